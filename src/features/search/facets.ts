/**
 * Some facets kept together: their values, and which entries have which. Entries with the same values share one set of
 * them, broader concepts included; that keeps memory small and counting quick, as long as few such sets occur.
 */
import type { Vocabulary } from '../vocabularies/index.ts'
import { BitTable } from './bit-table.ts'
import { list, sizeOf, type Bits } from './bitset.ts'
import { enlarged, GrowingList } from './growing.ts'
import type { Facet, FacetCount } from './search.ts'

/** A row takes a bit for every entry there is, and is counted many times as fast as a list: worth eight times the memory. */
const bitsPerListed = 256
const mostRemembered = 20_000
/** What counting costs, in nanoseconds as once measured; only their proportions matter. */
const costs = { word: 0.25, listed: 5, entry: 8, member: 5, entryBySet: 6.5, set: 3 }

/** Entries to be counted, in the two forms that the ways of counting want; the list is made when it is wanted. */
export type Counted = { bits: Bits; size: number; entries(): Uint32Array }

export type SavedFacets = { values: string[]; opened: Uint8Array; setOf: Uint32Array; offsets: Uint32Array; members: Uint32Array }

/** What stands between facet and value in a key; in neither of them. */
const between = '\u0000'

export class FacetGroup {
  readonly facets: readonly string[]
  /** Facet and value in one, by number. */
  readonly keys: string[] = []
  private readonly expand: (facet: string, value: string) => string[]
  private readonly numbers = new Map<string, number>()
  private readonly known = new Map<string, string[]>()
  /** For each facet: the numbers of what a value stands for. */
  private readonly stands: Map<string, readonly number[]>[]
  private display = new Map<string, { id: string; number: number }[]>()
  private setOf: Uint32Array
  /** Members of set s: from offsets[s] to offsets[s + 1]. Set 0 is empty. */
  private offsets = GrowingList.of(Uint32Array.of(0, 0))
  private members = new GrowingList()
  private readonly setNumbers = new Map<string, number>()
  /** Who has a value: a list while they are few, then a row of the table. */
  private holders: (GrowingList | number)[] = []
  private table: BitTable
  private readonly live: number[] = []
  /** Values that may be named to everybody: those of the vocabulary, and those that ever were a public entry's. */
  private readonly opened: boolean[] = []
  private unopened = 0
  private bySet = new Uint32Array(0)
  private capacity: number
  /** What counting by value costs; unknown after a change. */
  private costByValue?: number

  /** `expand` says what a value stands for: itself and its broader concepts, unless said otherwise. */
  constructor(facets: readonly string[], vocabulary: Vocabulary, capacity: number, expand = (facet: string, value: string) => vocabulary.withBroader(facet, value)) {
    this.facets = facets
    this.expand = expand
    this.stands = facets.map(() => new Map())
    this.capacity = capacity
    this.setOf = new Uint32Array(capacity)
    this.table = new BitTable(capacity)
    for (const facet of facets) {
      const notations = vocabulary.concepts(facet).map(({ notation }) => notation)
      this.known.set(facet, notations)
      for (const notation of notations) this.number(facet + between + notation)
    }
    this.opened.fill(true)
    this.unopened = 0
  }

  /** All values a facet ever had: those of the vocabulary in its order, others in theirs. */
  inOrder(facet: string): { id: string; number: number }[] {
    const ready = this.display.get(facet)
    if (ready) return ready
    const known = this.known.get(facet) ?? []
    const others = this.keys.filter((key) => key.startsWith(facet + between)).map((key) => key.slice(facet.length + 1)).filter((value) => !known.includes(value))
    const ordered = [...known, ...others.sort()].map((id) => ({ id, number: this.number(facet + between + id) }))
    this.display.set(facet, ordered)
    return ordered
  }

  find(facet: string, value: string): number | undefined {
    return this.numbers.get(facet + between + value)
  }

  /** The same without those that only entries have which are not for everybody. */
  openInOrder(facet: string): { id: string; number: number }[] {
    const all = this.inOrder(facet)
    return this.unopened === 0 ? all : all.filter(({ number }) => this.opened[number])
  }

  /** The values of each facet, in the order of the facets. `isOpen`: the entry is for everybody. */
  put(entry: number, values: readonly (readonly string[])[], isOpen = true): void {
    const set = this.setFor(values)
    this.setOf[entry] = set
    this.hold(entry, set)
    for (let i = this.offsets.raw[set], end = this.offsets.raw[set + 1]; i < end; i++) {
      const value = this.members.raw[i]
      this.live[value]++
      if (isOpen && !this.opened[value]) this.open(value)
    }
  }

