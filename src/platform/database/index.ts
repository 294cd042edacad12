/** One dialect everywhere: PostgreSQL, embedded (PGlite) or a server. Callers cannot tell which. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { startEmbedded, socketFolder } from './embedded.ts'
import { DatabaseInUse } from './lock.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

export { DatabaseInUse } from './lock.ts'
export { NewerSchema } from './migrate.ts'
export type { Tables } from './tables.ts'

export type Db = Kysely<Tables> | Transaction<Tables>

/** In the transaction that is given, or in one of its own. */
export const inTransaction = <T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> => (db.isTransaction ? work(db) : db.transaction().execute(work))

export type Database = {
  db: Kysely<Tables>
  pool: pg.Pool
  kind: 'embedded' | 'server'
  fsyncs?: () => Promise<number>
  close(): Promise<void>
}

// Days are days, not moments; counts fit into a number.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (value: string) => value)
types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * Opens the database and brings its schema up to date.
 * `share`: a command may use the embedded database of a running site; the site itself must own it.
 * @throws DatabaseInUse, NewerSchema
 */
export async function openDatabase({ dataDir, databaseUrl }: { dataDir: string; databaseUrl?: string }, { share = false } = {}): Promise<Database> {
  const embedded = databaseUrl ? undefined : await startEmbedded(dataDir).catch((error) => {
    if (share && error instanceof DatabaseInUse) return undefined
    throw error
  })
  const pool = new pg.Pool({
    ...(databaseUrl ? { connectionString: databaseUrl } : { host: socketFolder(dataDir), user: 'postgres', database: 'postgres' }),
    max: databaseUrl ? 10 : 4,
    types,
    connectionTimeoutMillis: 20_000,
    application_name: 'resilienznetz',
    // Compiling a question takes PostgreSQL seconds where answering it takes a tenth of one.
    onConnect: databaseUrl ? async (client) => void (await client.query('set jit = off')) : undefined,
  })
  // An idle connection that breaks is replaced by the pool; the next query says whether the database is there.
  pool.on('error', () => {})
  // One in use tells its query; without somebody who listens, it would end the whole process as well.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    await embedded?.stop()
  }
  try {
    await migrate(pool)
  } catch (error) {
    await close()
    throw error
  }
  return { db, pool, kind: databaseUrl ? 'server' : 'embedded', fsyncs: embedded?.fsyncs, close }
}
