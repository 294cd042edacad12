import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { choices, stands, type CheckedRow, type Choice, type Existing, type Stand } from './check.ts'
import { matchWords, readMatch } from './duplicates.ts'
import { modes, outcomes, states, undoings, type Counts, type Import, type ImportRow, type Mode, type RowFilter, type RowOutcome, type State, type Totals, type Undoing } from './import.ts'
import { mapping as mappingOf, type Mapping } from './matching/mapping.ts'
import { keptProblem } from './reasons.ts'
import type { Problem } from './row.ts'
import { encodings, type Reading, type TableRow } from './tables/table.ts'

const batchSize = 500

const readingOf: z.ZodType<Reading> = z.object({
  format: z.enum(['csv', 'xlsx']), encoding: z.enum(encodings).optional(), delimiter: z.string().optional(), sheet: z.string().optional(), sheets: z.array(z.string()), headerRow: z.number(), header: z.array(z.string()),
})
const countsOf = z.partialRecord(z.enum([...outcomes, ...undoings]), z.number())
const textsOf = z.array(z.string())
const editsOf = z.record(z.string(), z.string())

const importColumns = ['key', 'kind', 'file_name', 'origin', 'author', 'author_account', 'network', 'state', 'reading', 'mapping', 'mode', 'total', 'done', 'counts', 'checked_at', 'started_at', 'finished_at', 'undone_at', 'undone_by', 'created_at', 'expires_at'] as const
const select = (db: Db) => db.selectFrom('imports').select(importColumns)

function toImport(row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>): Import {
  return {
    key: row.key,
    kind: row.kind,
    fileName: row.file_name,
    origin: row.origin === 'command' ? 'command' : 'browser',
    author: row.author,
    authorAccount: row.author_account ?? undefined,
    network: row.network ?? undefined,
    state: z.enum(states).parse(row.state),
    reading: readingOf.parse(row.reading),
    mapping: mappingOf.parse(row.mapping),
    mode: z.enum(modes).nullable().parse(row.mode) ?? undefined,
    total: row.total,
    done: row.done,
    counts: countsOf.parse(row.counts),
    checkedAt: row.checked_at ?? undefined,
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    undoneAt: row.undone_at ?? undefined,
    undoneBy: row.undone_by ?? undefined,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

export async function findImport(db: Db, key: string): Promise<Import | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toImport(row)
}

/** Nobody else works in it until the transaction ends. */
export async function lockImport(db: Db, key: string): Promise<Import | undefined> {
  await db.selectFrom('imports').select('key').where('key', '=', key).forUpdate().execute()
  return findImport(db, key)
}

/** The latest first; without `networks` all there are. */
export async function findImports(db: Db, { networks, offset, limit }: { networks?: readonly string[]; offset: number; limit: number }): Promise<{ total: number; found: Import[] }> {
  const within = <Query extends { where(column: 'network', operator: 'in', values: readonly string[]): Query }>(query: Query) => (networks === undefined ? query : query.where('network', 'in', networks))
  const found = await within(select(db)).orderBy('created_at', 'desc').orderBy('key').offset(offset).limit(limit).execute()
  const { total } = await within(db.selectFrom('imports').select((all) => all.fn.countAll<string>().as('total'))).executeTakeFirstOrThrow()
  return { total: Number(total), found: found.map(toImport) }
}

export type Brought = Pick<Import, 'key' | 'kind' | 'fileName' | 'origin' | 'author' | 'authorAccount' | 'network' | 'reading' | 'mapping' | 'expiresAt'> & { state: State; content?: string; at: Date }

export async function insertImport(db: Db, { key, kind, fileName, origin, author, authorAccount, network, state, reading, mapping, content, at, expiresAt }: Brought): Promise<void> {
  await db
    .insertInto('imports')
    .values({
      key, kind, file_name: fileName, origin, author, author_account: authorAccount ?? null, network: network ?? null, state, content: content ?? null,
      reading: JSON.stringify(reading), mapping: JSON.stringify(mapping), created_at: at, updated_at: at, expires_at: expiresAt,
    })
    .execute()
}

export async function insertRows(db: Db, key: string, rows: readonly TableRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize)
    await sql`
      insert into import_rows (import_key, number, cells, fault)
      select ${key}, * from unnest(${batch.map(({ number }) => number)}::int[], ${batch.map(({ cells }) => asJson(cells))}::jsonb[], ${batch.map(({ fault }) => (fault ? asJson(fault) : null))}::jsonb[])`.execute(db)
  }
}

