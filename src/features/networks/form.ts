/** From what the browser sends about a membership to what the rules take. */
import type { Language } from '../../platform/language.ts'
import { functions, relations, statuses, type Relation } from '../actors/index.ts'
import { isFormula } from '../entries/index.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { isBefore, steps, type Step } from './membership.ts'
import type { Details } from './store.ts'
import { texts } from './texts.ts'

export type Body = Record<string, string | File | (string | File)[]>

export const longest = { word: 80, reason: 2_000, name: 300 }

export const textsIn = (body: Body, name: string): string[] => [body[name] ?? []].flat().filter((value) => typeof value === 'string')
export const textIn = (body: Body, name: string): string => textsIn(body, name).at(-1)?.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim() ?? ''

/** As typed, to show it again. */
export type Typed = { member: string; status: string; function: string; since: string; until: string; reason: string }
export const nothingTyped: Typed = { member: '', status: '', function: '', since: '', until: '', reason: '' }

export type Sent = { step: Step | 'claim' | undefined; relation: Relation; typed: Typed; details: Details }

export function readMembership(body: Body): Sent {
  const typed = { member: textIn(body, 'member').slice(0, longest.name), status: textIn(body, 'status'), function: textIn(body, 'function'), since: textIn(body, 'since'), until: textIn(body, 'until'), reason: textIn(body, 'reason').slice(0, longest.reason) }
  const step = textIn(body, 'step')
  return {
    step: step === 'claim' ? step : steps.find((known) => known === step),
    relation: relations.find((known) => known === textIn(body, 'relation')) ?? 'member-of',
    typed,
    details: { status: codeOf(typed.status, statuses), function: codeOf(typed.function, functions), since: typed.since || undefined, until: typed.until || undefined },
  }
}

/** A word of the list is kept as its code, in whichever language it was typed. */
export function codeOf(typed: string, words: Readonly<Record<string, { de: string; en: string }>>): string | undefined {
  const wanted = typed.toLocaleLowerCase('de')
  return Object.keys(words).find((code) => [code, words[code].de, words[code].en].some((word) => word.toLocaleLowerCase('de') === wanted)) ?? (typed === '' ? undefined : typed)
}

export const isDate = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)

/** What is wrong, for the step that was pressed. */
export function faultsOf({ step, typed }: Sent, language: Language): FieldError[] {
  const words = texts[language].errors
  if (step === 'decline') return typed.reason === '' ? [{ field: 'reason', message: words.reason }] : []
  if (step === 'confirm' || step === 'withdraw') return []
  const dates = step === 'end' ? (['until'] as const) : (['since'] as const)
  const wrongDates = dates.filter((name) => typed[name] !== '' && !isDate(typed[name])).map((field) => ({ field, message: words.date }))
  const wrongWords = step === 'end' ? [] : (['status', 'function'] as const).flatMap((field) => (typed[field].length > longest.word ? [{ field, message: words.long }] : isFormula(typed[field]) ? [{ field, message: words.formula }] : []))
  const isTurned = step === 'end' && wrongDates.length === 0 && typed.until !== '' && isDate(typed.since) && isBefore(typed.until, typed.since)
  return [...wrongWords, ...wrongDates, ...(isTurned ? [{ field: 'until', message: words.order }] : [])]
}
