/** What events do later: letters, reminders, offers that are over, and forgetting. */
import { z } from 'zod'
import { paths, twinsBelow } from '../../platform/addresses.ts'
import { inTransaction } from '../../platform/database/index.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Language, Localized } from '../../platform/language.ts'
import { makeLink } from '../../platform/links.ts'
import type { Services } from '../../services.ts'
import { momentInWords } from '../../ui/moment.ts'
import { findAccount } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { findPublished } from '../publishing/index.ts'
import { eventPayload, isOver, reminderDue, type EventPayload } from './event.ts'
import { letterKinds } from './letters.ts'
import { confirmPurpose, lapse, letterJob, letterNames, lockEvent, managePurpose, moveUp, promise, tellCalledOff } from './registering.ts'
import { daysKeptCancelled, daysToConfirm, forgettingOf, isActive, toldOf, type Registration } from './registration.ts'
import { findAccess, findLapsed, findRegistration, findTended, forgetEnded, forgetNeeds, forgetPeople, takeUnreminded, takeUntold } from './store.ts'
import { attendanceTexts, eventPaths, topTexts, whenInWords } from './texts.ts'
import { registeringTexts } from './registering-texts.ts'

export const tendJob = 'events-tend'

const promised = z.object({ letter: z.enum(letterNames), registration: z.string() })
const dayLength = 86_400_000
const inBoth = (make: (language: Language) => string): Localized => ({ de: make('de'), en: make('en') })

export const jobs = (services: Services): Job[] => [
  { name: letterJob, run: (data) => send(services, promised.parse(data)) },
  { name: tendJob, every: '*/10 * * * *', run: (_data, signal) => tend(services, signal) },
]

async function send(services: Services, { letter, registration: key }: z.infer<typeof promised>): Promise<void> {
  const { db, clock, settings, letters, mail } = services
  const registration = await findRegistration(db, key)
  const to = registration && (await receiverOf(services, registration))
  const published = registration && (await findPublished(db, registration.event))
  if (!registration || !to || !published || !isStill(letter, registration)) return
  const event = eventPayload.parse(published.payload)
  // The secret is made here and nowhere kept: not even the queue knows it.
  const secret = await makeLink(db, letter === 'confirm' ? confirmPurpose : managePurpose, { registration: key }, clock.now())
  const until = letter === 'confirm' ? new Date(registration.createdAt.getTime() + daysToConfirm * dayLength) : registration.offeredUntil
  const access = registration.state === 'registered' ? await findAccess(db, registration.event) : undefined
  const link = twinsBelow(paths.registrations, secret)
  await mail.send({
    to,
    ...letters.compose(letterKinds[letter], {
      title: event.title,
      facts: inBoth((language) => factsOf(services, event, language)),
      access: inBoth((language) => (access === undefined ? '' : `${registeringTexts[language].access}\n${access}`)),
      link: inBoth((language) => `${settings.baseUrl}${link[language]}`),
      page: inBoth((language) => `${settings.baseUrl}${eventPaths[language]}/${registration.event}`),
      calendar: inBoth((language) => `${settings.baseUrl}${twinsBelow(paths.registrations, `${secret}.ics`)[language]}`),
      until: inBoth((language) => (until === undefined ? '' : momentInWords(until, language))),
      reason: event.cancelled_reason ?? '',
    }),
  })
}

/** Between the promise and now they may have decided otherwise. */
function isStill(letter: z.infer<typeof promised>['letter'], { state }: Registration): boolean {
  if (letter === 'confirm') return state === 'asked'
  if (letter === 'left' || letter === 'removed') return state === 'cancelled'
  if (letter === 'changed' || letter === 'called-off') return isActive(state)
  if (letter === 'week' || letter === 'day' || letter === 'entered') return state === 'registered'
  if (letter === 'entered-waiting') return state === 'waiting'
  return letter === state
}

const receiverOf = async ({ db }: Pick<Services, 'db'>, { account, email }: Registration) => (account === undefined ? email : (await findAccount(db, account))?.email)

function factsOf({ search }: Pick<Services, 'search'>, event: EventPayload, language: Language): string {
  const words = topTexts[language]
  const where = [event.venue, event.place, event.attendance && attendanceTexts[event.attendance][language]].filter((part) => part !== undefined).join(', ')
  const lines: [string, string | undefined][] = [
    [words.when, whenInWords(event, language)],
    [words.where, where === '' ? undefined : where],
    [registeringTexts[language].by, event.owner === undefined ? event.organisation : actorName(search(), event.owner)],
    [words.contact, [event.contact_function, event.contact_email].filter((part) => part !== undefined).join(', ') || undefined],
  ]
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n')
}

/** Every few minutes: nobody waits for a place that is free, and nobody is kept longer than was said. */
async function tend(services: Services, signal: AbortSignal): Promise<void> {
  const now = services.clock.now()
  for (const registration of await findLapsed(services.db, now)) if (!signal.aborted) await lapse(services, registration)
  for (const id of await findTended(services.db)) if (!signal.aborted) await tendOne(services, id, now)
  await forgetEnded(services.db, { askedBefore: new Date(now.getTime() - daysToConfirm * dayLength), endedBefore: new Date(now.getTime() - daysKeptCancelled * dayLength) })
}

async function tendOne(services: Services, id: string, now: Date): Promise<void> {
  await inTransaction(services.db, async (db) => {
    const locked = await lockEvent(db, id, now)
    if (!locked) return
    const { event, standing } = locked
    const forgetting = forgettingOf(event)
    if (forgetting && forgetting.needs <= now) await forgetNeeds(db, id)
    if (forgetting && forgetting.person <= now) return forgetPeople(db, id, now)
    if (isOver(event, now)) return
    // Somebody may have said so in the form of the entry, or withdrawn it.
    if (standing === 'cancelled') return void (await tellCalledOff(services, db, id, now))
    for (const key of await takeUntold(db, id, toldOf(event))) await promise(services, db, 'changed', key)
    const due = reminderDue(event, now)
    if (due) for (const key of await takeUnreminded(db, id, due, now)) await promise(services, db, due, key)
    await moveUp(services, db, id, event, now)
  })
}
