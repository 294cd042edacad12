/** What machines ask: whether the process answers, whether it is ready, and its figures. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { publishActors } from '../actors/index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const figures = async () => {
  const lines = (await site.page('/metrics')).split('\n')
  return (name: string) => lines.filter((line) => line.startsWith(name)).map((line) => Number(line.split(' ').at(-1))).reduce((sum, value) => sum + value, 0)
}

test('searches, the index and waiting jobs are told in figures', async () => {
  const before = await figures()
  await site.page('/akteure?q=hochwasser')
  await site.database.pool.query(`insert into pgboss.job (name, state, start_after) values ('forget-links', 'created', now() + interval '1 day')`)
  const after = await figures()
  assert.equal(after('search_duration_seconds_count'), before('search_duration_seconds_count') + 1)
  assert.equal(after('search_index_entries'), site.follower.index().size)
  assert.equal(after('jobs_waiting{name="forget-links",state="created"}'), 1)
})

test('what was published elsewhere makes the index behind until the log was read', async () => {
  await publishActors(site.database.db, [{ id: 'wehr', payload: { name: 'Wehr', type: 'feuerwehr', themes: [], spaces: [], phases: [], groups: [], member_of: [] } }], 'Probe')
  await site.follower.catchUp()
  assert.ok((await figures())('search_index_behind_seconds') < 5)
})

test('a process that was told to stop says so, keeps no connection open, and goes on answering', async () => {
  assert.equal((await site.app.request('/ready')).status, 200)
  assert.equal((await site.app.request('/akteure')).headers.get('connection'), null)
  site.prepareToStop()
  const ready = await site.app.request('/ready')
  assert.equal(ready.status, 503)
  assert.match(await ready.text(), /stopping/)
  const list = await site.app.request('/akteure')
  assert.deepEqual([list.status, list.headers.get('connection')], [200, 'close'])
})
