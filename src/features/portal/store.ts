import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

const shown = 3

/** Ids of the latest new entries, and of those that wait longest for somebody to confirm them: never confirmed, oldest source first. */
export async function findNews(db: Db): Promise<{ newest: string[]; unconfirmed: string[] }> {
  const entries = sql`entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision where e.kind = 'actor' and e.visibility = 'clear' and e.withdrawn_at is null`
  const newest = await sql<{ id: string }>`
    select e.id from ${entries}
     order by e.created_at desc, r.payload ->> 'source_date' desc nulls last, e.id limit ${shown}`.execute(db)
  const unconfirmed = await sql<{ id: string }>`
    select e.id from ${entries}
     order by (select max(confirmed_on) from confirmations where entry_id = e.id) nulls first, r.payload ->> 'source_date' nulls last, e.id limit ${shown}`.execute(db)
  return { newest: newest.rows.map(({ id }) => id), unconfirmed: unconfirmed.rows.map(({ id }) => id) }
}

type PublicEntry = { id: string; kind: string; /** The day it was last published or confirmed. */ changed: string }

/** Everything public of these kinds, in order of id: stable parts for the map of the site. */
export async function findPublicEntries(db: Db, { kinds, offset, limit }: { kinds: string[]; offset: number; limit: number }): Promise<PublicEntry[]> {
  const { rows } = await sql<PublicEntry>`
    select e.id, e.kind, to_char(greatest((r.published_at at time zone 'Europe/Berlin')::date, (select max(c.confirmed_on) from confirmations c where c.entry_id = e.id)), 'YYYY-MM-DD') as changed
      from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.kind = any(${kinds}::text[]) and e.visibility = 'clear' and e.withdrawn_at is null
     order by e.id offset ${offset} limit ${limit}`.execute(db)
  return rows
}
