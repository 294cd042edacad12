/** The addresses of requests, in both languages. */
import { twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'

export const requestPaths = { de: '/anfragen', en: '/en/requests' } as const satisfies Localized

export const requestPage = (request: string, ...parts: Parameters<typeof twinsBelow>[1][]): Localized => twinsBelow(requestPaths, request, ...parts)
