/** The weekly round against a real server, and what its findings lead to. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kind as actorKind, publishActors } from '../actors/index.ts'
import { appoint } from '../appointments/index.ts'
import { accept, newKey, saveDraft, submit } from '../publishing/index.ts'
import { askKeepers } from '../freshness/ask.ts'
import type { Reach } from './ask.ts'
import { checkWebAddresses } from './check.ts'

const kinds = [actorKind]
let now = new Date('2026-11-29T02:10:00Z')
let site: TestSite
let server: Server
let port = 0
const heard: string[] = []
const base = { type: 'initiative', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [] }
const services = () => ({ db: site.database.db, kinds, search: site.follower.index, refresh: site.follower.refresh, jobs: site.jobs, clock: { now: () => now }, settings: site.settings })
/** Names of the test lead to its own server, and it alone may be asked. */
const here: Partial<Reach> = { isAllowed: (address, asked) => address === '127.0.0.1' && asked === port, isUsualPort: (asked) => asked === port, resolve: async () => [{ address: '127.0.0.1', family: 4 }], timeoutMs: 2_000 }
const round = (more: Partial<Parameters<typeof checkWebAddresses>[1]> = {}) => checkWebAddresses(services(), { round: now, reach: here, pause: 0, ...more })
const week = () => (now = new Date(now.getTime() + 7 * 86_400_000))

before(async () => {
  server = createServer(({ headers, url }, response) => {
    const [host = ''] = (headers.host ?? '').split(':')
    heard.push(host)
    if (host.startsWith('weg')) return void response.writeHead(404).end()
    if (host.startsWith('umzug') && url === '/') return void response.writeHead(301, { location: '/neu' }).end()
    response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
  site = await testSite('real', { clock: { now: () => now } })
  // Nobody else is asked: what the real entries name stays unsaid here.
  await site.database.pool.query('update entries set withdrawn_at = now()')
  await publishActors(site.database.db, ['heil', 'weg', 'umzug'].map((id) => ({ id, payload: { ...base, name: `Verein ${id}`, website: `http://${id}.example:${port}/` }, confirmed_on: '2026-11-01' })), 'Probe')
  await site.follower.catchUp()
})
after(async () => {
  server.closeAllConnections()
  server.close()
  await site.close()
})

test('every address is asked once; one failure is not yet shown', async () => {
  assert.deepEqual(await round(), { asked: 3, failed: 1, proposed: 0, left: 0 })
  assert.deepEqual([...new Set(heard)].sort(), ['heil.example', 'umzug.example', 'weg.example'])
  assert.doesNotMatch(await site.page('/akteure/weg'), /antwortet seit/)
})

test('a round that is cut off goes on where it stopped', async () => {
  week()
  const began = now
  const stop = new AbortController()
  stop.abort()
  assert.equal((await round({ signal: stop.signal })).left, 3)
  heard.length = 0
  assert.equal((await round({ round: began })).left, 0)
  now = new Date(now.getTime() + 60_000)
  heard.length = 0
  assert.deepEqual(await round({ round: began }), { asked: 0, failed: 0, proposed: 0, left: 0 })
  assert.deepEqual(heard, [])
})

test('after a second failure a week later the profile says so, in both languages', async () => {
  assert.match(await site.page('/akteure/weg'), /Adresse antwortet seit 29\. November 2026 nicht/)
  assert.match(await site.page('/en/actors/weg'), /Address has not answered since 29 November 2026/)
  assert.doesNotMatch(await site.page('/akteure/heil'), /antwortet seit/)
})

test('what has moved for good is proposed to the reviewers, once', async () => {
  const proposals = async () => (await site.database.pool.query("select entry_id, author, payload ->> 'website' as website from drafts where author = 'Adressprüfung'")).rows
  week()
  await round()
  week()
  await round()
  assert.deepEqual(await proposals(), [{ entry_id: 'umzug', author: 'Adressprüfung', website: `http://umzug.example:${port}/neu` }])
  assert.match(await (await as(site, people.reviewer).get('/pruefung')).text(), /Verein umzug/)
})

test('what its keeper publishes is confirmed with it; what somebody else writes is not', async () => {
  const { db } = site.database
  for (const id of ['ines', 'nele']) await db.insertInto('accounts').values({ id, email: `${id}@netz.example`, name: id }).execute()
  await appoint(db, { account: 'ines', role: 'editor', actor: 'heil', by: { function: 'Verwaltung' }, at: now })
  const change = async (account: string, name: string) => {
    const key = newKey()
    const by = { account, function: account }
    await saveDraft(services(), { key, kind: 'actor', version: 0, payload: { ...base, name, website: 'https://heil.example' }, by, entry: 'heil', basedOn: undefined })
    await submit(services(), { key, version: 1, by })
    assert.equal((await accept(services(), { key, version: 1, by: { account: 'ruth', function: 'Prüfung' }, comments: [] })).outcome, 'published')
  }
  await change('nele', 'Von anderen')
  assert.doesNotMatch(await site.page('/akteure/heil'), /Heute bestätigt/)
  await change('ines', 'Von der Pflege')
  assert.match(await site.page('/akteure/heil'), /Heute bestätigt/)
})

test('«Mein Bereich» says what waits to be confirmed, and nothing before its time', async () => {
  const mine = async () => (await as(site, { account: { id: 'ines', name: 'Ines', email: 'ines@netz.example', secondFactor: true }, appointments: [{ role: 'editor', actor: 'heil', deputy: false, networks: [] }] }).get('/mein-bereich')).text()
  assert.doesNotMatch(await mine(), /zu bestätigen/)
  now = new Date(now.getTime() + 366 * 86_400_000)
  assert.match(await mine(), /1 Eintrag zu bestätigen/)
  assert.ok((await askKeepers(services())) > 0)
})
