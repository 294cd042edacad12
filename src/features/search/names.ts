/**
 * The entries whose name or short name begins, or goes on at some word, as what was typed: for suggestions and exact names.
 * Every word start is an item; items are sorted by the words that follow, so that a range of them is what matches,
 * and a tree of the best item of each stretch finds the first few without looking at all.
 */
import { foldedLine } from './analysis.ts'
import { has, type Bits } from './bitset.ts'
import { enlarged, GrowingList } from './growing.ts'

/** Items are sorted by so many words; longer questions compare the rest themselves. */
const depth = 5
const bucketSize = 32
const mostWaiting = { least: 500, share: 0.02 }

/** How well a name fits, best first. */
export const fits = { exactShortName: 0, shortName: 1, nameStart: 2, wordStart: 3 }
export type Found = { entry: number; fit: number }

/** What is asked of the entries: how they are called, and which comes first. */
export type Named = { count: number; name(entry: number): string; shortName(entry: number): string | undefined; rank(entry: number): number }

/** Items that continue with the words of `path`, and then with a word from `low` to before `high`. */
type Range = { path: number[]; low: number; high: number; start: number; end: number }

export type SavedNames = { words: string[]; text: Uint32Array; items: Uint32Array; entryOf: Uint32Array; fitOf: Uint8Array }

export class Names {
  private words: string[] = ['']
  private wordNumbers = new Map<string, number>()
  /** Numbers of words by alphabet, and the place of each number there. 0 stands for the end of a name and comes first. */
  private alphabet = new Uint32Array(1)
  private placeOf = new Uint32Array(1)
  private text = new GrowingList()
  private items = new GrowingList()
  private entryOf = new GrowingList()
  private fitOf: Uint8Array = new Uint8Array(16)
  private sorted = 0
  private best = new Uint32Array(2)
  /** Added since the items were sorted; few, so they are looked at one by one. */
  private waiting: { entry: number; name: string; shortName: string }[] = []

  /** Takes many names, not found before they are sorted in. */
  append(entry: number, name: string, shortName: string): void {
    this.write(shortName, entry, fits.shortName, undefined)
    this.write(name, entry, fits.nameStart, fits.wordStart)
  }

  add(entry: number, entries: Named): void {
    const name = foldedLine(entries.name(entry))
    const shortName = foldedLine(entries.shortName(entry) ?? '')
    this.append(entry, name, shortName)
    this.waiting.push({ entry, name, shortName })
  }

  /** Sorts in what was added, once it is much. Needs the ranks of all entries. */
  settle(entries: Named): void {
    if (this.waiting.length > Math.max(mostWaiting.least, mostWaiting.share * entries.count)) this.sortIn(entries)
  }

  sortIn(entries: Named): void {
    this.spell()
    const order = this.inOrderOfText()
    const { raw: items } = this.items
    const { raw: entryOf } = this.entryOf
    const { fitOf } = this
    this.items = GrowingList.of(order.map((item) => items[item]))
    this.entryOf = GrowingList.of(order.map((item) => entryOf[item]))
    this.fitOf = Uint8Array.from(order, (item) => fitOf[item])
    this.plant(entries)
  }

  find(typed: string, limit: number, alive: Bits, entries: Named): Found[] {
    const beginning = foldedLine(typed)
    if (beginning === '') return []
    const best = new Best(limit, alive, entries)
    const exact = new Best(limit, alive, entries)
    this.collect(this.range(beginning, 'whole'), exact, entries)
    for (const { entry, fit } of exact.found) if (fit === fits.shortName) best.offer(entry, fits.exactShortName)
    this.collect(this.range(beginning, 'beginning'), best, entries)
    for (const { entry, name, shortName } of this.waiting) best.offer(entry, fitOf(beginning, name, shortName))
    return best.found
  }

  /** Entries called exactly so, by name or short name. */
  called(line: string): number[] {
    const found = this.waiting.filter(({ name, shortName }) => name === line || shortName === line).map(({ entry }) => entry)
    const range = this.range(line, 'whole')
    for (let item = range.start; item < range.end; item++) if (this.fitOf[item] !== fits.wordStart && this.follows(item, range)) found.push(this.entryOf.raw[item])
    return found
  }

