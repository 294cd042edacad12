/** The whole site as one value: database open, index ready, app made. Used by `main.ts` and by the tests alike. */
import { join } from 'node:path'
import type { Logger } from 'pino'
import { createApp, jobsOf, kinds, letterKinds, parts, tasks } from './app.ts'
import type { Settings } from './config.ts'
import { loadFirstData } from './features/imports/index.ts'
import { followSettings } from './features/operators/index.ts'
import { followChanges, type Follower } from './features/publishing/index.ts'
import { readSnapshot } from './features/search/index.ts'
import { buildAssets } from './platform/assets.ts'
import { openDatabase, type Database } from './platform/database/index.ts'
import { createJobs, type Jobs } from './platform/jobs.ts'
import { createLetters } from './platform/letters.ts'
import { openMail, type Mail } from './platform/mail.ts'
import { siteNames } from './platform/operator.ts'
import { createMetrics } from './platform/metrics.ts'

export type Site = {
  app: ReturnType<typeof createApp>
  database: Database
  follower: Follower
  jobs: Jobs
  mail: Mail
  /** From now on /ready answers that it is not, and no connection is kept open: a proxy sends its clients elsewhere. */
  prepareToStop(): void
  close(): Promise<void>
}

/**
 * `tell` gets one sentence at a time of what goes on, for whoever waits at the terminal.
 * @throws DatabaseInUse, NewerSchema
 */
export async function openSite(settings: Settings, log: Logger, { tell = () => {}, clock = { now: () => new Date() } }: { tell?: (what: string) => void; clock?: { now(): Date } } = {}): Promise<Site> {
  tell(settings.databaseUrl ? 'Connecting to the PostgreSQL server …' : `Opening the database in ${settings.dataDir} …`)
  // What needs no database goes on meanwhile; what fails of it is told where it is waited for.
  const snapshot = join(settings.dataDir, 'search.index')
  const saved = readSnapshot(snapshot)
  const assets = buildAssets({ withStreetMap: settings.tiles !== undefined })
  assets.catch(() => {})
  const database = await openDatabase(settings)
  // What was opened last is closed first; also when something goes wrong on the way.
  const closers: (() => void | Promise<void>)[] = [() => database.close()]
  let stopping = false
  const prepareToStop = () => {
    stopping = true
  }
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end()
  }
  try {
    if (settings.seedData) await loadFirstData(database.db, { tell, clock, kinds })
    tell('Preparing the search …')
    const metrics = createMetrics()
    const follower = await followChanges({ db: database.db, kinds, snapshot, saved, log, onSearch: (milliseconds) => metrics.searched(milliseconds) })
    closers.push(() => follower.stop())
    const set = await followSettings({ db: database.db, environment: settings.operator, log })
    closers.push(() => set.stop())
    const mail = openMail(settings, () => set.operator().sender)
    closers.push(() => mail.close())
    const jobs = createJobs(database.pool, log, { schedule: settings.schedule })
    closers.push(() => jobs.stop())
    const services = { db: database.db, kinds, tasks, parts, search: follower.index, behind: follower.behind, isStopping: () => stopping, refresh: follower.refresh, operator: set.operator, refreshOperator: set.refresh, letterKinds, mail, letters: createLetters(() => siteNames(set.operator()), set.wordingOf), jobs, settings, clock, log, assets: await assets, metrics }
    const app = createApp(services)
    await jobs.start(jobsOf(services))
    if (mail.folder) tell(`No SMTP server is set: letters lie as files in ${mail.folder}.`)
    return { app, database, follower, jobs, mail, prepareToStop, close }
  } catch (error) {
    await close()
    throw error
  }
}
