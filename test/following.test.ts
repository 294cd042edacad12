/** Every process sees every committed change, whatever order transactions end in. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { pino } from 'pino'
import { kinds } from '../src/app.ts'
import { publishActors, type ActorPayload } from '../src/features/actors/index.ts'
import { followChanges, withdraw, type Follower } from '../src/features/publishing/index.ts'
import { findVocabulary, saveVocabulary } from '../src/features/vocabularies/index.ts'
import { testSite, testSiteOnServer, type TestSite } from './support/site.ts'

const thw: ActorPayload = { name: 'Ortsverband Nebelheim', type: 'thw', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] }
const find = (follower: Follower, text: string) => follower.index().search({ language: 'de', text }).hits.map(({ id }) => id)

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`following the changes, ${name}`, () => {
    let site: TestSite | undefined
    before(async () => {
      site = await open('real')
    })
    after(() => site?.close())

    test('what another process publishes is found without a restart, what is withdrawn is not', async (context) => {
      if (!site) return context.skip('no PostgreSQL server answers')
      await publishActors(site.database.db, [{ id: 'thw-nebelheim', payload: thw }], 'test')
      await site.follower.catchUp()
      assert.deepEqual(find(site.follower, 'Nebelheim'), ['thw-nebelheim'])
      await withdraw(site.database.db, 'thw-nebelheim', new Date('2026-11-22'))
      await site.follower.catchUp()
      assert.deepEqual(find(site.follower, 'Nebelheim'), [])
      assert.match(await site.page('/akteure/thw-nebelheim', 410), /Ortsverband Nebelheim/)
    })

    test('while nothing is published nothing changes: what was worked out from the index still holds', async (context) => {
      if (!site) return context.skip('no PostgreSQL server answers')
      await site.follower.catchUp()
      const { changes } = site.follower.index()
      for (let turn = 0; turn < 3; turn++) await site.follower.catchUp()
      assert.equal(site.follower.index().changes, changes)
      await publishActors(site.database.db, [{ id: 'thw-neu', payload: { ...thw, name: 'Ortsverband Neu' } }], 'test')
      await site.follower.catchUp()
      assert.notEqual(site.follower.index().changes, changes)
    })

    test('the id of a withdrawn entry is not given away', async (context) => {
      if (!site) return context.skip('no PostgreSQL server answers')
      await publishActors(site.database.db, [{ id: 'vergangen', payload: thw }], 'test')
      await withdraw(site.database.db, 'vergangen', new Date('2026-11-22'))
      const { refused } = await publishActors(site.database.db, [{ id: 'vergangen', payload: { ...thw, name: 'Jemand anders' } }], 'test')
      assert.deepEqual(refused, ['vergangen'])
    })

    test('the same payload again writes no revision and no change', async (context) => {
      if (!site) return context.skip('no PostgreSQL server answers')
      const row = { id: 'zweimal', payload: thw, confirmed_on: '2026-05-01' }
      await publishActors(site.database.db, [row], 'test')
      const count = async () => (await sql<{ n: number }>`select (select count(*) from revisions) + (select count(*) from changes) + (select count(*) from confirmations) as n`.execute(site!.database.db)).rows[0].n
      const before = await count()
      assert.deepEqual((await publishActors(site.database.db, [row], 'test')).unchanged, ['zweimal'])
      assert.equal(await count(), before)
    })

    test('a new word of the vocabulary is recognised at once', async (context) => {
      if (!site) return context.skip('no PostgreSQL server answers')
      const vocabulary = await findVocabulary(site.database.db)
      const hochwasser = vocabulary.find('theme', 'hochwasser')
      assert.ok(hochwasser)
      await saveVocabulary(site.database.db, [], [{ ...hochwasser, altLabel: { ...hochwasser.altLabel, de: [...hochwasser.altLabel.de, 'Wasserwirbel'] } }])
      await site.follower.catchUp()
      assert.deepEqual(site.follower.index().search({ language: 'de', text: 'Wasserwirbel' }).concepts.map(({ notation }) => notation), ['hochwasser'])
    })

    test('an index saved and loaded again goes on where it stopped', async (context) => {
      if (!site) return context.skip('no PostgreSQL server answers')
      const snapshot = `${site.settings.dataDir}/second.index`
      const follow = () => followChanges({ db: site!.database.db, kinds, snapshot, log: pino({ level: 'silent' }) })
      const first = await follow()
      await first.stop()
      await publishActors(site.database.db, [{ id: 'nach-dem-halt', payload: { ...thw, name: 'Ortsverband Spätenberg' } }], 'test')
      const second = await follow()
      await second.catchUp()
      assert.deepEqual(find(second, 'Spaetenberg'), ['nach-dem-halt'])
      await second.stop()
    })
  })
}

describe('transactions that end in another order than they began', () => {
  test('lose nothing, though sequence numbers are drawn before commits', async (context) => {
    const site = await testSiteOnServer('real')
    if (!site) return context.skip('no PostgreSQL server answers')
    try {
      const actor = (n: number) => ({ id: `verspaetet-${n}`, payload: { ...thw, name: `Ortsverband Verspaetet ${n}` } })
      await Promise.all(
        Array.from({ length: 40 }, async (_, n) => {
          // A writer that draws its numbers early and commits late, beside quick ones.
          if (n % 4 === 0) {
            await site.database.db.transaction().execute(async (transaction) => {
              await sql`select pg_current_xact_id(), nextval(pg_get_serial_sequence('changes', 'seq'))`.execute(transaction)
              await sql`select pg_sleep(0.15)`.execute(transaction)
            })
          }
          await publishActors(site.database.db, [actor(n)], 'test')
          await site.follower.catchUp()
        }),
      )
      await site.follower.catchUp()
      assert.equal(site.follower.index().search({ language: 'de', text: 'Verspaetet', facets: { kind: ['actor'] } }).total, 40)
    } finally {
      await site.close()
    }
  })
})

test('a site that started empty takes compounds apart with the words it was filled with', async () => {
  const site = await testSite('empty')
  after(() => site.close())
  const part = 'Nebelhorn'
  const rows = Array.from({ length: 260 }, (_, at) => ({ id: `stelle-${at}`, payload: { name: `Stelle ${at}`, type: 'thw', description_de: at < 2 ? `${part} und Wache` : 'Wache', themes: [], spaces: [], phases: [], groups: [], member_of: [] } }))
  await saveVocabulary(site.database.db, [{ id: 'type', prefLabel: { de: 'Art', en: 'Type' }, multiple: false, hierarchical: false }], [{ scheme: 'type', notation: 'thw', prefLabel: { de: 'THW', en: 'THW' }, altLabel: { de: [], en: [] } }])
  await site.follower.catchUp()
  await publishActors(site.database.db, [...rows, { id: 'wache', payload: { ...rows[0].payload, name: 'Kompagnie', description_de: 'Eine Nebelhornwache.' } }], 'test')
  await site.follower.catchUp()
  for (let tries = 0; tries < 100 && !find(site.follower, part).includes('wache'); tries++) await new Promise((later) => setTimeout(later, 50))
  assert.deepEqual(find(site.follower, part).sort(), ['stelle-0', 'stelle-1', 'wache'])
})
