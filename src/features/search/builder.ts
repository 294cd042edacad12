/** Turns many entries at once into postings. Words are counted as they come; stems and compounds once for each spelling at the end. */
import { Dictionary } from './dictionary.ts'
import { GrowingList } from './growing.ts'
import type { Compounds } from './compounds.ts'
import type { Pace } from './pace.ts'
import { Postings } from './postings.ts'
import { impactOf, partWeight } from './ranking.ts'
import type { Text } from './texts.ts'
import { Weighing } from './weighing.ts'

const entriesPerBlock = 512

/** The counted words of some entries, one after the other. */
type Block = { spellings: Uint32Array; weights: Float32Array; ends: Uint32Array }

export class PostingsBuilder {
  readonly dictionary: Dictionary
  private readonly weighing: Weighing
  private readonly blocks: Block[] = []
  private open: { spellings: GrowingList; weights: number[]; ends: GrowingList }

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
    this.weighing = new Weighing(dictionary)
    this.open = emptyBlock()
  }

  /** Entries come in the order of their numbers. */
  add({ text, isOpen }: Text): void {
    const { length, spellings, weights } = this.weighing.spell(text, isOpen)
    for (let i = 0; i < length; i++) {
      this.open.spellings.push(spellings[i])
      this.open.weights.push(weights[i])
    }
    this.open.ends.push(this.open.spellings.length)
    if (this.open.ends.length === entriesPerBlock) this.close()
  }

  /** Counts first how long each term's list is, then fills the lists in place. */
  async postings(compounds: Compounds, pace: Pace): Promise<Postings> {
    this.close()
    const meaning = await this.meaning(compounds, pace)
    const offsets = await this.offsets(meaning, pace)
    const next = offsets.slice()
    const entries = new Uint32Array(offsets[offsets.length - 1])
    const impacts = new Uint8Array(entries.length)
    const frequencies = new Float64Array(this.dictionary.terms.length)
    const terms = new GrowingList()
    let entry = 0
    for (const { spellings, weights, ends } of this.blocks) {
      let i = 0
      for (const end of ends) {
        for (terms.length = 0; i < end; i++) {
          const first = meaning.offsets[spellings[i]]
          for (let at = first; at < meaning.offsets[spellings[i] + 1]; at++) {
            const term = meaning.terms[at]
            if (frequencies[term] === 0) terms.push(term)
            frequencies[term] += at === first ? weights[i] : weights[i] * partWeight
          }
        }
        const { raw, length } = terms
        for (let at = 0; at < length; at++) {
          const place = next[raw[at]]++
          entries[place] = entry
          impacts[place] = impactOf(frequencies[raw[at]])
          frequencies[raw[at]] = 0
        }
        entry++
      }
      if (pace.isOver()) await pace.rest()
    }
    this.blocks.length = 0
    this.dictionary.forget()
    return new Postings(offsets, entries, impacts)
  }

  /** What each spelling stands for: first its own term, then those of the words within it. */
  private async meaning(compounds: Compounds, pace: Pace): Promise<{ offsets: Uint32Array; terms: Uint32Array }> {
    const offsets = new GrowingList()
    const terms = new GrowingList()
    offsets.push(0)
    for (let spelling = 0; spelling < this.dictionary.spellings.length; spelling++) {
      terms.push(this.dictionary.term(spelling))
      for (const part of this.dictionary.partsOf(spelling, compounds)) terms.push(part)
      offsets.push(terms.length)
      if ((spelling & 63) === 0 && pace.isOver()) await pace.rest()
    }
    return { offsets: offsets.view, terms: terms.view }
  }

  private async offsets(meaning: { offsets: Uint32Array; terms: Uint32Array }, pace: Pace): Promise<Uint32Array> {
    const offsets = new Uint32Array(this.dictionary.terms.length + 1)
    const lastSeen = new Uint32Array(this.dictionary.terms.length)
    let entry = 0
    for (const { spellings, ends } of this.blocks) {
      let i = 0
      for (const end of ends) {
        entry++
        for (; i < end; i++) {
          for (let at = meaning.offsets[spellings[i]]; at < meaning.offsets[spellings[i] + 1]; at++) {
            const term = meaning.terms[at]
            if (lastSeen[term] !== entry) offsets[term + 1]++
            lastSeen[term] = entry
          }
        }
      }
      if (pace.isOver()) await pace.rest()
    }
    for (let term = 1; term < offsets.length; term++) offsets[term] += offsets[term - 1]
    return offsets
  }

  private close(): void {
    const { spellings, weights, ends } = this.open
    this.blocks.push({ spellings: spellings.view.slice(), weights: Float32Array.from(weights), ends: ends.view.slice() })
    this.open = emptyBlock()
  }
}

const emptyBlock = () => ({ spellings: new GrowingList(), weights: [], ends: new GrowingList() })
