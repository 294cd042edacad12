/** Work for later, kept in the database until it is done: letters, reminders, checks, imports. */
import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import PgBoss from 'pg-boss'
import type { Pool } from 'pg'
import type { Db } from './database/index.ts'

export type Job = {
  name: string
  /** Done when it resolves; what it throws is logged and it is tried again. It may run twice: a process can end between work and note. */
  run(data: object, signal: AbortSignal): Promise<void>
  /** A rule of cron (minute hour day month weekday, UTC) for work that comes back by itself. */
  every?: string
  retries?: number
}

export type JobOptions = {
  /** Not before this moment. */
  after?: Date
  /** The same word for the same name is taken once only, ever. */
  once?: string
  /** The job exists if and only if this transaction is committed. */
  within?: Db
}

export type Jobs = {
  enqueue(name: string, data: object, options?: JobOptions): Promise<void>
  start(jobs: Job[]): Promise<void>
  /** How many there are of each name, by what they wait for: their turn, another try, or their end. */
  waiting(): Promise<{ name: string; state: 'created' | 'retry' | 'active'; count: number }[]>
  /** Does a job here and now, without the queue. */
  runNow(name: string, data?: object): Promise<void>
  stop(): Promise<void>
}

type Log = { warn(fields: object, message: string): void }

const secondsBetweenLooks = 2
const soon = 50

/** `schedule`: whether work comes back by itself here. */
export function createJobs(pool: Pool, log: Log, { schedule = true }: { schedule?: boolean } = {}): Jobs {
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) }, supervise: true, schedule, retryLimit: 12, retryDelay: 20, retryBackoff: true, expireInMinutes: 30 })
  boss.on('error', (error) => log.warn({ error: String(error) }, 'the queue of jobs cannot be read; trying again'))
  const known = new Map<string, Job>()
  const workers = new Map<string, string>()
  const ending = new AbortController()
  let started = false

  return {
    async enqueue(name, data, { after, once, within } = {}) {
      if (!known.has(name)) throw new Error(`There is no job ${name}.`)
      await boss.send(name, data, {
        ...(after ? { startAfter: after } : {}),
        ...(once ? { id: idOf(name, once) } : {}),
        ...(within ? { db: { executeSql: async (text: string, values: unknown[]) => ({ rows: [...(await within.executeQuery(CompiledQuery.raw(text, values))).rows] }) } } : {}),
      })
      // Nobody waits two seconds for a letter; a transaction is committed a moment from now.
      const worker = workers.get(name)
      if (worker && !after) setTimeout(() => boss.notifyWorker(worker), soon).unref()
    },

    async start(jobs) {
      await boss.start()
      started = true
      // What is there already is not asked for again: three questions for each of some forty jobs are a second of a start.
      const queues = new Map((await boss.getQueues()).map(({ name, retryLimit }) => [name, retryLimit ?? undefined]))
      const rules = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]))
      for (const job of jobs) {
        known.set(job.name, job)
        const options = { name: job.name, ...(job.retries === undefined ? {} : { retryLimit: job.retries }) }
        if (!queues.has(job.name)) await boss.createQueue(job.name, options)
        else if (job.retries !== undefined && queues.get(job.name) !== job.retries) await boss.updateQueue(job.name, options)
        if (job.every && schedule && rules.get(job.name) !== job.every) await boss.schedule(job.name, job.every, {}, { tz: 'UTC' })
        workers.set(
          job.name,
          await boss.work<object>(job.name, { pollingIntervalSeconds: secondsBetweenLooks }, async ([given]) => {
            // The next one at once: two seconds between any two letters would make a morning's letters last an hour.
            const worker = workers.get(job.name)
            if (worker) boss.notifyWorker(worker)
            try {
              await job.run(given.data ?? {}, ending.signal)
            } catch (error) {
              log.warn({ job: job.name, error: String(error) }, 'a job failed; it is tried again')
              throw error
            }
          }),
        )
      }
    },

    async waiting() {
      const { rows } = await pool.query(`select name, state, count(*)::int as count from pgboss.job where state in ('created', 'retry', 'active') group by 1, 2 order by 1, 2`)
      return rows
    },

    async runNow(name, data = {}) {
      const job = known.get(name)
      if (!job) throw new Error(`There is no job ${name}. There are: ${[...known.keys()].join(', ')}.`)
      await job.run(data, ending.signal)
    },

    async stop() {
      ending.abort()
      if (started) await boss.stop({ graceful: true, wait: true, timeout: 5_000, close: false })
    },
  }
}

/** The id of a job that must exist once only: the queue ignores a second one with the same id. */
function idOf(name: string, once: string): string {
  const hex = createHash('sha256').update(`${name}\n${once}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