  renumber(numbers: Uint32Array, gone: number, entries: Named): void {
    const kept: number[] = []
    for (let item = 0; item < this.items.length; item++) if (numbers[this.entryOf.raw[item]] !== gone) kept.push(item)
    const { raw: items } = this.items
    const { raw: entryOf } = this.entryOf
    const { fitOf } = this
    this.items = GrowingList.of(Uint32Array.from(kept, (item) => items[item]))
    this.entryOf = GrowingList.of(Uint32Array.from(kept, (item) => numbers[entryOf[item]]))
    this.fitOf = Uint8Array.from(kept, (item) => fitOf[item])
    const isMostlyGarbage = this.text.length > 4 * this.items.length
    if (isMostlyGarbage) this.writeAnew(entries)
    this.sortIn(entries)
  }

  saved(): SavedNames {
    return { words: this.words.slice(), text: this.text.view, items: this.items.view, entryOf: this.entryOf.view, fitOf: this.fitOf.subarray(0, this.items.length) }
  }

  static from(saved: SavedNames, entries: Named): Names {
    const names = new Names()
    names.words = saved.words
    names.wordNumbers = new Map(saved.words.map((word, number) => [word, number]))
    names.text = GrowingList.of(saved.text)
    names.items = GrowingList.of(saved.items)
    names.entryOf = GrowingList.of(saved.entryOf)
    names.fitOf = saved.fitOf
    names.sortIn(entries)
    return names
  }

  private write(line: string, entry: number, atStart: number, within: number | undefined): void {
    if (line === '') return
    line.split(' ').forEach((word, place) => {
      const fit = place === 0 ? atStart : within
      if (fit !== undefined) {
        if (this.items.length === this.fitOf.length) this.fitOf = enlarged(this.fitOf, Math.max(16, this.items.length * 2), Uint8Array)
        this.fitOf[this.items.length] = fit
        this.items.push(this.text.length)
        this.entryOf.push(entry)
      }
      this.text.push(this.numberOf(word))
    })
    this.text.push(0)
  }

  private numberOf(word: string): number {
    const known = this.wordNumbers.get(word)
    if (known !== undefined) return known
    this.wordNumbers.set(word, this.words.length)
    return this.words.push(word) - 1
  }

  private writeAnew(entries: Named): void {
    const kept = [...new Set(this.entryOf.view)]
    this.text = new GrowingList()
    this.items = new GrowingList()
    this.entryOf = new GrowingList()
    for (const entry of kept) this.append(entry, foldedLine(entries.name(entry)), foldedLine(entries.shortName(entry) ?? ''))
  }

  /** Puts the words into alphabetical order. */
  private spell(): void {
    const { words } = this
    this.alphabet = Uint32Array.from(Array.from(words, (_, number) => number).sort((a, b) => (words[a] < words[b] ? -1 : 1)))
    this.placeOf = new Uint32Array(words.length)
    this.alphabet.forEach((number, place) => (this.placeOf[number] = place))
  }

  /** Sorts by the last of the words that count, then by the one before, up to the first: each pass keeps the order of equals. */
  private inOrderOfText(): Uint32Array {
    const count = this.items.length
    let order = Uint32Array.from({ length: count }, (_, item) => item)
    let next = new Uint32Array(count)
    const keys = new Uint32Array(count)
    const { raw: items } = this.items
    const { raw: text } = this.text
    for (let word = depth - 1; word >= 0; word--) {
      const starts = new Uint32Array(this.words.length + 1)
      for (let item = 0; item < count; item++) {
        let at = items[item]
        const end = at + word
        while (at < end && text[at] !== 0) at++
        keys[item] = this.placeOf[text[at]]
        starts[keys[item] + 1]++
      }
      for (let place = 0; place < this.words.length; place++) starts[place + 1] += starts[place]
      for (let i = 0; i < count; i++) next[starts[keys[order[i]]]++] = order[i]
      ;[order, next] = [next, order]
    }
    return order
  }

  private plant(entries: Named): void {
    this.waiting = []
    this.sorted = this.items.length
    let leaves = 1
    while (leaves * bucketSize < this.sorted) leaves *= 2
    this.best = new Uint32Array(2 * leaves)
    for (let bucket = 0; bucket * bucketSize < this.sorted; bucket++) {
      let best = bucket * bucketSize
      for (let item = best + 1; item < Math.min((bucket + 1) * bucketSize, this.sorted); item++) if (this.isBetter(item, best, entries)) best = item
      this.best[leaves + bucket] = best + 1
    }
    for (let node = leaves - 1; node > 0; node--) {
      const [left, right] = [this.best[2 * node], this.best[2 * node + 1]]
      this.best[node] = right === 0 || (left !== 0 && !this.isBetter(right - 1, left - 1, entries)) ? left : right
    }
  }

  private isBetter(item: number, other: number, entries: Named): boolean {
    const byFit = this.fitOf[item] - this.fitOf[other]
    return byFit === 0 ? entries.rank(this.entryOf.raw[item]) < entries.rank(this.entryOf.raw[other]) : byFit < 0
  }

