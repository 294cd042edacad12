/** Takes German compounds apart by a list of words that our own texts and vocabularies use. */
import { german, isStopWord, wordsOf } from './analysis.ts'
import { compoundWords } from './compound-words.ts'
import type { Vocabulary } from '../vocabularies/index.ts'

const shortestPart = 4
const longestCompound = 40
/** What may stand between two parts: Stabs|arbeit, Landes|amt, Katastrophen|schutz. */
const links = ['', 's', 'es', 'n', 'en', 'er', 'e']

export class Compounds {
  readonly words: ReadonlySet<string>

  /** Takes folded words; those that cannot be parts are left out. */
  constructor(words: Iterable<string>) {
    this.words = new Set([...words].filter(mayBePart))
  }

  static of(vocabulary: Vocabulary, words: Iterable<string>): Compounds {
    return new Compounds([...compoundWords, ...labelWords(vocabulary), ...words])
  }

  /** The fewest parts, among them the longest head; empty when the word is none of ours put together. */
  split(folded: string): string[] {
    if (folded.length < 2 * shortestPart || folded.length > longestCompound) return []
    // best[end]: the parts of the word's beginning up to there.
    const best: (string[] | undefined)[] = [[]]
    for (let end = shortestPart; end <= folded.length; end++) {
      const isWhole = end === folded.length
      for (const link of isWhole ? [''] : links) {
        if (!folded.endsWith(link, end)) continue
        const last = end - link.length
        for (let start = 0; start <= last - shortestPart; start++) {
          const before = best[start]
          if (before === undefined || (isWhole && start === 0) || (best[end]?.length ?? Infinity) <= before.length + 1) continue
          const part = folded.slice(start, last)
          if (this.words.has(part)) best[end] = [...before, part]
        }
      }
    }
    return best[folded.length] ?? []
  }

  /** All words within a word: its parts, and theirs. */
  partsWithin(folded: string): string[] {
    const parts = this.split(folded)
    return [...new Set(parts.flatMap((part) => [part, ...this.partsWithin(part)]))]
  }
}

export const mayBePart = (folded: string): boolean => folded.length >= shortestPart && folded.length <= longestCompound && !/[^\p{L}]/u.test(folded) && !isStopWord(folded, 'de')

function labelWords(vocabulary: Vocabulary): string[] {
  return [...vocabulary.schemes.keys()]
    .flatMap((scheme) => vocabulary.concepts(scheme))
    .flatMap(({ prefLabel, altLabel }) => [prefLabel.de, ...altLabel.de])
    .flatMap(wordsOf)
    .map(german.fold)
}
