/** The page behind the link in a letter, somebody's own events, and their calendars. */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { paths, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { isSecret } from '../../platform/links.ts'
import { siteName } from '../../platform/operator.ts'
import { NotFound } from '../../platform/refusals.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { findAccount, readable } from '../accounts/index.ts'
import { findAppointments } from '../appointments/index.ts'
import { signedIn, textIn } from '../editing/index.ts'
import { findEntry, findPublished, streamEntries } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { calendarOf, calendarType } from './calendars.ts'
import { eventPayload, isOver } from './event.ts'
import { kind } from './kind.tsx'
import { mayOrganise } from './policy.ts'
import { acceptPlace, confirmAddress, leave, openRegistration } from './registering.ts'
import type { Registration } from './registration.ts'
import { registeringTexts } from './registering-texts.ts'
import { countPlaces, deleteCalendar, findAccess, findCalendarOwner, findOwn, findRegistration, hasCalendar, writeCalendar } from './store.ts'
import { eventPaths } from './texts.ts'
import { MyEventsPage, type Organised, type Own } from './views/mine.tsx'
import { OwnRegistrationPage, SentencePage } from './views/registering.tsx'

const linkTwins = (secret: string) => twinsBelow(paths.registrations, secret)
const doneWords = ['registered', 'waiting', 'already', 'left', 'accepted', 'late'] as const
const isPrivate = (c: Context) => c.header('cache-control', 'private, no-store')

function unknown(c: Context, secret: string) {
  const frame = frameOf(c)
  const { title, text } = registeringTexts[frame.language].own.unknown
  return html(c, <SentencePage {...{ frame, title, text }} kind="look" twins={linkTwins(secret)} />, 404)
}

/** Opening changes nothing: programs that check letters open links too. */
export async function showRegistration(services: Services, c: Context, secret: string) {
  const opened = await openRegistration(services, secret)
  if (!opened?.registration || opened.state === 'expired') return unknown(c, secret)
  return own(services, c, secret, opened.registration, doneIn(c))
}

const doneIn = (c: Context): string | undefined => {
  const done = doneWords.find((word) => word === c.req.query('stand'))
  return done && registeringTexts[frameOf(c).language].done[done]
}

async function own({ db, clock }: Services, c: Context, secret: string, registration: Registration, notice?: string, isOwnLink = true) {
  const published = await findPublished(db, registration.event)
  if (!published) return unknown(c, secret)
  const frame = frameOf(c)
  const event = eventPayload.parse(published.payload)
  const access = registration.state === 'registered' ? await findAccess(db, registration.event) : undefined
  isPrivate(c)
  return html(
    c,
    <OwnRegistrationPage
      {...{ frame, event, registration, access, notice }}
      id={registration.event}
      twins={linkTwins(secret)}
      calendar={linkTwins(`${secret}.ics`)[frame.language]}
      isChangeable={isOwnLink && !isOver(event, clock.now())}
    />,
  )
}

export async function changeRegistration(services: Services, c: Context, secret: string) {
  const opened = await openRegistration(services, secret)
  if (!opened?.registration) return unknown(c, secret)
  const address = linkTwins(secret)[frameOf(c).language]
  if (opened.what === 'confirm') {
    if (opened.state === 'open') {
      const confirmed = await confirmAddress(services, secret)
      if (confirmed && 'refused' in confirmed) return c.redirect(`${eventPaths[frameOf(c).language]}/${opened.registration.event}`, 303)
      // Whoever was registered already gets the letter with their own link once more; this one leads nowhere any more.
      if (confirmed && confirmed.registration.key !== opened.registration.key) return own(services, c, secret, confirmed.registration, registeringTexts[frameOf(c).language].done.already, false)
      return c.redirect(confirmed ? `${address}?stand=${confirmed.registration.state}` : address, 303)
    }
    if (opened.state === 'expired') return unknown(c, secret)
  }
  return c.redirect(`${address}${await decide(services, c, opened.registration)}`, 303)
}

async function decide(services: Services, c: Context, registration: Registration): Promise<string> {
  const step = textIn(await c.req.parseBody({ all: true }), 'step')
  if (step === 'accept') return (await acceptPlace(services, registration)) ? '?stand=accepted' : '?stand=late'
  if (step === 'leave') return (await leave(services, registration)) ? '?stand=left' : ''
  return ''
}

export async function registrationFile(services: Services, c: Context, secret: string) {
  const opened = await openRegistration(services, secret)
  const found = opened?.registration && opened.state !== 'expired' ? await findEntry(services.db, kind.name, opened.registration.event) : undefined
  if (!opened?.registration || !found) throw new NotFound()
  const { registration } = opened
  const { language } = frameOf(c)
  isPrivate(c)
  return c.body(await calendarOf(services, kind.entry?.titleOf(found.entry.payload) ?? '', [found.entry], language, await personalOf(services, [registration])), 200, { 'content-type': calendarType, 'content-disposition': `attachment; filename="${registration.event}.ics"` })
}

async function personalOf({ db }: Pick<Services, 'db'>, registrations: readonly Registration[]) {
  const personal = await Promise.all(registrations.map(async ({ event, state }): Promise<[string, { access?: string; isTentative: boolean }]> => [event, { access: state === 'registered' ? await findAccess(db, event) : undefined, isTentative: state !== 'registered' }]))
  return new Map(personal)
}

/** By a secret address, because no calendar program signs in. What they may no longer read is no longer in it. */
export async function calendarFeed(services: Services, c: Context, secret: string) {
  const owner = isSecret(secret) ? await findCalendarOwner(services.db, secret) : undefined
  const account = owner === undefined ? undefined : await findAccount(services.db, owner)
  if (!account) throw new NotFound()
  const mine = readable({ account: { ...account, secondFactor: false }, appointments: await findAppointments(services.db, account.id) })
  const registrations = await findOwn(services.db, account.id)
  const entries = []
  for await (const entry of streamEntries(services.db, kind.name, registrations.map(({ event }) => event))) if (mayBeRead(entry.readers, mine)) entries.push(entry)
  const { language } = frameOf(c)
  return c.body(await calendarOf(services, registeringTexts[language].mine_page.feedName(siteName(services.operator(), language).text), entries, language, await personalOf(services, registrations)), 200, { 'content-type': calendarType, 'cache-control': 'private, no-store' })
}

export async function showMine(services: Services, c: Context, calendar?: string) {
  const viewer = signedIn(c)
  const { db, clock } = services
  const now = clock.now()
  const frame = frameOf(c)
  const registrations = await findOwn(db, viewer.account.id)
  const own = await Promise.all(registrations.map(async (registration): Promise<Own[]> => {
    const published = await findPublished(db, registration.event)
    if (!published) return []
    const event = eventPayload.parse(published.payload)
    return [{ id: published.id, event, registration, access: registration.state === 'registered' ? await findAccess(db, published.id) : undefined, isOver: isOver(event, now) }]
  }))
  const byTime = <T extends { event: { start?: string } }>(one: T, other: T) => (one.event.start ?? '').localeCompare(other.event.start ?? '')
  isPrivate(c)
  return html(
    c,
    <MyEventsPage
      {...{ frame, calendar }}
      own={own.flat().sort(byTime)}
      organised={(await findOrganised(services, viewer, frame.language)).sort(byTime)}
      notice={c.req.query('stand') === 'abgeschaltet' ? registeringTexts[frame.language].mine_page.feedEnded : doneIn(c)}
      hasCalendar={await hasCalendar(db, viewer.account.id)}
    />,
  )
}

const mostOrganised = 50

/** What their organisations organise: still to come with registration here, or past without results. */
export async function findOrganised({ db, search, clock }: Pick<Services, 'db' | 'search' | 'clock'>, viewer: Viewer, language: 'de' | 'en'): Promise<Organised[]> {
  const now = clock.now()
  const actors = [...new Set(viewer.appointments.flatMap(({ actor }) => actor ?? []))].filter((actor) => mayOrganise(viewer, { owner: actor }))
  if (actors.length === 0) return []
  const { hits } = search().search({ language, readable: readable(viewer), facets: { kind: [kind.name], actor: actors }, order: 'upcoming', today: dayAt(now), limit: mostOrganised, counts: false })
  const organised: Organised[] = []
  for await (const { id, owner, payload } of streamEntries(db, kind.name, hits.map((hit) => hit.id))) {
    if (owner === undefined || !actors.includes(owner)) continue
    const event = eventPayload.parse(payload)
    const over = isOver(event, now)
    const lacksResults = over && event.recorded_by !== 'editorial' && event.cancelled_on === undefined && event.results === undefined && event.material.length === 0
    if (over ? !lacksResults : event.registration !== 'here') continue
    const { taken, waiting } = await countPlaces(db, id)
    organised.push({ id, event, isOver: over, lacksResults, counts: event.registration === 'here' ? registeringTexts[language].counts(taken, event.places, waiting) : undefined })
  }
  return organised
}

export async function changeMine(services: Services, c: Context) {
  const { account } = signedIn(c)
  const { db, clock, settings } = services
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const step = textIn(body, 'step')
  if (step === 'calendar') {
    const secret = randomBytes(32).toString('base64url')
    await writeCalendar(db, account.id, secret, clock.now())
    // Shown here and never again: it is kept nowhere.
    return showMine(services, c, `${settings.baseUrl}${paths.myEvents[language]}/${secret}.ics`)
  }
  if (step === 'calendar-end') {
    await deleteCalendar(db, account.id)
    return c.redirect(`${paths.myEvents[language]}?stand=abgeschaltet`, 303)
  }
  const registration = await findRegistration(db, textIn(body, 'key'))
  if (registration?.account !== account.id) throw new NotFound()
  return c.redirect(`${paths.myEvents[language]}${await decide(services, c, registration)}`, 303)
}
