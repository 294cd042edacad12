import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../platform/database/index.ts'
import type { Payload } from '../kind.ts'
import { readersOf } from '../published/store.ts'
import { draftStates, openStates, type DraftState, type Signature } from '../life.ts'
import { origins, type Comment, type Draft, type Origin, type PublishedEntry, type Revision } from '../publishing.ts'

export { inTransaction } from '../../../platform/database/index.ts'

const payloadOf = z.record(z.string(), z.unknown())
const stateOf = z.enum(draftStates)
const originOf = z.enum(origins)

const select = (db: Db) =>
  db
    .selectFrom('drafts')
    .selectAll()
    .select(
      sql<string[]>`array(select distinct account from (select author_account as account from draft_saves where draft_key = drafts.key union select submitter_account) as hands where account is not null)`.as('hands'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toDraft = (row: Row): Draft => ({
  key: row.key,
  kind: row.kind,
  entry: row.entry_id ?? undefined,
  owner: row.owner ?? undefined,
  origin: originOf.parse(row.origin),
  basedOn: row.based_on ?? undefined,
  state: stateOf.parse(row.state),
  version: row.version,
  payload: payloadOf.parse(row.payload),
  hands: row.hands,
  creatorAccount: row.creator_account ?? undefined,
  author: row.author,
  submitter: row.submitter ?? undefined,
  submitterAccount: row.submitter_account ?? undefined,
  submittedAt: row.submitted_at ?? undefined,
  message: row.message ?? undefined,
  reviewer: row.reviewer ?? undefined,
  decidedAt: row.decided_at ?? undefined,
  reason: row.reason ?? undefined,
  exception: row.exception ?? undefined,
  publishAt: row.publish_at ?? undefined,
  revision: row.revision ?? undefined,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export async function findDraft(db: Db, key: string): Promise<Draft | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toDraft(row)
}

/** Nobody else changes it until the transaction ends. */
export async function lockDraft(db: Db, key: string): Promise<Draft | undefined> {
  await db.selectFrom('drafts').select('key').where('key', '=', key).forUpdate().execute()
  return findDraft(db, key)
}

/** The one draft of the entry that its keepers share, while it is on its way. */
export async function findOpenDraft(db: Db, entry: string): Promise<Draft | undefined> {
  const row = await select(db).where('entry_id', '=', entry).where('origin', '=', 'keeper').where('state', 'in', [...openStates]).executeTakeFirst()
  return row && toDraft(row)
}

/** Whether this function has a suggestion for the entry under way, or has suggested this very value before. */
export async function hasSuggested(db: Db, { entry, author, field, value }: { entry: string; author: string; field: string; value: string }): Promise<boolean> {
  const row = await db
    .selectFrom('drafts')
    .select('key')
    .where('entry_id', '=', entry)
    .where('origin', '=', 'suggestion')
    .where('submitter', '=', author)
    .where((where) => where.or([where('state', 'in', [...openStates]), sql<boolean>`payload ->> ${field}::text = ${value}`]))
    .executeTakeFirst()
  return row !== undefined
}

/** Everything about an entry that is on its way, locked until the transaction ends. */
export async function findOpenDraftsOf(db: Db, entry: string): Promise<Draft[]> {
  const rows = await db.selectFrom('drafts').select('key').where('entry_id', '=', entry).where('state', 'in', [...openStates]).orderBy('created_at').orderBy('key').forUpdate().execute()
  return (await Promise.all(rows.map(({ key }) => findDraft(db, key)))).flatMap((draft) => draft ?? [])
}

export async function writeOwner(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await db.updateTable('drafts').set({ owner: to }).where('owner', '=', from).execute()
}

/** What waits for a reviewer, the oldest first. */
export async function findWaiting(db: Db): Promise<Draft[]> {
  const rows = await select(db).where('state', '=', 'submitted').orderBy('submitted_at').orderBy('key').execute()
  return rows.map(toDraft)
}

/** What is accepted and waits for its time. */
export async function findScheduled(db: Db, until?: Date): Promise<Draft[]> {
  const rows = await select(db)
    .where('state', '=', 'accepted')
    .$if(until !== undefined, (query) => query.where('publish_at', '<=', until ?? null))
    .orderBy('publish_at')
    .execute()
  return rows.map(toDraft)
}

/** What somebody began themselves, and what belongs to the entries given; the latest first. */
export async function findDraftsOf(db: Db, { account, entries }: { account: string; entries: readonly string[] }): Promise<Draft[]> {
  const rows = await select(db)
    .where(sql<boolean>`(creator_account = ${account} or (origin = 'keeper' and (entry_id = any(${[...entries]}::text[]) or owner = any(${[...entries]}::text[]))))`)
    .where('state', '<>', 'discarded')
    .orderBy('updated_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(toDraft)
}

export async function findSave(db: Db, key: string, version: number): Promise<{ payload: Payload; author: string; savedAt: Date } | undefined> {
  const row = await db.selectFrom('draft_saves').selectAll().where('draft_key', '=', key).where('version', '=', version).executeTakeFirst()
  return row && { payload: payloadOf.parse(row.payload), author: row.author, savedAt: row.saved_at }
}

export type Begun = { key: string; kind: string; entry?: string; owner?: string; origin: Origin; basedOn?: number; payload: Payload; by: Signature; at: Date }

/** False where the key is taken or the entry has an open draft already. */
export async function insertDraft(db: Db, { key, kind, entry, owner, origin, basedOn, payload, by, at }: Begun): Promise<boolean> {
  const inserted = await db
    .insertInto('drafts')
    .values({
      key, kind, entry_id: entry ?? null, owner: owner ?? null, origin, based_on: basedOn ?? null, payload: JSON.stringify(payload),
      creator_account: by.account ?? null, author: by.function, author_account: by.account ?? null, created_at: at, updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted === undefined) return false
  await insertSave(db, { key, version: 1, payload, by, at })
  return true
}

export async function updateDraft(db: Db, { key, version, payload, by, at }: Save): Promise<void> {
  await db.updateTable('drafts').set({ version, payload: JSON.stringify(payload), author: by.function, author_account: by.account ?? null, updated_at: at }).where('key', '=', key).execute()
  await insertSave(db, { key, version, payload, by, at })
}

type Save = { key: string; version: number; payload: Payload; by: Signature; at: Date }

async function insertSave(db: Db, { key, version, payload, by, at }: Save) {
  await db.insertInto('draft_saves').values({ draft_key: key, version, payload: JSON.stringify(payload), author: by.function, author_account: by.account ?? null, saved_at: at }).execute()
}

/** The step itself; which steps are allowed says `life.ts`. */
export async function writeSubmission(db: Db, { key, message, by, at }: { key: string; message?: string; by: Signature; at: Date }): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ state: 'submitted', submitter: by.function, submitter_account: by.account ?? null, submitted_at: at, message: message ?? null, reviewer: null, reviewer_account: null, decided_at: null, reason: null, updated_at: at })
    .where('key', '=', key)
    .execute()
}

export async function writeState(db: Db, { key, state, at }: { key: string; state: DraftState; at: Date }): Promise<void> {
  await db.updateTable('drafts').set({ state, updated_at: at }).where('key', '=', key).execute()
}

export type Verdict = { key: string; state: DraftState; by: Signature; at: Date; reason?: string; exception?: string; publishAt?: Date }

export async function writeVerdict(db: Db, { key, state, by, at, reason, exception, publishAt }: Verdict): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ state, reviewer: by.function, reviewer_account: by.account ?? null, decided_at: at, reason: reason ?? null, exception: exception ?? null, publish_at: publishAt ?? null, updated_at: at })
    .where('key', '=', key)
    .execute()
}

