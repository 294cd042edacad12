import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inEnglish, signatureIn } from './signature.ts'

test('a function is called in the language of the page, the organisation by its name', () => {
  assert.equal(inEnglish('DEFUS (Pflege)'), 'DEFUS (Editing)')
  assert.equal(inEnglish('Verwaltung'), 'Administration')
  assert.equal(signatureIn('Stadt Köln (Koordination)', 'de'), 'Stadt Köln (Koordination)')
})

test('a name that holds such a word stays as it is', () => {
  for (const name of ['Polizei (Pflege) Köln', 'Verwaltung der Stadt', 'import']) assert.equal(inEnglish(name), name)
})
