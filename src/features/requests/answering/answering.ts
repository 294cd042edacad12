/** Answering: an answer, that there is none, or who should be asked instead; from a letter or signed in. */
import { inTransaction } from '../../../platform/database/index.ts'
import type { Services } from '../../../services.ts'
import { record } from '../../audit/index.ts'
import { amend, newKey, saveDraft, type Signature } from '../../publishing/index.ts'
import { ask as askMore } from '../asking/asking.ts'
import { answeredJob } from '../asking/jobs.ts'
import { afterAnswer, type Open, type RequestState } from '../request.ts'
import { findAnswers, findHarvests, insertAnswer, insertHarvest, markHelpful, settleAsk, type Ask } from '../store.ts'
import { draftFrom, type HarvestKind } from './harvest.ts'

type Answering = Pick<Services, 'db' | 'clock' | 'kinds' | 'search' | 'jobs' | 'refresh'>

/** Who answers what: the ask where there is one. */
export type Answerer = { request: Open; actor: string; ask?: Ask; by: Signature }

/** Uses up the link of a letter, in the transaction of what it allows; false: it was used. */
type Take = (db: Services['db']) => Promise<boolean>

/** `key`: made when the form was opened, so that a form sent twice answers once. False where it was answered before. */
export async function answer(services: Answering, { request, actor, ask, by }: Answerer, { text, key, take }: { text: string; key: string; take?: Take }): Promise<boolean> {
  const at = services.clock.now()
  const done = await inTransaction(services.db, async (db) => {
    if (take && !(await take(db))) return false
    if (!(await insertAnswer(db, { key, request: request.id, ask: ask?.key, actor, author: by.function, authorAccount: by.account, answer: text, madeAt: at }))) return false
    if (ask) await settleAsk(db, { key: ask.key, outcome: 'answered', by: by.function, at })
    await record(db, { at, by, action: 'request-answered', subject: request.id, details: { organisation: actor } })
    await leadTo({ ...services, db }, request, afterAnswer(request.payload.request_state), by)
    await services.jobs.enqueue(answeredJob, { answer: key }, { within: db, once: key })
    return true
  })
  if (done) await services.refresh([request.id])
  return done
}

export async function decline({ db, clock }: Answering, { request, ask, actor, by }: Answerer & { ask: Ask }, { note, take }: { note: string; take?: Take }): Promise<boolean> {
  const at = clock.now()
  return inTransaction(db, async (transaction) => {
    if (take && !(await take(transaction))) return false
    if (!(await settleAsk(transaction, { key: ask.key, outcome: 'declined', note: note === '' ? undefined : note, by: by.function, at }))) return false
    await record(transaction, { at, by, action: 'request-declined', subject: request.id, details: { organisation: actor } })
    return true
  })
}

/** Somebody else is asked in their place. Whoever calls has looked whether they may be. */
export async function forward(services: Answering, { request, ask, actor, by }: Answerer & { ask: Ask }, { to, take }: { to: string; take?: Take }): Promise<boolean> {
  const at = services.clock.now()
  return inTransaction(services.db, async (db) => {
    if (take && !(await take(db))) return false
    if (!(await settleAsk(db, { key: ask.key, outcome: 'forwarded', by: by.function, at }))) return false
    await askMore({ ...services, db }, { request: request.id, chosen: [{ actor: to, reasons: [] }], by, forwardedBy: actor })
    return true
  })
}

const leadTo = (services: Pick<Answering, 'db' | 'kinds' | 'clock' | 'search'>, { id }: Open, state: RequestState, by: Signature) => amend(services, { entry: id, by, change: (payload) => ({ ...payload, request_state: state }) })

/** Closes it, opens it again, puts it on the agenda. */
export async function lead(services: Answering, request: Open, state: RequestState, by: Signature): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (db) => {
    const { outcome } = await leadTo({ ...services, db }, request, state, by)
    if (outcome === 'published') await record(db, { at, by, action: 'request-led', subject: request.id, details: { state } })
  })
  await services.refresh([request.id])
}

export const sayHelpful = ({ db, clock }: Answering, request: Open, { key, isHelpful, by }: { key: string; isHelpful: boolean; by: Signature }) => markHelpful(db, { key, request: request.id, by: isHelpful ? by.function : undefined, at: clock.now() })

/** A draft from question and answers, never published by itself; the one that lies there already where somebody made it before. */
export async function harvest(services: Answering, request: Open, { kind, by, nameOf }: { kind: HarvestKind; by: Signature; nameOf(actor: string): string }): Promise<string> {
  const at = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const known = (await findHarvests(db, request.id)).find((one) => one.kind === kind && (one.state === 'draft' || one.state === 'returned'))
    if (known) return known.draft
    const payload = draftFrom(kind, request.payload, await findAnswers(db, request.id), nameOf)
    const saved = await saveDraft({ ...services, db }, { key: newKey(), kind, version: 0, payload, by, owner: request.owner })
    if (saved.outcome !== 'saved') throw new Error(`A new draft was not saved: ${saved.outcome}.`)
    await insertHarvest(db, { request: request.id, draft: saved.key, kind, by: by.function, at })
    await record(db, { at, by, action: 'request-harvested', subject: request.id, details: { kind, draft: saved.key } })
    return saved.key
  })
}