/** The draft has become a revision. */
export async function writeOutcome(db: Db, { key, entry, number, by, at, exception }: { key: string; entry: string; number: number; by: Signature; at: Date; exception?: string }): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ state: 'published', entry_id: entry, revision: number, reviewer: by.function, reviewer_account: by.account ?? null, decided_at: at, exception: exception ?? null, updated_at: at })
    .where('key', '=', key)
    .execute()
}

export async function findReviewer(db: Db, key: string): Promise<Signature | undefined> {
  const row = await db.selectFrom('drafts').select(['reviewer', 'reviewer_account']).where('key', '=', key).executeTakeFirst()
  return row?.reviewer ? { function: row.reviewer, account: row.reviewer_account ?? undefined } : undefined
}

export async function writeComments(db: Db, { key, version, comments, by, at }: { key: string; version: number; comments: readonly { field: string; comment: string }[]; by: Signature; at: Date }): Promise<void> {
  if (comments.length === 0) return
  await db
    .insertInto('draft_comments')
    .values(comments.map(({ field, comment }) => ({ draft_key: key, version, field, comment, author: by.function, author_account: by.account ?? null, made_at: at })))
    .onConflict((conflict) => conflict.columns(['draft_key', 'version', 'field']).doUpdateSet(({ ref }) => ({ comment: ref('excluded.comment'), made_at: ref('excluded.made_at') })))
    .execute()
}

