/** From the texts of an entry to its terms and what each counts. Building and updating share it. */
import { languageOf } from './analysis.ts'
import type { Compounds } from './compounds.ts'
import type { Dictionary } from './dictionary.ts'
import { enlarged, GrowingList } from './growing.ts'
import { impactOf, occurrenceWeight, partWeight } from './ranking.ts'
import { fields, type Document, type Field } from './search.ts'

/** Numbers added up by key, in order of first appearance; emptied after each entry. */
class Tally {
  readonly keys = new GrowingList()
  private sums = new Float64Array(1024)

  add(key: number, amount: number): void {
    if (key >= this.sums.length) this.sums = enlarged(this.sums, Math.max(key + 1, this.sums.length * 2), Float64Array)
    if (this.sums[key] === 0) this.keys.push(key)
    this.sums[key] += amount
  }

  sum(key: number): number {
    return this.sums[key]
  }

  clear(): void {
    for (let i = 0; i < this.keys.length; i++) this.sums[this.keys.raw[i]] = 0
    this.keys.length = 0
  }
}

/** How much each spelling counts in an entry: the first `length` of both. Valid until the next entry. */
export type Spelled = { length: number; spellings: Uint32Array; weights: Float32Array }

export class Weighing {
  private readonly dictionary: Dictionary
  private readonly fields: readonly Field[]
  private readonly read = new GrowingList()
  private readonly spellings = new Tally()
  private readonly terms = new Tally()
  private weights = new Float32Array(64)

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
    this.fields = fields.filter((field) => languageOf(field) === dictionary.language)
  }

  /** Counts the words of all fields in the dictionary's language. `isOpen`: they are for everybody. */
  spell(text: Document['text'], isOpen: boolean): Spelled {
    const { read } = this
    for (const field of this.fields) {
      const written = text[field]
      if (written === undefined) continue
      read.length = 0
      if (field === 'short_name') this.dictionary.readShortName(written, read, isOpen)
      else this.dictionary.read(written, read, isOpen)
      const weight = occurrenceWeight(field, read.length)
      for (let i = 0; i < read.length; i++) this.spellings.add(read.raw[i], weight)
    }
    const { raw: spellings, length } = this.spellings.keys
    if (this.weights.length < length) this.weights = new Float32Array(spellings.length)
    const { weights } = this
    for (let i = 0; i < length; i++) weights[i] = this.spellings.sum(spellings[i])
    this.spellings.clear()
    return { length, spellings, weights }
  }

  /** Tells each term of the entry with its impact: stems of its words, and of the words within its compounds. */
  eachTerm({ length: spelled, spellings, weights }: Spelled, compounds: Compounds, tell: (term: number, impact: number) => void): void {
    const { dictionary, terms } = this
    for (let i = 0; i < spelled; i++) {
      terms.add(dictionary.term(spellings[i]), weights[i])
      for (const part of dictionary.partsOf(spellings[i], compounds)) terms.add(part, weights[i] * partWeight)
    }
    const { raw, length } = terms.keys
    for (let i = 0; i < length; i++) tell(raw[i], impactOf(terms.sum(raw[i])))
    terms.clear()
  }
}
