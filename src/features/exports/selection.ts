/** What is taken out: the actors that a filter finds, all of them, with everything a document says about itself. */
import { actorAddress, parameterNames, paths } from '../../platform/addresses.ts'
import type { Language } from '../../platform/language.ts'
import { isActorCard, knownIn, labelsOf, readFilter, toQuery, type Actor, type ActorCard } from '../actors/index.ts'
import type { Facet, SearchIndex } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { texts } from './texts.ts'

/** What every document needs to name things and to say where it comes from. */
export type Origin = {
  language: Language
  baseUrl: string
  vocabulary: Vocabulary
  /** Name of the operator; absent until one is set. */
  publisher?: string
  at: Date
}

export type Selection = Origin & {
  cards: ActorCard[]
  /** The filter in words, one line each; what was not understood is said as well. */
  conditions: string[]
  ignored: string[]
  /** The page that shows the same list. */
  page: string
  actors(): AsyncIterable<Actor>
}

export function select(parameters: URLSearchParams, index: SearchIndex, origin: Origin, stream: (ids: string[]) => AsyncIterable<Actor>): Selection {
  const { language, baseUrl } = origin
  const { filter, ignored } = readFilter(parameters, { list: 'actors', language, known: knownIn(index) })
  const from = filter.place === '' ? undefined : index.places(filter.place)
  const { hits } = index.search({ ...toQuery({ ...filter, page: 1 }, 'actors', language, from), offset: 0, limit: index.size, counts: false })
  const cards = hits.flatMap(({ card }) => (isActorCard(card) ? [card] : []))
  const words = texts[language]
  const label = labelsOf(index, language)
  const names = parameterNames[language]
  const given = Object.values(filter.facets).flat().length > 0 || filter.text !== '' || filter.place !== ''
  return {
    ...origin,
    cards,
    conditions: [
      ...(filter.text === '' ? [] : [words.condition(words.facets.q, filter.text)]),
      ...filterFacets.flatMap((facet) => (filter.facets[facet] ?? []).map((value) => words.condition(words.facets[facet], label(facet, value)))),
      ...(filter.place === '' ? [] : [words.condition(words.facets.place, filter.place)]),
    ],
    // Pages and views mean nothing in a document that holds everything.
    ignored: ignored.filter(({ name }) => name !== names.page && name !== names.view).map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
    page: `${baseUrl}${paths.actors[language]}${given ? `?${parameters}` : ''}`,
    actors: () => stream(cards.map(({ id }) => id)),
  }
}

const filterFacets = ['theme', 'space', 'phase', 'group', 'type', 'state', 'network'] as const satisfies Facet[]

export const profileUrl = (id: string, { baseUrl, language }: Pick<Origin, 'baseUrl' | 'language'>): string => `${baseUrl}${actorAddress(id, language)}`
