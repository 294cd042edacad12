/** Who fits a call for projects, and why: by the themes its text names and the words it shares with what actors say of themselves. Fairness counts: of two who fit alike, the one with fewer projects comes first. Pure. */
import { languages, type Language } from '../../../platform/language.ts'
import { analysers, isStopWord, wordsOf } from '../../search/index.ts'
import type { Concept, Vocabulary } from '../../vocabularies/index.ts'

/** Themes that the text names, with the words by which it does. */
export type FoundTheme = { notation: string; words: string[] }

export type Candidate = { id: string; name: string; themes: readonly string[]; /** What it says of itself. */ text: string; /** Projects it takes part in already. */ projects: number }
export type Fit = { id: string; themes: string[]; words: string[]; projects: number; /** Takes part in so many already that others should be asked first. */ busy: boolean }

/** So many projects and more: its people will have little time. */
export const manyProjects = 4
const weightOfTheme = 3
const mostWords = 6
const shortestWord = 5

const keyOf = (words: readonly string[], language: Language) => words.map((word) => analysers[language].stem(analysers[language].fold(word))).join(' ')

/** In either language, by label or another word for it; the longest name first, so that a part of a name names nothing. */
export function themesIn(text: string, vocabulary: Vocabulary): FoundTheme[] {
  const names = new Map<string, Concept>()
  let longest = 1
  for (const concept of vocabulary.concepts('theme').filter(({ retired, broader }) => !retired && broader !== undefined)) {
    for (const language of languages) {
      for (const label of [concept.prefLabel[language], ...concept.altLabel[language]]) {
        const words = wordsOf(label)
        if (words.length === 0) continue
        longest = Math.max(longest, words.length)
        const key = `${language} ${keyOf(words, language)}`
        if (!names.has(key)) names.set(key, concept)
      }
    }
  }
  const words = wordsOf(text)
  const found = new Map<string, Set<string>>()
  for (let at = 0; at < words.length; ) {
    const named = nameAt(words, at)
    if (named) found.set(named.notation, (found.get(named.notation) ?? new Set()).add(words.slice(at, at + named.length).join(' ')))
    at += named?.length ?? 1
  }
  return [...found].map(([notation, its]) => ({ notation, words: [...its] }))

  function nameAt(all: readonly string[], at: number): { notation: string; length: number } | undefined {
    for (let length = Math.min(longest, all.length - at); length > 0; length--) {
      for (const language of languages) {
        const concept = names.get(`${language} ${keyOf(all.slice(at, at + length), language)}`)
        if (concept) return { notation: concept.notation, length }
      }
    }
    return undefined
  }
}

/** The telling words of a text by their stems. Every actor is described in German or English, so both are asked. */
function stemsOf(text: string): Map<string, string> {
  return new Map(wordsOf(text).filter((word) => word.length >= shortestWord && languages.every((language) => !isStopWord(word, language))).flatMap((word) => languages.map((language): [string, string] => [`${language} ${analysers[language].stem(analysers[language].fold(word))}`, word])))
}

/** The best first. Whoever has neither theme nor word in common is left out. */
export function fitting(text: string, { candidates, themes }: { candidates: readonly Candidate[]; themes: readonly FoundTheme[] }): Fit[] {
  const asked = stemsOf(text)
  const known = new Set(themes.map(({ notation }) => notation))
  const shared = candidates.map((candidate) => ({ candidate, stems: [...stemsOf(`${candidate.name} ${candidate.text}`).keys()].filter((stem) => asked.has(stem)) }))
  const spread = new Map<string, number>()
  for (const { stems } of shared) for (const stem of stems) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  // What more than a tenth say of themselves tells nobody apart.
  const common = Math.max(3, candidates.length / 10)
  return shared
    .map(({ candidate, stems }) => {
      const words = [...new Set(stems.filter((stem) => (spread.get(stem) ?? 0) <= common).sort((a, b) => (spread.get(a) ?? 0) - (spread.get(b) ?? 0)).flatMap((stem) => asked.get(stem) ?? []))].slice(0, mostWords)
      return { name: candidate.name, fit: { id: candidate.id, themes: candidate.themes.filter((theme) => known.has(theme)), words, projects: candidate.projects, busy: candidate.projects >= manyProjects } }
    })
    .filter(({ fit }) => fit.themes.length > 0 || fit.words.length > 0)
    .sort((a, b) => scoreOf(b.fit) - scoreOf(a.fit) || a.fit.projects - b.fit.projects || a.name.localeCompare(b.name, 'de'))
    .map(({ fit }) => fit)
}

export const scoreOf = ({ themes, words }: Pick<Fit, 'themes' | 'words'>): number => themes.length * weightOfTheme + words.length
