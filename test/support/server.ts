/** The PostgreSQL server that tests use beside the embedded database, where there is one. */
import pg from 'pg'

/** TEST_DATABASE_URL, or whoever answers on 127.0.0.1:5432. */
export async function findServer(): Promise<string | undefined> {
  const candidates = process.env.TEST_DATABASE_URL ? [process.env.TEST_DATABASE_URL] : ['root', 'postgres'].map((user) => `postgres://${user}@127.0.0.1:5432/postgres`)
  for (const candidate of candidates) {
    try {
      await onServer(candidate, 'select 1')
      return candidate
    } catch (error) {
      // A server that was named must be there; one that was only guessed may be missing.
      if (process.env.TEST_DATABASE_URL) throw error
    }
  }
  return undefined
}

/** Answers the number of rows. */
export async function onServer(url: string, statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    return (await client.query(statement)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
