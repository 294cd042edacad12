import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Vocabulary, type Concept } from '../vocabularies/index.ts'
import { moved, retired, revived, siblingsOf } from './changing.ts'
import { conceptIn, faultsOf, typedOf } from './form.ts'

const concept = (notation: string, more: Partial<Concept> = {}): Concept => ({ scheme: 'theme', notation, prefLabel: { de: notation, en: notation }, altLabel: { de: [], en: [] }, ...more })
const theme = { id: 'theme', prefLabel: { de: 'Thema', en: 'Theme' }, multiple: true, hierarchical: true }
const vocabulary = (...concepts: Concept[]) => new Vocabulary([theme], concepts)
const after = (words: Vocabulary, notation: string, into?: string) => {
  const changed = new Map(retired(words, words.find('theme', notation) ?? assert.fail(), into).map((change) => [change.after.notation, change.after]))
  return new Vocabulary([theme], words.concepts('theme').map((one) => changed.get(one.notation) ?? one))
}

test('a step changes places with the neighbour of the same level only', () => {
  const words = vocabulary(concept('a'), concept('a1', { broader: 'a' }), concept('b'), concept('a2', { broader: 'a' }))
  assert.deepEqual(siblingsOf(words, concept('b')), ['a', 'b'])
  assert.deepEqual(siblingsOf(words, concept('a2')), ['a1', 'a2'])
  assert.deepEqual(moved(['a', 'b', 'c'], 'b', 'up'), ['b', 'a', 'c'])
  assert.equal(moved(['a', 'b'], 'a', 'up'), undefined)
  assert.equal(moved(['a', 'b'], 'b', 'down'), undefined)
})

test('merging takes narrower ones along and shortens what led to the old one', () => {
  const words = after(vocabulary(concept('a'), concept('b'), concept('a1', { broader: 'a' }), concept('alt', { retired: true, replaced_by: 'a' })), 'a', 'b')
  assert.equal(words.find('theme', 'a1')?.broader, 'b')
  assert.equal(words.find('theme', 'alt')?.replaced_by, 'b')
  assert.equal(words.successor('theme', 'a'), 'b')
  assert.equal(words.successor('theme', 'alt'), 'b')
})

test('a concept may be merged into one below it: nobody ends up below themselves', () => {
  for (const into of ['a1', 'a11']) {
    const words = after(vocabulary(concept('top'), concept('a', { broader: 'top' }), concept('a1', { broader: 'a' }), concept('a11', { broader: 'a1' }), concept('a2', { broader: 'a' })), 'a', into)
    for (const { notation } of words.concepts('theme').filter(({ retired: gone }) => !gone)) assert.equal(words.withBroader('theme', notation).at(-1), 'top', `${into}: ${notation}`)
  }
})

test('retired without a successor, narrower ones move up; given again, it is as before', () => {
  const words = after(vocabulary(concept('top'), concept('a', { broader: 'top' }), concept('a1', { broader: 'a' })), 'a')
  assert.equal(words.find('theme', 'a1')?.broader, 'top')
  assert.equal(words.successor('theme', 'a'), undefined)
  assert.deepEqual(revived(words.find('theme', 'a') ?? assert.fail()), concept('a', { broader: 'top' }))
})

test('a new concept gets its notation from its name; what is taken, circular or nameless is refused', () => {
  const words = vocabulary(concept('a'), concept('a1', { broader: 'a' }))
  const check = (fields: Record<string, string>, before?: Concept) => {
    const typed = typedOf((name) => fields[name] ?? '')
    return faultsOf(typed, conceptIn(typed, 'theme', before), words, before === undefined).map(({ field, reason }) => [field, reason])
  }
  assert.equal(conceptIn(typedOf((name) => (name === 'label_de' ? 'Über­flutung der Straße' : '')), 'theme').notation, 'ueber-flutung-der-strasse')
  assert.deepEqual(check({ label_de: 'Neu', label_en: 'New' }), [])
  assert.deepEqual(check({ label_de: 'Neu', label_en: 'New', notation: 'a' }), [['notation', 'taken']])
  assert.deepEqual(check({ label_de: 'Neu', label_en: 'New', notation: 'A|b' }), [['notation', 'notation']])
  assert.deepEqual(check({ label_de: 'A', label_en: '' }, concept('a1')), [['label_de', 'label-taken'], ['label_en', 'missing']])
  assert.deepEqual(check({ label_de: 'a', label_en: 'a', broader: 'a1' }, concept('a')), [['broader', 'circle']])
  assert.deepEqual(check({ label_de: 'a', label_en: 'a', broader: 'nirgends' }, concept('a')), [['broader', 'broader']])
})
