/** The words of one language: every spelling seen, and the term (stem) each one stands for. Only ever grows. */
import type { Language } from '../../platform/language.ts'
import { analysers, ownCopy, wordsOf, type Analyser } from './analysis.ts'
import type { Compounds } from './compounds.ts'
import { GrowingList } from './growing.ts'
import { WordTable } from './word-table.ts'

/** How many words as written, and parts of compounds, are remembered between two changes. */
const mostRemembered = 50_000

export type SavedDictionary = { terms: string[]; spellings: string[]; readable: string[]; open: Uint32Array; termOf: Uint32Array; sorted: Uint32Array; shortNames: Uint32Array }

export class Dictionary {
  readonly language: Language
  private readonly analyser: Analyser
  readonly terms: string[] = []
  /** Folded. Two may be alike: as a word, and as a short name that is not stemmed. */
  readonly spellings: string[] = []
  private readonly readable: string[] = []
  /** 1 where a text for everybody has the spelling; only such spellings are shown to anybody. */
  private readonly open = new GrowingList()
  private readonly termOf = new GrowingList()
  private readonly shortNameList = new GrowingList()
  private readonly termNumbers = new Map<string, number>()
  private readonly words = new Map<string, number>()
  private readonly shortNames = new Map<string, number>()
  private readonly asWritten = new WordTable()
  private parts: (number[] | undefined)[] = []
  private partsKnown = 0
  private sorted: Uint32Array = new Uint32Array(0)

  constructor(language: Language) {
    this.language = language
    this.analyser = analysers[language]
  }

  /** Appends the spellings of all words of a text; learns what is new. `isOpen`: the text is for everybody. */
  read(text: string, into: GrowingList, isOpen: boolean): void {
    const from = into.length
    this.asWritten.read(text, into, (word) => this.learn(word, isOpen))
    if (!isOpen) return
    for (let at = from; at < into.length; at++) {
      if (this.open.raw[into.raw[at]] === 1) continue
      // Known from texts that are not for everybody; from now on as this one writes it first.
      for (const word of wordsOf(text)) this.disclose(this.learn(word, true), word)
      return
    }
  }

  readShortName(text: string, into: GrowingList, isOpen: boolean): void {
    for (const word of wordsOf(text)) into.push(this.learnShortName(word, isOpen))
  }

  /** Between two changes the words as written need not be remembered. */
  forget(): void {
    this.asWritten.clear()
    this.parts = []
    this.partsKnown = 0
  }

  forgetWhenMany(): void {
    if (this.asWritten.size > mostRemembered || this.partsKnown > mostRemembered) this.forget()
  }

  term(spelling: number): number {
    return this.termOf.raw[spelling]
  }

  /** Whether some text for everybody has the spelling. */
  isOpen(spelling: number): boolean {
    return this.open.raw[spelling] === 1
  }

  /** Of an open spelling: as the first text for everybody writes it. */
  readableForm(spelling: number): string {
    return this.readable[spelling]
  }

  /** Terms of the words within a compound. */
  partsOf(spelling: number, compounds: Compounds): number[] {
    const known = this.parts[spelling]
    if (known !== undefined) return known
    const parts = this.language === 'en' ? none : compounds.partsWithin(this.spellings[spelling]).map((part) => this.termNumber(this.analyser.stem(part)))
    this.parts[spelling] = parts
    this.partsKnown++
    return parts
  }

  /** The terms a word of a question stands for: its stem, and a short name written like it. */
  termsFor(word: string): number[] {
    const folded = this.analyser.fold(word)
    const stem = this.termNumbers.get(this.analyser.stem(folded))
    const shortName = this.shortNames.get(folded)
    const terms = [stem, shortName === undefined ? undefined : this.term(shortName)]
    return [...new Set(terms)].filter((term) => term !== undefined)
  }

  termOfStem(stem: string): number | undefined {
    return this.termNumbers.get(stem)
  }

  fold(word: string): string {
    return this.analyser.fold(word)
  }

  /** Numbers of all spellings in alphabetical order. */
  alphabetical(): Uint32Array {
    const isCurrent = this.sorted.length === this.spellings.length
    if (!isCurrent) this.sorted = this.merged()
    return this.sorted
  }

