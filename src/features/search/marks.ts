import { foldEnglish, foldGerman } from '../../platform/folding.ts'
import type { Language } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { english, german, isStopWord, wordsOf, wordsWithPlaces } from './analysis.ts'
import type { Compounds } from './compounds.ts'
import type { Unit } from './recognition.ts'

/** Shorter beginnings are looked for at the beginning of words only. */
const shortestWithin = 5
/** Where in a word such a part may begin. */
const firstWithin = 4

/** Cuts a text into found and other pieces, for <mark>. Marks whole words that begin with a mark or are compounds with it. */
export function marks(text: string, marks: string[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = []
  let done = 0
  const add = (end: number, marked: boolean) => {
    if (end > done) pieces.push({ text: text.slice(done, end), marked })
    done = end
  }
  if (mayHold(text, marks)) {
    const isMarked = markedBy(marks)
    for (const { word, start } of wordsWithPlaces(text)) {
      if (!isMarked(word)) continue
      add(start, false)
      add(start + word.length, true)
    }
  }
  add(text.length, false)
  return pieces
}

/** The whole text at once, before its words are taken apart: a list shows many texts, and not all hold what was asked for. */
const mayHold = (text: string, marks: string[]): boolean => marks.length > 0 && [foldGerman(text), foldEnglish(text)].some((folded) => marks.some((mark) => folded.includes(mark)))

/** Most words are told apart by their length and first letter; folding all words of a list took a fifth of its page. */
function markedBy(marks: string[]): (word: string) => boolean {
  const shortest = Math.min(...marks.map(({ length }) => length))
  const beginnings = new Set(marks.map((mark) => mark.charCodeAt(0)))
  return (word) => {
    if (!grows.test(word) && (word.length < shortest || (word.length < firstWithin + shortestWithin && !mayBegin(word, beginnings)))) return false
    return [german.fold(word), english.fold(word)].some((folded) => marks.some((mark) => folded.startsWith(mark) || (mark.length >= shortestWithin && folded.indexOf(mark, firstWithin) > 0)))
  }
}

/** Letters that may become more than one when they are folded. */
const grows = /[ßþ\u0100-\uffff]/

/** By the first letter alone, where folding leaves it as it is. */
function mayBegin(word: string, beginnings: ReadonlySet<number>): boolean {
  const code = word.charCodeAt(0)
  return code > 127 || beginnings.has(code >= 65 && code <= 90 ? code + 32 : code)
}

/** What a question's words, their parts and the names of its concepts begin with. */
export function marksOf(units: Unit[], language: Language, vocabulary: Vocabulary, compounds: Compounds): string[] {
  const labels = units.flatMap(({ meanings }) => meanings).flatMap(({ scheme, notation }) => wordsOf(vocabulary.label(scheme, notation, language)))
  const words = [...units.flatMap(({ words }) => words), ...labels]
  const telling = words.filter((word) => words.length === 1 || !isStopWord(word, language))
  const beginnings = telling.flatMap((word) => {
    const folded = german.fold(word)
    const stems = [folded, ...compounds.split(folded)].map(german.stem)
    return language === 'en' ? [...stems, english.stem(english.fold(word))] : stems
  })
  return [...new Set(beginnings)]
}
