/** Starts the embedded database of a data folder, or finds the socket of one that another process runs. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { startThread } from '../thread.ts'
import { folderHash, lockFolder } from './lock.ts'
import type { WorkerMessage, WorkerStart } from './embedded-worker.ts'

export type Embedded = {
  /** How many times the database has made the disk keep something. */
  fsyncs(): Promise<number>
  stop(): Promise<void>
}

/** A Unix socket's address holds 107 bytes; a data folder may lie deeper. */
const longestSocket = 100
const port = 5432

/** Where `pg` finds the database of this folder, whoever runs it. */
export function socketFolder(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (Buffer.byteLength(socketFile(dataDir)) <= longestSocket) return dataDir
  const folder = join(tmpdir(), `resilienznetz-${folderHash(dataDir)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

const socketFile = (folder: string) => join(folder, `.s.PGSQL.${port}`)

/** @throws DatabaseInUse where another process holds the folder */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const lock = await lockFolder(dataDir)
  const start: WorkerStart = { folder: join(dataDir, 'database'), socket: socketFile(socketFolder(dataDir)) }
  const worker = startThread(new URL('./embedded-worker.ts', import.meta.url), start)
  try {
    await answer(worker, 'ready')
  } catch (error) {
    await worker.terminate()
    await lock.release()
    throw error
  }
  return {
    async fsyncs() {
      worker.postMessage('fsyncs')
      return (await answer(worker, 'fsyncs')).count
    },
    async stop() {
      worker.postMessage('stop')
      await answer(worker, 'stopped')
      await worker.terminate()
      await lock.release()
    },
  }
}

function answer<T extends WorkerMessage['type']>(worker: Worker, type: T): Promise<Extract<WorkerMessage, { type: T }>> {
  return new Promise((resolve, reject) => {
    const isWanted = (message: WorkerMessage): message is Extract<WorkerMessage, { type: T }> => message.type === type
    const listen = (message: WorkerMessage) => {
      if (isWanted(message)) settle(() => resolve(message))
      else if (message.type === 'failed') settle(() => reject(new Error(`The embedded database did not start: ${message.message}`)))
    }
    const fail = (error: Error) => settle(() => reject(error))
    const settle = (then: () => void) => {
      worker.off('message', listen)
      worker.off('error', fail)
      then()
    }
    worker.on('message', listen)
    worker.on('error', fail)
  })
}
