import { sql } from 'kysely'
import { z } from 'zod'
import { inTransaction, type Db } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import type { Payload, Signature } from '../publishing/index.ts'

const payloadOf = z.record(z.string(), z.unknown())
const batchSize = 250

export type Known = { id: string; kind: string; payload: Payload }

/** What is published, or of that the ids given; long texts say nothing about who somebody is and stay behind. */
export async function* streamKnown(db: Db, kinds: readonly string[], ids?: readonly string[]): AsyncIterable<Known[]> {
  let after = ''
  while (true) {
    const { rows } = await sql<{ id: string; kind: string; payload: unknown }>`
      select e.id, e.kind, r.payload - 'description_de' - 'description_en' as payload
        from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
       where e.kind = any(${kinds}::text[]) and e.withdrawn_at is null and e.id > ${after} and (${ids === undefined} or e.id = any(${ids ?? []}::text[]))
       order by e.id limit ${batchSize}`.execute(db)
    if (rows.length > 0) yield rows.map(({ id, kind, payload }) => ({ id, kind, payload: payloadOf.parse(payload) }))
    if (rows.length < batchSize) return
    after = rows[rows.length - 1].id
  }
}

export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ')

/** Pairs somebody looked at and found to be two. */
export async function findDistinct(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('distinct_pairs').select(['one', 'other']).execute()
  return new Set(rows.map(({ one, other }) => pairKey(one, other)))
}

export async function keepApart(db: Db, { pair, by, at }: { pair: readonly [string, string]; by: Signature; at: Date }): Promise<void> {
  const [one, other] = [...pair].sort()
  await inTransaction(db, async (transaction) => {
    const first = await transaction.insertInto('distinct_pairs').values({ one, other, decided_by: by.function, decided_at: at }).onConflict((conflict) => conflict.doNothing()).returning('one').executeTakeFirst()
    if (first) await record(transaction, { at, by, action: 'pair-kept-apart', subject: one, details: { other } })
  })
}
