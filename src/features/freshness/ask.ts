/** Asking keepers by letter whether their entries are still true: what is due today, one letter for each address. */
import { dayAt } from '../../platform/calendar.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { monthsFor } from '../../platform/rhythm.ts'
import type { Services } from '../../services.ts'
import { findHolders } from '../appointments/index.ts'
import { newKey } from '../publishing/index.ts'
import { isToBeAsked, mayBeWrittenTo, type Reader, type Recipient } from './due.ts'
import { addresseesOf, byActor } from './keepers.ts'
import { findAsked, findRecipients, findStale, lockRecipient, writeLetter, type Asked, type Stale } from './store.ts'

export const letterJob = 'freshness-letter'

/** Nobody wants to be the server that writes to ten thousand strangers on one morning. */
const mailboxesADay = 200

type Asking = Pick<Services, 'db' | 'clock' | 'jobs' | 'settings'>
export type Plan = { address: string; account?: string; role: Reader['role']; entries: { id: string; since: string; deputy: boolean }[] }

/** Runs every day; a second run on the same day, or beside another process, finds every letter promised already. */
export async function askKeepers(services: Asking): Promise<number> {
  const { db, clock, settings } = services
  const today = dayAt(clock.now())
  const stale = await findStale(db, settings.rhythm, today)
  const plans = plan({ stale, keepers: await findHolders(db, { role: 'editor' }), asked: await findAsked(db, stale), recipients: await findRecipients(db), months: (kind) => monthsFor(settings.rhythm, kind), today })
  const keepers = plans.filter(({ role }) => role !== 'mailbox')
  const mailboxes = plans.filter(({ role }) => role === 'mailbox').slice(0, mailboxesADay)
  let letters = 0
  for (const one of [...keepers, ...mailboxes]) if (await promise(services, one, today)) letters++
  return letters
}

type Known = { stale: readonly Stale[]; keepers: Parameters<typeof byActor>[0]; asked: readonly Asked[]; recipients: ReadonlyMap<string, Recipient>; months: (kind: string) => number; today: string }

/** Pure. */
export function plan({ stale, keepers, asked, recipients, months, today }: Known): Plan[] {
  const holders = byActor(keepers)
  const askedAbout = new Map<string, Asked[]>()
  for (const one of asked) askedAbout.set(one.entry, [...(askedAbout.get(one.entry) ?? []), one])
  const plans = new Map<string, Plan>()
  for (const entry of stale) {
    for (const { address, account, reader, asked } of addresseesOf(entry, holders, askedAbout.get(entry.id) ?? [])) {
      const recipient = recipients.get(address) ?? { rhythm: 'each', stopped: false }
      if (!mayBeWrittenTo(recipient, reader, today) || !isToBeAsked({ since: entry.since, months: months(entry.kind), asked }, reader, today)) continue
      const key = `${address} ${account ?? ''}`
      const known = plans.get(key) ?? { address, account, role: reader.role, entries: [] }
      known.entries.push({ id: entry.id, since: entry.since, deputy: reader.role === 'deputy' })
      plans.set(key, known)
    }
  }
  return [...plans.values()]
}

/** The letter and the promise to send it, or neither. What was planned is looked at again under the lock of the address. */
async function promise(services: Asking, planned: Plan, today: string): Promise<boolean> {
  return inTransaction(services.db, async (db) => {
    const recipient = await lockRecipient(db, planned.address)
    if (!mayBeWrittenTo(recipient, planned, today)) return false
    const asked = await findAsked(db, planned.entries)
    const entries = planned.entries.filter(({ id }) => !asked.some((one) => one.entry === id && one.address === planned.address && one.day === today))
    if (entries.length === 0) return false
    await promiseLetter({ ...services, db }, { ...planned, entries })
    return true
  })
}

export async function promiseLetter({ db, clock, jobs }: Asking, { address, account, entries, batch }: Pick<Plan, 'address' | 'account' | 'entries'> & { batch?: string }): Promise<void> {
  const key = newKey()
  await writeLetter(db, { key, address, account, batch, at: clock.now(), entries })
  await jobs.enqueue(letterJob, { key }, { within: db, once: key })
}
