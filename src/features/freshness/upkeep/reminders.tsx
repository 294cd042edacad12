/** A reminder between choosing and its answers: who gets what, the second press, what became of it. */
import type { Context } from 'hono'
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Services } from '../../../services.ts'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { actorName } from '../../actors/index.ts'
import { record } from '../../audit/index.ts'
import { momentInWords } from '../../editing/index.ts'
import { entryKind, findPublished, isKey } from '../../publishing/index.ts'
import { findBatch, findProgress, startBatch, type Batch } from '../store.ts'
import { atDesk } from './desk.tsx'
import { batchJob, planOf } from './sending.ts'
import { upkeepTexts } from './texts.ts'
import { queryOf, readChosen } from './upkeep.ts'
import { ReminderPage, SentPage } from './views/reminder.tsx'

/** Of the letters, and of the entries within one; the rest is a number. */
const mostShown = 100
const mostNamed = 5

async function opened(services: Services, c: Context, key: string): Promise<{ batch: Batch; by: ReturnType<typeof atDesk>['by'] }> {
  const { scope, by, viewer } = atDesk(services, c)
  const batch = isKey(key) ? await findBatch(services.db, key) : undefined
  // The office sees every reminder, a coordinator only their own.
  if (!batch || (scope !== 'all' && batch.authorAccount !== viewer.account.id)) throw new NotFound()
  return { batch, by }
}

export async function showReminder(services: Services, c: Context, key: string) {
  const { batch } = await opened(services, c, key)
  const frame = frameOf(c)
  const { language } = frame
  const words = upkeepTexts[language].reminder
  const back = `${paths.upkeep[language]}${queryOf(readChosen(new URL(c.req.url).searchParams, language), language)}`
  const twins = twinsBelow(paths.upkeep, below.reminders, key)
  if (batch.sentAt !== undefined) return html(c, <SentPage {...{ frame, twins, back }} progress={await findProgress(services.db, key)} isDone={batch.doneAt !== undefined} by={words.by(batch.author, momentInWords(batch.sentAt, language))} />)
  const { letters, spared } = await planOf(services, batch.entries)
  const titleOf = async (entry: string) => {
    const published = await findPublished(services.db, entry)
    return published ? entryKind(services, published.kind).titleOf(published.payload) : entry
  }
  const index = services.search()
  const shown = await Promise.all(
    letters.slice(0, mostShown).map(async ({ account, address, owner, entries }) => ({
      to: account === undefined ? words.mailbox(actorName(index, owner), address) : words.keeper(actorName(index, owner)),
      titles: await Promise.all(entries.slice(0, mostNamed).map(({ id }) => titleOf(id))),
      more: Math.max(0, entries.length - mostNamed),
    })),
  )
  const reasons = [...new Set(spared.map(({ why }) => why))].map((why) => [why, spared.filter((one) => one.why === why)] as const)
  return html(
    c,
    <ReminderPage
      {...{ frame, twins, back }}
      letters={shown}
      letterCount={letters.length}
      entryCount={new Set(letters.flatMap(({ entries }) => entries.map(({ id }) => id))).size}
      sparedCount={spared.length}
      spared={await Promise.all(reasons.map(async ([why, all]) => ({ why, titles: await Promise.all(all.slice(0, mostNamed).map(({ entry }) => titleOf(entry))), more: Math.max(0, all.length - mostNamed) })))}
      query={queryOf(readChosen(new URL(c.req.url).searchParams, language), language)}
    />,
  )
}

/** The second press. Pressed twice it is sent once. */
export async function sendReminder(services: Services, c: Context, key: string) {
  const { batch, by } = await opened(services, c, key)
  const at = services.clock.now()
  await inTransaction(services.db, async (db) => {
    if (!(await startBatch(db, key, at))) return
    await services.jobs.enqueue(batchJob, { key }, { within: db, once: key })
    await record(db, { at, by, action: 'reminder-sent', details: { reminder: key, entries: batch.entries.length } })
  })
  const { language } = frameOf(c)
  return c.redirect(`${twinsBelow(paths.upkeep, below.reminders, key)[language]}${queryOf(readChosen(new URL(c.req.url).searchParams, language), language)}`, 303)
}
