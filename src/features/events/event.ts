/** An event: when, where, for whom; how one gets a place; what came of it. Pure. */
import { z } from 'zod'
import { momentInBerlin } from '../../ui/moment.ts'
import { dayAt, daysBetween, plusDays, plusMonths } from '../../platform/calendar.ts'
import { commonShape, day, entryId, lines, looseDay, optional, rows, text, webAddress } from '../entries/index.ts'
import { isBefore } from '../incidents/index.ts'
import type { Fault } from '../publishing/index.ts'
import { faultTexts } from './texts.ts'

export const attendances = ['onsite', 'online', 'mixed'] as const
/** How one gets a place: there is nothing to do, it is done here, or the organiser does it elsewhere. */
export const registrations = ['none', 'here', 'elsewhere'] as const

const hour = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hour_form').optional()

/** The published payload. Field names are those of CSV and interface. How to get in online is no part of it: only those who are registered are told. */
export const eventPayload = z.object({
  ...commonShape,
  event_kind: text(100).min(1, 'missing').optional(),
  /** By the clock on the wall in Germany. Without hours it is whole days. */
  start: looseDay.optional(),
  start_time: hour(),
  end: looseDay.optional(),
  end_time: hour(),
  recurring: optional(200),
  attendance: z.enum(attendances, 'form').optional(),
  venue: optional(300),
  website: webAddress.optional(),
  programme: optional(10_000),
  target_groups: lines(200),
  language: optional(100),
  cost: optional(300),
  accessibility: z.array(text(100).min(1)).default([]),
  accessibility_note: optional(1_000),
  /** A function and its mailbox; never a person. */
  contact_function: optional(200),
  contact_email: z.email('email_form').max(200).optional(),
  registration: z.enum(registrations, 'form').optional(),
  registration_url: webAddress.optional(),
  registration_from: day.optional(),
  registration_until: day.optional(),
  places: z.number().int('number').min(1, 'range').max(100_000, 'range').optional(),
  cancelled_on: day.optional(),
  cancelled_reason: optional(1_000),
  results: optional(10_000),
  material: rows({ title: text(300).min(1, 'missing'), url: webAddress, licence: optional(200) }),
  /** The damage events it looks back on. */
  incidents: z.array(entryId).default([]),
  keywords: lines(100),
})

export type EventPayload = z.infer<typeof eventPayload>
export type When = Pick<EventPayload, 'start' | 'start_time' | 'end' | 'end_time'>

const isDay = (value: string | undefined): value is string => value !== undefined && value.length === 10

export function faultsIn(event: EventPayload): Fault[] {
  const { start, start_time, end, end_time, registration, registration_url, registration_from, registration_until, owner, places, cancelled_on, cancelled_reason } = event
  const found: [string, keyof typeof faultTexts, boolean][] = [
    ['start', 'start', start === undefined],
    ['start', 'day_for_hours', start_time !== undefined && start !== undefined && !isDay(start)],
    ['start', 'day_to_register', registration === 'here' && start !== undefined && !isDay(start)],
    ['end', 'end', start !== undefined && end !== undefined && isBefore(end, start)],
    ['end_time', 'end_time_alone', end_time !== undefined && start_time === undefined],
    ['end_time', 'end_time', end_time !== undefined && start_time !== undefined && (end ?? start) === start && end_time <= start_time],
    ['end', 'day_for_hours', end_time !== undefined && end !== undefined && !isDay(end)],
    ['registration_url', 'registration_url', registration === 'elsewhere' && registration_url === undefined],
    ['owner', 'owner', registration === 'here' && owner === undefined],
    ['places', 'places', places !== undefined && registration !== 'here'],
    ['registration_until', 'until', registration_from !== undefined && registration_until !== undefined && registration_until < registration_from],
    ['registration_until', 'until_start', registration_until !== undefined && isDay(start) && registration_until > start],
    ['cancelled_reason', 'reason', cancelled_on !== undefined && cancelled_reason === undefined],
  ]
  return found.flatMap(([field, fault, is]) => (is ? [{ field, message: faultTexts[fault] }] : []))
}

