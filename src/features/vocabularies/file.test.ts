import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readVocabularyFile, toVocabularyFile } from './file.ts'
import { Vocabulary } from './vocabulary.ts'

const theme = { id: 'theme', prefLabel: { de: 'Thema', en: 'Theme' }, multiple: true, hierarchical: true }
const concept = (notation: string, more: object = {}) => ({ scheme: 'theme', notation, prefLabel: { de: notation, en: notation }, ...more })

const read = (concepts: unknown[], known?: Vocabulary, schemes: unknown[] = [theme]) => {
  const file = readVocabularyFile({ schemes, concepts }, known)
  assert.ok(file)
  return { ...file, notations: file.concepts.map(({ notation }) => notation), reasons: file.problems.map(({ at, column, value, reason }) => [at, column, value, reason]) }
}

test('the vocabularies that come with the program read without complaint, and again after writing', () => {
  const given = JSON.parse(readFileSync(new URL('../../../data/vocabularies.json', import.meta.url), 'utf8'))
  const first = readVocabularyFile(given)
  assert.ok(first)
  assert.deepEqual(first.problems, [])
  assert.deepEqual([first.schemes.length, first.concepts.length], [given.schemes.length, given.concepts.length])
  assert.deepEqual(readVocabularyFile(JSON.parse(toVocabularyFile(new Vocabulary(first.schemes, first.concepts)))), first)
})

test('synonyms come as lists, as single words, or without a language', () => {
  const { concepts, problems } = read([
    concept('a', { altLabel: { de: ['Flut', ' Flut ', ''], en: 'flood' } }),
    concept('b', { altLabel: ['Hitze'] }),
    concept('c', { altLabel: 'Sturm' }),
    concept('d', { altLabel: null }),
    concept('e'),
  ])
  assert.deepEqual(problems, [])
  assert.deepEqual(concepts.map(({ altLabel }) => altLabel), [
    { de: ['Flut'], en: ['flood'] }, { de: ['Hitze'], en: [] }, { de: ['Sturm'], en: [] }, { de: [], en: [] }, { de: [], en: [] },
  ])
})

test('a label in one language serves for both', () => {
  const labels = (prefLabel: unknown) => read([{ ...concept('a'), prefLabel }]).concepts.map(({ prefLabel }) => prefLabel)
  assert.deepEqual(labels({ de: 'Flut' }), [{ de: 'Flut', en: 'Flut' }])
  assert.deepEqual(labels({ en: 'Flood', de: ' ' }), [{ de: 'Flood', en: 'Flood' }])
  assert.deepEqual(labels('Flut'), [{ de: 'Flut', en: 'Flut' }])
})

test('each broken concept is told with its place; the good ones stay', () => {
  const { notations, reasons } = read([
    concept('gut'), { scheme: 'theme', prefLabel: { de: 'Ohne Kürzel' } }, concept('ohne-namen', { prefLabel: {} }), concept('fremd', { scheme: 'farbe' }), concept('gut'),
    concept('waise', { broader: 'nirgends' }), concept('a|b'), 'nur ein Wort', concept('=1+1'), concept('alt', { retired: true, replaced_by: 'nirgends' }), concept('kind', { broader: 'gut' }),
  ])
  assert.deepEqual(notations, ['gut', 'kind'])
  assert.deepEqual(reasons, [
    ['concepts[1]', 'notation', '', 'concept_form'],
    ['concepts[2]', 'prefLabel', '{}', 'concept_form'],
    ['concepts[3]', 'scheme', 'farbe', 'scheme_unknown'],
    ['concepts[4]', 'notation', 'gut', 'concept_duplicate'],
    ['concepts[6]', 'notation', 'a|b', 'concept_form'],
    ['concepts[7]', '', 'nur ein Wort', 'concept_form'],
    ['concepts[8]', 'notation', '=1+1', 'concept_form'],
    ['concepts[5]', 'broader', 'nirgends', 'broader_unknown'],
    ['concepts[9]', 'replaced_by', 'nirgends', 'successor_unknown'],
  ])
})

test('who stands in a circle is refused, and who hangs below it as well', () => {
  const { notations, reasons } = read([concept('a', { broader: 'b' }), concept('b', { broader: 'a' }), concept('unter-a', { broader: 'a' }), concept('selbst', { broader: 'selbst' }), concept('frei')])
  assert.deepEqual(notations, ['frei'])
  assert.deepEqual(reasons, [
    ['concepts[0]', 'broader', 'b', 'broader_circle'],
    ['concepts[1]', 'broader', 'a', 'broader_circle'],
    ['concepts[3]', 'broader', 'selbst', 'broader_circle'],
    ['concepts[2]', 'broader', 'a', 'broader_unknown'],
  ])
})

test('a file may add to what is there, but not close a circle with it', () => {
  const first = read([concept('oben'), concept('unten', { broader: 'oben' })])
  const known = new Vocabulary(first.schemes, first.concepts)
  assert.deepEqual(read([concept('neu', { broader: 'unten' })], known, []).notations, ['neu'])
  assert.deepEqual(read([concept('oben', { broader: 'unten' })], known, []).reasons, [['concepts[0]', 'broader', 'unten', 'broader_circle']])
})

test('a scheme is told apart from one that is broken or there twice', () => {
  const { schemes, reasons } = read([], undefined, [theme, { id: 'farbe' }, theme, { id: 'raum', prefLabel: 'Raum' }])
  assert.deepEqual(schemes.map(({ id, multiple, hierarchical }) => [id, multiple, hierarchical]), [['theme', true, true], ['raum', true, false]])
  assert.deepEqual(reasons, [['schemes[1]', 'prefLabel', '', 'scheme_form'], ['schemes[2]', 'id', 'theme', 'scheme_duplicate']])
})

test('what is no vocabulary at all is none', () => {
  for (const content of [[], {}, null, 'text', { concepts: 'viele' }]) assert.equal(readVocabularyFile(content), undefined)
})
