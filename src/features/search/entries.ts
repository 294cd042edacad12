/** What is known of each entry by its number: identity, name and order of names, place, confirmation, card. */
import { add, bitsFor, drop, has, sizeOf, type Bits } from './bitset.ts'
import { Cards, type SavedCards } from './cards.ts'
import { haversine, kilometres, kilometresPerDegree, type Place } from './distance.ts'
import { enlarged } from './growing.ts'
import type { Pace } from './pace.ts'
import type { Document } from './search.ts'

const collator = new Intl.Collator('de')
const sortedAtOnce = 2048

export type SavedEntries = { ids: string[]; names: string[]; shortNames: (string | null)[]; alive: Bits; open: Bits; order: Uint32Array; lats: Float64Array; lons: Float64Array; confirmed: Uint32Array; dates: Uint32Array; cards: SavedCards }

export class Entries {
  capacity: number
  alive: Bits
  /** Those of the living that are for everybody. */
  open: Bits
  openSize = 0
  /** Numbers given so far, and how many of them are alive. */
  count = 0
  size = 0
  /** By name, as far as ranked; later ones wait for the next question. */
  order: Uint32Array = new Uint32Array(0)
  confirmed: Uint32Array
  dates: Uint32Array
  cards: Cards
  private ids: string[] = []
  private names: string[] = []
  private shortNames: (string | null)[] = []
  private readonly numbers = new Map<string, number>()
  private ranks: Uint32Array
  private lats: Float64Array
  private lons: Float64Array

  constructor(capacity: number) {
    this.capacity = capacity
    this.alive = bitsFor(capacity)
    this.open = bitsFor(capacity)
    this.ranks = new Uint32Array(capacity)
    this.lats = new Float64Array(capacity)
    this.lons = new Float64Array(capacity)
    this.confirmed = new Uint32Array(capacity)
    this.dates = new Uint32Array(capacity)
    this.cards = new Cards(capacity)
  }

  find(id: string): number | undefined {
    return this.numbers.get(id)
  }

  id(entry: number): string {
    return this.ids[entry]
  }

  name(entry: number): string {
    return this.names[entry]
  }

  shortName(entry: number): string | undefined {
    return this.shortNames[entry] ?? undefined
  }

  rank(entry: number): number {
    return this.ranks[entry]
  }

  /** Grows with the distance; entries without a place are farthest. */
  farness(entry: number, from: Place): number {
    return Number.isNaN(this.lats[entry]) ? Infinity : haversine(from.lat, from.lon, this.lats[entry], this.lons[entry])
  }

  /** Infinite without a place, and where it is plain without much reckoning that it is more than `most`. */
  kilometres(entry: number, from: Place, most: number): number {
    const lat = this.lats[entry]
    return Number.isNaN(lat) || Math.abs(lat - from.lat) * kilometresPerDegree > most + 0.001 ? Infinity : kilometres(haversine(from.lat, from.lon, lat, this.lons[entry]))
  }

  place(entry: number): Place | undefined {
    return Number.isNaN(this.lats[entry]) ? undefined : { lat: this.lats[entry], lon: this.lons[entry] }
  }

  /** The number of a new entry; there must be room for it. */
  put({ id, name, short_name, lat, lon, confirmed_on, date, readers }: Document, card: string): number {
    const entry = this.count++
    this.ids.push(id)
    this.names.push(name)
    this.shortNames.push(short_name ?? null)
    this.numbers.set(id, entry)
    const isPlaced = lat !== undefined && lon !== undefined
    this.lats[entry] = isPlaced ? lat : NaN
    this.lons[entry] = isPlaced ? lon : NaN
    this.confirmed[entry] = dayNumber(confirmed_on)
    this.dates[entry] = dayNumber(date)
    this.cards.put(entry, card)
    add(this.alive, entry)
    this.size++
    if (readers === undefined) {
      add(this.open, entry)
      this.openSize++
    }
    return entry
  }

  /** Answers the number the entry had. */
  remove(id: string): number | undefined {
    const entry = this.numbers.get(id)
    if (entry === undefined) return undefined
    this.numbers.delete(id)
    drop(this.alive, entry)
    this.size--
    if (has(this.open, entry)) {
      drop(this.open, entry)
      this.openSize--
    }
    return entry
  }

  /** Gives those added since the last time their places in the order of names. */
  settle(): void {
    if (this.order.length === this.count) return
    const added = Uint32Array.from({ length: this.count - this.order.length }, (_, i) => this.order.length + i)
    added.sort((a, b) => this.compareNames(a, b))
    const merged = new Uint32Array(this.count)
    let old = 0
    let place = 0
    for (const entry of added) {
      const before = this.placeAmong(entry, old)
      merged.set(this.order.subarray(old, before), place)
      place += before - old
      old = before
      merged[place++] = entry
    }
    merged.set(this.order.subarray(old), place)
    this.rankBy(merged)
  }