export async function findComments(db: Db, key: string): Promise<Comment[]> {
  const rows = await db.selectFrom('draft_comments').selectAll().where('draft_key', '=', key).orderBy('version').orderBy('field').execute()
  return rows.map(({ field, comment, author, version, made_at }) => ({ field, comment, author, version, madeAt: made_at }))
}

/** An entry that is or was public. */
export async function findPublished(db: Db, id: string): Promise<PublishedEntry | undefined> {
  const row = await db
    .selectFrom('entries')
    .innerJoin('revisions', (join) => join.onRef('entry_id', '=', 'entries.id').onRef('number', '=', 'published_revision'))
    .select(['entries.id', 'kind', 'owner', 'number', 'payload', 'withdrawn_at', 'withdrawn_by', 'visibility', 'audience'])
    .select(sql<string[]>`array(select to_id from entry_relations where from_id = entries.owner and kind = 'member-of')`.as('networks'))
    .where('entries.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { visibility, owner, audience, networks } = row
  const readers = visibility === 'green' || visibility === 'amber' ? readersOf({ visibility, owner, audience, networks }) : undefined
  return { id: row.id, kind: row.kind, owner: owner ?? undefined, number: row.number, payload: payloadOf.parse(row.payload), withdrawnAt: row.withdrawn_at ?? undefined, withdrawnBy: row.withdrawn_by ?? undefined, readers }
}

export async function findRevision(db: Db, entry: string, number: number): Promise<Revision | undefined> {
  const [found] = await revisions(db, entry, number)
  return found
}

/** Every published revision of an entry, the latest first. */
export const findHistory = (db: Db, entry: string): Promise<Revision[]> => revisions(db, entry)

async function revisions(db: Db, entry: string, number?: number): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('entry_id', '=', entry)
    .where('state', '=', 'published')
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .execute()
  return rows.flatMap(({ number, payload, author, reviewer, message, exception, published_at }) =>
    published_at === null
      ? []
      : [{ number, payload: payloadOf.parse(payload), author, reviewer: reviewer ?? undefined, message: message ?? undefined, exception: exception ?? undefined, publishedAt: published_at }],
  )
}

/** The draft of a new entry becomes one of an entry that is published. */
export async function writeTarget(db: Db, { key, entry, basedOn }: { key: string; entry: string; basedOn: number }): Promise<void> {
  await db.updateTable('drafts').set({ entry_id: entry, based_on: basedOn }).where('key', '=', key).execute()
}

export type HandedIn = { key: string; kind: string; entry?: string; basedOn?: number; payload: Payload }

/** Many drafts at once, as an import brings them: written and handed in by the same hand. */
export async function insertSubmitted(db: Db, drafts: readonly HandedIn[], { by, message, at }: { by: Signature; message: string; at: Date }): Promise<void> {
  if (drafts.length === 0) return
  const keys = drafts.map(({ key }) => key)
  const payloads = drafts.map(({ payload }) => JSON.stringify(payload))
  const { function: author, account = null } = by
  await sql`
    insert into drafts (key, kind, entry_id, based_on, payload, origin, state, creator_account, author, author_account, submitter, submitter_account, submitted_at, message, created_at, updated_at)
    select *, 'import', 'submitted', ${account}::text, ${author}, ${account}::text, ${author}, ${account}::text, ${at}::timestamptz, ${message}, ${at}::timestamptz, ${at}::timestamptz
      from unnest(${keys}::text[], ${drafts.map(({ kind }) => kind)}::text[], ${drafts.map(({ entry }) => entry ?? null)}::text[], ${drafts.map(({ basedOn }) => basedOn ?? null)}::int[], ${payloads}::jsonb[])`.execute(db)
  await sql`
    insert into draft_saves (draft_key, version, payload, author, author_account, saved_at)
    select key, 1, payload, ${author}, ${account}::text, ${at}::timestamptz from unnest(${keys}::text[], ${payloads}::jsonb[]) as given (key, payload)`.execute(db)
}

/** Lets a draft of an import go, unless somebody has decided about it. */
export async function discardImported(db: Db, key: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('drafts').set({ state: 'discarded', updated_at: at }).where('key', '=', key).where('origin', '=', 'import').where('state', 'in', ['draft', 'submitted', 'returned']).executeTakeFirst()
  return numUpdatedRows > 0n
}
