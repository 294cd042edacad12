/** Opening, extending and ending rounds. Each in one transaction with the letters it promises. */
import { randomBytes } from 'node:crypto'
import { dayAt } from '../../../platform/calendar.ts'
import type { Services } from '../../../services.ts'
import { findHolders } from '../../appointments/index.ts'
import { record } from '../../audit/index.ts'
import { inTransaction, type Signature as By } from '../../publishing/index.ts'
import { hashOf, numbered, type Manuscript, type Version } from '../manuscript.ts'
import { findParagraphs, findVersions, insertVersion, lockManuscript, writeAdoption, writeState } from '../store.ts'
import { letterJob, type LetterName } from './job-names.ts'
import { isInTime, opensFrom, silentIn, unanswered, unsigned, type Invitation, type Round, type RoundKind } from './round.ts'
import { findComments, findInvitations, findRounds, findSignatures, insertRound, writeClosing, writeExtension, writeLanded, writeSaid, writeSignature } from './store.ts'

export type Doing = Pick<Services, 'db' | 'clock' | 'jobs'>

export type Frozen = { outcome: 'frozen' | 'same'; version: Version } | { outcome: 'empty' | 'refused' }

/** The text as it stands becomes a version, unless it is the last one to the letter. */
export async function freeze({ db, clock }: Doing, key: string, by: By): Promise<Frozen> {
  return inTransaction(db, async (transaction): Promise<Frozen> => {
    const manuscript = await lockManuscript(transaction, key)
    if (!manuscript || !['draft', 'consultation', 'revising'].includes(manuscript.state)) return { outcome: 'refused' }
    const { standing } = await findParagraphs(transaction, key)
    if (standing.length === 0) return { outcome: 'empty' }
    const paragraphs = numbered(standing)
    const hash = hashOf({ title: manuscript.title, paragraphs })
    const [last] = await findVersions(transaction, key)
    if (last?.hash === hash) return { outcome: 'same', version: last }
    const at = clock.now()
    const version = { number: (last?.number ?? 0) + 1, title: manuscript.title, purpose: manuscript.purpose, paragraphs, hash }
    await insertVersion(transaction, key, { ...version, at, by: by.function })
    await writeLanded(transaction, key, version.number)
    await record(transaction, { at, by, action: 'manuscript-frozen', subject: manuscript.lead, details: { manuscript: key, version: version.number, hash } })
    return { outcome: 'frozen', version: { ...version, frozenAt: at, frozenBy: by.function } }
  })
}

type Opening = { manuscript: string; round: string; kind: RoundKind; organisations: readonly string[]; dueOn: string; note: string; by: By }
export type Opened = { outcome: 'opened'; version: number } | { outcome: 'empty' | 'refused' }

export const newKey = (): string => randomBytes(16).toString('hex')

export async function openRound(services: Doing, { manuscript: key, round, kind, organisations, dueOn, note, by }: Opening): Promise<Opened> {
  return inTransaction(services.db, async (db): Promise<Opened> => {
    const manuscript = await lockManuscript(db, key)
    if (!manuscript || !opensFrom[kind].includes(manuscript.state)) return { outcome: 'refused' }
    const frozen = await freeze({ ...services, db }, key, by)
    if (!('version' in frozen)) return { outcome: frozen.outcome }
    const at = services.clock.now()
    const { number: version, hash } = frozen.version
    if (!(await insertRound(db, { key: round, manuscript: key, kind, version, dueOn, note, organisations, at, by: by.function }))) return { outcome: 'refused' }
    await writeState(db, key, kind)
    await record(db, { at, by, action: kind === 'consultation' ? 'consultation-opened' : 'signing-opened', subject: manuscript.lead, details: { manuscript: key, version, hash, due_on: dueOn, organisations } })
    await tell({ ...services, db }, { round, letter: kind, organisations, once: round })
    return { outcome: 'opened', version }
  })
}

/** A letter to everybody who keeps one of these organisations. */
export async function tell({ db, jobs }: Pick<Doing, 'db' | 'jobs'>, { round, letter, organisations, once }: { round: string; letter: LetterName; organisations: readonly string[]; once: string }): Promise<void> {
  for (const organisation of organisations)
    for (const { account } of await findHolders(db, { actor: organisation, role: 'editor' })) await jobs.enqueue(letterJob, { round, letter, organisation, account }, { within: db, once: `${once} ${letter} ${organisation} ${account}` })
}

export type Standing = { manuscript: Manuscript; round: Round; invitations: Invitation[] }

/** The open round of a manuscript, which nobody else changes until the transaction ends. */
export async function lockOpen(db: Services['db'], key: string, kind: RoundKind): Promise<Standing | undefined> {
  const manuscript = await lockManuscript(db, key)
  const round = manuscript && (await findRounds(db, key)).find(({ closedAt }) => closedAt === undefined)
  return manuscript && round?.kind === kind ? { manuscript, round, invitations: await findInvitations(db, round.key) } : undefined
}

