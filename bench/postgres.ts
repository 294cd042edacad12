/** The same questions put to PostgreSQL full text with facet counts in SQL, on the same data, in the same run. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { findServer } from '../test/support/server.ts'
import { inMs, percentiles, type Row } from './measure.ts'

export type Searchable = { id: string; name: string; description: string; themes: string[]; spaces: string[]; phases: string[]; groups: string[]; type: string; state?: string }
export type Question = { text: string; themes: string[]; phases: string[] }

const clients = 16

/**
 * One statement a search: the twenty best, and the counts of each facet without its own condition.
 * Written the way a careful engineer would: the text hits once, everything else from them.
 */
const question = `
  with hits as materialized (
    select id, themes, spaces, phases, groups, type, state, ts_rank(words, query) as rank
      from searchable, websearch_to_tsquery('german', $1) query where words @@ query),
  matching as (select * from hits where (cardinality($2::text[]) = 0 or themes && $2) and (cardinality($3::text[]) = 0 or phases && $3))
  select json_build_object(
    'total', (select count(*) from matching),
    'items', (select json_agg(id) from (select id from matching order by rank desc, id limit 20) best),
    'theme', (select json_object_agg(value, n) from (select value, count(*) n from hits, unnest(themes) value where cardinality($3::text[]) = 0 or phases && $3 group by 1) c),
    'phase', (select json_object_agg(value, n) from (select value, count(*) n from hits, unnest(phases) value where cardinality($2::text[]) = 0 or themes && $2 group by 1) c),
    'space', (select json_object_agg(value, n) from (select value, count(*) n from matching, unnest(spaces) value group by 1) c),
    'group', (select json_object_agg(value, n) from (select value, count(*) n from matching, unnest(groups) value group by 1) c),
    'type', (select json_object_agg(type, n) from (select type, count(*) n from matching group by 1) c),
    'state', (select json_object_agg(state, n) from (select state, count(*) n from matching where state is not null group by 1) c)) as answer`

export async function benchPostgres(entries: AsyncIterable<Searchable> | Iterable<Searchable>, questions: Question[]): Promise<{ rows: Row[]; perSecond: number } | undefined> {
  const server = await findServer()
  if (!server) return undefined
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const name = `rn_bench_${randomBytes(4).toString('hex')}`
  await admin.query(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: clients })
  // Connections that were let go a moment ago are told when their database is dropped.
  pool.on('error', () => {})
  try {
    await fill(pool, entries)
    const ask = ({ text, themes, phases }: Question) => pool.query(question, [text, themes, phases])
    for (const one of questions.slice(0, 50)) await ask(one)
    const times: number[] = []
    for (const one of questions.slice(0, 300)) {
      const started = performance.now()
      await ask(one)
      times.push(performance.now() - started)
    }
    const total = 1_000
    let next = 0
    const started = performance.now()
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (next < total) await ask(questions[next++ % questions.length])
      }),
    )
    const perSecond = total / ((performance.now() - started) / 1000)
    return {
      perSecond,
      rows: [
        { what: 'the same in PostgreSQL full text with counts in SQL, one client', measured: inMs(percentiles(times)) },
        { what: 'the same in PostgreSQL, 16 clients', measured: `${Math.round(perSecond)}/s` },
      ],
    }
  } finally {
    await pool.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

async function fill(pool: pg.Pool, entries: AsyncIterable<Searchable> | Iterable<Searchable>) {
  await pool.query(`create table searchable (id text primary key, words tsvector not null, themes text[] not null, spaces text[] not null, phases text[] not null, groups text[] not null, type text not null, state text)`)
  let batch: Searchable[] = []
  const flush = async () => {
    await pool.query(
      `insert into searchable
       select id, setweight(to_tsvector('german', name), 'A') || setweight(to_tsvector('german', description), 'C'), themes, spaces, phases, groups, type, state
         from jsonb_to_recordset($1::jsonb) as e (id text, name text, description text, themes text[], spaces text[], phases text[], groups text[], type text, state text)`,
      [JSON.stringify(batch)],
    )
    batch = []
  }
  for await (const entry of entries) {
    batch.push(entry)
    if (batch.length === 1_000) await flush()
  }
  await flush()
  await pool.query('create index on searchable using gin (words)')
  await pool.query('create index on searchable using gin (themes)')
  await pool.query('create index on searchable using gin (phases)')
  await pool.query('vacuum analyze searchable')
}
