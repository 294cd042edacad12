/** Getting a place, waiting for one, giving it back; calling an event off. */
import { z } from 'zod'
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import { inTransaction, type Db } from '../../platform/database/index.ts'
import { openLink, takeLink, type LinkPurpose } from '../../platform/links.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { amend, findPublished, newKey, type Signature } from '../publishing/index.ts'
import { beginOf, eventPayload, isFull, mayBeEntered, offerEnds, placesToOffer, reminderDue, standingOf, type EventPayload, type Standing } from './event.ts'
import { active, daysToConfirm, isActive, toldOf, type Answers, type Counts, type Registration } from './registration.ts'
import { countPlaces, deleteRegistration, findActive, findRegistration, findWaiting, insertRegistration, lockPlaces, markReminded, move, takeNotCalledOff } from './store.ts'

export const letterJob = 'event-letter'
export const letterNames = ['confirm', 'registered', 'waiting', 'offered', 'lapsed', 'left', 'week', 'day', 'changed', 'called-off', 'entered', 'entered-waiting', 'removed'] as const
export type LetterName = (typeof letterNames)[number]

const carried = z.object({ registration: z.string() })
export const confirmPurpose = { name: 'event-confirm', data: carried, days: daysToConfirm } satisfies LinkPurpose<typeof carried>
/** Letters are kept for long, and whoever finds one shall be able to give the place back. */
export const managePurpose = { name: 'event-registration', data: carried, days: 800 } satisfies LinkPurpose<typeof carried>

export type Limits = { address: Attempts; client: Attempts; organiser: Attempts }
/** A town hall shares one connection. */
export const createLimits = ({ db }: Pick<Services, 'db'>): Limits => ({
  address: createAttempts(db, { name: 'event-address', most: 8, seconds: 86_400 }),
  client: createAttempts(db, { name: 'event-client', most: 40, seconds: 3_600 }),
  // Every entry sends a letter to an address its owner has not typed.
  organiser: createAttempts(db, { name: 'event-organiser', most: 200, seconds: 86_400 }),
})

type Registering = Pick<Services, 'db' | 'clock' | 'jobs'>

/** In the transaction that is given: a letter is promised if and only if what it says holds. */
export const promise = ({ jobs }: Pick<Services, 'jobs'>, db: Db, letter: LetterName, registration: string) => jobs.enqueue(letterJob, { letter, registration }, { within: db })

/** Its published text and how its places stand, as nobody can change it until the transaction ends. */
export async function lockEvent(db: Db, id: string, now: Date): Promise<{ event: EventPayload; counts: Counts; standing: Standing } | undefined> {
  await lockPlaces(db, id)
  const published = await findPublished(db, id)
  if (!published || published.kind !== 'event') return undefined
  const event = eventPayload.parse(published.payload)
  const counts = await countPlaces(db, id)
  return { event, counts, standing: published.withdrawnAt ? 'cancelled' : standingOf(event, counts, now) }
}

export type Wish = { event: string; language: 'de' | 'en'; account?: string; email: string } & Answers
export type Outcome = { outcome: 'asked' | 'registered' | 'waiting' | 'already' } | { outcome: 'refused'; standing: Standing }

/** Whoever is signed in has a place at once, or waits for one; others when they have opened the link in their letter. */
export async function register(services: Registering, { email, ...wish }: Wish): Promise<Outcome> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db): Promise<Outcome> => {
    const locked = await lockEvent(db, wish.event, now)
    if (!locked) return { outcome: 'refused', standing: 'none' }
    const { event, standing } = locked
    if (standing !== 'open' && standing !== 'full') return { outcome: 'refused', standing }
    const key = newKey()
    if (wish.account === undefined) {
      await insertRegistration(db, { ...wish, key, email, state: 'asked', createdAt: now })
      await promise(services, db, 'confirm', key)
      return { outcome: 'asked' }
    }
    if (await findActive(db, wish.event, { account: wish.account, email })) return { outcome: 'already' }
    const state = standing === 'open' ? 'registered' : 'waiting'
    await insertRegistration(db, { ...wish, key, state, createdAt: now, since: now, told: toldOf(event) })
    await welcome(services, db, { key, state }, event, now)
    return { outcome: state }
  })
}

