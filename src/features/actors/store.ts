import { sql } from 'kysely'
import { z } from 'zod'
import { dayAt } from '../../platform/calendar.ts'
import type { Db } from '../../platform/database/index.ts'
import { inTransaction, picture, publish, type Picture, type Published } from '../publishing/index.ts'
import { actorPayload, type Actor, type ActorPayload } from './actor.ts'
import { derive } from './derive.ts'
import { relationColumns, relations, type Membership, type Relation } from './membership.ts'

const kind = 'actor'
const batchSize = 500

export type ActorRow = { id: string; payload: ActorPayload; confirmed_on?: string }

/** What files of lines cannot hold stays as it is: the logo. */
export function publishActors(db: Db, rows: ActorRow[], source: string): Promise<Published> {
  return inTransaction(db, async (transaction) => {
    const logos = await findLogos(transaction, rows.flatMap(({ id, payload }) => (payload.logo ? [] : [id])))
    const complete = rows.map(({ payload, ...row }) => ({ ...row, payload: logos.has(row.id) ? { ...payload, logo: logos.get(row.id) } : payload }))
    return publish(transaction, kind, complete.map(({ id, payload, confirmed_on }) => ({ id, payload, confirmed_on, ...derive(payload) })), source)
  })
}

async function findLogos(db: Db, ids: string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; logo: unknown }>`
    select e.id, r.payload -> 'logo' as logo from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.id = any(${ids}::text[]) and r.payload -> 'logo' is not null`.execute(db)
  return new Map(rows.map(({ id, logo }) => [id, picture.parse(logo)]))
}

type Row = { id: string; payload: unknown; confirmed_on: string | null; published_at: Date; said: unknown }

/** What both sides said about a membership; the table belongs to the networks. */
const said = z.array(z.object({ network: z.string(), relation: z.enum(relations), status: z.string().nullish(), function: z.string().nullish(), since: z.string().nullish(), until: z.string().nullish(), claimed_by: z.enum(['member', 'network']), confirmed_on: z.string().nullish() })).nullable()

const toActor = ({ id, payload, confirmed_on, published_at, said: rows }: Row): Actor => {
  const known = actorPayload.parse(payload)
  return { ...withDays({ id, ...known, confirmed_on, published_at }), memberships: membershipsOf(known, said.parse(rows) ?? []) }
}

function membershipsOf(payload: ActorPayload, rows: NonNullable<z.infer<typeof said>>): Membership[] {
  return relations.flatMap((relation) =>
    (payload[relationColumns[relation]] ?? []).map((network): Membership => {
      const row = rows.find((candidate) => candidate.network === network && candidate.relation === relation)
      return {
        network,
        relation,
        standing: row?.confirmed_on ? 'confirmed' : (row?.claimed_by ?? 'member'),
        status: row?.status ?? undefined,
        function: row?.function ?? undefined,
        since: row?.since ?? undefined,
        until: row?.until ?? undefined,
        confirmed_on: row?.confirmed_on ?? undefined,
      }
    }),
  )
}

const withDays = ({ confirmed_on, published_at, ...known }: ActorPayload & { id: string; confirmed_on: string | null; published_at: Date }): Actor => ({
  ...known,
  ...(confirmed_on ? { confirmed_on } : {}),
  published_on: dayAt(published_at),
})

const published = sql`
  select e.id, r.payload, r.published_at, (select max(confirmed_on) from confirmations where entry_id = e.id) as confirmed_on,
         (select jsonb_agg(jsonb_build_object('network', network, 'relation', relation, 'status', status, 'function', function, 'since', since, 'until', until,
                           'claimed_by', claimed_by, 'confirmed_on', (confirmed_at at time zone 'Europe/Berlin')::date))
            from memberships m where m.member = e.id and declined_at is null and ended_at is null) as said
    from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
   where e.kind = ${kind} and e.visibility = 'clear'`

export type FoundActor = { state: 'published'; actor: Actor } | { state: 'withdrawn'; name: string; withdrawn_on: string }

export async function findActor(db: Db, id: string): Promise<FoundActor | undefined> {
  const { rows } = await sql<Row & { withdrawn_at: Date | null }>`
    select one.*, e.withdrawn_at from (${published} and e.id = ${id}) as one join entries e on e.id = one.id`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const actor = toActor(row)
  return row.withdrawn_at ? { state: 'withdrawn', name: actor.name, withdrawn_on: dayAt(row.withdrawn_at) } : { state: 'published', actor }
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

/** Who says of itself that it belongs to this actor in another way than as a member. */
export async function findCounterparts(db: Db, id: string): Promise<{ id: string; relation: Relation }[]> {
  const { rows } = await sql<{ id: string; relation: string }>`
    select from_id as id, r.kind as relation from entry_relations r join entries e on e.id = r.from_id
     where to_id = ${id} and r.kind in ('part-of', 'partner-in') and e.kind = ${kind} and e.visibility = 'clear' and e.withdrawn_at is null
     order by from_id limit 200`.execute(db)
  return rows.flatMap(({ id: from, relation }) => relations.filter((known) => known === relation).map((known) => ({ id: from, relation: known })))
}

/** Whether anybody is part of or partner in something: only then the files say so. */
export async function hasOtherRelations(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from entry_relations where kind in ('part-of', 'partner-in')) as found`.execute(db)
  return rows[0].found
}
