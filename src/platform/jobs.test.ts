import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { pino } from 'pino'
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../../test/support/databases.ts'
import { openDatabase } from './database/index.ts'
import { createJobs } from './jobs.ts'

const silent = pino({ level: 'silent' })

async function queueOn({ settings, drop }: TestDatabase) {
  const database = await openDatabase(settings)
  const jobs = createJobs(database.pool, silent)
  return {
    database,
    jobs,
    async close() {
      await jobs.stop()
      await database.close()
      await drop()
    },
  }
}

/** Waits for what comes in a moment, and not for ever. */
async function until(isSo: () => boolean) {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await new Promise((later) => setTimeout(later, 50))
  assert.ok(isSo())
}

for (const [name, make] of [['embedded', () => embeddedDatabase('empty')], ['server', () => serverDatabase('empty')]] as const) {
  describe(`jobs on the ${name} database`, async () => {
    const made = await make()
    if (!made) return test('no server answers', (t) => t.skip())
    const site = await queueOn(made)
    const done: string[] = []
    await site.jobs.start([
      { name: 'letter', run: async (data) => void done.push(JSON.stringify(data)) },
    ])
    after(() => site.close())

    test('a job runs, and the same word is taken once only', async () => {
      for (let times = 0; times < 3; times++) await site.jobs.enqueue('letter', { to: 'a' }, { once: 'a' })
      await site.jobs.enqueue('letter', { to: 'b' })
      await until(() => done.length >= 2)
      assert.deepEqual([...done].sort(), ['{"to":"a"}', '{"to":"b"}'])
    })

    test('a job belongs to its transaction: what is rolled back was never asked for', async () => {
      done.length = 0
      await assert.rejects(
        site.database.db.transaction().execute(async (transaction) => {
          await site.jobs.enqueue('letter', { to: 'nobody' }, { within: transaction })
          throw new Error('no')
        }),
      )
      await site.database.db.transaction().execute((transaction) => site.jobs.enqueue('letter', { to: 'somebody' }, { within: transaction }))
      await until(() => done.length >= 1)
      assert.deepEqual(done, ['{"to":"somebody"}'])
    })

    test('a job nobody knows is refused at once', async () => {
      await assert.rejects(site.jobs.enqueue('nonsense', {}), /no job nonsense/)
    })
  })
}
