/** Beginning, changing and ending alerts. */
import { dayAt } from '../../platform/calendar.ts'
import { makeLink, openLink, takeLink } from '../../platform/links.ts'
import type { Services } from '../../services.ts'
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import { inTransaction, newKey } from '../publishing/index.ts'
import { mostAlerts, nextAfter, type Alert, type Rhythm } from './alert.ts'
import { confirmLink, stopLink } from './letters.ts'
import { deleteAlert, findAlert, findAlertsOf, findStands, insertAlert, lockAlert, lockFollower, markConfirmed, writeKnown, writeRhythm } from './store.ts'
import { findMatching, readSubject } from './subject.ts'

export const confirmJob = 'alert-confirm'

type Following = Pick<Services, 'db' | 'kinds' | 'search' | 'clock' | 'jobs'>

export type Limits = { address: Attempts; client: Attempts }
export const createLimits = ({ db }: Pick<Services, 'db'>): Limits => ({
  address: createAttempts(db, { name: 'alert-address', most: 5, seconds: 86_400 }),
  client: createAttempts(db, { name: 'alert-client', most: 15, seconds: 3_600 }),
})

export type Wish = { address: string; language: 'de' | 'en'; rhythm: Rhythm; account?: string; email?: string }

/** Whoever is signed in follows at once; others when they have opened the link in their letter. */
export async function follow(services: Following, wish: Wish): Promise<'followed' | 'asked' | 'full'> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const whose = wish.account === undefined ? { email: wish.email ?? '' } : { account: wish.account }
    await lockFollower(db, whose)
    const theirs = await findAlertsOf(db, whose)
    const same = theirs.find(({ address, confirmedAt }) => address === wish.address && confirmedAt !== undefined)
    if (wish.account !== undefined && same) {
      await writeRhythm(db, { key: same.key, rhythm: wish.rhythm, nextAt: nextAfter(wish.rhythm, now) })
      return 'followed'
    }
    if (theirs.length >= mostAlerts) return 'full'
    const alert: Alert = { key: newKey(), ...wish, email: wish.account === undefined ? wish.email : undefined, createdAt: now }
    await insertAlert(db, alert)
    if (wish.account === undefined) {
      await services.jobs.enqueue(confirmJob, { alert: alert.key }, { within: db })
      return 'asked'
    }
    await begin({ ...services, db }, alert, now)
    return 'followed'
  })
}

/** What is there now is known: only what comes later is news. */
async function begin({ db, kinds, search }: Following, { key, address, language, rhythm }: Alert, now: Date): Promise<void> {
  const index = search()
  const subject = readSubject(address, kinds, index)
  const matching = subject ? findMatching(subject, index, language, dayAt(now)) : []
  await writeKnown(db, key, (await findStands(db, matching)).revisions)
  await markConfirmed(db, { key, at: now, nextAt: nextAfter(rhythm, now) })
}

/** False where the link was used, is over or never was. Takes the place of an earlier alert about the same. */
export async function confirmAlert(services: Following, secret: string): Promise<boolean> {
  const now = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const taken = await takeLink(db, confirmLink, secret, now)
    const alert = taken && (await lockAlert(db, taken.alert))
    if (!alert || alert.email === undefined) return false
    for (const other of await findAlertsOf(db, { email: alert.email })) if (other.key !== alert.key && other.address === alert.address) await deleteAlert(db, other.key)
    await begin({ ...services, db }, alert, now)
    return true
  })
}

/** The alert a link in a letter belongs to; `ended`: it was ended. */
export async function openAlert({ db, clock }: Pick<Services, 'db' | 'clock'>, purpose: typeof confirmLink | typeof stopLink, secret: string): Promise<{ alert?: Alert; state: 'open' | 'used' | 'expired' } | undefined> {
  const link = await openLink(db, purpose, secret, clock.now())
  return link && { alert: await findAlert(db, link.data.alert), state: link.state }
}

export const makeStopLink = ({ db, clock }: Pick<Services, 'db' | 'clock'>, alert: string) => makeLink(db, stopLink, { alert }, clock.now())

export const changeRhythm = ({ db, clock }: Pick<Services, 'db' | 'clock'>, key: string, rhythm: Rhythm) => writeRhythm(db, { key, rhythm, nextAt: nextAfter(rhythm, clock.now()) })
