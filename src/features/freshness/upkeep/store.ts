import { sql } from 'kysely'
import { z } from 'zod'
import { plusMonths } from '../../../platform/calendar.ts'
import type { Db } from '../../../platform/database/index.ts'
import { monthsFor, type Rhythm } from '../../../platform/rhythm.ts'
import { concernKeys, concerns, signals, weightOf, type Chosen, type Concern, type Derived, type FilterKey, type Scope, type Signal } from './upkeep.ts'

export type Unread = { id: string; revision: number; kind: string; payload: Record<string, unknown> }

/** Published entries the desk has not looked at since they were changed, or for long: what counts as a gap may have changed. */
export async function findUnread(db: Db, { limit, before, kinds }: { limit: number; before: Date; kinds: readonly string[] }): Promise<Unread[]> {
  const { rows } = await sql<{ id: string; revision: number; kind: string; payload: unknown }>`
    with unread as materialized (
      select e.id, e.kind, e.published_revision from entries e cross join system left join upkeep u on u.entry_id = e.id
     where e.withdrawn_at is null and e.published_revision is not null and e.kind = any(${[...kinds]}::text[]) and (u.entry_id is null or u.revision <> e.published_revision or u.epoch <> system.epoch or u.looked_at < ${before}::timestamptz)
     limit ${limit})
    select unread.id, unread.kind, r.number as revision, r.payload from unread join revisions r on r.entry_id = unread.id and r.number = unread.published_revision`.execute(db)
  return rows.map(({ payload, ...row }) => ({ ...row, payload: z.record(z.string(), z.unknown()).parse(payload) }))
}

export async function saveRead(db: Db, read: readonly (Derived & { id: string; revision: number })[], at: Date): Promise<void> {
  const given = read.map(({ id, revision, title, state, sourceYear, gaps, urls }) => ({ id, revision, title, state, source_year: sourceYear, gaps, urls }))
  await sql`
    insert into upkeep (entry_id, revision, epoch, title, owner, state, first_on, source_year, gaps, urls, looked_at)
    select g.id, g.revision, system.epoch, g.title, case when e.kind = 'actor' then e.id else e.owner end, g.state,
           (select min(published_at at time zone 'Europe/Berlin')::date from revisions where entry_id = e.id and state = 'published'), g.source_year, g.gaps, g.urls, ${at}
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id text, revision integer, title text, state text, source_year integer, gaps text[], urls text[])
      join entries e on e.id = g.id cross join system
    on conflict (entry_id) do update set revision = excluded.revision, epoch = excluded.epoch, title = excluded.title, owner = excluded.owner, state = excluded.state,
      first_on = excluded.first_on, source_year = excluded.source_year, gaps = excluded.gaps, urls = excluded.urls, looked_at = excluded.looked_at`.execute(db)
}

export type Silence = { url: string; since: Date }
type Asked = {
  scope: Scope
  chosen: Chosen
  rhythm: Rhythm
  kinds: readonly string[]
  today: string
  /** Addresses that do not answer. */
  silent: readonly Silence[]
  /** Sources from before this year count as old where nobody has confirmed an entry. */
  oldBefore: number
}

const rowSchema = z.object({
  id: z.string(), kind: z.string(), owner: z.string().nullable(), title: z.string(), state: z.string().nullable(), gaps: z.array(z.string()), source_year: z.number().nullable(), confirmed_on: z.string().nullable(), since: z.string(),
  silent_since: z.string().nullable(), score: z.number(),
})
type Row = z.infer<typeof rowSchema>
export type Needing = { id: string; kind: string; owner?: string; title: string; state?: string; gaps: string[]; sourceYear?: number; confirmedOn?: string; since: string; silentSince?: string; signals: Signal[] }

const toNeeding = ({ owner, state, source_year, confirmed_on, silent_since, ...row }: Row): Needing => ({
  id: row.id, kind: row.kind, title: row.title, gaps: row.gaps, since: row.since, owner: owner ?? undefined, state: state ?? undefined, sourceYear: source_year ?? undefined, confirmedOn: confirmed_on ?? undefined,
  silentSince: silent_since?.slice(0, 10), signals: signals.filter((signal) => (row.score & weightOf(signal)) !== 0),
})

/** The signals of a row are the bits of its score. */
const anyOf = (names: readonly Signal[]) => sql`(score & ${sql.lit(names.reduce((mask, name) => mask | weightOf(name), 0))}) <> 0`

/** Entries of these networks and their members; never what a member shares with named organisations only. */
const within = (scope: Scope) =>
  scope === 'all'
    ? sql`true`
    : sql`(coalesce(u.owner, '') = any(${[...scope]}::text[]) or (e.visibility <> 'amber' and u.owner in (select from_id from entry_relations where kind = 'member-of' and to_id = any(${[...scope]}::text[]))))`

/** Entries that name an address which does not answer: asked by the index of addresses, as they are few. */
const silentEntries = (silent: readonly Silence[]) => sql`
  select told.entry_id, min(broken.since) as silent_since
    from unnest(${silent.map(({ url }) => url)}::text[], ${silent.map(({ since }) => since)}::timestamptz[]) as broken (url, since)
    join upkeep told on told.urls @> array[broken.url]
   group by told.entry_id`