/** PostgreSQL keeps no zero characters; a cell that holds one is told by the row reader as it is replaced here. */
const asJson = (value: unknown): string => JSON.stringify(value).replaceAll('\\u0000', '\\ufffd')

export async function deleteRows(db: Db, key: string): Promise<void> {
  await db.deleteFrom('import_rows').where('import_key', '=', key).execute()
}

export async function deleteImport(db: Db, key: string): Promise<void> {
  await db.deleteFrom('imports').where('key', '=', key).execute()
}

/** What was never taken goes altogether; of the others the record stays, without the rows. */
export async function deleteExpired(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('imports').where('expires_at', '<=', now).where('state', 'in', ['open', 'checking']).execute()
  await db.deleteFrom('import_rows').where('import_key', 'in', db.selectFrom('imports').select('key').where('expires_at', '<=', now)).execute()
}

const busy = ['checking', 'taking', 'aborting', 'undoing'] as const

/** Work that has left no sign since then. */
export async function findStuck(db: Db, since: Date): Promise<{ key: string; state: (typeof busy)[number]; origin: string }[]> {
  const rows = await db.selectFrom('imports').select(['key', 'state', 'origin']).where('state', 'in', busy).where('updated_at', '<', since).execute()
  return rows.map(({ state, ...row }) => ({ ...row, state: z.enum(busy).parse(state) }))
}

/** Lists somebody has brought and not yet taken, the latest first. */
export async function findOpen(db: Db, account: string): Promise<{ key: string; fileName: string }[]> {
  const rows = await db.selectFrom('imports').select(['key', 'file_name']).where('author_account', '=', account).where('state', 'in', ['open', 'aborted']).where('origin', '=', 'browser').orderBy('created_at', 'desc').execute()
  return rows.map(({ key, file_name }) => ({ key, fileName: file_name }))
}

export async function findContent(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('imports').select('content').where('key', '=', key).executeTakeFirst()
  return row?.content ?? undefined
}

export type Changes = { state?: State; reading?: Reading; mapping?: Mapping; mode?: Mode; total?: number; done?: number; counts?: Counts; content?: null; checkedAt?: Date; startedAt?: Date; finishedAt?: Date | null; undoneAt?: Date; undoneBy?: string; expiresAt?: Date }

