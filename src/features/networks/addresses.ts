/** Addresses within a network's room, in both languages. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'

export const roomParameters = { de: { page: 'seite', level: 'ebene' }, en: { page: 'page', level: 'level' } } as const

export const within = {
  list: { de: 'liste', en: 'list' },
  message: { de: 'nachricht', en: 'message' },
  invite: { de: 'einladen', en: 'invite' },
  member: { de: 'mitglied', en: 'member' },
} as const satisfies Record<string, Localized>

type Part = string | Localized
export const roomOfNetwork = (network: string, ...parts: Part[]): Localized => twinsBelow(paths.actors, network, below.network, ...parts)
export const workplaceOf = (network: string, ...parts: Part[]): Localized => roomOfNetwork(network, below.manage, ...parts)
export const membershipsOf = (member: string): Localized => twinsBelow(paths.actors, member, below.memberships)
