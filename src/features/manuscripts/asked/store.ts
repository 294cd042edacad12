import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../platform/database/index.ts'
import { answers, commentKinds, roundKinds, votes, type Answer, type Comment, type Extension, type Invitation, type Round, type Signature } from './round.ts'

const kindOf = z.enum(roundKinds)
const outcomeOf = z.enum(['closed', 'reopened', 'withdrawn'])
const saidOf = z.enum(['none', 'silence'])
const commentKindOf = z.enum(commentKinds)
const answerOf = z.enum(answers)
const voteOf = z.enum([...votes, 'silence'])

const rounds = (db: Db) => db.selectFrom('manuscript_rounds').selectAll()
type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number]

const toRound = (row: RoundRow): Round => ({
  key: row.key,
  manuscript: row.manuscript,
  kind: kindOf.parse(row.kind),
  version: row.version,
  dueOn: row.due_on,
  note: row.note,
  openedAt: row.opened_at,
  openedBy: row.opened_by,
  closedAt: row.closed_at ?? undefined,
  closedBy: row.closed_by ?? undefined,
  outcome: row.outcome === null ? undefined : outcomeOf.parse(row.outcome),
})

/** The latest first. */
export async function findRounds(db: Db, manuscript: string): Promise<Round[]> {
  return (await rounds(db).where('manuscript', '=', manuscript).orderBy('opened_at', 'desc').orderBy('version', 'desc').orderBy('key').execute()).map(toRound)
}

export async function findRound(db: Db, key: string): Promise<Round | undefined> {
  const row = await rounds(db).where('key', '=', key).executeTakeFirst()
  return row && toRound(row)
}

export async function findOpenRounds(db: Db): Promise<Round[]> {
  return (await rounds(db).where('closed_at', 'is', null).orderBy('due_on').orderBy('key').execute()).map(toRound)
}

type Opening = Pick<Round, 'key' | 'manuscript' | 'kind' | 'version' | 'dueOn' | 'note'> & { organisations: readonly string[]; at: Date; by: string }

/** False where the form was sent twice, or another round is open. */
export async function insertRound(db: Db, { key, manuscript, kind, version, dueOn, note, organisations, at, by }: Opening): Promise<boolean> {
  const row = await db.insertInto('manuscript_rounds').values({ key, manuscript, kind, version, due_on: dueOn, note, opened_at: at, opened_by: by }).onConflict((conflict) => conflict.doNothing()).returning('key').executeTakeFirst()
  if (row) await db.insertInto('manuscript_invitations').values(organisations.map((organisation) => ({ round: key, organisation }))).execute()
  return row !== undefined
}

export async function writeClosing(db: Db, key: string, { outcome, at, by }: { outcome: NonNullable<Round['outcome']>; at: Date; by: string }): Promise<void> {
  await db.updateTable('manuscript_rounds').set({ outcome, closed_at: at, closed_by: by }).where('key', '=', key).execute()
}

export async function writeExtension(db: Db, key: string, { fromDay, toDay, reason, extendedAt, extendedBy }: Extension): Promise<void> {
  await db.insertInto('manuscript_extensions').values({ round: key, from_day: fromDay, to_day: toDay, reason, extended_at: extendedAt, extended_by: extendedBy }).execute()
  await db.updateTable('manuscript_rounds').set({ due_on: toDay }).where('key', '=', key).execute()
  // Whoever was reminded of the old day is reminded of the new one.
  await db.updateTable('manuscript_invitations').set({ reminded_at: null }).where('round', '=', key).execute()
}

export async function findExtensions(db: Db, round: string): Promise<Extension[]> {
  const rows = await db.selectFrom('manuscript_extensions').selectAll().where('round', '=', round).orderBy('extended_at').execute()
  return rows.map(({ from_day, to_day, reason, extended_at, extended_by }) => ({ fromDay: from_day, toDay: to_day, reason, extendedAt: extended_at, extendedBy: extended_by }))
}

export async function findInvitations(db: Db, round: string): Promise<Invitation[]> {
  const rows = await db.selectFrom('manuscript_invitations').selectAll().where('round', '=', round).orderBy('organisation').execute()
  return rows.map(({ organisation, reminded_at, said, said_by, said_at }) => ({ organisation, remindedAt: reminded_at ?? undefined, said: said === null ? undefined : saidOf.parse(said), saidBy: said_by ?? undefined, saidAt: said_at ?? undefined }))
}

/** Everybody who was ever asked about it. */
export async function findInvited(db: Db, manuscript: string): Promise<string[]> {
  const rows = await db.selectFrom('manuscript_invitations').innerJoin('manuscript_rounds', 'key', 'round').select('organisation').distinct().where('manuscript', '=', manuscript).orderBy('organisation').execute()
  return rows.map(({ organisation }) => organisation)
}

export async function writeReminded(db: Db, round: string, organisation: string, at: Date): Promise<boolean> {
  const row = await db.updateTable('manuscript_invitations').set({ reminded_at: at }).where('round', '=', round).where('organisation', '=', organisation).where('reminded_at', 'is', null).returning('round').executeTakeFirst()
  return row !== undefined
}

export async function writeSaid(db: Db, { round, organisation, said, by, at }: { round: string; organisation: string; said: 'none' | 'silence' | undefined; by: string; at: Date }): Promise<void> {
  await db.updateTable('manuscript_invitations').set({ said: said ?? null, said_by: said === undefined ? null : by, said_at: said === undefined ? null : at }).where('round', '=', round).where('organisation', '=', organisation).execute()
}

