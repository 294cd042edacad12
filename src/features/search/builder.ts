/** Turns many entries at once into postings. Words are counted as they come; stems and compounds once for each spelling at the end. */
import { Dictionary } from './dictionary.ts'
import { GrowingList } from './growing.ts'
import type { Compounds } from './compounds.ts'
import type { Pace } from './pace.ts'
import { Postings } from './postings.ts'
import type { Document } from './search.ts'
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
  add(text: Document['text']): void {
    const { spellings, weights } = this.weighing.spell(text)
    for (let i = 0; i < spellings.length; i++) {
      this.open.spellings.push(spellings[i])
      this.open.weights.push(weights[i])
    }
    this.open.ends.push(this.open.spellings.length)
    if (this.open.ends.length === entriesPerBlock) this.close()
  }

  /** Counts first how long each term's list is, then fills the lists in place. */
  async postings(compounds: Compounds, pace: Pace): Promise<Postings> {
    this.close()
    for (let spelling = 0; spelling < this.dictionary.spellings.length; spelling++) {
      this.dictionary.partsOf(spelling, compounds)
      if ((spelling & 63) === 0 && pace.isOver()) await pace.rest()
    }
    const offsets = new Uint32Array(this.dictionary.terms.length + 1)
    await this.eachPosting(compounds, pace, (term) => offsets[term + 1]++)
    for (let term = 1; term < offsets.length; term++) offsets[term] += offsets[term - 1]
    const next = offsets.slice()
    const entries = new Uint32Array(offsets[offsets.length - 1])
    const impacts = new Uint8Array(entries.length)
    await this.eachPosting(compounds, pace, (term, impact, entry) => {
      const place = next[term]++
      entries[place] = entry
      impacts[place] = impact
    })
    this.dictionary.forget()
    return new Postings(offsets, entries, impacts)
  }

  private async eachPosting(compounds: Compounds, pace: Pace, tell: (term: number, impact: number, entry: number) => void): Promise<void> {
    let entry = 0
    const tellOne = (term: number, impact: number) => tell(term, impact, entry)
    for (const { spellings, weights, ends } of this.blocks) {
      let start = 0
      for (const end of ends) {
        this.weighing.eachTerm({ spellings: spellings.subarray(start, end), weights: weights.subarray(start, end) }, compounds, tellOne)
        start = end
        entry++
      }
      if (pace.isOver()) await pace.rest()
    }
  }

  private close(): void {
    const { spellings, weights, ends } = this.open
    this.blocks.push({ spellings: spellings.view.slice(), weights: Float32Array.from(weights), ends: ends.view.slice() })
    this.open = emptyBlock()
  }
}

const emptyBlock = () => ({ spellings: new GrowingList(), weights: [], ends: new GrowingList() })
