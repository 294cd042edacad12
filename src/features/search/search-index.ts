/** The search index: answers every list, suggestion and facet from memory. How it works stands in docs/search.md. */
import { languages, type Language } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { exchangeWords, foldedLine } from './analysis.ts'
import { add, drop, has, intersect, list, sizeOf, unite, type Bits } from './bitset.ts'
import type { Compounds } from './compounds.ts'
import { kilometres } from './distance.ts'
import { dayNumber } from './entries.ts'
import type { Counted, FacetGroup } from './facets.ts'
import { Labels } from './labels.ts'
import { marksOf } from './marks.ts'
import { Matching } from './matching.ts'
import { fits } from './names.ts'
import { firstAlong, firstAlongWhere, firstBy, firstByNumber } from './ordering.ts'
import { Pace } from './pace.ts'
import { emptyParts, groupOf, removeEntry, renumber, store, type Parts } from './parts.ts'
import { keysOf, permitted, type Permitted } from './permitted.ts'
import { exactBonus } from './ranking.ts'
import { Reading } from './reading.ts'
import { Recognition, type Meaning, type Unit } from './recognition.ts'
import { Scratch } from './scratch.ts'
import type { Crossing, Document, Facet, FacetCount, Hit, Query, Readable, Result, Spread, Suggestion } from './search.ts'
import { readSnapshot, restoreSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts'
import { similarEntries, type Similar } from './similar.ts'
import { Weighing } from './weighing.ts'

/** The index is tidied when so many of its entries are dead, or were added since the last time. */
const tidyFrom = { entries: 2000, deadShare: 0.2, addedShare: 0.25 }
const limitWhenNotSaid = 20
const suggestionsWhenNotSaid = 8

export class SearchIndex {
  private readonly parts: Parts
  private readonly recognition: Recognition
  private readonly labels: Labels
  private readonly weighing: Record<Language, Weighing>
  private scratch: Scratch
  /** Is told how many milliseconds each search took. */
  watch?: (milliseconds: number) => void
  private tidied: number
  /** Grows with every change: what was made from an earlier state is known by it. */
  changes = 0

  constructor(vocabulary: Vocabulary, parts: Parts = emptyParts(vocabulary)) {
    this.parts = parts
    this.recognition = new Recognition(vocabulary, parts.compounds)
    this.labels = new Labels(vocabulary)
    this.weighing = { de: new Weighing(parts.lexica.de.dictionary), en: new Weighing(parts.lexica.en.dictionary) }
    this.scratch = new Scratch(parts.entries.capacity)
    this.tidied = parts.entries.count
  }

  /** `declared`: facets beside the common ones. */
  static async build(vocabulary: Vocabulary, documents: Iterable<Document> | AsyncIterable<Document>, declared: readonly Facet[] = []): Promise<SearchIndex> {
    const pace = new Pace()
    const parts = emptyParts(vocabulary, declared)
    const reading = new Reading(parts.compounds)
    try {
      for await (const document of documents) {
        const entry = store(parts, document, toJson(document.card))
        parts.names.append(entry, foldedLine(document.name), foldedLine(document.short_name ?? ''))
        await reading.add({ text: document.text, isOpen: document.readers === undefined })
        if (pace.isOver()) await pace.rest()
      }
      await parts.entries.settleSlowly(pace)
      parts.names.sortIn(parts.entries)
      return new SearchIndex(vocabulary, { ...parts, ...(await reading.finish(pace)) })
    } finally {
      await reading.stop()
    }
  }

  static async load(file: string, vocabulary: Vocabulary, declared: readonly Facet[] = []): Promise<{ index: SearchIndex; stamp: string } | undefined> {
    return SearchIndex.from(await readSnapshot(file), vocabulary, declared)
  }

  /** From what `readSnapshot` read, which can go on while the vocabulary is still being asked for. */
  static from(snapshot: Snapshot | undefined, vocabulary: Vocabulary, declared: readonly Facet[] = []): { index: SearchIndex; stamp: string } | undefined {
    const parts = snapshot && restoreSnapshot(snapshot, vocabulary, declared)
    return parts && { index: new SearchIndex(vocabulary, parts), stamp: snapshot.stamp }
  }

  async save(file: string, stamp: string): Promise<void> {
    await writeSnapshot(file, stamp, this.parts)
  }

  /** Of all entries, those that are not for everybody among them. */
  get size(): number {
    return this.parts.entries.size
  }

  get vocabulary(): Vocabulary {
    return this.parts.vocabulary
  }

  /** The words compounds are taken apart with; fixed when the index is built. */
  get compounds(): Compounds {
    return this.parts.compounds
  }

  search(query: Query): Result {
    const started = performance.now()
    const result = this.answer(query)
    this.watch?.(performance.now() - started)
    return result
  }

  private answer(query: Query): Result {
    const { facets } = this.parts
    const { asked, matched, chosenBits, found } = this.find(query)
    const { units, corrected } = asked
    return {
      total: found.size,
      hits: this.inOrder(query, asked, found),
      facets: query.counts === false ? {} : this.counts(query.counts === true || query.counts === undefined ? facets : query.counts, matched, chosenBits, found),
      concepts: units.flatMap(({ words, meanings }) => meanings.map((meaning) => ({ ...meaning, words: words.join(' ') }))),
      ...(corrected === undefined ? {} : { corrected }),
      marks: marksOf(units, query.language, this.vocabulary, this.compounds),
    }
  }

  /** Where the found ones are, gathered in meshes of so many degrees: for maps. */
  spread(query: Query, mesh: { lat: number; lon: number }): Spread {
    const { entries } = this.parts
    const { found } = this.find(query)
    const meshes = new Map<number, { lat: number; lon: number; count: number; entry: number }>()
    let unplaced = 0
    for (const entry of found.entries()) {
      const place = entries.place(entry)
      if (place === undefined) {
        unplaced++
        continue
      }
      const key = Math.floor(place.lat / mesh.lat) * meshesAround + Math.floor(place.lon / mesh.lon)
      const there = meshes.get(key)
      if (there === undefined) meshes.set(key, { ...place, count: 1, entry })
      else {
        there.lat += place.lat
        there.lon += place.lon
        there.count++
      }
    }
    return { total: found.size, unplaced, spots: Array.from(meshes.values(), ({ lat, lon, count, entry }) => ({ lat: lat / count, lon: lon / count, count, ...(count === 1 ? { id: entries.id(entry) } : {}) })) }
  }

  /** How many of the found have a value of one facet and one of another. What is chosen in either of the two is not a condition. */
  cross(query: Query, rows: { facet: Facet; values: readonly string[] }, columns: { facet: Facet; values: readonly string[] }): Crossing {
    const { found } = this.find({ ...query, facets: { ...query.facets, [rows.facet]: [], [columns.facet]: [] } })
    const group = groupOf(this.parts, rows.facet)
    const numbers = rows.values.map((value) => group.find(rows.facet, value))
    const countsOf = ({ bits, size }: Counted) => {
      if (size === 0) return numbers.map(() => 0)
      const counts = group.countsAmong({ bits, size, entries: this.counted(bits).entries })
      return numbers.map((number) => (number === undefined ? 0 : counts[number]))
    }
    const byColumn = columns.values.map((value) => {
      const holders = this.holdersOfAny(columns.facet, [value])
      intersect(holders, found.bits)
      const counted = this.counted(holders)
      return { size: counted.size, counts: countsOf(counted) }
    })
    return { cells: numbers.map((_, row) => byColumn.map(({ counts }) => counts[row])), rows: countsOf(found), columns: byColumn.map(({ size }) => size), total: found.size }
  }

  suggest(text: string, language: Language, limit = suggestionsWhenNotSaid, readable?: Readable): Suggestion[] {
    const { entries, names } = this.parts
    entries.settle()
    this.scratch.clear()
    const permitted = this.permitted(readable)
    names.settle(entries)
    const found = names.find(text, limit, permitted.bits, entries)
    const concepts = this.labels
      .beginningWith(foldedLine(text))
      .map((concept) => ({ ...concept, count: this.countOf(concept, permitted) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.fit - b.fit || b.count - a.count)
      .slice(0, Math.max(Math.ceil(limit / 3), limit - found.length))
    const entry = ({ entry }: { entry: number }): Suggestion => {
      const shortName = entries.shortName(entry)
      return { kind: 'entry', id: entries.id(entry), label: entries.name(entry), ...(shortName === undefined ? {} : { short_name: shortName }) }
    }
    return [
      ...found.filter(({ fit }) => fit === fits.exactShortName).map(entry),
      ...concepts.map(({ scheme, notation, count }): Suggestion => ({ kind: 'concept', scheme, notation, label: this.vocabulary.label(scheme, notation, language), count })),
      ...found.filter(({ fit }) => fit !== fits.exactShortName).map(entry),
    ].slice(0, limit)
  }

  /** Entries of the same kind with the most, and the rarest, concepts in common; and which. */
  similar(id: string, limit: number, readable?: Readable): Similar[] {
    this.parts.entries.settle()
    this.scratch.clear()
    return similarEntries(id, limit, this.parts, this.scratch, this.permitted(readable))
  }

  card(id: string, readable?: Readable): unknown {
    const { entries } = this.parts
    const entry = entries.find(id)
    if (entry === undefined) return undefined
    if (!has(entries.open, entry)) {
      this.scratch.clear()
      if (!has(this.permitted(readable).bits, entry)) return undefined
    }
    return entries.cards.read(entry)
  }

  /** Where entries of a place are, on average. */
  places(name: string, readable?: Readable): { lat: number; lon: number } | undefined {
    const { entries, places } = this.parts
    const value = places.find('place', foldedLine(name))
    if (value === undefined) return undefined
    this.scratch.clear()
    const bits = this.scratch.bits()
    places.addTo(bits, value)
    intersect(bits, this.permitted(readable).bits)
    const there = Array.from(this.counted(bits).entries(), (entry) => entries.place(entry)).filter((place) => place !== undefined)
    if (there.length === 0) return undefined
    return { lat: mean(there.map(({ lat }) => lat)), lon: mean(there.map(({ lon }) => lon)) }
  }

  /** Every value that may be named to whoever asks. */
  values(facet: Facet, readable?: Readable): string[] {
    const group = groupOf(this.parts, facet)
    const open = group.openInOrder(facet)
    const all = group.inOrder(facet)
    if (readable === undefined || all.length === open.length) return open.map(({ id }) => id)
    this.scratch.clear()
    const permitted = this.permitted(readable)
    return all.filter((value) => open.includes(value) || this.countIn(group, value.number, permitted) > 0).map(({ id }) => id)
  }

  /** Adds or replaces; all or, when a card cannot be kept, none. Searchable at once. */
  put(documents: Document[]): void {
    if (documents.length === 0) return
    const { lexica, compounds, names, entries } = this.parts
    const cards = documents.map(({ card }) => toJson(card))
    const { weighing } = this
    documents.forEach((document, place) => {
      const entry = store(this.parts, document, cards[place])
      names.add(entry, entries)
      for (const language of languages) {
        const { postings, dictionary } = lexica[language]
        weighing[language].eachTerm(weighing[language].spell(document.text, document.readers === undefined), compounds, (term, impact) => postings.append(term, entry, impact))
        dictionary.forgetWhenMany()
      }
    })
    this.settleChange()
  }

  remove(ids: string[]): void {
    if (ids.length === 0) return
    for (const id of ids) removeEntry(this.parts, id)
    this.settleChange()
  }

  /** Folds what was added into the base and drops what is dead. Happens by itself. */
  tidy(): void {
    renumber(this.parts)
    this.scratch = new Scratch(this.parts.entries.capacity)
    this.tidied = this.parts.entries.count
  }

  private settleChange(): void {
    this.changes++
    const { count, size, capacity } = this.parts.entries
    for (const { postings } of Object.values(this.parts.lexica)) postings.forgetCounts()
    const dead = count - size
    const added = count - this.tidied
    const isWorthIt = Math.max(dead, added) > tidyFrom.entries && (dead > tidyFrom.deadShare * count || added > tidyFrom.addedShare * count)
    if (isWorthIt) this.tidy()
    else if (this.scratch.capacity !== capacity) this.scratch = new Scratch(capacity)
  }

  /** Where everything is for everybody, this costs nothing. */
  private permitted(readable?: Readable): Permitted {
    const { entries, readers } = this.parts
    if (readable?.all || entries.openSize === entries.size) return { who: 'all', bits: entries.alive, size: entries.size }
    const keys = readable === undefined ? [] : keysOf(readable).flatMap((key) => readers.find('reader', key) ?? [])
    if (keys.length === 0) return { who: 'public', bits: entries.open, size: entries.openSize }
    const bits = this.scratch.bits()
    for (const key of keys) readers.addTo(bits, key)
    intersect(bits, entries.alive)
    unite(bits, entries.open)
    return permitted('some', bits)
  }

  /** Words that occur nowhere are mended once, and the mended text is searched instead. */
  private understand(text: string, language: Language, permitted: Permitted): { matching: Matching; units: Unit[]; text: string; corrected?: string } {
    const units = this.recognition.units(text, language)
    const matching = new Matching(units, language, this.parts, this.scratch, permitted)
    if (matching.exchange.size === 0) return { matching, units, text }
    const corrected = exchangeWords(text, matching.exchange)
    const mended = this.recognition.units(corrected, language)
    return { matching: new Matching(mended, language, this.parts, this.scratch, permitted), units: mended, text: corrected, corrected }
  }

  private holdersOfAny(facet: Facet, values: string[]): Bits {
    const group = groupOf(this.parts, facet)
    const bits = this.scratch.bits()
    for (const value of values) {
      const number = group.find(facet, value)
      if (number !== undefined) group.addTo(bits, number)
    }
    return bits
  }

  private countOf({ scheme, notation }: Meaning, permitted: Permitted): number {
    const group = groupOf(this.parts, scheme)
    const value = group.find(scheme, notation)
    return value === undefined ? 0 : this.countIn(group, value, permitted)
  }

  private countIn(group: FacetGroup, value: number, { who, bits }: Permitted): number {
    if (who === 'all') return group.count(value)
    const holders = this.scratch.bits()
    group.addTo(holders, value)
    intersect(holders, bits)
    return sizeOf(holders)
  }

  /** What a question finds, before it is put in order. */
  private find(query: Query) {
    const { entries, facets } = this.parts
    entries.settle()
    this.scratch.clear()
    const asked = this.understand(query.text ?? '', query.language, this.permitted(query.readable))
    const chosen = facets.filter((facet) => (query.facets?.[facet] ?? []).length > 0)
    const chosenBits = new Map(chosen.map((facet) => [facet, this.holdersOfAny(facet, query.facets?.[facet] ?? [])]))
    const matched = this.named(this.nearby(asked.matching.bits, query), query)
    const hits = this.scratch.copyOf(matched)
    for (const bits of chosenBits.values()) intersect(hits, bits)
    return { asked, matched, chosenBits, found: this.counted(hits) }
  }

  /** Those of the entries that lie within the radius asked for; all, where none is. */
  private nearby(bits: Bits, { from, within }: Query): Bits {
    if (from === undefined || within === undefined) return bits
    const { entries } = this.parts
    const near = this.scratch.copyOf(bits)
    for (const entry of this.counted(bits).entries()) if (!(entries.kilometres(entry, from, within) <= within)) drop(near, entry)
    return near
  }

  /** Those of the entries that were asked for by id; all, where none was. */
  private named(bits: Bits, { ids }: Query): Bits {
    if (ids === undefined) return bits
    const { entries } = this.parts
    const named = this.scratch.bits()
    for (const id of ids) {
      const entry = entries.find(id)
      if (entry !== undefined) add(named, entry)
    }
    intersect(named, bits)
    return named
  }

  private counted(bits: Bits): Counted {
    let entries: Uint32Array | undefined
    const listed = () => {
      const room = this.scratch.list()
      return room.subarray(0, list(bits, room))
    }
    return { bits, size: sizeOf(bits), entries: () => (entries ??= listed()) }
  }

  /** Each facet ignores its own choice, so a chosen one is counted among the entries that pass all others. */
  private counts(wanted: readonly Facet[], matched: Bits, chosen: Map<Facet, Bits>, hits: Counted): Record<Facet, FacetCount[]> {
    const countsOfHits = this.counting(hits)
    const counted = (facet: Facet): FacetCount[] => {
      const group = groupOf(this.parts, facet)
      if (!chosen.has(facet)) return group.shown(facet, countsOfHits(group))
      const own = this.scratch.copyOf(matched)
      for (const [other, bits] of chosen) if (other !== facet) intersect(own, bits)
      const ownCounted = this.counted(own)
      const counts = ownCounted.size === hits.size ? countsOfHits : this.counting(ownCounted)
      return group.shown(facet, counts(group))
    }
    return Object.fromEntries(wanted.map((facet) => [facet, counted(facet)]))
  }

  /** Counts each group once: the entries or all others, whichever are fewer. */
  private counting(counted: Counted): (group: FacetGroup) => ArrayLike<number> {
    const known = new Map<FacetGroup, ArrayLike<number>>()
    const count = this.lesserPart(counted)
    return (group) => {
      const counts = known.get(group) ?? count(group)
      known.set(group, counts)
      return counts
    }
  }

  private lesserPart(counted: Counted): (group: FacetGroup) => ArrayLike<number> {
    const { alive, size } = this.parts.entries
    if (counted.size === size) return (group) => group.counts
    if (counted.size * 2 <= size) return (group) => group.countsAmong(counted)
    const others = this.scratch.copyOf(alive)
    for (let i = 0; i < others.length; i++) others[i] &= ~counted.bits[i]
    const beside = this.counted(others)
    return (group) => group.countsBeside(beside)
  }

  /** What is still to come counts more than anything past, the more the sooner it comes. */
  private soonness(asked: Uint32Array, today: string | undefined): Float64Array {
    const { dates } = this.parts.entries
    const from = dayNumber(today)
    const numbers = this.scratch.numbers()
    for (const entry of asked) numbers[entry] = dates[entry] === 0 || dates[entry] < from ? dates[entry] : 2 * beyondDays - dates[entry]
    return numbers
  }

  private inOrder(query: Query, { matching, text }: { matching: Matching; text: string }, found: Counted): Hit[] {
    const { entries, names } = this.parts
    const offset = query.offset ?? 0
    const count = Math.min(found.size, offset + (query.limit ?? limitWhenNotSaid))
    const line = foldedLine(text)
    const order = query.order ?? 'relevance'
    const byName = (a: number, b: number) => entries.rank(a) - entries.rank(b)
    const page = (ordered: number[], score: (entry: number) => number): Hit[] =>
      ordered.slice(offset).map((entry) => ({ id: entries.id(entry), score: score(entry), card: entries.cards.read(entry) }))

    const scores = line === '' ? undefined : matching.scores(found.entries(), found.bits)
    if (scores) for (const entry of new Set(names.called(line))) scores[entry] += exactBonus
    const score = (entry: number) => scores?.[entry] ?? 0

    const { from } = query
    if (order === 'distance' && from) {
      const farness = this.scratch.numbers()
      for (const entry of found.entries()) farness[entry] = entries.farness(entry, from)
      const nearest = firstBy(found.entries(), count, (a, b) => (farness[a] === farness[b] ? byName(a, b) : farness[a] - farness[b]))
      return page(nearest, score).map((hit, place) => (farness[nearest[offset + place]] === Infinity ? hit : { ...hit, distance_km: kilometres(farness[nearest[offset + place]]) }))
    }
    if (order === 'upcoming') return page(firstByNumber(found.entries(), count, this.soonness(found.entries(), query.today), byName), score)
    if (order === 'latest') return page(firstByNumber(found.entries(), count, entries.dates, byName), score)
    if (order === 'confirmed') return page(firstByNumber(found.entries(), count, entries.confirmed, byName), score)
    if (order === 'relevance' && scores) return page(firstByNumber(found.entries(), count, scores, byName), score)
    if (order === 'classified') {
      const themes = groupOf(this.parts, 'theme')
      return page(firstAlongWhere(entries.order, found.bits, count, (entry) => themes.valuesOf(entry).length > 0), score)
    }
    const isQuickAlong = found.size * found.size > count * entries.count
    return page(isQuickAlong ? firstAlong(entries.order, found.bits, count) : firstBy(found.entries(), count, byName), score)
  }
}

/** More meshes than any net has around the earth. */
const meshesAround = 1e7

/** More than any day as a number. */
const beyondDays = 1e8

const toJson = (card: unknown): string => JSON.stringify(card ?? null)

const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
