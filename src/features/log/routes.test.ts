/** The page of the log, through the whole app. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { actions, record } from '../audit/index.ts'
import { queryOf, readFilter } from './filter.ts'
import { texts } from './texts.ts'

let site: TestSite
before(async () => {
  site = await testSite('empty')
  const { db } = site.database
  for (let n = 1; n <= 60; n++) await record(db, { at: new Date(Date.UTC(2026, 6, 1, 12, n)), by: { account: 'konto-geheim', function: n % 2 === 0 ? 'Prüfung' : 'DEFUS (Pflege)' }, action: n % 2 === 0 ? 'entry-published' : 'draft-submitted', subject: n === 60 ? '=cmd()' : 'defus', details: { revision: n } })
})
after(() => site.close())

const page = async (path: string) => (await as(site, people.administrator).get(path)).text()

test('the log is for administrators after their second factor, and for nobody else', async () => {
  for (const path of ['/protokoll', '/protokoll.csv', '/en/log', '/en/log.csv']) {
    assert.equal((await site.app.request(path)).status, 403)
    assert.equal((await as(site, people.reviewer).get(path)).status, 403)
    assert.equal((await as(site, people.defusEditor).get(path)).status, 403)
    assert.equal((await as(site, { ...people.administrator, account: { ...people.administrator.account, secondFactor: false } }).get(path)).status, 403)
    assert.equal((await as(site, people.administrator).get(path)).status, 200)
  }
})

test('the newest comes first, page by page, and no account is named', async () => {
  const first = await page('/protokoll')
  assert.match(first, /60 Vorgänge/)
  assert.ok(first.indexOf('>60</th>') < first.indexOf('>11</th>'))
  assert.doesNotMatch(first, />10<\/th>|konto-geheim/)
  assert.match(await page('/protokoll?seite=2'), />10<\/th>/)
  assert.match(await page('/protokoll?seite=999'), />1<\/th>/)
})

test('it is narrowed by action, subject, function and day; nonsense is no filter', async () => {
  assert.match(await page('/protokoll?vorgang=entry-published'), /30 Vorgänge/)
  assert.match(await page('/protokoll?funktion=DEFUS+%28Pflege%29&gegenstand=defus'), /30 Vorgänge/)
  assert.match(await page('/protokoll?von=2026-07-02'), /0 Vorgänge/)
  assert.match(await page('/en/log?from=2026-07-01&until=2026-07-01'), /60 events/)
  assert.match(await page('/protokoll?von=1.7.2026&bis=01.07.2026'), /60 Vorgänge/)
  assert.match(await page('/protokoll?von=2.7.2026'), /0 Vorgänge/)
  assert.match(await page('/protokoll?von=2026-02-31&bis=gestern'), /60 Vorgänge/)
  assert.deepEqual(readFilter(new URLSearchParams(queryOf({ action: 'x', from: '2026-07-01' }, 'de')), 'de'), { action: 'x', subject: undefined, function: undefined, from: '2026-07-01', until: undefined })
})

test('as CSV it holds the whole selection, and no cell is a formula', async () => {
  const csv = await page('/protokoll.csv?vorgang=entry-published')
  assert.equal(csv.trim().split('\n').length, 31)
  assert.match(csv, /,'=cmd\(\),/)
  assert.match(csv, /^number,at,action,subject,function,details,seal,content_hash,previous_hash,hash/)
})

test('every action that can be recorded has words of its own in both languages', () => {
  for (const { actions: words } of Object.values(texts)) {
    assert.deepEqual(Object.keys(words).sort(), [...actions].sort())
    assert.equal(new Set(Object.values(words)).size, actions.length)
  }
})
