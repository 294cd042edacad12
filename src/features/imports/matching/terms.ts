/** Words as people write them → notations: labels and synonyms in both languages. Pure. */
import { toSlug } from '../../../platform/slug.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'

export type TermReader = (scheme: string, value: string) => string | undefined

/** Exact but for case, umlauts and signs; what is nearly right is left to a person. */
export function termReader(vocabulary: Vocabulary): TermReader {
  const words = new Map<string, Map<string, string>>()
  for (const scheme of vocabulary.schemes.keys()) {
    const known = new Map<string, string>()
    const concepts = vocabulary.concepts(scheme)
    const add = (word: string, notation: string) => {
      const slug = toSlug(word)
      if (slug !== '' && !known.has(slug)) known.set(slug, notation)
    }
    // Labels before synonyms; retired concepts last.
    const ordered = [...concepts.filter(({ retired }) => !retired), ...concepts.filter(({ retired }) => retired)]
    for (const { notation } of ordered) add(notation, notation)
    for (const { notation, prefLabel } of ordered) for (const label of Object.values(prefLabel)) add(label, notation)
    for (const { notation, altLabel } of ordered) for (const label of Object.values(altLabel).flat()) add(label, notation)
    // «Netzwerk oder Verband» is either.
    for (const { notation, prefLabel } of ordered) for (const label of Object.values(prefLabel)) for (const part of label.split(/ oder | or /)) add(part, notation)
    words.set(scheme, known)
  }
  return (scheme, value) => (vocabulary.find(scheme, value) ? value : words.get(scheme)?.get(toSlug(value)))
}
