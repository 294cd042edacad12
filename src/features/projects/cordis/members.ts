/** Which organisation of a consortium is listed here: surely, or only likely. What is only likely is told and never joined. Pure. */
import type { EntryKind } from '../../publishing/index.ts'
import { isProbablySame, tracesOf, type Found, type Stock } from '../../duplicates/index.ts'
import type { Organisation } from './cordis.ts'

/** An actor without a country is one in Germany. */
export type CountryOf = (actor: string) => string

export type Meant = { actor?: string; likely: { id: string; name: string }[] }

const mostLikely = 3

export function actorMeant({ name, shortName, website = '', city = '', country }: Organisation, { stock, kind, countryOf }: { stock: Stock; kind: Pick<EntryKind, 'titleOf' | 'name'>; countryOf: CountryOf }): Meant {
  const found = stock.find(tracesOf(kind, '', { name, short_name: shortName, website, city }))
  const isAbroad = (id: string) => country !== undefined && country !== countryOf(id)
  const sure = found.filter((one) => isSame(one, city) && !isAbroad(one.traces.id))
  // Of two who are both called so nobody can tell which one is meant.
  if (sure.length === 1) return { actor: sure[0].traces.id, likely: [] }
  return { likely: found.filter(({ likeness, traces }) => likeness.named && (!isAbroad(traces.id) || isProbablySame(likeness))).slice(0, mostLikely).map(({ traces: { id, name: called } }) => ({ id, name: called })) }
}

/** The same words, and not known to be in another town; or another form of the name, with the web address of its own. */
function isSame({ likeness: { reasons, named }, traces }: Found, city: string): boolean {
  const has = (reason: (typeof reasons)[number]) => reasons.includes(reason)
  const isElsewhere = city !== '' && traces.place !== '' && !has('place')
  return (has('name') && (!isElsewhere || has('website'))) || (named && has('website'))
}
