/** The towns among the actors, with what is known of the places they are. */
import { z } from 'zod'
import { isTown, placeByAgs, placeByName } from '../places/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { twinsOf, type Town, type Twin } from './twin.ts'

const municipal = ['kreisfreie-stadt', 'landkreis', 'gemeinde']
const cardOf = z.object({ id: z.string(), kind: z.literal('actor'), type: z.string(), name: z.string(), state: z.string().optional(), ags: z.string().optional(), themes: z.array(z.string()), member_of: z.array(z.string()) })

/** A municipality within a district has no figures here, and is none the less a town. */
function townIn(card: unknown, { vocabulary }: SearchIndex): Town | undefined {
  const read = cardOf.safeParse(card)
  if (!read.success || !municipal.includes(read.data.type)) return undefined
  const { id, name, type, state, ags, themes, member_of } = read.data
  const place = type === 'gemeinde' ? undefined : ags?.length === 5 ? placeByAgs(ags) : placeByName(name)
  const hazards = themes.filter((theme) => vocabulary.withBroader('theme', theme).includes('gefahren'))
  return { id, name, ags: place?.ags, population: place?.population, density: place?.per_km2, independent: place ? isTown(place) : type === 'gemeinde' ? undefined : type === 'kreisfreie-stadt', state: place?.state ?? state, hazards, networks: member_of }
}

const allTowns = (index: SearchIndex): Town[] =>
  index.search({ language: 'de', facets: { kind: ['actor'], type: municipal }, order: 'name', limit: index.size, counts: false }).hits.flatMap(({ card }) => townIn(card, index) ?? [])

/** By id, or by the name of the place. */
function townCalled(called: string, index: SearchIndex, all: readonly Town[]): Town | undefined {
  const byId = townIn(index.card(called), index)
  if (byId) return byId
  const wanted = called.toLocaleLowerCase('de')
  const place = placeByName(called)
  return all.find(({ name }) => name.toLocaleLowerCase('de') === wanted) ?? (place && all.find(({ ags }) => ags === place.ags))
}

export const isMunicipal = (card: unknown): boolean => {
  const read = cardOf.safeParse(card)
  return read.success && municipal.includes(read.data.type)
}

/** Undefined: no town is called so. */
export function findTwins(called: string, index: SearchIndex): { town: Town; twins: Twin[] } | undefined {
  const all = allTowns(index)
  const town = townCalled(called, index, all)
  return town && { town, twins: twinsOf(town, all) }
}
