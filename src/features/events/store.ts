import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** Which revision of each is published, and since when. */
export async function findStands(db: Db, ids: readonly string[]): Promise<Map<string, { number: number; publishedAt: Date }>> {
  const { rows } = await sql<{ id: string; number: number; published_at: Date }>`
    select e.id, r.number, r.published_at from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.kind = 'event' and e.id = any(${[...ids]}::text[])`.execute(db)
  return new Map(rows.map(({ id, number, published_at }) => [id, { number, publishedAt: published_at }]))
}
