/** What the reader of a letter answered, written once however often it is sent. */
import { inTransaction } from '../../platform/database/index.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { Services } from '../../services.ts'
import { actorName } from '../actors/index.ts'
import { confirm, findPublished, newKey, type Signature } from '../publishing/index.ts'
import type { GoneReason } from './gone.ts'
import { answer, insertGoneReport, type FreshnessLetter, type Question } from './store.ts'
import { texts } from './texts.ts'

type Answering = Pick<Services, 'db' | 'clock' | 'search' | 'refresh'>

/** Open: nobody has answered it in this letter, nor confirmed the entry elsewhere since it was asked. */
export const isOpen = ({ answer, since, round, withdrawn }: Question): boolean => answer === undefined && since === round && !withdrawn

/** As the function they hold: in German, because it is what the record says. */
async function signatureFor({ db, search }: Answering, letter: FreshnessLetter, entry: string): Promise<Signature> {
  const published = await findPublished(db, entry)
  const owner = published?.kind === 'actor' ? entry : (published?.owner ?? entry)
  const name = actorName(search(), owner)
  return { account: letter.account, function: letter.account === undefined ? texts.de.by.mailbox(name) : texts.de.by.keeper(name) }
}

/** Confirms those of the entries that are still open. Answers how many. */
export async function confirmAsked(services: Answering, letter: FreshnessLetter, entries: readonly string[]): Promise<number> {
  const at = services.clock.now()
  const open = letter.questions.filter((question) => isOpen(question) && entries.includes(question.entry)).map(({ entry }) => entry)
  await inTransaction(services.db, async (db) => {
    for (const entry of open) {
      if (!(await answer(db, { letter: letter.key, entry, answer: 'confirmed', at }))) continue
      await confirm(db, { entry, by: await signatureFor({ ...services, db }, letter, entry), at })
    }
  })
  await services.refresh(open)
  return open.length
}

/** Nothing vanishes by it: the report waits for a reviewer. */
export async function reportGone(services: Answering, letter: FreshnessLetter, { entry, reason, note }: { entry: string; reason: GoneReason; note: string }): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (db) => {
    if (!(await answer(db, { letter: letter.key, entry, answer: 'gone', at }))) return
    const by = await signatureFor({ ...services, db }, letter, entry)
    await insertGoneReport(db, { key: newKey(), entry, reason, note, author: by.function, authorAccount: by.account, madeAt: at })
  })
}

/** What became of a question, for its page. */
export type Standing = 'open' | 'today' | 'confirmed' | 'gone' | 'withdrawn'

export function standingOf(question: Question, now: Date): Standing {
  if (question.withdrawn) return 'withdrawn'
  if (question.answer === 'gone') return 'gone'
  if (isOpen(question)) return 'open'
  return question.since === dayAt(now) ? 'today' : 'confirmed'
}
