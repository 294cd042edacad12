import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Services } from '../../services.ts'

export const routes = ({ db, search, metrics }: Services) =>
  new Hono()
    .get('/health', (c) => c.json({ status: 'ok' }))
    .get('/ready', async (c) => {
      const database = await sql`select 1`.execute(db).then(
        () => true,
        () => false,
      )
      return c.json({ status: database ? 'ready' : 'database not reachable', entries: search().size }, database ? 200 : 503)
    })
    .get('/metrics', async (c) => c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }))
