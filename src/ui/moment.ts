/** Moments as people say them, by the clock of the place where this is read. */
import type { Language } from '../platform/language.ts'

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>
const zone = 'Europe/Berlin'

export const momentInWords = (at: Date, language: Language): string => at.toLocaleString(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone: zone })
export const timeInWords = (at: Date, language: Language): string => at.toLocaleTimeString(locales[language], { timeStyle: 'short', timeZone: zone })

/** The moment that a form names by the clock on the wall (`2026-11-24T09:00`); undefined where it names none. */
export function momentInBerlin(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text)) return undefined
  const asUtc = Date.parse(`${text}Z`)
  if (Number.isNaN(asUtc)) return undefined
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guess = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(guess))
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })

const offsetAt = (at: number): number => Date.parse(`${wall.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
