/** What the page of a network shows, answered by the search index and what both sides said. */
import { dayAt } from '../../platform/calendar.ts'
import { isActorCard, type ActorCard, type Standing } from '../actors/index.ts'
import type { FacetCount, SearchIndex } from '../search/index.ts'
import { countsOf, coverageOf, freshAmong, type Coverage, type CoverageFacet } from './coverage.ts'
import { isFormer, isLiving, standingOf, type Membership } from './membership.ts'

export const pageSize = 50

/** Types of organisations that are networks even before anybody has joined. */
const networkTypes: readonly string[] = ['netzwerk-verband', 'gremium']

export type RoomMember = {
  card: ActorCard
  membership?: Membership
  standing: Standing
  /** Where it is a network itself: how many members it has. */
  ownMembers: number
  /** Where it belongs to this network only through another: that one. */
  through?: ActorCard
}

export type Room = {
  network: ActorCard
  members: { total: number; page: number; pages: number; from: number; shown: RoomMember[] }
  /** Its own members, whatever is shown. */
  own: number
  fresh: number
  states: FacetCount[]
  types: FacetCount[]
  hasDeeper: boolean
  deeper: boolean
  former: { membership: Membership; card?: ActorCard }[]
  coverage: Record<CoverageFacet, Coverage>
}

type Asked = { index: SearchIndex; network: ActorCard; rows: readonly Membership[]; deeper: boolean; page: number; /** After how many a member wants to be confirmed again. */ months: number; now: Date }

export const isNetwork = ({ type }: Pick<ActorCard, 'type'>, members: number): boolean => members > 0 || networkTypes.includes(type)

export const cardOf = (index: SearchIndex, id: string): ActorCard | undefined => {
  const card = index.card(id)
  return isActorCard(card) ? card : undefined
}

/** All members by name. */
export function membersOf(index: SearchIndex, networks: readonly string[]): ActorCard[] {
  const { hits } = index.search({ language: 'de', facets: { kind: ['actor'], network: [...networks] }, order: 'name', limit: index.size, counts: false })
  return hits.flatMap(({ card }) => (isActorCard(card) ? [card] : []))
}

/** How many members everybody has; nobody is chosen, so that the counts lie ready. */
const membersByNetwork = (index: SearchIndex): Map<string, number> =>
  new Map(index.search({ language: 'de', facets: { kind: ['actor'] }, limit: 0, counts: ['network'] }).facets.network.map(({ id, count }) => [id, count]))

export function roomOf({ index, network, rows, deeper, page, months, now }: Asked): Room {
  const own = membersOf(index, [network.id])
  const counts = membersByNetwork(index)
  const below = own.filter(({ id }) => (counts.get(id) ?? 0) > 0)
  const networks = deeper ? [network.id, ...below.map(({ id }) => id)] : [network.id]
  const shown = networks.length > 1 ? membersOf(index, networks) : own
  const living = new Map(rows.filter((row) => isLiving(row) && row.relation === 'member-of').map((row) => [row.member, row]))
  const cards = shown.filter(({ id }) => id !== network.id)
  const pages = Math.max(1, Math.ceil(cards.length / pageSize))
  const at = Math.min(Math.max(1, page), pages)
  const from = (at - 1) * pageSize
  return {
    network,
    members: { total: cards.length, page: at, pages, from, shown: cards.slice(from, from + pageSize).map(toMember) },
    own: own.length,
    fresh: freshAmong(cards, months, dayAt(now)),
    ...countsOf(cards, index.vocabulary),
    hasDeeper: below.length > 0,
    deeper,
    former: rows.filter((row) => isFormer(row) && row.relation === 'member-of').map((membership) => ({ membership, card: membership.member === undefined ? undefined : cardOf(index, membership.member) })),
    coverage: coverageOf(cards, index.vocabulary),
  }

  function toMember(card: ActorCard): RoomMember {
    const belongs = card.member_of.includes(network.id)
    const membership = belongs ? living.get(card.id) : undefined
    return { card, membership, standing: standingOf(membership), ownMembers: counts.get(card.id) ?? 0, through: belongs ? undefined : below.find(({ id }) => card.member_of.includes(id)) }
  }
}
