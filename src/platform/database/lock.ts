/**
 * One process per embedded database: two at once corrupt it. Two locks, because neither covers all:
 * an abstract socket (Linux; the kernel frees it even after kill -9, but each container has its own),
 * and a file with pid, host and a heartbeat (seen by every container on the same volume).
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const heartbeatMs = 2_000
const staleMs = 10_000

export class DatabaseInUse extends Error {
  constructor(readonly holder: { pid?: number; host?: string }) {
    super(
      `The database in this data folder is in use${holder.pid ? ` by process ${holder.pid} on ${holder.host}` : ''}. ` +
        'Two processes would destroy it. Stop the other one, or choose another DATA_DIR; several processes at once need a PostgreSQL server (DATABASE_URL).',
    )
  }
}

export type Lock = { release(): Promise<void> }

/** @throws DatabaseInUse where somebody holds the folder. Waits up to 12 s for a holder on another host that may be dead. */
export async function lockFolder(folder: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'lock.json')
  const socket = process.platform === 'linux' ? await lockSocket(folder, path) : undefined
  try {
    await waitForDeadHolder(path)
  } catch (error) {
    await close(socket)
    throw error
  }
  writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o600 })
  const heartbeat = setInterval(() => beat(path), heartbeatMs)
  heartbeat.unref()
  return {
    async release() {
      clearInterval(heartbeat)
      rmSync(path, { force: true })
      await close(socket)
    },
  }
}

/** Who deletes the file or the folder under a running site must not bring it down: the socket still guards it. */
function beat(path: string) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // gone; nothing to keep fresh
  }
}

export const folderHash = (folder: string) => createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)

function lockSocket(folder: string, path: string): Promise<Server> {
  const server = createServer((connection) => connection.destroy())
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new DatabaseInUse(readHolder(path) ?? {})))
    server.listen(`\0resilienznetz-${folderHash(folder)}`, () => resolve(server))
  })
}

async function waitForDeadHolder(path: string) {
  const holder = readHolder(path)
  if (!holder || (holder.host === hostname() && !isRunning(holder.pid)) || holder.pid === process.pid) return
  const before = heartbeatAt(path)
  while (Date.now() - heartbeatAt(path) < staleMs) {
    await sleep(500)
    if (heartbeatAt(path) !== before) throw new DatabaseInUse(holder)
  }
}

function readHolder(path: string): { pid: number; host: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // none yet, or killed while writing it
  }
}

function heartbeatAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const close = (server?: Server) => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
