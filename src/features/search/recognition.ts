/** Finds the concepts that the words of a question stand for, and cuts the question into units. */
import type { Language } from '../../platform/language.ts'
import { languages } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { analysers, german, isStopWord, wordsOf } from './analysis.ts'
import type { Compounds } from './compounds.ts'
import { commonFacets, type CommonFacet } from './search.ts'

export type Meaning = { scheme: CommonFacet; notation: string }

/** A word of the question, or several that together name a concept. */
export type Unit = { words: string[]; meanings: Meaning[] }

export class Recognition {
  private readonly phrases = new Map<string, Meaning[]>()
  private longest = 1

  constructor(vocabulary: Vocabulary, compounds: Compounds) {
    for (const scheme of commonFacets) {
      for (const { notation, prefLabel, altLabel, retired } of vocabulary.concepts(scheme)) {
        if (retired) continue
        const meaning = { scheme, notation }
        for (const language of languages) {
          for (const label of [prefLabel[language], ...altLabel[language]]) for (const name of [label, ...completed(label, compounds)]) this.learn(name, language, meaning)
        }
      }
    }
  }

  /** From left to right, the longest name of a concept first. Words that say nothing go, unless there are no others. */
  units(text: string, language: Language): Unit[] {
    const words = wordsOf(text)
    const units: Unit[] = []
    for (let start = 0; start < words.length; ) {
      const unit = this.unitAt(words, start)
      units.push(unit)
      start += unit.words.length
    }
    const telling = units.filter(({ words, meanings }) => meanings.length > 0 || !words.every((word) => isStopWord(word, language)))
    return telling.length > 0 ? telling : units
  }

  private unitAt(words: string[], start: number): Unit {
    for (let length = Math.min(this.longest, words.length - start); length > 0; length--) {
      const span = words.slice(start, start + length)
      const meanings = this.meanings(span)
      if (meanings.length > 0) return { words: span, meanings }
    }
    return { words: words.slice(start, start + 1), meanings: [] }
  }

  private meanings(words: string[]): Meaning[] {
    return [...new Set(languages.flatMap((language) => this.phrases.get(keyOf(words, language)) ?? []))]
  }

  private learn(label: string, language: Language, meaning: Meaning) {
    const words = wordsOf(label)
    if (words.length === 0) return
    const key = keyOf(words, language)
    const known = this.phrases.get(key) ?? []
    if (!known.includes(meaning)) this.phrases.set(key, [...known, meaning])
    this.longest = Math.max(this.longest, words.length)
  }
}

function keyOf(words: string[], language: Language): string {
  const { fold, stem } = analysers[language]
  return `${language} ${words.map((word) => stem(fold(word))).join(' ')}`
}

/** «Bevölkerungs- und Katastrophenschutz» names Bevölkerungsschutz and Katastrophenschutz. */
function completed(label: string, compounds: Compounds): string[] {
  const [, first, second] = label.match(/^(\p{L}+)- (?:und|oder) (\p{L}+)$/u) ?? []
  const head = second === undefined ? undefined : compounds.split(german.fold(second)).at(-1)
  return head === undefined ? [] : [first + head, second]
}
