import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { Account, LetterSort } from './account.ts'

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

export type Codes = { secret: string; confirmed: boolean }

export async function findCodes(db: Db, account: string): Promise<Codes | undefined> {
  const row = await db.selectFrom('second_factors').select(['secret', 'confirmed_at']).where('account_id', '=', account).executeTakeFirst()
  return row && { secret: row.secret, confirmed: row.confirmed_at !== null }
}

/** Begins anew what was not finished; leaves alone what is in use. */
export async function beginCodes(db: Db, { account, secret, now }: { account: string; secret: string; now: Date }): Promise<void> {
  await db
    .insertInto('second_factors')
    .values({ account_id: account, secret, created_at: now })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ secret, created_at: now }).where('second_factors.confirmed_at', 'is', null))
    .execute()
}

/** Takes a code's step, once: of two who show the same code one gets in. */
export async function takeStep(db: Db, account: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('second_factors').set({ last_step: step }).where('account_id', '=', account).where('last_step', '<', step).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function takeRecoveryCode(db: Db, account: string, hash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('recovery_codes').set({ used_at: now }).where('account_id', '=', account).where('hash', '=', hash).where('used_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function confirmCodes(db: Db, { account, recovery, now }: { account: string; recovery: string[]; now: Date }): Promise<void> {
  await db.updateTable('second_factors').set({ confirmed_at: now }).where('account_id', '=', account).execute()
  await db.updateTable('accounts').set({ second_factor_enabled: true, updated_at: now }).where('id', '=', account).execute()
  await db.deleteFrom('recovery_codes').where('account_id', '=', account).execute()
  await db.insertInto('recovery_codes').values(recovery.map((hash) => ({ account_id: account, hash }))).execute()
}

export async function removeCodes(db: Db, account: string, now: Date): Promise<void> {
  await db.deleteFrom('recovery_codes').where('account_id', '=', account).execute()
  await db.deleteFrom('second_factors').where('account_id', '=', account).execute()
  await db.updateTable('accounts').set({ second_factor_enabled: false, updated_at: now }).where('id', '=', account).execute()
}

export async function countRecoveryCodes(db: Db, account: string): Promise<number> {
  const { n } = await db.selectFrom('recovery_codes').select(({ fn }) => fn.countAll<number>().as('n')).where('account_id', '=', account).where('used_at', 'is', null).executeTakeFirstOrThrow()
  return n
}

export async function renameAccount(db: Db, account: string, name: string, now: Date): Promise<void> {
  await db.updateTable('accounts').set({ name, updated_at: now }).where('id', '=', account).execute()
}

/** False where the address has become somebody else's meanwhile. */
export async function changeAddress(db: Db, { account, email, now }: { account: string; email: string; now: Date }): Promise<boolean> {
  // Of two who want the same one the second waits here and then sees whose it is.
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`.execute(db)
  const taken = await findAccountByEmail(db, email)
  if (taken && taken.id !== account) return false
  await db.updateTable('accounts').set({ email, updated_at: now }).where('id', '=', account).execute()
  return true
}

/** Sessions, logins, passkeys and codes go with it. */
export async function deleteAccount(db: Db, account: string): Promise<void> {
  await db.deleteFrom('accounts').where('id', '=', account).execute()
}

export async function endLetters(db: Db, account: string, letters: LetterSort, at: Date): Promise<void> {
  await db.insertInto('letter_stops').values({ account, letters, stopped_at: at }).onConflict((conflict) => conflict.doNothing()).execute()
}

export async function wantLetters(db: Db, account: string, letters: LetterSort): Promise<void> {
  await db.deleteFrom('letter_stops').where('account', '=', account).where('letters', '=', letters).execute()
}

export async function findEndedLetters(db: Db, account: string): Promise<Set<string>> {
  return new Set((await db.selectFrom('letter_stops').select('letters').where('account', '=', account).execute()).map(({ letters }) => letters))
}

/** What we keep of somebody ourselves, without what would open a door. */
export async function findOwnData(db: Db, account: string) {
  return {
    account: await db.selectFrom('accounts').select(['id', 'name', 'email', 'email_verified', 'second_factor_enabled', 'created_at', 'updated_at']).where('id', '=', account).executeTakeFirst(),
    sessions: await db.selectFrom('sessions').select(['created_at', 'updated_at', 'expires_at', 'user_agent', 'second_factor_at']).where('account_id', '=', account).execute(),
    logins: await db.selectFrom('account_logins').select(['provider', 'subject', 'created_at']).where('account_id', '=', account).execute(),
    passkeys: await db.selectFrom('passkeys').select(['name', 'created_at', 'last_used_at']).where('account_id', '=', account).execute(),
    codes: await db.selectFrom('second_factors').select(['created_at', 'confirmed_at']).where('account_id', '=', account).executeTakeFirst(),
    letters_ended: await db.selectFrom('letter_stops').select(['letters', 'stopped_at']).where('account', '=', account).execute(),
  }
}

/** For somebody who lost both the app and the device: whoever runs the site has seen to it that it is them. */
export async function resetSecondFactor(db: Db, account: string, now: Date): Promise<void> {
  await removeCodes(db, account, now)
  await db.deleteFrom('passkeys').where('account_id', '=', account).execute()
}
