/** Cells → concepts of the vocabulary; what is unknown gets the nearest known one as a hint. */
import type { Concept, Vocabulary } from '../vocabularies/index.ts'
import { toSlug } from '../../platform/slug.ts'

export type FoundConcept =
  | { state: 'known'; notation: string }
  | { state: 'replaced'; notation: string }
  | { state: 'retired'; notation: string }
  | { state: 'unknown'; nearest?: string }

export function conceptReader(vocabulary: Vocabulary): (scheme: string, value: string) => FoundConcept {
  // A file names the same few concepts again and again; mistakes repeat as well.
  const known = new Map<string, FoundConcept>()
  return (scheme, value) => {
    const key = `${scheme} ${value}`
    const before = known.get(key)
    if (before) return before
    const found = find(vocabulary, scheme, value)
    if (known.size < 20_000) known.set(key, found)
    return found
  }
}

function find(vocabulary: Vocabulary, scheme: string, value: string): FoundConcept {
  const concept = vocabulary.find(scheme, value)
  if (!concept) return { state: 'unknown', nearest: nearest(vocabulary.concepts(scheme), value) }
  if (!concept.retired) return { state: 'known', notation: value }
  const successor = vocabulary.successor(scheme, value)
  return successor ? { state: 'replaced', notation: successor } : { state: 'retired', notation: value }
}

const longestWord = 60

function nearest(concepts: Concept[], value: string): string | undefined {
  const wanted = toSlug(value.slice(0, longestWord))
  if (wanted === '') return undefined
  const candidates = concepts
    .filter(({ retired }) => !retired)
    .flatMap(({ notation, prefLabel, altLabel }) =>
      [notation, prefLabel.de, prefLabel.en, ...altLabel.de, ...altLabel.en].map((word) => ({ notation, distance: distance(wanted, toSlug(word)) })),
    )
    .sort((a, b) => a.distance - b.distance)
  const [best] = candidates
  if (best && best.distance <= Math.max(1, Math.floor(wanted.length / 4))) return best.notation
  const naming = concepts.filter(({ retired, prefLabel }) => !retired && Object.values(prefLabel).some((label) => toSlug(label).split('-').includes(wanted)))
  return naming.length === 1 ? naming[0].notation : undefined
}

/** Letters to change, add or drop (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]
}
