import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentHashOf, suspicionsOf } from './suggestion.ts'

test('what looks as if no person wrote it is told by its marks', () => {
  assert.deepEqual(suspicionsOf({ trap: '', seconds: 40, texts: ['Die Nummer ist neu, siehe https://stadt.example'] }), [])
  assert.deepEqual(suspicionsOf({ trap: 'ja', seconds: 1, texts: ['http://a http://b http://c www.d.example'] }), ['trap', 'fast', 'links'])
  assert.deepEqual(suspicionsOf({ trap: '', seconds: undefined, texts: ['<a href=x>'] }), ['stamp', 'markup'])
})

test('suggestions that say the same are one, whatever the order', () => {
  const hash = (values: object, entry?: string) => contentHashOf({ kind: 'actor', entry, values: { ...values } })
  assert.equal(hash({ phone: '1', themes: ['a', 'b'] }, 'x'), hash({ themes: ['b', 'a'], phone: '1', street: undefined, groups: [] }, 'x'))
  assert.notEqual(hash({ phone: '1' }, 'x'), hash({ phone: '1' }, 'y'))
  assert.notEqual(hash({ phone: '1' }, 'x'), hash({ phone: '2' }, 'x'))
})
