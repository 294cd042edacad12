/** What a facet value is called: by its kind, by the vocabulary, or by the entry it names. */
import type { Language } from '../../platform/language.ts'
import type { Label, List } from '../publishing/index.ts'
import type { Facet, Readable, SearchIndex } from '../search/index.ts'
import { isEntryCard } from './card.ts'
import { stateName } from './states.ts'

const namesEntries = (facet: Facet, { facets }: List) => facet === 'network' || facet === 'actor' || facets.some((one) => one.facet === facet && one.many)

export function labelsOf(index: SearchIndex, list: List, language: Language): Label {
  const chosen = new Map(list.facets.flatMap(({ facet, choices }) => (choices === undefined ? [] : [[facet, new Map(choices(language).map(({ value, label }) => [value, label]))]])))
  return (facet, value) => {
    if (facet === 'state') return stateName(value, language)
    if (!namesEntries(facet, list)) return chosen.get(facet)?.get(value) ?? index.vocabulary.label(facet, value, language)
    const card = index.card(value)
    return isEntryCard(card) ? (card.short_name ?? card.name) : value
  }
}

/** What a facet offers or a listed actor is a value to ask for, even where the answer is none. */
export const knownIn = (index: SearchIndex, list: List, readable?: Readable) => (facet: Facet, value: string): boolean => {
  if (namesEntries(facet, list)) return isEntryCard(index.card(value))
  if (list.facets.find((one) => one.facet === facet)?.choices?.('de').some((choice) => choice.value === value)) return true
  return index.vocabulary.schemes.has(facet) ? index.vocabulary.find(facet, value) !== undefined : index.values(facet, readable).includes(value)
}

/** Old addresses of lists lead to what is given instead of a retired concept. */
export const successorIn = ({ vocabulary }: SearchIndex) => (facet: Facet, value: string): string | undefined => vocabulary.successor(facet, value)
