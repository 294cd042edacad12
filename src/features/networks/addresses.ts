/** Addresses within a network's room, in both languages. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'

export const roomParameters = { de: { page: 'seite', level: 'ebene' }, en: { page: 'page', level: 'level' } } as const

export const within = {
  message: { de: 'nachricht', en: 'message' },
  invite: { de: 'einladen', en: 'invite' },
  member: { de: 'mitglied', en: 'member' },
  list: { de: 'liste', en: 'list' },
  columns: { de: 'spalten', en: 'columns' },
} as const satisfies Record<string, Localized>

type Part = string | Localized
export const roomOfNetwork = (network: string, ...parts: Part[]): Localized => twinsBelow(paths.actors, network, below.network, ...parts)
export const workplaceOf = (network: string, ...parts: Part[]): Localized => roomOfNetwork(network, below.manage, ...parts)
export const membershipsOf = (member: string): Localized => twinsBelow(paths.actors, member, below.memberships)

/** Opened from letters, by whoever got them. */
export const networkLetters = { de: '/netzwerk-einladung', en: '/en/network-invitation' } as const satisfies Localized
export const networkStop = { de: `/netzwerk-nachrichten/${below.stop.de}`, en: `/en/network-messages/${below.stop.en}` } as const satisfies Localized
