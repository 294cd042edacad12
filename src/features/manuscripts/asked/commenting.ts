/** Opinions on one version and the answers to them; accepted wordings go into the text. */
import { dayAt } from '../../../platform/calendar.ts'
import { record } from '../../audit/index.ts'
import { inTransaction, type Signature as By } from '../../publishing/index.ts'
import { findParagraphs, findVersions, updateParagraph } from '../store.ts'
import { lockOpen, type Doing, type Done } from './asking.ts'
import { isInTime, takeOver, type Answer, type Comment } from './round.ts'
import { deleteComment, findComment, findComments, insertComment, updateComment, writeAnswer, writeSaid, writeTaken } from './store.ts'

type Said = Pick<Comment, 'key' | 'organisation' | 'paragraph' | 'kind' | 'comment' | 'proposal'>

/** A new comment, or its author's other words for one that nobody has answered. `late`: the last day is over. */
export async function say({ db, clock }: Doing, key: string, said: Said, by: By): Promise<Done | 'late'> {
  return inTransaction(db, async (transaction) => {
    const open = await lockOpen(transaction, key, 'consultation')
    const at = clock.now()
    if (!open || !open.invitations.some(({ organisation }) => organisation === said.organisation)) return 'refused'
    if (!isInTime(open.round, dayAt(at))) return 'late'
    const known = await findComment(transaction, said.key)
    if (known && (known.round !== open.round.key || known.organisation !== said.organisation || known.answer !== undefined)) return 'refused'
    if (known) await updateComment(transaction, said.key, { ...said, by: by.function, at })
    else await insertComment(transaction, { ...said, round: open.round.key, by: by.function, at })
    await writeSaid(transaction, { round: open.round.key, organisation: said.organisation, said: undefined, by: by.function, at })
    await record(transaction, { at, by, action: 'opinion-given', subject: said.organisation, details: { manuscript: key, comment: said.key } })
    return 'done'
  })
}

/** Takes a comment back while nobody has answered it. */
export async function unsay({ db, clock }: Doing, key: string, comment: string, organisations: readonly string[], by: By): Promise<Done> {
  return inTransaction(db, async (transaction) => {
    const open = await lockOpen(transaction, key, 'consultation')
    const known = await findComment(transaction, comment)
    if (!open || !known || known.round !== open.round.key || known.answer !== undefined || !organisations.includes(known.organisation)) return 'refused'
    await deleteComment(transaction, comment)
    await record(transaction, { at: clock.now(), by, action: 'opinion-withdrawn', subject: known.organisation, details: { manuscript: key, comment } })
    return 'done'
  })
}

/** Somebody has read it and has nothing to say: that is not silence. */
export async function sayNothing({ db, clock }: Doing, key: string, organisation: string, by: By): Promise<Done | 'late'> {
  return inTransaction(db, async (transaction) => {
    const open = await lockOpen(transaction, key, 'consultation')
    const at = clock.now()
    if (!open || !open.invitations.some((one) => one.organisation === organisation) || (await findComments(transaction, open.round.key)).some((one) => one.organisation === organisation)) return 'refused'
    if (!isInTime(open.round, dayAt(at))) return 'late'
    await writeSaid(transaction, { round: open.round.key, organisation, said: 'none', by: by.function, at })
    await record(transaction, { at, by, action: 'opinion-none', subject: organisation, details: { manuscript: key, round: open.round.key } })
    return 'done'
  })
}

export async function answer({ db, clock }: Doing, key: string, given: { comment: string; answer: Answer; reason?: string; wording?: string }, by: By): Promise<Done> {
  return inTransaction(db, async (transaction) => {
    const open = await lockOpen(transaction, key, 'consultation')
    const known = await findComment(transaction, given.comment)
    // What went into the text is no longer a question.
    if (!open || !known || known.round !== open.round.key || known.takenAt !== undefined) return 'refused'
    const at = clock.now()
    await writeAnswer(transaction, given.comment, { ...given, by: by.function, at })
    await record(transaction, { at, by, action: 'opinion-answered', subject: known.organisation, details: { manuscript: key, comment: given.comment, answer: given.answer } })
    return 'done'
  })
}

export type TakenOver = { taken: number; left: number }

/** All accepted wordings of the open consultation, as far as their places still stand as they were. */
export async function takeAccepted({ db, clock }: Doing, key: string, by: By): Promise<TakenOver | 'refused'> {
  return inTransaction(db, async (transaction) => {
    const open = await lockOpen(transaction, key, 'consultation')
    const version = open && (await findVersions(transaction, key)).find(({ number }) => number === open.round.version)
    if (!open || !version) return 'refused'
    const at = clock.now()
    const { standing } = await findParagraphs(transaction, key)
    const { taken, left } = takeOver(await findComments(transaction, open.round.key), version, standing)
    for (const [paragraph, text] of new Map(taken.map((one) => [one.paragraph, one.text]))) {
      const before = standing.find(({ id }) => id === paragraph)
      if (before && before.text !== text) await updateParagraph(transaction, { manuscript: key, id: paragraph, wording: { kind: before.kind, addressee: before.addressee, text }, edition: before.edition + 1, by: by.function, at })
    }
    await writeTaken(transaction, taken.map(({ comment }) => comment), at)
    if (taken.length > 0) await record(transaction, { at, by, action: 'opinions-taken-over', subject: open.manuscript.lead, details: { manuscript: key, comments: taken.map(({ comment }) => comment) } })
    return { taken: taken.length, left: left.length }
  })
}
