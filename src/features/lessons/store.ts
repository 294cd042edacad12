import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { lessonPayload, type LessonPayload } from './lesson.ts'

export const moments = ['soon', 'due'] as const
export type Moment = (typeof moments)[number]

export type Deadline = { lesson: string; owner: string; title: string; deadline: string; responsible?: string }

/** Lessons with a task whose deadline comes until this day, the nearest first. Without an owner there is nobody to tell. */
export async function findDeadlines(db: Db, { until, owners }: { until: string; owners?: readonly string[] }): Promise<Deadline[]> {
  const { rows } = await sql<{ id: string; owner: string; title: string; deadline: string; responsible: string | null }>`
    select e.id, e.owner, r.payload ->> 'title' as title, r.payload ->> 'deadline' as deadline, r.payload ->> 'responsible' as responsible
      from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.kind = 'lesson' and e.withdrawn_at is null and e.owner is not null and r.payload ->> 'lesson_state' = 'beauftragt' and r.payload ->> 'deadline' <= ${until}
       and (${owners === undefined} or e.owner = any(${owners ?? []}::text[]))
     order by 4, 1`.execute(db)
  return rows.map(({ id, responsible, ...row }) => ({ ...row, lesson: id, ...(responsible === null ? {} : { responsible }) }))
}

/** True once for each deadline and moment, whoever asks. */
export async function markReminded(db: Db, { lesson, deadline, moment, at }: { lesson: string; deadline: string; moment: Moment; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('lesson_reminders').values({ lesson, deadline, moment, told_at: at }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const stateOf = z.enum(['waiting', 'attested', 'returned'])

export type Origin = { key: string; actor: string; network: string; called: string; payload?: LessonPayload; account?: string; handedInAt: Date; state: z.infer<typeof stateOf>; reason?: string; draft?: string }

const origins = (db: Db) => db.selectFrom('lesson_origins').selectAll()

type Row = Awaited<ReturnType<ReturnType<typeof origins>['execute']>>[number]

const toOrigin = ({ key, actor, network, called, payload, account, handed_in_at, state, reason, draft }: Row): Origin => ({
  key, actor, network, called, state: stateOf.parse(state), payload: lessonPayload.safeParse(payload).data, handedInAt: handed_in_at,
  account: account ?? undefined, reason: reason ?? undefined, draft: draft ?? undefined,
})

export async function insertOrigin(db: Db, { key, actor, network, called, payload, account, at }: { key: string; actor: string; network: string; called: string; payload: LessonPayload; account: string; at: Date }): Promise<void> {
  await db.insertInto('lesson_origins').values({ key, actor, network, called, payload: JSON.stringify(payload), account, handed_in_at: at }).execute()
}

export async function findOrigin(db: Db, key: string): Promise<Origin | undefined> {
  const row = await origins(db).where('key', '=', key).executeTakeFirst()
  return row && toOrigin(row)
}

export async function lockOrigin(db: Db, key: string): Promise<Origin | undefined> {
  const row = await origins(db).where('key', '=', key).forUpdate().executeTakeFirst()
  return row && toOrigin(row)
}

export async function findWaitingOrigins(db: Db, networks: readonly string[]): Promise<Origin[]> {
  if (networks.length === 0) return []
  return (await origins(db).where('network', 'in', [...networks]).where('state', '=', 'waiting').orderBy('handed_in_at').execute()).map(toOrigin)
}

export async function findOriginsOf(db: Db, actors: readonly string[]): Promise<Origin[]> {
  if (actors.length === 0) return []
  return (await origins(db).where('actor', 'in', [...actors]).orderBy('handed_in_at', 'desc').limit(50).execute()).map(toOrigin)
}

/** The organisation an attested lesson comes from. */
export async function findOriginOf(db: Db, entry: string): Promise<string | undefined> {
  return (await db.selectFrom('lesson_origins').innerJoin('drafts', 'drafts.key', 'lesson_origins.draft').select('lesson_origins.actor').where('drafts.entry_id', '=', entry).executeTakeFirst())?.actor
}

export async function writeAttested(db: Db, { key, by, at, draft }: { key: string; by: string; at: Date; draft: string }): Promise<void> {
  await db.updateTable('lesson_origins').set({ state: 'attested', decided_by: by, decided_at: at, draft, payload: JSON.stringify({}) }).where('key', '=', key).execute()
}

export async function writeReturned(db: Db, { key, by, at, reason }: { key: string; by: string; at: Date; reason: string }): Promise<void> {
  await db.updateTable('lesson_origins').set({ state: 'returned', decided_by: by, decided_at: at, reason }).where('key', '=', key).execute()
}

/** What somebody has handed in without the name of their organisation. */
export const personalData: PersonalData = {
  name: 'lessons_without_name',
  remains: { de: 'Von welcher Organisation eine Erkenntnis ohne Namen kommt: Das Netzwerk hat es bescheinigt.', en: 'Which organisation a lesson without a name comes from: the network has attested it.' },
  find: (db, account) => db.selectFrom('lesson_origins').select(['key', 'actor', 'network', 'called', 'state', 'handed_in_at']).where('account', '=', account).orderBy('handed_in_at').execute(),
  async forget(db, account) {
    await db.updateTable('lesson_origins').set({ account: null }).where('account', '=', account).execute()
  },
}
