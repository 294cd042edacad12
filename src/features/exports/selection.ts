/** What is taken out: the entries of a list that a filter finds, all of them, with everything a document says about itself. */
import { parameterNames } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { Language } from '../../platform/language.ts'
import type { Yardstick } from '../../platform/rhythm.ts'
import type { Actor } from '../actors/index.ts'
import { isEntryCard, knownIn, labelsOf, readFilter, successorIn, toQuery, whereIs, type EntryCard } from '../entries/index.ts'
import type { List } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { texts } from './texts.ts'

/** What every document needs to name things and to say where it comes from. */
export type Origin = {
  language: Language
  baseUrl: string
  vocabulary: Vocabulary
  /** What the site is called. */
  site: string
  /** Name of the operator; absent until one is set. */
  publisher?: string
  at: Date
  measure: Yardstick
}

export type Taken = Origin & {
  list: List
  cards: EntryCard[]
  /** The filter in words, one line each; what was not understood is said as well. */
  conditions: string[]
  ignored: string[]
  /** The page that shows the same list. */
  page: string
}

export type Selection = Taken & { actors(): AsyncIterable<Actor> }

/** Open data: only what is for everybody, whoever asks. */
export function select(parameters: URLSearchParams, index: SearchIndex, list: List, origin: Origin): Taken {
  const { language, baseUrl } = origin
  const { filter, ignored } = readFilter(parameters, { list, language, known: knownIn(index, list), successor: successorIn(index) })
  const from = whereIs(filter.place, index)
  const { hits } = index.search({ ...toQuery({ ...filter, page: 1 }, list, language, { from, today: dayAt(origin.at) }), offset: 0, limit: index.size, counts: false })
  const words = texts[language]
  const label = labelsOf(index, list, language)
  const names = parameterNames[language]
  const given = Object.values(filter.facets).flat().length > 0 || filter.text !== '' || filter.place !== '' || filter.entries !== undefined
  return {
    ...origin,
    list,
    cards: hits.flatMap(({ card }) => (isEntryCard(card) ? [card] : [])),
    conditions: [
      ...(filter.text === '' ? [] : [words.condition(words.facets.q, filter.text)]),
      ...list.facets.flatMap(({ facet, name }) => (filter.facets[facet] ?? []).map((value) => words.condition(name[language], label(facet, value)))),
      ...(filter.place === '' ? [] : [words.condition(words.facets.place, filter.place)]),
      ...(filter.entries === undefined ? [] : [words.condition(words.facets.entry, filter.entries.join(', '))]),
      ...(from === undefined || filter.radius === undefined ? [] : [words.condition(words.facets.radius, `${filter.radius} km`)]),
    ],
    // Pages and views mean nothing in a document that holds everything.
    ignored: [
      ...ignored.filter(({ name, reason }) => reason !== 'replaced' && name !== names.page && name !== names.view).map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
      // Places like one's own are an order of a page; a file holds everything.
      ...(filter.like === undefined ? [] : [`${names.like}=${filter.like}`]),
    ],
    page: `${baseUrl}${list.paths[language]}${given ? `?${parameters}` : ''}`,
  }
}

export const entryUrl = (list: List, id: string, { baseUrl, language }: Pick<Origin, 'baseUrl' | 'language'>): string => `${baseUrl}${list.paths[language]}/${id}`

export const listTitle = ({ list, language, site }: Pick<Taken, 'list' | 'language' | 'site'>): string => `${list.words[language].title} – ${site}`

/** Where it all comes from and what may be done with it. */
export const rightsIn = (language: Language): string => texts[language].rights
