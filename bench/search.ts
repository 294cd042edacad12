/** The search in process: building, saving, loading, memory, and every kind of question. Alone: node --expose-gc bin/run.js bench/search.ts 100000 [mixed] */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { kind, toDocument } from '../src/features/actors/index.ts'
import { netOfList } from '../src/features/entries/net.ts'
import { Gallery } from '../src/features/graphs/index.ts'
import { draw, meshOf } from '../src/features/maps/index.ts'
import { SearchIndex, type Document, type Facet, type Order, type Query } from '../src/features/search/index.ts'
import type { Vocabulary } from '../src/features/vocabularies/index.ts'
import { Dice, generateActors, generateQuestions, isAcceptable, readVocabulary, type Question } from './generator.ts'
import { inMs, percentiles, printHead, printRows, type Row } from './measure.ts'
import { countedFor, declaredFacets, mixedDocuments, vocabularyFiles } from './mixed.ts'

const warmUps = 300
const questionsAsked = 2000

/** From this size on the entries have short texts only, as the budget for a million says. */
const shortTextsFrom = 1_000_000

/** What lies in the index and how a list asks for it: actors alone, or entries of all kinds. */
type Stock = { declared: readonly Facet[]; vocabulary: Vocabulary; documents(size: number, descriptionWords: number): AsyncIterable<Document>; kinds: readonly string[]; /** The facets that a page of these kinds counts. */ counted?(kinds: readonly string[]): Facet[]; /** The number of an actor in it, as far as there are any. */ actor(place: number): number }

const actorsAlone = (): Stock => {
  const vocabulary = readVocabulary()
  return {
    declared: [], vocabulary, kinds: ['actor'], actor: (place) => place,
    async *documents(size, descriptionWords) {
      for (const actor of generateActors(size, { descriptionWords })) {
        if (actor.id === 'actor-0' && !isAcceptable(actor)) throw new Error('the generated actors are not valid')
        yield toDocument(actor, vocabulary)
      }
    },
  }
}

const allKinds = (): Stock => {
  const vocabulary = readVocabulary(vocabularyFiles)
  return { declared: declaredFacets, vocabulary, kinds: [], counted: countedFor, actor: (place) => place - (place % 2), documents: (size, descriptionWords) => mixedDocuments(size, vocabulary, descriptionWords) }
}

