/** Databases for tests: an embedded one copied from a template, and a fresh one on a real PostgreSQL server where there is one. */
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { readSettings, type Settings } from '../../src/config.ts'
import { openSite } from '../../src/site.ts'

export type Content = 'real' | 'empty'
export type TestDatabase = { settings: Settings; drop(): Promise<void> }

const silent = pino({ level: 'silent' })

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'resilienznetz-test-'))

const settingsFor = (dataDir: string, content: Content, databaseUrl?: string): Settings =>
  readSettings({ PORT: '0', DATA_DIR: dataDir, SEED_DATA: content === 'real' ? 'on' : 'off', BASE_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'silent', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) })

/** An embedded database of its own for each caller: copying takes a tenth of what making one takes. */
export async function embeddedDatabase(content: Content): Promise<TestDatabase> {
  const dataDir = temporaryFolder()
  cpSync(await template(content), dataDir, { recursive: true })
  return { settings: settingsFor(dataDir, content), drop: async () => rmSync(dataDir, { recursive: true, force: true }) }
}

/** A fresh database on the server, or undefined where none answers. */
export async function serverDatabase(content: Content): Promise<TestDatabase | undefined> {
  const server = await findServer()
  if (!server) return undefined
  const name = `rn_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const dataDir = temporaryFolder()
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    settings: settingsFor(dataDir, content, url.href),
    async drop() {
      await onServer(server, `drop database ${name} with (force)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

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

async function onServer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Made once for this state of code and data, then kept. */
async function template(content: Content): Promise<string> {
  const folder = join(tmpdir(), `resilienznetz-template-${content}-${stateOfTheProject()}`)
  if (existsSync(folder)) return folder
  const unfinished = temporaryFolder()
  const site = await openSite(settingsFor(unfinished, content), silent)
  await site.close()
  try {
    renameSync(unfinished, folder)
  } catch {
    rmSync(unfinished, { recursive: true, force: true }) // another test file was faster
  }
  return folder
}

function stateOfTheProject(): string {
  const hash = createHash('sha256')
  for (const folder of ['../../migrations/', '../../data/', '../../src/features/imports/', '../../src/features/publishing/', '../../src/features/search/', '../../src/platform/database/']) {
    const url = new URL(folder, import.meta.url)
    for (const file of readdirSync(url).sort()) if (/\.(sql|csv|json|ts)$/.test(file)) hash.update(readFileSync(new URL(file, url)))
  }
  return hash.digest('hex').slice(0, 16)
}
