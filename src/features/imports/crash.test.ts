/** An import whose process is killed, and one whose site is stopped, go on where they were: nothing twice, nothing lost. On both databases. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { as, people } from '../../../test/support/as.ts'
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../../../test/support/databases.ts'
import { formIn } from '../../../test/support/form.ts'
import { openSite, type Site } from '../../site.ts'
import { findImport } from './store.ts'

const rows = 2_000
const csv = `Name;Art;Ort\n${Array.from({ length: rows }, (_, at) => `Wache ${at} am Fluss ${at};Feuerwehr;Ort ${at}`).join('\n')}\n`
const root = new URL('../../../', import.meta.url).pathname

async function story({ settings, drop }: TestDatabase) {
  /** The clock of whoever comes later is further on: what was left alone for minutes is taken up. */
  const open = (minutes = 0) => openSite(settings, pino({ level: 'silent' }), { clock: { now: () => new Date(Date.now() + minutes * 60_000) } })
  const until = async (site: Site, is: (one: NonNullable<Awaited<ReturnType<typeof findImport>>>) => boolean) => {
    for (let tries = 0; tries < 2_000; tries++) {
      const one = await findImport(site.database.db, key)
      if (one && is(one)) return one
      await sleep(30)
    }
    return assert.fail('never')
  }
  /** Entries of the import: how many there are, how many have more than one revision, how many are withdrawn. */
  const stock = async (site: Site) => {
    const found = await sql<{ entries: number; twice: number; withdrawn: number; unknown: number }>`
      select count(*)::int as entries, count(*) filter (where published_revision <> 1)::int as twice, count(*) filter (where withdrawn_at is not null)::int as withdrawn,
             count(*) filter (where not exists (select from import_rows r where r.entry_id = entries.id and r.outcome = 'created'))::int as unknown
        from entries where id like 'wache-%'`.execute(site.database.db)
    return found.rows[0]
  }
  let key = ''
  let site = await open()
  try {
    const who = as(site, people.reviewer)
    const body = new FormData()
    body.append('file', new File([csv], 'wachen.csv'))
    const columns = (await who.app.request('http://netz.example/importe/datei', { method: 'POST', headers: { origin: 'http://netz.example' }, body })).headers.get('location') ?? ''
    key = columns.match(/[0-9a-f]{32}/)?.[0] ?? assert.fail(columns)
    const form = [...(await (await who.get(columns)).text()).matchAll(/<form.*?<\/form>/gs)].at(-1)?.[0] ?? ''
    await who.post(columns, formIn(`<main>${form}</main>`, { step: 'check', 'fest.type': 'feuerwehr' }))
    await until(site, ({ state, checkedAt }) => state === 'open' && checkedAt !== undefined)
    await site.close()

    const taker = spawn(process.execPath, ['bin/run.js', 'test/support/taker.ts', settings.dataDir, key], { cwd: root, env: { ...process.env, DATABASE_URL: settings.databaseUrl ?? '' }, stdio: ['ignore', 'pipe', 'inherit'] })
    await once(taker.stdout, 'data')
    taker.kill('SIGKILL')
    await once(taker, 'exit')

    site = await open(10)
    const left = await findImport(site.database.db, key)
    assert.ok(left?.state === 'taking' && left.done > 0 && left.done < rows, `${left?.state} ${left?.done}`)
    await site.jobs.runNow('import-resume')
    const taken = await until(site, ({ state }) => state === 'taken')
    assert.deepEqual([taken.counts, taken.done], [{ created: rows }, rows])
    assert.deepEqual(await stock(site), { entries: rows, twice: 0, withdrawn: 0, unknown: 0 })

    await as(site, people.reviewer).post(`/importe/${key}/rueckgaengig`, {})
    await until(site, ({ state, done }) => state === 'undoing' && done > 0)
    await site.close()
    site = await open(20)
    const half = await findImport(site.database.db, key)
    assert.ok(half?.state === 'undoing' && half.done > 0 && half.done < rows, `${half?.state} ${half?.done}`)
    await site.jobs.runNow('import-resume')
    const undone = await until(site, ({ state }) => state === 'undone')
    assert.deepEqual(undone.counts, { created: rows, withdrawn: rows })
    assert.deepEqual(await stock(site), { entries: rows, twice: 0, withdrawn: rows, unknown: 0 })
  } finally {
    await site.close()
    await drop()
  }
}

test('a killed import and a stopped undoing go on, on the embedded database', async () => story(await embeddedDatabase('real')))

test('a killed import and a stopped undoing go on, on a server', async (t) => {
  const database = await serverDatabase('real')
  if (!database) return t.skip('no server answers')
  await story(database)
})
