/** The index must answer whatever the plain reference answers: for random vocabularies, entries, questions and changes. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { languages } from '../../platform/language.ts'
import { Vocabulary, type Concept } from '../vocabularies/index.ts'
import { commonFacets, mayBeRead, orders, readerKeys, SearchIndex, type Document, type Facet, type Query, type Readable } from './index.ts'
import { Reference } from './reference.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-'))
after(() => rmSync(folder, { recursive: true }))

/** Few words, so that hits collide: spellings of one word, compounds and their parts, short names, stop words, near misses. */
const words = 'Müller Mueller muller Stadt Städte Köln Koeln THW KRITIS Hochwasser Hochwasserschutz Schutz schutzen Katastrophenschutz Bevölkerungsschutz Wasser und der für Netz Netzwerk Leader lead flood flooding floods fire service services Feuerwehr Wehr Kölner Rhein 30159 Staatsrat aktuelle neue Strasse Straße ÖPNV DEFUS'.split(' ')
const typed = [...words, 'Hochwaser', 'Hochwassre', 'Netzwrk', 'Feuerwer', 'Hochw', 'Kata', 'Bevölk', 'xyz', 'Stdat', 'floding', 'servcies', 'Müler', 'Schutznetz', 'Wasserschutz']
const states = ['DE-NW', 'DE-BY', 'DE-HE']
/** Facets that some kind declares for itself: one with a vocabulary, one without. */
const declared = ['evidence', 'month']
const facets: readonly Facet[] = [...commonFacets, ...declared]
const days = ['2024-05-01', '2023-01-31', '2024-05-02', '2024']

const phrase = (from: string[], most: number) => fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: most }).map((chosen) => chosen.join(' '))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const notations = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const schemes = ['theme', 'phase', 'type', 'evidence'].map((id) => ({ id, prefLabel: { de: id, en: id }, multiple: true, hierarchical: true }))

/** Trees of any depth: each concept may have any earlier one above it. */
const concepts = fc
  .array(fc.tuple(fc.constantFrom('theme', 'phase', 'type', 'evidence'), phrase(words, 2), phrase(words, 2), fc.array(phrase(words, 2), { maxLength: 2 }), fc.nat(10), fc.integer({ min: 0, max: 9 })), { maxLength: notations.length })
  .map((drawn) =>
    drawn.map(([scheme, de, en, synonyms, above, retired], place): Concept => {
      const broader = drawn.slice(0, place).flatMap(([other], earlier) => (other === scheme ? [notations[earlier]] : []))[above]
      return { scheme, notation: notations[place], prefLabel: { de, en }, altLabel: { de: synonyms, en: [] }, ...(broader === undefined ? {} : { broader }), ...(retired === 0 ? { retired: true } : {}) }
    }),
  )
const vocabularies = concepts.map((drawn) => new Vocabulary(schemes, drawn))

const chosenOf = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const documents: fc.Arbitrary<Document> = fc
  .record({
    id: fc.nat(30).map((number) => `id${number}`),
    kind: fc.constantFrom('actor', 'paper'),
    name: phrase(words, 3),
    short_name: maybe(phrase(words, 1)),
    place: maybe(fc.constantFrom('Köln', 'Koeln, Bayern', 'München, Bayern')),
    description: maybe(phrase(words, 12)),
    description_en: maybe(phrase(words, 6)),
    theme: chosenOf([...notations, 'unknown']),
    phase: chosenOf(notations),
    network: chosenOf(['n1', 'n2', 'n3']),
    state: chosenOf(states),
    actor: chosenOf(['a1', 'a2']),
    evidence: chosenOf(notations),
    month: chosenOf(['2026-01', '2026-02']),
    readers: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.record({ networks: chosenOf(['n1', 'n2']), actors: chosenOf(['a1', 'a2']) }).map(readerKeys)),
    date: maybe(fc.constantFrom(...days)),
    confirmed_on: maybe(fc.constantFrom(...days)),
    where: maybe(fc.record({ lat: fc.integer({ min: -3, max: 3 }), lon: fc.integer({ min: -3, max: 3 }) })),
  })
  .map(({ id, kind, name, short_name, place, description, description_en, theme, phase, network, state, actor, evidence, month, readers, date, confirmed_on, where }) => ({
    id, kind, name, short_name, confirmed_on, date, readers, ...where,
    text: { name, short_name, place, description, description_en },
    facets: { theme, phase, network, state, actor, evidence, month },
    card: { id, name },
  }))

const filters: fc.Arbitrary<Partial<Record<Facet, string[]>>> = fc.record({ theme: chosenOf([...notations, 'unheard']), phase: chosenOf(notations), kind: chosenOf(['actor', 'paper']), state: chosenOf(states), network: chosenOf(['n1', 'n2']), actor: chosenOf(['a1']), evidence: chosenOf(notations), month: chosenOf(['2026-01', 'unheard']) }, { requiredKeys: [] })
/** The public, everybody, and members of this and that. */
const readers: fc.Arbitrary<Readable | undefined> = maybe(fc.record({ all: fc.constantFrom(false, false, true), networks: chosenOf(['n1', 'n2', 'n3']), actors: chosenOf(['a1', 'a2']) }))
const questions: fc.Arbitrary<Query> = fc.record({
  text: maybe(phrase(typed, 3)),
  language: fc.constantFrom(...languages),
  facets: maybe(filters),
  readable: readers,
  counts: maybe(fc.oneof(fc.boolean(), fc.constant(['theme', 'month']))),
  today: maybe(fc.constantFrom('2024-05-02', '2023-06-01')),
  order: maybe(fc.constantFrom(...orders)),
  from: maybe(fc.record({ lat: fc.integer({ min: -3, max: 3 }), lon: fc.integer({ min: -3, max: 3 }) })),
  within: maybe(fc.constantFrom(0, 1, 111.2, 250, 20_000)),
  ids: maybe(fc.array(fc.nat(30).map((number) => `id${number}`), { maxLength: 12 })),
  offset: maybe(fc.nat(3)),
  limit: maybe(fc.nat(40)),
})