/** Everything the desk asks stands on this: what each entry lacks, and whether it fits what was chosen. Narrow, as it holds every entry; the rest is told of those that are shown. */
function standing({ scope, chosen, rhythm, kinds, today, silent, oldBefore }: Asked) {
  const bits: Record<Signal, ReturnType<typeof sql>> = {
    reported: sql`g.entry_id is not null`,
    silent: sql`s.entry_id is not null`,
    stale: sql`coalesce(c.last, u.first_on) <= r.before`,
    old: sql`c.last is null and coalesce(u.source_year < ${oldBefore}::int, false)`,
    orphaned: sql`k.actor is null`,
    incomplete: sql`cardinality(u.gaps) > 0`,
  }
  return sql`
    silence as materialized (${silentEntries(silent)}),
    stand as materialized (
      select told.*,
             ${chosen.concern === undefined ? sql`true` : anyOf(concerns[chosen.concern])} as fits_concern,
             ${chosen.kind === undefined ? sql`true` : sql`kind = ${chosen.kind}`} as fits_kind,
             ${chosen.state === undefined ? sql`true` : sql`coalesce(state, '') = ${chosen.state}`} as fits_state,
             ${chosen.network === undefined ? sql`true` : sql`coalesce(owner, '') in (select from_id from entry_relations where kind = 'member-of' and to_id = ${chosen.network})`} as fits_network
        from (
          select u.entry_id as id, e.kind, u.owner, u.state, coalesce(c.last, u.first_on) as since,
                 ${sql.join(signals.map((signal) => sql`(${bits[signal]})::int * ${sql.lit(weightOf(signal))}`), sql` + `)} as score
            from upkeep u join entries e on e.id = u.entry_id and e.published_revision is not null and e.withdrawn_at is null
            join unnest(${[...kinds]}::text[], ${kinds.map((kind) => plusMonths(today, -monthsFor(rhythm, kind)))}::date[]) as r (kind, before) on r.kind = e.kind
            left join (select entry_id, max(confirmed_on) as last from confirmations group by entry_id) c on c.entry_id = e.id
            left join (select distinct actor from appointments where role = 'editor' and until is null) k on k.actor = u.owner
            left join (select distinct entry_id from gone_reports where decided_at is null) g on g.entry_id = e.id
            left join silence s on s.entry_id = e.id
           where ${within(scope)}) told
       where score > 0
    )`
}

/** What is said of those that are shown. */
const told = (shown: ReturnType<typeof sql>) => sql`
  select shown.*, u.title, u.gaps, u.source_year, (select max(confirmed_on) from confirmations where entry_id = shown.id) as confirmed_on, s.silent_since
    from (${shown}) shown join upkeep u on u.entry_id = shown.id left join silence s on s.entry_id = shown.id`

const inOrder = sql`order by score desc, since, id`

const counted = z.object({ value: z.string(), count: z.number() })
const deskSchema = z.object({ counts: z.object({ total: z.number(), reported: z.number(), doubtful: z.number(), stale: z.number(), orphaned: z.number(), incomplete: z.number() }), kind: z.array(counted), state: z.array(counted), network: z.array(counted), list: z.array(rowSchema) })

export type Desk = { counts: Record<Concern | 'total', number>; offers: Record<FilterKey, { value: string; count: number }[]>; list: Needing[] }

const mostNetworks = 300

/** Counts, what can be chosen with how many each, and one page of the list: one question. */
export async function findDesk(db: Db, asked: Asked, { limit, offset }: { limit: number; offset: number }): Promise<Desk> {
  const offer = (name: FilterKey, from: ReturnType<typeof sql>, others: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(o), '[]') from (select ${sql.ref(name === 'network' ? 'to_id' : name)} as value, count(*)::int as count from ${from} where fits_concern and ${others} group by 1 order by 2 desc, 1 limit ${mostNetworks}) o where value is not null) as ${sql.ref(name)}`
  const { rows } = await sql`
    with ${standing(asked)}
    select (select row_to_json(c) from (select count(*)::int as total, ${sql.join(concernKeys.map((concern) => sql`(count(*) filter (where ${anyOf(concerns[concern])}))::int as ${sql.ref(concern)}`))} from stand where fits_kind and fits_state and fits_network) c) as counts,
           ${offer('kind', sql`stand`, sql`fits_state and fits_network`)}, ${offer('state', sql`stand`, sql`fits_kind and fits_network`)},
           ${offer('network', sql`stand join entry_relations n on n.from_id = stand.owner and n.kind = 'member-of'`, sql`fits_kind and fits_state`)},
           (select coalesce(json_agg(l), '[]') from (${told(sql`select id, kind, owner, state, since, score from stand where fits_concern and fits_kind and fits_state and fits_network ${inOrder} limit ${limit} offset ${offset}`)} ${inOrder}) l) as list`.execute(db)
  const { counts, list, ...offers } = deskSchema.parse(rows[0])
  return { counts, offers, list: list.map(toNeeding) }
}

/** The whole list in its order, a part at a time. */
export async function* streamNeeding(db: Db, asked: Asked): AsyncGenerator<Needing> {
  const part = 20_000
  for (let offset = 0; ; offset += part) {
    const { rows } = await sql`with ${standing(asked)} select row_to_json(l) as told from (${told(sql`select id, kind, owner, state, since, score from stand where fits_concern and fits_kind and fits_state and fits_network ${inOrder} limit ${part} offset ${offset}`)} ${inOrder}) l`.execute(db)
    yield* z.array(z.object({ told: rowSchema })).parse(rows).map(({ told }) => toNeeding(told))
    if (rows.length < part) return
  }
}

/** The first of what was chosen, in the order of the list; `among`: only of these. */
export async function findChosen(db: Db, asked: Asked, { limit, among }: { limit: number; among?: readonly string[] }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ${standing(asked)} select id from stand where fits_concern and fits_kind and fits_state and fits_network ${among === undefined ? sql`` : sql`and id = any(${[...among]}::text[])`} ${inOrder} limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
