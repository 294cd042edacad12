/** The search, plain and slow: the same answers as the index gives, by looking at every entry. Tests hold the index against it. */
import type { Language } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { analysers, exchangeWords, foldedLine, german, languageOf, wordsOf } from './analysis.ts'
import { Compounds, mayBePart } from './compounds.ts'
import { haversine, kilometres } from './distance.ts'
import { marksOf } from './marks.ts'
import { mayBeRead } from './permitted.ts'
import { conceptImpact, exactBonus, impactOf, looseWeight, occurrenceWeight, partWeight, rarityOf, scoreOf, wholeRarity } from './ranking.ts'
import { Recognition, type Unit } from './recognition.ts'
import { commonFacets, fields, type Document, type Facet, type FacetCount, type Hit, type Query, type Readable, type Result, type Suggestion } from './search.ts'

type Impacts = Map<string, number>
type Entry = { document: Document; values: Map<Facet, Set<string>>; impacts: Record<Language, Impacts> }
type Meaning = { scheme: Facet; notation: string }
/** `readable`: as the first text for everybody writes it; undefined where there is none. */
type Word = { folded: string; term: string; readable?: string }
type Scores = Map<Entry, number>

const mostExpansions = 50

export class Reference {
  readonly vocabulary: Vocabulary
  private readonly facets: readonly Facet[]
  private readonly compounds: Compounds
  private readonly recognition: Recognition
  private readonly entries = new Map<string, Entry>()
  /** What whoever asks may read; everything else is looked for among these only. */
  private readableEntries: Entry[] = []
  private readonly seenValues = new Map<Facet, Set<string>>()
  /** Of public entries. */
  private readonly openValues = new Map<Facet, Set<string>>()
  /** All spellings ever seen, each with its first readable form. */
  private readonly spellings: Record<Language, Map<string, Word>> = { de: new Map(), en: new Map() }
  private readonly shortNames = new Set<string>()

  constructor(vocabulary: Vocabulary, compounds = Compounds.of(vocabulary, []), declared: readonly Facet[] = []) {
    this.vocabulary = vocabulary
    this.facets = [...new Set<Facet>([...commonFacets, ...declared])]
    this.compounds = compounds
    this.recognition = new Recognition(vocabulary, compounds)
  }

  static async build(vocabulary: Vocabulary, documents: Iterable<Document> | AsyncIterable<Document>, declared: readonly Facet[] = []): Promise<Reference> {
    const all: Document[] = []
    for await (const document of documents) all.push(document)
    const germanTexts = all.filter(({ readers }) => readers === undefined).flatMap(({ text }) => fields.filter((field) => languageOf(field) === 'de').map((field) => text[field] ?? ''))
    const words = germanTexts.flatMap(wordsOf).map(german.fold).filter(mayBePart)
    const index = new Reference(vocabulary, Compounds.of(vocabulary, words), declared)
    index.put(all)
    return index
  }

  get size(): number {
    return this.entries.size
  }

  put(documents: Document[]): void {
    for (const document of documents) {
      const copy: Document = { ...document, card: JSON.parse(JSON.stringify(document.card ?? null)) }
      this.entries.set(document.id, { document: copy, values: this.valuesOf(document), impacts: this.impactsOf(document) })
    }
  }

  remove(ids: string[]): void {
    for (const id of ids) this.entries.delete(id)
  }

  /** Looks at what may be read only, until the next question. */
  private lookAt(readable?: Readable) {
    this.readableEntries = [...this.entries.values()].filter(({ document }) => mayBeRead(document.readers, readable))
  }

  card(id: string, readable?: Readable): unknown {
    this.lookAt(readable)
    return this.readableEntries.find(({ document }) => document.id === id)?.document.card
  }

  values(facet: Facet, readable?: Readable): string[] {
    this.lookAt(readable)
    const open = new Set([...this.vocabulary.concepts(facet).map(({ notation }) => notation), ...(this.openValues.get(facet) ?? [])])
    return this.everyValue(facet).filter((value) => open.has(value) || this.readableEntries.some(({ values }) => values.get(facet)?.has(value)))
  }

  private everyValue(facet: Facet): string[] {
    const known = this.vocabulary.concepts(facet).map(({ notation }) => notation)
    const others = [...(this.seenValues.get(facet) ?? [])].filter((value) => !known.includes(value))
    return [...known, ...others.sort()]
  }

