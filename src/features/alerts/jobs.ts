/** Looks every hour whose morning has come, notes what they are told in the transaction that promises the letter, and sends it. */
import { z } from 'zod'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { Job } from '../../platform/jobs.ts'
import { makeLink } from '../../platform/links.ts'
import type { Services } from '../../services.ts'
import { findAccount } from '../accounts/index.ts'
import { changedFields, entryKind, fieldsOf, findPublished, findRevision, inTransaction } from '../publishing/index.ts'
import { daysToConfirm, isNothing, newsOf, nextAfter, type Alert } from './alert.ts'
import { confirmJob, makeStopLink } from './following.ts'
import { confirmLetter, confirmLink, newsLetter } from './letters.ts'
import { deleteUnconfirmed, findAlert, findDueKeys, findKnown, findStands, lockAlert, writeKnown, writeRhythm } from './store.ts'
import { addressIn, findMatching, inBoth, readSubject, subjectInWords } from './subject.ts'
import { texts } from './texts.ts'

export const dueJob = 'alerts-due'
const newsJob = 'alert-news'

const asked = z.object({ alert: z.string() })
const news = z.object({ added: z.array(z.string()), changed: z.array(z.object({ id: z.string(), from: z.number() })), withdrawn: z.array(z.string()) })
const promised = asked.extend({ news })

const dayLength = 86_400_000

export const jobs = (services: Services): Job[] => [
  { name: dueJob, every: '7 * * * *', run: (_, signal) => tellDue(services, signal) },
  { name: newsJob, run: (data) => sendNews(services, promised.parse(data)) },
  { name: confirmJob, run: (data) => askToConfirm(services, asked.parse(data).alert) },
]

async function tellDue(services: Services, signal: AbortSignal): Promise<void> {
  const now = services.clock.now()
  await deleteUnconfirmed(services.db, new Date(now.getTime() - daysToConfirm * dayLength))
  for (const key of await findDueKeys(services.db, now)) if (!signal.aborted) await tell(services, key, now)
}

/** Told once: whoever comes second finds that it is not due. */
async function tell(services: Services, key: string, now: Date): Promise<void> {
  await inTransaction(services.db, async (db) => {
    const alert = await lockAlert(db, key)
    if (!alert?.nextAt || alert.nextAt > now) return
    const index = services.search()
    const subject = readSubject(alert.address, services.kinds, index)
    const known = await findKnown(db, key)
    const ids = subject ? findMatching(subject, index, alert.language, dayAt(now)) : []
    const stands = await findStands(db, [...new Set([...ids, ...known.keys()])])
    const matching = new Map(ids.flatMap((id): [string, number][] => (stands.revisions.has(id) ? [[id, stands.revisions.get(id) ?? 0]] : [])))
    const found = newsOf({ known, matching, withdrawn: stands.withdrawn })
    await writeKnown(db, key, matching)
    await writeRhythm(db, { ...alert, nextAt: nextAfter(alert.rhythm, now) })
    if (!isNothing(found)) await services.jobs.enqueue(newsJob, { alert: key, news: found }, { within: db, once: `${key} ${alert.nextAt.toISOString()}` })
  })
}

const mostNamed = 50

async function sendNews(services: Services, { alert: key, news: told }: z.infer<typeof promised>): Promise<void> {
  const alert = await findAlert(services.db, key)
  const to = alert && (await receiverOf(services, alert))
  if (!alert || !to) return
  const { settings, letters, mail, db } = services
  const index = services.search()
  const subject = readSubject(alert.address, services.kinds, index)
  // Between the promise and now something may have become less public.
  const stands = await findStands(db, [...told.added, ...told.changed.map(({ id }) => id), ...told.withdrawn])
  const lines = await Promise.all([
    linesFor(services, told.added.filter((id) => stands.revisions.has(id)).map((id) => ({ id }))),
    linesFor(services, told.changed.filter(({ id }) => stands.revisions.has(id))),
    linesFor(services, told.withdrawn.filter((id) => stands.withdrawn.has(id)).map((id) => ({ id }))),
  ])
  if (lines.every(({ de }) => de.length === 0)) return
  const group = (at: number, heading: 'added' | 'changed' | 'withdrawn') =>
    inBoth((language) => {
      const words = texts[language].letter
      const own = lines[at][language]
      return own.length === 0 ? '' : [words[heading](own.length), ...own.slice(0, mostNamed), ...(own.length > mostNamed ? [words.more(own.length - mostNamed)] : [])].join('\n')
    })
  const stop = twinsBelow(paths.alerts, below.stop, await makeStopLink(services, key))
  const what = inBoth((language) => (subject ? subjectInWords(subject, index, language) : alert.address))
  await mail.send({
    to,
    ...letters.compose(newsLetter, {
      what,
      added: group(0, 'added'),
      changed: group(1, 'changed'),
      withdrawn: group(2, 'withdrawn'),
      list: inBoth((language) => `${settings.baseUrl}${subject ? addressIn(subject, language) : alert.address}`),
      stop: inBoth((language) => `${settings.baseUrl}${stop[language]}`),
    }),
    listUnsubscribe: `${settings.baseUrl}${stop.de}`,
  })
}

const receiverOf = async ({ db }: Services, { account, email }: Alert) => (account === undefined ? email : (await findAccount(db, account))?.email)

/** Name, what changed, address: as people read it. */
async function linesFor(services: Services, entries: { id: string; from?: number }[]): Promise<Record<'de' | 'en', string[]>> {
  const lines: Record<'de' | 'en', string[]> = { de: [], en: [] }
  for (const { id, from } of entries) {
    const published = await findPublished(services.db, id)
    if (!published) continue
    const kind = entryKind(services, published.kind)
    const before = from === undefined ? undefined : await findRevision(services.db, id, from)
    const changed = before ? changedFields(fieldsOf(kind), before.payload, published.payload) : []
    for (const language of ['de', 'en'] as const) {
      const title = kind.titleOf(published.payload).replace(/\s+/g, ' ').slice(0, 200)
      const fields = changed.map(({ label }) => label[language]).join(', ')
      lines[language].push(`- ${title}${fields === '' ? '' : ` (${texts[language].letter.fields(fields)})`}\n  ${services.settings.baseUrl}${kind.paths[language]}/${id}`)
    }
  }
  return lines
}

async function askToConfirm(services: Services, key: string): Promise<void> {
  const alert = await findAlert(services.db, key)
  if (alert?.email === undefined || alert.confirmedAt) return
  const index = services.search()
  const subject = readSubject(alert.address, services.kinds, index)
  // The secret is made here and nowhere kept: not even the queue knows it.
  const secret = await makeLink(services.db, confirmLink, { alert: key }, services.clock.now())
  const at = twinsBelow(paths.alerts, below.confirm, secret)
  await services.mail.send({
    to: alert.email,
    ...services.letters.compose(confirmLetter, {
      what: inBoth((language) => (subject ? subjectInWords(subject, index, language) : alert.address)),
      link: inBoth((language) => `${services.settings.baseUrl}${at[language]}`),
      days: String(daysToConfirm),
    }),
  })
}