/** For somebody who called: a place or the waiting list by the same rule. Nothing is to be confirmed; the letter says who entered them and how they get out again. */
export async function enter(services: Registering, { email, ...wish }: Omit<Wish, 'account'>, by: Signature): Promise<Outcome> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db): Promise<Outcome> => {
    const locked = await lockEvent(db, wish.event, now)
    if (!locked || !mayBeEntered(locked.event, locked.standing)) return { outcome: 'refused', standing: locked?.standing ?? 'none' }
    const { event, counts } = locked
    if (await findActive(db, wish.event, { email })) return { outcome: 'already' }
    const state = isFull(event, counts) ? 'waiting' : 'registered'
    const key = newKey()
    await insertRegistration(db, { ...wish, email, key, state, createdAt: now, since: now, told: toldOf(event) })
    await welcome(services, db, { key, state }, event, now, state === 'waiting' ? 'entered-waiting' : 'entered')
    await record(db, { at: now, by, action: 'event-participant-entered', subject: wish.event, details: { organisation: wish.organisation, state } })
    return { outcome: state }
  })
}

/** By whoever organises it. Undefined where they were out already, or the event is over. */
export async function remove(services: Registering, { key, event: id }: Pick<Registration, 'key' | 'event'>, by: Signature): Promise<Registration | undefined> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const locked = await lockEvent(db, id, now)
    const registration = await findRegistration(db, key)
    if (!locked || !mayBeEntered(locked.event, locked.standing) || registration?.event !== id || !isActive(registration.state)) return undefined
    await move(db, key, { from: active, to: 'cancelled', at: now })
    await promise(services, db, 'removed', key)
    await record(db, { at: now, by, action: 'event-participant-removed', subject: id, details: { organisation: registration.organisation } })
    await moveUp(services, db, id, locked.event, now)
    return registration
  })
}

/** What they just read is no reminder. */
async function welcome(services: Registering, db: Db, { key, state }: Pick<Registration, 'key'> & { state: 'registered' | 'waiting' }, event: EventPayload, now: Date, letter: LetterName = state): Promise<void> {
  const due = reminderDue(event, now)
  if (due !== undefined && state === 'registered') await markReminded(db, key, due, now)
  await promise(services, db, letter, key)
}

export type Confirmed = { registration: Registration } | { refused: Standing } | undefined

/** Undefined where the link was used, is over or never was. */
export async function confirmAddress(services: Registering, secret: string): Promise<Confirmed> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db): Promise<Confirmed> => {
    const taken = await takeLink(db, confirmPurpose, secret, now)
    const asked = taken && (await findRegistration(db, taken.registration))
    if (asked?.state !== 'asked') return undefined
    const locked = await lockEvent(db, asked.event, now)
    const earlier = await findActive(db, asked.event, { email: asked.email })
    if (earlier) {
      await deleteRegistration(db, asked.key)
      if (earlier.state === 'registered' || earlier.state === 'waiting' || earlier.state === 'offered') await promise(services, db, earlier.state, earlier.key)
      return { registration: earlier }
    }
    if (!locked || (locked.standing !== 'open' && locked.standing !== 'full')) return { refused: locked?.standing ?? 'none' }
    const state = locked.standing === 'open' ? 'registered' : 'waiting'
    await move(db, asked.key, { from: ['asked'], to: state, at: now, told: toldOf(locked.event) })
    await welcome(services, db, { key: asked.key, state }, locked.event, now)
    return { registration: { ...asked, state } }
  })
}

