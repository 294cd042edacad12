/** The addresses of requests, in both languages. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'

export const requestPaths = { de: '/anfragen', en: '/en/requests' } as const satisfies Localized

/** Below a request. */
export const within = {
  ask: { de: 'wen-fragen', en: 'whom-to-ask' },
  answers: { de: 'antworten', en: 'answers' },
  helpful: { de: 'hilfreich', en: 'helpful' },
  harvest: { de: 'entwurf', en: 'draft' },
  state: { de: 'stand', en: 'state' },
} as const satisfies Record<string, Localized>

export const requestPage = (request: string, ...parts: Parameters<typeof twinsBelow>[1][]): Localized => twinsBelow(requestPaths, request, ...parts)
export const askPage = (request: string): Localized => requestPage(request, within.ask)
/** Within the workplace of a network. */
export const agendaOf = (network: string): Localized => twinsBelow(paths.actors, network, below.network, below.manage, below.agenda)
/** Opened from a letter, by whoever got it. */
export const answerPage = (secret: string): Localized => twinsBelow(paths.answers, secret)
