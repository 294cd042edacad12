/** Moments as people say them, by the clock of the place where this is read. */
import type { Language } from '../../platform/language.ts'

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>
const zone = 'Europe/Berlin'

export const momentInWords = (at: Date, language: Language): string => at.toLocaleString(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone: zone })
export const timeInWords = (at: Date, language: Language): string => at.toLocaleTimeString(locales[language], { timeStyle: 'short', timeZone: zone })
