/** The embedded database in a thread of its own, so that a long query leaves the site's event loop free. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { DurableFS, durableStartParams } from './durable-fs.ts'
import { inTurns } from './turns.ts'

export type WorkerStart = { folder: string; socket: string }
export type WorkerMessage = { type: 'ready' } | { type: 'failed'; message: string } | { type: 'fsyncs'; count: number } | { type: 'stopped' }

const { folder, socket }: WorkerStart = workerData
/** The system keeps files in memory as well: with half as much of its own the database is as fast, and 70 MB smaller. */
const startParams = [...durableStartParams(PGlite.defaultStartParams), '-c', 'shared_buffers=64MB']
const say = (message: WorkerMessage) => parentPort?.postMessage(message)

try {
  if (!existsSync(folder)) await makeWhole(folder)
  const fs = new DurableFS(folder)
  const database = await PGlite.create({ fs, startParams })
  await refuseUnlessDurable(database, fs)

  rmSync(socket, { force: true })
  const server = new PGLiteSocketServer({ db: inTurns(database), path: socket, maxConnections: 50 })
  await server.start()
  chmodSync(socket, 0o600)

  parentPort?.on('message', async (request: 'fsyncs' | 'stop') => {
    if (request === 'fsyncs') return say({ type: 'fsyncs', count: fs.fsyncs })
    await server.stop()
    await database.close()
    say({ type: 'stopped' })
    parentPort?.close()
  })
  say({ type: 'ready' })
} catch (error) {
  say({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
}

/** A first start that is killed half way must not leave a folder that looks like a database. */
async function makeWhole(folder: string) {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  const database = await PGlite.create({ fs: new DurableFS(unfinished), startParams })
  await database.close()
  renameSync(unfinished, folder)
}

/** One commit must reach the disk before the first user may trust us with theirs. */
async function refuseUnlessDurable(database: PGlite, fs: DurableFS) {
  const { rows } = await database.query<{ fsync: string; method: string; commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method, current_setting('synchronous_commit') as commit`,
  )
  const before = fs.fsyncs
  await database.exec(`select pg_logical_emit_message(true, 'resilienznetz', 'start')`)
  const [{ fsync, method, commit }] = rows
  if (fsync !== 'on' || method !== 'fsync' || commit !== 'on' || fs.fsyncs === before) {
    throw new Error(`the embedded database does not write through to the disk (fsync ${fsync}, ${method}, commit ${commit}, ${fs.fsyncs - before} syncs for one commit)`)
  }
}
