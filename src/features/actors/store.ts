import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { publish, type Published } from '../publishing/index.ts'
import { actorPayload, type Actor, type ActorPayload } from './actor.ts'
import { derive } from './derive.ts'

const kind = 'actor'
const batchSize = 500

export type ActorRow = { id: string; payload: ActorPayload; confirmed_on?: string }

export function publishActors(db: Db, rows: ActorRow[], source: string): Promise<Published> {
  return publish(
    db,
    kind,
    rows.map(({ id, payload, confirmed_on }) => ({ id, payload, confirmed_on, ...derive(payload) })),
    source,
  )
}

type Row = { id: string; payload: unknown; confirmed_on: string | null; published_at: Date }

const toActor = ({ id, payload, confirmed_on, published_at }: Row): Actor => ({
  id,
  ...actorPayload.parse(payload),
  ...(confirmed_on ? { confirmed_on } : {}),
  published_on: published_at.toISOString().slice(0, 10),
})

const published = sql`
  select e.id, r.payload, r.published_at, (select max(confirmed_on) from confirmations where entry_id = e.id) as confirmed_on
    from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
   where e.kind = ${kind} and e.visibility = 'clear'`

export type FoundActor = { state: 'published'; actor: Actor } | { state: 'withdrawn'; name: string; withdrawn_on: string }

export async function findActor(db: Db, id: string): Promise<FoundActor | undefined> {
  const { rows } = await sql<Row & { withdrawn_at: Date | null }>`
    select one.*, e.withdrawn_at from (${published} and e.id = ${id}) as one join entries e on e.id = one.id`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const actor = toActor(row)
  return row.withdrawn_at ? { state: 'withdrawn', name: actor.name, withdrawn_on: row.withdrawn_at.toISOString().slice(0, 10) } : { state: 'published', actor }
}

/** Published actors in the order of the ids given, or all in order of id. Never holds more than a batch. */
export async function* streamActors(db: Db, ids?: string[]): AsyncIterable<Actor> {
  if (ids) {
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize)
      const { rows } = await sql<Row>`${published} and e.withdrawn_at is null and e.id = any(${batch}::text[])`.execute(db)
      const byId = new Map(rows.map((row) => [row.id, row]))
      for (const id of batch) {
        const row = byId.get(id)
        if (row) yield toActor(row)
      }
    }
    return
  }
  let after = ''
  while (true) {
    const { rows } = await sql<Row>`${published} and e.withdrawn_at is null and e.id > ${after} order by e.id limit ${batchSize}`.execute(db)
    for (const row of rows) yield toActor(row)
    if (rows.length < batchSize) return
    after = rows[rows.length - 1].id
  }
}

/** Every id that is taken, with whether its entry was withdrawn. */
export async function findActorIds(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('entries').select('id').where('kind', '=', kind).where('withdrawn_at', 'is', null).where('published_revision', 'is not', null).execute()
  return new Set(rows.map(({ id }) => id))
}
