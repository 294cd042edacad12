/** Counts what strangers could try without end: links asked for, codes guessed. In the database, so that all processes count together. */
import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from './database/index.ts'

export type Attempts = {
  /** Counts one more, or `many`; how many seconds to wait if that was too many, 0 if it was not. */
  count(whose: string, many?: number): Promise<number>
  /** It was no guess: begins anew. */
  forget(whose: string): Promise<void>
}

type Limit = { name: string; most: number; seconds: number }

export function createAttempts(db: Db, { name, most, seconds }: Limit): Attempts {
  const storeClient = { query: async ({ text, values }: { text: string; values: unknown[] }) => db.executeQuery(CompiledQuery.raw(text, values)) }
  const limiter = new RateLimiterPostgres({ storeClient, storeType: 'pool', tableName: 'attempts', tableCreated: true, keyPrefix: name, points: most, duration: seconds, clearExpiredByTimeout: true })
  return {
    async count(whose, many = 1) {
      try {
        await limiter.consume(keyOf(whose), many)
        return 0
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    },
    async forget(whose) {
      await limiter.delete(keyOf(whose))
    },
  }
}

/** Nobody's address stays behind in the table. */
const keyOf = (whose: string): string => createHash('sha256').update(whose).digest('base64url')
