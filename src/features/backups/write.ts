import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Pool } from 'pg'
import { Proof, tables, type Manifest } from './backup.ts'
import { findColumns, schemaVersionOf, speakUtc, streamRows } from './store.ts'

export type { Manifest } from './backup.ts'

/** Writes a consistent state of everything, whoever else writes meanwhile. The file appears only when it is whole and on the disk. */
export async function writeBackup(pool: Pool, file: string, now: Date, progress: (table: string, count: number) => void = () => {}): Promise<Manifest> {
  const unfinished = `${file}.unfinished`
  const gzip = createGzip()
  const target = gzip.pipe(createWriteStream(unfinished, { mode: 0o600 }))
  const done = finished(target)
  const write = async (value: unknown): Promise<string> => {
    const line = JSON.stringify(value)
    if (!gzip.write(`${line}\n`)) await once(gzip, 'drain')
    return line
  }

  const client = await pool.connect()
  const manifest: Manifest = {}
  try {
    await client.query('begin isolation level repeatable read read only')
    await speakUtc(client)
    await write({ backup: 1, schema: await schemaVersionOf(client), made_at: now.toISOString() })
    for (const table of tables) {
      const columns = await findColumns(client, table)
      await write({ table, columns })
      const proof = new Proof()
      for await (const rows of streamRows(client, table, columns)) for (const row of rows) proof.add(await write(row))
      manifest[table] = proof.result()
      progress(table, manifest[table].count)
    }
    await write({ manifest })
  } finally {
    await client.query('rollback')
    client.release()
    gzip.end()
  }
  await done
  await sync(unfinished)
  await rename(unfinished, file)
  await sync(dirname(file))
  return manifest
}

async function sync(path: string) {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