  /** An entry that is no longer alive stays in the lists until they are made anew; only the counts know. */
  remove(entry: number): void {
    for (const value of this.valuesOf(entry)) this.live[value]--
  }

  valuesOf(entry: number): Uint32Array {
    const set = this.setOf[entry]
    return this.members.raw.subarray(this.offsets.raw[set], this.offsets.raw[set + 1])
  }

  count(value: number): number {
    return this.live[value]
  }

  addTo(bits: Bits, value: number): void {
    const holders = this.holders[value]
    if (typeof holders === 'number') {
      const row = this.table.row(holders)
      for (let i = 0; i < bits.length; i++) bits[i] |= row[i]
      return
    }
    const { raw, length } = holders
    for (let i = 0; i < length; i++) bits[raw[i] >>> 5] |= 1 << (raw[i] & 31)
  }

  shown(facet: Facet, counts: ArrayLike<number>): FacetCount[] {
    const values = this.unopened === 0 ? this.inOrder(facet) : this.inOrder(facet).filter(({ number }) => this.opened[number] || counts[number] > 0)
    return values.map(({ id, number }) => ({ id, count: counts[number] }))
  }

  /** Of all entries, by number of value: kept ready. */
  get counts(): ArrayLike<number> {
    return this.live
  }

  /** The same for all entries but these: quicker when they are the fewest. */
  countsBeside(counted: Counted): ArrayLike<number> {
    const counts = this.countsAmong(counted)
    return this.live.map((all, value) => all - counts[value])
  }

  /** How many of the entries have each value: the cheapest of three ways. */
  countsAmong(counted: Counted): ArrayLike<number> {
    const sets = this.offsets.length - 1
    const walking = counted.size * (costs.entry + (costs.member * this.members.length) / sets)
    const bySet = counted.size * costs.entryBySet + sets * costs.set + this.members.length
    const byValue = (this.costByValue ??= this.findCostByValue())
    if (byValue < walking && byValue < bySet) return this.countByValue(counted.bits)
    return bySet < walking ? this.countBySet(counted.entries()) : this.countWalking(counted.entries())
  }

  /** To every entry the weights of its values, added up once for all entries with the same ones. */
  addWeights(into: Float64Array, entries: number, weights: Float64Array): void {
    const { setOf } = this
    const offsets = this.offsets.raw
    const members = this.members.raw
    const bySet = new Float64Array(this.offsets.length - 1)
    for (let set = 0; set < bySet.length; set++) for (let i = offsets[set], end = offsets[set + 1]; i < end; i++) bySet[set] += weights[members[i]]
    for (let entry = 0; entry < entries; entry++) into[entry] += bySet[setOf[entry]]
  }

  enlarge(capacity: number): void {
    this.costByValue = undefined
    this.setOf = enlarged(this.setOf, capacity, Uint32Array)
    this.capacity = capacity
    const old = this.table
    this.table = new BitTable(capacity)
    this.holders = this.holders.map((holders, value) => {
      if (typeof holders !== 'number') return holders
      if (this.live[value] * bitsPerListed * 2 < capacity) return asList(old.row(holders))
      const row = this.table.addRow()
      this.table.row(row).set(old.row(holders))
      return row
    })
  }

  /** New entry numbers; sets that nobody has any more go. `gone` stands for entries that are left out. */
  renumber(numbers: Uint32Array, gone: number, capacity: number): void {
    const old = { setOf: this.setOf, offsets: this.offsets.raw, members: this.members.raw }
    const setNumbers = new Map([[0, 0]])
    this.costByValue = undefined
    this.capacity = capacity
    this.setOf = new Uint32Array(capacity)
    this.table = new BitTable(capacity)
    this.offsets = GrowingList.of(Uint32Array.of(0, 0))
    this.members = new GrowingList()
    this.setNumbers.clear()
    this.holders = this.keys.map(() => new GrowingList(new Uint32Array(0)))
    numbers.forEach((entry, before) => {
      if (entry === gone) return
      const set = old.setOf[before]
      const kept = setNumbers.get(set) ?? this.addSet(old.members.subarray(old.offsets[set], old.offsets[set + 1]))
      setNumbers.set(set, kept)
      this.setOf[entry] = kept
      this.hold(entry, kept)
    })
  }

  /** What is saved only ever grows, so it may be written while entries are added. */
  saved(entries: number): SavedFacets {
    return { values: this.keys.slice(), opened: Uint8Array.from(this.opened, Number), setOf: this.setOf.subarray(0, entries), offsets: this.offsets.view, members: this.members.view }
  }

