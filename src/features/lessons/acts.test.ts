/** What other organisations say of a lesson, and lessons without a name, through the whole app. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people, type Person } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { lettersOf } from '../../../test/support/post.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { ensureAccount } from '../accounts/index.ts'
import { appoint } from '../appointments/index.ts'
import { lessonPayload } from './lesson.ts'
import { maySeeToo, mayValidate } from './policy.ts'
import { kind } from './index.ts'

let site: TestSite
let now = new Date('2026-11-24T10:00:00Z')
let lesson: string
const account = (id: string) => ({ id, name: id, email: `${id}@netz.example`, secondFactor: true })
const keeper = (id: string, actor: string): Viewer => ({ account: account(id), appointments: [{ role: 'editor', actor, deputy: false, networks: ['defus'] }] })
const mannheim = keeper('mara', 'stadt-mannheim')
const koeln = keeper('aylin', 'stadt-koeln')
/** The coordinator has an account, because letters go there. */
let office: Viewer
let ines: string

before(async () => {
  site = await testSite('real', { clock: { now: () => now } })
  ines = (await ensureAccount(site.database.db, { email: 'ines@defus.example', now })).id
  await appoint(site.database.db, { account: ines, role: 'coordinator', actor: 'defus', by: { function: 'Verwaltung' }, at: now })
  office = { account: { ...account(ines), email: 'ines@defus.example' }, appointments: [{ role: 'coordinator', actor: 'defus', deputy: false }] }
  lesson = await publishedLesson({ title: 'Der Funk fiel im Keller aus', lesson_state: 'umgesetzt' })
})
after(() => site.close())

const typed = {
  summary: 'Der Funk fiel aus.', observed: 'Im Keller des Rathauses gab es keinen Empfang.', lesson_kind: 'verbesserungsbedarf', origin: 'uebung', event_name: 'Stabsrahmenübung', event_on: '2025-03-14', root_causes: ['plan'], recommendation: 'Antenne verlegen.', addressees: ['kommune'],
  responsible: 'Amt für Feuerschutz', deadline: '2026-12-01', visibility: 'green', 'measures.0.what': 'Antenne verlegt', 'measures.0.done': '2026-05', recorded_by: 'self',
}

let keys = 0
const newKey = () => `${'a'.repeat(30)}${String(++keys).padStart(2, '0')}`

async function drafted(fields: Record<string, string | string[]>, person: Viewer = koeln, owner = 'Stadt Köln', step = 'submit'): Promise<string> {
  const writer = as(site, person)
  const key = newKey()
  const sent = await writer.post('/erkenntnisse/neu', formIn(await (await writer.get('/erkenntnisse/neu')).text(), { ...typed, ...fields, key, 'owner.neu': owner, step }))
  assert.equal(sent.status, 303, await sent.clone().text())
  return key
}

async function accepted(key: string): Promise<string> {
  const reviewer = as(site, people.reviewer)
  const page = await (await reviewer.get(`/pruefung/${key}`)).text()
  const done = await reviewer.post(`/pruefung/${key}`, { ...formIn(page), step: 'accept' })
  assert.equal(done.status, 303, await done.clone().text())
  const { rows } = await site.database.pool.query('select entry_id from drafts where key = $1', [key])
  return String(rows[0].entry_id)
}

const publishedLesson = async (fields: Record<string, string | string[]>) => accepted(await drafted(fields))

