/** What is done later: deadlines that come, letters about lessons without a name. */
import { z } from 'zod'
import { below, twinsBelow } from '../../platform/addresses.ts'
import { dayAt, plusDays } from '../../platform/calendar.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Language, Localized } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { findAccount } from '../accounts/index.ts'
import { findHolders } from '../appointments/index.ts'
import { inTransaction } from '../publishing/index.ts'
import { actsTexts } from './acts-texts.ts'
import { lessonPaths, originTwins, unnamedTwins } from './addresses.ts'
import { deadlinesJob, originDecidedJob, originWaitingJob, reminderJob } from './job-names.ts'
import { deadlineLetter, originDecidedLetter, originWaitingLetter } from './letters.ts'
import { findDeadlines, findOrigin, markReminded, moments } from './store.ts'
import { fieldTexts } from './texts.ts'
import { pageTexts } from './unnamed-texts.ts'

export const daysBefore = 14

const reminded = z.object({ lesson: z.string(), account: z.string(), moment: z.enum(moments), deadline: z.string() })
const named = z.object({ key: z.string() })

const inBoth = (say: (language: Language) => string): Localized => ({ de: say('de'), en: say('en') })

export const jobs = (services: Services): Job[] => [
  { name: deadlinesJob, every: '40 5 * * *', run: (_data, signal) => remindOwners(services, signal) },
  { name: reminderJob, run: (data) => sendReminder(services, reminded.parse(data)) },
  { name: originWaitingJob, run: (data) => tellOffice(services, named.parse(data).key) },
  { name: originDecidedJob, run: (data) => tellDecision(services, named.parse(data).key) },
]

/** Whoever keeps the owner is told, two weeks before and when the day has come; each deadline once. */
async function remindOwners({ db, clock, jobs: queue }: Services, signal: AbortSignal): Promise<void> {
  const at = clock.now()
  const today = dayAt(at)
  for (const { lesson, owner, deadline } of await findDeadlines(db, { until: plusDays(today, daysBefore) })) {
    if (signal.aborted) return
    const moment = deadline <= today ? 'due' : 'soon'
    await inTransaction(db, async (transaction) => {
      if (!(await markReminded(transaction, { lesson, deadline, moment, at }))) return
      const keepers = (await findHolders(transaction, { actor: owner })).filter(({ role }) => role === 'editor' || role === 'coordinator')
      for (const account of new Set(keepers.map((holder) => holder.account))) await queue.enqueue(reminderJob, { lesson, account, moment, deadline }, { within: transaction, once: `${lesson} ${deadline} ${moment} ${account}` })
    })
  }
}

async function sendReminder(services: Services, { lesson, account, moment, deadline }: z.infer<typeof reminded>): Promise<void> {
  const { db, settings, mail, letters } = services
  const to = (await findAccount(db, account))?.email
  // Done, stopped or put off since: there is nothing left to remind of.
  const open = (await findDeadlines(db, { until: deadline })).find((one) => one.lesson === lesson && one.deadline === deadline)
  if (to === undefined || !open) return
  await mail.send({
    to,
    ...letters.compose(deadlineLetter, {
      title: open.title,
      when: inBoth((language) => actsTexts[language].reminder[moment](deadline)),
      responsible: inBoth((language) => (open.responsible === undefined ? '' : `${fieldTexts.responsible.label[language]}: ${open.responsible}`)),
      link: inBoth((language) => `${settings.baseUrl}${twinsBelow(lessonPaths, lesson, below.edit)[language]}`),
    }),
  })
}

async function tellOffice({ db, settings, mail, letters }: Services, key: string): Promise<void> {
  const origin = await findOrigin(db, key)
  if (origin?.state !== 'waiting') return
  const office = await findHolders(db, { actor: origin.network, role: 'coordinator' })
  for (const to of new Set(office.map(({ email }) => email))) await mail.send({ to, ...letters.compose(originWaitingLetter, { link: inBoth((language) => `${settings.baseUrl}${originTwins(key)[language]}`) }) })
}

async function tellDecision({ db, settings, mail, letters }: Services, key: string): Promise<void> {
  const origin = await findOrigin(db, key)
  const to = origin?.account === undefined ? undefined : (await findAccount(db, origin.account))?.email
  if (!origin || to === undefined) return
  const decision = inBoth((language) => (origin.state === 'attested' ? pageTexts[language].letter.attested : pageTexts[language].letter.returned(origin.reason ?? '')))
  await mail.send({ to, ...letters.compose(originDecidedLetter, { decision, link: inBoth((language) => `${settings.baseUrl}${unnamedTwins[language]}`) }) })
}
