/** From the address to what is asked for, and back. Nothing in an address is ever an error; what is not understood is named. */
import { mostMarked, parameterNames, sortNames, viewNames } from '../../platform/addresses.ts'
import type { Language } from '../../platform/language.ts'
import type { List, ListFacet } from '../publishing/index.ts'
import { takesLike } from './like.ts'
import { orders, type Facet, type Order, type Query, type Readable } from '../search/index.ts'

export const pageSize = 20
const longestText = 200
const mostWaysOut = 8
/** As far as from one end of the country to the other. */
export const largestRadius = 1000

/** What a visitor asked for. Values are notations and ids, the same in every language. */
export type Filter = {
  text: string
  facets: Partial<Record<Facet, string[]>>
  place: string
  /** Not chosen means: what fits the question (see `orderOf`). */
  order?: Order
  page: number
  /** Only what lies so many kilometres from the place, or nearer. */
  radius?: number
  view: View
  /** Of places like this one: the id of an actor, or what a town is called. */
  like?: string
  /** Only these, by their ids. */
  entries?: string[]
  /** What was marked on the way: carried along, it narrows nothing. */
  kept?: string[]
  /** The facets of the matrix, where others are wanted than the usual ones. */
  rows?: Facet
  columns?: Facet
}

export const views = ['list', 'map', 'matrix', 'network'] as const
export type View = (typeof views)[number]

/** A part of an address that was not followed, and why. */
export type Ignored = { name: string; value?: string; reason: 'parameter' | 'value' | 'length' | 'radius' | 'same' | 'replaced'; /** The concept that is given instead. */ by?: string }

/** One removable part of a filter. */
export type Condition = { part: 'text' } | { part: 'entries' } | { part: 'place' } | { part: 'facet'; facet: Facet; value: string }

export type WayOut = { way: 'without' | 'only'; condition: Condition; filter: Filter }

export const emptyFilter: Filter = { text: '', facets: {}, place: '', page: 1, view: 'list' }

type Reading = { list: List; language: Language; known: (facet: Facet, value: string) => boolean; successor?: (facet: Facet, value: string) => string | undefined }

export function readFilter(parameters: URLSearchParams, { list, language, known, successor = () => undefined }: Reading): { filter: Filter; ignored: Ignored[] } {
  const names = parameterNames[language]
  const meanings = new Map<string, Facet>(list.facets.map(({ facet, parameter }) => [parameter[language], facet]))
  const filter: Filter = { ...emptyFilter, facets: {} }
  const ignored: Ignored[] = []
  let radius: number | undefined

  for (const [name, raw] of parameters) {
    const value = raw.replace(/\s+/g, ' ').trim()
    const facet = meanings.get(name)
    // A form without script sends its empty fields as well.
    if (value === '') continue
    if (facet !== undefined) {
      const by = successor(facet, value)
      if (by !== undefined) ignored.push({ name, value, reason: 'replaced', by })
      if (by !== undefined || known(facet, value)) filter.facets[facet] = [...new Set([...(filter.facets[facet] ?? []), by ?? value])]
      else ignored.push({ name, value, reason: 'value' })
    } else if (name === names.q || name === names.place) {
      if (value.length > longestText) ignored.push({ name, reason: 'length' })
      const text = value.slice(0, longestText).trim()
      if (name === names.q) filter.text = text
      else filter.place = text
    } else if (name === names.like && takesLike(list)) {
      filter.like = value.slice(0, longestText).trim()
    } else if (name === names.sort) {
      const order = orders.find((candidate) => sortNames[language][candidate] === value)
      if (order === undefined) ignored.push({ name, value, reason: 'value' })
      else filter.order = order
    } else if (name === names.page) {
      if (/^[1-9]\d{0,6}$/.test(value)) filter.page = Number(value)
      else ignored.push({ name, value, reason: 'value' })
    } else if (name === names.view) {
      const view = viewsOf(list).find((candidate) => viewNames[language][candidate] === value)
      if (view === undefined) ignored.push({ name, value, reason: 'value' })
      else filter.view = view
    } else if (name === names.entry || name === names.kept) {
      const part = name === names.entry ? 'entries' : 'kept'
      const others = filter[part] ?? []
      if (!isId.test(value) || (others.length === mostMarked && !others.includes(value))) ignored.push({ name, value, reason: 'value' })
      else filter[part] = [...new Set([...others, value])]
    } else if (name === names.radius) {
      if (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= largestRadius) radius = Number(value)
      else ignored.push({ name, value, reason: 'value' })
    } else if (name === names.rows || name === names.columns) {
      const crossed = crossable(list).find(({ parameter }) => parameter[language] === value)
      if (crossed === undefined) ignored.push({ name, value, reason: 'value' })
      else if (name === names.rows) filter.rows = crossed.facet
      else filter.columns = crossed.facet
    } else {
      ignored.push({ name, reason: 'parameter' })
    }
  }
  if (radius !== undefined && filter.place === '') ignored.push({ name: names.radius, value: String(radius), reason: 'radius' })
  else if (radius !== undefined) filter.radius = radius
  if (filter.rows !== undefined && filter.rows === filter.columns) {
    ignored.push({ name: names.columns, reason: 'same' })
    delete filter.columns
  }
  return { filter, ignored }
}

/** The form of ids of all kinds. */
const isId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

/** A matrix needs values that can stand in a line: not thousands of networks. */
export const crossable = ({ facets }: List): ListFacet[] => facets.filter(({ many }) => !many)

/** A map needs to know where, the Land at least; a net needs entries that belong to one another. */
export const viewsOf = (list: List): View[] => [...views].filter((view) => has[view](list))

