/** What a facet value is called: by the vocabulary, by the list of Länder, or by the entry it names. */
import type { Language } from '../../platform/language.ts'
import type { Facet, SearchIndex } from '../search/index.ts'
import { isActorCard } from './actor.ts'
import type { Label } from './sentence.ts'
import { states, stateName } from './states.ts'
import { texts } from './texts.ts'

export function labelsOf(index: SearchIndex, language: Language): Label {
  const kinds: Record<string, string> = texts[language].kinds
  return (facet, value) => {
    if (facet === 'state') return stateName(value, language)
    if (facet === 'kind') return kinds[value] ?? value
    if (facet !== 'network') return index.vocabulary.label(facet, value, language)
    const card = index.card(value)
    return isActorCard(card) ? (card.short_name ?? card.name) : value
  }
}

/** A Land or a listed actor is a value to ask for, even where the answer is none. */
export const knownIn = (index: SearchIndex) => (facet: Facet, value: string): boolean => {
  if (facet === 'network') return isActorCard(index.card(value))
  if (facet === 'state' && Object.hasOwn(states, value)) return true
  return facet === 'kind' || facet === 'state' ? index.values(facet).includes(value) : index.vocabulary.find(facet, value) !== undefined
}
