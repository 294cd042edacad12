import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { answer } from '../../platform/answer.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages, type Language } from '../../platform/language.ts'
import { siteName } from '../../platform/operator.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable } from '../accounts/index.ts'
import { isEntryCard } from '../entries/index.ts'
import { listTitle, select } from '../exports/index.ts'
import { findEntry, streamEntries, type Entry } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { calendarOf, calendarType } from './calendars.ts'
import { harvest } from './harvesting.tsx'
import { calendarFeed, changeMine, changeRegistration, registrationFile, showMine, showRegistration } from './own.tsx'
import { changeParticipation, participantsFile, showParticipants } from './participation.tsx'
import { createLimits } from './registering.ts'
import { eventAddress, showForm, showSent, signUp } from './signing-up.tsx'
import { isOver, type When } from './event.ts'
import { kind } from './kind.tsx'
import { eventPaths } from './texts.ts'
import { CalendarPage, type Dated } from './views/calendar.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const limits = createLimits(services)
  for (const language of languages) {
    app.get(twinsBelow(eventPaths, below.calendar)[language], (c) => showCalendar(services, c))
    app.get(eventAddress(':event', below.register)[language], (c) => showForm(services, c, c.req.param('event') ?? ''))
    app.post(eventAddress(':event', below.register)[language], (c) => signUp(services, limits, c, c.req.param('event') ?? ''))
    app.get(eventAddress(':event', below.participation)[language], (c) => showParticipants(services, c, c.req.param('event') ?? ''))
    app.post(eventAddress(':event', below.participation)[language], (c) => changeParticipation(services, limits, c, c.req.param('event') ?? ''))
    app.get(`${eventAddress(':event', below.participation)[language]}.csv`, (c) => participantsFile(services, c, c.req.param('event') ?? ''))
    app.post(eventAddress(':event', below.harvest)[language], (c) => harvest(services, c, c.req.param('event') ?? ''))
    app.get(twinsBelow(paths.registrations, below.sent)[language], (c) => showSent(c))
    app.get(`${paths.registrations[language]}/:secret{[^/.]+}`, (c) => showRegistration(services, c, c.req.param('secret') ?? ''))
    app.post(`${paths.registrations[language]}/:secret{[^/.]+}`, (c) => changeRegistration(services, c, c.req.param('secret') ?? ''))
    app.get(`${paths.registrations[language]}/:secret{[^/]+\\.ics}`, (c) => registrationFile(services, c, withoutEnding(c.req.param('secret') ?? '')))
    app.get(paths.myEvents[language], (c) => showMine(services, c))
    app.post(paths.myEvents[language], (c) => changeMine(services, c))
    app.get(`${paths.myEvents[language]}/:secret{[^/]+\\.ics}`, (c) => calendarFeed(services, c, withoutEnding(c.req.param('secret') ?? '')))
    app.get(`${eventPaths[language]}.ics`, (c) => listFile(services, c, language))
    app.get(`${eventPaths[language]}/:eventCalendar{[^/]+\\.ics}`, (c) => eventFile(services, c, withoutEnding(c.req.param('eventCalendar') ?? ''), language))
  }
  return app
}

const withoutEnding = (file: string): string => file.slice(0, -'.ics'.length)

/** Open data: with the filters of the list, only what is for everybody. */
async function listFile(services: Services, c: Context, language: Language) {
  const { db, search, settings, operator, clock } = services
  const taken = select(new URL(c.req.url).searchParams, search(), kind.list, { language, baseUrl: settings.baseUrl, vocabulary: search().vocabulary, site: siteName(operator(), language).text, publisher: operator().name, at: clock.now(), measure: { rhythm: settings.rhythm, today: dayAt(clock.now()) } })
  const entries: Entry[] = []
  for await (const entry of streamEntries(db, kind.name, taken.cards.map(({ id }) => id))) if (!entry.readers) entries.push(entry)
  const name = [listTitle(taken), ...taken.conditions].join(', ')
  return answer(c, await calendarOf(services, name, entries, language), calendarType, { link: `<${taken.page}>; rel="alternate"; type="text/html"` })
}

async function eventFile(services: Services, c: Context, id: string, language: Language) {
  const found = await findEntry(services.db, kind.name, id)
  if (!found || !mayBeRead(found.entry.readers, readable(viewerOf(c)))) throw new NotFound()
  const title = kind.entry?.titleOf(found.entry.payload) ?? id
  if (found.state === 'withdrawn') throw new Gone(title, found.withdrawn_on)
  const file = await calendarOf(services, title, [found.entry], language)
  const disposition = { 'content-disposition': `attachment; filename="${id}.ics"` }
  // What one person may read is no answer for another.
  return found.entry.readers ? c.body(file, 200, { 'content-type': calendarType, 'cache-control': 'private, no-store', ...disposition }) : answer(c, file, calendarType, disposition)
}

const textOf = (values: Record<string, unknown>, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function showCalendar({ search, clock }: Services, c: Context) {
  const frame = frameOf(c)
  const { language } = frame
  const mine = readable(viewerOf(c))
  const now = clock.now()
  const thisYear = dayAt(now).slice(0, 4)
  const index = search()
  const all = index.search({ language, readable: mine, facets: { kind: [kind.name] }, limit: 0 })
  const years = [...new Set([...(all.facets.year ?? []).filter(({ count }) => count > 0).map(({ id }) => id), thisYear])].sort()
  const asked = c.req.query('jahr') ?? c.req.query('year') ?? thisYear
  const year = years.includes(asked) ? asked : thisYear
  const { hits } = index.search({ language, readable: mine, facets: { kind: [kind.name], year: [year] }, limit: index.size, counts: false })
  const dated = hits.flatMap(({ card }): Dated[] => {
    if (!isEntryCard(card) || !('own' in card) || typeof card.own !== 'object' || card.own === null) return []
    const own = Object.fromEntries(Object.entries(card.own))
    const when: When = { start: textOf(own, 'start'), start_time: textOf(own, 'start_time'), end: textOf(own, 'end'), end_time: textOf(own, 'end_time') }
    const place = 'place' in card && typeof card.place === 'string' ? card.place : undefined
    return when.start === undefined ? [] : [{ ...when, id: card.id, title: card.name, start: when.start, place, isOff: 'cancelled_on' in own, isOver: isOver(when, now) }]
  })
  const months = new Map<string, Dated[]>()
  for (const event of dated.sort(byTime)) {
    const month = event.start.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), event])
  }
  return html(c, <CalendarPage {...{ frame, year, years }} months={[...months]} />)
}

const momentOf = ({ start, start_time = '' }: When): string => `${start}${start_time}`
/** What has no day stands after what has one in its month. */
const byTime = (one: Dated, other: Dated): number => (momentOf(one).padEnd(16, '~') < momentOf(other).padEnd(16, '~') ? -1 : 1)
