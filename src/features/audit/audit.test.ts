/** The log of decisions: whole chains, and every way of breaking one. */
import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import { join } from 'node:path'
import { sql } from 'kysely'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'
import { readBackup, writeBackup } from '../backups/index.ts'
import { canonical, readable, readableDetails } from './event.ts'
import { findEvents, findHead, record, streamChain, verify } from './index.ts'

const at = new Date('2026-11-24T09:00:00.123Z')
const by = { account: 'konto-ines', function: 'DEFUS (Pflege)' }

test('the same content has the same text, however its keys are ordered', () => {
  assert.equal(canonical({ b: [1, { d: null, c: 'ü' }], a: undefined, 1: true }), '{"1":true,"b":[1,{"c":"ü","d":null}]}')
  assert.equal(canonical({ x: 1, y: 2 }), canonical({ y: 2, x: 1 }))
})

test('characters that no database keeps are marked, not refused', () => {
  assert.equal(readable('a\0b\uD800c'), 'a\uFFFDb\uFFFDc')
  assert.deepEqual(readableDetails({ reason: 'x\0', inner: [{ at: '\uDC00' }] }), { reason: 'x\uFFFD', inner: [{ at: '\uFFFD' }] })
})

for (const [name, open] of [['embedded', testSite], ['server', testSiteOnServer]] as const) {
  describe(`the log, ${name}`, () => {
    let site: TestSite | undefined
    before(async () => {
      site = await open('empty')
    })
    after(() => site?.close())
    const sentence = (words: string, work: (site: TestSite) => Promise<void>) => test(words, async (context: TestContext) => (site ? work(site) : context.skip('no PostgreSQL server answers')))

    /** What the chain says after somebody got past the guards. */
    async function broken({ database: { db } }: TestSite, statement: string) {
      await db.transaction().execute(async (transaction) => {
        await sql`set local resilienznetz.restoring = 'on'`.execute(transaction)
        await sql.raw(statement).execute(transaction)
      })
      return verify(streamChain(db))
    }

    sentence('events take their numbers without a gap, whatever fails between them and however many write at once', async (site) => {
      const { db } = site.database
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          db.transaction().execute(async (transaction) => {
            await record(transaction, { at, by: n % 3 === 0 ? { function: 'Prüfung' } : by, action: 'draft-submitted', subject: `eintrag-${n}`, details: { n, price: 1.5, large: 1e21, text: 'Größe "x" \\' } })
            if (n % 4 === 1) throw new Error('changed my mind')
            if (n % 4 === 2) await record(transaction, { at, by, action: 'entry-published', subject: `eintrag-${n}` })
          }).catch((error: Error) => assert.equal(error.message, 'changed my mind')),
        ),
      )
      const verified = await verify(streamChain(db))
      assert.deepEqual({ right: verified.right, broken: verified.broken }, { right: 20, broken: undefined })
      assert.deepEqual(await findHead(db), verified.last)
    })

    sentence('two who lock the same things in different order and record in between do not block each other', async (site) => {
      const { db } = site.database
      const work = (last: number) =>
        db.transaction().execute(async (transaction) => {
          await record(transaction, { at, by, action: 'draft-submitted' })
          await sql`select pg_advisory_xact_lock(4711)`.execute(transaction)
          await record(transaction, { at, by, action: 'draft-submitted', details: { last } })
        })
      await Promise.all(Array.from({ length: 8 }, (_, n) => work(n)))
      assert.equal((await verify(streamChain(db))).broken, undefined)
    })

    sentence('nothing is changed, removed or slipped in', async (site) => {
      const { db } = site.database
      const { number } = await findHead(db)
      for (const statement of [`update audit_events set function = 'jemand' where number = 3`, 'delete from audit_events where number = 3', 'truncate audit_events cascade', 'update audit_events set number = number + 100']) {
        await assert.rejects(sql.raw(statement).execute(db), /append-only/, statement)
      }
      const forged = `insert into audit_events (number, at, action, function, content_hash, previous_hash, hash) values (999, now(), 'x', 'x', repeat('a', 64), repeat('b', 64), repeat('c', 64))`
      await assert.rejects(sql.raw(forged).execute(db), /append-only/)
      assert.equal((await findHead(db)).number, number)
    })

    sentence('whoever gets past the guards is found out: first event, and what is wrong', async (site) => {
      const cases = [
        [`update audit_events set function = 'jemand' where number = 5`, { number: 5, why: 'content' }],
        [`update audit_events set details = '{"n": 2}' where number = 6`, { number: 6, why: 'content' }],
        [`update audit_events set at = at + interval '1 ms' where number = 7`, { number: 7, why: 'content' }],
        [`update audit_events set hash = repeat('a', 64) where number = 8`, { number: 8, why: 'hash' }],
        [`with gone as (select id from audit_events where number = 9), account as (delete from audit_accounts where event in (select id from gone)) delete from audit_events where id in (select id from gone)`, { number: 10, why: 'gap' }],
        [`update audit_events set previous_hash = repeat('a', 64) where number = 10`, { number: 10, why: 'previous' }],
        [`update audit_accounts set account = 'konto-andere' where event = (select id from audit_events join audit_accounts on event = id order by number limit 1)`, { number: undefined, why: 'account' }],
      ] as const
      const folder = temporaryFolder()
      const file = join(folder, 'whole.gz')
      await writeBackup(site.database.pool, file, at)
      for (const [statement, expected] of cases) {
        const { broken: found, right } = await broken(site, statement)
        assert.equal(found?.why, expected.why, statement)
        if (expected.number !== undefined) assert.equal(found?.number, expected.number, statement)
        if (found && found.why !== 'gap') assert.equal(right, found.number - 1)
        await readBackup(site.database.pool, file)
        assert.equal((await verify(streamChain(site.database.db))).broken, undefined)
      }
    })

    sentence('with the account goes what ties an event to it, and the chain stays whole', async (site) => {
      const { db } = site.database
      await db.insertInto('accounts').values({ id: 'konto-geht', email: 'geht@netz.example', name: 'Geht' }).execute()
      await record(db, { at, by: { account: 'konto-geht', function: 'DEFUS (Pflege)' }, action: 'draft-submitted', subject: 'defus' })
      const [latest] = await findEvents(db, {}, { limit: 1, offset: 0 })
      assert.equal(latest.holder?.account, 'konto-geht')
      await db.deleteFrom('accounts').where('id', '=', 'konto-geht').execute()
      const [later] = await findEvents(db, {}, { limit: 1, offset: 0 })
      assert.equal(later.holder, undefined)
      assert.equal(later.function, 'DEFUS (Pflege)')
      assert.equal((await verify(streamChain(db))).broken, undefined)
    })

    sentence('a hash that was noted tells whether the chain was written anew', async (site) => {
      const { db } = site.database
      const { hash, number } = await findHead(db)
      await record(db, { at, by, action: 'entry-withdrawn', subject: 'defus' })
      assert.equal((await verify(streamChain(db), hash)).noted, number)
      assert.equal((await verify(streamChain(db), 'f'.repeat(64))).noted, undefined)
    })

    sentence('days are days in Germany', async (site) => {
      const { db } = site.database
      await record(db, { at: new Date('2026-07-31T22:30:00Z'), by, action: 'entry-confirmed', subject: 'nachts' })
      const found = async (filter: object) => (await findEvents(db, { subject: 'nachts', ...filter }, { limit: 9, offset: 0 })).length
      assert.deepEqual([await found({ from: '2026-08-01' }), await found({ until: '2026-07-31' }), await found({ from: '2026-08-01', until: '2026-08-01', action: 'entry-confirmed', function: by.function })], [1, 0, 1])
    })
  })
}
