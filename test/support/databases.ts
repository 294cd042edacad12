/** Databases for tests: an embedded one copied from a template, and a fresh one on a real PostgreSQL server where there is one. */
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readSettings, type Settings } from '../../src/config.ts'
import { openSite } from '../../src/site.ts'
import { findServer, onServer } from './server.ts'

export type Content = 'real' | 'empty'
export type TestDatabase = { settings: Settings; drop(): Promise<void> }

const silent = pino({ level: 'silent' })

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'resilienznetz-test-'))

const settingsFor = (dataDir: string, content: Content, databaseUrl?: string): Settings =>
  readSettings({ PORT: '0', DATA_DIR: dataDir, SEED_DATA: content === 'real' ? 'on' : 'off', BASE_URL: 'http://127.0.0.1:3000', LOG_LEVEL: 'silent', SCHEDULE: 'off', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) })

/** An embedded database of its own for each caller: copying takes a tenth of what making one takes. */
export async function embeddedDatabase(content: Content): Promise<TestDatabase> {
  const dataDir = temporaryFolder()
  cpSync(await template(content), dataDir, { recursive: true })
  return { settings: settingsFor(dataDir, content), drop: async () => rmSync(dataDir, { recursive: true, force: true }) }
}

/** A database of its own on the server, copied from a template as well; undefined where none answers. */
export async function serverDatabase(content: Content): Promise<TestDatabase | undefined> {
  const server = await findServer()
  if (!server) return undefined
  const { database, index } = await serverTemplate(server, content)
  const name = `rn_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${database}`)
  const dataDir = temporaryFolder()
  if (existsSync(index)) cpSync(index, join(dataDir, 'search.index'))
  return {
    settings: settingsFor(dataDir, content, onSameServer(server, name)),
    async drop() {
      await onServer(server, `drop database ${name} with (force)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function onSameServer(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function serverTemplate(server: string, content: Content): Promise<{ database: string; index: string }> {
  const database = `rn_template_${content}_${stateOfTheProject()}`
  const index = join(tmpdir(), `${database}.index`)
  if ((await onServer(server, `select from pg_database where datname = '${database}'`)) > 0) return { database, index }
  const [unfinished, folder] = [`rn_unfinished_${randomBytes(6).toString('hex')}`, temporaryFolder()]
  await onServer(server, `create database ${unfinished}`)
  const site = await openSite(settingsFor(folder, content, onSameServer(server, unfinished)), silent)
  await site.close()
  try {
    cpSync(join(folder, 'search.index'), index)
    await onServer(server, `alter database ${unfinished} rename to ${database}`)
  } catch {
    await onServer(server, `drop database if exists ${unfinished} with (force)`) // another test file was faster
  }
  rmSync(folder, { recursive: true, force: true })
  return { database, index }
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
  // What each kind begins with, and what the search knows of it.
  const features = new URL('../../src/features/', import.meta.url)
  for (const file of readdirSync(features, { recursive: true, encoding: 'utf8' }).sort()) if (/(?:^|\/)(?:first\.ts|kind\.tsx)$/.test(file)) hash.update(readFileSync(new URL(file, features)))
  return hash.digest('hex').slice(0, 16)
}