test('another organisation enters itself: the count follows, in list, interface and page; it may change and take back what it said', async () => {
  const mara = as(site, mannheim)
  const address = `/erkenntnisse/${lesson}/auch-bei-uns`
  const page = await (await mara.get(address)).text()
  const refused = await mara.post(address, formIn(page, { on: '2027', remark: '=1+1' }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /nicht in der Zukunft.*darf nicht wie eine Formel beginnen/s)
  assert.equal((await mara.post(address, formIn(page, { on: '2024-11', remark: 'Bei uns im Tunnel.' }))).headers.get('location'), `${address}?stand=eingetragen`)
  const shown = await (await mara.get(`/erkenntnisse/${lesson}`)).text()
  assert.match(shown, /zum 2\. Mal seit 2024/)
  assert.match(shown, /href="\/akteure\/stadt-mannheim">Stadt Mannheim<.*November 2024.*Bei uns im Tunnel\./s)
  assert.match(await (await mara.get('/erkenntnisse?akteur=stadt-mannheim')).text(), /Der Funk fiel im Keller aus/)
  assert.equal((await mara.post(address, formIn(page, { on: '2023', remark: '' }))).status, 303)
  assert.match(await (await mara.get(`/erkenntnisse/${lesson}`)).text(), /zum 2\. Mal seit 2023/)
  assert.equal((await mara.post(address, { actor: 'stadt-mannheim', step: 'take' })).status, 303)
  assert.doesNotMatch(await (await mara.get(`/erkenntnisse/${lesson}`)).text(), /zum 2\. Mal|Stadt Mannheim/)
  const log = await (await as(site, people.administrator).get(`/protokoll?gegenstand=${lesson}`)).text()
  assert.match(log, /„Auch bei uns beobachtet“ eingetragen/)
  assert.match(log, /„Auch bei uns beobachtet“ zurückgenommen/)
})

test('a sentence with a name is shown again before it is kept', async () => {
  const mara = as(site, mannheim)
  const address = `/erkenntnisse/${lesson}/auch-bei-uns`
  const page = await (await mara.get(address)).text()
  const asked = await mara.post(address, formIn(page, { on: '2024', remark: 'Herr Meier hat es bemerkt.' }))
  assert.equal(asked.status, 422)
  const again = await asked.text()
  assert.match(again, /„Herr Meier“ \(Name einer Person\)/)
  assert.match(again, />Herr Meier hat es bemerkt\.<\/textarea>/)
  assert.equal((await mara.post(address, formIn(again, { keep: 'ja' }))).status, 303)
  await mara.post(address, { actor: 'stadt-mannheim', step: 'take' })
})

test('nobody enters another organisation, the owner not itself, and who may not read the lesson is not told of it', async () => {
  const address = `/erkenntnisse/${lesson}/auch-bei-uns`
  const stranger: Viewer = { account: account('sven'), appointments: [{ role: 'editor', actor: 'dkkv', deputy: false }] }
  assert.equal((await as(site, stranger).get(address)).status, 404)
  assert.equal((await as(site, koeln).get(address)).status, 403)
  assert.equal((await as(site, people.newcomer).get(address)).status, 404)
  assert.equal((await site.app.request(address)).status, 403)
  assert.equal((await as(site, mannheim).post(address, { actor: 'stadt-koeln', on: '2024', remark: '', step: 'send' })).status, 422)
  assert.equal((await as(site, mannheim).post(address, { actor: 'dkkv', step: 'take' })).status, 422)
})

const roles = { editor: 'editor', coordinator: 'coordinator', reviewer: 'reviewer', administrator: 'administrator' } as const
const viewer = (role: keyof typeof roles, actor?: string): Viewer => ({ account: account('x'), appointments: [{ role: roles[role], actor, deputy: false }] })
for (const [what, who, state, owner, expected] of [
  ['an editor of another organisation, implemented', viewer('editor', 'stadt-mannheim'), 'umgesetzt', 'stadt-koeln', ['stadt-mannheim']],
  ['an editor of the owner', viewer('editor', 'stadt-koeln'), 'umgesetzt', 'stadt-koeln', []],
  ['an editor of the owner and of another', { account: account('x'), appointments: [...viewer('editor', 'stadt-koeln').appointments, ...viewer('editor', 'dkkv').appointments] }, 'umgesetzt', 'stadt-koeln', []],
  ['an editor of another who coordinates for the owner', { account: account('x'), appointments: [...viewer('coordinator', 'defus').appointments, ...viewer('editor', 'dkkv').appointments] }, 'umgesetzt', 'defus', []],
  ['a coordinator', viewer('coordinator', 'defus'), 'umgesetzt', 'stadt-koeln', []],
  ['a reviewer', viewer('reviewer'), 'umgesetzt', 'stadt-koeln', []],
  ['an administrator', viewer('administrator'), 'umgesetzt', 'stadt-koeln', []],
  ['nobody signed in', { appointments: viewer('editor', 'dkkv').appointments }, 'umgesetzt', 'stadt-koeln', []],
  ['before it is implemented', viewer('editor', 'stadt-mannheim'), 'beauftragt', 'stadt-koeln', []],
  ['when it is learned already', viewer('editor', 'stadt-mannheim'), 'gelernt', 'stadt-koeln', []],
  ['when it was rejected', viewer('editor', 'stadt-mannheim'), 'abgelehnt', 'stadt-koeln', []],
  ['where nobody owns it', viewer('editor', 'stadt-mannheim'), 'umgesetzt', undefined, []],
] satisfies [string, Viewer, string, string | undefined, string[]][]) {
  test(`who may confirm as learned: ${what}`, () => assert.deepEqual(mayValidate(who, { owner, lesson_state: state }), expected))
}
test('only editors of others say: here too', () => {
  assert.deepEqual(maySeeToo(viewer('editor', 'stadt-koeln'), { owner: 'stadt-koeln' }), [])
  assert.deepEqual(maySeeToo(viewer('editor', 'dkkv'), { owner: 'stadt-koeln' }), ['dkkv'])
  assert.deepEqual(maySeeToo(viewer('coordinator', 'dkkv'), { owner: 'stadt-koeln' }), [])
})

test('what another organisation confirms goes to the review, and only then it is learned', async () => {
  const mara = as(site, mannheim)
  const address = `/erkenntnisse/${lesson}/gelernt`
  assert.match(await (await mara.get(`/erkenntnisse/${lesson}`)).text(), new RegExp(`href="${address}"`))
  assert.equal((await as(site, koeln).get(address)).status, 403)
  const page = await (await mara.get(address)).text()
  const early = await mara.post(address, formIn(page, { at: 'Übung Herbst', on: '2025-03-13', result: 'Es gelang.' }))
  assert.equal(early.status, 422)
  assert.match(await early.text(), /liegt vor dem Ereignis selbst/)
  const named = await mara.post(address, formIn(page, { at: 'Übung Herbst', on: '2026-10-04', result: 'Herr Meier hörte alles.' }))
  assert.equal(named.status, 422)
  assert.match(await named.text(), /„Herr Meier“ \(Name einer Person\)[\s\S]*name="keep"/)
  assert.equal((await mara.post(address, formIn(page, { at: 'Übung Herbst', on: '2026-10-04', result: 'Der Funk hielt im Keller.' }))).status, 303)
  assert.match(await (await mara.get(`/erkenntnisse/${lesson}`)).text(), /aria-current="step">umgesetzt/i)
  const { rows } = await site.database.pool.query("select key from drafts where entry_id = $1 and state = 'submitted'", [lesson])
  // Whoever hands in does not approve: not even an administrator who is the same person.
  const both: Viewer = { account: mannheim.account, appointments: [...mannheim.appointments, { role: 'reviewer', deputy: false }] }
  assert.equal((await as(site, both).post(`/pruefung/${rows[0].key}`, { version: '1', step: 'accept' })).status, 403)
  await accepted(rows[0].key)
  const learned = await (await mara.get(`/erkenntnisse/${lesson}`)).text()
  assert.match(learned, /aria-current="step">gelernt/i)
  assert.match(learned, /durch Stadt Mannheim: Übung Herbst, 4\. Oktober 2026/)
  assert.equal((await mara.get(address)).status, 403)
})

test('whoever writes the lesson cannot say that it is learned, whatever their form sends', async () => {
  const id = await publishedLesson({ title: 'Die Sirenen blieben stumm', lesson_state: 'umgesetzt' })
  const writer = as(site, koeln)
  const form = await (await writer.get(`/erkenntnisse/${id}/bearbeiten`)).text()
  const forged = { lesson_state: 'gelernt', validated_by: 'stadt-mannheim', 'validated_by.neu': 'Stadt Mannheim', validated_at: 'Übung Herbst', validated_on: '2026-10-04', validation_result: 'Es gelang.' }
  const refused = await writer.post(`/erkenntnisse/${id}/bearbeiten`, { ...formIn(form, { lesson_state: 'gelernt', step: 'submit' }), ...forged })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Als gelernt bestätigt es eine andere Organisation/)
  assert.match(await (await writer.get(`/erkenntnisse/${id}`)).text(), /aria-current="step">umgesetzt/i)
})

