/** Sends the question, one reminder before it is needed, and the news of an answer. */
import { z } from 'zod'
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { dayAt } from '../../../platform/calendar.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import type { Job } from '../../../platform/jobs.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { makeLink } from '../../../platform/links.ts'
import type { Services } from '../../../services.ts'
import { dayInWords } from '../../../ui/day.ts'
import { findAccount } from '../../accounts/index.ts'
import { actorName } from '../../actors/index.ts'
import { findHolders } from '../../appointments/index.ts'
import { answerPage, requestPage } from '../addresses.ts'
import { findRequest } from '../open.ts'
import { isAnswerable, type Open } from '../request.ts'
import { findAnswer, findAsk, takeReminders, type Ask } from '../store.ts'
import { findReceivers, isReader, letterJob } from './asking.ts'
import { answeredLetter, answerLink, questionLetter, reminderLetter, stopLink } from './letters.ts'
import { inBoth, reasonInWords, texts } from './words.ts'

export const reminderJob = 'request-reminders'
export const answeredJob = 'request-answered'
const answeredLetterJob = 'request-answered-letter'

const promised = z.object({ ask: z.string(), account: z.string(), isReminder: z.boolean() })
const answered = z.object({ answer: z.string() })
const toldTo = answered.extend({ account: z.string() })

export const jobs = (services: Services): Job[] => [
  { name: letterJob, run: (data) => sendQuestion(services, promised.parse(data)) },
  // In the morning, when somebody is there to read it.
  { name: reminderJob, every: '35 6 * * *', run: () => remind(services) },
  {
    name: answeredJob,
    async run(data) {
      const { answer: key } = answered.parse(data)
      const answer = await findAnswer(services.db, key)
      const request = answer && (await findRequest(services, answer.request))
      // A letter each, so that one address that refuses keeps nobody else waiting.
      if (request?.owner !== undefined) for (const { account } of await findHolders(services.db, { actor: request.owner })) await services.jobs.enqueue(answeredLetterJob, { answer: key, account }, { once: `${key} ${account}` })
    },
  },
  { name: answeredLetterJob, run: (data) => sendAnswered(services, toldTo.parse(data)) },
]

async function remind(services: Services): Promise<void> {
  const { db, clock, jobs: queue } = services
  await inTransaction(db, async (transaction) => {
    for (const ask of await takeReminders(transaction, { now: clock.now(), today: dayAt(clock.now()) })) {
      for (const { account } of await findReceivers(transaction, ask.actor)) await queue.enqueue(letterJob, { ask: ask.key, account, isReminder: true }, { within: transaction, once: `${ask.key} ${account} reminder` })
    }
  })
}

/** What was settled, closed, hidden or narrowed meanwhile is asked no more. */
async function sendQuestion(services: Services, { ask: key, account, isReminder }: z.infer<typeof promised>): Promise<void> {
  const { db, clock, mail, letters, search, settings } = services
  const ask = await findAsk(db, key)
  const request = ask && (await findRequest(services, ask.request))
  if (!ask || !request || ask.outcome !== undefined || !isAnswerable(request.payload.request_state) || !isReader(search(), request, ask.actor)) return
  const isKeeper = (await findReceivers(db, ask.actor)).some((holder) => holder.account === account)
  const to = isKeeper ? await findAccount(db, account) : undefined
  if (!to) return
  const link = answerPage(await makeLink(db, answerLink, { ask: key, account }, clock.now()))
  const stop = twinsBelow(paths.answers, below.stop, await makeLink(db, stopLink, { account }, clock.now()))
  const { payload } = request
  const asker = askerOf(services, request)
  await mail.send({
    to: to.email,
    ...letters.compose(isReminder ? reminderLetter : questionLetter, {
      asker,
      actor: actorName(search(), ask.actor),
      title: payload.title,
      question: payload.summary,
      situation: inBoth((language) => situationIn(request, language)),
      needed: inBoth((language) => (payload.needed_by === undefined ? '' : texts[language].letter.needed(payload.needed_by))),
      why: inBoth((language) => reasonsFor(services, ask, language).map((reason) => `- ${reason}`).join('\n')),
      level: inBoth((language) => (request.readers === undefined ? '' : texts[language].letter.level)),
      link: at(settings, link),
      reply: inBoth((language) => (payload.reply_to === undefined ? texts[language].letter.noReply : texts[language].letter.reply(payload.reply_to, asker))),
      stop: at(settings, stop),
    }),
    replyTo: payload.reply_to,
    listUnsubscribe: settings.baseUrl + stop.de,
  })
}

const at = ({ baseUrl }: Services['settings'], twins: Localized): Localized => ({ de: baseUrl + twins.de, en: baseUrl + twins.en })

export const askerOf = ({ search }: Pick<Services, 'search'>, { owner, payload }: Open): string => (owner === undefined ? (payload.organisation ?? '') : actorName(search(), owner))

function situationIn({ payload: { situation, tried, proposals } }: Open, language: Language): string {
  const words = texts[language].letter
  const dates = proposals.map(({ on, time, place }) => [dayInWords(on, language), time, place].filter(Boolean).join(', ')).join('; ')
  return [situation && words.situation + situation, tried && words.tried + tried, dates && words.proposals + dates].filter(Boolean).join('\n\n')
}

/** With the addresses of what is named: whoever reads the letter wants to see it. */
function reasonsFor({ search, settings, kinds }: Services, { reasons, forwardedBy }: Ask, language: Language): string[] {
  const index = search()
  const words = texts[language].reasons
  if (forwardedBy !== undefined) return [words.forwarded(actorName(index, forwardedBy))]
  if (reasons.length === 0) return [words.hand]
  return reasons.map((reason) => {
    const said = reasonInWords(reason, language, (scheme, id) => (scheme === 'actor' ? actorName(index, id) : index.vocabulary.label(scheme, id, language)))
    const list = 'entry' in reason ? kinds.find(({ name }) => name === reason.kind)?.list : undefined
    return list === undefined || !('entry' in reason) ? said : `${said}: ${settings.baseUrl}${list.paths[language]}/${reason.entry}`
  })
}

async function sendAnswered(services: Services, { answer: key, account }: z.infer<typeof toldTo>): Promise<void> {
  const { db, mail, letters, search, settings } = services
  const answer = await findAnswer(db, key)
  const request = answer && (await findRequest(services, answer.request))
  const isKeeper = request?.owner !== undefined && (await findHolders(db, { actor: request.owner })).some((holder) => holder.account === account)
  const to = isKeeper ? await findAccount(db, account) : undefined
  if (!answer || !request || !to) return
  await mail.send({ to: to.email, ...letters.compose(answeredLetter, { title: request.payload.title, actor: actorName(search(), answer.actor), answer: answer.answer, link: at(settings, requestPage(request.id)) }) })
}
