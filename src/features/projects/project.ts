/** A project: programme, period, money and consortium, and what came of it that can still be found. Pure. */
import { z } from 'zod'
import { commonShape, entryId, lines, looseDay, optional, rows, text, webAddress } from '../entries/index.ts'
import { isBefore } from '../incidents/index.ts'
import type { Fault } from '../publishing/index.ts'
import { faultTexts, type roleTexts } from './texts.ts'

const currencies = ['EUR', 'CHF', 'GBP', 'NOK', 'SEK', 'DKK', 'PLN', 'CZK', 'USD'] as const
const roles = ['coordinator', 'partner', 'associated', 'funder'] as const
const outcomeKinds = ['publication', 'tool', 'training', 'data', 'website', 'other'] as const
const money = () => z.number().min(0, 'range').max(1e12, 'range').optional()

/** The published payload. Field names are those of CSV and interface. */
export const projectPayload = z.object({
  ...commonShape,
  acronym: optional(60),
  website: webAddress.optional(),
  start: looseDay.optional(),
  end: looseDay.optional(),
  programme: optional(100),
  /** As the source names it, with the number of the grant. */
  programme_name: optional(300),
  call: optional(300),
  budget: money(),
  funding: money(),
  currency: z.enum(currencies, 'form').optional(),
  budget_source: webAddress.optional(),
  /** Who takes part without being a partner: ids, who may come later. `owner` coordinates, `partners` are partners. */
  associated: z.array(entryId).default([]),
  /** Those who are not listed here, as the source names them. */
  consortium: rows({ name: text(300).min(1, 'missing'), role: z.enum(roles, 'form').optional() }, 100),
  results: optional(10_000),
  outcomes: rows({ title: text(300).min(1, 'missing'), url: webAddress.optional(), kind: z.enum(outcomeKinds, 'form').optional() }),
  keywords: lines(100),
})

export type ProjectPayload = z.infer<typeof projectPayload>
export const choicesOf = { currencies, roles, outcomeKinds }

export function faultsIn({ start, end, budget, funding, currency, budget_source }: ProjectPayload): Fault[] {
  const paid = budget !== undefined || funding !== undefined
  return [
    ...(start !== undefined && end !== undefined && isBefore(end, start) ? [{ field: 'end', message: faultTexts.end }] : []),
    ...(paid && currency === undefined ? [{ field: 'currency', message: faultTexts.currency }] : []),
    ...(paid && budget_source === undefined ? [{ field: 'budget_source', message: faultTexts.source }] : []),
    ...(budget !== undefined && funding !== undefined && funding > budget ? [{ field: 'funding', message: faultTexts.funding }] : []),
  ]
}

export type Course = 'planned' | 'running' | 'ended' | 'unknown'

/** Where it stands on a day. Days known to the year or month count as a whole; without an end nobody knows whether it still runs. */
export function courseOn(day: string, { start, end }: { start?: string; end?: string }): Course {
  if (end !== undefined && isBefore(end, day)) return 'ended'
  if (start !== undefined && isBefore(day, start)) return 'planned'
  return start !== undefined && end !== undefined ? 'running' : 'unknown'
}

const mostYears = 30

/** The years it is known to have run in. */
export function yearsOf({ start, end }: { start?: string; end?: string }): string[] {
  const [first, last] = [start ?? end, end ?? start].map((day) => (day === undefined ? Number.NaN : Number(day.slice(0, 4))))
  return first <= last ? Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, at) => String(first + at)) : []
}

/** What an actor does in it. */
export function roleOf(actor: string, { owner, partners, associated }: { owner?: unknown; partners?: unknown; associated?: unknown }): keyof typeof roleTexts | undefined {
  if (owner === actor) return 'coordinator'
  if (Array.isArray(partners) && partners.includes(actor)) return 'partner'
  return Array.isArray(associated) && associated.includes(actor) ? 'associated' : undefined
}
