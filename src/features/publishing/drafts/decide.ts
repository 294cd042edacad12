/** Deciding: accepting now or at a time, returning, rejecting; withdrawing and restoring what is published. */
import type { Services } from '../../../services.ts'
import { record } from '../../audit/index.ts'
import { fieldsOf, type EntryField, type Fault, type Payload } from '../kind.ts'
import { take, type Signature, type Step } from '../life.ts'
import { merge } from '../merge.ts'
import type { Draft, PublishedEntry } from '../publishing.ts'
import { confirmIfKept, lockEntry, publishOne, takeId, withdraw as writeWithdrawal } from '../store.ts'
import { findPublished, findReviewer, findRevision, findScheduled, inTransaction, lockDraft, writeComments, writeOutcome, writeSubmission, writeVerdict, type Verdict } from './store.ts'
import { entryKind, known, recordDraft } from './write.ts'

export type Deciding = Pick<Services, 'db' | 'kinds' | 'clock' | 'search' | 'refresh' | 'jobs'>

/** Told of every decision inside its transaction; the reviews write the letter. */
export const decidedJob = 'draft-decided'

export type Refusal = {
  outcome: 'refused'
  /** `state`: somebody decided before; `stale`: another version than the one that was read; `own`: written or submitted by the same person. */
  why: 'state' | 'stale' | 'own' | 'withdrawn'
  draft: Draft
}
export type Decided = { outcome: 'published'; entry: string; number: number } | { outcome: 'accepted' | 'returned' | 'rejected' } | { outcome: 'faults'; faults: Fault[] } | Refusal

export type Remark = { field: string; comment: string }
type Decision = { key: string; version: number; by: Signature; comments?: readonly Remark[] }

/** Publishes, or promises to at a time. `exception`: why an administrator approves their own. */
export async function accept(services: Deciding, { publishAt, exception, ...decision }: Decision & { publishAt?: Date; exception?: string }): Promise<Decided> {
  const now = services.clock.now()
  if (publishAt !== undefined && publishAt > now) return judge(services, 'schedule', { ...decision, publishAt, exception })
  const decided = await inTransaction(services.db, async (db): Promise<Decided> => {
    const opened = await open(db, 'accept', decision, exception)
    if ('outcome' in opened) return opened
    const decided = await publishDraft({ ...services, db }, opened.draft, { by: decision.by, exception: opened.exception, comments: decision.comments })
    if (decided.outcome === 'published') await recordException(db, opened.draft, { at: now, by: decision.by, reason: opened.exception })
    return decided
  })
  if (decided.outcome === 'published') await services.refresh([decided.entry])
  return decided
}

/** Publishes what its kind lets out at once (`EntryKind.atOnce`). Whoever calls has asked whether this one may. */
export async function release(services: Deciding, { key, version, by, message }: Decision & { message?: string }): Promise<Decided> {
  const decided = await inTransaction(services.db, async (db): Promise<Decided> => {
    const opened = await open(db, 'release', { key, version, by })
    if ('outcome' in opened) return opened
    const published = await current(db, opened.draft)
    const checked = check(services, opened.draft, published, (await toBePublished({ ...services, db }, opened.draft, published)).payload)
    if ('outcome' in checked) return checked
    await writeSubmission(db, { key, message, by, at: services.clock.now() })
    return publishDraft({ ...services, db }, { ...opened.draft, submitter: by.function, submitterAccount: by.account, message }, { by, isReleased: true })
  })
  if (decided.outcome === 'published') await services.refresh([decided.entry])
  return decided
}

export const returnForWork = (services: Deciding, decision: Decision & { reason: string }): Promise<Decided> => judge(services, 'return', decision)
export const reject = (services: Deciding, decision: Decision & { reason: string }): Promise<Decided> => judge(services, 'reject', decision)

