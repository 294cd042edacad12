/** Dates as people say them. Only as exact as they are known. */
import type { Language } from '../platform/language.ts'

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>

const forms: readonly Intl.DateTimeFormatOptions[] = [{ year: 'numeric' }, { year: 'numeric', month: 'long' }, { year: 'numeric', month: 'long', day: 'numeric' }]

// Making a formatter takes a hundred times as long as using it; a list page says twenty dates.
const formatters = { de: formattersFor('de'), en: formattersFor('en') }
const numbers = { de: new Intl.NumberFormat(locales.de), en: new Intl.NumberFormat(locales.en) }

/** «2013», «März 2013» or «3. März 2013», for a year, month or day in ISO form; a longer time stamp counts by its day. */
export function dayInWords(date: string, language: Language): string {
  const parts = date.slice(0, 10).split('-')
  const formatter = formatters[language][parts.length - 1]
  const time = Date.parse(date.slice(0, 10))
  if (formatter === undefined || Number.isNaN(time)) return date
  return formatter.format(time)
}

export const numberInWords = (value: number, language: Language): string => numbers[language].format(value)

function formattersFor(language: Language): Intl.DateTimeFormat[] {
  return forms.map((form) => new Intl.DateTimeFormat(locales[language], { ...form, timeZone: 'UTC' }))
}