/** The last day of a year or month that is known no better. */
const lastOf = (loose: string): string => (loose.length === 4 ? `${loose}-12-31` : loose.length === 7 ? plusDays(plusMonths(`${loose}-01`, 1), -1) : loose)

export const lastDay = ({ start, end }: When): string | undefined => {
  const last = end ?? start
  return last === undefined ? undefined : lastOf(last)
}

/** The moment it begins; without hours the first moment of its day. Undefined where the day is not known. */
export const beginOf = ({ start, start_time }: When): Date | undefined => (isDay(start) ? momentInBerlin(`${start}T${start_time ?? '00:00'}`) : undefined)

/** The moment it is over; without hours when its last day is. */
export function endOf(when: When): Date | undefined {
  const last = lastDay(when)
  if (last === undefined) return undefined
  const { start, end, end_time } = when
  if (end_time !== undefined && isDay(end ?? start)) return momentInBerlin(`${last}T${end_time}`)
  return momentInBerlin(`${plusDays(last, 1)}T00:00`)
}

export function isOver(when: When, now: Date): boolean {
  const end = endOf(when)
  return end !== undefined && end <= now
}

/** In the calendar an event stands where it begins. */
export const yearOf = ({ start }: When): string | undefined => start?.slice(0, 4)

export type Standing = 'none' | 'elsewhere' | 'cancelled' | 'over' | 'early' | 'closed' | 'open' | 'full'

/** Whether one can register at this moment; `full`: only the waiting list is open. `taken`: places that are held. */
export function standingOf(event: EventPayload, { taken, waiting }: { taken: number; waiting: number }, now: Date): Standing {
  const { registration = 'none', registration_from, registration_until, cancelled_on } = event
  if (cancelled_on !== undefined) return 'cancelled'
  if (isOver(event, now)) return 'over'
  if (registration !== 'here') return registration
  const today = dayAt(now)
  const begin = beginOf(event)
  if (registration_from !== undefined && today < registration_from) return 'early'
  if ((registration_until !== undefined && today > registration_until) || (begin !== undefined && begin <= now)) return 'closed'
  return isFull(event, { taken, waiting }) ? 'full' : 'open'
}

/** Whoever waits comes first. */
export const isFull = ({ places }: Pick<EventPayload, 'places'>, { taken, waiting }: { taken: number; waiting: number }): boolean => places !== undefined && (taken >= places || waiting > 0)

/** Somebody may be entered by hand or removed before registration begins and after it is closed, until the event is over. */
export const mayBeEntered = ({ registration }: Pick<EventPayload, 'registration'>, standing: Standing): boolean => registration === 'here' && standing !== 'cancelled' && standing !== 'over'

/** How many of those who wait can be offered a place. */
export function placesToOffer({ places }: Pick<EventPayload, 'places'>, { taken, waiting }: { taken: number; waiting: number }): number {
  return places === undefined ? waiting : Math.max(0, Math.min(waiting, places - taken))
}

const daysToAccept = 3
const hoursBeforeBegin = 12
const hourLength = 3_600_000

/** Until when an offered place is kept: three days, but never into the last hours before the event; at least an hour. */
export function offerEnds(when: When, now: Date): Date {
  const begin = beginOf(when)
  const usual = now.getTime() + daysToAccept * 24 * hourLength
  const latest = begin === undefined ? usual : begin.getTime() - hoursBeforeBegin * hourLength
  return new Date(Math.max(now.getTime() + hourLength, Math.min(usual, latest)))
}

/** Which reminder is due: a week before (a day later is still in time), the day before; by days on the wall, so that an hour never decides. */
export function reminderDue(when: When, now: Date): 'week' | 'day' | undefined {
  const begin = beginOf(when)
  if (begin === undefined) return undefined
  const left = daysBetween(dayAt(now), dayAt(begin))
  if (left === 1) return 'day'
  return left === 7 || left === 6 ? 'week' : undefined
}
