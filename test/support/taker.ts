/** Opens the site, takes an import and says when a part of it is in, until somebody kills it. Arguments: data folder, key of the import. The database is in the environment. */
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { readSettings } from '../../src/config.ts'
import { openSite } from '../../src/site.ts'
import { as, people } from './as.ts'

const [dataDir, key] = process.argv.slice(2)
const site = await openSite(readSettings({ PORT: '0', DATA_DIR: dataDir, SEED_DATA: 'off', LOG_LEVEL: 'silent', ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}) }), pino({ level: 'silent' }))
await as(site, people.reviewer).post(`/importe/${key}/uebernehmen`, { mode: 'publish' })
for (;;) {
  const { done } = await site.database.db.selectFrom('imports').select('done').where('key', '=', key).executeTakeFirstOrThrow()
  if (done > 0) process.stdout.write('a part is in\n')
  await sleep(10)
}
