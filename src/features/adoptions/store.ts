import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { visibilities } from '../publishing/index.ts'
import { questions, steps, type Adoption, type Derived, type Recorded } from './adoption.ts'

const stepOf = z.enum(steps)
const visibilityOf = z.enum(visibilities)
const fitOf = z.partialRecord(z.enum(questions), z.number())

const select = (db: Db) => db.selectFrom('adoptions as a').leftJoin('drafts as d', 'd.key', 'a.draft').where('a.withdrawn_at', 'is', null).select(['a.key', 'a.practice', 'a.adopter', 'a.source', 'a.visibility', 'a.contact_function', 'a.contact_email', 'a.draft', 'd.entry_id as became'])
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

async function withHistory(db: Db, rows: Row[]): Promise<Adoption[]> {
  const keys = rows.map(({ key }) => key)
  const recorded = keys.length === 0 ? [] : await db.selectFrom('adoption_steps').selectAll().where('adoption', 'in', keys).orderBy('number').execute()
  return rows.map((row) => ({
    key: row.key,
    practice: row.practice,
    adopter: row.adopter,
    source: row.source ?? undefined,
    visibility: visibilityOf.parse(row.visibility),
    contactFunction: row.contact_function ?? undefined,
    contactEmail: row.contact_email ?? undefined,
    draft: row.draft ?? undefined,
    became: row.became ?? undefined,
    history: recorded.filter(({ adoption }) => adoption === row.key).map(({ number, step, on_day, changed, result, reason, fit, function: by, recorded_at }): Recorded => ({
      number, step: stepOf.parse(step), day: on_day, changed: changed ?? undefined, result: result ?? undefined, reason: reason ?? undefined, fit: fitOf.parse(fit), function: by, recordedAt: recorded_at,
    })),
  }))
}

export async function findAdoptionsOf(db: Db, practices: readonly string[]): Promise<Adoption[]> {
  return practices.length === 0 ? [] : withHistory(db, await select(db).where('a.practice', 'in', [...practices]).orderBy('a.began_at').orderBy('a.key').execute())
}

export async function findAdoptionsBy(db: Db, adopter: string): Promise<Adoption[]> {
  return withHistory(db, await select(db).where('a.adopter', '=', adopter).orderBy('a.began_at', 'desc').orderBy('a.key').execute())
}

export async function findAdoption(db: Db, key: string): Promise<Adoption | undefined> {
  return (await withHistory(db, await select(db).where('a.key', '=', key).execute())).at(0)
}

/** Whoever records a step waits for the one who does so too. */
export async function lockAdoption(db: Db, key: string): Promise<Adoption | undefined> {
  await db.selectFrom('adoptions').select('key').where('key', '=', key).forUpdate().execute()
  return findAdoption(db, key)
}

/** Published practices that adopt this one, and those that adopt them. */
export async function findDerived(db: Db, practice: string): Promise<Derived[]> {
  const { rows } = await sql<{ id: string; origin: string }>`
    with recursive family (id, origin) as (
      select r.from_id, r.to_id from entry_relations r where r.kind = 'adopts' and r.to_id = ${practice}
      union
      select r.from_id, r.to_id from entry_relations r join family f on f.id = r.to_id where r.kind = 'adopts'
    )
    select f.id, f.origin from family f join entries e on e.id = f.id
     where e.withdrawn_at is null and e.published_revision is not null and f.id <> ${practice} order by f.id, f.origin`.execute(db)
  return rows
}

type About = Pick<Adoption, 'visibility' | 'contactFunction' | 'contactEmail'>

/** False: the organisation has it already. */
export async function insertAdoption(db: Db, { key, practice, adopter, source, visibility, contactFunction, contactEmail, at }: Pick<Adoption, 'key' | 'practice' | 'adopter' | 'source'> & About & { at: Date }): Promise<boolean> {
  const row = await db
    .insertInto('adoptions')
    .values({ key, practice, adopter, source: source ?? null, visibility, contact_function: contactFunction ?? null, contact_email: contactEmail ?? null, began_at: at })
    .onConflict((conflict) => conflict.columns(['practice', 'adopter']).where('withdrawn_at', 'is', null).doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export async function insertStep(db: Db, adoption: string, { number, step, day, changed, result, reason, fit, function: by, recordedAt }: Recorded): Promise<void> {
  await db.insertInto('adoption_steps').values({ adoption, number, step, on_day: day, changed: changed ?? null, result: result ?? null, reason: reason ?? null, fit: JSON.stringify(fit), function: by, recorded_at: recordedAt }).execute()
}

export async function updateAbout(db: Db, key: string, { visibility, contactFunction, contactEmail }: About): Promise<void> {
  await db.updateTable('adoptions').set({ visibility, contact_function: contactFunction ?? null, contact_email: contactEmail ?? null }).where('key', '=', key).execute()
}

export async function writeDraft(db: Db, key: string, draft: string): Promise<void> {
  await db.updateTable('adoptions').set({ draft }).where('key', '=', key).execute()
}

export async function writeWithdrawal(db: Db, key: string, at: Date): Promise<void> {
  await db.updateTable('adoptions').set({ withdrawn_at: at }).where('key', '=', key).execute()
}

/** Two entries became one. Where both have the same practice, the one that stays keeps its own. */
export async function moveAdoptions(db: Db, { from, to, at }: { from: string; to: string; at: Date }): Promise<void> {
  for (const [own, other] of [['adopter', 'practice'], ['practice', 'adopter']] as const) {
    await sql`
      update adoptions set withdrawn_at = ${at} where ${sql.ref(own)} = ${from} and withdrawn_at is null
         and exists (select from adoptions twin where ${sql.ref(`twin.${own}`)} = ${to} and twin.withdrawn_at is null and ${sql.ref(`twin.${other}`)} = ${sql.ref(`adoptions.${other}`)})`.execute(db)
    await db.updateTable('adoptions').set({ [own]: to }).where(own, '=', from).execute()
  }
}
