import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EntryField } from './kind.ts'
import { merge } from './merge.ts'
import { isSame, valueIn } from './values.ts'

const field = (name: string, control: EntryField['control']): EntryField => ({ name, control, label: { de: name, en: name } })
const fields = [field('name', 'line'), field('phone', 'tel'), field('themes', 'concepts'), field('lat', 'number')]

const base = { name: 'Feuerwehr Köln', phone: '0221 1', themes: ['brand'], source: 'x' }

test('what only one of the two changed is taken without a question', () => {
  const { merged, taken, conflicts } = merge(fields, base, { ...base, name: 'Berufsfeuerwehr Köln' }, { ...base, phone: '0221 112', themes: ['brand', 'hochwasser'] })
  assert.deepEqual(merged, { ...base, name: 'Berufsfeuerwehr Köln', phone: '0221 112', themes: ['brand', 'hochwasser'] })
  assert.deepEqual(taken.map(({ name }) => name), ['phone', 'themes'])
  assert.deepEqual(conflicts, [])
})

test('what both changed differently is left to a person, with mine in the form', () => {
  const { merged, conflicts } = merge(fields, base, { ...base, phone: '0221 2' }, { ...base, phone: '0221 3' })
  assert.equal(merged.phone, '0221 2')
  assert.deepEqual(conflicts.map(({ name }) => name), ['phone'])
})

test('both made the same change: nothing to ask', () => {
  assert.deepEqual(merge(fields, base, { ...base, phone: '112' }, { ...base, phone: '112' }).conflicts, [])
  assert.deepEqual(merge(fields, base, { ...base, themes: ['a', 'b'] }, { ...base, themes: ['b', 'a'] }).conflicts, [])
})

test('a field that the other one emptied becomes empty', () => {
  const { phone: _, ...without } = base
  assert.equal('phone' in merge(fields, base, base, without).merged, false)
})

const payload = fc.record({ name: fc.constantFrom('a', 'b', 'c'), phone: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }), themes: fc.subarray(['x', 'y']), lat: fc.option(fc.constantFrom(1, 2), { nil: undefined }) })

test('nothing is lost: every field is mine, theirs where I changed nothing, or asked about', () => {
  fc.assert(
    fc.property(payload, payload, payload, (before, mine, theirs) => {
      const { merged, conflicts } = merge(fields, before, mine, theirs)
      for (const each of fields) {
        const [was, my, their, is] = [before, mine, theirs, merged].map((one) => valueIn(one, each))
        if (!isSame(my, was) && !isSame(their, was) && !isSame(my, their)) assert.ok(conflicts.includes(each))
        assert.ok(isSame(is, isSame(my, was) ? their : my))
      }
    }),
  )
})
