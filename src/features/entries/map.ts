/** What the map of a list shows: how many in each Land, where they are, and whither each number leads. */
import { draw, closer, meshOf, nearestTo, type Around, type Cluster, type Drawing } from '../maps/index.ts'
import { allPlaces } from '../places/index.ts'
import type { List } from '../publishing/index.ts'
import type { Language } from '../../platform/language.ts'
import type { Query, Readable, SearchIndex } from '../search/index.ts'
import { isEntryCard } from './card.ts'
import { addressOf, type Filter } from './form.ts'
import { states } from './states.ts'

export type StateCount = { state: string; count: number; href: string }
export type PlaceCount = Cluster & { name: string; href: string }

export type MapData = {
  drawing: Drawing
  /** Länder in order of their numbers; none where a place is looked at. */
  states: StateCount[]
  /** Without a Land of this country. */
  stateless: number
  clusters: PlaceCount[]
  /** What is looked at, where it is not the whole country. */
  around?: Around
  unplaced: number
}

type Asked = { index: SearchIndex; list: List; language: Language; filter: Filter; query: Query; readable?: Readable; /** The address of an entry's page, by its kind. */ pathOf(kind: string): string | undefined }

export function mapOf({ index, list, language, filter, query, readable, pathOf }: Asked): MapData {
  const around: Around | undefined = query.from && query.within !== undefined ? { ...query.from, radius: query.within } : undefined
  const { total, unplaced, spots } = index.spread(query, meshOf(around))
  const drawing = draw(spots, around)
  const counts = new Map((around ? [] : index.search({ ...query, offset: 0, limit: 0, counts: ['state'] }).facets.state).map(({ id, count }) => [id, count]))
  const counted = Object.keys(states).map((state): StateCount => ({ state, count: counts.get(state) ?? 0, href: addressOf(inState(filter, state), list, language) }))
  const chosen = filter.facets.state ?? []
  const here = counted.filter(({ state }) => chosen.length === 0 || chosen.includes(state))
  return {
    drawing,
    ...(around && { around }),
    states: around ? [] : counted.sort((a, b) => b.count - a.count),
    stateless: Math.max(0, total - here.reduce((sum, { count }) => sum + count, 0)),
    clusters: drawing.clusters.map((cluster) => nameOf(cluster)),
    unplaced,
  }

  function nameOf(cluster: Cluster): PlaceCount {
    const card = cluster.id === undefined ? undefined : index.card(cluster.id, readable)
    if (isEntryCard(card)) {
      const path = pathOf(card.kind)
      if (path !== undefined) return { ...cluster, name: card.name, href: `${path}/${card.id}` }
    }
    const town = nearestTo(cluster, allPlaces())
    if (town === undefined) return { ...cluster, name: '', href: addressOf({ ...filter, view: 'list', page: 1 }, list, language) }
    const radius = closer(cluster, town, around?.radius)
    // Nearer than the nearest the map cannot go: then the list says who they are.
    const isLast = around !== undefined && radius >= around.radius
    return { ...cluster, name: town.seat, href: addressOf({ ...filter, place: town.seat, radius, order: undefined, page: 1, view: isLast ? 'list' : 'map' }, list, language) }
  }
}

/** That Land and no other. */
const inState = (filter: Filter, state: string): Filter => ({ ...filter, facets: { ...filter.facets, state: [state] }, page: 1 })
