/** From the address to what an edition shall hold: the filters of the list, in their one order. */
import type { Language } from '../../platform/language.ts'
import { actorList } from '../actors/index.ts'
import { addressOf, knownIn, readFilter, successorIn, type Filter } from '../entries/index.ts'
import type { SearchIndex } from '../search/index.ts'

export type Wanted = { filter: Filter; parameters: string; /** What was not understood. */ ignored: string[] }

export function wantedIn(parameters: URLSearchParams, index: SearchIndex, language: Language): Wanted {
  const { filter, ignored } = readFilter(parameters, { list: actorList, language, known: knownIn(index, actorList), successor: successorIn(index) })
  // Pages and orders mean nothing in a document that holds everything by name.
  const wanted = { ...filter, page: 1, order: undefined }
  return {
    filter: wanted,
    parameters: parametersOf(wanted, language),
    ignored: ignored.filter(({ reason }) => reason !== 'replaced').map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)),
  }
}

export const parametersOf = (filter: Filter, language: Language): string => addressOf(filter, actorList, language).split('?')[1] ?? ''
