import type { Language } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { english, german, isStopWord, wordsOf, wordsWithPlaces } from './analysis.ts'
import type { Compounds } from './compounds.ts'
import type { Unit } from './recognition.ts'

/** Shorter beginnings are looked for at the beginning of words only. */
const shortestWithin = 5

/** Cuts a text into found and other pieces, for <mark>. Marks whole words that begin with a mark or are compounds with it. */
export function marks(text: string, marks: string[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = []
  let done = 0
  const add = (end: number, marked: boolean) => {
    if (end > done) pieces.push({ text: text.slice(done, end), marked })
    done = end
  }
  for (const { word, start } of marks.length > 0 ? wordsWithPlaces(text) : []) {
    const spellings = [german.fold(word), english.fold(word)]
    if (!spellings.some((folded) => marks.some((mark) => folded.startsWith(mark) || (mark.length >= shortestWithin && folded.indexOf(mark, 4) > 0)))) continue
    add(start, false)
    add(start + word.length, true)
  }
  add(text.length, false)
  return pieces
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
