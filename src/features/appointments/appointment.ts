/** Functions people hold, and what follows from who holds them. Pure. */
import type { Role } from '../../platform/viewer.ts'

/** A function as somebody holds it, for those who may know who does. */
export type Holder = { id: string; account: string; name: string; email: string; role: Role; actor?: string; deputy: boolean; since: Date }

/** A function that is offered; `handsOver` is the appointment that ends when it is accepted. */
export type Invitation = { id: string; email: string; role: Role; actor?: string; deputy: boolean; handsOver?: string; invitedBy: string; invitedAt: Date; expiresAt: Date; state: 'open' | 'accepted' | 'revoked' | 'expired' }

export type Offered = Pick<Holder, 'role' | 'actor' | 'deputy'>

/** `unclaimed`: nobody ever kept it, the editorial office does. `orphaned`: its last keeper is gone. */
export type Keeping = 'kept' | 'orphaned' | 'unclaimed'

export function keepingOf(editors: readonly { living: boolean }[]): Keeping {
  if (editors.some(({ living }) => living)) return 'kept'
  return editors.length > 0 ? 'orphaned' : 'unclaimed'
}

/** An entry is kept by its editors and their deputies; with the last of them it is orphaned. */
export const isLastKeeper = (holders: readonly Pick<Holder, 'id' | 'role'>[], id: string): boolean => {
  const keepers = holders.filter(({ role }) => role === 'editor')
  return keepers.length === 1 && keepers[0].id === id
}