async function judge(services: Deciding, step: Step, { key, version, by, comments = [], reason, exception, publishAt }: Decision & { reason?: string; exception?: string; publishAt?: Date }): Promise<Decided> {
  return inTransaction(services.db, async (db): Promise<Decided> => {
    const opened = await open(db, step, { key, version, by }, exception)
    if ('outcome' in opened) return opened
    if (step === 'schedule') {
      const checked = check(services, opened.draft, await current(db, opened.draft))
      if ('outcome' in checked) return checked
    }
    const verdict: Verdict = { key, state: opened.state, by, at: services.clock.now(), reason, exception: opened.exception, publishAt }
    await writeVerdict(db, verdict)
    await writeComments(db, { key, version, comments, by, at: verdict.at })
    await tell(services, db, opened.draft, opened.state)
    await recordException(db, opened.draft, { at: verdict.at, by, reason: opened.exception })
    if (opened.state === 'accepted' || opened.state === 'returned' || opened.state === 'rejected') {
      await recordDraft(db, opened.draft, opened.state === 'accepted' ? 'scheduled' : opened.state, { at: verdict.at, by })
      return { outcome: opened.state }
    }
    throw new Error(`${step} does not lead to ${opened.state}.`)
  })
}

type Opened = { draft: Draft; state: Draft['state']; exception?: string }

/** The draft, locked, if the step is allowed on what the reviewer has read. */
async function open(db: Services['db'], step: Step, { key, version, by }: Decision, exception?: string): Promise<Opened | Refusal> {
  const draft = await known(lockDraft(db, key))
  const next = take(step, draft, by, exception)
  if ('refused' in next) return { outcome: 'refused', why: next.refused, draft }
  if (draft.version !== version) return { outcome: 'refused', why: 'stale', draft }
  return { draft, ...next }
}

async function current(db: Services['db'], { entry }: Draft): Promise<PublishedEntry | undefined> {
  if (entry === undefined) return undefined
  await lockEntry(db, entry)
  return findPublished(db, entry)
}

/** What would be published: the draft, with what was published since it was begun and the draft did not touch. */
export async function toBePublished(services: Pick<Services, 'db' | 'kinds'>, draft: Draft, published: PublishedEntry | undefined): Promise<{ payload: Payload; taken: EntryField[]; conflicts: EntryField[] }> {
  const base = draft.entry === undefined || draft.basedOn === undefined || published === undefined || draft.basedOn === published.number ? undefined : await findRevision(services.db, draft.entry, draft.basedOn)
  if (base === undefined || published === undefined) return { payload: draft.payload, taken: [], conflicts: [] }
  const { merged, taken, conflicts } = merge(fieldsOf(entryKind(services, draft.kind)), base.payload, draft.payload, published.payload)
  return { payload: merged, taken, conflicts }
}

function check(services: Deciding, draft: Draft, published: PublishedEntry | undefined, payload = draft.payload): Decided | { publication: Extract<ReturnType<ReturnType<typeof entryKind>['check']>, { publication: unknown }>['publication'] } {
  if (published?.withdrawnAt) return { outcome: 'refused', why: 'withdrawn', draft }
  const checked = entryKind(services, draft.kind).check(payload, services.search().vocabulary)
  return 'faults' in checked ? { outcome: 'faults', faults: checked.faults } : checked
}

type Publishing = { by: Signature; exception?: string; comments?: readonly Remark[]; /** By those who keep it, without a review. */ isReleased?: boolean }