  places(name: string, readable?: Readable): { lat: number; lon: number } | undefined {
    this.lookAt(readable)
    const wanted = foldedLine(name)
    const there = this.readableEntries
      .map(({ document }) => document)
      .filter(({ text }) => wanted !== '' && (text.place ?? '').split(/[,;]/).some((place) => foldedLine(place) === wanted))
      .flatMap(({ lat, lon }) => (lat === undefined || lon === undefined ? [] : [{ lat, lon }]))
    if (there.length === 0) return undefined
    return { lat: there.reduce((sum, { lat }) => sum + lat, 0) / there.length, lon: there.reduce((sum, { lon }) => sum + lon, 0) / there.length }
  }

  search(query: Query): Result {
    this.lookAt(query.readable)
    const text = query.text ?? ''
    const { exchange, found } = this.find(this.recognition.units(text, query.language), query.language)
    if (exchange.size === 0) return this.answer(query, text, found)
    const corrected = exchangeWords(text, exchange)
    return { ...this.answer(query, corrected, this.find(this.recognition.units(corrected, query.language), query.language).found), corrected }
  }

  private answer(query: Query, text: string, found: Scores): Result {
    const units = this.recognition.units(text, query.language)
    const { facets } = this
    const selected = facets.filter((facet) => (query.facets?.[facet] ?? []).length > 0)
    const { from, within, ids } = query
    const named = [...found].filter(([{ document: { id } }]) => ids === undefined || ids.includes(id))
    const near = new Map(named.filter(([{ document: { lat, lon } }]) => from === undefined || within === undefined || (lat !== undefined && lon !== undefined && kilometres(haversine(from.lat, from.lon, lat, lon)) <= within)))
    const passes = (entry: Entry, facet: Facet) => !selected.includes(facet) || (query.facets?.[facet] ?? []).some((value) => entry.values.get(facet)?.has(value))
    const hits = [...near.keys()].filter((entry) => facets.every((facet) => passes(entry, facet)))
    const counts = (facet: Facet): FacetCount[] => {
      const own = [...near.keys()].filter((entry) => facets.every((other) => other === facet || passes(entry, other)))
      const open = this.openValues.get(facet)
      const isConcept = (id: string) => this.vocabulary.find(facet, id) !== undefined
      return this.everyValue(facet).map((id) => ({ id, count: own.filter(({ values }) => values.get(facet)?.has(id)).length })).filter(({ id, count }) => count > 0 || isConcept(id) || open?.has(id))
    }
    const offset = query.offset ?? 0
    return {
      total: hits.length,
      hits: this.inOrder(hits, query, foldedLine(text), found).slice(offset, offset + (query.limit ?? 20)),
      facets: query.counts === false ? {} : Object.fromEntries((query.counts === true || query.counts === undefined ? facets : query.counts).map((facet) => [facet, counts(facet)])),
      concepts: units.flatMap(({ words, meanings }) => meanings.map((meaning) => ({ ...meaning, words: words.join(' ') }))),
      marks: marksOf(units, query.language, this.vocabulary, this.compounds),
    }
  }

