import { sql } from 'kysely'
import { z } from 'zod'
import { dayAt } from '../../../platform/calendar.ts'
import type { Db } from '../../../platform/database/index.ts'
import type { Placed, Stand } from './standing.ts'
import { signals, weightOf, type Derived, type Signal } from './upkeep.ts'

export type Unread = { id: string; revision: number; kind: string; payload: Record<string, unknown> }

/** Published entries the desk has not looked at since they were changed, or for long: what counts as a gap may have changed. */
export async function findUnread(db: Db, { limit, before, kinds, among }: { limit: number; before: Date; kinds: readonly string[]; /** Only of these. */ among?: readonly string[] }): Promise<Unread[]> {
  const { rows } = await sql<{ id: string; revision: number; kind: string; payload: unknown }>`
    with unread as materialized (
      select e.id, e.kind, e.published_revision from entries e cross join system left join upkeep u on u.entry_id = e.id
     where e.withdrawn_at is null and e.published_revision is not null and e.kind = any(${[...kinds]}::text[]) ${among === undefined ? sql`` : sql`and e.id = any(${[...among]}::text[])`} and (u.entry_id is null or u.revision <> e.published_revision or u.epoch <> system.epoch or u.looked_at < ${before}::timestamptz)
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
      first_on = excluded.first_on, source_year = excluded.source_year, gaps = excluded.gaps, urls = excluded.urls, looked_at = excluded.looked_at, xid = pg_current_xact_id()`.execute(db)
}

/** Where the desk stands in what changes: every transaction before `xid` is over and seen. */
export type DeskCursor = { epoch: string; xid: string }

/** Entries that changed or were read since the cursor. What a transaction wrote that was open then is told again rather than missed. */
export async function findDeskChanges(db: Db, since?: DeskCursor): Promise<{ cursor: DeskCursor; ids: string[] }> {
  const later = sql`>= ${since?.xid ?? '0'}::text::xid8`
  const { rows } = await sql<DeskCursor & { ids: string[] }>`
    select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as xid,
           ${since === undefined ? sql`'{}'::text[]` : sql`array(select entry_id from changes where xid ${later} and entry_id is not null union select entry_id from upkeep where xid ${later})`} as ids
      from system`.execute(db)
  const [{ epoch, xid, ids }] = rows
  return { cursor: { epoch, xid }, ids }
}

/** A published entry, the networks its actor is in, and what was read of it. */
export type Known = { id: string; networks: string[]; isRead: boolean; stand?: Stand }

const atOnce = 20_000

/** All published entries, or those of these ids that are published. */
export async function* streamStands(db: Db, ids?: readonly string[]): AsyncGenerator<Known[]> {
  type KnownRow = { id: string; kind: string; owner: string | null; amber: boolean; networks: string[]; read: boolean; known: boolean; state: string | null; since: string | null; confirmed: boolean; source_year: number | null; gaps: boolean | null; looked_at: Date | null }
  for (let after = ''; ; ) {
    const { rows } = await sql<KnownRow>`
      select e.id, e.kind, case when e.kind = 'actor' then e.id else e.owner end as owner, e.visibility = 'amber' as amber,
             array(select to_id from entry_relations where from_id = e.id and kind = 'member-of') as networks,
             coalesce(u.revision = e.published_revision and u.epoch = system.epoch, false) as read, u.state, coalesce(c.last, u.first_on) as since, c.last is not null as confirmed, u.source_year, cardinality(u.gaps) > 0 as gaps, u.looked_at
        from entries e cross join system left join upkeep u on u.entry_id = e.id
        left join lateral (select max(confirmed_on) as last from confirmations where entry_id = e.id) c on true
       where e.published_revision is not null and e.withdrawn_at is null and e.id > ${after} ${ids === undefined ? sql`` : sql`and e.id = any(${[...ids]}::text[])`}
       order by e.id limit ${atOnce}`.execute(db)
    yield rows.map(({ id, kind, owner, amber, networks, read, state, since, confirmed, source_year, gaps, looked_at }) => ({
      id, networks, isRead: read,
      stand: since === null || looked_at === null ? undefined : { id, kind, owner: owner ?? undefined, state: state ?? undefined, since, isConfirmed: confirmed, sourceYear: source_year ?? undefined, hasGaps: gaps === true, isAmber: amber, lookedAt: looked_at },
    }))
    const last = rows.at(-1)
    if (rows.length < atOnce || last === undefined) return
    after = last.id
  }
}

export type Silence = { url: string; since: Date }

/** What is few, and changes without an entry being changed. */
export async function findSigns(db: Db, silences: readonly Silence[]): Promise<{ kept: Set<string>; reported: Set<string>; silent: Map<string, Date> }> {
  const [kept, reported, silent] = await Promise.all([
    sql<{ id: string }>`select distinct actor as id from appointments where role = 'editor' and until is null and actor is not null`.execute(db),
    sql<{ id: string }>`select distinct entry_id as id from gone_reports where decided_at is null`.execute(db),
    // Asked by the index of addresses, as those that do not answer are few.
    sql<{ id: string; since: Date }>`
      select told.entry_id as id, min(broken.since) as since
        from unnest(${silences.map(({ url }) => url)}::text[], ${silences.map(({ since }) => since)}::timestamptz[]) as broken (url, since)
        join upkeep told on told.urls @> array[broken.url]
       group by told.entry_id`.execute(db),
  ])
  return { kept: new Set(kept.rows.map(({ id }) => id)), reported: new Set(reported.rows.map(({ id }) => id)), silent: new Map(silent.rows.map(({ id, since }) => [id, since])) }
}

export type Needing = { id: string; kind: string; owner?: string; title: string; state?: string; gaps: string[]; sourceYear?: number; confirmedOn?: string; since: string; silentSince?: string; signals: Signal[] }
type NeedingRow = { id: string; kind: string; owner: string | null; title: string; state: string | null; gaps: string[]; source_year: number | null; confirmed_on: string | null; first_on: string }

const silence = (since: Date | undefined) => (since === undefined ? {} : { silentSince: dayAt(since) })

/** What is said of those that are shown, in their order. */
export async function findNeeding(db: Db, placed: readonly Placed[], silent: ReadonlyMap<string, Date>): Promise<Needing[]> {
  const { rows } = await sql<NeedingRow>`
    select e.id, e.kind, case when e.kind = 'actor' then e.id else e.owner end as owner, u.title, u.state, u.gaps, u.source_year, u.first_on, (select max(confirmed_on) from confirmations where entry_id = e.id) as confirmed_on
      from unnest(${placed.map(({ id }) => id)}::text[]) with ordinality as given (id, position) join entries e on e.id = given.id join upkeep u on u.entry_id = e.id
     order by position`.execute(db)
  const scores = new Map(placed.map(({ id, score }) => [id, score]))
  return rows.map(({ id, kind, owner, title, state, gaps, source_year, confirmed_on, first_on }) => ({
    id, kind, title, gaps, ...silence(silent.get(id)), owner: owner ?? undefined, state: state ?? undefined, sourceYear: source_year ?? undefined, confirmedOn: confirmed_on ?? undefined, since: confirmed_on ?? first_on,
    signals: signals.filter((signal) => ((scores.get(id) ?? 0) & weightOf(signal)) !== 0),
  }))
}
