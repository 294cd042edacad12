/** Links in letters that let their reader do one thing without signing in. Opening one changes nothing: programs that check letters open links too. Only a form sent from its page uses it. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from './database/index.ts'

/** What links of one purpose carry. */
export type LinkPurpose<Data extends z.ZodType> = { name: string; data: Data; days: number }

export type OpenedLink<Data> = { data: Data; state: 'open' | 'used' | 'expired' }

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const dayLength = 86_400_000

export const isSecret = (secret: string): boolean => /^[\w-]{43}$/.test(secret)

/** The secret for the address: 256 bits, kept nowhere but in the letter. In a transaction the link exists only if that is committed. */
export async function makeLink<Data extends z.ZodType>(db: Db, purpose: LinkPurpose<Data>, data: z.input<Data>, now: Date): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await db
    .insertInto('links')
    .values({ hash: hashOf(secret), purpose: purpose.name, data: JSON.stringify(data), created_at: now, expires_at: new Date(now.getTime() + purpose.days * dayLength) })
    .execute()
  return secret
}

/** What the page of the link shows; undefined where there never was such a link, or not for this. */
export async function openLink<Data extends z.ZodType>(db: Db, purpose: LinkPurpose<Data>, secret: string, now: Date): Promise<OpenedLink<z.output<Data>> | undefined> {
  if (!isSecret(secret)) return undefined
  const row = await db.selectFrom('links').selectAll().where('hash', '=', hashOf(secret)).where('purpose', '=', purpose.name).executeTakeFirst()
  return row && { data: purpose.data.parse(row.data), state: row.used_at ? 'used' : row.expires_at <= now ? 'expired' : 'open' }
}

/** Uses the link up: of several who try, one gets its data, the others undefined. Call it in the transaction of what it allows. */
export async function takeLink<Data extends z.ZodType>(db: Db, purpose: LinkPurpose<Data>, secret: string, now: Date): Promise<z.output<Data> | undefined> {
  if (!isSecret(secret)) return undefined
  const row = await db
    .updateTable('links')
    .set({ used_at: now })
    .where('hash', '=', hashOf(secret))
    .where('purpose', '=', purpose.name)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('data')
    .executeTakeFirst()
  return row && purpose.data.parse(row.data)
}

/** Keeps what is over for a month, so that its page can say so. */
export async function forgetLinks(db: Db, now: Date): Promise<void> {
  await sql`delete from links where expires_at < ${now}::timestamptz - interval '30 days'`.execute(db)
}