  restore({ values, opened, setOf, offsets, members }: SavedFacets, isAlive: (entry: number) => boolean): void {
    values.forEach((value, place) => {
      const number = this.number(value)
      if (opened[place] === 1 && !this.opened[number]) this.open(number)
    })
    this.setOf.set(setOf)
    this.offsets = GrowingList.of(offsets)
    this.members = GrowingList.of(members)
    for (let entry = 0; entry < setOf.length; entry++) {
      this.hold(entry, setOf[entry])
      if (isAlive(entry)) for (const value of this.valuesOf(entry)) this.live[value]++
    }
  }

  private open(value: number): void {
    this.opened[value] = true
    this.unopened--
  }

  private findCostByValue(): number {
    let cost = 0
    for (const holders of this.holders) cost += typeof holders === 'number' ? costs.word * this.table.stride : costs.listed * holders.length
    return cost
  }

  private countByValue(bits: Bits): number[] {
    const byRow = this.table.countsWith(bits)
    return this.holders.map((holders) => {
      if (typeof holders === 'number') return byRow[holders]
      const { raw, length } = holders
      let count = 0
      for (let i = 0; i < length; i++) count += (bits[raw[i] >>> 5] >>> (raw[i] & 31)) & 1
      return count
    })
  }

  private countBySet(entries: Uint32Array): Uint32Array {
    const { setOf } = this
    const sets = this.offsets.length - 1
    if (this.bySet.length < sets) this.bySet = new Uint32Array(sets * 2)
    const { bySet } = this
    bySet.fill(0, 0, sets)
    for (let i = 0; i < entries.length; i++) bySet[setOf[entries[i]]]++
    const counts = new Uint32Array(this.keys.length)
    const offsets = this.offsets.raw
    const members = this.members.raw
    for (let set = 0; set < sets; set++) {
      const count = bySet[set]
      if (count === 0) continue
      for (let i = offsets[set], end = offsets[set + 1]; i < end; i++) counts[members[i]] += count
    }
    return counts
  }

  private countWalking(entries: Uint32Array): Uint32Array {
    const { setOf } = this
    const counts = new Uint32Array(this.keys.length)
    const offsets = this.offsets.raw
    const members = this.members.raw
    for (let at = 0; at < entries.length; at++) {
      const set = setOf[entries[at]]
      for (let i = offsets[set], end = offsets[set + 1]; i < end; i++) counts[members[i]]++
    }
    return counts
  }

  private number(key: string): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.keys.length)
    this.holders.push(new GrowingList(new Uint32Array(0)))
    this.live.push(0)
    this.opened.push(false)
    this.unopened++
    this.display.clear()
    return this.keys.push(key) - 1
  }

  private setFor(values: readonly (readonly string[])[]): number {
    let key = ''
    for (const its of values) {
      for (const value of its) key += value + between
      key += between
    }
    if (key.length === values.length) return 0
    const known = this.setNumbers.get(key)
    if (known !== undefined) return known
    const members = new Set<number>()
    values.forEach((its, place) => {
      for (const value of its) for (const member of this.standsFor(place, value)) members.add(member)
    })
    const set = this.addSet(members)
    // Forgetting only costs a second set with the same members.
    if (this.setNumbers.size >= mostRemembered) this.setNumbers.clear()
    this.setNumbers.set(key, set)
    return set
  }

  private standsFor(place: number, value: string): readonly number[] {
    const known = this.stands[place].get(value)
    if (known) return known
    const facet = this.facets[place]
    const numbers = this.expand(facet, value).map((one) => this.number(facet + between + one))
    if (this.stands[place].size >= mostRemembered) this.stands[place].clear()
    this.stands[place].set(value, numbers)
    return numbers
  }

  private addSet(members: Iterable<number>): number {
    for (const member of members) this.members.push(member)
    this.offsets.push(this.members.length)
    return this.offsets.length - 2
  }

  private hold(entry: number, set: number): void {
    this.costByValue = undefined
    for (let i = this.offsets.raw[set], end = this.offsets.raw[set + 1]; i < end; i++) {
      const value = this.members.raw[i]
      const holders = this.holders[value]
      if (typeof holders === 'number') this.table.add(holders, entry)
      else if (holders.length * bitsPerListed < this.capacity) holders.push(entry)
      else {
        const row = this.table.addRow()
        for (const held of holders.view) this.table.add(row, held)
        this.table.add(row, entry)
        this.holders[value] = row
      }
    }
  }
}

function asList(bits: Bits): GrowingList {
  const entries = new Uint32Array(sizeOf(bits))
  list(bits, entries)
  return GrowingList.of(entries)
}
