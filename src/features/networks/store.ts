import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { relations, type Relation } from '../actors/index.ts'
import type { Membership, Side } from './membership.ts'

const relationOf = z.enum(relations)
const sideOf = z.enum(['member', 'network'])

const select = (db: Db) => db.selectFrom('memberships').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toMembership = (row: Row): Membership => ({
  key: row.key,
  network: row.network,
  member: row.member ?? undefined,
  relation: relationOf.parse(row.relation),
  status: row.status ?? undefined,
  function: row.function ?? undefined,
  since: row.since ?? undefined,
  until: row.until ?? undefined,
  claimedBy: sideOf.parse(row.claimed_by),
  claimant: row.claimant,
  claimedAt: row.claimed_at,
  confirmedAt: row.confirmed_at ?? undefined,
  declinedAt: row.declined_at ?? undefined,
  decliner: row.decliner ?? undefined,
  reason: row.reason ?? undefined,
  endedAt: row.ended_at ?? undefined,
})

/** Everything ever said about who belongs to a network, or to what a member belongs; the latest first. */
export async function findMemberships(db: Db, { network, member }: { network?: string; member?: string }): Promise<Membership[]> {
  const rows = await select(db)
    .$if(network !== undefined, (query) => query.where('network', '=', network ?? ''))
    .$if(member !== undefined, (query) => query.where('member', '=', member ?? ''))
    .orderBy('claimed_at', 'desc')
    .orderBy('key')
    .execute()
  return rows.map(toMembership)
}

export type Belonging = { network: string; member: string; relation: Relation }

export async function findLiving(db: Db, { network, member, relation }: Belonging): Promise<Membership | undefined> {
  const row = await select(db).where('network', '=', network).where('member', '=', member).where('relation', '=', relation).where('declined_at', 'is', null).where('ended_at', 'is', null).executeTakeFirst()
  return row && toMembership(row)
}

export type Details = { status?: string; function?: string; since?: string; until?: string }
export type Claim = Omit<Belonging, 'member'> & Details & { key: string; member?: string; draft?: string; claimedBy: Side; claimant: string; at: Date; confirmer?: string }

export async function insertMembership(db: Db, { key, network, member, draft, relation, status, function: role, since, until, claimedBy, claimant, at, confirmer }: Claim): Promise<void> {
  await db
    .insertInto('memberships')
    .values({
      key, network, member: member ?? null, draft: draft ?? null, relation, status: status ?? null, function: role ?? null, since: since ?? null, until: until ?? null,
      claimed_by: claimedBy, claimant, claimed_at: at, confirmed_at: confirmer === undefined ? null : at, confirmer: confirmer ?? null,
    })
    .execute()
}

type Done = { key: string; by: string; at: Date }

export async function writeConfirmation(db: Db, { key, by, at }: Done): Promise<void> {
  await db.updateTable('memberships').set({ confirmed_at: at, confirmer: by }).where('key', '=', key).execute()
}

export async function writeDecline(db: Db, { key, by, at, reason }: Done & { reason: string }): Promise<void> {
  await db.updateTable('memberships').set({ declined_at: at, decliner: by, reason }).where('key', '=', key).execute()
}

export async function writeEnd(db: Db, { key, by, at, until }: Done & { until?: string }): Promise<void> {
  await db.updateTable('memberships').set({ ended_at: at, ender: by, ...(until === undefined ? {} : { until }) }).where('key', '=', key).execute()
}

export async function writeDetails(db: Db, key: string, { status, function: role, since, until }: Details): Promise<void> {
  await db.updateTable('memberships').set({ status: status ?? null, function: role ?? null, since: since ?? null, until: until ?? null }).where('key', '=', key).execute()
}

/** A draft has become an entry: its membership is that entry's now. One that never will be is forgotten. */
export async function settleDrafts(db: Db): Promise<void> {
  await sql`
    update memberships m set member = d.entry_id, draft = null from drafts d
     where d.key = m.draft and m.member is null and d.state = 'published' and d.entry_id is not null and d.entry_id <> m.network
       and not exists (select from memberships o where o.network = m.network and o.member = d.entry_id and o.relation = m.relation and o.declined_at is null and o.ended_at is null)`.execute(db)
  await sql`delete from memberships m using drafts d where d.key = m.draft and m.member is null and d.state in ('rejected', 'discarded')`.execute(db)
}