  private collect(range: Range, best: Best, entries: Named): void {
    if (range.start >= range.end) return
    const leaves = this.best.length / 2
    const visit = (node: number, bucket: number, buckets: number) => {
      const start = Math.max(range.start, bucket * bucketSize)
      const end = Math.min(range.end, (bucket + buckets) * bucketSize)
      const first = this.best[node] - 1
      if (start >= end || !best.isWanted(this.fitOf[first], this.entryOf.raw[first])) return
      if (buckets === 1) {
        for (let item = start; item < end; item++) if (this.follows(item, range)) best.offer(this.entryOf.raw[item], this.fitOf[item])
        return
      }
      const half = buckets / 2
      const right = this.best[2 * node + 1]
      const rightFirst = right !== 0 && this.isBetter(right - 1, this.best[2 * node] - 1, entries)
      if (rightFirst) visit(2 * node + 1, bucket + half, half)
      visit(2 * node, bucket, half)
      if (!rightFirst) visit(2 * node + 1, bucket + half, half)
    }
    visit(1, 0, leaves)
  }

  private range(line: string, want: 'beginning' | 'whole'): Range {
    const words = line.split(' ')
    const last = want === 'beginning' ? words.pop() : undefined
    const path = words.map((word) => this.placeFrom(word))
    const isKnown = path.every((place, i) => this.words[this.alphabet[place]] === words[i])
    const low = last === undefined ? 0 : this.placeFrom(last)
    const high = last === undefined ? 1 : this.placeFrom(last + '\uffff')
    const range = { path, low, high, start: 0, end: 0 }
    return isKnown && low < high ? { ...range, start: this.firstItem([...path, low], 'before'), end: this.firstItem([...path, high], path.length < depth ? 'before' : 'after') } : range
  }

  private placeFrom(word: string): number {
    let low = 1
    let high = this.alphabet.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.words[this.alphabet[middle]] < word) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first item that goes on with these words or later ones; with later ones only, where items are not sorted as deep. */
  private firstItem(path: number[], side: 'before' | 'after'): number {
    const wanted = path.slice(0, depth)
    let low = 0
    let high = this.sorted
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = this.compare(middle, wanted)
      if (order < 0 || (order === 0 && side === 'after')) low = middle + 1
      else high = middle
    }
    return low
  }

  private compare(item: number, places: number[]): number {
    const start = this.items.raw[item]
    for (let i = 0; i < places.length; i++) {
      const difference = this.placeOf[this.text.raw[start + i]] - places[i]
      if (difference !== 0) return difference
    }
    return 0
  }

  private follows(item: number, { path, low, high }: Range): boolean {
    if (path.length < depth) return true
    const start = this.items.raw[item]
    if (path.some((place, i) => this.placeOf[this.text.raw[start + i]] !== place)) return false
    const next = this.placeOf[this.text.raw[start + path.length]]
    return low <= next && next < high
  }
}

/** The few best of the entries offered, each once. */
class Best {
  readonly found: Found[] = []
  private readonly limit: number
  private readonly alive: Bits
  private readonly entries: Named

  constructor(limit: number, alive: Bits, entries: Named) {
    this.limit = limit
    this.alive = alive
    this.entries = entries
  }

  isWanted(fit: number, entry: number): boolean {
    return this.found.length < this.limit || this.isBefore({ entry, fit }, this.found[this.found.length - 1])
  }

  offer(entry: number, fit: number): void {
    if (fit > fits.wordStart || !has(this.alive, entry) || !this.isWanted(fit, entry)) return
    const known = this.found.findIndex((other) => other.entry === entry)
    if (known >= 0 && this.found[known].fit <= fit) return
    if (known >= 0) this.found.splice(known, 1)
    const after = this.found.findIndex((other) => this.isBefore({ entry, fit }, other))
    this.found.splice(after < 0 ? this.found.length : after, 0, { entry, fit })
    if (this.found.length > this.limit) this.found.pop()
  }

  private isBefore(a: Found, b: Found): boolean {
    return a.fit === b.fit ? this.entries.rank(a.entry) < this.entries.rank(b.entry) : a.fit < b.fit
  }
}

function fitOf(beginning: string, name: string, shortName: string): number {
  if (shortName === beginning) return fits.exactShortName
  if (shortName.startsWith(beginning)) return fits.shortName
  if (name.startsWith(beginning)) return fits.nameStart
  return name.includes(` ${beginning}`) ? fits.wordStart : fits.wordStart + 1
}