  private inOrder(entries: Entry[], query: Query, asked: string, found: Scores): Hit[] {
    const from = query.order === 'distance' ? query.from : undefined
    const hits = entries.map((entry) => {
      const { lat, lon, name, short_name } = entry.document
      const isExact = asked !== '' && [name, short_name ?? ''].some((candidate) => foldedLine(candidate) === asked)
      const distance = from && lat !== undefined && lon !== undefined ? haversine(from.lat, from.lon, lat, lon) : undefined
      return { entry, distance, score: (found.get(entry) ?? 0) + (isExact ? exactBonus : 0) }
    })
    const confirmed = (entry: Entry) => (entry.document.confirmed_on ?? '').slice(0, 10)
    const isClassified = ({ values }: Entry) => (values.get('theme')?.size ?? 0) > 0
    const hasText = asked !== ''
    const date = (entry: Entry) => (entry.document.date ?? '').slice(0, 10)
    const isToCome = (entry: Entry) => date(entry) !== '' && date(entry) >= (query.today ?? '')
    hits.sort((a, b) => {
      if (from) return (a.distance ?? Infinity) === (b.distance ?? Infinity) ? byName(a.entry, b.entry) : (a.distance ?? Infinity) - (b.distance ?? Infinity)
      if (query.order === 'latest') return compare(date(b.entry), date(a.entry)) || byName(a.entry, b.entry)
      if (query.order === 'upcoming') {
        const [first, second] = [a.entry, b.entry]
        if (isToCome(first) !== isToCome(second)) return isToCome(first) ? -1 : 1
        return (isToCome(first) ? compare(date(first), date(second)) : compare(date(second), date(first))) || byName(first, second)
      }
      if (query.order === 'classified' && isClassified(a.entry) !== isClassified(b.entry)) return isClassified(a.entry) ? -1 : 1
      if (query.order === 'confirmed') return compare(confirmed(b.entry), confirmed(a.entry)) || byName(a.entry, b.entry)
      if ((query.order ?? 'relevance') === 'relevance' && hasText) return b.score - a.score || byName(a.entry, b.entry)
      return byName(a.entry, b.entry)
    })
    return hits.map(({ entry: { document }, score, distance }) => ({ id: document.id, score, card: document.card, ...(distance === undefined ? {} : { distance_km: kilometres(distance) }) }))
  }

  /** What all units have in common, and the words to be exchanged because they occur nowhere. */
  private find(units: Unit[], language: Language): { exchange: Map<string, string>; found: Scores } {
    const exchange = new Map<string, string>()
    let found: Scores = new Map(this.readableEntries.map((entry) => [entry, 0]))
    for (const unit of units) {
      const scores = this.ofUnit(unit, language)
      const [word] = unit.words
      if (scores.size === 0 && unit.meanings.length === 0 && word !== undefined) {
        const nearest = this.nearest(word, language)
        if (nearest !== undefined) exchange.set(word, nearest)
      }
      found = new Map([...found].flatMap(([entry, score]) => (scores.has(entry) ? [[entry, score + (scores.get(entry) ?? 0)]] : [])))
    }
    return { exchange, found }
  }

  private ofUnit({ words, meanings }: Unit, language: Language): Scores {
    const byWord = words.map((word) => this.ofWord(word, language, meanings.length === 0))
    const scores: Scores = new Map()
    for (const entry of this.readableEntries) {
      const inText = byWord.every((word) => word.has(entry)) ? byWord.reduce((sum, word) => sum + (word.get(entry) ?? 0), 0) : undefined
      const meant = meanings.filter((meaning) => has(entry, meaning)).map((meaning) => rarityOf(this.readableEntries.length, this.holders(meaning)) * conceptImpact)
      if (inText !== undefined || meant.length > 0) scores.set(entry, (inText ?? 0) + Math.max(0, ...meant))
    }
    return scores
  }

  private ofWord(word: string, language: Language, mayExpand: boolean): Scores {
    const folded = german.fold(word)
    const scores: Scores = new Map()
    for (const term of new Set([german.stem(folded), ...(this.shortNames.has(folded) ? [folded] : [])])) this.addTerms(scores, 'de', [term], 1)
    if (language === 'en') this.addTerms(scores, 'en', [analysers.en.stem(analysers.en.fold(word))], 1)
    const parts = this.compounds.split(folded)
    if (parts.length > 1) this.addTerms(scores, 'de', parts.map(german.stem), looseWeight)
    if (scores.size === 0 && mayExpand) for (const { term, language: its } of this.longerWords(word, language)) this.addTerms(scores, its, [term], looseWeight)
    return scores
  }

  private addTerms(scores: Scores, language: Language, terms: string[], weight: number) {
    for (const entry of this.readableEntries) {
      const impacts = terms.map((term) => entry.impacts[language].get(term))
      if (impacts.includes(undefined)) continue
      const score = terms.reduce((sum, term, place) => sum + scoreOf(impacts[place] ?? 0, rarityOf(this.readableEntries.length, this.frequency(language, term))), 0)
      scores.set(entry, Math.max(scores.get(entry) ?? 0, weight * score))
    }
  }

