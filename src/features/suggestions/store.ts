import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { daysRemembered, daysToConfirm, suspicions, type Suggestion } from './suggestion.ts'

const payloadOf = z.record(z.string(), z.unknown())
const suspicionsOf = z.array(z.enum(suspicions))

const select = (db: Db) => db.selectFrom('suggestions').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toSuggestion = (row: Row): Suggestion => ({
  key: row.key,
  kind: row.kind,
  entry: row.entry_id ?? undefined,
  basedOn: row.based_on ?? undefined,
  payload: payloadOf.parse(row.payload),
  source: row.source,
  note: row.note ?? undefined,
  email: row.email ?? undefined,
  account: row.account ?? undefined,
  suspicions: suspicionsOf.parse(row.suspicions),
  contentHash: row.content_hash,
  draft: row.draft_key ?? undefined,
  createdAt: row.created_at,
})

export async function insertSuggestion(db: Db, { key, kind, entry, basedOn, payload, source, note, email, account, suspicions, contentHash, createdAt }: Suggestion): Promise<void> {
  await db
    .insertInto('suggestions')
    .values({ key, kind, entry_id: entry ?? null, based_on: basedOn ?? null, payload: JSON.stringify(payload), source, note: note ?? null, email: email ?? null, account: account ?? null, suspicions: JSON.stringify(suspicions), content_hash: contentHash, created_at: createdAt })
    .execute()
}

export async function findSuggestion(db: Db, key: string): Promise<Suggestion | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toSuggestion(row)
}

/** Everything that was suggested with this draft, the first one first. */
export async function findSuggestionsOf(db: Db, draft: string): Promise<Suggestion[]> {
  return (await select(db).where('draft_key', '=', draft).orderBy('created_at').orderBy('key').execute()).map(toSuggestion)
}

/** A draft that says the same and still waits. */
export async function findTwin(db: Db, contentHash: string): Promise<string | undefined> {
  const row = await db.selectFrom('suggestions').innerJoin('drafts', 'drafts.key', 'draft_key').select('draft_key').where('content_hash', '=', contentHash).where('drafts.state', '=', 'submitted').limit(1).executeTakeFirst()
  return row?.draft_key ?? undefined
}

/** Of several who confirm the same at once each waits for the one before. */
export async function lockContent(db: Db, contentHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${contentHash}, 0))`.execute(db)
}

export async function markConfirmed(db: Db, { key, draft, at }: { key: string; draft: string; at: Date }): Promise<void> {
  await db.updateTable('suggestions').set({ draft_key: draft, confirmed_at: at }).where('key', '=', key).execute()
}

/** Drafts of which every suggestion looks as if no person made it. */
export async function findSuspicious(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select d.key from drafts d join suggestions s on s.draft_key = d.key
     where d.state = 'submitted' group by d.key having bool_and(jsonb_array_length(s.suspicions) > 0)`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** What nobody confirmed is gone; addresses and notes go a month after the decision. */
export async function forgetSuggestions(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await db.deleteFrom('suggestions').where('draft_key', 'is', null).where('created_at', '<', before(daysToConfirm + 1)).execute()
  await sql`
    update suggestions s set email = null, note = null, account = null from drafts d
     where d.key = s.draft_key and d.state not in ('submitted', 'accepted') and coalesce(d.decided_at, d.updated_at) < ${before(daysRemembered)}
       and (s.email is not null or s.note is not null or s.account is not null)`.execute(db)
}

export const personalData: PersonalData = {
  name: 'suggestions',
  find: (db, account) => db.selectFrom('suggestions').select(['kind', 'entry_id', 'payload', 'source', 'note', 'created_at']).where('account', '=', account).execute(),
  /** What was suggested stays at the desk; whose it was and what they wrote beside it goes. */
  async forget(db, account) {
    await db.updateTable('suggestions').set({ account: null, note: null }).where('account', '=', account).execute()
  },
}