export type Done = 'done' | 'refused'

export async function extend(services: Doing, { manuscript: key, kind, toDay, reason, by }: { manuscript: string; kind: RoundKind; toDay: string; reason: string; by: By }): Promise<Done> {
  return inTransaction(services.db, async (db) => {
    const open = await lockOpen(db, key, kind)
    if (!open || toDay <= open.round.dueOn) return 'refused'
    const at = services.clock.now()
    await writeExtension(db, open.round.key, { fromDay: open.round.dueOn, toDay, reason, extendedAt: at, extendedBy: by.function })
    await record(db, { at, by, action: 'round-extended', subject: open.manuscript.lead, details: { manuscript: key, round: open.round.key, from: open.round.dueOn, to: toDay } })
    await tell({ ...services, db }, { round: open.round.key, letter: 'extended', organisations: open.invitations.map(({ organisation }) => organisation), once: `${open.round.key} ${toDay}` })
    return 'done'
  })
}

export type Closed = 'done' | 'refused' | 'unanswered' | 'running'

/** A consultation ends when every comment has its answer; those who said nothing are written down as silent. */
export async function closeConsultation(services: Doing, key: string, by: By): Promise<Closed> {
  return inTransaction(services.db, async (db) => {
    const open = await lockOpen(db, key, 'consultation')
    if (!open) return 'refused'
    const at = services.clock.now()
    const comments = await findComments(db, open.round.key)
    if (unanswered(comments).length > 0) return 'unanswered'
    const silent = silentIn(open.invitations, comments)
    if (silent.length > 0 && isInTime(open.round, dayAt(at))) return 'running'
    for (const organisation of silent) await writeSaid(db, { round: open.round.key, organisation, said: 'silence', by: by.function, at })
    await writeClosing(db, open.round.key, { outcome: 'closed', at, by: by.function })
    await writeState(db, key, 'revising')
    await record(db, { at, by, action: 'consultation-closed', subject: open.manuscript.lead, details: { manuscript: key, round: open.round.key, comments: comments.length, silent } })
    await tell({ ...services, db }, { round: open.round.key, letter: 'answered', organisations: open.invitations.map(({ organisation }) => organisation), once: open.round.key })
    return 'done'
  })
}

const clockwork: By = { function: 'Fristablauf' }

/** Signing ends when all have signed, or by the clock: whoever said nothing until then is written down as silent, which is no consent. */
export async function closeSigning(services: Doing, key: string, by: By = clockwork): Promise<Closed> {
  return inTransaction(services.db, async (db) => {
    const open = await lockOpen(db, key, 'signing')
    if (!open) return 'refused'
    const at = services.clock.now()
    const silent = unsigned(open.invitations, await findSignatures(db, open.round.key))
    if (silent.length > 0 && isInTime(open.round, dayAt(at))) return 'running'
    const version = (await findVersions(db, key)).find(({ number }) => number === open.round.version)
    if (!version) throw new Error(`There is no version ${open.round.version} of ${key}.`)
    for (const organisation of silent) await writeSignature(db, open.round.key, { organisation, hash: version.hash, vote: 'silence', signedBy: clockwork.function, signedAt: at })
    await writeClosing(db, open.round.key, { outcome: 'closed', at, by: by.function })
    await record(db, { at, by, action: 'signing-closed', subject: open.manuscript.lead, details: { manuscript: key, round: open.round.key, silent } })
    return 'done'
  })
}

/** The text is changed after all: what was signed stays with the version it was given to, and everybody will be asked anew. Call it in the transaction of the change. */
export async function reopenIfSigned(services: Doing, manuscript: Manuscript, by: By): Promise<void> {
  if (manuscript.state !== 'signing' && manuscript.state !== 'adopted') return
  const { db, clock } = services
  const at = clock.now()
  const [latest] = (await findRounds(db, manuscript.key)).filter(({ kind }) => kind === 'signing')
  if (!latest) throw new Error(`${manuscript.key} is being signed and has no round.`)
  await writeClosing(db, latest.key, { outcome: 'reopened', at, by: by.function })
  await writeAdoption(db, manuscript.key, undefined)
  await writeState(db, manuscript.key, 'revising')
  await record(db, { at, by, action: 'signing-reopened', subject: manuscript.lead, details: { manuscript: manuscript.key, round: latest.key, version: latest.version } })
  await tell({ ...services, db }, { round: latest.key, letter: 'reopened', organisations: (await findInvitations(db, latest.key)).map(({ organisation }) => organisation), once: latest.key })
}

/** Nobody is asked any more: the paper was given up. */
export async function endOpenRound(db: Services['db'], key: string, { at, by }: { at: Date; by: string }): Promise<void> {
  const open = (await findRounds(db, key)).find(({ closedAt }) => closedAt === undefined)
  if (open) await writeClosing(db, open.key, { outcome: 'withdrawn', at, by })
}
