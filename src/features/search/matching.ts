/** Which entries a question's units match, and how well: by their words in the text or by the concepts they stand for. */
import { languages, type Language } from '../../platform/language.ts'
import { german } from './analysis.ts'
import { has, intersect, isEmpty, list, sizeOf, unite, type Bits } from './bitset.ts'
import type { Dictionary } from './dictionary.ts'
import { groupOf, type Parts } from './parts.ts'
import type { Permitted } from './permitted.ts'
import type { Postings } from './postings.ts'
import { conceptImpact, looseWeight, rarityOf } from './ranking.ts'
import type { Unit } from './recognition.ts'
import type { Scratch } from './scratch.ts'
import { mostTypos, nearSpellings } from './typos.ts'

export type Lexicon = { dictionary: Dictionary; postings: Postings }

/** One way to answer a word: by a term, or by entries that have all of several. */
type Alternative = Lexicon & { terms: number[]; weight: number; bits?: Bits }
type MatchedWord = { bits: Bits; alternatives: Alternative[] }
type MatchedUnit = { bits: Bits; inText: Bits; words: MatchedWord[]; meanings: { bits: Bits; score: number }[] }

const mostExpansions = 50
const shortestBeginning = 3

export class Matching {
  /** What all units have in common. */
  readonly bits: Bits
  /** Words that occur nowhere, and what was probably meant. */
  readonly exchange = new Map<string, string>()
  private readonly units: MatchedUnit[]
  private readonly parts: Parts
  private readonly scratch: Scratch
  private readonly permitted: Permitted
  private readonly language: Language

  constructor(units: Unit[], language: Language, parts: Parts, scratch: Scratch, permitted: Permitted) {
    this.parts = parts
    this.permitted = permitted
    this.scratch = scratch
    this.language = language
    this.units = units.map((unit) => this.matchUnit(unit))
    this.bits = scratch.copyOf(permitted.bits)
    for (const { bits } of this.units) intersect(this.bits, bits)
  }

  /** The score of each of the entries asked for, by entry number. `asked` and `bits` hold the same entries. */
  scores(asked: Uint32Array, bits: Bits): Float64Array {
    const total = this.scratch.numbers()
    for (let at = 0; at < asked.length; at++) total[asked[at]] = 0
    for (const unit of this.units) {
      const [word] = unit.words
      const [alternative] = word.alternatives
      const isPlain = unit.words.length === 1 && unit.meanings.length === 0 && word.alternatives.length === 1 && alternative.terms.length === 1
      if (isPlain) this.bring('add', total, alternative, alternative.terms[0], alternative.weight, asked, bits)
      else this.addUnit(total, unit, asked, bits)
    }
    return total
  }

  private addUnit(total: Float64Array, unit: MatchedUnit, asked: Uint32Array, bits: Bits): void {
    const [first, ...more] = unit.words
    const sum = this.scratch.numbers()
    this.best(sum, first, asked, bits)
    if (more.length > 0) {
      const best = this.scratch.numbers()
      for (const word of more) {
        this.best(best, word, asked, bits)
        for (let at = 0; at < asked.length; at++) sum[asked[at]] += best[asked[at]]
      }
      // Who has not all the words scores nothing by some of them; a single word says that by itself.
      for (let at = 0; at < asked.length; at++) if (!has(unit.inText, asked[at])) sum[asked[at]] = 0
      this.scratch.giveBack(best)
    }
    if (unit.meanings.length === 0) for (let at = 0; at < asked.length; at++) total[asked[at]] += sum[asked[at]]
    else this.addWithMeanings(total, sum, unit.meanings, asked)
    this.scratch.giveBack(sum)
  }

  private addWithMeanings(total: Float64Array, sum: Float64Array, meanings: MatchedUnit['meanings'], asked: Uint32Array): void {
    for (let at = 0; at < asked.length; at++) {
      const entry = asked[at]
      let meant = 0
      for (let i = 0; i < meanings.length; i++) {
        const { bits: holders, score } = meanings[i]
        if (score > meant && has(holders, entry)) meant = score
      }
      total[entry] += sum[entry] + meant
    }
  }

  /** The best of the ways to answer a word. */
  private best(into: Float64Array, { alternatives }: MatchedWord, asked: Uint32Array, bits: Bits): void {
    for (let at = 0; at < asked.length; at++) into[asked[at]] = 0
    for (const alternative of alternatives) {
      if (alternative.bits === undefined) this.bring('raise', into, alternative, alternative.terms[0], alternative.weight, asked, bits)
      else this.raiseByAll(into, alternative, alternative.bits, bits)
    }
  }

  /** Only who has all the terms is looked at: few, as a rule. */
  private raiseByAll(best: Float64Array, alternative: Alternative, holders: Bits, bits: Bits): void {
    const both = this.scratch.copyOf(holders)
    intersect(both, bits)
    const room = this.scratch.list()
    const asked = room.subarray(0, list(both, room))
    const sum = this.scratch.numbers()
    for (let at = 0; at < asked.length; at++) sum[asked[at]] = 0
    for (const term of alternative.terms) this.bring('add', sum, alternative, term, 1, asked, both)
    for (let at = 0; at < asked.length; at++) {
      const entry = asked[at]
      const score = alternative.weight * sum[entry]
      if (score > best[entry]) best[entry] = score
    }
    this.scratch.giveBack(sum)
  }

  private bring(how: 'add' | 'raise', into: Float64Array, { postings }: Alternative, term: number, weight: number, asked: Uint32Array, bits: Bits): void {
    postings.score(how, into, term, { rarity: rarityOf(this.permitted.size, this.frequency(postings, term)), weight }, asked, bits)
  }