test('whoever a lesson without a name is from cannot confirm it either; others can', async () => {
  const id = await publishedLesson({ title: 'Der Stab wartete zu lange', lesson_state: 'umgesetzt' })
  const { pool } = site.database
  await pool.query("insert into lesson_origins (key, actor, network, called, payload, account, handed_in_at, decided_by, decided_at, state, draft) select repeat('e', 32), 'stadt-mannheim', 'defus', 'Eine Mitgliedsstadt', '{}', null, now(), 'DEFUS (Koordination)', now(), 'attested', key from drafts where entry_id = $1", [id])
  assert.equal((await as(site, mannheim).get(`/erkenntnisse/${id}/gelernt`)).status, 403)
  assert.equal((await as(site, mannheim).post(`/erkenntnisse/${id}/gelernt`, { actor: 'stadt-mannheim', at: 'Übung', on: '2026-10-04', result: 'Es gelang.' })).status, 403)
  await pool.query("update lesson_origins set actor = 'stadt-essen' where key = repeat('e', 32)")
  assert.equal((await as(site, mannheim).get(`/erkenntnisse/${id}/gelernt`)).status, 200)
  await pool.query("delete from lesson_origins where key = repeat('e', 32)")
})

test('a lesson is shared with others only after a second look, whoever writes it', async () => {
  const key = await drafted({ title: 'Zweiter Blick' })
  for (const [person, status] of [[koeln, 403], [office, 403], [{ ...people.reviewer, account: koeln.account }, 403]] satisfies [Viewer, number][]) assert.equal((await as(site, person).post(`/pruefung/${key}`, { version: '1', step: 'accept' })).status, status)
  assert.equal((await as(site, mannheim).get(`/entwuerfe/${key}`)).status, 404)
  // An administrator who wrote it themselves has to say why, and it is shown.
  const own: Viewer = { account: koeln.account, appointments: [{ role: 'administrator', deputy: false }] }
  assert.equal((await as(site, own).post(`/pruefung/${key}`, { version: '1', step: 'accept' })).status, 422)
})

