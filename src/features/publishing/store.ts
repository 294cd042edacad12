import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { dayAt } from '../../platform/calendar.ts'
import type { Db } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import type { Signature } from './life.ts'
import { inTransaction } from './drafts/store.ts'
import type { Publication, Published, Signed } from './publishing.ts'

/**
 * Publishes entries of one kind in one transaction; the same payload again writes nothing.
 * @param author function or source, never a person's name
 */
export async function publish(db: Db, kind: string, publications: Publication[], author: string): Promise<Published> {
  return inTransaction(db, async (transaction) => {
    const sorted = await sortOut(transaction, kind, publications)
    const written = new Set([...sorted.created, ...sorted.changed])
    const refused = new Set(sorted.refused)
    await clearDerived(transaction, sorted.changed)
    await writeRevisions(transaction, publications.filter(({ id }) => written.has(id)), { author })
    const confirmed = await writeConfirmations(transaction, publications.filter(({ id }) => !refused.has(id)), author)
    await logChanges(transaction, [...new Set([...written, ...confirmed])])
    return sorted
  })
}

/** Locks what is there, so that two imports of the same file do not write a revision each. */
async function sortOut(db: Db, kind: string, publications: Publication[]): Promise<Published> {
  const ids = publications.map(({ id }) => id)
  // Two processes creating the same entry: the second waits here for the first.
  const inserted = await sql<{ id: string }>`insert into entries (id, kind) select unnest(${ids}::text[]), ${kind} on conflict do nothing returning id`.execute(db)
  const sorted: Published = { created: inserted.rows.map(({ id }) => id), changed: [], unchanged: [], refused: [] }
  const created = new Set(sorted.created)
  const known = publications.filter(({ id }) => !created.has(id))
  if (known.length === 0) return sorted
  const { rows } = await sql<{ id: string; free: boolean; payload: unknown }>`
    select e.id, e.kind = ${kind} and e.withdrawn_at is null as free, r.payload
      from entries e left join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.id = any(${known.map(({ id }) => id)}::text[])
     order by e.id
       for update of e`.execute(db)
  const byId = new Map(known.map(({ id, payload }) => [id, payload]))
  for (const { id, free, payload } of rows) {
    if (!free) sorted.refused.push(id)
    else if (isDeepStrictEqual(payload, JSON.parse(JSON.stringify(byId.get(id))))) sorted.unchanged.push(id)
    else sorted.changed.push(id)
  }
  return sorted
}

/** A new revision of one entry, made public at once. Creates the entry where there is none. Answers its number. */
export async function publishOne(db: Db, kind: string, publication: Publication, signed: Signed): Promise<number> {
  const { id } = publication
  await sql`insert into entries (id, kind) values (${id}, ${kind}) on conflict do nothing`.execute(db)
  await clearDerived(db, [id])
  await writeRevisions(db, [publication], signed)
  await db.updateTable('entries').set({ withdrawn_at: null, withdrawn_by: null, merged_into: null }).where('id', '=', id).where('withdrawn_at', 'is not', null).execute()
  await logChanges(db, [id])
  const { published_revision } = await db.selectFrom('entries').select('published_revision').where('id', '=', id).executeTakeFirstOrThrow()
  return published_revision ?? 0
}

/** Nobody else publishes there until the transaction ends. */
export async function lockEntry(db: Db, id: string): Promise<void> {
  await db.selectFrom('entries').select('id').where('id', '=', id).forUpdate().execute()
}

/** Takes the first free id that begins with these words; it is never given away again. */
export async function takeId(db: Db, kind: string, wanted: string): Promise<string> {
  const words = wanted === '' ? kind : wanted
  for (let n = 1; ; n++) {
    const id = n === 1 ? words : `${words.slice(0, longestId - String(n).length - 1)}-${n}`
    const { rows } = await sql<{ id: string }>`insert into entries (id, kind) values (${id}, ${kind}) on conflict do nothing returning id`.execute(db)
    if (rows.length > 0) return id
  }
}

const longestId = 100

async function clearDerived(db: Db, ids: string[]) {
  if (ids.length === 0) return
  await sql`delete from entry_concepts where entry_id = any(${ids}::text[])`.execute(db)
  await sql`delete from entry_relations where from_id = any(${ids}::text[])`.execute(db)
}