export async function updateImport(db: Db, key: string, { reading, mapping, counts, checkedAt, startedAt, finishedAt, undoneAt, undoneBy, expiresAt, ...plain }: Changes, at: Date): Promise<void> {
  await db
    .updateTable('imports')
    .set({
      ...plain,
      ...(reading && { reading: JSON.stringify(reading) }),
      ...(mapping && { mapping: JSON.stringify(mapping) }),
      ...(counts && { counts: JSON.stringify(counts) }),
      ...(checkedAt && { checked_at: checkedAt }),
      ...(startedAt && { started_at: startedAt }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
      ...(undoneAt && { undone_at: undoneAt }),
      ...(undoneBy !== undefined && { undone_by: undoneBy }),
      ...(expiresAt && { expires_at: expiresAt }),
      updated_at: at,
    })
    .where('key', '=', key)
    .execute()
}

const rowsOf = (db: Db, key: string) => db.selectFrom('import_rows').selectAll().where('import_key', '=', key)

function toRow(row: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>): ImportRow {
  return {
    number: row.number,
    cells: textsOf.parse(row.cells),
    fault: row.fault === null ? undefined : keptProblem.parse(row.fault),
    edited: editsOf.parse(row.edited),
    choice: z.enum(choices).nullable().parse(row.choice) ?? undefined,
    stand: z.enum(stands).parse(row.stand),
    problems: z.array(keptProblem).parse(row.problems),
    warnings: z.array(keptProblem).parse(row.warnings),
    wantedId: row.wanted_id ?? undefined,
    match: row.match_id === null || row.match_by === null ? undefined : readMatch(row.match_id, row.match_by),
    outcome: z.enum(outcomes).nullable().parse(row.outcome) ?? undefined,
    entry: row.entry_id ?? undefined,
    revision: row.revision ?? undefined,
    draftKey: row.draft_key ?? undefined,
    undone: z.enum(undoings).nullable().parse(row.undone) ?? undefined,
  }
}

const shown = (db: Db, key: string, filter: RowFilter) => {
  const rows = db.selectFrom('import_rows').where('import_key', '=', key).where('stand', '<>', 'head')
  if (filter === 'all') return rows
  if (filter === 'in') return rows.where('outcome', 'in', ['created', 'changed', 'drafted'])
  if (filter === 'rejected') return rows.where('outcome', '=', 'rejected')
  if (filter === 'kept') return rows.where('undone', '=', 'kept')
  if (filter === 'warning') return rows.where(sql<boolean>`warnings <> '[]'`).where('outcome', 'is', null)
  return rows.where('stand', '=', filter).where('outcome', 'is', null)
}

export async function findRows(db: Db, key: string, { filter = 'all', offset, limit }: { filter?: RowFilter; offset: number; limit: number }): Promise<ImportRow[]> {
  return (await shown(db, key, filter).selectAll().orderBy('number').offset(offset).limit(limit).execute()).map(toRow)
}

/** In order, from one number on: for whoever goes through all of them. */
export async function findRowsAfter(db: Db, key: string, { after, limit }: { after: number; limit: number }): Promise<ImportRow[]> {
  return (await rowsOf(db, key).where('number', '>', after).orderBy('number').limit(limit).execute()).map(toRow)
}

export async function findRow(db: Db, key: string, number: number): Promise<ImportRow | undefined> {
  const row = await rowsOf(db, key).where('number', '=', number).where('stand', '<>', 'head').executeTakeFirst()
  return row && toRow(row)
}

/** These rows, and all that are about the same entries. */
export async function findRowsAbout(db: Db, key: string, { numbers, targets }: { numbers: readonly number[]; targets: readonly string[] }): Promise<ImportRow[]> {
  const rows = await rowsOf(db, key)
    .where(sql<boolean>`(number = any(${[...numbers]}::int[]) or wanted_id = any(${[...targets]}::text[]))`)
    .where('stand', '<>', 'head')
    .orderBy('number')
    .execute()
  return rows.map(toRow)
}

export async function countRows(db: Db, key: string): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select count(*)::int as all,
           count(*) filter (where outcome is null and stand = 'problem')::int as problem,
           count(*) filter (where outcome is null and stand = 'undecided')::int as undecided,
           count(*) filter (where outcome is null and warnings <> '[]')::int as warning,
           count(*) filter (where outcome is null and stand = 'new')::int as new,
           count(*) filter (where outcome is null and stand = 'update')::int as update,
           count(*) filter (where outcome is null and stand = 'unchanged')::int as unchanged,
           count(*) filter (where outcome is null and stand = 'left_out')::int as left_out,
           count(*) filter (where outcome in ('created', 'changed', 'drafted'))::int as in,
           count(*) filter (where outcome = 'rejected')::int as rejected,
           count(*) filter (where undone = 'kept')::int as kept
      from import_rows where import_key = ${key} and stand <> 'head'`.execute(db)
  return rows[0]
}

export type UnknownTerm = { column: string; value: string; nearest?: string; count: number }

/** Words nobody knows, each once, the most frequent first. */
export async function findUnknownTerms(db: Db, key: string, limit: number): Promise<UnknownTerm[]> {
  const { rows } = await sql<{ column: string; value: string; nearest: string | null; count: number }>`
    select p ->> 'column' as column, p ->> 'value' as value, min(p ->> 'detail') as nearest, count(*)::int as count
      from import_rows, jsonb_array_elements(problems) as p
     where import_key = ${key} and outcome is null and stand = 'problem' and p ->> 'reason' in ('concept_unknown', 'state_form')
     group by 1, 2 order by 4 desc, 1, 2 limit ${limit}`.execute(db)
  return rows.map(({ nearest, ...row }) => ({ ...row, nearest: nearest ?? undefined }))
}

export async function countReason(db: Db, key: string, reason: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from import_rows where import_key = ${key} and outcome is null and warnings @> ${JSON.stringify([{ reason }])}::jsonb`.execute(db)
  return rows[0].count
}