type Change = { put: Document[] } | { remove: string[] } | { tidy: true } | { reopen: true }
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ put: fc.array(documents, { minLength: 1, maxLength: 4 }) }),
  fc.record({ remove: fc.array(fc.nat(30).map((number) => `id${number}`), { maxLength: 4 }) }),
  fc.record({ tidy: fc.constant<true>(true) }),
  fc.record({ reopen: fc.constant<true>(true) }),
)

function assertSame(index: SearchIndex, reference: Reference, query: Query) {
  assert.deepEqual(index.search(query), reference.search(query))
}

test('a fresh index finds, counts and orders as the reference does', async () => {
  await fc.assert(
    fc.asyncProperty(vocabularies, fc.array(documents, { maxLength: 40 }), fc.array(questions, { minLength: 1, maxLength: 8 }), async (vocabulary, entries, asked) => {
      const index = await SearchIndex.build(vocabulary, entries, declared)
      const reference = await Reference.build(vocabulary, entries, declared)
      assert.equal(index.size, reference.size)
      for (const query of asked) assertSame(index, reference, query)
    }),
    { numRuns: 300 },
  )
})

test('after any changes, tidying and restarts it answers as if it had always been so', async () => {
  await fc.assert(
    fc.asyncProperty(vocabularies, fc.array(documents, { maxLength: 20 }), fc.array(changes, { maxLength: 8 }), fc.array(questions, { minLength: 1, maxLength: 5 }), async (vocabulary, entries, changed, asked) => {
      let index = await SearchIndex.build(vocabulary, entries, declared)
      const reference = new Reference(vocabulary, index.compounds, declared)
      reference.put(entries)
      for (const change of changed) {
        if ('put' in change) [index, reference].forEach((one) => one.put(change.put))
        else if ('remove' in change) [index, reference].forEach((one) => one.remove(change.remove))
        else if ('tidy' in change) index.tidy()
        else {
          const file = join(folder, 'index')
          await index.save(file, 'stamp')
          const found = await SearchIndex.load(file, vocabulary, declared)
          assert.equal(found?.stamp, 'stamp')
          if (found) index = found.index
        }
        for (const query of asked) assertSame(index, reference, query)
      }
      for (const facet of facets) for (const { readable } of [{}, ...asked]) assert.deepEqual(index.values(facet, readable), reference.values(facet, readable))
    }),
    { numRuns: 150 },
  )
})

test('what somebody may not read leaves no trace: every answer is that of a site without it', async () => {
  await fc.assert(
    fc.asyncProperty(vocabularies, fc.array(documents, { maxLength: 40 }), readers, fc.array(questions, { minLength: 1, maxLength: 8 }), async (vocabulary, entries, readable, asked) => {
      const last = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
      const index = await SearchIndex.build(vocabulary, last, declared)
      const without = await SearchIndex.build(vocabulary, last.filter((entry) => mayBeRead(entry.readers, readable)), declared)
      for (const question of asked) assert.deepEqual(index.search({ ...question, readable }), without.search({ ...question, readable }))
    }),
    { numRuns: 150 },
  )
})

test('suggestions, similar entries, cards and places are those of the reference, too', async () => {
  const beginnings = fc.oneof(phrase(typed, 2), fc.tuple(phrase(words, 3), fc.nat(12)).map(([line, length]) => line.slice(0, length + 1)))
  await fc.assert(
    fc.asyncProperty(vocabularies, fc.array(documents, { maxLength: 30 }), fc.array(changes, { maxLength: 4 }), fc.array(beginnings, { minLength: 1, maxLength: 8 }), fc.constantFrom(1, 4, 8), readers, async (vocabulary, entries, changed, typed, limit, readable) => {
      const index = await SearchIndex.build(vocabulary, entries, declared)
      const reference = new Reference(vocabulary, index.compounds, declared)
      reference.put(entries)
      for (const change of changed) {
        if ('put' in change) [index, reference].forEach((one) => one.put(change.put))
        else if ('remove' in change) [index, reference].forEach((one) => one.remove(change.remove))
        else index.tidy()
      }
      for (const text of typed) for (const language of languages) assert.deepEqual(index.suggest(text, language, limit, readable), reference.suggest(text, language, limit, readable))
      for (let number = 0; number < 31; number++) {
        assert.deepEqual(index.similar(`id${number}`, 5, readable), reference.similar(`id${number}`, 5, readable))
        assert.deepEqual(index.card(`id${number}`, readable), reference.card(`id${number}`, readable))
      }
      for (const name of ['köln', 'München', 'Bayern', 'Rom']) assert.deepEqual(index.places(name, readable), reference.places(name, readable))
    }),
    { numRuns: 150 },
  )
})
