/** The values of a facet with their counts, as the tree the vocabulary makes of them. Pure. */
import type { ListFacet } from '../publishing/index.ts'
import type { FacetCount } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'

export type FacetValue = { value: string; count: number; chosen: boolean; narrower: FacetValue[] }

export const mostOffered = 20

type Asked = { facet: Pick<ListFacet, 'facet' | 'many'>; counts: FacetCount[]; chosen: string[]; vocabulary: Vocabulary }

export function valuesOf({ facet: { facet, many }, counts, chosen, vocabulary }: Asked): FacetValue[] {
  // What is chosen stays in the form even where nobody has it, or the next submit would lose it.
  const known = new Map([...chosen.map((value): [string, number] => [value, 0]), ...counts.map(({ id, count }): [string, number] => [id, count])])
  const node = (value: string): FacetValue => ({
    value,
    count: known.get(value) ?? 0,
    chosen: chosen.includes(value),
    narrower: vocabulary.narrower(facet, value).filter((narrower) => known.has(narrower)).map(node),
  })
  const roots = vocabulary.schemes.has(facet) ? vocabulary.top(facet).map(({ notation }) => notation).filter((notation) => known.has(notation)) : [...known.keys()]
  return many ? strongest(roots.map(node)) : roots.map(node)
}

export const anyChosen = (values: FacetValue[]): boolean => values.some(({ chosen, narrower }) => chosen || anyChosen(narrower))

export const countValues = (values: FacetValue[]): number => values.reduce((sum, { narrower }) => sum + 1 + countValues(narrower), 0)

/** There can be thousands: those with entries here, the chosen ones in any case. */
function strongest(values: FacetValue[]): FacetValue[] {
  const withHits = values.filter(({ count, chosen }) => count > 0 || chosen)
  return withHits.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count).slice(0, mostOffered)
}