/** `mixed`: all kinds in one index, asked for as the search over everything does, with the kind counted. */
export async function benchSearch(size: number, { mixed = false } = {}): Promise<Row[]> {
  const stock = mixed ? allKinds() : actorsAlone()
  const { vocabulary } = stock
  const descriptionWords = size >= shortTextsFrom ? 8 : 100
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  const file = join(folder, 'index')
  try {
    const before = memory()
    const { index, milliseconds } = await built(size, descriptionWords, stock)
    const held = memory() - before
    const saving = await timed(() => index.save(file, 'bench'))
    const loading = await timed(() => SearchIndex.load(file, vocabulary, stock.declared))
    const large = size >= shortTextsFrom
    return [
      row(`build of ${size}`, milliseconds, large ? undefined : 10_000),
      row('save', saving),
      { what: 'size of the file', measured: `${Math.round(statSync(file).size / 1e6)} MB` },
      row('load', loading, 3000),
      { what: 'memory of the index', measured: `${Math.round(held)} MB`, budget: large ? '≤ 1500 MB' : '≤ 250 MB', kept: held <= (large ? 1500 : 250) },
      ...questionRows(index, large ? 10 : 1, stock),
      ...(mixed ? kindRows(index) : []),
      ...(mixed || large ? [] : await netRows(index)),
      ...changeRows(index, stock, descriptionWords),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Only the index is timed: making the entries up takes longer than indexing them. */
async function built(size: number, descriptionWords: number, stock: Stock): Promise<{ index: SearchIndex; milliseconds: number }> {
  let making = 0
  async function* documents(): AsyncGenerator<Document> {
    const made = stock.documents(size, descriptionWords)[Symbol.asyncIterator]()
    for (;;) {
      const started = performance.now()
      const { value, done } = await made.next()
      making += performance.now() - started
      if (done) return
      yield value
    }
  }
  const started = performance.now()
  const index = await SearchIndex.build(stock.vocabulary, documents(), stock.declared)
  return { index, milliseconds: performance.now() - started - making }
}

function questionRows(index: SearchIndex, budget: number, { kinds, actor, counted }: Stock): Row[] {
  const facetsOnly = budget > 1 ? budget : 0.5
  const asked = (...[what, shape, more, budget, change]: WithoutIndex) => askedFor(index, kinds, what, shape, { ...more, counts: counted?.(kinds) }, budget, change)
  return [
    asked('1–2 words + 2 facets, all counts, 20 hits', { words: 2, values: 2 }, {}, budget),
    asked('1–2 words, all counts', { words: 2, values: 0 }, {}, budget > 1 ? budget : undefined),
    asked('1 word + 1 facet, all counts', { words: 1, values: 1 }, {}, budget > 1 ? budget : undefined),
    asked('2 facets, all counts', { words: 0, values: 2 }, {}, facetsOnly),
    asked('1 facet, all counts', { words: 0, values: 1 }, {}, facetsOnly),
    asked('nothing asked, all counts', { words: 0, values: 0 }, {}, facetsOnly),
    asked('2 facets, last confirmed first', { words: 0, values: 2 }, { order: 'confirmed' }),
    asked('2 facets, nearest first', { words: 0, values: 2 }, { order: 'distance', from: { lat: 51, lon: 10 } }),
    asked('2 facets, within 50 km, nearest first, all counts', { words: 0, values: 2 }, { order: 'distance', from: { lat: 51, lon: 10 }, within: 50 }),
    ...viewRows(index, kinds),
    asked('1–2 words in English', { words: 2, values: 2 }, { language: 'en' }),
    asked('1 word with a mistake', { words: 1, values: 0 }, {}, undefined, misspelt),
    asked('1 word, its beginning', { words: 1, values: 0 }, {}, undefined, (text) => text.slice(0, Math.max(3, Math.ceil(text.length * 0.7)))),
    suggested(index, budget > 1 ? 1 : 0.1),
    similar(index, actor),
  ]
}

type Shape = { words: number; values: number }

type More = { counts?: Facet[]; order?: Order; from?: Query['from']; within?: number; language?: Query['language'] }
type WithoutIndex = [what: string, shape: Shape, more: More, budget?: number, change?: (text: string) => string]

/** The search over everything, narrowed to one kind or two, as its facet does. */
function kindRows(index: SearchIndex): Row[] {
  return [['practice'], ['lesson', 'incident']].flatMap((kinds) => [
    askedFor(index, kinds, `1–2 words + 2 facets, of the kind ${kinds.join(' or ')}`, { words: 2, values: 2 }, { counts: countedFor(kinds) }, 1),
    askedFor(index, kinds, `2 facets, of the kind ${kinds.join(' or ')}`, { words: 0, values: 2 }, { counts: countedFor(kinds) }, 0.5),
  ])
}

function askedFor(index: SearchIndex, kinds: readonly string[], what: string, shape: Shape, more: More, budget?: number, change = (text: string) => text): Row {
  const queries = [...generateQuestions(warmUps + questionsAsked, shape)].map(({ text, themes, phases, spaces }: Question): Query => ({
    language: 'de',
    ...more,
    ...(text === undefined ? {} : { text: change(text) }),
    // As the directory asks: one kind of entry, always. The search over everything names none.
    facets: { kind: [...kinds], theme: themes, phase: phases, space: spaces },
  }))
  return times(what, queries, (query) => index.search(query), budget)
}

/** What the pages of map and matrix ask beside their list. */
function viewRows(index: SearchIndex, kinds: readonly string[]): Row[] {
  const directory = { language: 'de', facets: { kind: [...kinds] } } satisfies Query
  const around = { lat: 51, lon: 10, radius: 100 }
  const axis = (facet: string) => ({ facet, values: index.values(facet) })
  const often = Array.from({ length: warmUps + 100 }, () => undefined)
  return [
    times('map of everything: gathered and drawn', often, () => draw(index.spread(directory, meshOf()).spots), 20),
    times('map of 100 km around a place', often, () => draw(index.spread({ ...directory, from: around, within: around.radius }, meshOf(around)).spots, around), 20),
    times('matrix of everything, theme × phase', often, () => index.cross(directory, axis('theme'), axis('phase')), 20),
    times('matrix of everything, theme × federal state', often, () => index.cross(directory, axis('theme'), axis('state')), 20),
    times('matrix of everything, type × federal state', often, () => index.cross(directory, axis('type'), axis('state')), 20),
  ]
}

/** Relations drawn: once for each state of the index, beside the site, then as often as anybody asks. */
async function netRows(index: SearchIndex): Promise<Row[]> {
  const gallery = new Gallery()
  const ask = (facets: Query['facets']) => netOfList({ index, list: kind.list, kinds: [kind], query: { language: 'de', facets: { kind: ['actor'], ...facets } }, gallery })
  const waits = monitorEventLoopDelay({ resolution: 1 })
  waits.enable()
  const cold = await timed(() => ask({}))
  waits.disable()
  const longest = waits.max / 1e6
  const again: number[] = []
  for (let number = 0; number < 1_000; number++) again.push(await timed(() => ask({})))
  const kept = percentiles(again)
  return [
    row('net of everything, drawn for the first time', cold),
    row('net of everything, drawn for the first time: longest wait of others', longest, 50),
    { what: 'net of everything, drawn before', measured: inMs(kept), budget: 'p50 ≤ 20 ms', kept: kept.p50 <= 20 },
  ]
}

function suggested(index: SearchIndex, budget: number): Row {
  const dice = new Dice(5)
  const names = [...generateActors(2000, { descriptionWords: 1 })].map(({ name }) => name)
  const beginnings = Array.from({ length: warmUps + questionsAsked }, () => {
    const name = dice.one(names)
    const from = dice.below(3) === 0 ? name.lastIndexOf(' ') + 1 : 0
    return name.slice(from, from + 1 + dice.below(10))
  })
  return times('suggestions', beginnings, (text) => index.suggest(text, 'de'), budget)
}

function similar(index: SearchIndex, actor: Stock['actor']): Row {
  const dice = new Dice(6)
  return times('similar entries', Array.from({ length: warmUps + 500 }, () => `actor-${actor(dice.below(index.size))}`), (id) => index.similar(id, 4))
}

function changeRows(index: SearchIndex, { vocabulary, actor }: Stock, descriptionWords: number): Row[] {
  const changed = [...generateActors(600, { descriptionWords })].map((one) => toDocument({ ...one, id: `actor-${actor(index.size - 1 - Number(one.id.slice(6)))}` }, vocabulary))
  return [
    times('one entry replaced', changed.slice(0, 500), (document) => index.put([document])),
    times('one entry replaced, and found', changed.slice(500), (document) => {
      index.put([document])
      return index.search({ text: document.name, language: 'de' })
    }),
    row('tidying up', (() => {
      const started = performance.now()
      index.tidy()
      return performance.now() - started
    })()),
  ]
}

function times<T>(what: string, inputs: T[], work: (input: T) => unknown, budget?: number): Row {
  const measured = inputs.map((input) => {
    const started = performance.now()
    work(input)
    return performance.now() - started
  })
  const result = percentiles(measured.length > 2 * warmUps ? measured.slice(warmUps) : measured)
  return { what, measured: inMs(result), ...(budget === undefined ? {} : { budget: `p50 ≤ ${budget} ms`, kept: result.p50 <= budget }) }
}

const row = (what: string, milliseconds: number, budget?: number): Row => ({
  what,
  measured: `${Math.round(milliseconds)} ms`,
  ...(budget === undefined ? {} : { budget: `≤ ${budget} ms`, kept: milliseconds <= budget }),
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** A letter left out in the middle. */
const misspelt = (text: string): string => text.slice(0, text.length >> 1) + text.slice((text.length >> 1) + 1)

/** Heap and what lies outside of it, in MB. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  printHead()
  printRows(await benchSearch(Number(process.argv[2] ?? 100_000), { mixed: process.argv[3] === 'mixed' }))
}
