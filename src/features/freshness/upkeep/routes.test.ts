/** The office's desk: what needs a look, in which order, reminders to many at once, reports decided. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { as, people } from '../../../../test/support/as.ts'
import { lettersOf } from '../../../../test/support/post.ts'
import { testSite, type TestSite } from '../../../../test/support/site.ts'
import { publishActors } from '../../actors/index.ts'
import { appoint } from '../../appointments/index.ts'
import { saveWebAddress } from '../../webchecks/store.ts'
import { planBatch } from './batch.ts'
import { concerns, scoreOf, signals } from './upkeep.ts'

let now = new Date('2026-11-25T08:00:00Z')
let site: TestSite
const base = { type: 'initiative', themes: ['hochwasser'], spaces: ['lokal'], phases: ['bewaeltigung'], groups: ['staat'], member_of: [], state: 'DE-NI' }
const whole = { ...base, phone: '0511 1', email: 'x@verein.example', website: 'https://x.example', city: 'Celle', source_url: 'https://y.example', description_de: 'Ein Satz über alles. '.repeat(10), description_en: 'All.' }
const office = () => as(site, people.reviewer)
const coordinator = () => as(site, { account: { id: 'carla', name: 'Carla', email: 'carla@netz.example', secondFactor: false }, appointments: [{ role: 'coordinator', actor: 'netz', deputy: false, networks: [] }] })
const desk = async (query = '', person = office()) => (await person.get(`/pflege${query}`)).text()
const listed = (html: string) => [...html.matchAll(/name="entry" value="([^"]+)"/g)].map(([, id]) => id)
const key = (location: string | null) => location?.match(/[0-9a-f]{32}/)?.[0] ?? assert.fail(`no key in ${location}`)

before(async () => {
  site = await testSite('empty', { clock: { now: () => now } })
  const { db, pool } = site.database
  await pool.query("insert into concept_schemes (id, pref_label, multiple, hierarchical, position) values ('type', '{}', false, false, 1) on conflict do nothing")
  for (const [scheme, notation] of [['type', 'initiative'], ['theme', 'hochwasser'], ['space', 'lokal'], ['phase', 'bewaeltigung'], ['group', 'staat']])
    await pool.query(`with s as (insert into concept_schemes (id, pref_label, multiple, hierarchical, position) values ($1, '{"de":"x","en":"x"}', true, false, 9) on conflict do nothing) select 1`, [scheme]).then(() => pool.query(`insert into concepts (scheme, notation, pref_label, alt_label, position) values ($1, $2, '{"de":"x","en":"x"}', '{"de":[],"en":[]}', 1) on conflict do nothing`, [scheme, notation]))
  await publishActors(db, [
    { id: 'netz', payload: { ...whole, name: 'Netz', email: 'netz@verein.example' }, confirmed_on: '2026-11-01' },
    { id: 'frisch', payload: { ...whole, name: 'Frisch', email: 'frisch@verein.example' }, confirmed_on: '2026-11-01' },
    { id: 'alt', payload: { ...whole, name: 'Alt', email: 'alt@verein.example', member_of: ['netz'] }, confirmed_on: '2025-10-01' },
    { id: 'aelter', payload: { ...whole, name: 'Älter', email: 'aelter@verein.example' }, confirmed_on: '2024-10-01' },
    { id: 'stumm', payload: { ...whole, name: 'Stumm', website: 'https://stumm.example', email: undefined, member_of: ['netz'], state: 'DE-HE' }, confirmed_on: '2026-11-01' },
    { id: 'quelle', payload: { ...base, name: 'Quelle', source_date: '2015' } },
    { id: 'weg', payload: { ...whole, name: 'Weg', email: 'weg@verein.example' }, confirmed_on: '2026-11-01' },
    { id: 'gehuetet', payload: { ...whole, name: 'Gehütet', email: 'alle@verein.example' }, confirmed_on: '2025-09-01' },
  ], 'Probe')
  await db.insertInto('accounts').values({ id: 'ines', email: 'ines@netz.example', name: 'Ines' }).execute()
  for (const actor of ['gehuetet', 'frisch']) await appoint(db, { account: 'ines', role: 'editor', actor, by: { function: 'Verwaltung' }, at: now })
  await saveWebAddress(db, { url: 'https://stumm.example', failure: 'dns', failingSince: new Date('2026-11-01T02:00:00Z'), lastFailure: new Date('2026-11-22T02:00:00Z') }, now)
  for (const [report, entry] of [['a', 'weg'], ['b', 'aelter']])
    await pool.query("insert into gone_reports (key, entry_id, reason, note, author, made_at) values ($1, $2, 'merged', 'In Frisch aufgegangen <b>', 'Weg (Postfach)', $3)", [report.repeat(32), entry, now])
  await site.follower.catchUp()
})
after(() => site.close())

test('an earlier signal outweighs all later ones together', () => {
  for (const [at, signal] of signals.entries()) assert.ok(scoreOf([signal]) > scoreOf(signals.slice(at + 1)))
  assert.deepEqual(new Set(Object.values(concerns).flat()), new Set(signals))
})

test('the desk lists what misleads first, then what stands unconfirmed the longest, and leaves out what is well', async () => {
  const html = await desk()
  assert.deepEqual(listed(html), ['aelter', 'weg', 'stumm', 'alt', 'gehuetet', 'quelle', 'netz'])
  assert.match(html, /Adresse antwortet seit 1\. November 2026 nicht/)
  assert.match(html, /Nie bestätigt, Quelle von 2015/)
  assert.match(html, /\d Lücken: Telefon/)
  assert.match(html, /Seit 2 Jahren nicht bestätigt/)
  assert.match(html, /<strong>7<\/strong> <span>Alles/)
})

test('counts lead to their lists; network, Land and kind narrow them', async () => {
  const lists = { 'was=gemeldet': ['aelter', 'weg'], 'was=zweifelhaft': ['stumm', 'quelle'], 'was=unbestaetigt': ['aelter', 'alt', 'gehuetet'], 'was=unvollstaendig': ['stumm', 'quelle'], 'netzwerk=netz': ['stumm', 'alt'], 'land=DE-HE': ['stumm'], 'netzwerk=netz&was=unbestaetigt': ['alt'], 'art=practice': [], "land='%20or%201=1": [] }
  for (const [query, ids] of Object.entries(lists)) assert.deepEqual(listed(await desk(`?${query}`)), ids, query)
  assert.match(await desk('?netzwerk=netz'), /Netz \(2\)/)
  assert.match(await desk('?land=DE-HE'), /Niedersachsen \(6\)/)
  assert.match(await (await office().get('/en/upkeep?what=doubtful')).text(), /has not answered since 1 November 2026/)
})

test('what is published anew is read anew', async () => {
  await publishActors(site.database.db, [{ id: 'quelle', payload: { ...whole, name: 'Quelle', source_date: '2015' } }], 'Probe')
  assert.deepEqual(listed(await desk('?was=unvollstaendig')), ['stumm'])
})

test('nobody else sees the desk; a coordinator sees members only', async () => {
  assert.equal((await site.app.request('/pflege')).status, 403)
  for (const path of ['/pflege', '/pflege.csv', '/pflege/meldungen', `/pflege/erinnerungen/${'a'.repeat(32)}`]) assert.equal((await as(site, people.defusEditor).get(path)).status, 403, path)
  assert.deepEqual(listed(await desk('', coordinator())), ['stumm', 'alt', 'netz'])
  assert.equal((await coordinator().get('/pflege/meldungen')).status, 403)
  assert.equal((await coordinator().post(`/pflege/meldungen/${'a'.repeat(32)}`, { decision: 'kept' })).status, 403)
})

test('the list is a CSV with the same filter', async () => {
  const csv = await (await office().get('/pflege.csv?was=zweifelhaft')).text()
  assert.deepEqual(csv.split('\n').map((line) => line.split(',')[0]).filter(Boolean), ['id', 'stumm', 'quelle'])
  assert.match(csv, /stumm,actor,Stumm,stumm,DE-HE,2026-11-01,2026-11-01,2026-11-01,,silent\|orphaned\|incomplete,email,/)
})

describe('a reminder to many', () => {
  let reminder = ''
  test('nothing chosen is said', async () => assert.equal((await office().post('/pflege/erinnerungen', {})).status, 422))

  test('first says who gets what, and sends nothing', async () => {
    const chosen = await office().post('/pflege/erinnerungen', { entry: ['alt', 'aelter', 'gehuetet', 'stumm', 'gibt-es-nicht'] })
    reminder = key(chosen.headers.get('location'))
    const html = await (await office().get(`/pflege/erinnerungen/${reminder}`)).text()
    assert.match(html, /3 Briefe zu 3 Einträgen\. Noch ist nichts verschickt\./)
    assert.match(html, /Gehütet \(Pflege\)/)
    assert.match(html, /Alt, Postfach alt@verein\.example/)
    assert.match(html, /Stumm<\/dt><dd>Niemand pflegt den Eintrag/)
    assert.doesNotMatch(html, /ines@/)
    assert.deepEqual(await lettersOf(site), [])
  })

  test('the second press sends it once, however often it is pressed', async () => {
    await Promise.all([1, 2].map(() => office().post(`/pflege/erinnerungen/${reminder}`, {})))
    const letters = await lettersOf(site)
    assert.deepEqual(letters.map(({ to }) => to).sort(), ['aelter@verein.example', 'alt@verein.example', 'ines@netz.example'])
    assert.match(letters[0].text, /Prüfung bittet Sie/)
    assert.match(await (await office().get(`/pflege/erinnerungen/${reminder}`)).text(), /Fertig: 3 Briefe verschickt\.[^]*0 bestätigt, 0 gemeldet, 3 noch offen/)
    const { rows } = await site.database.pool.query("select details ->> 'entries' as entries from audit_events where action = 'reminder-sent'")
    assert.deepEqual(rows, [{ entries: '4' }])
  })

  test('nobody is asked twice within two weeks, and it says so', async () => {
    const all = async () => key((await office().post('/pflege/erinnerungen?was=unbestaetigt', { all: '1' })).headers.get('location'))
    assert.match(await (await office().get(`/pflege/erinnerungen/${await all()}`)).text(), /niemand erinnert werden[^]*in den letzten 14 Tagen schon gefragt/)
    now = new Date(now.getTime() + 13 * 86_400_000)
    const early = await all()
    await office().post(`/pflege/erinnerungen/${early}`, {})
    assert.deepEqual(await lettersOf(site), [])
    now = new Date(now.getTime() + 86_400_000)
    assert.match(await (await office().get(`/pflege/erinnerungen/${await all()}`)).text(), /3 Briefe zu 3 Einträgen/)
    now = new Date(now.getTime() - 14 * 86_400_000)
  })

  test('a coordinator reminds members alone, and sees only reminders of their own', async () => {
    assert.equal((await coordinator().get(`/pflege/erinnerungen/${reminder}`)).status, 404)
    assert.equal((await coordinator().post(`/pflege/erinnerungen/${reminder}`, {})).status, 404)
    assert.equal((await coordinator().post('/pflege/erinnerungen', { entry: ['frisch', 'aelter', 'weg'] })).status, 422)
    const own = key((await coordinator().post('/pflege/erinnerungen', { entry: ['netz', 'weg'] })).headers.get('location'))
    assert.match(await (await coordinator().get(`/pflege/erinnerungen/${own}`)).text(), /1 Brief zu 1 Eintrag/)
  })

  test('deputies are asked where nobody else keeps an entry', () => {
    const deputy = { account: 'jan', email: 'Jan@netz.example', actor: 'a', deputy: true }
    const holder = { account: 'ines', email: 'ines@netz.example', actor: 'a', deputy: false }
    const to = (...keepers: (typeof deputy)[]) => planBatch({ entries: [{ id: 'a', kind: 'actor', owner: 'a', since: '2025-01-01', mailbox: 'a@a.example' }], keepers: new Map([['a', keepers]]), asked: [], recipients: new Map(), today: '2026-11-25' }).letters.map(({ address }) => address)
    assert.deepEqual(to(holder, deputy), ['ines@netz.example'])
    assert.deepEqual(to(deputy), ['jan@netz.example'])
    assert.deepEqual(to(), ['a@a.example'])
  })
})

describe('a report that something is no longer there', () => {
  const at = (letter: string) => `/pflege/meldungen/${letter.repeat(32)}`
  test('waits for the office, in words', async () => {
    const html = await (await office().get('/pflege/meldungen')).text()
    assert.match(html, /2 Meldungen warten[^]*In einer anderen Organisation aufgegangen[^]*In Frisch aufgegangen &lt;b>/)
    assert.match(await (await office().get('/mein-bereich')).text(), /2 Meldungen „Gibt es nicht mehr“/)
  })

  test('is decided once, recorded, and without a reason nothing is withdrawn', async () => {
    assert.equal((await office().post(at('a'), { decision: 'withdrawn', reason: ' ' })).status, 422)
    assert.equal((await office().post(at('a'), { decision: 'gone' })).status, 404)
    assert.match((await office().post(at('a'), { decision: 'withdrawn', reason: 'Im Verein Frisch aufgegangen.' })).headers.get('location') ?? '', /stand=withdrawn/)
    assert.equal((await site.app.request('/akteure/weg')).status, 410)
    assert.match((await office().post(at('a'), { decision: 'kept' })).headers.get('location') ?? '', /stand=before/)
    assert.equal((await office().post(at('b'), { decision: 'corrected' })).headers.get('location'), '/akteure/aelter/bearbeiten')
    const { rows } = await site.database.pool.query("select subject, action, details ->> 'decision' as decision, function from audit_events where action in ('gone-report-decided', 'entry-withdrawn') order by 1, 2")
    assert.deepEqual(rows, [{ subject: 'aelter', action: 'gone-report-decided', decision: 'corrected', function: 'Prüfung' }, { subject: 'weg', action: 'entry-withdrawn', decision: null, function: 'Prüfung' }, { subject: 'weg', action: 'gone-report-decided', decision: 'withdrawn', function: 'Prüfung' }])
    assert.match(await (await office().get('/pflege/meldungen')).text(), /Keine Meldung wartet/)
    assert.ok(!listed(await desk()).includes('weg'))
  })
})
