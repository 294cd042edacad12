import { z } from 'zod'
import { below, twinsBelow } from '../../platform/addresses.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Localized } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { findReader } from '../accounts/index.ts'
import { findHolders } from '../appointments/index.ts'
import { entryKind, findPublished } from '../publishing/index.ts'
import { answeredJob, askedJob } from './asking.ts'
import { answerLetter, questionLetter } from './letters.ts'
import type { Question } from './question.ts'
import { findQuestion } from './store.ts'

const keeperJob = 'question-keeper-letter'
const given = z.object({ question: z.string() })
const addressed = given.extend({ account: z.string() })

export function jobs(services: Services): Job[] {
  const { db, letters, mail, settings } = services

  async function about({ entry }: Question, ...parts: string[]): Promise<{ title: string; owner?: string; link: Localized } | undefined> {
    const published = await findPublished(db, entry)
    if (!published) return undefined
    const kind = entryKind(services, published.kind)
    const { de, en } = twinsBelow(kind.paths, entry, below.questions, ...parts)
    return { title: kind.titleOf(published.payload), owner: published.owner, link: { de: settings.baseUrl + de, en: settings.baseUrl + en } }
  }

  return [
    {
      name: askedJob,
      async run(data) {
        const { question: key } = given.parse(data)
        const question = await findQuestion(db, key)
        const entry = question && (await about(question))
        if (!entry) return
        const keepers = entry.owner === undefined ? [] : await findHolders(db, { actor: entry.owner, role: 'editor' })
        const accounts = new Set((keepers.length > 0 ? keepers : await findHolders(db, { role: 'reviewer' })).map(({ account }) => account))
        // A letter each, so that one address that refuses keeps nobody else waiting.
        for (const account of accounts) await services.jobs.enqueue(keeperJob, { question: key, account }, { once: `${key} ${account}` })
      },
    },
    {
      name: keeperJob,
      async run(data) {
        const { question: key, account } = addressed.parse(data)
        const question = await findQuestion(db, key)
        const entry = question && (await about(question, key))
        if (!question || !entry || question.hidden) return
        const to = await findReader(services, account, 'questions')
        if (!to) return
        await mail.send({ to: to.email, ...letters.compose(questionLetter, { entry: entry.title, organisation: question.function, question: question.content, link: entry.link, stop: to.stop }), listUnsubscribe: to.stop.de })
      },
    },
    {
      name: answeredJob,
      async run(data) {
        const question = await findQuestion(db, given.parse(data).question)
        const entry = question && (await about(question))
        if (question?.answer === undefined || question.account === undefined || !entry) return
        const to = await findReader(services, question.account, 'questions')
        if (!to) return
        await mail.send({ to: to.email, ...letters.compose(answerLetter, { entry: entry.title, question: question.content, answer: question.answer.content, who: question.answer.function, link: entry.link, stop: to.stop }), listUnsubscribe: to.stop.de })
      },
    },
  ]
}