/** Who states in their published entry that they belong there in any way. */
export async function findStated(db: Db, network: string): Promise<{ id: string; relation: Relation }[]> {
  const { rows } = await sql<{ id: string; relation: string }>`
    select r.from_id as id, r.kind as relation from entry_relations r join entries e on e.id = r.from_id
     where r.to_id = ${network} and r.kind in ('member-of', 'part-of', 'partner-in') and e.kind = 'actor' and e.visibility = 'clear' and e.withdrawn_at is null`.execute(db)
  return rows.map(({ id, relation }) => ({ id, relation: relationOf.parse(relation) }))
}

/** What is published of each of these, for what it lacks and how it is reached. */
export async function findPayloads(db: Db, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<{ id: string; payload: unknown }>`
    select e.id, r.payload from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision where e.id = any(${[...ids]}::text[]) and e.withdrawn_at is null`.execute(db)
  return new Map(rows.map(({ id, payload }) => [id, z.record(z.string(), z.unknown()).parse(payload)]))
}

/** Claims of the other side that these organisations have not answered yet. */
export async function findUnanswered(db: Db, actors: readonly string[]): Promise<{ actor: string; side: Side; count: number }[]> {
  const { rows } = await sql<{ actor: string; side: string; count: number }>`
    select actor, side, count(*) as count from (
      select member as actor, 'member' as side from memberships where claimed_by = 'network' and member = any(${[...actors]}::text[]) and confirmed_at is null and declined_at is null and ended_at is null
      union all
      select network, 'network' from memberships where claimed_by = 'member' and network = any(${[...actors]}::text[]) and confirmed_at is null and declined_at is null and ended_at is null) as waiting
     group by actor, side order by actor, side`.execute(db)
  return rows.map(({ actor, side, count }) => ({ actor, side: sideOf.parse(side), count }))
}

const mergedBy = 'Zusammenführung'

/** Two entries became one: what was said about the one that went holds for the one that stays. Where both belonged to the same, one membership lives on and knows what the other knew; what each side said of one of them, both have said of the one. */
export async function moveMemberships(db: Db, { from, to, at }: { from: string; to: string; at: Date }): Promise<void> {
  // Nobody belongs to themselves.
  await sql`update memberships set ended_at = ${at}, ender = ${mergedBy} where ((member = ${from} and network = ${to}) or (member = ${to} and network = ${from})) and declined_at is null and ended_at is null`.execute(db)
  for (const [side, other] of [['member', 'network'], ['network', 'member']] as const) {
    const [own, theirs] = [sql.ref(side), sql.ref(other)]
    const twins = sql`kept.${own} = ${to} and gone.${own} = ${from} and gone.${theirs} = kept.${theirs} and gone.relation = kept.relation and kept.declined_at is null and kept.ended_at is null and gone.declined_at is null and gone.ended_at is null`
    await sql`
      update memberships kept set status = coalesce(kept.status, gone.status), function = coalesce(kept.function, gone.function), since = coalesce(kept.since, gone.since), until = coalesce(kept.until, gone.until),
             confirmed_at = coalesce(kept.confirmed_at, gone.confirmed_at, case when gone.claimed_by <> kept.claimed_by then gone.claimed_at end),
             confirmer = coalesce(kept.confirmer, gone.confirmer, case when gone.claimed_by <> kept.claimed_by then gone.claimant end)
        from memberships gone where ${twins}`.execute(db)
    await sql`update memberships gone set ended_at = ${at}, ender = ${mergedBy} from memberships kept where ${twins}`.execute(db)
    await sql`update memberships set ${own} = ${to} where ${own} = ${from} and ${theirs} is distinct from ${to}`.execute(db)
  }
  await sql`update membership_news set actor = ${to} where actor = ${from}`.execute(db)
}
