/** One client that asks without end is stopped, by whichever process it asks. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { testSite, type TestSite } from '../../test/support/site.ts'
import { limitRequests } from './rate-limit.ts'

let site: TestSite
before(async () => {
  site = await testSite('empty')
})
after(() => site.close())

/** As a process behind a proxy has it. */
const process = () => new Hono().use(limitRequests({ db: site.database.db, settings: { trustProxy: true }, log: { warn: (_, message) => assert.fail(message) } })).get('*', (c) => c.text('ok')).onError((_, c) => c.text('too many', 429))
const ask = async (one: Hono, client: string) => (await one.request('/', { headers: { 'x-forwarded-for': `invented, ${client}` } })).status

test('what two processes counted together is too much for both; others go on reading', async () => {
  const [one, other] = [process(), process()]
  for (let n = 0; n < 700; n++) for (const each of [one, other]) await ask(each, '203.0.113.7')
  await until(async () => Number((await site.database.pool.query(`select sum(points) as n from attempts where key like 'requests%'`)).rows[0].n) > 1_200)
  // Neither has been asked too much itself; it learns of the other when it tells again.
  for (let n = 0; n < 60; n++) for (const each of [one, other]) await ask(each, '203.0.113.7')
  let statuses: number[] = []
  await until(async () => (statuses = [await ask(one, '203.0.113.7'), await ask(other, '203.0.113.7')]).every((status) => status === 429))
  assert.deepEqual(statuses, [429, 429])
  assert.deepEqual([await ask(one, '203.0.113.8'), await ask(other, '203.0.113.8')], [200, 200])
})

async function until(is: () => Promise<boolean>) {
  for (let tries = 0; tries < 200 && !(await is()); tries++) await sleep(25)
}
