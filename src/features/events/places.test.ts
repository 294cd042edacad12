/** Many want a place at once: none is given twice. On both databases. */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'
import { ensureAccount } from '../accounts/index.ts'
import { publish } from '../publishing/index.ts'
import { kind } from './index.ts'
import { acceptPlace, leave, register } from './registering.ts'
import { countPlaces, findParticipants } from './store.ts'

const clock = { now: () => new Date('2027-02-01T09:00:00Z') }

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`twenty people and five places, ${name}`, () => {
    let site: TestSite | undefined
    before(async () => {
      site = await open('real', { clock })
    })
    after(() => site?.close())
    const event = 'enger-saal'
    const servicesOf = ({ database: { db }, jobs }: TestSite) => ({ db, jobs, clock })
    const sentence = (words: string, work: (site: TestSite) => Promise<void>) => test(words, async (context: TestContext) => (site ? work(site) : context.skip('no PostgreSQL server answers')))

    sentence('twenty at once: five have a place, fifteen wait', async (site) => {
      const services = servicesOf(site)
      const checked = kind.entry?.check({ title: 'Enger Saal', summary: 's', start: '2027-03-06', owner: 'stadt-koeln', registration: 'here', places: 5 }, site.follower.index().vocabulary)
      if (!checked || 'faults' in checked) return assert.fail(JSON.stringify(checked))
      await publish(site.database.db, kind.name, [{ id: event, ...checked.publication }], 'test')
      const accounts = await Promise.all(Array.from({ length: 20 }, (_, at) => ensureAccount(site.database.db, { email: `p${at}@stadt.example`, now: clock.now() })))
      const outcomes = await Promise.all(accounts.map(({ id, email }) => register(services, { event, language: 'de', account: id, email, name: email, organisation: 'Stadt' })))
      assert.deepEqual([outcomes.filter(({ outcome }) => outcome === 'registered').length, outcomes.filter(({ outcome }) => outcome === 'waiting').length], [5, 15])
      assert.deepEqual(await countPlaces(site.database.db, event), { taken: 5, waiting: 15 })
    })

    sentence('three leave while ten who wait leave as well and the offered accept: never more than five', async (site) => {
      const services = servicesOf(site)
      const people = await findParticipants(site.database.db, event)
      const holding = people.filter(({ state }) => state === 'registered').slice(0, 3)
      const waiting = people.filter(({ state }) => state === 'waiting')
      await Promise.all([...holding, ...waiting.slice(0, 10)].map((one) => leave(services, one)))
      const offered = (await findParticipants(site.database.db, event)).filter(({ state }) => state === 'offered')
      await Promise.all(offered.flatMap((one) => [acceptPlace(services, one), acceptPlace(services, one)]))
      assert.deepEqual(await countPlaces(site.database.db, event), { taken: 5, waiting: 2 })
    })

    sentence('of one person who asks ten times at once there is one registration', async (site) => {
      const services = servicesOf(site)
      const { id, email } = await ensureAccount(site.database.db, { email: 'eilig@stadt.example', now: clock.now() })
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => register(services, { event, language: 'de', account: id, email, name: 'Eilig', organisation: 'Stadt' })))
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), [...Array.from({ length: 9 }, () => 'already'), 'waiting'])
    })
  })
}
