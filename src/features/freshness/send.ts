/** Writes a promised letter when it is sent: what was confirmed meanwhile is no longer asked. */
import { below, confirmParameter, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'
import { makeLink } from '../../platform/links.ts'
import type { Services } from '../../services.ts'
import { daysBetween, dayAt } from '../../platform/calendar.ts'
import { entryKind, findPublished } from '../publishing/index.ts'
import { askLink, keeperLetter, mailboxLetter, officeLetter, stopLink } from './letters.ts'
import { findBatch, findLetter, markSent, type FreshnessLetter } from './store.ts'
import { answerNames, texts } from './texts.ts'

type Sending = Pick<Services, 'db' | 'clock' | 'mail' | 'letters' | 'settings' | 'operator' | 'kinds'>

const mostNamed = 20

export async function sendLetter(services: Sending, key: string): Promise<void> {
  const letter = await findLetter(services.db, key)
  if (!letter || letter.sentAt) return
  const now = services.clock.now()
  const to = letter.stopped ? undefined : letter.account === undefined ? letter.address : letter.email
  const open = letter.questions.filter(({ answer, since, round, withdrawn }) => answer === undefined && since === round && !withdrawn)
  if (to !== undefined && open.length > 0) await services.mail.send({ to, ...(await compose(services, letter, open, now)) })
  await markSent(services.db, key, now)
}

async function compose(services: Sending, letter: FreshnessLetter, open: FreshnessLetter['questions'], now: Date) {
  const { db, settings, operator, letters } = services
  const { name } = operator()
  const isMailbox = letter.account === undefined
  const batch = letter.batch === undefined ? undefined : await findBatch(db, letter.batch)
  const link = await makeLink(db, askLink, { letter: letter.key }, now)
  const stop = isMailbox ? await makeLink(db, stopLink, { address: letter.address }, now) : undefined
  const at = twinsBelow(paths.confirm, link)
  const stopAt = stop === undefined ? undefined : twinsBelow(paths.confirm, below.stop, stop)
  const titles = await Promise.all(open.map(async ({ entry, since }) => ({ title: await titleOf(services, entry), days: daysBetween(since, dayAt(now)) })))
  const each = (write: (language: 'de' | 'en') => string): Localized => ({ de: write('de'), en: write('en') })
  const only = titles.length === 1
  return {
    ...letters.compose(batch ? officeLetter : isMailbox ? mailboxLetter : keeperLetter, {
      who: name === undefined ? '' : each((language) => texts[language].letter.who(name)),
      by: batch?.author ?? '',
      entries: each((language) => [...titles.slice(0, mostNamed).map(({ title, days }) => texts[language].letter.line(title, days)), titles.length > mostNamed ? texts[language].letter.more(titles.length - mostNamed) : ''].filter(Boolean).join('\n')),
      entries_short: each((language) => (only ? titles[0].title : texts[language].letter.count(titles.length))),
      reminder: each((language) => (letter.before > 0 && !batch ? texts[language].letter.reminder : '')),
      answers: each((language) => (only ? (['true', 'change', 'gone'] as const).map((answer) => `${texts[language].letter.answers[answer]}\n${settings.baseUrl}${at[language]}?${confirmParameter[language]}=${answerNames[language][answer]}`).join('\n\n') : '')),
      link: each((language) => (only ? '' : `${texts[language].letter.list}\n${settings.baseUrl}${at[language]}`)),
      stop: each((language) => (stopAt === undefined ? '' : batch ? `${texts[language].letter.stop}\n${settings.baseUrl}${stopAt[language]}` : `${settings.baseUrl}${stopAt[language]}`)),
    }),
    listUnsubscribe: stopAt === undefined ? undefined : `${settings.baseUrl}${stopAt.de}`,
  }
}

async function titleOf(services: Pick<Services, 'db' | 'kinds'>, entry: string): Promise<string> {
  const published = await findPublished(services.db, entry)
  return published ? entryKind(services, published.kind).titleOf(published.payload) : entry
}