  /** The same for very many, in slices. */
  async settleSlowly(pace: Pace): Promise<void> {
    let from = Uint32Array.from({ length: this.count }, (_, entry) => entry)
    let to = new Uint32Array(this.count)
    for (let start = 0; start < this.count; start += sortedAtOnce) {
      from.subarray(start, start + sortedAtOnce).sort((a, b) => this.compareNames(a, b))
      if (pace.isOver()) await pace.rest()
    }
    for (let run = sortedAtOnce; run < this.count; run *= 2) {
      for (let start = 0; start < this.count; start += 2 * run) {
        const middle = Math.min(start + run, this.count)
        const end = Math.min(middle + run, this.count)
        for (let left = start, right = middle, place = start; place < end; place++) {
          const takesLeft = right === end || (left < middle && this.compareNames(from[left], from[right]) <= 0)
          to[place] = takesLeft ? from[left++] : from[right++]
          if ((place & 1023) === 0 && pace.isOver()) await pace.rest()
        }
      }
      ;[from, to] = [to, from]
    }
    this.rankBy(from)
  }

  enlarge(capacity: number): void {
    this.capacity = capacity
    this.alive = enlarged(this.alive, (capacity + 31) >>> 5, Uint32Array)
    this.open = enlarged(this.open, (capacity + 31) >>> 5, Uint32Array)
    this.ranks = enlarged(this.ranks, capacity, Uint32Array)
    this.lats = enlarged(this.lats, capacity, Float64Array)
    this.lons = enlarged(this.lons, capacity, Float64Array)
    this.confirmed = enlarged(this.confirmed, capacity, Uint32Array)
    this.dates = enlarged(this.dates, capacity, Uint32Array)
    this.cards.enlarge(capacity)
  }

  /** Leaves out who is no longer alive. Answers the new number of every old one. */
  renumber(gone: number, capacity: number): Uint32Array {
    this.settle()
    const numbers = new Uint32Array(this.count).fill(gone)
    const kept: number[] = []
    for (let entry = 0; entry < this.count; entry++) if (has(this.alive, entry)) numbers[entry] = kept.push(entry) - 1
    const { ids, names, shortNames, lats, lons, confirmed, dates, open, order } = this
    this.capacity = capacity
    this.count = kept.length
    this.ids = kept.map((entry) => ids[entry])
    this.names = kept.map((entry) => names[entry])
    this.shortNames = kept.map((entry) => shortNames[entry])
    this.lats = filled(new Float64Array(capacity), kept, lats)
    this.lons = filled(new Float64Array(capacity), kept, lons)
    this.confirmed = filled(new Uint32Array(capacity), kept, confirmed)
    this.dates = filled(new Uint32Array(capacity), kept, dates)
    this.cards = this.cards.renumbered(numbers, gone, capacity)
    this.alive = bitsFor(capacity)
    this.open = bitsFor(capacity)
    kept.forEach((old, entry) => {
      if (has(open, old)) add(this.open, entry)
    })
    this.ranks = new Uint32Array(capacity)
    this.ids.forEach((id, entry) => {
      this.numbers.set(id, entry)
      add(this.alive, entry)
    })
    this.rankBy(order.map((entry) => numbers[entry]).filter((entry) => entry !== gone))
    return numbers
  }

  /** Only `alive` and `open` ever change in place; the rest may be written while entries are added. */
  saved(): SavedEntries {
    this.settle()
    const { count } = this
    return {
      ids: this.ids.slice(),
      names: this.names.slice(),
      shortNames: this.shortNames.slice(),
      alive: this.alive.slice(0, (count + 31) >>> 5),
      open: this.open.slice(0, (count + 31) >>> 5),
      order: this.order,
      lats: this.lats.subarray(0, count),
      lons: this.lons.subarray(0, count),
      confirmed: this.confirmed.subarray(0, count),
      dates: this.dates.subarray(0, count),
      cards: this.cards.saved(count),
    }
  }

  static from(saved: SavedEntries, capacity: number): Entries {
    const entries = new Entries(capacity)
    entries.ids = saved.ids
    entries.names = saved.names
    entries.shortNames = saved.shortNames
    entries.count = saved.ids.length
    entries.alive.set(saved.alive)
    entries.open.set(saved.open)
    entries.openSize = sizeOf(entries.open)
    entries.lats.set(saved.lats)
    entries.lons.set(saved.lons)
    entries.confirmed.set(saved.confirmed)
    entries.dates.set(saved.dates)
    entries.cards = Cards.from(saved.cards, capacity)
    for (let entry = 0; entry < entries.count; entry++) {
      if (!has(entries.alive, entry)) continue
      entries.numbers.set(saved.ids[entry], entry)
      entries.size++
    }
    entries.rankBy(saved.order)
    return entries
  }

  private compareNames(a: number, b: number): number {
    return collator.compare(this.names[a], this.names[b]) || (this.ids[a] < this.ids[b] ? -1 : this.ids[a] > this.ids[b] ? 1 : a - b)
  }

  private placeAmong(entry: number, from: number): number {
    let low = from
    let high = this.order.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compareNames(this.order[middle], entry) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  private rankBy(order: Uint32Array): void {
    this.order = order
    for (let place = 0; place < order.length; place++) this.ranks[order[place]] = place
  }
}

function filled<T extends Float64Array | Uint32Array>(into: T, kept: number[], from: T): T {
  kept.forEach((old, entry) => (into[entry] = from[old]))
  return into
}

/** Sorts as the ISO day does, whole or shortened; 0 is unknown. */
export const dayNumber = (day: string | undefined): number => Number((day ?? '').slice(0, 10).replace(/\D/g, '').padEnd(8, '0'))
