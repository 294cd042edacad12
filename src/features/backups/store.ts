import type { PoolClient } from 'pg'
import type { Table } from './backup.ts'

const batchSize = 1_000
/** Rows with files in them: a few hold more than thousands of others. */
const largeBatchSize = 2

export async function schemaVersionOf(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>('select max(version) as version from schema_migrations')
  return rows[0].version
}

/** The same text for the same content, whatever the server's settings. */
export async function speakUtc(client: PoolClient): Promise<void> {
  await client.query(`set local timezone = 'UTC'`)
  await client.query(`set local datestyle = 'ISO'`)
  await client.query(`set local bytea_output = 'hex'`)
}

/** Columns that can be written, in the order of the table. */
export async function findColumns(client: PoolClient, table: Table): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Rows as arrays of PostgreSQL's own text, in order of the primary key, a batch at a time. */
export async function* streamRows(client: PoolClient, table: Table, columns: string[]): AsyncIterable<(string | null)[][]> {
  const key = await primaryKey(client, table)
  const most = (await holdsFiles(client, table)) ? largeBatchSize : batchSize
  const fields = columns.map((column) => `${column}::text`).join(', ')
  await client.query(`declare rows_of_${table} no scroll cursor for select ${fields} from ${table} order by ${key.map((column) => `${column}::text collate "C"`).join(', ')}`)
  while (true) {
    const { rows } = await client.query<(string | null)[]>({ text: `fetch ${most} from rows_of_${table}`, rowMode: 'array' })
    if (rows.length > 0) yield rows
    if (rows.length < most) break
  }
  await client.query(`close rows_of_${table}`)
}

async function holdsFiles(client: PoolClient, table: Table): Promise<boolean> {
  const { rows } = await client.query(`select from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype limit 1`, [table])
  return rows.length > 0
}

async function primaryKey(client: PoolClient, table: Table): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.conrelid = $1::regclass and k.contype = 'p' order by array_position(k.conkey, a.attnum)`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Empties what a backup holds and begins a new history of changes, so that every running process rebuilds its index. */
export async function clear(client: PoolClient, tables: readonly Table[]): Promise<void> {
  await client.query('set constraints all deferred')
  // The log of decisions lets go of nothing, except to a backup.
  await client.query(`set local resilienznetz.restoring = 'on'`)
  for (const table of [...tables].reverse()) await client.query(`delete from ${table}`)
  await client.query('delete from changes')
  await client.query('update system set epoch = gen_random_uuid()')
}

export async function insertRows(client: PoolClient, table: Table, columns: string[], rows: (string | null)[][]): Promise<void> {
  const types = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  const typeOf = new Map(types.rows.map(({ name, type }) => [name, type]))
  const fields = columns.map((column, at) => `(row ->> ${at})::${typeOf.get(column)}`).join(', ')
  await client.query(`insert into ${table} (${columns.join(', ')}) select ${fields} from jsonb_array_elements($1::jsonb) with ordinality as given (row, place) order by place`, [JSON.stringify(rows)])
}