export async function writeChecked(db: Db, key: string, rows: readonly CheckedRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update import_rows set stand = given.stand, problems = given.problems, warnings = given.warnings, wanted_id = given.wanted_id, match_id = given.match_id, match_by = given.match_by
      from unnest(${rows.map(({ number }) => number)}::int[], ${rows.map(({ stand }) => stand)}::text[], ${rows.map(({ problems }) => asJson(problems.map(shortened)))}::jsonb[], ${rows.map(({ warnings }) => asJson(warnings.map(shortened)))}::jsonb[],
                  ${rows.map(({ wantedId }) => wantedId ?? null)}::text[], ${rows.map(({ match }) => match?.id ?? null)}::text[], ${rows.map(({ match }) => (match ? matchWords(match) : null))}::text[])
           as given (number, stand, problems, warnings, wanted_id, match_id, match_by)
     where import_rows.import_key = ${key} and import_rows.number = given.number and import_rows.outcome is null`.execute(db)
}

/** The value stands in the cell as well. */
const shortened = (problem: Problem): Problem => (problem.value.length > 500 ? { ...problem, value: problem.value.slice(0, 500) } : problem)

export type Edit = { number: number; edited?: Record<string, string>; choice?: Choice | null }

export async function writeEdits(db: Db, key: string, edits: readonly Edit[]): Promise<void> {
  for (const { number, edited, choice } of edits) {
    await db
      .updateTable('import_rows')
      .set({ ...(edited && { edited: asJson(edited) }), ...(choice === undefined ? {} : { choice }) })
      .where('import_key', '=', key)
      .where('number', '=', number)
      .where('outcome', 'is', null)
      .execute()
  }
}

/** One decision for every row that waits for one. Answers how many these are. */
export async function writeChoices(db: Db, key: string, choice: Choice): Promise<number> {
  const { numUpdatedRows } = await db.updateTable('import_rows').set({ choice }).where('import_key', '=', key).where('stand', '=', 'undecided').where('outcome', 'is', null).executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function findExisting(db: Db, kind: string, ids: readonly string[]): Promise<Map<string, Existing>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('entries')
    .innerJoin('revisions', (join) => join.onRef('entry_id', '=', 'entries.id').onRef('number', '=', 'published_revision'))
    .select(['entries.id', 'payload', 'number'])
    .where('kind', '=', kind)
    .where('withdrawn_at', 'is', null)
    .where('entries.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, payload, number }) => [id, { payload: z.record(z.string(), z.unknown()).parse(payload), revision: number }]))
}

export async function findTakenIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = ids.length === 0 ? [] : await db.selectFrom('entries').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

const toTake: Stand[] = ['new', 'update']

export async function findNextToTake(db: Db, key: string, limit: number): Promise<ImportRow[]> {
  return (await rowsOf(db, key).where('outcome', 'is', null).where('stand', 'in', toTake).orderBy('number').limit(limit).execute()).map(toRow)
}

export async function findNextToUndo(db: Db, key: string, limit: number): Promise<ImportRow[]> {
  const rows = await rowsOf(db, key).where('undone', 'is', null).where('outcome', 'in', ['created', 'changed', 'drafted']).orderBy('number', 'desc').limit(limit).execute()
  return rows.map(toRow)
}

export type Written = { number: number; outcome: RowOutcome; entry?: string; draftKey?: string; problems?: Problem[] }

/** With the revision that is published now: written in the same transaction. */
export async function writeOutcomes(db: Db, key: string, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return
  await sql`
    update import_rows set outcome = given.outcome, entry_id = given.entry, draft_key = given.draft_key, problems = coalesce(given.problems, import_rows.problems),
           revision = case when given.outcome in ('created', 'changed') then (select published_revision from entries where id = given.entry) end
      from unnest(${written.map(({ number }) => number)}::int[], ${written.map(({ outcome }) => outcome)}::text[], ${written.map(({ entry }) => entry ?? null)}::text[], ${written.map(({ draftKey }) => draftKey ?? null)}::text[], ${written.map(({ problems }) => (problems ? asJson(problems) : null))}::jsonb[])
           as given (number, outcome, entry, draft_key, problems)
     where import_rows.import_key = ${key} and import_rows.number = given.number`.execute(db)
}

export type Recorded = TableRow & { outcome: RowOutcome; entry?: string; problems: Problem[] }

/** What a command has done: kept so that it can be taken back, with the rows that stayed out. */
export async function insertRecorded(db: Db, key: string, rows: readonly Recorded[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize)
    await sql`
      insert into import_rows (import_key, number, cells, problems, stand, outcome, entry_id, revision)
      select ${key}, given.number, given.cells, given.problems, case when given.outcome = 'rejected' then 'problem' else 'update' end, given.outcome, given.entry,
             case when given.outcome in ('created', 'changed') then (select published_revision from entries where id = given.entry) end
        from unnest(${batch.map(({ number }) => number)}::int[], ${batch.map(({ cells }) => asJson(cells))}::jsonb[], ${batch.map(({ problems }) => asJson(problems.map(shortened)))}::jsonb[], ${batch.map(({ outcome }) => outcome)}::text[], ${batch.map(({ entry }) => entry ?? null)}::text[])
             as given (number, cells, problems, outcome, entry)
      on conflict do nothing`.execute(db)
  }
}

export async function countOutcomes(db: Db, key: string): Promise<Counts> {
  const { rows } = await sql<{ word: string; count: number }>`
    select outcome as word, count(*)::int as count from import_rows where import_key = ${key} and outcome is not null group by 1
    union all select undone, count(*)::int from import_rows where import_key = ${key} and undone is not null group by 1`.execute(db)
  return countsOf.parse(Object.fromEntries(rows.map(({ word, count }) => [word, count])))
}

export async function writeUndone(db: Db, key: string, number: number, undone: Undoing): Promise<void> {
  await db.updateTable('import_rows').set({ undone }).where('import_key', '=', key).where('number', '=', number).execute()
}

export type Now = { published?: number; withdrawn: boolean; previous?: number }

/** How an entry stands, locked, and the revision before the one given. */
export async function lockEntryAt(db: Db, entry: string, revision: number): Promise<Now | undefined> {
  const row = await db.selectFrom('entries').select(['published_revision', 'withdrawn_at']).where('id', '=', entry).forUpdate().executeTakeFirst()
  if (!row) return undefined
  const before = await db.selectFrom('revisions').select((all) => all.fn.max('number').as('number')).where('entry_id', '=', entry).where('state', '=', 'published').where('number', '<', revision).executeTakeFirst()
  return { published: row.published_revision ?? undefined, withdrawn: row.withdrawn_at !== null, previous: before?.number ?? undefined }
}

/** Memberships that were ended and that these entries do not state now: a file that still lists them would bring them back. */
export async function findEnded(db: Db, members: readonly string[]): Promise<{ member: string; column: string; network: string; until: string }[]> {
  if (members.length === 0) return []
  const { rows } = await sql<{ member: string; relation: string; network: string; until: string }>`
    select m.member, m.relation, m.network, max(m.until) as until from memberships m
     where m.member = any(${[...members]}::text[]) and m.ended_at is not null and m.until is not null
       and not exists (select from entry_relations r where r.from_id = m.member and r.to_id = m.network and r.kind = m.relation)
     group by m.member, m.relation, m.network`.execute(db)
  return rows.map(({ relation, ...row }) => ({ ...row, column: relation.replace('-', '_') }))
}
