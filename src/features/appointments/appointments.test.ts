/** Functions: given, ended, handed over; who keeps what. On both databases. */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'
import { findEvents } from '../audit/index.ts'
import { isLastKeeper, keepingOf } from './appointment.ts'
import { appoint, endAppointment, findAppointments, findHolders, findKeeping, findOrphans, handOver } from './index.ts'

const at = new Date('2026-11-24T09:00:00Z')
const by = { account: 'adam', function: 'Verwaltung' }

test('an entry is kept while somebody living keeps it, orphaned after the last, and unclaimed before the first', () => {
  assert.equal(keepingOf([]), 'unclaimed')
  assert.equal(keepingOf([{ living: false }]), 'orphaned')
  assert.equal(keepingOf([{ living: false }, { living: true }]), 'kept')
})

test('the last keeper is the only editor; coordinators keep nothing', () => {
  assert.equal(isLastKeeper([{ id: 'a', role: 'editor' }], 'a'), true)
  assert.equal(isLastKeeper([{ id: 'a', role: 'editor' }, { id: 'b', role: 'coordinator' }], 'a'), true)
  assert.equal(isLastKeeper([{ id: 'a', role: 'editor' }, { id: 'b', role: 'coordinator' }], 'b'), false)
  assert.equal(isLastKeeper([{ id: 'a', role: 'editor' }, { id: 'b', role: 'editor' }], 'a'), false)
})

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`appointments, ${name}`, () => {
    let site: TestSite | undefined
    before(async () => {
      site = await open('real')
      await site?.database.db.insertInto('accounts').values(['adam', 'ines', 'jan', 'aylin'].map((id) => ({ id, name: id, email: `${id}@netz.example` }))).execute()
    })
    after(() => site?.close())
    const sentence = (words: string, work: (site: TestSite) => Promise<void>) => test(words, async (context: TestContext) => (site ? work(site) : context.skip('no PostgreSQL server answers')))

    sentence('a function is given once, with the networks of its organisation, and recorded', async ({ database: { db } }) => {
      const given = { account: 'ines', role: 'editor', actor: 'stadt-koeln', by, at } as const
      const id = await appoint(db, given)
      assert.equal(await appoint(db, given), id)
      const [appointment] = await findAppointments(db, 'ines')
      assert.deepEqual({ ...appointment, networks: undefined }, { role: 'editor', actor: 'stadt-koeln', deputy: false, networks: undefined })
      assert.ok(appointment.networks?.includes('defus'))
      const events = await findEvents(db, { subject: 'stadt-koeln', action: 'appointment-given' }, { limit: 9, offset: 0 })
      assert.deepEqual(events.map(({ details, function: signedAs }) => ({ details, signedAs })), [{ details: { role: 'editor', deputy: false, appointment: id }, signedAs: 'Verwaltung' }])
    })

    sentence('many who give the same function at once give one', async ({ database: { db } }) => {
      const ids = await Promise.all(Array.from({ length: 8 }, () => appoint(db, { account: 'jan', role: 'editor', actor: 'stadt-koeln', deputy: true, by, at })))
      assert.equal(new Set(ids).size, 1)
      assert.equal((await findHolders(db, { actor: 'stadt-koeln', role: 'editor' })).length, 2)
    })

    sentence('a deputy who is made holder is one; a holder is not made a deputy by the way', async ({ database: { db } }) => {
      await appoint(db, { account: 'jan', role: 'editor', actor: 'stadt-koeln', by, at })
      await appoint(db, { account: 'jan', role: 'editor', actor: 'stadt-koeln', deputy: true, by, at })
      assert.deepEqual((await findAppointments(db, 'jan')).map(({ deputy }) => deputy), [false])
    })

    sentence('with its last editor an entry is orphaned, and said to be', async ({ database: { db } }) => {
      assert.equal(await findKeeping(db, 'stadt-koeln'), 'kept')
      const ended = []
      for (const { id } of await findHolders(db, { actor: 'stadt-koeln' })) ended.push(await endAppointment(db, { id, by, at }))
      assert.deepEqual(ended, [{ outcome: 'ended', orphaned: false }, { outcome: 'ended', orphaned: true }])
      assert.equal(await findKeeping(db, 'stadt-koeln'), 'orphaned')
      assert.equal(await findKeeping(db, 'defus'), 'unclaimed')
      assert.deepEqual((await findOrphans(db)).map(({ actor }) => actor), ['stadt-koeln'])
      assert.deepEqual(await findAppointments(db, 'ines'), [])
    })

    sentence('what is handed over is never without a holder, and only once', async ({ database: { db } }) => {
      const from = await appoint(db, { account: 'ines', role: 'editor', actor: 'defus', by, at })
      const done = await Promise.allSettled(['jan', 'aylin', 'jan'].map((account) => handOver(db, { from, account, by, at })))
      assert.equal(done.filter((result) => result.status === 'fulfilled' && result.value.outcome === 'handed-over').length, 1)
      assert.equal((await findHolders(db, { actor: 'defus' })).length, 1)
      assert.equal(await findKeeping(db, 'defus'), 'kept')
    })

    sentence('the site keeps its last administrator, also when two give up at once', async ({ database: { db } }) => {
      const ids = [await appoint(db, { account: 'adam', role: 'administrator', by, at }), await appoint(db, { account: 'ines', role: 'administrator', by, at })]
      const done = await Promise.all(ids.map((id) => endAppointment(db, { id, by, at })))
      assert.deepEqual(done.map(({ outcome }) => outcome).sort(), ['ended', 'last-administrator'])
      assert.equal((await findHolders(db, { role: 'administrator' })).length, 1)
    })

    sentence('with an account its functions end; that they were held is kept', async ({ database: { db } }) => {
      await appoint(db, { account: 'aylin', role: 'editor', actor: 'bbk', by, at })
      await db.deleteFrom('accounts').where('id', '=', 'aylin').execute()
      assert.equal(await findKeeping(db, 'bbk'), 'orphaned')
      assert.deepEqual(await endAppointment(db, { id: 'not an id', by, at }), { outcome: 'unknown' })
    })
  })
}
