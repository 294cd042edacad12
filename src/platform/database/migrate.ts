/** Brings a database up to the schema of this version. Forward only; each migration in a transaction of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Pool, PoolClient } from 'pg'

const folder = new URL('../../../migrations/', import.meta.url)

export class NewerSchema extends Error {
  constructor(found: number, known: number) {
    super(
      `The database has schema ${found}, this version knows schemas up to ${known}. ` +
        'It was written by a newer version; going on could damage it. Install that version or a newer one, or restore a backup made with this one.',
    )
  }
}

export type Migration = { version: number; name: string; sql: string }

export function knownMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_.+\.sql$/.test(file))
    .sort()
    .map((file) => ({ version: Number(file.slice(0, 4)), name: file.slice(5, -4), sql: readFileSync(new URL(file, folder), 'utf8') }))
}

// Any fixed number: processes that start together wait for one another.
const migrationLock = 727_043_001

/** @throws NewerSchema */
export async function migrate(pool: Pool, migrations = knownMigrations()): Promise<void> {
  const known = Math.max(...migrations.map(({ version }) => version))
  const client = await pool.connect()
  try {
    await inTransaction(client, async () => {
      await client.query('create table if not exists schema_migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())')
    })
    for (const migration of migrations) {
      await inTransaction(client, async () => {
        const { rows } = await client.query<{ version: number }>('select version from schema_migrations')
        const newest = Math.max(0, ...rows.map(({ version }) => version))
        if (newest > known) throw new NewerSchema(newest, known)
        if (rows.some(({ version }) => version === migration.version)) return
        await client.query(migration.sql)
        await client.query('insert into schema_migrations (version, name) values ($1, $2)', [migration.version, migration.name])
      })
    }
  } finally {
    client.release()
  }
}

async function inTransaction(client: PoolClient, work: () => Promise<void>) {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