test('the keeper of the owner is reminded two weeks before the deadline and on its day, once each, and not when it is done', async () => {
  const { db } = site.database
  const aylin = (await ensureAccount(db, { email: 'aylin@koeln.example', now })).id
  await appoint(db, { account: aylin, role: 'editor', actor: 'stadt-koeln', by: { function: 'Verwaltung' }, at: now })
  const id = await publishedLesson({ title: 'Frist läuft', lesson_state: 'beauftragt', deadline: '2026-12-01', 'measures.0.done': '' })
  await lettersOf(site)
  const run = async (day: string) => {
    now = new Date(`${day}T06:00:00Z`)
    await site.jobs.runNow('lesson-deadlines')
    return (await lettersOf(site)).filter(({ to }) => to === 'aylin@koeln.example')
  }
  assert.deepEqual(await run('2026-11-16'), [])
  const [soon] = await run('2026-11-18')
  assert.match(soon.subject, /^Frist: Frist läuft/)
  assert.match(soon.text, /Bis 1\. Dezember 2026/)
  assert.match(soon.text, new RegExp(`/erkenntnisse/${id}/bearbeiten`))
  assert.deepEqual(await run('2026-11-19'), [])
  const [due] = await run('2026-12-01')
  assert.match(due.text, /Am 1\. Dezember 2026 ist die Frist erreicht/)
  assert.deepEqual(await run('2026-12-02'), [])
  assert.match(await (await as(site, koeln).get('/mein-bereich')).text(), /Bei einer Erkenntnis ist die Frist erreicht/)
  now = new Date('2026-11-24T10:00:00Z')
})

