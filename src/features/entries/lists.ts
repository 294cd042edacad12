/** The lists of entries: one for each kind, and the search over everything. */
import { parameterNames, paths } from '../../platform/addresses.ts'
import { languages, type Language, type Localized } from '../../platform/language.ts'
import type { List, ListFacet, ListWords } from '../publishing/index.ts'
import { commonFacets, type CommonFacet } from '../search/index.ts'
import { states, stateName } from './states.ts'
import { texts } from './texts.ts'

const inBoth = <T>(of: (language: Language) => T): Record<Language, T> => ({ de: of('de'), en: of('en') })

const stateChoices = (language: Language) => Object.keys(states).map((value) => ({ value, label: stateName(value, language) }))

const common = (facet: CommonFacet): ListFacet => ({
  facet,
  parameter: inBoth((language) => parameterNames[language][facet]),
  name: inBoth((language) => texts[language].facetNames[facet]),
  phrase: inBoth((language) => texts[language].sentence[facet]),
  ...(facet === 'network' || facet === 'actor' ? { many: true } : {}),
  ...(facet === 'state' ? { choices: stateChoices } : {}),
})

/** What the facets have in common that entries of several kinds share. */
export const facet = Object.fromEntries(commonFacets.map((name) => [name, common(name)]))

export const isCommon = (name: string): name is CommonFacet => commonFacets.some((one) => one === name)

export const textFormats = ['csv', 'json', 'jsonld', 'atom'] as const

type Described = { kind: string; paths: Localized; api: string; words: Record<Language, ListWords>; facets: readonly (CommonFacet | ListFacet)[] } & Partial<Pick<List, 'orders' | 'order' | 'formats' | 'beside' | 'edition' | 'net'>>

/** The list of a kind. Common facets are named, others described. */
export const defineList = ({ facets, orders = ['name', 'confirmed', 'latest'], order = 'name', formats = textFormats, ...rest }: Described): List & Pick<Described, 'kind' | 'api'> => ({
  ...rest,
  facets: facets.map((one) => (typeof one === 'string' ? common(one) : one)),
  orders,
  order,
  formats,
})

/** Over all kinds, with the kind as a facet. */
export function searchList(lists: readonly List[]): List {
  const kinds = (language: Language) => lists.flatMap(({ kind, words }) => (kind === undefined ? [] : [{ value: kind, label: words[language].title }]))
  return {
    paths: paths.search,
    words: inBoth((language) => texts[language].search),
    facets: [{ ...common('kind'), choices: kinds }, ...(['theme', 'space', 'phase', 'group', 'type', 'state', 'network'] as const).map(common)],
    orders: ['name', 'confirmed', 'distance'],
    order: 'classified',
    formats: [],
  }
}

export const bothAddresses = (of: (language: Language) => string): Localized => ({ de: of(languages[0]), en: of(languages[1]) })
