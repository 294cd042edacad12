/** The examples on the page of the interface: questions about the data that are here, so that each has an answer. */
import { actorList } from '../actors/index.ts'
import { labelsOf } from '../entries/index.ts'
import type { Kind } from '../publishing/index.ts'
import type { Facet, FacetCount, SearchIndex } from '../search/index.ts'
import { countedFacets, toActorsAnswer, type ActorsAnswer } from './answer.ts'
import { readActorsQuery } from './form.ts'
import type { Operation } from './openapi.ts'
import type { Language } from '../../platform/language.ts'
import type { Yardstick } from '../../platform/rhythm.ts'

export function exampleOf(index: SearchIndex, { language, baseUrl, measure }: { language: Language; baseUrl: string; measure: Yardstick }): { address: string; answer: string } {
  const { vocabulary } = index
  const { facets } = index.search({ language, facets: { kind: ['actor'] }, limit: 0 })
  // Narrow concepts say more than «hazards».
  const narrow = (facet: Facet) => facets[facet].filter(({ id }) => vocabulary.narrower(facet, id).length === 0)
  const parameters = new URLSearchParams([...mostFrequent('theme', narrow('theme')), ...mostFrequent('phase', narrow('phase')), ...(language === 'de' ? [] : [['language', language]])])
  const { given } = readActorsQuery(parameters, index)
  if (!given) return { address: '/api/v1/actors', answer: '' }
  const answer = toActorsAnswer(index.search(given.query), given, { vocabulary, label: labelsOf(index, actorList, language), language, baseUrl, measure })
  return { address: `/api/v1/actors${parameters.size > 0 ? `?${parameters}` : ''}`, answer: printed(shortened(answer)) }
}

/** An address that shows what an operation does; none where there is no entry yet. */
export function addressOfExample({ path, pathParameters }: Operation, index: SearchIndex, kinds: readonly Kind[], language: Language): string | undefined {
  const spoken = language === 'de' ? [] : [['language', language]]
  const asked = (parameters: string[][]) => (parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters)}`)
  const kind = kinds.find(({ list }) => path.split('/')[3] === list.api)
  const search = (name: string, limit: number) => index.search({ language, facets: { kind: [name] }, limit })
  if (kind && pathParameters) {
    const [first] = search(kind.name, 1).hits
    return first && asked(spoken).replace('{id}', first.id)
  }
  if (kind) return asked([...mostFrequent('theme', search(kind.name, 0).facets.theme), ['page_size', '5'], ...spoken])
  const isEntries = path.endsWith('/entries')
  if (!isEntries && !path.endsWith('/suggest')) return path
  const [theme] = mostFrequent('theme', index.search({ language, limit: 0 }).facets.theme)
  if (!theme) return undefined
  const word = index.vocabulary.label('theme', theme[1], language)
  return asked(isEntries ? [['q', word], ['page_size', '5'], ...spoken] : [['q', word.slice(0, 5)], ...spoken])
}

function mostFrequent(name: string, counts: FacetCount[]): string[][] {
  const [first] = [...counts].sort((a, b) => b.count - a.count)
  return first && first.count > 0 ? [[name, first.id]] : []
}

function shortened(answer: ActorsAnswer): ActorsAnswer {
  const facets = { ...answer.facets }
  for (const facet of countedFacets(actorList)) facets[facet] = facets[facet].slice(0, 2)
  return { ...answer, items: answer.items.slice(0, 1), facets }
}

/** Indented, with every small object and list on a line of its own. */
const printed = (answer: ActorsAnswer): string =>
  JSON.stringify(answer, undefined, 2).replace(/[[{][^[\]{}]*[\]}]/g, (inner) => {
    const line = inner.replace(/\s*\n\s*/g, ' ')
    return line.length <= 80 ? line : inner
  })
