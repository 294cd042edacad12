import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { rhythms, type Alert, type Known } from './alert.ts'

type Row = { key: string; address: string; language: string; rhythm: string; account: string | null; email: string | null; created_at: Date; confirmed_at: Date | null; next_at: Date | null }

const toAlert = (row: Row): Alert => ({
  key: row.key,
  address: row.address,
  language: row.language === 'en' ? 'en' : 'de',
  rhythm: rhythms.find((rhythm) => rhythm === row.rhythm) ?? 'weekly',
  account: row.account ?? undefined,
  email: row.email ?? undefined,
  createdAt: row.created_at,
  confirmedAt: row.confirmed_at ?? undefined,
  nextAt: row.next_at ?? undefined,
})

export async function insertAlert(db: Db, { key, address, language, rhythm, account, email, createdAt, confirmedAt, nextAt }: Alert): Promise<void> {
  await db
    .insertInto('alerts')
    .values({ key, address, language, rhythm, account: account ?? null, email: email ?? null, created_at: createdAt, confirmed_at: confirmedAt ?? null, next_at: nextAt ?? null })
    .execute()
}

export async function findAlert(db: Db, key: string): Promise<Alert | undefined> {
  const row = await db.selectFrom('alerts').selectAll().where('key', '=', key).executeTakeFirst()
  return row && toAlert(row)
}

/** Nobody else tells its news until the transaction ends. */
export async function lockAlert(db: Db, key: string): Promise<Alert | undefined> {
  const row = await db.selectFrom('alerts').selectAll().where('key', '=', key).forUpdate().executeTakeFirst()
  return row && toAlert(row)
}

/** Whoever orders twice at the same moment orders one after the other. */
export async function lockFollower(db: Db, whose: { account: string } | { email: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`alerts ${'account' in whose ? whose.account : whose.email}`}, 0))`.execute(db)
}

export async function findAlertsOf(db: Db, whose: { account: string } | { email: string }): Promise<Alert[]> {
  const all = db.selectFrom('alerts').selectAll().orderBy('created_at')
  const rows = await ('account' in whose ? all.where('account', '=', whose.account) : all.where('email', '=', whose.email)).execute()
  return rows.map(toAlert)
}

export const findDueKeys = async (db: Db, now: Date): Promise<string[]> =>
  (await db.selectFrom('alerts').select('key').where('confirmed_at', 'is not', null).where('next_at', '<=', now).orderBy('next_at').execute()).map(({ key }) => key)

/** From here on letters are sent. */
export async function markConfirmed(db: Db, { key, at, nextAt }: { key: string; at: Date; nextAt: Date }): Promise<void> {
  await db.updateTable('alerts').set({ confirmed_at: at, next_at: nextAt }).where('key', '=', key).execute()
}

export async function writeRhythm(db: Db, { key, rhythm, nextAt }: Pick<Alert, 'key' | 'rhythm' | 'nextAt'>): Promise<void> {
  await db.updateTable('alerts').set({ rhythm, next_at: nextAt ?? null }).where('key', '=', key).execute()
}

/** With its address, if it had one of its own. False: it was ended before. */
export async function deleteAlert(db: Db, key: string): Promise<boolean> {
  return (await db.deleteFrom('alerts').where('key', '=', key).returning('key').executeTakeFirst()) !== undefined
}

export async function deleteUnconfirmed(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('alerts').where('confirmed_at', 'is', null).where('created_at', '<', before).execute()
}

export async function findKnown(db: Db, alert: string): Promise<Known> {
  const rows = await db.selectFrom('alert_entries').select(['entry_id', 'revision']).where('alert', '=', alert).execute()
  return new Map(rows.map(({ entry_id, revision }) => [entry_id, revision]))
}

export async function writeKnown(db: Db, alert: string, known: Known): Promise<void> {
  await db.deleteFrom('alert_entries').where('alert', '=', alert).execute()
  await sql`insert into alert_entries (alert, entry_id, revision) select ${alert}, * from unnest(${[...known.keys()]}::text[], ${[...known.values()]}::integer[])`.execute(db)
}

/** How entries stand that everybody may read; of others nothing is said. */
export async function findStands(db: Db, ids: readonly string[]): Promise<{ revisions: Known; withdrawn: Set<string> }> {
  const { rows } = await sql<{ id: string; revision: number; withdrawn: boolean }>`
    select id, published_revision as revision, withdrawn_at is not null as withdrawn from entries
     where id = any(${[...ids]}::text[]) and visibility = 'clear' and published_revision is not null`.execute(db)
  return { revisions: new Map(rows.filter(({ withdrawn }) => !withdrawn).map(({ id, revision }) => [id, revision])), withdrawn: new Set(rows.filter(({ withdrawn }) => withdrawn).map(({ id }) => id)) }
}

/** Two entries became one, at these addresses: whoever followed the one that went follows the one that stays, and nobody twice. */
export async function moveFollowers(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`
    delete from alerts a where address = ${from}
       and exists (select from alerts o where o.address = ${to} and o.account is not distinct from a.account and o.email is not distinct from a.email)`.execute(db)
  await db.updateTable('alerts').set({ address: to }).where('address', '=', from).execute()
}

export const personalData: PersonalData = {
  name: 'alerts',
  find: (db, account) => db.selectFrom('alerts').select(['address', 'rhythm', 'language', 'created_at']).where('account', '=', account).execute(),
  async forget(db, account) {
    await db.deleteFrom('alerts').where('account', '=', account).execute()
  },
}
