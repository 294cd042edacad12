/** The kind of entry that events are. */
import { below, twinsBelow } from '../../platform/addresses.ts'
import { choicesFrom, defineKind, defineList, type DescribedCard } from '../entries/index.ts'
import type { ListFacet } from '../publishing/index.ts'
import { eventPayload, faultsIn, isOver, lastDay, yearOf } from './event.ts'
import { groups } from './fields.ts'
import { firstEvents } from './first.ts'
import { attendanceMode, linkedTimes } from './linked.ts'
import { attendanceTexts, calendarTexts, eventPaths, facetTexts, gapTexts, kindTexts, listTexts, topTexts, whenInWords } from './texts.ts'
import { EventTop } from './views/top.tsx'

const eventKind: ListFacet = { facet: 'event-kind', ...facetTexts.kind }
const year: ListFacet = { facet: 'year', ...facetTexts.year }
const attendance: ListFacet = { facet: 'attendance', ...facetTexts.attendance, choices: choicesFrom(attendanceTexts) }

const textIn = ({ own }: DescribedCard, name: string): string | undefined => (typeof own[name] === 'string' ? own[name] : undefined)
const given = (value: string | undefined): string[] => (value === undefined ? [] : [value])

export const kind = defineKind({
  list: defineList({
    kind: 'event',
    paths: eventPaths,
    api: 'events',
    words: listTexts,
    facets: ['theme', eventKind, year, attendance, 'state', 'phase', 'group', 'actor'],
    orders: ['upcoming', 'name', 'confirmed', 'latest'],
    order: 'upcoming',
    beside: { href: twinsBelow(eventPaths, below.calendar), text: { de: calendarTexts.de.byMonth, en: calendarTexts.en.byMonth } },
    formats: ['ics', 'csv', 'json', 'jsonld', 'atom'],
  }),
  words: kindTexts,
  schema: eventPayload,
  groups,
  rules: faultsIn,
  seen: {
    own: ['event_kind', 'start', 'start_time', 'end', 'end_time', 'attendance', 'cancelled_on', 'registration'],
    facets: ({ event_kind, attendance: how, ...event }) => ({ 'event-kind': given(event_kind), year: given(yearOf(event)), attendance: given(how) }),
    date: (event) => lastDay(event),
  },
  linked: {
    type: 'Event',
    own: (event, baseUrl) => ({
      ...linkedTimes(event),
      ...attendanceMode(event, baseUrl),
      eventStatus: event.cancelled_on === undefined ? 'https://schema.org/EventScheduled' : 'https://schema.org/EventCancelled',
      maximumAttendeeCapacity: event.places,
      inLanguage: event.language,
      url: event.website,
      keywords: event.keywords,
    }),
  },
  marks(card, language, label, now) {
    const when = { start: textIn(card, 'start'), start_time: textIn(card, 'start_time'), end: textIn(card, 'end'), end_time: textIn(card, 'end_time') }
    const words = topTexts[language]
    const said = [
      whenInWords(when, language),
      ...given(textIn(card, 'event_kind')).map((value) => label('event-kind', value)),
      ...given(textIn(card, 'attendance')).map((value) => label('attendance', value)),
    ]
    const isOff = textIn(card, 'cancelled_on') !== undefined
    return (
      <p class="card-marks">
        {isOff && <strong>{words.calledOff} · </strong>}
        {said.join(' · ')}
        {!isOff && isOver(when, now) && <span class="quiet"> · {words.over}</span>}
      </p>
    )
  },
  top: (payload, asked) => <EventTop payload={payload} {...asked} />,
  saidAbove: ['event_kind', 'partners', 'start', 'start_time', 'end', 'end_time', 'recurring', 'attendance', 'venue', 'website', 'language', 'cost', 'contact_function', 'contact_email', 'registration', 'registration_url', 'registration_from', 'registration_until', 'places', 'cancelled_on', 'cancelled_reason'],
  gaps: gapTexts,
  inMenu: 'exchange',
  vocabularyFile: 'events-vocabularies.json',
  firstData: firstEvents,
})
