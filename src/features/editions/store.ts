import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { languages } from '../../platform/language.ts'
import { formats, type Edition, type FinishedEdition, type Question } from './edition.ts'

/** Changes whenever anything is published, confirmed, withdrawn or restored. */
export async function findState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`select epoch::text || ' ' || coalesce((select max(seq) from changes), 0)::text as state from system`.execute(db)
  return rows[0].state
}

type Row = { id: string; format: string; language: string; parameters: string; state: string; done: number; total: number; asked_at: Date; run: string | null; size: string | number | null; finished_at: Date | null }

const columns = ['id', 'format', 'language', 'parameters', 'state', 'done', 'total', 'asked_at', 'run', 'size', 'finished_at'] as const

function toEdition({ asked_at, format, language, run, size, finished_at, ...rest }: Row): (Edition | FinishedEdition)[] {
  const known = formats.find((one) => one === format)
  const spoken = languages.find((one) => one === language)
  if (known === undefined || spoken === undefined) return []
  const edition = { ...rest, format: known, language: spoken, askedAt: asked_at }
  return [run === null || size === null || finished_at === null ? edition : { ...edition, run, size: Number(size), finishedAt: finished_at }]
}

export const isFinished = (edition: Edition | FinishedEdition | undefined): edition is FinishedEdition => edition !== undefined && 'run' in edition

/** The newest of both kinds: what can be taken now, and what is being made. */
export async function findEditions(db: Db, { format, language, parameters }: Question): Promise<{ finished?: FinishedEdition; coming?: Edition }> {
  const rows = await db.selectFrom('editions').select(columns).where('format', '=', format).where('language', '=', language).where('parameters', '=', parameters).orderBy('asked_at', 'desc').limit(10).execute()
  const found = rows.flatMap(toEdition)
  return { finished: found.find(isFinished), coming: found.find((edition) => !isFinished(edition)) }
}

export async function findEdition(db: Db, id: string): Promise<Edition | FinishedEdition | undefined> {
  const row = await db.selectFrom('editions').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toEdition(row)[0]
}

/** True where it has to be made: nobody asked for it yet, or whoever made it was interrupted before `lostBefore`. */
export async function insertAsked(db: Db, { id, format, language, parameters, state }: Question & { id: string; state: string }, now: Date, lostBefore: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into editions as old (id, format, language, parameters, state, asked_at) values (${id}, ${format}, ${language}, ${parameters}, ${state}, ${now})
    on conflict (id) do update set asked_at = excluded.asked_at, done = 0, total = 0 where old.finished_at is null and old.asked_at < ${lostBefore}
    returning id`.execute(db)
  return rows.length > 0
}

export async function countComing(db: Db, lostBefore: Date): Promise<number> {
  const { count } = await db.selectFrom('editions').select(({ fn }) => fn.countAll().as('count')).where('finished_at', 'is', null).where('asked_at', '>=', lostBefore).executeTakeFirstOrThrow()
  return Number(count)
}

export async function writeProgress(db: Db, id: string, { done, total }: { done: number; total: number }): Promise<void> {
  await db.updateTable('editions').set({ done, total }).where('id', '=', id).execute()
}

export async function insertPart(db: Db, part: { edition: string; run: string; number: number; bytes: Uint8Array }): Promise<void> {
  await db.insertInto('edition_parts').values({ ...part, bytes: Buffer.from(part.bytes) }).execute()
}

/** Whoever is first has made it; parts of other runs go. */
export async function finish(db: Db, id: string, run: string, size: number, now: Date): Promise<void> {
  await db.updateTable('editions').set({ run, size, finished_at: now }).where('id', '=', id).where('finished_at', 'is', null).execute()
  await sql`delete from edition_parts p using editions e where e.id = ${id} and p.edition = e.id and p.run <> e.run`.execute(db)
}

export async function* streamParts(db: Db, { id, run }: FinishedEdition): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const part = await db.selectFrom('edition_parts').select('bytes').where('edition', '=', id).where('run', '=', run).where('number', '=', number).executeTakeFirst()
    if (!part) return
    yield part.bytes
  }
}

/** After so many days, and beyond so many bytes in all, the oldest go first. */
export async function deleteOld(db: Db, before: Date, mostBytes: number): Promise<void> {
  await sql`
    delete from editions where asked_at < ${before}
       or id in (select id from (select id, sum(coalesce(size, 0)) over (order by asked_at desc, id) as bytes from editions) as counted where bytes > ${mostBytes})`.execute(db)
}
