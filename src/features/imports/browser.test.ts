/** Imports in the browser, through the whole app on an embedded database. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people, type Person } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openRequest } from '../../../test/support/request.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'
import { findActor } from '../actors/index.ts'
import { importEntries } from './entries.ts'
import { inPieces } from './fixtures.ts'
import { findImport } from './store.ts'

let site: TestSite
before(async () => {
  site = await testSite('real')
  await openRequest(site, { id: 'anfrage', functions: ['fuehrungsstab'] })
})
after(() => site.close())

const coordinator = { account: { id: 'karla', name: 'karla', email: 'karla@netz.example', secondFactor: false }, appointments: [{ role: 'coordinator' as const, actor: 'defus', deputy: false }] }

async function upload(who: Person, content: string | Uint8Array<ArrayBuffer>, name = 'liste.csv', path = '/importe/datei', kind = 'actor'): Promise<Response> {
  const body = new FormData()
  body.append('kind', kind)
  body.append('file', new File([content], name))
  return who.app.request(`http://netz.example${path}`, { method: 'POST', headers: { origin: 'http://netz.example' }, body })
}

/** Uploads, takes the proposals as they are, and answers the address of the preview. */
async function brought(who: Person, content: string | Uint8Array<ArrayBuffer>, { name, kind, changes = {} }: { name?: string; kind?: string; changes?: Record<string, string> } = {}): Promise<string> {
  const answer = await upload(who, content, name, undefined, kind)
  assert.equal(answer.status, 303, await answer.clone().text())
  const columns = answer.headers.get('location') ?? ''
  const page = await (await who.get(columns)).text()
  const form = lastForm(page)
  const next = await who.post(columns, { ...formIn(form, { step: 'check', ...changes }) })
  assert.equal(next.status, 303, await next.clone().text())
  return next.headers.get('location') ?? ''
}

/** `formIn` reads the first form of a page; this leaves only the one whose action ends so. */
function formAt(page: string, ending: string): string {
  const forms = [...page.matchAll(/<form.*?<\/form>/gs)].map(([form]) => form)
  const found = forms.find((form) => form.match(/action="([^"]*)"/)?.[1].endsWith(ending)) ?? assert.fail(`no form ${ending}`)
  return `<main>${found}</main>`
}
const lastForm = (page: string) => {
  const forms = [...page.matchAll(/<form.*?<\/form>/gs)].map(([form]) => form)
  return `<main>${forms.at(-1) ?? assert.fail('no form')}</main>`
}

