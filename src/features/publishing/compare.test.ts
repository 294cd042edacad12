import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareTexts } from './compare.ts'

const shown = (before: string, after: string) => compareTexts(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`)).join('')

test('single words are marked, the rest stands as it was', () => {
  assert.equal(shown('Die Wehr hilft bei Hochwasser.', 'Die Feuerwehr hilft bei Hochwasser und Hitze.'), 'Die [-Wehr-][+Feuerwehr+] hilft bei Hochwasser[+ und Hitze+].')
})

test('words that change side by side are read as one phrase', () => {
  assert.equal(shown('rund um die Uhr da', 'rund von acht bis vier da'), 'rund [-um die Uhr-][+von acht bis vier+] da')
})

test('a text that was written anew stands as a whole, not as a hail of words', () => {
  const before = 'Der Verein hilft bei Hochwasser und berät die Städte in der Region, wenn der Deich bricht.'
  const after = 'Wir bilden Freiwillige aus und üben mit der Feuerwehr, damit im Ernstfall die Kette der Meldungen hält.'
  assert.equal(shown(before, after), `[-${before.slice(0, -1)}-][+${after.slice(0, -1)}+].`)
  assert.equal(shown(`${before} Er hat 40 Mitglieder.`, `${before} Er hat 52 Mitglieder.`), `${before} Er hat [-40-][+52+] Mitglieder.`)
})

test('equal texts have no marks, empty ones are all new or all gone', () => {
  assert.deepEqual(compareTexts('Köln', 'Köln'), [{ kind: 'same', text: 'Köln' }])
  assert.deepEqual(compareTexts('', 'Köln'), [{ kind: 'added', text: 'Köln' }])
  assert.deepEqual(compareTexts('Köln', ''), [{ kind: 'removed', text: 'Köln' }])
  assert.deepEqual(compareTexts('', ''), [])
})

test('without what is new it is the old text, without what went the new one', () => {
  const words = fc.array(fc.constantFrom('Deich', 'Köln', ' ', '\n\n', '.', 'Übung', '(', 'ß'), { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = compareTexts(before, after)
      assert.equal(pieces.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join(''), before)
      assert.equal(pieces.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join(''), after)
    }),
    { numRuns: 1_000 },
  )
})

test('very long texts are compared in a moment', () => {
  const long = (seed: number) => Array.from({ length: 4_000 }, (_, at) => `wort${(at * seed) % 997}`).join(' ')
  const pieces = compareTexts(long(3), long(7))
  assert.equal(pieces.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join(''), long(3))
})
