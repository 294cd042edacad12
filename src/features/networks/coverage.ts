/** What the members of a network cover together, and what nobody names; counted by the search, as the directory counts. */
import type { Facet, FacetCount, SearchIndex } from '../search/index.ts'

export const coverageFacets = ['phase', 'space'] as const
export type CoverageFacet = (typeof coverageFacets)[number]

/** A row for each theme, a number for each phase or space; themes within others below them. */
export type CoverageRow = { theme: string; broader?: string; total: number; counts: number[] }
/** Rows of themes that somebody names; `missing` are all others, `empty` the columns nobody acts in. */
export type Coverage = { columns: string[]; rows: CoverageRow[]; missing: string[]; empty: string[] }

export function coverageOf(index: SearchIndex, networks: readonly string[], facet: CoverageFacet): Coverage {
  const { vocabulary } = index
  const columns = vocabulary.concepts(facet).filter(({ retired }) => !retired).map(({ notation }) => notation)
  const themeCounts = (more: Partial<Record<Facet, string[]>>) => toMap(index.search({ language: 'de', facets: { kind: ['actor'], network: [...networks], ...more }, limit: 0 }).facets.theme)
  const totals = themeCounts({})
  const byColumn = columns.map((column) => themeCounts({ [facet]: [column] }))
  const rows = vocabulary.concepts('theme').filter(({ retired }) => !retired).map(({ notation, broader }) => ({ theme: notation, broader, total: totals.get(notation) ?? 0, counts: byColumn.map((counts) => counts.get(notation) ?? 0) }))
  return {
    columns,
    rows: rows.filter(({ total }) => total > 0),
    missing: rows.filter(({ total }) => total === 0).map(({ theme }) => theme),
    empty: columns.filter((_, at) => rows.every(({ counts }) => counts[at] === 0)),
  }
}

const toMap = (counts: readonly FacetCount[]): Map<string, number> => new Map(counts.map(({ id, count }) => [id, count]))

/** How many of these were confirmed within twelve months. */
export function freshAmong(members: readonly { confirmed_on?: string }[], now: Date): number {
  const yearAgo = new Date(now)
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1)
  const since = yearAgo.toISOString().slice(0, 10)
  return members.filter(({ confirmed_on }) => confirmed_on !== undefined && confirmed_on >= since).length
}
