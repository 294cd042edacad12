/** Asking, answering, hiding, withdrawing; with the letters that follow. */
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { inTransaction, newKey, type Signature } from '../publishing/index.ts'
import type { Question } from './question.ts'
import { insertQuestion, lockQuestion, writeAnswer, writeHidden, writeWithdrawal } from './store.ts'

export const askedJob = 'question-asked'
export const answeredJob = 'question-answered'

type Needs = Pick<Services, 'db' | 'clock' | 'jobs'>

export type LimitHit = 'account' | 'entry'
export type Limits = Record<LimitHit, Attempts>

const day = 86_400

/** Those who keep an entry get few letters a day, however many ask. */
export const createLimits = ({ db }: Pick<Services, 'db'>): Limits => ({
  account: createAttempts(db, { name: 'question-account', most: 15, seconds: day }),
  entry: createAttempts(db, { name: 'question-entry', most: 30, seconds: day }),
})

export async function overLimit(limits: Limits, whose: Record<LimitHit, string>): Promise<LimitHit | undefined> {
  for (const limit of ['account', 'entry'] as const) if ((await limits[limit].count(whose[limit])) > 0) return limit
  return undefined
}

export async function ask({ db, clock, jobs }: Needs, { by, ...asked }: Pick<Question, 'entry' | 'sort' | 'asker' | 'content'> & { by: Signature }): Promise<void> {
  const key = newKey()
  await inTransaction(db, async (transaction) => {
    const isNew = await insertQuestion(transaction, { ...asked, key, function: by.function, account: by.account, askedAt: clock.now() })
    if (isNew) await jobs.enqueue(askedJob, { question: key }, { within: transaction })
  })
}

/** False: it was withdrawn meanwhile. An answer may be written anew; the letter goes out for each. */
export async function answer({ db, clock, jobs }: Needs, key: string, content: string, by: Signature): Promise<boolean> {
  const at = clock.now()
  return inTransaction(db, async (transaction) => {
    const question = await lockQuestion(transaction, key)
    if (!question || question.answer?.content === content) return question !== undefined
    await writeAnswer(transaction, key, { content, function: by.function, at })
    await jobs.enqueue(answeredJob, { question: key }, { within: transaction })
    return true
  })
}

export async function hide({ db, clock }: Needs, key: string, reason: string | undefined, by: Signature): Promise<void> {
  const at = clock.now()
  await inTransaction(db, async (transaction) => {
    const question = await lockQuestion(transaction, key)
    if (!question || question.hidden?.reason === reason) return
    await writeHidden(transaction, key, reason === undefined ? undefined : { reason, function: by.function, at })
    await record(transaction, { at, by, action: reason === undefined ? 'question-shown' : 'question-hidden', subject: question.entry, details: { question: key, asker: question.asker, ...(reason === undefined ? {} : { reason }) } })
  })
}

export async function withdraw({ db, clock }: Needs, key: string): Promise<void> {
  await inTransaction(db, async (transaction) => {
    if (await lockQuestion(transaction, key)) await writeWithdrawal(transaction, key, clock.now())
  })
}
