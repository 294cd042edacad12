import { z } from 'zod'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import type { Content, Version } from './setting.ts'
import type { Logo } from './standing.ts'

const contentOf = z.record(z.string(), z.string())

type Row = { name: string; number: number; content: unknown; function: string; at: Date; restored: number | null }
const toVersion = ({ content, restored, ...row }: Row): Version => ({ ...row, content: contentOf.parse(content), restored: restored ?? undefined })

/** Another text whenever anything was set or restored: rows are only added, and a restore begins a new epoch. */
export async function findMark(db: Db): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select (select epoch::text from system) || ' ' || count(*) || ' ' || coalesce(max(at)::text, '') as mark from site_settings`.execute(db)
  return rows[0]?.mark ?? ''
}

/** The last version of each. */
export async function findHeld(db: Db): Promise<Version[]> {
  return (await db.selectFrom('site_settings').selectAll().distinctOn('name').orderBy('name').orderBy('number', 'desc').execute()).map(toVersion)
}

/** The newest first. */
export async function findVersions(db: Db, name: string): Promise<Version[]> {
  return (await db.selectFrom('site_settings').selectAll().where('name', '=', name).orderBy('number', 'desc').execute()).map(toVersion)
}

type Saving = { name: string; /** The version that was seen; nothing is written where somebody was faster. */ after: number; content: Content; by: { account?: string; function: string }; at: Date; restored?: number; changed: string[] }

export async function saveVersion(db: Db, { name, after, content, by, at, restored, changed }: Saving): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ number: number }>`
      insert into site_settings (name, number, content, function, at, restored)
      select ${name}, ${after}::integer + 1, ${JSON.stringify(content)}::jsonb, ${by.function}, ${at}, ${restored ?? null}::integer
       where coalesce((select max(number) from site_settings where name = ${name}), 0) = ${after}
      on conflict do nothing returning number`.execute(transaction)
    if (rows.length === 0) return false
    await record(transaction, { at, by, action: restored === undefined ? 'setting-changed' : 'setting-restored', subject: name, details: { version: after + 1, fields: changed, ...(restored === undefined ? {} : { from: restored }) } })
    return true
  })
}

export async function savePicture(db: Db, { hash, type, width, height, bytes, at }: Logo & { bytes: Buffer; at: Date }): Promise<void> {
  await db.insertInto('site_pictures').values({ hash, type, width, height, bytes, created_at: at }).onConflict((conflict) => conflict.doNothing()).execute()
}

export async function findLogo(db: Db, hash: string): Promise<Logo | undefined> {
  return db.selectFrom('site_pictures').select(['hash', 'type', 'width', 'height']).where('hash', '=', hash).executeTakeFirst()
}

export async function findPicture(db: Db, hash: string): Promise<{ type: string; bytes: Buffer } | undefined> {
  return db.selectFrom('site_pictures').select(['type', 'bytes']).where('hash', '=', hash).executeTakeFirst()
}
