/** Writes the letters of a reminder that somebody has looked at and sent. */
import { dayAt } from '../../../platform/calendar.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import type { Services } from '../../../services.ts'
import { findHolders } from '../../appointments/index.ts'
import { promiseLetter } from '../ask.ts'
import { obstacleTo } from '../due.ts'
import { byActor } from '../keepers.ts'
import { findAsked, findBatch, findPublishedOf, findRecipients, finishBatch, lockRecipient } from '../store.ts'
import { planBatch, type BatchLetter } from './batch.ts'

export const batchJob = 'freshness-batch'

type Sending = Pick<Services, 'db' | 'clock' | 'jobs' | 'settings'>

export async function planOf({ db, clock }: Pick<Services, 'db' | 'clock'>, chosen: readonly string[]) {
  const entries = await findPublishedOf(db, chosen)
  return planBatch({ entries, keepers: byActor(await findHolders(db, { role: 'editor' })), asked: await findAsked(db, entries), recipients: await findRecipients(db), today: dayAt(clock.now()) })
}

/** May be cut off and begun again: whoever has been promised a letter is spared by the rule of two weeks. */
export async function sendBatch(services: Sending, key: string, signal?: AbortSignal): Promise<void> {
  const batch = await findBatch(services.db, key)
  if (!batch || batch.sentAt === undefined || batch.doneAt !== undefined) return
  const { letters } = await planOf(services, batch.entries)
  for (const letter of letters) {
    if (signal?.aborted) throw new Error('The reminder was cut off; it goes on where it stopped.')
    await promise(services, letter, key)
  }
  await finishBatch(services.db, key, services.clock.now())
}

/** What was planned is looked at again under the lock of the address: two reminders at once are still one letter. */
async function promise(services: Sending, letter: BatchLetter, batch: string): Promise<void> {
  const today = dayAt(services.clock.now())
  await inTransaction(services.db, async (db) => {
    const recipient = await lockRecipient(db, letter.address)
    const asked = await findAsked(db, letter.entries)
    const entries = letter.entries.filter(({ id }) => obstacleTo(recipient, asked.filter((one) => one.entry === id && one.address === letter.address).map(({ day }) => day), today) === undefined)
    if (entries.length > 0) await promiseLetter({ ...services, db }, { ...letter, entries, batch })
  })
}
