/** Entries of places that are like one's own, the most alike first. */
import { findTwins, reasonInWords } from '../twins/index.ts'
import type { Language } from '../../platform/language.ts'
import type { Label, List } from '../publishing/index.ts'
import type { Query, Result, SearchIndex } from '../search/index.ts'

/** Lists whose entries belong to actors. */
export const takesLike = ({ kind, facets }: List): boolean => kind !== undefined && kind !== 'actor' && facets.some(({ facet }) => facet === 'actor')

export type Alike = { town: string; score: ReadonlyMap<string, number>; why(owner: string): string | undefined }

/** Undefined: no town is called so. */
export function alikeTo(called: string, index: SearchIndex, label: Label, language: Language): Alike | undefined {
  const found = findTwins(called, index)
  if (!found) return undefined
  const reasons = new Map(found.twins.map(({ town, reasons }) => [town.id, reasons]))
  return {
    town: found.town.name,
    score: new Map(found.twins.map(({ town, score }) => [town.id, score])),
    why: (owner) => reasons.get(owner)?.map((reason) => reasonInWords(reason, { label, language })).join(', '),
  }
}

/** More entries of sixty towns nobody reads to the end. */
const mostRead = 1_000

export const ownerIn = (card: unknown): string => (typeof card === 'object' && card !== null && 'owner' in card && typeof card.owner === 'string' ? card.owner : '')

/** One page of them. An order somebody chose stays. */
export function searchAlike(index: SearchIndex, query: Query, { score }: Alike, { isOrdered }: { isOrdered: boolean }): Result {
  const chosen = query.facets?.actor
  const actors = chosen ?? [...score.keys()]
  const all = index.search({ ...query, facets: { ...query.facets, actor: actors }, offset: 0, limit: mostRead })
  const hits = all.hits.filter(({ card }) => score.has(ownerIn(card)))
  const of = (card: unknown) => score.get(ownerIn(card)) ?? 0
  const sorted = isOrdered ? hits : hits.sort((a, b) => of(b.card) - of(a.card))
  const offset = query.offset ?? 0
  return { ...all, total: sorted.length, hits: sorted.slice(offset, offset + (query.limit ?? sorted.length)) }
}