  private matchUnit({ words, meanings }: Unit): MatchedUnit {
    const matched = words.map((word) => this.matchWord(word, meanings.length === 0))
    const inText = this.scratch.copyOf(this.permitted.bits)
    for (const { bits } of matched) intersect(inText, bits)
    if (meanings.length === 0) {
      if (isEmpty(inText)) this.mend(words[0])
      return { bits: inText, inText, words: matched, meanings: [] }
    }
    const bits = this.scratch.copyOf(inText)
    const meant = meanings.flatMap(({ scheme, notation }) => {
      const group = groupOf(this.parts, scheme)
      const value = group.find(scheme, notation)
      if (value === undefined) return []
      const holders = this.scratch.bits()
      group.addTo(holders, value)
      intersect(holders, this.permitted.bits)
      unite(bits, holders)
      const count = this.permitted.who === 'all' ? group.count(value) : sizeOf(holders)
      return [{ bits: holders, score: rarityOf(this.permitted.size, count) * conceptImpact }]
    })
    return { bits, inText, words: matched, meanings: meant }
  }

  private matchWord(word: string, mayExpand: boolean): MatchedWord {
    const { lexica, compounds } = this.parts
    const parts = compounds.split(german.fold(word))
    const alternatives: Alternative[] = this.lexicaAsked().flatMap((lexicon) => lexicon.dictionary.termsFor(word).map((term) => ({ ...lexicon, terms: [term], weight: 1 })))
    if (parts.length > 1) {
      const terms = parts.map((part) => lexica.de.dictionary.termOfStem(german.stem(part))).filter((term) => term !== undefined)
      if (terms.length === parts.length) alternatives.push({ ...lexica.de, terms, weight: looseWeight, bits: this.all(lexica.de.postings, terms) })
    }
    const bits = this.any(alternatives)
    intersect(bits, this.permitted.bits)
    if (!mayExpand || !isEmpty(bits)) return { bits, alternatives }
    const longer = this.longerWords(word)
    return { bits: this.any(longer), alternatives: longer }
  }

  private lexicaAsked(): Lexicon[] {
    return languages.filter((language) => language === 'de' || language === this.language).map((language) => this.parts.lexica[language])
  }

  private any(alternatives: Alternative[]): Bits {
    const bits = this.scratch.bits()
    for (const { postings, terms, bits: holders } of alternatives) {
      if (holders) unite(bits, holders)
      else postings.addTo(bits, terms[0])
    }
    return bits
  }

  private all(postings: Postings, terms: number[]): Bits {
    const bits = this.scratch.copyOf(this.permitted.bits)
    for (const term of terms) {
      const holders = this.scratch.bits()
      postings.addTo(holders, term)
      intersect(bits, holders)
    }
    return bits
  }

  /** The most frequent of the words that begin so. */
  private longerWords(word: string): Alternative[] {
    const found = this.lexicaAsked().flatMap((lexicon) => {
      const { dictionary, postings } = lexicon
      const beginning = dictionary.fold(word)
      if (beginning.length < shortestBeginning) return []
      const { start, end } = dictionary.beginningWith(beginning)
      const spellings = dictionary.alphabetical().subarray(start, end).filter((spelling) => dictionary.isOpen(spelling) || mayStandIn(dictionary, dictionary.term(spelling), beginning))
      const terms = new Set(Array.from(spellings, (spelling) => dictionary.term(spelling)))
      return [...terms].map((term) => ({ ...lexicon, term, frequency: this.frequency(postings, term) }))
    })
    return found
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => b.frequency - a.frequency || compare(a.dictionary.language, b.dictionary.language) || compare(a.dictionary.terms[a.term], b.dictionary.terms[b.term]))
      .slice(0, mostExpansions)
      .map(({ dictionary, postings, term }) => ({ dictionary, postings, terms: [term], weight: looseWeight }))
  }

  private mend(word: string): void {
    const candidates = this.lexicaAsked().flatMap(({ dictionary, postings }) => {
      const folded = dictionary.fold(word)
      const most = mostTypos(folded)
      if (most === 0) return []
      // A mended word is shown: it must not be one that only stands where somebody may not read.
      const known = nearSpellings(dictionary, folded, most).filter(({ spelling }) => dictionary.isOpen(spelling))
      return known.map((near) => ({ ...near, dictionary, frequency: this.frequency(postings, dictionary.term(near.spelling)) }))
    })
    const [nearest] = candidates
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || compare(a.dictionary.language, b.dictionary.language) || compare(a.dictionary.spellings[a.spelling], b.dictionary.spellings[b.spelling]) || compare(a.dictionary.terms[a.dictionary.term(a.spelling)], b.dictionary.terms[b.dictionary.term(b.spelling)]))
    if (nearest) this.exchange.set(word, nearest.dictionary.readableForm(nearest.spelling))
  }

  private frequency(postings: Postings, term: number): number {
    // Where nobody died and all may be read, the length of the list says it.
    return this.permitted.size === this.parts.entries.count ? postings.length(term) : postings.countAmong(term, this.permitted)
  }
}

/**
 * Whether a spelling that no text for everybody has may lead to its term: in German a stem is how each of its words begins,
 * so that the words somebody may read would lead there as well.
 */
const mayStandIn = ({ language, terms }: Dictionary, term: number, beginning: string): boolean => language === 'de' && terms[term].startsWith(beginning)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
