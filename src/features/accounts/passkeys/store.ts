import type { Db } from '../../../platform/database/index.ts'

export type Passkey = { id: string; account: string; publicKey: Uint8Array<ArrayBuffer>; counter: number; transports: string[] }
type NewPasskey = Passkey & { name: string; now: Date }
type Question = { challenge: string; purpose: 'add' | 'sign-in'; account?: string }

export async function keepChallenge(db: Db, { challenge, purpose, account, expiresAt }: Question & { expiresAt: Date }): Promise<void> {
  await db.insertInto('passkey_challenges').values({ challenge, purpose, account_id: account ?? null, expires_at: expiresAt }).execute()
}

/** Of several answers to one question one is heard. */
export async function takeChallenge(db: Db, { challenge, purpose, account }: Question, now: Date): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('passkey_challenges')
    .where('challenge', '=', challenge)
    .where('purpose', '=', purpose)
    .where('account_id', 'is not distinct from', account ?? null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function forgetChallenges(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('expires_at', '<', now).execute()
}

export const findPasskeys = (db: Db, account: string) => db.selectFrom('passkeys').select(['id', 'name', 'transports', 'created_at', 'last_used_at']).where('account_id', '=', account).orderBy('created_at').execute()

export async function findPasskey(db: Db, id: string): Promise<Passkey | undefined> {
  const row = await db.selectFrom('passkeys').select(['id', 'account_id', 'public_key', 'counter', 'transports']).where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, account: row.account_id, publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')), counter: Number(row.counter), transports: row.transports }
}

/** False where somebody has it already. */
export async function addPasskey(db: Db, { id, account, name, publicKey, counter, transports, now }: NewPasskey): Promise<boolean> {
  const added = await db
    .insertInto('passkeys')
    .values({ id, account_id: account, name, public_key: Buffer.from(publicKey).toString('base64url'), counter, transports, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False where it was used meanwhile with this count or a higher one: a copy. Keys that do not count stay at 0. */
export async function usePasskey(db: Db, { id, counter, now }: { id: string; counter: number; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ counter, last_used_at: now })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('counter', '<', counter), ...(counter === 0 ? [eb('counter', '=', 0)] : [])]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Never somebody else's. */
export async function removePasskey(db: Db, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('passkeys').where('account_id', '=', account).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}
