/**
 * Which entries have a term, and how much it counts in each. An unchanging base in typed arrays,
 * and beside it what was added since; entry numbers ascend in both, and from base to additions.
 */
import { has, type Bits } from './bitset.ts'
import type { Permitted } from './permitted.ts'
import { scoreOf } from './ranking.ts'

type Additions = { entries: number[]; impacts: number[] }

/** A search in a sorted list costs about as much as so many steps along it. */
const stepsPerLookup = 16
/** A term is frequent when its list is so long, in words of a set of all entries. */
const wordsPerPosting = 0.5
const mostDenseBytes = 12e6

/** A term's list in the form that long lists are read fastest in. */
type Dense = { bits: Bits; impacts: Uint8Array }

/** Score of each impact, worked out once for a term. */
const scores = new Float64Array(256)

export type SavedPostings = { offsets: Uint32Array; entries: Uint32Array; impacts: Uint8Array; addedTerms: Uint32Array; addedLengths: Uint32Array; addedEntries: Uint32Array; addedImpacts: Uint8Array }

export class Postings {
  private offsets: Uint32Array
  private entries: Uint32Array
  private impacts: Uint8Array
  private added = new Map<number, Additions>()
  private readonly frequent = new Map<number, Dense>()
  private readonly counts = { all: new Map<number, number>(), public: new Map<number, number>() }

  constructor(offsets: Uint32Array = new Uint32Array(1), entries: Uint32Array = new Uint32Array(0), impacts: Uint8Array = new Uint8Array(0)) {
    this.offsets = offsets
    this.entries = entries
    this.impacts = impacts
  }

  append(term: number, entry: number, impact: number): void {
    const additions = this.added.get(term)
    if (additions) {
      additions.entries.push(entry)
      additions.impacts.push(impact)
    } else {
      this.added.set(term, { entries: [entry], impacts: [impact] })
    }
  }

  /** How many entries have the term, among them those no longer alive. */
  length(term: number): number {
    return this.end(term) - this.start(term) + (this.added.get(term)?.entries.length ?? 0)
  }

  /** Of those that may be read; remembered for all and for the public until an entry dies or comes. */
  countAmong(term: number, { who, bits }: Permitted): number {
    const remembered = who === 'some' ? undefined : this.counts[who]
    const known = remembered?.get(term)
    if (known !== undefined) return known
    let count = 0
    for (let i = this.start(term), end = this.end(term); i < end; i++) count += (bits[this.entries[i] >>> 5] >>> (this.entries[i] & 31)) & 1
    for (const entry of this.added.get(term)?.entries ?? []) if (has(bits, entry)) count++
    remembered?.set(term, count)
    return count
  }

  forgetCounts(): void {
    for (const remembered of Object.values(this.counts)) remembered.clear()
  }

  addTo(bits: Bits, term: number): void {
    const { entries } = this
    const start = this.start(term)
    const end = this.end(term)
    if ((end - start) * wordsPerPosting > bits.length) {
      const dense = this.dense(term, bits.length).bits
      for (let i = 0; i < dense.length; i++) bits[i] |= dense[i]
    } else for (let i = start; i < end; i++) bits[entries[i] >>> 5] |= 1 << (entries[i] & 31)
    const additions = this.added.get(term)
    if (additions) for (const entry of additions.entries) bits[entry >>> 5] |= 1 << (entry & 31)
  }

  /** Long lists that are asked for are kept as a set and as impacts by entry, the latest asked for longest. */
  private dense(term: number, words: number): Dense {
    const { entries, impacts } = this
    let dense = this.frequent.get(term)
    this.frequent.delete(term)
    if (dense === undefined) {
      dense = { bits: new Uint32Array(words), impacts: new Uint8Array(words * 32) }
      for (let i = this.start(term), end = this.end(term); i < end; i++) {
        dense.bits[entries[i] >>> 5] |= 1 << (entries[i] & 31)
        dense.impacts[entries[i]] = impacts[i]
      }
      const [oldest] = this.frequent.keys()
      if (oldest !== undefined && (this.frequent.size + 1) * words * 36 > mostDenseBytes) this.frequent.delete(oldest)
    }
    this.frequent.set(term, dense)
    return dense
  }