async function writeRevisions(db: Db, publications: Publication[], { author, authorAccount, reviewer, reviewerAccount, message, exception, at }: Signed) {
  if (publications.length === 0) return
  const ids = publications.map(({ id }) => id)
  const concepts = publications.flatMap(({ id, concepts }) => once(concepts).map((concept) => ({ id, ...concept })))
  const relations = publications.flatMap(({ id, relations }) => once(relations).map((relation) => ({ id, ...relation })))
  await sql`
    with written as (
      insert into revisions (entry_id, number, payload, state, author, author_account, reviewer, reviewer_account, message, exception, published_at)
      select given.id, coalesce((select max(number) from revisions where entry_id = given.id), 0) + 1, given.payload, 'published',
             ${author}, ${authorAccount ?? null}::text, ${reviewer ?? null}::text, ${reviewerAccount ?? null}::text, ${message ?? null}::text, ${exception ?? null}::text, coalesce(${at ?? null}::timestamptz, now())
        from unnest(${ids}::text[], ${publications.map(({ payload }) => JSON.stringify(payload))}::jsonb[]) as given (id, payload)
      returning entry_id, number
    )
    update entries set published_revision = written.number, owner = (select id from entries owning where owning.id = given.owner), visibility = given.visibility, audience = given.audience
      from written, jsonb_to_recordset(${JSON.stringify(publications.map(sharing))}::jsonb) as given (id text, owner text, visibility text, audience text[])
     where entries.id = written.entry_id and given.id = written.entry_id`.execute(db)
  await sql`
    insert into entry_concepts (entry_id, scheme, notation)
    select * from unnest(${concepts.map(({ id }) => id)}::text[], ${concepts.map(({ scheme }) => scheme)}::text[], ${concepts.map(({ notation }) => notation)}::text[])`.execute(db)
  await sql`
    insert into entry_relations (from_id, kind, to_id)
    select * from unnest(${relations.map(({ id }) => id)}::text[], ${relations.map(({ kind }) => kind)}::text[], ${relations.map(({ to }) => to)}::text[])`.execute(db)
}

const sharing = ({ id, owner, visibility = 'clear', audience = [] }: Publication) => ({ id, owner, visibility, audience: visibility === 'amber' ? audience : [] })

/** A value named twice counts once. */
const once = <T extends object>(values: T[]): T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]

async function writeConfirmations(db: Db, publications: Publication[], author: string): Promise<string[]> {
  const confirmed = publications.flatMap(({ id, confirmed_on }) => (confirmed_on ? [{ id, confirmed_on }] : []))
  if (confirmed.length === 0) return []
  const { rows } = await sql<{ entry_id: string }>`
    insert into confirmations (entry_id, confirmed_on, confirmed_by)
    select given.id, given.day, ${author}
      from unnest(${confirmed.map(({ id }) => id)}::text[], ${confirmed.map(({ confirmed_on }) => confirmed_on)}::date[]) as given (id, day)
     where not exists (select from confirmations c where c.entry_id = given.id and c.confirmed_on = given.day)
    on conflict do nothing returning entry_id`.execute(db)
  return rows.map(({ entry_id }) => entry_id)
}

/** Somebody responsible says: still true. Call `refresh` afterwards, so that everybody sees it with the answer. False: the same function said so today, or the entry is not public. */
export async function confirm(db: Db, { entry, by, at }: { entry: string; by: Signature; at: Date }): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { rows } = await sql<{ entry_id: string }>`
      insert into confirmations (entry_id, confirmed_on, confirmed_by, created_at)
      select id, ${dayAt(at)}::date, ${by.function}, ${at}::timestamptz from entries where id = ${entry} and published_revision is not null and withdrawn_at is null
      on conflict do nothing returning entry_id`.execute(transaction)
    if (rows.length === 0) return false
    await record(transaction, { at, by, action: 'entry-confirmed', subject: entry })
    await logChanges(transaction, [entry])
    return true
  })
}

/** What its keeper publishes is confirmed with it; what somebody else writes is not. */
export async function confirmIfKept(db: Db, { entry, by, at }: { entry: string; by: Signature; at: Date }): Promise<void> {
  if (by.account === undefined) return
  const keeps = await sql`
    select 1 from appointments a join entries e on e.id = ${entry} and a.actor = case when e.kind = 'actor' then e.id else e.owner end
     where a.account_id = ${by.account} and a.role = 'editor' and a.until is null`.execute(db)
  if (keeps.rows.length > 0) await confirm(db, { entry, by, at })
}

async function logChanges(db: Db, ids: string[]) {
  if (ids.length === 0) return
  // By whose network an entry is found, and who may read it, follows from the networks its owner is in.
  await sql`insert into changes (entry_id) select unnest(${ids}::text[]) union all select id from entries where owner = any(${ids}::text[])`.execute(db)
}

/** Withdraws an entry: its page becomes a tombstone, its id is never given away. `by` names a function. */
export async function withdraw(db: Db, id: string, at: Date, by?: string): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numUpdatedRows } = await transaction.updateTable('entries').set({ withdrawn_at: at, withdrawn_by: by ?? null }).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await logChanges(transaction, [id])
    return true
  })
}

