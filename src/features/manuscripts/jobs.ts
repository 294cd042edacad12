/** Letters of rounds, reminders before a deadline, what the clock writes down after it. */
import { dayAt, plusDays } from '../../platform/calendar.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Localized } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { dayInWords } from '../../ui/day.ts'
import { findAccount } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { inTransaction } from '../publishing/index.ts'
import { manuscriptAt, within } from './addresses.ts'
import { closeSigning, tell } from './asked/asking.ts'
import { letterGiven, letterJob, type LetterName } from './asked/job-names.ts'
import { isInTime, remindDaysBefore, silentIn, unsigned, type Round } from './asked/round.ts'
import { findComments, findInvitations, findOpenRounds, findRound, findSignatures, writeReminded } from './asked/store.ts'
import { letterKinds } from './letters.ts'
import { findManuscript, settleDrafts } from './store.ts'

export const deadlinesJob = 'manuscript-deadlines'
export const settleJob = 'manuscripts-settle'

export const jobs = (services: Services): Job[] => [
  {
    name: letterJob,
    async run(data) {
      const { round: key, letter, organisation, account } = letterGiven.parse(data)
      const [round, to] = [await findRound(services.db, key), await findAccount(services.db, account)]
      const manuscript = round && (await findManuscript(services.db, round.manuscript))
      if (!round || !manuscript || !to || isOver(round, letter)) return
      const name = (actor: string) => oneLine(actorName(services.search(), actor))
      const page = pageFor(round, letter)
      await services.mail.send({
        to: to.email,
        ...services.letters.compose(letterKinds[letter], {
          title: oneLine(manuscript.title),
          lead: name(manuscript.lead),
          organisation: name(organisation),
          version: String(round.version),
          until: { de: dayInWords(round.dueOn, 'de'), en: dayInWords(round.dueOn, 'en') },
          note: round.note,
          link: { de: services.settings.baseUrl + page.de, en: services.settings.baseUrl + page.en },
        }),
      })
    },
  },
  {
    name: deadlinesJob,
    every: '17 * * * *',
    async run(_data, signal) {
      for (const round of await findOpenRounds(services.db)) {
        if (signal.aborted) return
        const today = dayAt(services.clock.now())
        if (isInTime(round, today)) await remind(services, round, today)
        else if (round.kind === 'signing') await closeSigning(services, round.manuscript)
      }
    },
  },
  { name: settleJob, every: '* * * * *', run: () => settleDrafts(services.db) },
]

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200)

/** A letter that waited may come too late to be true. */
const isOver = ({ closedAt }: Round, letter: LetterName): boolean => closedAt !== undefined && letter !== 'answered' && letter !== 'reopened'

const pageFor = ({ manuscript, kind }: Round, letter: LetterName): Localized =>
  letter === 'answered' ? manuscriptAt(manuscript, within.synopsis) : letter === 'reopened' ? manuscriptAt(manuscript) : manuscriptAt(manuscript, within[kind])

/** Once, in the last days, whoever has said nothing. */
async function remind(services: Services, round: Round, today: string): Promise<void> {
  if (today < plusDays(round.dueOn, -remindDaysBefore)) return
  const invitations = await findInvitations(services.db, round.key)
  const silent = round.kind === 'signing' ? unsigned(invitations, await findSignatures(services.db, round.key)) : silentIn(invitations, await findComments(services.db, round.key))
  for (const organisation of silent)
    await inTransaction(services.db, async (db) => {
      if (await writeReminded(db, round.key, organisation, services.clock.now())) await tell({ ...services, db }, { round: round.key, letter: 'reminder', organisations: [organisation], once: `${round.key} ${round.dueOn}` })
    })
}