  private longerWords(word: string, language: Language): { language: Language; term: string }[] {
    const found = languagesOf(language).flatMap((its) => {
      const beginning = analysers[its].fold(word)
      if (beginning.length < 3) return []
      const terms = new Set([...this.spellings[its].values()].filter(({ folded, term, readable }) => folded.startsWith(beginning) && (readable !== undefined || (its === 'de' && term.startsWith(beginning)))).map(({ term }) => term))
      return [...terms].map((term) => ({ language: its, term, frequency: this.frequency(its, term) }))
    })
    return found
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => b.frequency - a.frequency || compare(a.language, b.language) || compare(a.term, b.term))
      .slice(0, mostExpansions)
  }

  private nearest(word: string, language: Language): string | undefined {
    const candidates = languagesOf(language).flatMap((its) => {
      const folded = analysers[its].fold(word)
      const most = mostTypos(folded)
      return [...this.spellings[its].values()]
        .map((known) => ({ ...known, language: its, distance: typos(folded, known.folded), frequency: this.frequency(its, known.term) }))
        .filter(({ distance, frequency, readable }) => distance <= most && frequency > 0 && readable !== undefined)
    })
    candidates.sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || compare(a.language, b.language) || compare(a.folded, b.folded) || compare(a.term, b.term))
    return candidates[0]?.readable
  }

  suggest(text: string, language: Language, limit = 8, readable?: Readable): Suggestion[] {
    this.lookAt(readable)
    const beginning = foldedLine(text)
    if (beginning === '') return []
    const entries = this.readableEntries
      .map((entry) => ({ entry, rank: nearness(beginning, foldedLine(entry.document.name), foldedLine(entry.document.short_name ?? '')) }))
      .filter(({ rank }) => rank < 4)
      .sort((a, b) => a.rank - b.rank || byName(a.entry, b.entry))
      .slice(0, limit)
    const concepts = commonFacets
      .flatMap((scheme) => this.vocabulary.concepts(scheme).map((concept) => ({ ...concept, scheme })))
      .filter(({ retired }) => !retired)
      .map(({ scheme, notation, prefLabel, altLabel }) => {
        const labels = [prefLabel.de, prefLabel.en, ...altLabel.de, ...altLabel.en].map(foldedLine)
        const rank = labels.some((label) => label.startsWith(beginning)) ? 0 : labels.some((label) => label.includes(` ${beginning}`)) ? 1 : 2
        return { rank, scheme, notation, label: prefLabel[language], count: this.holders({ scheme, notation }) }
      })
      .filter(({ rank, count }) => rank < 2 && count > 0)
      .sort((a, b) => a.rank - b.rank || b.count - a.count)
    const entry = ({ entry: { document } }: (typeof entries)[number]): Suggestion => ({ kind: 'entry', id: document.id, label: document.name, ...(document.short_name === undefined ? {} : { short_name: document.short_name }) })
    return [
      ...entries.filter(({ rank }) => rank === 0).map(entry),
      ...concepts.slice(0, Math.max(Math.ceil(limit / 3), limit - entries.length)).map(({ rank: _, ...concept }): Suggestion => ({ kind: 'concept', ...concept })),
      ...entries.filter(({ rank }) => rank > 0).map(entry),
    ].slice(0, limit)
  }

  similar(id: string, limit: number, readable?: Readable): { id: string; card: unknown; shared: Partial<Record<Facet, string[]>> }[] {
    this.lookAt(readable)
    const self = this.readableEntries.find(({ document }) => document.id === id)
    if (!self) return []
    const schemes = this.facets.filter((facet) => this.vocabulary.schemes.has(facet))
    return this.readableEntries
      .filter((entry) => entry !== self && kindOf(entry) === kindOf(self))
      .map((entry) => {
        const common = schemes.flatMap((scheme) => [...(self.values.get(scheme) ?? [])].filter((notation) => has(entry, { scheme, notation })).map((notation) => ({ scheme, notation })))
        return { entry, common, score: common.reduce((sum, meaning) => sum + wholeRarity(this.readableEntries.length, this.holders(meaning)), 0) }
      })
      .filter(({ common }) => common.length > 0)
      .sort((a, b) => b.score - a.score || byName(a.entry, b.entry))
      .slice(0, limit)
      .map(({ entry, common }) => ({ id: entry.document.id, card: entry.document.card, shared: this.narrowest(common) }))
  }

  /** A shared broader concept says nothing new beside the narrower one. */
  private narrowest(common: Meaning[]): Partial<Record<Facet, string[]>> {
    const implied = ({ scheme, notation }: Meaning) => common.some((other) => other.scheme === scheme && other.notation !== notation && this.vocabulary.withBroader(scheme, other.notation).includes(notation))
    const shared: Partial<Record<Facet, string[]>> = {}
    for (const scheme of this.facets) {
      const own = new Set(common.filter((meaning) => meaning.scheme === scheme && !implied(meaning)).map(({ notation }) => notation))
      if (own.size > 0) shared[scheme] = this.everyValue(scheme).filter((value) => own.has(value))
    }
    return shared
  }

  private valuesOf(document: Document): Map<Facet, Set<string>> {
    const values = new Map<Facet, Set<string>>()
    for (const facet of this.facets) {
      const own = new Set((document.facets[facet] ?? (facet === 'kind' ? [document.kind] : [])).flatMap((value) => this.vocabulary.withBroader(facet, value)))
      values.set(facet, own)
      this.seenValues.set(facet, new Set([...(this.seenValues.get(facet) ?? []), ...own]))
      if (document.readers === undefined) this.openValues.set(facet, new Set([...(this.openValues.get(facet) ?? []), ...own]))
    }
    return values
  }

  private impactsOf(document: Document): Record<Language, Impacts> {
    const counted: Record<Language, Map<string, { word: Word; weight: number }>> = { de: new Map(), en: new Map() }
    for (const field of fields) {
      const language = languageOf(field)
      const words = wordsOf(document.text[field] ?? '')
      for (const raw of words) {
        const word = this.learn(raw, language, field === 'short_name', document.readers === undefined)
        const key = `${word.folded} ${word.term}`
        const weight = (counted[language].get(key)?.weight ?? 0) + occurrenceWeight(field, words.length)
        counted[language].set(key, { word, weight })
      }
    }
    const impacts = (language: Language): Impacts => {
      const frequencies = new Map<string, number>()
      const add = (term: string, weight: number) => frequencies.set(term, (frequencies.get(term) ?? 0) + weight)
      for (const { word, weight } of counted[language].values()) {
        add(word.term, Math.fround(weight))
        if (language === 'de') for (const part of this.compounds.partsWithin(word.folded)) add(german.stem(part), Math.fround(weight) * partWeight)
      }
      return new Map([...frequencies].map(([term, frequency]) => [term, impactOf(frequency)]))
    }
    return { de: impacts('de'), en: impacts('en') }
  }

  /** Short names are kept as they are: KRITIS is no plural. */
  private learn(raw: string, language: Language, isShortName: boolean, isOpen: boolean): Word {
    const { fold, stem } = analysers[language]
    const folded = fold(raw)
    const term = isShortName ? folded : stem(folded)
    if (isShortName) this.shortNames.add(folded)
    const key = `${folded} ${term}`
    const word: Word = this.spellings[language].get(key) ?? { folded, term }
    if (isOpen) word.readable ??= raw
    this.spellings[language].set(key, word)
    return word
  }

  private frequency(language: Language, term: string): number {
    return this.readableEntries.filter(({ impacts }) => impacts[language].has(term)).length
  }

  private holders(meaning: Meaning): number {
    return this.readableEntries.filter((entry) => has(entry, meaning)).length
  }
}

const has = (entry: Entry, { scheme, notation }: Meaning) => entry.values.get(scheme)?.has(notation) ?? false

const kindOf = (entry: Entry) => [...(entry.values.get('kind') ?? [])][0]

const languagesOf = (language: Language): Language[] => (language === 'en' ? ['de', 'en'] : ['de'])

const collator = new Intl.Collator('de')
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byName = ({ document: a }: Entry, { document: b }: Entry) => collator.compare(a.name, b.name) || compare(a.id, b.id)

function nearness(beginning: string, name: string, shortName: string): number {
  if (shortName === beginning) return 0
  if (shortName.startsWith(beginning)) return 1
  if (name.startsWith(beginning)) return 2
  return name.includes(` ${beginning}`) ? 3 : 4
}

function mostTypos(word: string): number {
  if (word.length < 4 || /[^\p{L}]/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** Letters left out, added, exchanged, or two neighbours swapped. */
function typos(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? Infinity
}
