/** What somebody wants to show on pages of their own. Pure. */
import { languageOf, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages, type Language, type Localized } from '../../platform/language.ts'
import type { List } from '../publishing/index.ts'

const html = { de: 'liste.html', en: 'list.html' } as const satisfies Localized
const script = { de: 'liste.js', en: 'list.js' } as const satisfies Localized

export const listAddress = twinsBelow(paths.embed, html)
export const scriptAddress = twinsBelow(paths.embed, script)

/** How many are shown, where somebody says so. */
const countNames = { de: 'anzahl', en: 'count' } as const satisfies Localized
const kindNames = { de: 'art', en: 'kind' } as const satisfies Localized
const usualCount = 20
const largestCount = 100

export function countIn(parameters: URLSearchParams, language: Language): number {
  const given = Number(parameters.get(countNames[language]) ?? usualCount)
  return Number.isInteger(given) && given > 0 ? Math.min(given, largestCount) : usualCount
}

/** The list of the kind that is asked for; actors where none is. */
export function listIn<L extends Pick<List, 'kind'>>(parameters: URLSearchParams, language: Language, lists: readonly L[]): L | undefined {
  const kind = parameters.get(kindNames[language]) ?? 'actor'
  return lists.find((list) => list.kind === kind)
}

/** What remains for the list itself. */
export function filtersIn(parameters: URLSearchParams, language: Language): URLSearchParams {
  const filters = new URLSearchParams(parameters)
  for (const name of [countNames[language], kindNames[language]]) filters.delete(name)
  return filters
}

export type Chosen = { language: Language; parameters: string }

/** What an embedded list has no use for. */
const left = ['seite', 'page', 'ansicht', 'view', 'zeilen', 'rows', 'spalten', 'columns', 'wie', 'like']

/** Addresses without a host are ours as well. */
const here = 'https://here.invalid'

/** From the address of a list, as the browser shows it, to the parameters of the list that is put in; undefined where it is no list of ours. */
export function chosenAt(address: string, lists: readonly Pick<List, 'kind' | 'paths'>[]): Chosen | undefined {
  if (!URL.canParse(address.trim(), here)) return undefined
  const url = new URL(address.trim(), here)
  const language = languageOf(url.pathname)
  const list = lists.find(({ paths: its }) => languages.some((one) => its[one] === url.pathname))
  if (list?.kind === undefined) return undefined
  const parameters = new URLSearchParams(list.kind === 'actor' ? {} : { [kindNames[language]]: list.kind })
  for (const [name, value] of url.searchParams) if (!left.includes(name) && name !== kindNames[language]) parameters.append(name, value)
  return { language, parameters: parameters.toString() }
}
