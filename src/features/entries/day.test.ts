/** Half an hour after midnight in Germany it is still the day before by universal time. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'
import { inTransaction } from '../publishing/index.ts'
import { publishOne } from '../publishing/store.ts'

const now = new Date('2027-03-06T23:30:00Z')

let site: TestSite
before(async () => {
  site = await testSite('real', { clock: { now: () => now } })
  const event = kinds.find(({ name }) => name === 'event')?.entry ?? assert.fail()
  for (const [id, start] of [['probe-samstag', '2027-03-06'], ['probe-sonntag', '2027-03-07']]) {
    const checked = event.check({ title: `Mitternachtsprobe ${start}`, summary: 's', start, owner: 'stadt-koeln' }, site.follower.index().vocabulary)
    if ('faults' in checked) return assert.fail(JSON.stringify(checked))
    await inTransaction(site.database.db, (db) => publishOne(db, 'event', { id, ...checked.publication }, { author: 'test', at: now }))
  }
  await site.follower.refresh(['probe-samstag', 'probe-sonntag'])
})
after(() => site.close())

test('the list of events begins with those of the new day; yesterday is over', async () => {
  const found = await site.page('/veranstaltungen?q=Mitternachtsprobe&sort=demnaechst')
  assert.deepEqual([...found.matchAll(/<h2><a href="\/veranstaltungen\/(probe-\w+)"/g)].map(([, id]) => id), ['probe-sonntag', 'probe-samstag'])
})

test('what is published bears the new day', async () => {
  assert.match(JSON.stringify(await site.json('/api/v1/events/probe-samstag')), /"published_on":"2027-03-07"/)
})
