/** Vocabularies changed in the browser, through the whole app. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people, type Person } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { signedAs } from './jobs.ts'

let site: TestSite
let ruth: Person
before(async () => {
  site = await testSite()
  ruth = as(site, people.reviewer)
})
after(() => site.close())

const read = async (path: string) => (await ruth.get(path)).text()
const change = async (path: string, fields: Record<string, string>) => ruth.post(path, { ...formIn(await read(path)), ...fields })
const settled = () => site.follower.catchUp()
const total = async (query: string) => Number(Object(await site.json(`/api/v1/actors?${query}`)).total)

test('reviewers and administrators change vocabularies, nobody else', async () => {
  for (const path of ['/vokabulare/theme/bearbeiten', '/vokabulare/theme/neu', '/vokabulare/theme/bearbeiten/hitze', '/vokabulare/theme/bearbeiten/hitze/verlauf', '/en/vocabularies/theme/edit']) {
    assert.equal((await site.app.request(path)).status, 403, path)
    assert.equal((await as(site, people.defusEditor).get(path)).status, 403, path)
    assert.equal((await as(site, { ...people.reviewer, account: { ...people.reviewer.account, secondFactor: false } }).get(path)).status, 403, path)
    assert.equal((await ruth.get(path)).status, 200, path)
    assert.equal((await as(site, people.administrator).get(path)).status, 200, path)
  }
  for (const [path, fields] of [['/vokabulare/theme/neu', { label_de: 'x', label_en: 'x' }], ['/vokabulare/theme/reihenfolge', { concept: 'hitze', direction: 'up' }], ['/vokabulare/theme/bearbeiten/hitze/stilllegen', {}], ['/vokabulare/theme/bearbeiten/hitze/wieder-vergeben', {}]] as const)
    assert.equal((await as(site, people.defusEditor).post(path, fields)).status, 403, path)
  assert.equal((await ruth.get('/vokabulare/gibtsnicht/bearbeiten')).status, 404)
  assert.equal((await ruth.get('/vokabulare/theme/bearbeiten/gibtsnicht')).status, 404)
  assert.doesNotMatch(await site.page('/vokabulare/theme'), /\/bearbeiten/)
  assert.match(await read('/vokabulare/theme'), /href="\/vokabulare\/theme\/bearbeiten"/)
})

test('new words find a concept within a second; its history says who and what', async () => {
  assert.equal((await change('/vokabulare/theme/bearbeiten/hitze', { synonyms_de: 'Backofenwetter\nGlutsommer', definition_de: 'Tage mit <b>Wärmebelastung</b>' })).status, 303)
  await settled()
  assert.match(await site.page('/akteure?q=Backofenwetter'), /Hitze/)
  assert.match(await site.page('/vokabulare/theme.ttl'), /"Glutsommer"@de/)
  assert.match(await site.page('/vokabulare/theme'), /&lt;b>Wärmebelastung/)
  const history = await read('/vokabulare/theme/bearbeiten/hitze/verlauf')
  assert.match(history, /Prüfung/)
  assert.match(history, /<ins>[^]*Glutsommer/)
  assert.doesNotMatch(history, /ruth/)
})

test('a new concept is refused with what is wrong, then taken, moved and counted', async () => {
  const refused = await change('/vokabulare/theme/neu', { label_de: 'Hitze', label_en: '', notation: 'hitze' })
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /So heißt schon ein anderer Begriff/)
  assert.match(page, /value="Hitze"/)
  assert.equal((await change('/vokabulare/theme/neu', { label_de: 'Lawine', label_en: 'Avalanche', broader: 'gefahren' })).status, 303)
  const order = async () => [...(await read('/vokabulare/theme/bearbeiten')).matchAll(/<li id="([^"]+)"/g)].map(([, notation]) => notation)
  const first = await order()
  assert.ok(first.includes('lawine'))
  assert.equal((await ruth.post('/vokabulare/theme/reihenfolge', { concept: 'lawine', direction: 'up' })).status, 303)
  const second = await order()
  assert.ok(second.indexOf('lawine') < first.indexOf('lawine'))
  assert.deepEqual([...second].sort(), [...first].sort())
  await ruth.post('/vokabulare/theme/reihenfolge', { concept: 'lawine', direction: 'down' })
  assert.deepEqual(await order(), first)
  assert.match(await read('/vokabulare/theme/bearbeiten'), /Lawine[^]{0,80}in keinem Eintrag/)
})

test('two at once: the later one sees what the earlier one changed, and loses nothing', async () => {
  const path = '/vokabulare/theme/bearbeiten/duerre'
  const opened = formIn(await read(path))
  assert.equal((await change(path, { source: 'Zuerst' })).status, 303)
  const late = await ruth.post(path, { ...opened, source: 'Danach' })
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /Inzwischen hat jemand anderes/)
  assert.match(page, /value="Danach"/)
  assert.equal((await ruth.post(path, formIn(page))).status, 303)
})

test('a concept that is merged hands over its entries, filters and addresses; nothing that cites it breaks', async () => {
  const target = await total('theme=hochwasser&theme=starkregen')
  const users = async () => (await site.database.pool.query(`select from entry_concepts join entries on id = entry_id where (scheme, notation) = ('theme', 'starkregen') and withdrawn_at is null`)).rows.length
  const before = await users()
  assert.ok(before > 0)
  const [user] = Object(await site.json('/api/v1/actors?theme=starkregen')).items
  assert.equal((await ruth.post('/vokabulare/theme/bearbeiten/starkregen/stilllegen', { into: 'starkregen' })).status, 422)
  assert.equal((await ruth.post('/vokabulare/theme/bearbeiten/starkregen/stilllegen', { into: 'hochwasser' })).status, 303)
  for (let wait = 0; wait < 200 && (await users()) > 0; wait++) await new Promise((resolve) => setTimeout(resolve, 100))
  await settled()
  assert.equal(await total('theme=hochwasser'), target)

  const answer = Object(await site.json('/api/v1/actors?theme=starkregen'))
  assert.equal(answer.total, target)
  assert.deepEqual(answer.replaced, [{ parameter: 'theme', value: 'starkregen', by: 'hochwasser' }])
  assert.match(await site.page('/akteure?thema=starkregen'), /Der Begriff „Starkregen[^“]*“ wird nicht mehr vergeben\. Gezeigt wird „Hochwasser/)
  assert.match(await site.page('/akteure.csv?thema=starkregen'), new RegExp(String(user.id)))

  const moved = await site.app.request('/vokabulare/theme/starkregen')
  assert.deepEqual([moved.status, moved.headers.get('location')], [301, '/vokabulare/theme#hochwasser'])
  assert.equal((await site.app.request('/vokabulare/theme/hochwasser')).status, 200)
  assert.equal((await site.app.request('/vokabulare/theme/gibtsnicht')).status, 404)
  const turtle = await site.page('/vokabulare/theme.ttl')
  assert.match(turtle, /isReplacedBy/)
  assert.match(turtle, /deprecated/)

  const history = await read(`/akteure/${user.id}/verlauf`)
  assert.ok(history.includes(signedAs))
  assert.equal(await users(), 0)
  await site.jobs.runNow('concepts-merged')
  const { rows } = await site.database.pool.query(`select details from audit_events where action = 'entries-reclassified'`)
  assert.deepEqual(rows.map(({ details }) => details), [{ into: 'hochwasser', entries: before, left: 0 }])

  assert.equal((await ruth.post('/vokabulare/theme/bearbeiten/starkregen/wieder-vergeben', {})).status, 303)
  await settled()
  assert.equal(Object(await site.json('/api/v1/actors?theme=starkregen')).replaced, undefined)
})

test('a concept that is used is kept by the database itself', async () => {
  await assert.rejects(site.database.pool.query(`delete from concepts where (scheme, notation) = ('theme', 'hochwasser')`), /in use|violates/)
})
