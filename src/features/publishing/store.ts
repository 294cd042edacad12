import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { Publication, Published } from './publishing.ts'

/**
 * Publishes entries of one kind in one transaction; the same payload again writes nothing.
 * @param author function or source, never a person's name
 */
export async function publish(db: Db, kind: string, publications: Publication[], author: string): Promise<Published> {
  return db.transaction().execute(async (transaction) => {
    const sorted = await sortOut(transaction, kind, publications)
    const written = [...sorted.created, ...sorted.changed]
    const accepted = publications.filter(({ id }) => !sorted.refused.includes(id))
    await writeRevisions(transaction, publications.filter(({ id }) => written.includes(id)), author)
    const confirmed = await writeConfirmations(transaction, accepted, author)
    await logChanges(transaction, [...new Set([...written, ...confirmed])])
    return sorted
  })
}

/** Locks what is there, so that two imports of the same file do not write a revision each. */
async function sortOut(db: Db, kind: string, publications: Publication[]): Promise<Published> {
  const sorted: Published = { created: [], changed: [], unchanged: [], refused: [] }
  const ids = publications.map(({ id }) => id)
  // Two processes creating the same entry: the second waits here for the first.
  await sql`insert into entries (id, kind) select unnest(${ids}::text[]), ${kind} on conflict do nothing`.execute(db)
  const { rows } = await sql<{ id: string; free: boolean; is_new: boolean; same: boolean | null }>`
    select e.id, e.kind = ${kind} and e.withdrawn_at is null as free, r.entry_id is null as is_new, r.payload = given.payload as same
      from unnest(${ids}::text[], ${publications.map(({ payload }) => JSON.stringify(payload))}::jsonb[]) as given (id, payload)
      join entries e on e.id = given.id
      left join revisions r on r.entry_id = e.id and r.number = e.published_revision
     order by e.id
       for update of e`.execute(db)
  for (const { id, free, is_new, same } of rows) {
    const to = !free ? sorted.refused : is_new ? sorted.created : same ? sorted.unchanged : sorted.changed
    to.push(id)
  }
  return sorted
}

async function writeRevisions(db: Db, publications: Publication[], author: string) {
  if (publications.length === 0) return
  const ids = publications.map(({ id }) => id)
  const concepts = publications.flatMap(({ id, concepts }) => concepts.map((concept) => ({ id, ...concept })))
  const relations = publications.flatMap(({ id, relations }) => relations.map((relation) => ({ id, ...relation })))
  await sql`
    with written as (
      insert into revisions (entry_id, number, payload, state, author, published_at)
      select given.id, coalesce((select max(number) from revisions where entry_id = given.id), 0) + 1, given.payload, 'published', ${author}, now()
        from unnest(${ids}::text[], ${publications.map(({ payload }) => JSON.stringify(payload))}::jsonb[]) as given (id, payload)
      returning entry_id, number
    )
    update entries set published_revision = written.number from written where id = written.entry_id`.execute(db)
  await sql`delete from entry_concepts where entry_id = any(${ids}::text[])`.execute(db)
  await sql`delete from entry_relations where from_id = any(${ids}::text[])`.execute(db)
  await sql`
    insert into entry_concepts (entry_id, scheme, notation)
    select * from unnest(${concepts.map(({ id }) => id)}::text[], ${concepts.map(({ scheme }) => scheme)}::text[], ${concepts.map(({ notation }) => notation)}::text[])
    on conflict do nothing`.execute(db)
  await sql`
    insert into entry_relations (from_id, kind, to_id)
    select * from unnest(${relations.map(({ id }) => id)}::text[], ${relations.map(({ kind }) => kind)}::text[], ${relations.map(({ to }) => to)}::text[])
    on conflict do nothing`.execute(db)
}

async function writeConfirmations(db: Db, publications: Publication[], author: string): Promise<string[]> {
  const confirmed = publications.flatMap(({ id, confirmed_on }) => (confirmed_on ? [{ id, confirmed_on }] : []))
  const { rows } = await sql<{ entry_id: string }>`
    insert into confirmations (entry_id, confirmed_on, confirmed_by)
    select given.id, given.day, ${author}
      from unnest(${confirmed.map(({ id }) => id)}::text[], ${confirmed.map(({ confirmed_on }) => confirmed_on)}::date[]) as given (id, day)
     where not exists (select from confirmations c where c.entry_id = given.id and c.confirmed_on = given.day)
    on conflict do nothing returning entry_id`.execute(db)
  return rows.map(({ entry_id }) => entry_id)
}

async function logChanges(db: Db, ids: string[]) {
  await sql`insert into changes (entry_id) select unnest(${ids}::text[])`.execute(db)
}

/** Withdraws an entry: its page becomes a tombstone, its id is never given away. */
export async function withdraw(db: Db, id: string, at: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction.updateTable('entries').set({ withdrawn_at: at }).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await logChanges(transaction, [id])
  })
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