/** Takes one entry out for another; what had led to it before leads on to the survivor at once. */
export async function mergeInto(db: Db, { absorbed, survivor, at }: { absorbed: string; survivor: string; at: Date }): Promise<void> {
  await db.updateTable('entries').set({ withdrawn_at: at, merged_into: survivor }).where('id', '=', absorbed).execute()
  await db.updateTable('entries').set({ merged_into: survivor }).where('merged_into', '=', absorbed).execute()
  await db.updateTable('entries').set({ owner: survivor }).where('owner', '=', absorbed).execute()
  // What the absorbed one owned is the survivor's now: it is told anew with it.
  await logChanges(db, [absorbed, survivor])
}

/** Published entries that refer to this one. */
export async function findReferrers(db: Db, id: string): Promise<string[]> {
  const rows = await db.selectFrom('entry_relations').select('from_id').distinct().where('to_id', '=', id).orderBy('from_id').execute()
  return rows.map(({ from_id }) => from_id)
}

/** Of these ids the first that was merged, with the entry that took it in. */
export async function findMerged(db: Db, ids: readonly string[]): Promise<{ id: string; into: string } | undefined> {
  const row = await db.selectFrom('entries').select(['id', 'merged_into']).where('id', 'in', [...ids, '']).where('merged_into', 'is not', null).limit(1).executeTakeFirst()
  return row?.merged_into == null ? undefined : { id: row.id, into: row.merged_into }
}

/** What this entry took in, with the names as last published. */
export async function findAbsorbed(db: Db, survivor: string): Promise<string[]> {
  return (await db.selectFrom('entries').select('id').where('merged_into', '=', survivor).orderBy('withdrawn_at').execute()).map(({ id }) => id)
}

/** Where a reader of the change log stands. `epoch` names the history the other two belong to. */
export type Cursor = { epoch: string; xid: string; seq: number }

/**
 * The cursor before which every change is seen, however long other transactions stay open.
 * Changes written by another cluster (a dump taken elsewhere) bear transaction numbers that mean nothing here: they begin a new epoch.
 */
export async function findEnd(db: Db): Promise<Cursor> {
  await sql`
    with foreign_log as (delete from changes where exists (select from changes where xid >= pg_snapshot_xmax(pg_current_snapshot())) returning 1)
    update system set epoch = gen_random_uuid() where exists (select from foreign_log)`.execute(db)
  const { rows } = await sql<Cursor>`select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as xid, 0 as seq from system`.execute(db)
  return rows[0]
}

export type Changes = { cursor: Cursor; ids: string[]; vocabulary: boolean; epochChanged: boolean }

/** What came after the cursor and can no longer be overtaken by an older transaction. */
export async function findChanges(db: Db, cursor: Cursor, limit = 5_000): Promise<Changes> {
  const { rows } = await sql<{ epoch: string; xid: string | null; seq: number; entry_id: string | null }>`
    select epoch, c.xid::text as xid, c.seq, c.entry_id
      from system left join lateral (
        select xid, seq, entry_id from changes
         where (xid, seq) > (${cursor.xid}::text::xid8, ${cursor.seq}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
         order by xid, seq limit ${limit}) c on true`.execute(db)
  const changes = rows.flatMap(({ xid, seq, entry_id }) => (xid === null ? [] : [{ xid, seq, entry_id }]))
  const last = changes.at(-1)
  return {
    cursor: last ? { epoch: cursor.epoch, xid: last.xid, seq: last.seq } : cursor,
    ids: [...new Set(changes.flatMap(({ entry_id }) => entry_id ?? []))],
    vocabulary: changes.some(({ entry_id }) => entry_id === null),
    epochChanged: rows[0].epoch !== cursor.epoch,
  }
}

/** Whether something is committed beyond this place, readable yet or not. */
export async function hasUnread(db: Db, { xid, seq }: Cursor): Promise<boolean> {
  const { rows } = await sql<{ unread: boolean }>`select exists (select from changes where (xid, seq) > (${xid}::text::xid8, ${seq}::bigint)) as unread`.execute(db)
  return rows[0].unread
}

/**
 * After a large import the database still plans as for the few rows it knew, and reads every entry for each batch; the embedded one never
 * measures by itself. Cheap where nothing grew.
 */
export async function measureWhenGrown(db: Db): Promise<void> {
  const { rows } = await sql<{ grown: boolean }>`select (select count(*) from entries) > 1000 + 2 * greatest(reltuples, 0) as grown from pg_class where oid = 'entries'::regclass`.execute(db)
  if (rows[0].grown) await sql`analyze`.execute(db)
}

/** The names of all pictures that stand in a field of this name, published now or once, or in a draft on its way or saved before. */
export async function findPictures(db: Db, field: string): Promise<string[]> {
  const named = (table: 'revisions' | 'drafts' | 'draft_saves') => sql`select payload -> ${field} ->> 'file' as file from ${sql.table(table)} where payload -> ${field} ->> 'file' is not null`
  const { rows } = await sql<{ file: string }>`${named('revisions')} union ${named('drafts')} union ${named('draft_saves')}`.execute(db)
  return rows.map(({ file }) => file)
}
