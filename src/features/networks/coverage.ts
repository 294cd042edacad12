/** What the members of a network cover together, and what nobody names; counted as the directory counts. */
import { freshnessAt } from '../../platform/rhythm.ts'
import type { ActorCard } from '../actors/index.ts'
import type { FacetCount } from '../search/index.ts'
import type { Concept, Vocabulary } from '../vocabularies/index.ts'

export const coverageFacets = ['phase', 'space'] as const
export type CoverageFacet = (typeof coverageFacets)[number]

/** A row for each theme, a number for each phase or space; themes within others below them. */
export type CoverageRow = { theme: string; broader?: string; total: number; counts: number[] }
/** Rows of themes that somebody names; `missing` are all others, `empty` the columns nobody acts in. */
export type Coverage = { columns: string[]; rows: CoverageRow[]; missing: string[]; empty: string[] }

const columnsOf = { theme: 'themes', phase: 'phases', space: 'spaces', type: 'type' } as const

/** What an entry counts for in a scheme: each concept it has and the broader ones, once, as places in the list of concepts. */
function reader(vocabulary: Vocabulary, facet: keyof typeof columnsOf) {
  const concepts = vocabulary.concepts(facet)
  const placeOf = new Map(concepts.map(({ notation }, at) => [notation, at]))
  const paths = new Map(concepts.map(({ notation }) => [notation, vocabulary.withBroader(facet, notation).flatMap((broader) => placeOf.get(broader) ?? [])]))
  const read = (card: ActorCard): number[] => {
    const places: number[] = []
    for (const notation of [card[columnsOf[facet]]].flat()) for (const place of paths.get(notation) ?? []) if (!places.includes(place)) places.push(place)
    return places
  }
  return { concepts, read }
}

/** One pass over the cards of the members: theme by theme, how many act in each phase and each space. */
export function coverageOf(cards: readonly ActorCard[], vocabulary: Vocabulary): Record<CoverageFacet, Coverage> {
  const [themes, phases, spaces] = [reader(vocabulary, 'theme'), reader(vocabulary, 'phase'), reader(vocabulary, 'space')]
  const totals = new Uint32Array(themes.concepts.length)
  const byPhase = themes.concepts.map(() => new Uint32Array(phases.concepts.length))
  const bySpace = themes.concepts.map(() => new Uint32Array(spaces.concepts.length))
  for (const card of cards) {
    const [inPhases, inSpaces] = [phases.read(card), spaces.read(card)]
    for (const theme of themes.read(card)) {
      totals[theme]++
      for (const phase of inPhases) byPhase[theme][phase]++
      for (const space of inSpaces) bySpace[theme][space]++
    }
  }
  const table = (columns: readonly Concept[], counts: readonly Uint32Array[]): Coverage => {
    const shown = columns.flatMap(({ notation, retired }, at) => (retired ? [] : [{ notation, at }]))
    const rows = themes.concepts.flatMap(({ notation, broader, retired }, theme) => (retired ? [] : [{ theme: notation, broader, total: totals[theme], counts: shown.map(({ at }) => counts[theme][at]) }]))
    return {
      columns: shown.map(({ notation }) => notation),
      rows: rows.filter(({ total }) => total > 0),
      missing: rows.filter(({ total }) => total === 0).map(({ theme }) => theme),
      empty: shown.flatMap(({ notation }, column) => (rows.every(({ counts: row }) => row[column] === 0) ? [notation] : [])),
    }
  }
  return { phase: table(phases.concepts, byPhase), space: table(spaces.concepts, bySpace) }
}

/** Where the members sit and what they are, as the directory counts them. */
export function countsOf(cards: readonly ActorCard[], vocabulary: Vocabulary): { states: FacetCount[]; types: FacetCount[] } {
  const [states, types] = [new Map<string, number>(), new Map<string, number>()]
  const { concepts, read } = reader(vocabulary, 'type')
  for (const card of cards) {
    if (card.state !== undefined) add(states, card.state)
    for (const type of read(card)) add(types, concepts[type].notation)
  }
  const listed = (counts: Map<string, number>) => [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => a.id.localeCompare(b.id))
  return { states: listed(states), types: listed(types) }
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** How many of these are confirmed, and that not too long ago. */
export const freshAmong = (members: readonly { confirmed_on?: string }[], months: number, today: string): number =>
  members.filter(({ confirmed_on }) => freshnessAt(confirmed_on, months, today) === 'fresh').length