const has: Record<View, (list: List) => boolean> = {
  list: () => true,
  map: ({ facets }) => facets.some(({ facet }) => facet === 'state'),
  matrix: (list) => crossable(list).length > 1,
  network: ({ net }) => net !== undefined,
}

/** What stands in the rows and in the columns: usually themes and phases. */
export function axesOf({ rows, columns }: Pick<Filter, 'rows' | 'columns'>, list: List): { rows: Facet; columns: Facet } {
  const known = crossable(list).map(({ facet }) => facet)
  const usual = (wanted: Facet, other?: Facet) => (known.includes(wanted) && wanted !== other ? wanted : (known.find((facet) => facet !== other) ?? wanted))
  const chosen = rows ?? usual('theme', columns)
  return { rows: chosen, columns: columns ?? usual('phase', chosen) }
}

/** The same filter always has the same address: parameters in one order, nothing that says what goes without saying. */
export function addressOf(filter: Filter, list: List, language: Language): string {
  const parameters = parametersOf(filter, list, language)
  return parameters === '' ? list.paths[language] : `${list.paths[language]}?${parameters}`
}

export function parametersOf({ text, facets: chosen, place, radius, like, order, page, view, rows, columns, entries, kept }: Filter, list: List, language: Language): string {
  const names = parameterNames[language]
  const parameters = new URLSearchParams()
  if (text !== '') parameters.append(names.q, text)
  for (const { facet, parameter } of list.facets) for (const value of chosen[facet] ?? []) parameters.append(parameter[language], value)
  if (place !== '') parameters.append(names.place, place)
  if (place !== '' && radius !== undefined) parameters.append(names.radius, String(radius))
  if (like !== undefined) parameters.append(names.like, like)
  for (const id of entries ?? []) parameters.append(names.entry, id)
  if (order !== undefined) parameters.append(names.sort, sortNames[language][order])
  if (page > 1) parameters.append(names.page, String(page))
  if (view !== 'list') parameters.append(names.view, viewNames[language][view])
  if (view === 'matrix') for (const [name, crossed] of [[names.rows, rows], [names.columns, columns]]) {
    const parameter = list.facets.find(({ facet }) => facet === crossed)?.parameter[language]
    if (name !== undefined && parameter !== undefined) parameters.append(name, parameter)
  }
  for (const id of kept ?? []) parameters.append(names.kept, id)
  return parameters.toString()
}

/** Whoever names a place wants the nearest first, whoever names words the best match. */
export function orderOf({ text, place, order }: Filter, placeFound: boolean, usual: Order = 'name'): Order {
  if (order === 'distance' && !placeFound) return text === '' ? usual : 'relevance'
  if (order !== undefined) return order
  if (placeFound && place !== '') return 'distance'
  return text === '' ? usual : 'relevance'
}

type Asking = { from?: { lat: number; lon: number }; readable?: Readable; today?: string }

export function toQuery(filter: Filter, list: List, language: Language, { from, readable, today }: Asking = {}): Query {
  return {
    text: filter.text,
    language,
    facets: list.kind === undefined ? filter.facets : { ...filter.facets, kind: [list.kind] },
    ids: filter.entries,
    order: orderOf(filter, from !== undefined, list.order),
    from,
    within: from === undefined ? undefined : filter.radius,
    readable,
    today,
    counts: list.facets.map(({ facet }) => facet),
    offset: (filter.page - 1) * pageSize,
    limit: pageSize,
  }
}

export function conditionsOf(filter: Filter): Condition[] {
  const conditions: Condition[] = filter.text === '' ? [] : [{ part: 'text' }]
  for (const [facet, values = []] of Object.entries(filter.facets)) for (const value of values) conditions.push({ part: 'facet', facet, value })
  if (filter.place !== '') conditions.push({ part: 'place' })
  return filter.entries === undefined ? conditions : [...conditions, { part: 'entries' }]
}

/** What was found changes, so reading begins on the first page again. */
export function without(filter: Filter, condition: Condition): Filter {
  if (condition.part === 'text') return { ...filter, text: '', page: 1 }
  if (condition.part === 'entries') return { ...filter, entries: undefined, page: 1 }
  if (condition.part === 'place') return { ...filter, place: '', radius: undefined, page: 1, order: filter.order === 'distance' ? undefined : filter.order }
  const rest = (filter.facets[condition.facet] ?? []).filter((value) => value !== condition.value)
  return { ...filter, facets: { ...filter.facets, [condition.facet]: rest }, page: 1 }
}

export function narrowedTo(filter: Filter, facet: Facet, value: string): Filter {
  return { ...filter, facets: { ...filter.facets, [facet]: [...new Set([...(filter.facets[facet] ?? []), value])] }, page: 1 }
}

/** That condition and nothing else. */
export function only(filter: Filter, condition: Condition): Filter {
  if (condition.part === 'text') return { ...emptyFilter, view: filter.view, text: filter.text }
  if (condition.part === 'entries') return { ...emptyFilter, view: filter.view, entries: filter.entries }
  if (condition.part === 'place') return { ...emptyFilter, view: filter.view, place: filter.place, radius: filter.radius }
  return narrowedTo({ ...emptyFilter, view: filter.view }, condition.facet, condition.value)
}

/** Ways out of an answer without hits: first what leaves one condition out, then what keeps only one. A place alone never excludes anything. */
export function waysOut(filter: Filter): WayOut[][] {
  const conditions = conditionsOf(filter).filter(({ part }) => part !== 'place' || filter.radius !== undefined).slice(0, mostWaysOut)
  if (conditions.length < 2) return []
  return [
    conditions.map((condition) => ({ way: 'without', condition, filter: without(filter, condition) })),
    conditions.map((condition) => ({ way: 'only', condition, filter: only(filter, condition) })),
  ]
}
