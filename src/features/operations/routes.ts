import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Services } from '../../services.ts'

export function routes({ db, search, behind, isStopping, jobs, metrics }: Services) {
  metrics.gauge('search_index_entries', 'Entries in the search index', [], async () => [{ labels: {}, value: search().size }])
  metrics.gauge('search_index_behind_seconds', 'Time since the index was last known to be in step with the database', [], async () => [{ labels: {}, value: behind() }])
  metrics.gauge('jobs_waiting', 'Jobs that are not done, by name and state', ['name', 'state'], async () => (await jobs.waiting()).map(({ name, state, count }) => ({ labels: { name, state }, value: count })))
  return new Hono()
    .get('/health', (c) => c.json({ status: 'ok' }))
    .get('/ready', async (c) => {
      const database = await sql`select 1`.execute(db).then(
        () => true,
        () => false,
      )
      const status = isStopping() ? 'stopping' : database ? 'ready' : 'database not reachable'
      return c.json({ status, entries: search().size }, status === 'ready' ? 200 : 503)
    })
    .get('/metrics', async (c) => c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }))
}