const keyIn = (address: string) => address.match(/[0-9a-f]{32}/)?.[0] ?? assert.fail(address)
const until = async (address: string, state: string) => {
  for (let tries = 0; tries < 400; tries++) {
    const one = await findImport(site.database.db, keyIn(address))
    if (one?.state === state) return one
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return assert.fail(`never ${state}`)
}
const take = async (who: Person, address: string, mode: string, state = 'taken') => {
  const answer = await who.post(`${address}/uebernehmen`, { mode })
  assert.equal(answer.status, 303, await answer.clone().text())
  return until(address, state)
}

const reviewer = () => as(site, people.reviewer)
const list = `Mitgliederliste;;;;;;\r\nOrganisation;Art;Straße;PLZ;Stadt;E-Mail;Themen\r\nBürgernetz Auental;Initiative;Dorfplatz 1;1067;Auental;post@auental.example;Hochwasser, Hitze\r\nHilfswerk Bergheim;Netzwerk;Markt 2;12345;Bergheim;kein(at)mail;Hochwasser\r\n`

test('imports are for the office and for coordinators; others are refused', async () => {
  for (const path of ['/importe', '/en/imports', '/importe/vorlage.csv', '/importe/vorlage.xlsx', `/importe/${'a'.repeat(32)}`]) {
    assert.equal((await site.app.request(path)).status, 403, path)
    assert.equal((await as(site, people.defusEditor).get(path)).status, 403, path)
    assert.equal((await as(site, people.newcomer).get(path)).status, 403, path)
  }
  for (const who of [people.reviewer, people.administrator, coordinator]) assert.equal((await as(site, who).get('/importe')).status, 200)
  assert.equal((await upload(as(site, people.koelnEditor), list)).status, 403)
  assert.equal((await reviewer().get(`/importe/${'a'.repeat(32)}`)).status, 404)
})

test('a list as an office really keeps it: columns proposed, problems at their cells, corrected, published, undone', async () => {
  const who = reviewer()
  const address = await brought(who, list, { name: 'Mitglieder 2026.csv' })
  const page = await (await who.get(address)).text()
  assert.match(page, /2 Zeilen: 1 neu, 0 Änderungen/)
  assert.match(page, /1 mit Problemen/)
  assert.match(page, /Das ist keine E-Mail-Adresse/)
  assert.match(page, /Eine Postleitzahl hat nur vier Ziffern/)

  assert.equal((await who.post(`${address}/ergaenzen`, { field: 'postal_code' })).status, 303)
  const only = await (await who.get(`${address}?ansicht=probleme`)).text()
  const saved = await who.post(`${address}?ansicht=probleme`, formIn(formAt(only, '?ansicht=probleme'), { 'wert.4.email': 'post@bergheim.example' }))
  assert.equal(saved.status, 303)
  assert.match(await (await who.get(saved.headers.get('location') ?? '')).text(), /Eine Zeile ist gespeichert/)
  assert.match(await (await who.get(address)).text(), /2 Zeilen: 2 neu/)

  const done = await take(who, address, 'publish')
  assert.deepEqual(done.counts, { created: 2 })
  await site.follower.catchUp()
  const profile = await site.page('/akteure/buergernetz-auental')
  assert.match(profile, /01067/)
  assert.match(profile, /Hitze/)
  assert.match(await site.page('/akteure/buergernetz-auental/verlauf'), /Import Mitglieder 2026\.csv, Redaktion/)

  assert.equal((await who.post(`${address}/rueckgaengig`, {})).status, 303)
  assert.deepEqual((await until(address, 'undone')).counts, { created: 2, withdrawn: 2 })
  await site.page('/akteure/buergernetz-auental', 410)
})

test('an update keeps what the file does not say; undoing brings the old words back, but touches nothing others have changed', async () => {
  const who = reviewer()
  const csv = 'id,name,phone\ndefus,DEFUS Import,+49 511 1\nthw,THW Import,+49 228 2\n'
  const before = await findActor(site.database.db, 'defus')
  const address = await brought(who, csv, { changes: { 'fest.type': 'netzwerk' } })
  assert.match(await (await who.get(address)).text(), /0 neu, 2 Änderungen/)
  assert.match(await (await who.get(`${address}/zeilen/2`)).text(), /Was sich am bestehenden Eintrag ändert.*DEFUS Import/s)
  await take(who, address, 'publish')
  const now = await findActor(site.database.db, 'defus')
  assert.ok(now?.state === 'published' && before?.state === 'published')
  assert.equal(now.actor.phone, '+49 511 1')
  assert.equal(now.actor.description_de, before.actor.description_de)

  // Somebody changes the other one meanwhile.
  const editor = as(site, people.administrator)
  const form = await (await editor.get('/akteure/thw/bearbeiten')).text()
  const sent = await editor.post('/akteure/thw/bearbeiten', formIn(form, { phone: '+49 228 3', step: 'submit' }))
  const key = keyIn(sent.headers.get('location') ?? '')
  const decision = await (await who.get(`/pruefung/${key}`)).text()
  assert.equal((await who.post(`/pruefung/${key}`, formIn(decision, { step: 'accept' }))).status, 303)

  await who.post(`${address}/rueckgaengig`, {})
  assert.deepEqual((await until(address, 'undone')).counts, { changed: 2, restored: 1, kept: 1 })
  const restored = await findActor(site.database.db, 'defus')
  assert.ok(restored?.state === 'published')
  assert.deepEqual(restored.actor.name, before.actor.name)
  const stayed = await findActor(site.database.db, 'thw')
  assert.equal(stayed?.state === 'published' && stayed.actor.phone, '+49 228 3')
  assert.match(await (await who.get(`${address}?ansicht=geblieben`)).text(), /geblieben: seither von anderen geändert/)
})

test('what looks like an entry that is there waits for a decision', async () => {
  const who = reviewer()
  const address = await brought(who, 'Name;Art;Ort\nStadt Köln;Netzwerk;Köln\nGanz Neues Netz;Netzwerk;Ulm\n')
  const page = await (await who.get(address)).text()
  const undecided = page.match(/(Eine|\d+) ähnel/)?.[1]
  assert.equal(undecided, 'Eine', page.match(/class="lead">[^<]*/)?.[0])
  assert.equal((await who.post(`${address}/entscheiden`, { choice: 'new' })).status, 303)
  const done = await take(who, address, 'publish')
  assert.deepEqual(done.counts, { created: 2 })
  const first = (await site.database.db.selectFrom('import_rows').select('entry_id').where('import_key', '=', keyIn(address)).where('number', '=', 2).executeTakeFirstOrThrow()).entry_id
  assert.notEqual(first, 'stadt-koeln')
  await who.post(`${address}/rueckgaengig`, {})
  await until(address, 'undone')
})

test('unknown words are matched once for the whole file', async () => {
  const who = reviewer()
  const address = await brought(who, 'Name;Art;Bundesland;Themen\nNetz A;Vereinsding;Sachsen;Hochwaser\nNetz B;Vereinsding;Sachsn;Hochwaser|Hitze\n')
  const page = await (await who.get(address)).text()
  assert.match(page, /3 unbekannte Begriffe/)
  assert.match(page, /„Vereinsding“ \(Art der Organisation, 2-mal\)/)
  const terms = formIn(formAt(page, '/begriffe'))
  const at = Object.entries(terms).find(([name, value]) => name.startsWith('wort.') && String(value) === 'Vereinsding')?.[0].slice(5) ?? assert.fail()
  const land = Object.entries(terms).find(([name, value]) => name.startsWith('wort.') && String(value) === 'Sachsn')?.[0].slice(5) ?? assert.fail()
  assert.ok(Object.values(terms).flat().includes('hochwasser'), 'the nearest is proposed')
  assert.equal((await who.post(`${address}/begriffe`, { ...terms, [`begriff.${at}`]: 'netzwerk-verband', [`begriff.${land}`]: 'DE-SN' })).status, 303)
  assert.match(await (await who.get(address)).text(), /2 Zeilen: 2 neu/)
})

test('coordinators hand in drafts for their network and publish nothing', async () => {
  const who = as(site, coordinator)
  const address = await brought(who, 'Name;Art;Ort\nStadtrat Neuhausen;Netzwerk;Neuhausen\n')
  assert.equal((await who.post(`${address}/uebernehmen`, { mode: 'publish' })).status, 403)
  assert.doesNotMatch(await (await who.get(address)).text(), /Sofort veröffentlichen/)
  assert.deepEqual((await take(who, address, 'drafts')).counts, { drafted: 1 })
  const other = { ...coordinator, account: { ...coordinator.account, id: 'otto' }, appointments: [{ role: 'coordinator' as const, actor: 'efus', deputy: false }] }
  for (const path of [address, `${address}/spalten`, `${address}/zeilen/2`, `${address}/zurueckgewiesen.csv`]) assert.equal((await as(site, other).get(path)).status, 404)
  assert.equal((await as(site, other).post(`${address}/rueckgaengig`, {})).status, 404)
  const desk = await (await reviewer().get('/pruefung')).text()
  assert.match(desk, /Stadtrat Neuhausen/)
  const { draft_key } = await site.database.db.selectFrom('import_rows').select('draft_key').where('import_key', '=', keyIn(address)).where('draft_key', 'is not', null).executeTakeFirstOrThrow()
  const submission = await (await reviewer().get(`/pruefung/${draft_key}`)).text()
  assert.match(submission, /Import liste\.csv/)
  assert.match(submission, /Deutsch-Europäisches Forum/)
  await who.post(`${address}/rueckgaengig`, {})
  assert.deepEqual((await until(address, 'undone')).counts, { drafted: 1, discarded: 1 })
  assert.doesNotMatch(await (await reviewer().get('/pruefung')).text(), /Stadtrat Neuhausen/)
})

test('practices as an office keeps them: columns by their names in the form, problems at their cells, corrected, published, undone', async () => {
  const who = reviewer()
  const csv = 'Titel;Kurzfassung;Problem;Vorgehen;Beleggrad;Themen;Träger;Besonderes\nSandsäcke auf Abruf;Säcke liegen bereit.;Das Wasser kam schneller.;Ein Lager je Stadtteil.;Erfahrungsbericht;Hochwasser, Hitze;Stadt Köln;x\nWarnung per Lautsprecher;Wer kein Telefon hat, hört es.;;Wagen fahren herum.;Erfahrungsbericht;Sirenengeheul;Stadt Essen;y\n'
  const answer = await upload(who, csv, 'Praxis.csv', undefined, 'practice')
  const columns = answer.headers.get('location') ?? ''
  const words = await (await who.get(columns)).text()
  assert.match(words, /Vorgehen[\s\S]*?<option value="approach" selected/)
  const fields = formIn(lastForm(words), { step: 'check' })
  const owner = Object.entries(fields).find(([name, value]) => name.startsWith('spalte.') && String(value) === 'owner')?.[0]
  assert.equal(owner, 'spalte.6', JSON.stringify(fields))
  const next = await who.post(columns, fields)
  const address = next.headers.get('location') ?? assert.fail(await next.text())
  const page = await (await who.get(address)).text()
  assert.match(page, /2 Zeilen: 1 neu, 0 Änderungen/)
  assert.match(page, /„Sirenengeheul“/)
  await who.post(`${address}/zeilen/3`, { 'wert.3.themes': 'warnung' })
  // The rule of the kind in its own words, at its cell.
  const row = await (await who.get(`${address}/zeilen/3`)).text()
  assert.match(row, /href="#problem">Problem/)
  await who.post(`${address}/zeilen/3`, { 'wert.3.problem': 'Viele haben kein Telefon.' })
  assert.match(await (await who.get(address)).text(), /2 Zeilen: 2 neu/)
  assert.deepEqual((await take(who, address, 'publish')).counts, { created: 2 })
  await site.follower.catchUp()
  const published = await site.page('/praxis/sandsaecke-auf-abruf')
  assert.match(published, /href="\/akteure\/stadt-koeln"/)
  assert.match(published, /thema=hitze/)
  assert.match(await (await who.get(address)).text(), /href="\/praxis\/sandsaecke-auf-abruf"/)
  assert.equal((await who.post(`${address}/rueckgaengig`, {})).status, 303)
  assert.deepEqual((await until(address, 'undone')).counts, { created: 2, withdrawn: 2 })
  await site.page('/praxis/sandsaecke-auf-abruf', 410)
})

test('the example of the template is understood as it stands', async () => {
  const who = reviewer()
  for (const name of ['vorlage.csv', 'template.csv']) {
    const address = await brought(who, await (await who.get(name === 'vorlage.csv' ? `/importe/${name}` : `/en/imports/${name}`)).text())
    assert.match(await (await who.get(address)).text(), /1 Zeile: 1 neu/, name)
  }
})

test('a longer text is corrected in the table without losing its lines', async () => {
  const who = reviewer()
  const text = `Erster Absatz mit Müh.\n\n${'Zweiter Absatz. '.repeat(700)}`
  const address = await brought(who, `Titel;Kurzfassung;Problem;Vorgehen;Beleggrad;Themen;Träger\nBojen;Kurz.;"${text}";So.;Erfahrungsbericht;Hochwasser;Stadt Köln\n`, { kind: 'practice' })
  const page = await (await who.get(address)).text()
  assert.match(page, /<textarea[^>]* name="wert\.2\.problem"[^>]*>Erster Absatz mit Müh\.\n\nZweiter Absatz\./)
})

for (const { name, list, shown } of kinds) {
  if (!shown) continue
  test(`${name}: what is downloaded here is understood and changes nothing`, async () => {
    const who = reviewer()
    const csv = await site.page(`${list.paths.de}.csv`)
    const address = await brought(who, csv, { name: `${name}.csv`, kind: name })
    const one = await until(address, 'open')
    const rows = await site.database.db.selectFrom('import_rows').select(['number', 'stand', 'problems']).where('import_key', '=', one.key).where('stand', '!=', 'head').execute()
    assert.deepEqual(rows.filter(({ stand }) => stand !== 'unchanged').map(({ number, stand, problems }) => [number, stand, problems]), [])
    assert.equal(rows.length > 0, (await site.page(list.paths.de)).includes('<li class="actor">'))
  })
}

test('a lesson is not learned by a list: what nobody outside confirmed is a problem at its cell; drafts go to the desk', async () => {
  const who = reviewer()
  const csv = 'title,summary,observed,lesson_kind,lesson_state,origin,event_name,recommendation,addressees,responsible,measures,owner\nFunkloch,Kurz.,Kein Funk im Keller.,staerke,gelernt,uebung,Übung,Antenne.,kommune,Amt,"[{""what"":""Plan"",""done"":""2025""}]",stadt-koeln\n'
  const address = await brought(who, csv, { kind: 'lesson' })
  assert.match(await (await who.get(address)).text(), /Als gelernt bestätigt es eine andere Organisation/)
  await who.post(`${address}/zeilen/2`, { 'wert.2.lesson_state': 'umgesetzt' })
  assert.deepEqual((await take(who, address, 'drafts')).counts, { drafted: 1 })
  assert.match(await (await who.get('/pruefung')).text(), /Funkloch/)
  await who.post(`${address}/rueckgaengig`, {})
  assert.deepEqual((await until(address, 'undone')).counts, { drafted: 1, discarded: 1 })
})

test('coordinators bring actors only, whatever their form says, and see no import of another kind', async () => {
  const who = as(site, coordinator)
  assert.doesNotMatch(await (await who.get('/importe')).text(), /value="practice"/)
  const brought = await upload(who, 'Name;Art\nNetz Nirgends;Netzwerk\n', 'netz.csv', undefined, 'practice')
  assert.equal((await findImport(site.database.db, keyIn(brought.headers.get('location') ?? '')))?.kind, 'actor')
  assert.equal((await who.get('/importe/vorlage.csv?art=practice')).status, 404)
  const template = await (await reviewer().get('/importe/vorlage.csv?art=practice')).text()
  assert.match(template, /^\uFEFF?Titel;/)
  const office = await upload(reviewer(), 'title,summary\nA,B\n', 'p.csv', undefined, 'practice')
  assert.equal((await who.get(office.headers.get('location') ?? '')).status, 404)
})

test('what a command brought of any kind is listed and undone here', async () => {
  const who = reviewer()
  const practice = kinds.find(({ name }) => name === 'practice') ?? assert.fail()
  const csv = 'title,summary,problem,approach,evidence\nAus dem Betrieb,Kurz.,Was fehlte.,Was geschah.,erfahrungsbericht\n'
  const { record } = await importEntries(practice, { db: site.database.db, source: inPieces(csv, 64), today: '2026-11-25', rejectsFile: async () => 'never', listener: { onLayout: () => {}, onProgress: () => {} }, keeping: { fileName: 'praxis.csv', by: 'Betrieb (Befehl)', clock: { now: () => new Date() } } })
  const address = `/importe/${record ?? assert.fail()}`
  await site.follower.catchUp()
  await site.page('/praxis/aus-dem-betrieb')
  assert.match(await (await who.get('/importe')).text(), /praxis\.csv[\s\S]*?Gute Praxis, /)
  assert.equal((await who.post(`${address}/rueckgaengig`, {})).status, 303)
  assert.deepEqual((await until(address, 'undone')).counts, { created: 1, withdrawn: 1 })
  await site.page('/praxis/aus-dem-betrieb', 410)
})
