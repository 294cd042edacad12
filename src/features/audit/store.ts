import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { AuditAction } from './actions.ts'
import { beginning, contentHashOf, readable, readableDetails, sealOf, type AuditEvent, type Link, type Signed } from './event.ts'

/** Everything the event says is settled here; its place in the chain it takes when the transaction is committed. Call it anywhere in the transaction of what it records. */
export async function record(db: Db, { at, by, action, subject, details = {} }: { at: Date; by: Signed; action: AuditAction; subject?: string; details?: object }): Promise<void> {
  const salt = randomBytes(32).toString('base64url')
  const account = by.account ?? null
  const said = { at, action, function: readable(by.function), subject: subject === undefined ? undefined : readable(subject), details: readableDetails(details), seal: account === null ? undefined : sealOf(account, salt) }
  await sql`
    with event as (
      insert into audit_events (at, action, function, subject, details, seal, content_hash)
      values (${at}, ${action}, ${said.function}, ${said.subject ?? null}, ${JSON.stringify(said.details)}::jsonb, ${said.seal ?? null}, ${contentHashOf(said)})
      returning id
    )
    insert into audit_accounts (event, account, salt) select id, ${account}::text, ${salt} from event where ${account}::text is not null`.execute(db)
}

const select = (db: Db) =>
  db
    .selectFrom('audit_events')
    .leftJoin('audit_accounts', 'event', 'id')
    .select(['number', 'at', 'action', 'function', 'subject', 'details', 'seal', 'content_hash', 'previous_hash', 'hash', 'account', 'salt'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const detailsOf = z.record(z.string(), z.unknown())

const toEvent = ({ number, at, action, function: signedAs, subject, details, seal, content_hash, previous_hash, hash, account, salt }: Row): AuditEvent => ({
  number, at, action, function: signedAs, subject: subject ?? undefined, details: detailsOf.parse(details), seal: seal ?? undefined,
  contentHash: content_hash, previousHash: previous_hash ?? '', hash: hash ?? '',
  ...(account !== null && salt !== null ? { holder: { account, salt } } : {}),
})

const batchSize = 1_000

/** The whole chain in order, a batch at a time; last what has no place in it. */
export async function* streamChain(db: Db): AsyncGenerator<AuditEvent> {
  for (let last = 0; ; ) {
    const rows = await select(db).where('number', '>', last).orderBy('number').limit(batchSize).execute()
    yield* rows.map(toEvent)
    if (rows.length < batchSize) break
    last = rows[rows.length - 1].number ?? last
  }
  yield* (await select(db).where('number', 'is', null).limit(1).execute()).map(toEvent)
}

export async function findHead(db: Db): Promise<Link> {
  const row = await db.selectFrom('audit_events').select(['number', 'hash']).where('number', 'is not', null).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row?.number && row.hash ? { number: row.number, hash: row.hash } : beginning
}

/** `from` and `until` are days (both included) by the clock on the wall. */
export type LogFilter = { action?: string; subject?: string; function?: string; from?: string; until?: string }

function matching(db: Db, { action, subject, function: signedAs, from, until }: LogFilter) {
  let query = select(db).where('number', 'is not', null)
  if (action !== undefined) query = query.where('action', '=', action)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (signedAs !== undefined) query = query.where('function', '=', signedAs)
  if (from !== undefined) query = query.where(sql<boolean>`at >= ${from}::date::timestamp at time zone 'Europe/Berlin'`)
  if (until !== undefined) query = query.where(sql<boolean>`at < (${until}::date + 1)::timestamp at time zone 'Europe/Berlin'`)
  return query
}

/** The newest first. */
export async function findEvents(db: Db, filter: LogFilter, { limit, offset }: { limit: number; offset: number }): Promise<AuditEvent[]> {
  return (await matching(db, filter).orderBy('number', 'desc').limit(limit).offset(offset).execute()).map(toEvent)
}

export async function countEvents(db: Db, filter: LogFilter): Promise<number> {
  const { count } = await matching(db, filter).clearSelect().select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

/** The oldest first, for whoever takes them along. */
export async function* streamEvents(db: Db, filter: LogFilter): AsyncGenerator<AuditEvent> {
  for (let last = 0; ; ) {
    const rows = await matching(db, filter).where('number', '>', last).orderBy('number').limit(batchSize).execute()
    yield* rows.map(toEvent)
    if (rows.length < batchSize) return
    last = rows[rows.length - 1].number ?? last
  }
}

/** What the filters can offer. */
export async function findActions(db: Db): Promise<string[]> {
  return (await db.selectFrom('audit_events').select('action').distinct().orderBy('action').execute()).map(({ action }) => action)
}

export async function findFunctions(db: Db): Promise<string[]> {
  return (await db.selectFrom('audit_events').select('function').distinct().orderBy('function').limit(500).execute()).map(({ function: signedAs }) => signedAs)
}
