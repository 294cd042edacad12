/** From text to comparable words: cut, folded, stemmed. Everything else in the search sees words only through this. */
import snowball from 'snowball-stemmers'
import { foldEnglish, foldGerman } from '../../platform/folding.ts'
import type { Language } from '../../platform/language.ts'
import type { Field } from './search.ts'

export type Analyser = {
  /** One spelling for all ways to write a word: Müller, Mueller and Muller become muller. */
  fold(word: string): string
  /** The stem of a folded word. */
  stem(folded: string): string
}

/** Nobody searches for longer words; a field of one endless word must not fill the index. */
export const longestWord = 64
const longestUnstemmed = 3
const mostRemembered = 50_000

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

/** Words as they stand in the text. */
export const wordsOf = (text: string): string[] => (text.match(wordPattern) ?? []).map((word) => (word.length > longestWord ? word.slice(0, longestWord) : word))

/** Words with the place where each begins. */
export const wordsWithPlaces = (text: string): { word: string; start: number }[] => [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({ word, start: index }))

/** The text with some of its words exchanged. */
export const exchangeWords = (text: string, exchange: ReadonlyMap<string, string>): string => text.replace(wordPattern, (word) => exchange.get(word) ?? word)

/** A name, place or label in one comparable line. */
export const foldedLine = (text: string): string => wordsOf(text).map(german.fold).join(' ')

export const german: Analyser = {
  fold: remembering(foldGerman),
  stem: stemming('german'),
}

export const english: Analyser = {
  fold: remembering(foldEnglish),
  stem: stemming('english'),
}

export const analysers: Record<Language, Analyser> = { de: german, en: english }

export const languageOf = (field: Field): Language => (field.endsWith('_en') ? 'en' : 'de')

function stemming(language: 'german' | 'english'): (folded: string) => string {
  const stemmer = snowball.newStemmer(language)
  // Some stems of odd words are empty; a word always stands for itself at least.
  return remembering((folded) => (folded.length <= longestUnstemmed ? folded : stemmer.stem(folded) || folded))
}

/** Stemming costs some 40 µs a word, and texts repeat themselves. */
function remembering(work: (word: string) => string): (word: string) => string {
  const remembered = new Map<string, string>()
  return (word) => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    if (remembered.size >= mostRemembered) remembered.clear()
    const result = ownCopy(work(word))
    remembered.set(ownCopy(word), result)
    return result
  }
}

/** A piece of a text would keep the whole text in memory. */
export const ownCopy = (piece: string): string => Buffer.from(piece, 'utf8').toString('utf8')

/** Words that say nothing in a question; folded. Names keep theirs. */
const stopWords: Record<Language, ReadonlySet<string>> = {
  de: new Set('aber als am an auf aus bei bis das dass dem den der des die doch durch ein eine einem einen einer eines er es fur gegen gibt hat ich ihr im in ist macht man mich mir mit nach nicht oder sich sie sind so uber um und uns unter vom von vor war was wenn wer werden wie wir wird wo zu zum zur'.split(' ')),
  en: new Set('a about an and are as at be by do does for from has have how i in is it its me of on or our that the their this to us was we what when where which who with you your'.split(' ')),
}

export function isStopWord(word: string, language: Language): boolean {
  const folded = german.fold(word)
  return stopWords.de.has(folded) || (language === 'en' && stopWords.en.has(folded))
}