const comments = (db: Db) => db.selectFrom('manuscript_comments').selectAll()
type CommentRow = Awaited<ReturnType<ReturnType<typeof comments>['execute']>>[number]

const toComment = (row: CommentRow): Comment => ({
  key: row.key,
  round: row.round,
  organisation: row.organisation,
  number: row.number,
  paragraph: row.paragraph ?? undefined,
  kind: commentKindOf.parse(row.kind),
  comment: row.comment,
  proposal: row.proposal ?? undefined,
  madeBy: row.made_by,
  madeAt: row.made_at,
  answer: row.answer === null ? undefined : answerOf.parse(row.answer),
  reason: row.reason ?? undefined,
  wording: row.wording ?? undefined,
  answeredBy: row.answered_by ?? undefined,
  answeredAt: row.answered_at ?? undefined,
  takenAt: row.taken_at ?? undefined,
  landedIn: row.landed_in ?? undefined,
})

export async function findComments(db: Db, round: string): Promise<Comment[]> {
  return (await comments(db).where('round', '=', round).orderBy('number').execute()).map(toComment)
}

export async function findComment(db: Db, key: string): Promise<Comment | undefined> {
  const row = await comments(db).where('key', '=', key).executeTakeFirst()
  return row && toComment(row)
}

/** The number follows on the last of the round; whoever calls holds the lock of the manuscript. */
export async function insertComment(db: Db, { key, round, organisation, paragraph, kind, comment, proposal, by, at }: Pick<Comment, 'key' | 'round' | 'organisation' | 'paragraph' | 'kind' | 'comment' | 'proposal'> & { by: string; at: Date }): Promise<void> {
  const { last } = await db.selectFrom('manuscript_comments').select((row) => row.fn.max('number').as('last')).where('round', '=', round).executeTakeFirstOrThrow()
  await db
    .insertInto('manuscript_comments')
    .values({ key, round, organisation, number: (last ?? 0) + 1, paragraph: paragraph ?? null, kind, comment, proposal: proposal ?? null, made_by: by, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updateComment(db: Db, key: string, { kind, comment, proposal, by, at }: Pick<Comment, 'kind' | 'comment' | 'proposal'> & { by: string; at: Date }): Promise<void> {
  await db.updateTable('manuscript_comments').set({ kind, comment, proposal: proposal ?? null, made_by: by, made_at: at }).where('key', '=', key).execute()
}

export async function deleteComment(db: Db, key: string): Promise<void> {
  await db.deleteFrom('manuscript_comments').where('key', '=', key).execute()
}

export async function writeAnswer(db: Db, key: string, { answer, reason, wording, by, at }: { answer: Answer; reason?: string; wording?: string; by: string; at: Date }): Promise<void> {
  await db.updateTable('manuscript_comments').set({ answer, reason: reason ?? null, wording: wording ?? null, answered_by: by, answered_at: at }).where('key', '=', key).execute()
}

export async function writeTaken(db: Db, keys: readonly string[], at: Date): Promise<void> {
  if (keys.length > 0) await db.updateTable('manuscript_comments').set({ taken_at: at }).where('key', 'in', keys).execute()
}

/** What was taken over since the version before bears the number of this one. */
export async function writeLanded(db: Db, manuscript: string, number: number): Promise<void> {
  await sql`update manuscript_comments c set landed_in = ${number} from manuscript_rounds r where r.key = c.round and r.manuscript = ${manuscript} and c.taken_at is not null and c.landed_in is null`.execute(db)
}

export async function findSignatures(db: Db, round: string): Promise<Signature[]> {
  const rows = await db.selectFrom('manuscript_signatures').selectAll().where('round', '=', round).orderBy('signed_at').orderBy('organisation').execute()
  return rows.map(({ organisation, hash, vote, remark, signed_by, signed_at }) => ({ organisation, hash, vote: voteOf.parse(vote), remark: remark ?? undefined, signedBy: signed_by, signedAt: signed_at }))
}

/** Until the round ends an organisation may sign otherwise; the last word counts. */
export async function writeSignature(db: Db, round: string, { organisation, hash, vote, remark, signedBy, signedAt }: Signature): Promise<void> {
  const given = { hash, vote, remark: remark ?? null, signed_by: signedBy, signed_at: signedAt }
  await db.insertInto('manuscript_signatures').values({ round, organisation, ...given }).onConflict((conflict) => conflict.columns(['round', 'organisation']).doUpdateSet(given)).execute()
}

/** Two organisations became one entry: what either was asked and said is the one's; where both signed the same round, what the one said stays. */
export async function moveInvited(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`
    insert into manuscript_invitations (round, organisation, reminded_at, said, said_by, said_at)
    select round, ${to}, reminded_at, said, said_by, said_at from manuscript_invitations where organisation = ${from} on conflict do nothing`.execute(db)
  await db.updateTable('manuscript_comments').set({ organisation: to }).where('organisation', '=', from).execute()
  await sql`
    update manuscript_signatures s set organisation = ${to} where organisation = ${from}
       and not exists (select from manuscript_signatures o where o.round = s.round and o.organisation = ${to})`.execute(db)
  await db.deleteFrom('manuscript_invitations').where('organisation', '=', from).execute()
}
