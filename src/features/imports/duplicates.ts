/** Whether a row speaks of an entry that is there already. One small function, so that a better finder can take its place. Pure. */
import { toSlug } from '../../platform/slug.ts'
import { isActorCard } from '../actors/index.ts'
import type { SearchIndex } from '../search/index.ts'

export const matches = ['id', 'name', 'website'] as const
export type Match = { id: string; by: (typeof matches)[number] }
type Wanted = { id: string; name: string; city: string; website: string }
export type DuplicateFinder = (wanted: Wanted) => Match | undefined

export function duplicateFinder(index: SearchIndex): DuplicateFinder {
  const byName = new Map<string, { id: string; city: string }[]>()
  // A host that several share (a city and its offices) names none of them.
  const byHost = new Map<string, string | undefined>()
  for (const { card } of index.search({ language: 'de', facets: { kind: ['actor'] }, limit: index.size, counts: false }).hits) {
    if (!isActorCard(card)) continue
    const name = toSlug(card.name)
    byName.set(name, [...(byName.get(name) ?? []), { id: card.id, city: toSlug(card.city ?? '') }])
    const host = hostOf(card.website ?? '')
    if (host !== undefined) byHost.set(host, byHost.has(host) ? undefined : card.id)
  }
  return ({ id, name, city, website }) => {
    if (isActorCard(index.card(id))) return { id, by: 'id' }
    const town = toSlug(city)
    const namesake = byName.get(toSlug(name))?.find((other) => town === '' || other.city === '' || other.city === town)
    if (namesake) return { id: namesake.id, by: 'name' }
    const host = hostOf(website)
    const sameHost = host === undefined ? undefined : byHost.get(host)
    return sameHost === undefined ? undefined : { id: sameHost, by: 'website' }
  }
}

function hostOf(website: string): string | undefined {
  if (website === '' || !URL.canParse(website)) return undefined
  const { hostname, pathname } = new URL(website)
  // A page below a host (a department's, a portal's) is not the host itself.
  return pathname === '/' || pathname === '' ? hostname.replace(/^www\./, '') : undefined
}
