import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Pool } from 'pg'
import { Proof, tables, type Manifest } from './backup.ts'
import { findColumns, schemaVersionOf, speakUtc, streamRows } from './store.ts'

export type { Manifest } from './backup.ts'

/** Writes a consistent state of everything, whoever else writes meanwhile. The file appears only when it is whole and on the disk. */
export async function writeBackup(pool: Pool, file: string, now: Date, progress: (table: string, count: number) => void = () => {}): Promise<Manifest> {
  const unfinished = `${file}.unfinished`
  const target = await open(unfinished, 'w', 0o600)
  try {
    const manifest = await writeTo(target.createWriteStream(), pool, now, progress)
    await sync(unfinished)
    await rename(unfinished, file)
    await sync(dirname(file))
    return manifest
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function writeTo(target: Writable, pool: Pool, now: Date, progress: (table: string, count: number) => void): Promise<Manifest> {
  const gzip = createGzip()
  const done = pipeline(gzip, target)
  done.catch(() => {}) // thrown below, when everything else has been put back
  const write = async (value: unknown): Promise<string> => {
    const line = JSON.stringify(value)
    // A full disk ends the stream: then nobody drains it, and `done` says why.
    if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), done])
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
  return manifest
}

async function sync(path: string) {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