test('a lesson without a name: the office knows whom it is from, and nobody else finds out anywhere', async () => {
  const secret = 'Wir haben die Evakuierung des Klinikums zu spät begonnen'
  const key = await drafted({ title: secret, lesson_state: 'erkannt', place: 'Köln', state: 'DE-NW', event_place: 'Köln', source_urls: 'https://www.stadt-koeln.de/bericht', recommendation: 'Schwellenwerte festlegen.', observed: 'Der Kölner Stab wartete.' }, koeln, 'Stadt Köln', 'save')
  await lettersOf(site)
  const writer: Person = as(site, koeln)
  assert.match(await (await writer.get(`/entwuerfe/${key}`)).text(), /href="\/erkenntnisse\/ohne-namen\?entwurf=a+\d+">Ohne Namen einreichen/)
  const page = await (await writer.get(`/erkenntnisse/ohne-namen?entwurf=${key}`)).text()
  const refused = await writer.post('/erkenntnisse/ohne-namen', formIn(page, { draft: key, network: 'defus', member: 'stadt', size: 'huge', visibility: 'clear' }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Im Text steht noch, wer Sie sind: „Kölner“/)
  const edited = await (await writer.get(`/entwuerfe/${key}`)).text()
  assert.equal((await writer.post(`/entwuerfe/${key}`, formIn(edited, { observed: 'Der Stab wartete.', step: 'save' }))).status, 303)
  assert.equal((await writer.post('/erkenntnisse/ohne-namen', formIn(page, { draft: key, network: 'defus', member: 'stadt', size: 'huge', visibility: 'clear' }))).status, 303)

  const [letter] = (await lettersOf(site)).filter(({ to }) => to === 'ines@defus.example')
  assert.doesNotMatch(letter.text, /k(ö|oe)ln|Evakuierung/i)
  const address = new URL(letter.links[0]).pathname
  // Whoever is no office of that network finds no page there.
  const otherOffice: Viewer = { account: account('olga'), appointments: [{ role: 'coordinator', actor: 'dkkv', deputy: false }] }
  for (const person of [people.reviewer, people.administrator, people.newcomer, otherOffice, mannheim, koeln]) {
    assert.equal((await as(site, person).get(address)).status, 404)
    assert.equal((await as(site, person).post(address, { step: 'attest' })).status, 404)
  }
  assert.equal((await site.app.request(address)).status, 403)
  const seen = await (await as(site, office).get(address)).text()
  assert.match(seen, /href="\/akteure\/stadt-koeln">Stadt Köln/)
  assert.match(seen, /Eine Mitgliedsstadt von .*über 500\.000 Einwohner/)
  assert.match(await (await as(site, office).get('/mein-bereich')).text(), /Die Herkunft einer Erkenntnis ist zu bescheinigen/)
  assert.equal((await as(site, office).post(address, { step: 'return', reason: ' ' })).status, 422)
  assert.equal((await as(site, office).post(address, { step: 'attest' })).status, 303)
  assert.equal((await as(site, office).post(address, { step: 'attest' })).status, 409)

  const { rows } = await site.database.pool.query("select key from drafts where payload ->> 'title' = $1 and state = 'submitted'", [secret])
  const [{ key: draft }] = rows
  assert.notEqual(draft, key)
  const desk = await (await as(site, people.reviewer).get(`/pruefung/${draft}`)).text()
  assert.match(desk, /DEFUS.* \(Koordination\)/)
  assert.equal((await as(site, office).post(`/pruefung/${draft}`, { version: '1', step: 'accept' })).status, 403)
  const id = await accepted(draft)
  const shown = await site.page(`/erkenntnisse/${id}`)
  assert.match(shown, /Eine Mitgliedsstadt von .*kennt sie und hat sie am 24\. November 2026 bescheinigt/s)

  // Everything that anybody may see of it, and everything the office of the site may see.
  const query = encodeURIComponent('Evakuierung Klinikum')
  const open = [`/erkenntnisse/${id}`, `/en/lessons/${id}`, `/erkenntnisse/${id}.json`, `/erkenntnisse/${id}.jsonld`, `/erkenntnisse?q=${query}`, `/erkenntnisse.csv?q=${query}`, `/erkenntnisse.json?q=${query}`, `/erkenntnisse.jsonld?q=${query}`, `/erkenntnisse.atom?q=${query}`, `/api/v1/lessons?q=${query}`, `/api/v1/lessons/${id}`, `/suche?q=${query}`, `/api/v1/suggest?q=Evakuierung`, `/erkenntnisse/${id}/verlauf`]
  const inside = [...open, `/pruefung/${draft}`, `/entwuerfe/${draft}`, `/entwuerfe/${draft}/vorschau`, `/erkenntnisse/${id}/verlauf/1`, '/protokoll', '/protokoll.csv', `/protokoll?gegenstand=${draft}`, `/protokoll?gegenstand=${id}`, '/pruefung', '/dubletten', `/erkenntnisse/${id}/bearbeiten`]
  const found: string[] = []
  const look = async (who: string, person: Pick<Person, 'get'>, path: string) => {
    const answer = await person.get(path)
    if (answer.status === 404 || answer.status === 403) return
    const body = await answer.text()
    // In lists of many what is said of this one; filters name every city.
    const about = body.split(/\n|<\/(?:tr|li|article|entry)>/).filter((part) => part.includes('Evakuierung') || part.includes(draft) || part.includes(id)).map((part) => part.slice(part.search(/<(?:tr|li|article|entry)[ >](?!.*<(?:tr|li|article|entry)[ >])/s))).join('\n')
    if (/stadt-koeln|Köln|aylin/.test(path.includes(id) || path.includes(draft) ? body.replace(/<(nav|footer)[\s\S]*?<\/\1>/g, '') : about)) found.push(`${who} ${path}`)
  }
  const visitor: Pick<Person, 'get'> = { get: async (path) => site.app.request(path) }
  for (const path of open) await look('visitor', visitor, path)
  for (const [who, person] of [['reviewer', people.reviewer], ['administrator', people.administrator], ['member', mannheim]] satisfies [string, Viewer][]) for (const path of inside) await look(who, as(site, person), path)
  assert.deepEqual(found, [])
  // Nor does it stand with the organisation, nor is it found by its name.
  assert.doesNotMatch(await site.page('/akteure/stadt-koeln'), /Evakuierung/)
  assert.doesNotMatch(await site.page('/erkenntnisse?akteur=stadt-koeln'), /Evakuierung/)
  assert.doesNotMatch(await (await as(site, people.administrator).get(`/protokoll?funktion=${encodeURIComponent('Stadt Köln (Pflege)')}`)).text(), new RegExp(`${draft}|${key}`))
  // The organisation itself sees what became of it.
  assert.match(await (await writer.get('/erkenntnisse/ohne-namen')).text(), new RegExp(`href="/erkenntnisse/${id}">${secret}.*veröffentlicht`, 's'))
  const checked = kind.entry?.check(lessonPayload.parse((await site.database.pool.query('select payload from revisions where entry_id = $1', [id])).rows[0].payload), site.follower.index().vocabulary)
  assert.ok(checked && 'publication' in checked)
})

test('nobody passes on what is another’s, and nobody attests their own', async () => {
  const both: Viewer = { account: office.account, appointments: [...office.appointments, ...koeln.appointments] }
  const key = await drafted({ title: 'Nicht deins', lesson_state: 'beobachtet' }, both, 'Stadt Köln', 'save')
  const mara = as(site, mannheim)
  const refused = await mara.post('/erkenntnisse/ohne-namen', { draft: key, network: 'defus', member: 'stadt', size: 'none', visibility: 'clear' })
  assert.equal(refused.status, 422)
  const passed = await as(site, both).post('/erkenntnisse/ohne-namen', { draft: key, network: 'defus', member: 'stadt', size: 'none', visibility: 'green' })
  assert.equal(passed.status, 303, await passed.clone().text())
  const { rows } = await site.database.pool.query("select key from lesson_origins where state = 'waiting'")
  const own = await as(site, both).post(`/erkenntnisse/ohne-namen/${rows[0].key}`, { step: 'attest' })
  assert.equal(own.status, 422)
  assert.match(await own.text(), /Bescheinigen muss es jemand anderes/)
  assert.equal((await as(site, both).post(`/erkenntnisse/ohne-namen/${rows[0].key}`, { step: 'return', reason: 'Bitte den Titel ändern.' })).status, 303)
  const told = (await lettersOf(site)).filter(({ subject }) => subject === 'Ihre Erkenntnis ohne Namen').at(-1)
  assert.match(told?.text ?? '', /Bitte den Titel ändern\./)
})
