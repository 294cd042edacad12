/** What is published, as lists, pages and files read it; the same for every kind of entry. */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayAt } from '../../../platform/calendar.ts'
import type { Db } from '../../../platform/database/index.ts'
import { readerKeys } from '../../search/index.ts'
import type { Entry } from '../kind.ts'
import { visibilities } from '../publishing.ts'

const batchSize = 500

type Row = { id: string; kind: string; owner: string | null; visibility: string; audience: string[]; networks: string[]; payload: unknown; confirmed_on: string | null; published_at: Date; withdrawn_at: Date | null }

const published = (kind: string) => sql`
  select e.id, e.kind, e.owner, e.visibility, e.audience, r.payload, r.published_at, e.withdrawn_at,
         (select max(confirmed_on) from confirmations where entry_id = e.id) as confirmed_on,
         array(select to_id from entry_relations where from_id = e.owner and kind = 'member-of' order by to_id) as networks
    from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
   where e.kind = ${kind}`

const payloadOf = z.record(z.string(), z.unknown())

function toEntry({ id, kind, owner, visibility, audience, networks, payload, confirmed_on, published_at }: Row): Entry {
  const level = z.enum(visibilities).parse(visibility)
  return {
    id,
    kind,
    payload: payloadOf.parse(payload),
    networks,
    visibility: level,
    ...(owner === null ? {} : { owner }),
    ...(level === 'clear' ? {} : { readers: readersOf({ visibility: level, owner, audience, networks }) }),
    ...(confirmed_on ? { confirmed_on } : {}),
    published_on: dayAt(published_at),
  }
}

/** Green is for the networks of the owner, and for its own members where the owner is one. Whoever owns it reads it in any case. */
export function readersOf({ visibility, owner, audience, networks }: { visibility: 'green' | 'amber'; owner: string | null; audience: string[]; networks: string[] }): string[] {
  const owners = owner === null ? [] : [owner]
  return visibility === 'green' ? readerKeys({ networks: [...networks, ...owners], actors: owners }) : readerKeys({ actors: [...audience, ...owners] })
}

export type FoundEntry = { state: 'published'; entry: Entry } | { state: 'withdrawn'; entry: Entry; withdrawn_on: string }

export async function findEntry(db: Db, kind: string, id: string): Promise<FoundEntry | undefined> {
  const { rows } = await sql<Row>`${published(kind)} and e.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const entry = toEntry(row)
  return row.withdrawn_at ? { state: 'withdrawn', entry, withdrawn_on: dayAt(row.withdrawn_at) } : { state: 'published', entry }
}

/** Published entries of all levels in the order of the ids given, or all in order of id. Never holds more than a batch. */
export async function* streamEntries(db: Db, kind: string, ids?: readonly string[]): AsyncIterable<Entry> {
  if (ids) {
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize)
      const { rows } = await sql<Row>`${published(kind)} and e.withdrawn_at is null and e.id = any(${batch}::text[])`.execute(db)
      const byId = new Map(rows.map((row) => [row.id, row]))
      for (const id of batch) {
        const row = byId.get(id)
        if (row) yield toEntry(row)
      }
    }
    return
  }
  let after = ''
  while (true) {
    const { rows } = await sql<Row>`${published(kind)} and e.withdrawn_at is null and e.id > ${after} order by e.id limit ${batchSize}`.execute(db)
    for (const row of rows) yield toEntry(row)
    if (rows.length < batchSize) return
    after = rows[rows.length - 1].id
  }
}

/** Whether anything of the kind was ever published. */
export async function hasEntries(db: Db, kind: string): Promise<boolean> {
  return (await db.selectFrom('entries').select('id').where('kind', '=', kind).limit(1).executeTakeFirst()) !== undefined
}