async function publishDraft(services: Deciding, draft: Draft, { by, exception, comments = [], isReleased = false }: Publishing): Promise<Decided> {
  const { db } = services
  const published = await current(db, draft)
  const { payload } = await toBePublished(services, draft, published)
  const checked = check(services, draft, published, payload)
  if ('outcome' in checked) return checked
  const at = services.clock.now()
  const kind = entryKind(services, draft.kind)
  const entry = draft.entry ?? (await takeId(db, draft.kind, kind.slugOf(payload)))
  const number = await publishOne(db, draft.kind, { id: entry, ...checked.publication }, {
    author: draft.submitter ?? draft.author,
    authorAccount: draft.submitterAccount,
    ...(isReleased ? {} : { reviewer: by.function, reviewerAccount: by.account }),
    message: draft.message,
    exception,
    at,
  })
  await confirmIfKept(db, { entry, by: { function: draft.submitter ?? draft.author, account: draft.submitterAccount }, at })
  await writeOutcome(db, { key: draft.key, entry, number, by, at, exception })
  await writeComments(db, { key: draft.key, version: draft.version, comments, by, at })
  if (!isReleased) await tell(services, db, draft, 'published')
  await record(db, { at, by, action: 'entry-published', subject: entry, details: { kind: draft.kind, revision: number, draft: draft.key } })
  return { outcome: 'published', entry, number }
}

/** An administrator has approved what is their own. */
async function recordException(db: Services['db'], { key, kind, entry }: Draft, { at, by, reason }: { at: Date; by: Signature; reason?: string }) {
  if (reason !== undefined) await record(db, { at, by, action: 'exception-made', subject: entry ?? key, details: { kind, draft: key, reason } })
}

const tell = ({ jobs }: Deciding, db: Services['db'], { key, version }: Draft, state: Draft['state']) => jobs.enqueue(decidedJob, { key, state }, { within: db, once: `${key} ${version} ${state}` })

/** Publishes what was accepted for a time that has come. Answers the ids. */
export async function publishDue(services: Deciding): Promise<string[]> {
  const ids: string[] = []
  for (const { key } of await findScheduled(services.db, services.clock.now())) {
    const decided = await inTransaction(services.db, async (db): Promise<Decided> => {
      const draft = await known(lockDraft(db, key))
      const by = await findReviewer(db, key)
      const next = by && take('publish', draft, by)
      if (!by || !next || 'refused' in next) return { outcome: 'refused', why: 'state', draft }
      return publishDraft({ ...services, db }, draft, { by, exception: draft.exception })
    })
    if (decided.outcome === 'published') ids.push(decided.entry)
  }
  await services.refresh(ids)
  return ids
}

/** The page becomes a tombstone, the id is never given away. False: it was withdrawn before. */
export async function withdrawEntry(services: Deciding, { entry, by, reason }: { entry: string; by: Signature; reason: string }): Promise<boolean> {
  const at = services.clock.now()
  const done = await inTransaction(services.db, async (db) => {
    const isFirst = await writeWithdrawal(db, entry, at, by.function)
    if (isFirst) await record(db, { at, by, action: 'entry-withdrawn', subject: entry, details: { reason } })
    return isFirst
  })
  await services.refresh([entry])
  return done
}

/** What was said in an earlier revision, published as a new one. It was checked when it was published first. */
export async function restore(services: Deciding, { entry, number, by, message }: { entry: string; number: number; by: Signature; message?: string }): Promise<{ outcome: 'published'; number: number } | { outcome: 'faults'; faults: Fault[] } | { outcome: 'unknown' | 'same' }> {
  const done = await inTransaction(services.db, async (db) => {
    await lockEntry(db, entry)
    const [published, old] = [await findPublished(db, entry), await findRevision(db, entry, number)]
    if (!published || !old) return { outcome: 'unknown' as const }
    if (published.number === number && !published.withdrawnAt) return { outcome: 'same' as const }
    const checked = entryKind(services, published.kind).check(old.payload, services.search().vocabulary)
    if ('faults' in checked) return { outcome: 'faults' as const, faults: checked.faults }
    const at = services.clock.now()
    const restored = await publishOne(db, published.kind, { id: entry, ...checked.publication }, { author: by.function, authorAccount: by.account, message, at })
    await record(db, { at, by, action: 'entry-restored', subject: entry, details: { kind: published.kind, revision: restored, from: number } })
    await confirmIfKept(db, { entry, by, at: services.clock.now() })
    return { outcome: 'published' as const, number: restored }
  })
  if (done.outcome === 'published') await services.refresh([entry])
  return done
}
