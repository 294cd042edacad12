import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { sorts, type Question } from './question.ts'

const sortOf = z.enum(sorts)

const select = (db: Db) => db.selectFrom('entry_questions').selectAll('entry_questions').where('entry_questions.withdrawn_at', 'is', null)
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toQuestion = (row: Row): Question => ({
  key: row.key,
  entry: row.entry,
  sort: sortOf.parse(row.sort),
  asker: row.asker,
  function: row.function,
  account: row.account ?? undefined,
  content: row.content,
  askedAt: row.asked_at,
  ...(row.answer !== null && row.answered_as !== null && row.answered_at !== null ? { answer: { content: row.answer, function: row.answered_as, at: row.answered_at } } : {}),
  ...(row.hidden_reason !== null && row.hidden_as !== null && row.hidden_at !== null ? { hidden: { reason: row.hidden_reason, function: row.hidden_as, at: row.hidden_at } } : {}),
})

/** The newest first. */
export async function findQuestionsAbout(db: Db, entry: string): Promise<Question[]> {
  return (await select(db).where('entry', '=', entry).orderBy('asked_at', 'desc').orderBy('key').execute()).map(toQuestion)
}

export async function findQuestion(db: Db, key: string): Promise<Question | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toQuestion(row)
}

export async function lockQuestion(db: Db, key: string): Promise<Question | undefined> {
  const row = await select(db).where('key', '=', key).forUpdate().executeTakeFirst()
  return row && toQuestion(row)
}

/** Of entries that belong to these organisations, the longest waiting first; with `all` also of those that are nobody's. */
export async function findUnanswered(db: Db, owners: readonly string[], { orphaned }: { orphaned: boolean }): Promise<(Question & { kind: string })[]> {
  const rows = await select(db)
    .innerJoin('entries', 'entries.id', 'entry')
    .select(['entries.kind', 'entries.owner'])
    .where('sort', '=', 'question').where('answer', 'is', null).where('hidden_at', 'is', null).where('entries.withdrawn_at', 'is', null)
    .where((either) => either.or([either('entries.owner', 'in', [...owners, '']), ...(orphaned ? [either('entries.owner', 'is', null)] : [])]))
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => ({ ...toQuestion(row), kind: row.kind }))
}

/** False where the same stands there already: a form that is sent twice asks once. Whoever waits here finds what the one before has done. */
export async function insertQuestion(db: Db, { key, entry, sort, asker, function: by, account, content, askedAt }: Question): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`question ${entry} ${asker}`}, 0))`.execute(db)
  const same = select(db).where('entry', '=', entry).where('asker', '=', asker).where('sort', '=', sort).where('content', '=', content)
  if (await same.executeTakeFirst()) return false
  await db.insertInto('entry_questions').values({ key, entry, sort, asker, function: by, account: account ?? null, content, asked_at: askedAt }).execute()
  return true
}

export async function writeAnswer(db: Db, key: string, { content, function: by, at }: NonNullable<Question['answer']>): Promise<void> {
  await db.updateTable('entry_questions').set({ answer: content, answered_as: by, answered_at: at }).where('key', '=', key).execute()
}

/** Undefined: it is shown again. */
export async function writeHidden(db: Db, key: string, hidden: Question['hidden']): Promise<void> {
  await db.updateTable('entry_questions').set({ hidden_reason: hidden?.reason ?? null, hidden_as: hidden?.function ?? null, hidden_at: hidden?.at ?? null }).where('key', '=', key).execute()
}

export async function writeWithdrawal(db: Db, key: string, at: Date): Promise<void> {
  await db.updateTable('entry_questions').set({ withdrawn_at: at }).where('key', '=', key).execute()
}

/** Two entries became one: what was asked about it, and for it, goes along. */
export async function moveQuestions(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await db.updateTable('entry_questions').set({ entry: to }).where('entry', '=', from).execute()
  await db.updateTable('entry_questions').set({ asker: to }).where('asker', '=', from).execute()
}

export const personalData: PersonalData = {
  name: 'questions',
  remains: { de: 'Ihre Fragen und Hinweise zu Einträgen bleiben stehen, als Frage der Organisation; dass sie von Ihnen sind, wird gelöscht.', en: 'Your questions and comments about entries stay, as those of the organisation; that they are yours is deleted.' },
  find: (db, account) => db.selectFrom('entry_questions').select(['entry', 'sort', 'asker', 'content', 'asked_at', 'answer']).where('account', '=', account).execute(),
  async forget(db, account) {
    await db.updateTable('entry_questions').set({ account: null }).where('account', '=', account).execute()
  },
}
