import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readJsonLd, readTurtle, statementsOf, valuesOf } from '../../../test/support/statements.ts'
import { conceptIri, schemeIri, toSkosJsonLd, toSkosTurtle } from './skos.ts'
import { Vocabulary, type Scheme } from './vocabulary.ts'

const site = 'https://netz.example'
const skos = 'http://www.w3.org/2004/02/skos/core#'
const theme: Scheme = { id: 'theme', prefLabel: { de: 'Thema', en: 'Theme' }, multiple: true, hierarchical: true, note_de: 'Zwei "Ebenen"' }
const vocabulary = new Vocabulary(
  [theme],
  [
    { scheme: 'theme', notation: 'gefahren', prefLabel: { de: 'Gefahren', en: 'Hazards' }, altLabel: { de: [], en: [] }, source: '' },
    {
      scheme: 'theme', notation: 'hochwasser', prefLabel: { de: 'Hochwasser', en: 'Flood' }, altLabel: { de: ['Flut', 'Hochwasser'], en: ['river flood'] },
      broader: 'gefahren', definition_de: 'Wasser, wo\nkeines hingehört.', source: 'https://quelle.example/a?b=1',
    },
    { scheme: 'theme', notation: 'große flut', prefLabel: { de: 'Große Flut', en: 'Big flood' }, altLabel: { de: [], en: [] }, broader: 'verschwunden', source: 'Duden', retired: true, replaced_by: 'hochwasser' },
  ],
)
const turtle = toSkosTurtle(theme, vocabulary, site)
const flood = conceptIri(site, 'theme', 'hochwasser')

test('a concept says its labels, synonyms and definition in their languages', () => {
  const statements = readTurtle(turtle)
  assert.deepEqual(valuesOf(statements, flood, `${skos}prefLabel`), ['Hochwasser@de', 'Flood@en'])
  assert.deepEqual(valuesOf(statements, flood, `${skos}altLabel`), ['Flut@de', 'river flood@en'])
  assert.deepEqual(valuesOf(statements, flood, `${skos}definition`), ['Wasser, wo\nkeines hingehört.@de'])
  assert.deepEqual(valuesOf(statements, flood, `${skos}notation`), ['hochwasser'])
})

test('broader and narrower point at each other, what has no parent is on top', () => {
  const statements = readTurtle(turtle)
  const hazards = conceptIri(site, 'theme', 'gefahren')
  assert.deepEqual(valuesOf(statements, flood, `${skos}broader`), [hazards])
  assert.deepEqual(valuesOf(statements, hazards, `${skos}narrower`), [flood])
  assert.deepEqual(valuesOf(statements, flood, `${skos}topConceptOf`), [])
  assert.deepEqual(valuesOf(statements, schemeIri(site, 'theme'), `${skos}hasTopConcept`), [hazards, conceptIri(site, 'theme', 'große flut')])
})

test('a retired concept is marked and points at its successor', () => {
  const statements = readTurtle(turtle)
  const old = conceptIri(site, 'theme', 'große flut')
  assert.equal(old, 'https://netz.example/vokabulare/theme#gro%C3%9Fe%20flut')
  assert.deepEqual(valuesOf(statements, old, 'http://www.w3.org/2002/07/owl#deprecated'), ['true'])
  assert.deepEqual(valuesOf(statements, old, 'http://purl.org/dc/terms/isReplacedBy'), [flood])
  assert.deepEqual(valuesOf(statements, old, `${skos}broader`), [])
})

test('Turtle is written relative to the address of the vocabulary', () => {
  assert.match(turtle, /^@base <https:\/\/netz\.example\/vokabulare\/theme>/)
})

test('JSON-LD and Turtle say the same', async () => {
  assert.deepEqual(statementsOf(await readJsonLd(toSkosJsonLd(theme, vocabulary, site))), statementsOf(readTurtle(turtle)))
})
