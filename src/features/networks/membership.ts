/** The rules of belonging: one side says it, the other confirms; what ended keeps its dates. Pure. */
import type { Relation, Standing } from '../actors/index.ts'

/** The member, or the network (the whole, the undertaking) it belongs to. */
export type Side = 'member' | 'network'

export type Membership = {
  key: string
  network: string
  /** None while the member is only being written. */
  member?: string
  relation: Relation
  status?: string
  function?: string
  since?: string
  until?: string
  claimedBy: Side
  claimant: string
  claimedAt: Date
  confirmedAt?: Date
  declinedAt?: Date
  decliner?: string
  reason?: string
  endedAt?: Date
}

type Moments = Pick<Membership, 'confirmedAt'>

/** Neither declined nor over. */
export const isLiving = ({ declinedAt, endedAt }: Membership): boolean => declinedAt === undefined && endedAt === undefined

/** What somebody does about a membership. `withdraw` takes back what one's own side claimed. */
export const steps = ['confirm', 'decline', 'withdraw', 'change', 'end'] as const
export type Step = (typeof steps)[number]

/** `stated`: the entry of the member says so in public and nobody else does; `published`: it stands there because one side claimed it. */
export type Position = 'none' | 'stated' | 'claimed' | 'published' | 'confirmed'

export function positionOf(living: Moments | undefined, isPublished: boolean): Position {
  if (living === undefined) return isPublished ? 'stated' : 'none'
  if (living.confirmedAt !== undefined) return 'confirmed'
  return isPublished ? 'published' : 'claimed'
}

/** What a side may do where things stand so. What a published entry states counts as said by the member. */
export function stepsFor(side: Side, position: Position, claimedBy: Side = 'member'): Step[] {
  const own = claimedBy === side
  if (position === 'confirmed') return side === 'network' ? ['change', 'end'] : ['end']
  if (position === 'claimed') return own ? ['change', 'withdraw'] : ['confirm', 'decline']
  if (position === 'published') return own ? ['change', 'withdraw', 'end'] : ['confirm', 'decline', 'end']
  if (position === 'stated') return side === 'network' ? ['confirm', 'decline', 'end'] : ['end']
  return []
}

/** What becomes of a new claim: both sides saying it is a confirmation; a member that nobody keeps cannot be asked. */
export function outcomeOfClaim({ side, position, claimedBy = 'member', isKept }: { side: Side; position: Position; claimedBy?: Side; isKept: boolean }): 'confirmed' | 'published' | 'waits' | 'same' {
  if (position === 'confirmed') return 'same'
  if (position === 'claimed' || position === 'published') return claimedBy === side ? 'same' : 'confirmed'
  if (position === 'stated') return side === 'network' ? 'confirmed' : 'same'
  return side === 'network' && !isKept ? 'published' : 'waits'
}

/** How a published membership is told. */
export const standingOf = (living: Membership | undefined): Standing => (living === undefined ? 'member' : living.confirmedAt !== undefined ? 'confirmed' : living.claimedBy)

/** Only what was public is ended with a date; a claim that was taken back leaves nothing to show. */
export const isFormer = ({ endedAt, until }: Membership): boolean => endedAt !== undefined && until !== undefined

/** `2019` begins before `2019-05` ends: compared as far as both are known. */
export function isBefore(until: string, since: string): boolean {
  const known = Math.min(until.length, since.length)
  return until.slice(0, known) < since.slice(0, known)
}
