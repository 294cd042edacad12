import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { daysOfALink, daysRemembered, inDays, states, type Claim } from './claim.ts'

const stateOf = z.enum(states)

const select = (db: Db) => db.selectFrom('claims').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toClaim = (row: Row): Claim => ({
  key: row.key,
  actor: row.actor,
  account: row.account ?? undefined,
  email: row.email ?? undefined,
  proof: row.proof ?? undefined,
  note: row.note ?? undefined,
  state: stateOf.parse(row.state),
  madeAt: row.made_at,
  dueAt: row.due_at ?? undefined,
  decidedAt: row.decided_at ?? undefined,
  decidedBy: row.decided_by ?? undefined,
  reason: row.reason ?? undefined,
})

/** False where the same account waits for an answer about the same profile already. */
export async function insertClaim(db: Db, { key, actor, account, email, proof, note, state, madeAt, dueAt }: Claim): Promise<boolean> {
  const row = await db
    .insertInto('claims')
    .values({ key, actor, account: account ?? null, email: email ?? null, proof: proof ?? null, note: note ?? null, state, made_at: madeAt, due_at: dueAt ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export async function findClaim(db: Db, key: string): Promise<Claim | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toClaim(row)
}

/** Nobody else decides about it until the transaction ends. */
export async function lockClaim(db: Db, key: string): Promise<Claim | undefined> {
  const row = await select(db).where('key', '=', key).forUpdate().executeTakeFirst()
  return row && toClaim(row)
}

/** Of several who take on the same profile at once each waits for the one before. */
export async function lockActor(db: Db, actor: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`claim ${actor}`}, 0))`.execute(db)
}

export async function findClaimsOf(db: Db, account: string): Promise<Claim[]> {
  return (await select(db).where('account', '=', account).orderBy('made_at', 'desc').limit(50).execute()).map(toClaim)
}

/** What waits at these profiles, the oldest first. */
export async function findWaitingAt(db: Db, actors: readonly string[]): Promise<Claim[]> {
  if (actors.length === 0) return []
  return (await select(db).where('state', 'in', ['keepers', 'reviewers']).where('actor', 'in', actors).orderBy('made_at').execute()).map(toClaim)
}

/** What lies with the reviewers, the oldest first. */
export async function findAtDesk(db: Db): Promise<Claim[]> {
  return (await select(db).where('state', '=', 'reviewers').orderBy('made_at').execute()).map(toClaim)
}

/** What keepers did not answer in time. */
export async function findOverdue(db: Db, now: Date): Promise<Claim[]> {
  return (await select(db).where('state', '=', 'keepers').where('due_at', '<=', now).orderBy('made_at').execute()).map(toClaim)
}

export async function writeVerdict(db: Db, { key, state, by, at, reason, account }: { key: string; state: 'accepted' | 'declined' | 'withdrawn'; by: string; at: Date; reason?: string; account?: string }): Promise<void> {
  await db.updateTable('claims').set({ state, decided_by: by, decided_at: at, reason: reason ?? null, ...(account === undefined ? {} : { account }) }).where('key', '=', key).execute()
}

export async function writePassedOn(db: Db, key: string): Promise<void> {
  await db.updateTable('claims').set({ state: 'reviewers', due_at: null }).where('key', '=', key).execute()
}

/** Of these domains those that another published entry names as well. */
export async function findShared(db: Db, actor: string, domains: readonly string[]): Promise<Set<string>> {
  if (domains.length === 0) return new Set()
  const { rows } = await sql<{ domain: string }>`
    select domain from unnest(${[...domains]}::text[]) as domain
     where exists (
       select from revisions r join entries e on e.id = r.entry_id and e.published_revision = r.number
        where e.kind = 'actor' and e.id <> ${actor} and e.withdrawn_at is null and r.payload ->> 'website' is not null
          and lower(substring(r.payload ->> 'website' from '^https?://(?:www[0-9]?\.)?([^/:?#]+)')) = domain)
        or exists (
       select from revisions r join entries e on e.id = r.entry_id and e.published_revision = r.number
        where e.kind = 'actor' and e.id <> ${actor} and e.withdrawn_at is null and r.payload ->> 'email' is not null
          and lower(substring(r.payload ->> 'email' from '@([^@]+)$')) = domain)`.execute(db)
  return new Set(rows.map(({ domain }) => domain))
}

/** Two entries became one: whoever waits, waits there. Whoever waits at both waits once. */
export async function moveClaims(db: Db, { from, to, at }: { from: string; to: string; at: Date }): Promise<void> {
  await sql`
    update claims set state = 'withdrawn', decided_at = ${at}, decided_by = 'Zusammenführung' where actor = ${from} and state in ('keepers', 'reviewers')
       and exists (select from claims other where other.actor = ${to} and other.account = claims.account and other.state in ('keepers', 'reviewers'))`.execute(db)
  await db.updateTable('claims').set({ actor: to }).where('actor', '=', from).execute()
}

/** What is over is forgotten a month later; the log keeps that it was decided. */
export async function forgetClaims(db: Db, now: Date): Promise<void> {
  const before = inDays(-daysRemembered, now)
  await db.deleteFrom('claims').where('decided_at', '<', before).execute()
  await db.deleteFrom('claims').where('state', '=', 'sent').where('made_at', '<', inDays(-daysOfALink, before)).execute()
}

export const personalData: PersonalData = {
  name: 'claims',
  find: (db, account) => db.selectFrom('claims').select(['actor', 'email', 'proof', 'note', 'state', 'made_at', 'decided_at', 'reason']).where('account', '=', account).execute(),
  async forget(db, account) {
    await db.deleteFrom('claims').where('account', '=', account).execute()
  },
}
