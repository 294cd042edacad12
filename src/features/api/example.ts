/** The example on the page of the interface: a question about the data that are here, so that it always has an answer. */
import { actorList } from '../actors/index.ts'
import { labelsOf } from '../entries/index.ts'
import type { Facet, FacetCount, SearchIndex } from '../search/index.ts'
import { countedFacets, toActorsAnswer, type ActorsAnswer } from './answer.ts'
import { readActorsQuery } from './form.ts'
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