/** What the link in a letter leads to; `confirm`: their address is not confirmed yet. */
export async function openRegistration({ db, clock }: Pick<Services, 'db' | 'clock'>, secret: string): Promise<{ what: 'confirm' | 'manage'; registration?: Registration; state: 'open' | 'used' | 'expired' } | undefined> {
  for (const [what, purpose] of [['manage', managePurpose], ['confirm', confirmPurpose]] as const) {
    const link = await openLink(db, purpose, secret, clock.now())
    if (link) return { what, registration: await findRegistration(db, link.data.registration), state: link.state }
  }
  return undefined
}

/** False where there was nothing to give back any more. */
export async function leave(services: Registering, { key, event: id }: Pick<Registration, 'key' | 'event'>): Promise<boolean> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const locked = await lockEvent(db, id, now)
    if (!(await move(db, key, { from: active, to: 'cancelled', at: now }))) return false
    await promise(services, db, 'left', key)
    if (locked) await moveUp(services, db, id, locked.event, now)
    return true
  })
}

/** Takes the place that is held for them. False: it is held no longer. */
export async function acceptPlace(services: Registering, { key, event: id }: Pick<Registration, 'key' | 'event'>): Promise<boolean> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const locked = await lockEvent(db, id, now)
    const registration = await findRegistration(db, key)
    if (!locked || locked.standing === 'cancelled' || registration?.state !== 'offered' || (registration.offeredUntil ?? now) <= now) return false
    await move(db, key, { from: ['offered'], to: 'registered', at: now })
    await welcome(services, db, { key, state: 'registered' }, locked.event, now)
    return true
  })
}

/** In the transaction that freed a place, with the event locked: the longest waiting are offered what is free. */
export async function moveUp(services: Pick<Services, 'jobs'>, db: Db, id: string, event: EventPayload, now: Date): Promise<number> {
  const begin = beginOf(event)
  if (event.cancelled_on !== undefined || event.registration !== 'here' || begin === undefined || begin <= now) return 0
  const free = placesToOffer(event, await countPlaces(db, id))
  const next = free === 0 ? [] : await findWaiting(db, id, free)
  for (const { key } of next) {
    await move(db, key, { from: ['waiting'], to: 'offered', at: now, offeredUntil: offerEnds(event, now) })
    await promise(services, db, 'offered', key)
  }
  return next.length
}

/** An offer that nobody took is over; the next one is asked. */
export async function lapse(services: Registering, { key, event: id }: Pick<Registration, 'key' | 'event'>): Promise<void> {
  const now = services.clock.now()
  await inTransaction(services.db, async (db) => {
    const locked = await lockEvent(db, id, now)
    const registration = await findRegistration(db, key)
    if (registration?.state !== 'offered' || (registration.offeredUntil ?? now) > now) return
    await move(db, key, { from: ['offered'], to: 'lapsed', at: now })
    await promise(services, db, 'lapsed', key)
    if (locked) await moveUp(services, db, id, locked.event, now)
  })
}

/** A letter to everybody who does not know yet. */
export async function tellCalledOff(services: Pick<Services, 'jobs'>, db: Db, id: string, now: Date): Promise<number> {
  const keys = await takeNotCalledOff(db, id, now)
  for (const key of keys) await promise(services, db, 'called-off', key)
  return keys.length
}

export type CallingOff = Registering & Pick<Services, 'kinds' | 'search' | 'refresh'>

/** The entry says so and everybody is told, or neither. False: it was called off before. */
export async function callOff(services: CallingOff, { id, reason, by }: { id: string; reason: string; by: Signature }): Promise<boolean> {
  const now = services.clock.now()
  const done = await inTransaction(services.db, async (db) => {
    await lockPlaces(db, id)
    const amended = await amend({ ...services, db }, { entry: id, by, message: reason, change: (payload) => (payload.cancelled_on === undefined ? { ...payload, cancelled_on: dayAt(now), cancelled_reason: reason } : payload) })
    if (amended.outcome !== 'published') return false
    const told = await tellCalledOff(services, db, id, now)
    await record(db, { at: now, by, action: 'event-called-off', subject: id, details: { told } })
    return true
  })
  if (done) await services.refresh([id])
  return done
}

