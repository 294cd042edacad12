/** What of the log somebody asks for, as the address says it. Pure. */
import { z } from 'zod'
import type { Language } from '../../platform/language.ts'
import type { LogFilter } from '../audit/index.ts'

export const filterNames = {
  de: { action: 'vorgang', subject: 'gegenstand', function: 'funktion', from: 'von', until: 'bis', page: 'seite' },
  en: { action: 'action', subject: 'subject', function: 'function', from: 'from', until: 'until', page: 'page' },
} as const satisfies Record<Language, Record<keyof LogFilter | 'page', string>>

export const filterKeys = ['action', 'subject', 'function', 'from', 'until'] as const satisfies (keyof LogFilter)[]

const longest = 200

/** Days that are none count as not given. */
export function readFilter(parameters: URLSearchParams, language: Language): LogFilter {
  const given = (key: (typeof filterKeys)[number]): string | undefined => {
    const value = (parameters.get(filterNames[language][key]) ?? '').trim()
    if (value === '' || value.length > longest || value.includes('\0')) return undefined
    return key === 'from' || key === 'until' ? dayIn(value) : value
  }
  return { action: given('action'), subject: given('subject'), function: given('function'), from: given('from'), until: given('until') }
}

/** As browsers send it, or as people write it where a browser has no calendar. */
function dayIn(value: string): string | undefined {
  const [, day, month, year] = value.match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/) ?? []
  const iso = year === undefined ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^[12]/.test(iso) && z.iso.date().safeParse(iso).success ? iso : undefined
}

export function queryOf(filter: LogFilter, language: Language, page = 1): string {
  const query = new URLSearchParams()
  for (const key of filterKeys) if (filter[key] !== undefined) query.set(filterNames[language][key], filter[key])
  if (page > 1) query.set(filterNames[language].page, String(page))
  return query.size === 0 ? '' : `?${query}`
}
