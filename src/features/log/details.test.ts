import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detailsInWords, type Naming } from './details.ts'

const naming = (language: 'de' | 'en'): Naming => ({ language, title: (id) => (id === 'stadt-koeln' ? 'Stadt Köln' : id), kind: () => 'Akteur', concept: (_, notation) => `<${notation}>` })

test('details are told in words; what only a program can follow is left to the file', () => {
  assert.deepEqual(detailsInWords({ role: 'editor', deputy: false, appointment: '4a421250-5e34-481a-bf0e-76745e6b3d2a' }, naming('de')), ['Funktion: Pflege'])
  assert.deepEqual(detailsInWords({ role: 'reviewer', deputy: true }, naming('en')), ['function: reviewer', 'as deputy'])
  assert.deepEqual(detailsInWords({ kind: 'actor', draft: 'a'.repeat(32), revision: 1200 }, naming('de')), ['Art: Akteur', 'Fassung: 1.200'])
  assert.deepEqual(detailsInWords({ round: 'x', from: '2026-11-03', to: '2026-12-01' }, naming('de')), ['zuvor: 3. November 2026', 'neu: 1. Dezember 2026'])
  assert.deepEqual(detailsInWords({ organisations: ['stadt-koeln', 'weg'], comments: ['a', 'b'] }, naming('de')), ['Organisationen: Stadt Köln, weg', 'Stellungnahmen: 2'])
})

test('what this version has no words for is shown as it was recorded', () => {
  assert.deepEqual(detailsInWords({ farbe: 'blau', liste: [], mehr: { a: 1 } }, naming('de')), ['farbe: blau', 'mehr: {"a":1}'])
})
