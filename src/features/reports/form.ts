/** The period an address asks for. What was typed stays as it is, right or wrong. Pure. */
import { day } from '../entries/index.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import type { Language } from '../../platform/language.ts'
import { lastTwelveMonths, type Period } from './report.ts'
import { texts } from './texts.ts'

export const parameters = { de: { from: 'von', until: 'bis' }, en: { from: 'from', until: 'until' } } as const satisfies Record<Language, Record<keyof Period, string>>

export type Asked = { period: Period; typed: Period; errors: FieldError[] }

/** Nothing asked, or nothing that can be: the last twelve months. */
export function readPeriod(query: URLSearchParams, language: Language, today: string): Asked {
  const names = parameters[language]
  const usual = lastTwelveMonths(today)
  const typed = { from: query.get(names.from)?.trim() || usual.from, until: query.get(names.until)?.trim() || usual.until }
  const { notADay, backwards } = texts[language].errors
  const faulty = (['from', 'until'] as const).filter((field) => !/^[12]\d{3}-/.test(typed[field]) || !day.safeParse(typed[field]).success)
  const errors = faulty.map((field) => ({ field: names[field], message: notADay }))
  if (errors.length === 0 && typed.until < typed.from) errors.push({ field: names.until, message: backwards })
  return { period: errors.length === 0 ? typed : usual, typed, errors }
}

export const queryOf = ({ from, until }: Period, language: Language): string => `?${new URLSearchParams({ [parameters[language].from]: from, [parameters[language].until]: until })}`
