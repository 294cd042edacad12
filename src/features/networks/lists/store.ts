import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../platform/database/index.ts'
import type { MemberList } from './list.ts'
import { choices, fields, outcomes, type Candidate, type ListRow, type RowOutcome } from './row.ts'

const textsOf = z.array(z.string())
const editedOf = z.partialRecord(z.enum(fields), z.string())
const candidatesOf: z.ZodType<Candidate[]> = z.array(z.object({ id: z.string(), sure: z.boolean() }))

const select = (db: Db) => db.selectFrom('member_lists').selectAll()
const toList = (row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>): MemberList => ({
  key: row.key, network: row.network, fileName: row.file_name, author: row.author, header: textsOf.parse(row.header), columns: textsOf.parse(row.columns),
  newType: row.new_type ?? undefined, takingAt: row.taking_at ?? undefined, createdAt: row.created_at,
})

export async function findList(db: Db, { network, key }: { network: string; key: string }): Promise<MemberList | undefined> {
  const row = await select(db).where('network', '=', network).where('key', '=', key).executeTakeFirst()
  return row && toList(row)
}

/** Nobody else takes from it until the transaction ends. */
export async function lockList(db: Db, wanted: { network: string; key: string }): Promise<MemberList | undefined> {
  await db.selectFrom('member_lists').select('key').where('key', '=', wanted.key).forUpdate().execute()
  return findList(db, wanted)
}

export type ListLine = Pick<MemberList, 'key' | 'fileName' | 'author' | 'createdAt'> & { rows: number; done: number }

export async function findLists(db: Db, network: string): Promise<ListLine[]> {
  const { rows } = await sql<{ key: string; file_name: string; author: string; created_at: Date; rows: number; done: number }>`
    select l.key, l.file_name, l.author, l.created_at, count(r.number) as rows, count(r.outcome) as done
      from member_lists l left join member_list_rows r on r.list_key = l.key where l.network = ${network} group by l.key order by l.created_at desc limit 50`.execute(db)
  return rows.map(({ file_name, created_at, ...row }) => ({ ...row, fileName: file_name, createdAt: created_at }))
}

type Brought = Pick<MemberList, 'key' | 'network' | 'fileName' | 'author' | 'header' | 'columns'> & { at: Date; expiresAt: Date; rows: readonly { number: number; cells: string[]; isBroken: boolean }[] }

export async function insertList(db: Db, { key, network, fileName, author, header, columns, at, expiresAt, rows }: Brought): Promise<void> {
  await db.insertInto('member_lists').values({ key, network, file_name: fileName, author, header: JSON.stringify(header), columns: JSON.stringify(columns), created_at: at, expires_at: expiresAt }).execute()
  await sql`
    insert into member_list_rows (list_key, number, cells, is_broken)
    select ${key}, * from unnest(${rows.map(({ number }) => number)}::int[], ${rows.map(({ cells }) => JSON.stringify(cells))}::jsonb[], ${rows.map(({ isBroken }) => isBroken)}::boolean[])`.execute(db)
}

export async function findRows(db: Db, key: string): Promise<ListRow[]> {
  const rows = await db.selectFrom('member_list_rows').selectAll().where('list_key', '=', key).orderBy('number').execute()
  return rows.map((row) => ({
    number: row.number, cells: textsOf.parse(row.cells), isBroken: row.is_broken, edited: editedOf.parse(row.edited), candidates: candidatesOf.parse(row.candidates),
    choice: z.enum(choices).nullable().parse(row.choice) ?? undefined, chosen: row.chosen ?? undefined, wanted: row.wanted ?? undefined,
    outcome: z.enum(outcomes).nullable().parse(row.outcome) ?? undefined, member: row.member ?? undefined, draft: row.draft ?? undefined,
  }))
}

export async function writeColumns(db: Db, key: string, { columns, newType }: { columns: readonly string[]; newType?: string }): Promise<void> {
  await db.updateTable('member_lists').set({ columns: JSON.stringify(columns), new_type: newType ?? null }).where('key', '=', key).execute()
}

export async function writeCandidates(db: Db, key: string, found: readonly { number: number; candidates: readonly Candidate[] }[]): Promise<void> {
  await sql`
    update member_list_rows r set candidates = given.candidates
      from unnest(${found.map(({ number }) => number)}::int[], ${found.map(({ candidates }) => JSON.stringify(candidates))}::jsonb[]) as given (number, candidates)
     where r.list_key = ${key} and r.number = given.number`.execute(db)
}

/** What was set by hand, all of it anew. A row that was taken stays as it is. */
export async function writeRow(db: Db, key: string, { number, edited, choice, chosen, wanted }: Pick<ListRow, 'number' | 'edited' | 'choice' | 'chosen' | 'wanted'>): Promise<void> {
  await db.updateTable('member_list_rows').set({ edited: JSON.stringify(edited), choice: choice ?? null, chosen: chosen ?? null, wanted: wanted ?? null }).where('list_key', '=', key).where('number', '=', number).where('outcome', 'is', null).execute()
}

export async function writeTaking(db: Db, key: string, at: Date | undefined): Promise<void> {
  await db.updateTable('member_lists').set({ taking_at: at ?? null }).where('key', '=', key).execute()
}

export async function writeOutcome(db: Db, key: string, { number, outcome, member, draft }: { number: number; outcome: RowOutcome; member?: string; draft?: string }): Promise<void> {
  await db.updateTable('member_list_rows').set({ outcome, member: member ?? null, draft: draft ?? null }).where('list_key', '=', key).where('number', '=', number).execute()
}

export async function deleteList(db: Db, key: string): Promise<void> {
  await db.deleteFrom('member_lists').where('key', '=', key).execute()
}

export async function deleteExpiredLists(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('member_lists').where('expires_at', '<', now).where('taking_at', 'is', null).execute()
}

/** Organisations whose drafts are under way, so that the same list brings them once. */
export async function findDrafted(db: Db, network: string): Promise<{ draft: string; name: string; city: string }[]> {
  const { rows } = await sql<{ draft: string; name: string | null; city: string | null }>`
    select m.draft, d.payload ->> 'name' as name, d.payload ->> 'city' as city from memberships m join drafts d on d.key = m.draft
     where m.network = ${network} and m.member is null and d.state in ('draft', 'submitted', 'returned', 'accepted')`.execute(db)
  return rows.map(({ draft, name, city }) => ({ draft, name: name ?? '', city: city ?? '' }))
}

/** The entries that drafts have become. */
export async function findBecome(db: Db, drafts: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('drafts').select(['key', 'entry_id']).where('key', 'in', drafts.length === 0 ? [''] : [...drafts]).where('state', '=', 'published').execute()
  return new Map(rows.flatMap(({ key, entry_id }) => (entry_id === null ? [] : [[key, entry_id] as const])))
}

/** Two entries became one: lists of the one that went are lists of the one that stays, and rows that mean it mean the other. */
export async function moveLists(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`update member_lists set network = ${to} where network = ${from}`.execute(db)
  await sql`update member_list_rows set chosen = case when chosen = ${from} then ${to} else chosen end, member = case when member = ${from} then ${to} else member end where chosen = ${from} or member = ${from}`.execute(db)
}
