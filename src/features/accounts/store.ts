import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { Account } from './account.ts'

export const findAccount = (db: Db, id: string): Promise<Account | undefined> =>
  db.selectFrom('accounts').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst()

/** `email` in any spelling of capitals. */
export const findAccountByEmail = (db: Db, email: string): Promise<Account | undefined> =>
  db.selectFrom('accounts').select(['id', 'name', 'email']).where('email', '=', email.trim().toLowerCase()).executeTakeFirst()

export const findAccounts = (db: Db): Promise<(Account & { created_at: Date; second_factor_enabled: boolean })[]> =>
  db.selectFrom('accounts').select(['id', 'name', 'email', 'created_at', 'second_factor_enabled']).orderBy('email').execute()

type Known = { email: string; name?: string; now: Date }

/** The account of an address whose owner has just shown that it is theirs, by a link in a letter; made if there is none. */
export async function ensureAccount(db: Db, { email, name = '', now }: Known): Promise<Account> {
  const address = email.trim().toLowerCase()
  return db
    .insertInto('accounts')
    .values({ id: randomUUID(), email: address, name, email_verified: true, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email_verified: true }))
    .returning(['id', 'name', 'email'])
    .executeTakeFirstOrThrow()
}

const bytesOfASecret = 32

/** Made by whoever starts first, the same for all processes. */
export async function findSecret(db: Db, name: string): Promise<string> {
  await db.insertInto('site_secrets').values({ name, value: randomBytes(bytesOfASecret).toString('base64url') }).onConflict((conflict) => conflict.doNothing()).execute()
  const { value } = await db.selectFrom('site_secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow()
  return value
}

export async function hasPasskeys(db: Db, account: string): Promise<boolean> {
  const found = await db.selectFrom('passkeys').select('id').where('account_id', '=', account).limit(1).executeTakeFirst()
  return found !== undefined
}

export const findSessions = (db: Db, account: string, now: Date) =>
  db.selectFrom('sessions').select(['id', 'created_at', 'updated_at', 'user_agent']).where('account_id', '=', account).where('expires_at', '>', now).orderBy('updated_at', 'desc').execute()

/** Ends one session of this account, never of another. */
export async function endSession(db: Db, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('account_id', '=', account).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends all sessions of an account, but for one. */
export async function endSessions(db: Db, account: string, { except }: { except?: string } = {}): Promise<number> {
  const ended = await db.deleteFrom('sessions').where('account_id', '=', account).$if(except !== undefined, (query) => query.where('id', '!=', except ?? '')).executeTakeFirst()
  return Number(ended.numDeletedRows)
}

export async function forgetEndedSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', now).execute()
  await db.deleteFrom('verifications').where('expires_at', '<', now).execute()
  await sql`delete from attempts where expire < ${now.getTime()}`.execute(db)
}
