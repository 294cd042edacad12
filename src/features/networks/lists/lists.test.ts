/** Lists of members through the whole app: brought, matched, corrected, taken, invited; twice the same changes nothing. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { as, people, type Person } from '../../../../test/support/as.ts'
import { testSite, type TestSite } from '../../../../test/support/site.ts'
import type { Viewer } from '../../../platform/viewer.ts'
import { appoint } from '../../appointments/index.ts'

const account = (id: string) => ({ id, name: id, email: `${id}@netz.example`, secondFactor: true })
const defus: Viewer = { account: account('koordination'), appointments: [{ role: 'coordinator', actor: 'defus', deputy: false }] }
const efus: Viewer = { account: account('andere'), appointments: [{ role: 'coordinator', actor: 'efus', deputy: false }] }
const lists = '/akteure/defus/netzwerk/verwalten/liste'

const file = [
  'Mitgliederliste DEFUS;;;;;',
  'Mitgliedsstadt;Ort;E-Mail;Mitglied seit;Status;Ansprechpartner',
  'Stadt Köln;Köln;;01.05.2010;Vollmitglied;Frau Muster',
  'acatech;;post@acatech.example;2020;Gast;',
  'Bürgernetz Auental;Auental;post@auental.example;2024-13;;',
  'Stadt Koeln;Köln;;;;',
  ';Ulm;;;;',
].join('\r\n')

describe('lists of members', () => {
  let site: TestSite
  let coordination: Person
  before(async () => {
    site = await testSite('real')
    coordination = as(site, defus)
    const { db } = site.database
    await db.insertInto('accounts').values({ id: 'aylin', name: 'aylin', email: 'aylin@netz.example' }).execute()
    await appoint(db, { account: 'aylin', role: 'editor', actor: 'stadt-koeln', by: { function: 'Verwaltung' }, at: new Date() })
  })
  after(() => site.close())

  async function bring(content: string | Uint8Array<ArrayBuffer>, name = 'mitglieder.csv', who = coordination): Promise<Response> {
    const body = new FormData()
    body.append('file', new File([content], name))
    return who.app.request(`http://netz.example${lists}/datei`, { method: 'POST', headers: { origin: 'http://netz.example' }, body })
  }
  const pageOf = async (path: string) => (await coordination.get(path)).text()
  async function broughtAt(content: string): Promise<string> {
    const columns = (await bring(content)).headers.get('location') ?? ''
    const html = await pageOf(columns)
    const chosen = [...html.matchAll(/<select id="column-(\d+)".*?<\/select>/gs)].map(([select, at]) => [`spalte.${at}`, select.match(/value="(\w*)" selected/)?.[1] ?? ''])
    const saved = await coordination.post(columns, { ...Object.fromEntries(chosen), new_type: 'initiative' })
    assert.equal(saved.status, 303)
    return saved.headers.get('location') ?? ''
  }
  async function taken(path: string): Promise<string> {
    assert.equal((await coordination.post(path, { step: 'take' })).status, 303)
    for (let attempt = 0; attempt < 200; attempt++) {
      const html = await pageOf(path)
      if (!html.includes('id="progress"')) return html
      await setTimeout(50)
    }
    return assert.fail('the list is not taken')
  }
  const drafts = async () => (await site.database.db.selectFrom('drafts').select('key').where('origin', '=', 'import').execute()).length
  let list = ''

  test('another network and who keeps an entry somewhere else find nothing', async () => {
    for (const who of [efus, people.koelnEditor, people.newcomer]) {
      assert.equal((await as(site, who).get(lists)).status, 403)
      assert.equal((await bring(file, 'x.csv', as(site, who))).status, 403)
    }
    assert.equal((await site.app.request(lists)).status, 403)
  })

  test('what is no table is refused with a reason', async () => {
    const answer = await bring('%PDF-1.7', 'liste.csv')
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /href="#file"/)
    assert.equal((await bring('')).status, 422)
  })

  test('the columns are proposed, persons left out, a title above the headers is passed over', async () => {
    const columns = (await bring(file, '<b>mitglieder.csv')).headers.get('location') ?? ''
    const html = await pageOf(columns)
    const chosen = [...html.matchAll(/<select id="column-\d+".*?<\/select>/gs)].map(([select]) => select.match(/value="(\w*)" selected/)?.[1] ?? '')
    assert.deepEqual(chosen, ['name', 'city', 'email', 'since', 'status', ''])
    assert.doesNotMatch(html, /<b>mitglieder/)
    const refused = await coordination.post(columns, { 'spalte.0': 'city', 'spalte.1': 'city' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /ist schon einer anderen Spalte zugeordnet.*in welcher Spalte der Name steht/s)
    assert.equal((await as(site, efus).get(columns.replace('defus', 'efus'))).status, 404)
  })

  test('each row says whom it means and what is wrong, at its cell', async () => {
    list = await broughtAt(file)
    const html = await pageOf(list)
    assert.match(html, /value="entry stadt-koeln" selected/)
    assert.match(html, /value="entry acatech" selected/)
    assert.match(html, /Dasselbe wie Zeile 3/)
    assert.match(html, /name="wert\.5\.since"/)
    assert.match(html, /name="wert\.7\.name"/)
    assert.match(html, /2 Organisationen aus dem Verzeichnis.*3 Zeilen sind noch offen/s)
    assert.doesNotMatch(html, /Frau Muster/)
    assert.match(await pageOf(`${list}?zeigen=offen`), /Dasselbe wie Zeile 3/)
    assert.equal((await as(site, efus).get(list.replace('defus', 'efus'))).status, 404)
    assert.doesNotMatch(await site.page('/akteure/defus/netzwerk'), /Vollmitglied|acatech/)
  })

  test('what was typed is kept, also what is no entry, and can be taken up later', async () => {
    const saved = await coordination.post(list, { 'wert.5.since': '2024', 'wahl.6': 'skip', 'eintrag.7': 'Stadt Nirgendwo', step: 'save' })
    assert.match(saved.headers.get('location') ?? '', /gespeichert=3/)
    const html = await pageOf(list)
    assert.match(html, /„Stadt Nirgendwo“ ist hier nicht eingetragen/)
    assert.match(html, /value="Stadt Nirgendwo"/)
    assert.match(html, /Eine Zeile ist noch offen/)
    assert.match(await pageOf(lists), /0 von 5 Zeilen erledigt/)
  })

  test('taken is what is ready: confirmed, stated by the network, handed in; the rest waits', async () => {
    const html = await taken(list)
    assert.match(html, /4 Zeilen sind erledigt/)
    const room = await site.page('/akteure/defus/netzwerk')
    assert.match(room, /acatech.*Gast/s)
    assert.match(room, /Stadt Köln.*Vollmitglied/s)
    assert.match(JSON.stringify(await site.json('/api/v1/actors/stadt-koeln')), /"status":"full",.*"since":"2010-05-01"/)
    assert.doesNotMatch(room, /Auental/)
    assert.equal(await drafts(), 1)
    await coordination.post(list, { 'wahl.7': 'skip', step: 'save' })
    assert.match(await taken(list), /5 Zeilen sind erledigt/)
  })

  test('the same list again changes nothing', async () => {
    const before = await site.page('/akteure/acatech/verlauf')
    const again = await broughtAt(file.replace('2024-13', '2024'))
    await coordination.post(again, { 'wahl.6': 'skip', 'wahl.7': 'skip', step: 'save' })
    const html = await taken(again)
    assert.match(html, /war schon eingetragen<\/dt><dd>3</)
    assert.equal(await drafts(), 1)
    assert.equal(await site.page('/akteure/acatech/verlauf'), before)
    const statuses = await broughtAt('Name;Status\nacatech;Beobachter\n')
    assert.match(await taken(statuses), /Angaben geändert<\/dt><dd>1</)
  })

  test('whoever has an address and no keeper is invited by a second press; new ones once they are published', async () => {
    const html = await pageOf(list)
    assert.match(html, /Eine Organisation aus dieser Liste hat eine E-Mail-Adresse.*acatech[^<]*, post@acatech\.example.*Eine weitere/s)
    const answer = await coordination.post(list, { step: 'invite' })
    assert.match(answer.headers.get('location') ?? '', /eingeladen=1/)
    assert.match((await coordination.post(list, { step: 'invite' })).headers.get('location') ?? '', /eingeladen=0/)
    const [{ member, email }] = await site.database.db.selectFrom('network_invitations').selectAll().execute()
    assert.deepEqual([member, email], ['acatech', 'post@acatech.example'])
  })

  test('a formula goes nowhere, and a list can be deleted without taking back what came of it', async () => {
    const formula = await broughtAt('Name;Status\nacatech;"=HYPERLINK(1)"\n')
    assert.match(await pageOf(formula), /beginnt wie eine Formel/)
    assert.equal((await coordination.post(formula, { step: 'remove' })).status, 303)
    assert.equal((await coordination.get(formula)).status, 404)
    assert.match(await site.page('/akteure/defus/netzwerk'), /acatech/)
  })
})