  /** Where spellings that begin so begin and end in alphabetical order. */
  beginningWith(beginning: string): { start: number; end: number } {
    const sorted = this.alphabetical()
    return { start: this.firstFrom(sorted, 0, beginning), end: this.firstFrom(sorted, 0, beginning + lastLetter) }
  }

  /** The first place, not before `from`, of a spelling that is not less. */
  firstFrom(sorted: Uint32Array, from: number, spelling: string): number {
    let low = from
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.spellings[sorted[middle]] < spelling) low = middle + 1
      else high = middle
    }
    return low
  }

  saved(): SavedDictionary {
    return { terms: this.terms.slice(), spellings: this.spellings.slice(), readable: this.readable.slice(), open: this.open.view.slice(), termOf: this.termOf.view, sorted: this.alphabetical(), shortNames: this.shortNameList.view }
  }

  static from(language: Language, saved: SavedDictionary): Dictionary {
    const dictionary = new Dictionary(language)
    for (const term of saved.terms) dictionary.termNumber(term)
    for (let i = 0; i < saved.spellings.length; i++) dictionary.add(saved.spellings[i], saved.readable[i], saved.termOf[i], saved.open[i] === 1)
    const shortNames = new Set(saved.shortNames)
    for (const spelling of shortNames) {
      dictionary.shortNames.set(dictionary.spellings[spelling], spelling)
      dictionary.shortNameList.push(spelling)
    }
    for (let i = 0; i < saved.spellings.length; i++) {
      const isWord = !shortNames.has(i) || dictionary.analyser.stem(saved.spellings[i]) === saved.spellings[i]
      if (isWord) dictionary.words.set(saved.spellings[i], i)
    }
    dictionary.sorted = saved.sorted
    return dictionary
  }

  private learn(word: string, isOpen: boolean): number {
    const folded = this.analyser.fold(word)
    return this.words.get(folded) ?? this.addWord(folded, ownCopy(word), isOpen)
  }

  private disclose(spelling: number, word: string): void {
    if (this.isOpen(spelling)) return
    this.open.raw[spelling] = 1
    this.readable[spelling] = ownCopy(word)
  }

  /** Short names are kept as they are: KRITIS is no plural. */
  private learnShortName(word: string, isOpen: boolean): number {
    const folded = this.analyser.fold(word)
    const spelling = this.shortNames.get(folded) ?? this.addShortName(folded, word, isOpen)
    if (isOpen) this.disclose(spelling, word)
    return spelling
  }

  private addShortName(folded: string, word: string, isOpen: boolean): number {
    const isItsOwnStem = this.analyser.stem(folded) === folded
    const spelling = isItsOwnStem ? this.learn(word, isOpen) : this.add(folded, ownCopy(word), this.termNumber(folded), isOpen)
    this.shortNames.set(this.spellings[spelling], spelling)
    this.shortNameList.push(spelling)
    return spelling
  }

  private addWord(folded: string, word: string, isOpen: boolean): number {
    const spelling = this.add(folded, word, this.termNumber(this.analyser.stem(folded)), isOpen)
    this.words.set(folded, spelling)
    return spelling
  }

  private add(folded: string, word: string, term: number, isOpen: boolean): number {
    this.spellings.push(folded)
    this.readable.push(word)
    this.open.push(isOpen ? 1 : 0)
    this.termOf.push(term)
    return this.spellings.length - 1
  }

  private termNumber(term: string): number {
    const known = this.termNumbers.get(term)
    if (known !== undefined) return known
    this.termNumbers.set(term, this.terms.length)
    this.terms.push(term)
    return this.terms.length - 1
  }

  private merged(): Uint32Array {
    const { spellings, sorted } = this
    const added: number[] = []
    for (let spelling = sorted.length; spelling < spellings.length; spelling++) added.push(spelling)
    added.sort((a, b) => (spellings[a] < spellings[b] ? -1 : spellings[a] > spellings[b] ? 1 : a - b))
    const merged = new Uint32Array(spellings.length)
    let old = 0
    let next = 0
    for (let place = 0; place < merged.length; place++) {
      const takesOld = next === added.length || (old < sorted.length && spellings[sorted[old]] <= spellings[added[next]])
      merged[place] = takesOld ? sorted[old++] : added[next++]
    }
    return merged
  }
}

const none: number[] = []

/** Sorts after every letter a word can begin with. */
const lastLetter = '\uffff'