  /** Brings the term's score to those of the entries asked for that have it. `asked` and `bits` hold the same entries. */
  score(how: 'add' | 'raise', into: Float64Array, term: number, { rarity, weight }: { rarity: number; weight: number }, asked: Uint32Array, bits: Bits): void {
    const { entries, impacts } = this
    for (let impact = 0; impact < scores.length; impact++) scores[impact] = weight * scoreOf(impact, rarity)
    const raises = how === 'raise'
    let i = this.start(term)
    const end = this.end(term)
    const dense = asked.length < end - i ? this.frequent.get(term)?.impacts : undefined
    if (dense) {
      // Who has not the term has impact 0, and that scores 0.
      if (raises) for (let at = 0; at < asked.length; at++) into[asked[at]] = Math.max(into[asked[at]], scores[dense[asked[at]] | 0])
      else for (let at = 0; at < asked.length; at++) into[asked[at]] += scores[dense[asked[at]] | 0]
    } else if (asked.length * stepsPerLookup < end - i) {
      for (let at = 0; at < asked.length && i < end; at++) {
        const entry = asked[at]
        i = firstFrom(entries, i, end, entry)
        if (i < end && entries[i] === entry) into[entry] = raises ? Math.max(into[entry], scores[impacts[i]]) : into[entry] + scores[impacts[i]]
      }
    } else {
      for (; i < end; i++) {
        const entry = entries[i]
        if ((bits[entry >>> 5] >>> (entry & 31)) & 1) into[entry] = raises ? Math.max(into[entry], scores[impacts[i]]) : into[entry] + scores[impacts[i]]
      }
    }
    const additions = this.added.get(term)
    additions?.entries.forEach((entry, place) => {
      const score = scores[additions.impacts[place]]
      if (has(bits, entry)) into[entry] = raises ? Math.max(into[entry], score) : into[entry] + score
    })
  }

  /** Everything in one base again, under new entry numbers; `gone` stands for those that are left out. */
  renumber(terms: number, numbers: Uint32Array, gone: number): void {
    const offsets = new Uint32Array(terms + 1)
    for (let term = 0; term < terms; term++) {
      let kept = 0
      for (let i = this.start(term), end = this.end(term); i < end; i++) if (numbers[this.entries[i]] !== gone) kept++
      for (const entry of this.added.get(term)?.entries ?? []) if (numbers[entry] !== gone) kept++
      offsets[term + 1] = offsets[term] + kept
    }
    const entries = new Uint32Array(offsets[terms])
    const impacts = new Uint8Array(offsets[terms])
    let next = 0
    const keep = (entry: number, impact: number) => {
      if (numbers[entry] === gone) return
      entries[next] = numbers[entry]
      impacts[next++] = impact
    }
    for (let term = 0; term < terms; term++) {
      for (let i = this.start(term), end = this.end(term); i < end; i++) keep(this.entries[i], this.impacts[i])
      const additions = this.added.get(term)
      additions?.entries.forEach((entry, place) => keep(entry, additions.impacts[place]))
    }
    this.offsets = offsets
    this.entries = entries
    this.impacts = impacts
    this.added = new Map()
    this.frequent.clear()
    this.forgetCounts()
  }

  /** The base as it is (it never changes), the additions copied. */
  saved(): SavedPostings {
    const additions = [...this.added]
    return {
      offsets: this.offsets,
      entries: this.entries,
      impacts: this.impacts,
      addedTerms: Uint32Array.from(additions, ([term]) => term),
      addedLengths: Uint32Array.from(additions, ([, { entries }]) => entries.length),
      addedEntries: Uint32Array.from(additions.flatMap(([, { entries }]) => entries)),
      addedImpacts: Uint8Array.from(additions.flatMap(([, { impacts }]) => impacts)),
    }
  }

  static from(saved: SavedPostings): Postings {
    const postings = new Postings(saved.offsets, saved.entries, saved.impacts)
    let next = 0
    saved.addedTerms.forEach((term, place) => {
      for (let end = next + saved.addedLengths[place]; next < end; next++) postings.append(term, saved.addedEntries[next], saved.addedImpacts[next])
    })
    return postings
  }

  private start(term: number): number {
    return term + 1 < this.offsets.length ? this.offsets[term] : 0
  }

  private end(term: number): number {
    return term + 1 < this.offsets.length ? this.offsets[term + 1] : 0
  }
}

/** The first place from `low` on whose number is not less: leaps first, then halves. */
function firstFrom(numbers: Uint32Array, low: number, end: number, number: number): number {
  let leap = 1
  while (low + leap < end && numbers[low + leap] < number) {
    low += leap
    leap <<= 1
  }
  let high = Math.min(end, low + leap + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle] < number) low = middle + 1
    else high = middle
  }
  return low
}
