import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localPath } from './notice.ts'

test('the notice leads back to the page it was closed on', () => {
  assert.equal(localPath('/akteure?thema=hochwasser&thema=hitze'), '/akteure?thema=hochwasser&thema=hitze')
  assert.equal(localPath('/en/actors/defus'), '/en/actors/defus')
})

test('the notice leads nowhere else', () => {
  const elsewhere = ['https://boese.example/', '//boese.example', '/\\boese.example', '\\\\boese.example', '/\t/boese.example', 'javascript:alert(1)', '/.//boese.example', '/..//boese.example', '', undefined, ['/akteure']]
  for (const back of elsewhere) assert.equal(localPath(back), '/', String(back))
})
