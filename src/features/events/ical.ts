/** Events for calendar programs (iCalendar, RFC 5545). Pure. Written here: what ical-generator makes of a calendar with a time zone depends on the zone of the machine (docs/decisions). */
import { plusDays } from '../../platform/calendar.ts'
import { escaped, toDocument } from '../../platform/content-lines.ts'
import { lastDay, type EventPayload, type When } from './event.ts'

export type Appointment = {
  id: string
  event: Pick<EventPayload, 'title' | 'summary' | 'venue' | 'place' | 'cancelled_on' | 'cancelled_reason' | 'cost'> & When
  /** Names of its themes. */
  categories: readonly string[]
  /** Its page. */
  url: string
  /** The revision that is published, and since when. */
  number: number
  publishedAt: Date
  /** What only the registered are told. */
  access?: string
  /** Whose calendar holds it: their registration is not certain. */
  isTentative?: boolean
}

/** The rules since 1996; who subscribes looks at these years. */
const berlin = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
]

export function toCalendar(name: string, appointments: readonly Appointment[], { host }: { host: string }): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Resilienznetz//Veranstaltungen//DE', 'CALSCALE:GREGORIAN', `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H',
    ...berlin,
    ...appointments.flatMap((one) => toEvent(one, host)),
    'END:VCALENDAR',
  ]
  return toDocument(lines)
}

/** Nothing where the day is not fixed: no calendar could show it. */
function toEvent({ id, event, categories, url, number, publishedAt, access, isTentative }: Appointment, host: string): string[] {
  const times = timesOf(event)
  if (times.length === 0) return []
  const about = [event.cancelled_on !== undefined && event.cancelled_reason, event.summary, access, url].filter((part) => typeof part === 'string').join('\n\n')
  const where = [event.venue, event.place].filter((part) => part !== undefined).join(', ')
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${host}`,
    `SEQUENCE:${number - 1}`,
    `DTSTAMP:${inUtc(publishedAt)}`,
    `LAST-MODIFIED:${inUtc(publishedAt)}`,
    ...times,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(about)}`,
    ...(where === '' ? [] : [`LOCATION:${escaped(where)}`]),
    `URL:${url}`,
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    `STATUS:${event.cancelled_on !== undefined ? 'CANCELLED' : isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** Whole days end before the day after the last; an hour without an end lasts no time, as RFC 5545 says. */
function timesOf(event: When): string[] {
  const { start, start_time, end, end_time } = event
  const last = lastDay(event)
  if (start?.length !== 10 || last === undefined || (end !== undefined && end.length !== 10)) return []
  if (start_time === undefined) return [`DTSTART;VALUE=DATE:${compact(start)}`, `DTEND;VALUE=DATE:${compact(plusDays(last, 1))}`]
  const begin = `DTSTART;TZID=Europe/Berlin:${compact(start)}T${hours(start_time)}`
  if (end_time !== undefined) return [begin, `DTEND;TZID=Europe/Berlin:${compact(last)}T${hours(end_time)}`]
  return last === start ? [begin] : [begin, `DTEND;TZID=Europe/Berlin:${compact(plusDays(last, 1))}T000000`]
}

const compact = (day: string): string => day.replaceAll('-', '')
const hours = (time: string): string => `${time.replace(':', '')}00`
const inUtc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '')
