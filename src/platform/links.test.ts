import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { testSite, type TestSite } from '../../test/support/site.ts'
import { forgetLinks, makeLink, openLink, takeLink, type LinkPurpose } from './links.ts'

const confirm = { name: 'confirm', data: z.object({ entry: z.string() }), days: 7 } satisfies LinkPurpose<z.ZodType>
const withdraw = { ...confirm, name: 'withdraw' }
const monday = new Date('2026-11-23T08:00:00Z')
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000)

let site: TestSite
before(async () => {
  site = await testSite('empty')
})
after(() => site.close())

test('a link is opened as often as one likes and used once', async () => {
  const { db } = site.database
  const secret = await makeLink(db, confirm, { entry: 'defus' }, monday)
  for (let time = 0; time < 2; time++) assert.deepEqual(await openLink(db, confirm, secret, monday), { data: { entry: 'defus' }, state: 'open' })
  const taken = await Promise.all([1, 2, 3].map(() => takeLink(db, confirm, secret, monday)))
  assert.deepEqual(taken.filter(Boolean), [{ entry: 'defus' }])
  assert.equal((await openLink(db, confirm, secret, monday))?.state, 'used')
})

test('a link is good for its purpose and its time only', async () => {
  const { db } = site.database
  const secret = await makeLink(db, confirm, { entry: 'defus' }, monday)
  assert.equal(await openLink(db, withdraw, secret, monday), undefined)
  assert.equal(await takeLink(db, withdraw, secret, monday), undefined)
  assert.equal((await openLink(db, confirm, secret, days(7)))?.state, 'expired')
  assert.equal(await takeLink(db, confirm, secret, days(7)), undefined)
  for (const wrong of ['', 'x', `${secret}x`, secret.slice(1)]) assert.equal(await takeLink(db, confirm, wrong, monday), undefined)
})

test('the database holds no secret, and forgets what is long over', async () => {
  const { db } = site.database
  const secret = await makeLink(db, confirm, { entry: 'thw' }, monday)
  assert.ok(!JSON.stringify(await db.selectFrom('links').selectAll().execute()).includes(secret))
  await forgetLinks(db, days(36))
  assert.equal((await openLink(db, confirm, secret, days(36)))?.state, 'expired')
  await forgetLinks(db, days(38))
  assert.equal(await openLink(db, confirm, secret, days(38)), undefined)
})
