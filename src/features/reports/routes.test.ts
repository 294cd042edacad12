/** The report of a network through the whole app: who sees it, what counts in it, page, table and document. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { as, people } from '../../../test/support/as.ts'
import { findingsOn, openBrowser, overflowOf, serve } from '../../../test/support/browser.ts'
import { openRequest } from '../../../test/support/request.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { kind as events } from '../events/index.ts'
import { kind as lessons } from '../lessons/index.ts'
import { publish, type Kind } from '../publishing/index.ts'
import { figures } from './report.ts'

let site: TestSite
const now = new Date('2026-11-24T10:00:00Z')
const path = '/akteure/defus/netzwerk/verwalten/bericht'
const account = (id: string) => ({ id, name: id, email: `${id}@netz.example`, secondFactor: true })
const coordinator = (actor: string): Viewer => ({ account: account(actor), appointments: [{ role: 'coordinator', actor, deputy: false, networks: [] }] })
const office = coordinator('defus')

async function published(kind: Kind, id: string, payload: Record<string, unknown>): Promise<void> {
  const checked = kind.entry?.check(payload, site.follower.index().vocabulary)
  if (!checked || 'faults' in checked) throw new Error(`${id}: ${JSON.stringify(checked)}`)
  await publish(site.database.db, kind.name, [{ id, ...checked.publication }], 'Stadt Köln (Pflege)')
  await site.database.db.updateTable('revisions').set({ published_at: new Date('2026-10-01T09:00:00Z') }).where('entry_id', '=', id).execute()
}

const lesson = (id: string, more: Record<string, unknown>) =>
  published(lessons, id, { title: `Erkenntnis ${id}`, summary: 'Der Funk fiel aus.', observed: 'Im Keller gab es keinen Empfang.', lesson_kind: 'verbesserungsbedarf', lesson_state: 'beobachtet', origin: 'uebung', event_name: 'Stabsrahmenübung', exercise_type: 'stabsrahmenuebung', event_on: '2025-03-14', owner: 'stadt-koeln', visibility: 'green', ...more })

before(async () => {
  site = await testSite('real', { clock: { now: () => now } })
  const { db } = site.database
  await db.updateTable('revisions').set({ published_at: new Date('2020-01-01') }).execute()
  await db.insertInto('accounts').values({ id: 'aylin', name: 'aylin', email: 'aylin@netz.example' }).execute()

  for (const [id, more] of [['frage-gruen', { visibility: 'green' }], ['frage-bernstein', { visibility: 'amber', audience: ['stadt-mannheim'] }], ['frage-benannt', { visibility: 'amber', audience: ['defus'] }], ['frage-alt', {}]] as const) {
    await openRequest(site, { id, title: `Frage ${id}`, ...more })
    await db.updateTable('revisions').set({ published_at: id === 'frage-alt' ? new Date('2024-05-01') : new Date('2026-03-31T22:30:00Z') }).where('entry_id', '=', id).execute()
  }
  const answer = (n: number, request: string, actor: string) => ({ key: String(n).repeat(32), request, actor, author: 'Pflege', answer: 'So.', made_at: new Date('2026-04-02T09:00:00Z') })
  await db.insertInto('request_answers').values([answer(1, 'frage-gruen', 'stadt-augsburg'), answer(2, 'frage-bernstein', 'stadt-augsburg')]).execute()

  await lesson('erkenntnis-gruen', {})
  await lesson('erkenntnis-bernstein', { visibility: 'amber', audience: ['stadt-mannheim'] })
  await lesson('erkenntnis-gelernt', { lesson_state: 'gelernt', root_causes: ['plan'], event_on: '2025-03-14', validated_by: 'stadt-mannheim', validated_at: 'Stabsübung', validated_on: '2026-01-20', validation_result: 'Es gelang.', addressees: ['kommune'], recommendation: 'Antenne', responsible: 'Amt', deadline: '2025-12-01', measures: [{ what: 'Antenne', done: '2025-11' }] })
  await published(events, 'treffen', { title: 'Treffen der Mitglieder', summary: 'Was ansteht.', start: '2026-05-05', owner: 'stadt-essen', event_kind: 'tagung' })
  await published(events, 'abgesagt', { title: 'Abgesagtes Treffen', summary: 'Was anstand.', start: '2026-05-06', owner: 'stadt-essen', event_kind: 'tagung', cancelled_on: '2026-05-01', cancelled_reason: 'Sturm' })

  const practice = 'praxis-hap-mannheim'
  const adoption = (n: number, adopter: string, visibility: string) => ({ key: String(n).repeat(32), practice, adopter, visibility, began_at: now })
  await db.insertInto('adoptions').values([adoption(1, 'stadt-koeln', 'green'), adoption(2, 'stadt-augsburg', 'amber'), adoption(3, 'stadt-essen', 'green')]).execute()
  const step = (n: number, number: number, step: string, on_day: string) => ({ adoption: String(n).repeat(32), number, step, on_day, function: 'Pflege', recorded_at: now })
  await db.insertInto('adoption_steps').values([step(1, 1, 'noticed', '2024-01-01'), step(1, 2, 'adapted', '2026-02-01'), step(1, 3, 'kept', '2026-09-01'), step(2, 1, 'kept', '2026-02-01'), step(3, 1, 'asked', '2026-02-01')]).execute()

  const manuscript = (n: number, lead: string) => ({ key: String(n).repeat(32), lead, title: `Papier ${n}`, purpose: 'Zweck', state: 'signing', begun_at: new Date('2026-06-01T09:00:00Z'), begun_by: 'Pflege' })
  await db.insertInto('manuscripts').values([manuscript(1, 'defus'), manuscript(2, 'stadt-koeln')]).execute()
  const version = (n: number) => ({ manuscript: String(n).repeat(32), number: 1, title: `Papier ${n}`, purpose: 'Zweck', paragraphs: '[]', hash: 'a'.repeat(64), frozen_at: now, frozen_by: 'Pflege' })
  await db.insertInto('manuscript_versions').values([version(1), version(2)]).execute()
  const round = (n: number) => ({ key: String(n).repeat(32), manuscript: String(n).repeat(32), kind: 'signing', version: 1, due_on: '2026-12-01', opened_at: now, opened_by: 'Pflege' })
  await db.insertInto('manuscript_rounds').values([round(1), round(2)]).execute()
  await db.insertInto('manuscript_invitations').values([1, 2].flatMap((n) => ['stadt-koeln', 'stadt-augsburg'].map((organisation) => ({ round: String(n).repeat(32), organisation })))).execute()
  const signature = (n: number, organisation: string, vote: string) => ({ round: String(n).repeat(32), organisation, hash: 'a'.repeat(64), vote, signed_by: 'Pflege', signed_at: new Date('2026-07-01T09:00:00Z') })
  await db.insertInto('manuscript_signatures').values([signature(1, 'stadt-koeln', 'agree'), signature(1, 'stadt-augsburg', 'silence'), signature(2, 'stadt-augsburg', 'agree')]).execute()

  await site.follower.refresh(['erkenntnis-gruen', 'treffen', 'abgesagt'])
})
after(() => site.close())

const rowsOf = async (query = '', viewer = office): Promise<Record<string, string>[]> => {
  const response = await as(site, viewer).get(`${path}.csv${query}`)
  assert.equal(response.status, 200)
  return parse(await response.text(), { columns: true })
}

test('the office of the network sees it, and administrators; nobody else, neither page nor files', async () => {
  const editorOfMember = people.koelnEditor
  for (const address of [path, `${path}.csv`, `${path}.pdf`, '/en/actors/defus/network/manage/report']) {
    assert.equal((await site.app.request(address)).status, 403, address)
    for (const other of [coordinator('efus'), editorOfMember, people.defusEditor, people.reviewer, people.newcomer]) assert.equal((await as(site, other).get(address)).status, 403, address)
  }
  for (const viewer of [office, people.administrator]) assert.equal((await as(site, viewer).get(path)).status, 200)
  assert.equal((await as(site, people.administrator).get('/akteure/gibt-es-nicht/netzwerk/verwalten/bericht')).status, 404)
  assert.match(await (await as(site, office).get('/akteure/defus/netzwerk/verwalten')).text(), /netzwerk\/verwalten\/bericht/)
  assert.doesNotMatch(await (await as(site, people.defusEditor).get('/akteure/defus/netzwerk/verwalten')).text(), /netzwerk\/verwalten\/bericht/)
  assert.equal((await as(site, office).get(path)).headers.get('cache-control'), 'private, no-store')
})

test('each organisation has the figures of what it did, as far as the office may read it', async () => {
  const rows = await rowsOf('?von=2026-01-01&bis=2026-12-31')
  const of = (id: string) => figures.map((figure) => Number(rows.find((row) => row.id === id && row.scope !== 'all')?.[figure]))
  //                                   asked answered adopted noted learned held written signed published
  assert.equal(rows.find(({ scope }) => scope === 'network')?.written, '1')
  assert.deepEqual(of('stadt-koeln'), [2, 0, 1, 2, 1, 0, 0, 1, 0])
  assert.deepEqual(of('stadt-augsburg'), [0, 1, 0, 0, 0, 0, 0, 0, 0])
  assert.deepEqual(of('stadt-essen'), [0, 0, 0, 0, 0, 1, 0, 0, 0])
  assert.deepEqual(of('stadt-hannover'), figures.map(() => 0))
  const koeln = rows.find(({ id }) => id === 'stadt-koeln')
  assert.deepEqual([koeln?.lessons_due, koeln?.lessons_learned_in_time, koeln?.share_learned_in_time], ['2', '1', '0.500'])
  const names = rows.filter(({ scope }) => scope === 'member').map(({ organisation }) => organisation)
  assert.deepEqual(names, [...names].sort(new Intl.Collator('de').compare))
  assert.equal(names.length, 22)
})

test('an administrator, who may read everything, finds what the office finds', async () => {
  assert.deepEqual(await rowsOf('', people.administrator), await rowsOf())
})

test('a day is a day in Germany: what appeared shortly after midnight belongs to April', async () => {
  const asked = async (query: string) => (await rowsOf(query)).find(({ scope }) => scope === 'all')?.asked
  assert.equal(await asked('?von=2026-03-01&bis=2026-03-31'), '0')
  assert.equal(await asked('?von=2026-04-01&bis=2026-04-01'), '2')
})

test('every figure of the page leads to a list of as many things', async () => {
  const page = await (await as(site, office).get(path)).text()
  const links = [...page.matchAll(/<td><a href="#([a-z]+-[^"]+)"[^>]*>(\d+)<\/a>/g)]
  assert.ok(links.length >= 8, page)
  for (const [, id, count] of links) {
    const list = page.match(new RegExp(`<h4 id="${id}">.*?</ul>`, 's'))?.[0] ?? ''
    assert.equal(list.match(/<li>/g)?.length, Number(count), id)
  }
  assert.match(page, /Gefragt: 2 Anfragen; davon beantwortet: 1\./)
  assert.match(page, /href="\/erkenntnisse\/erkenntnis-gelernt"/)
  assert.doesNotMatch(page, /bernstein/)
  assert.match(page, /Nach dem Alphabet, ohne Rangfolge/)
})

test('a period that is none is said, what was typed stays, and the last twelve months are shown', async () => {
  const response = await as(site, office).get(`${path}?von=2026-12-01&bis=2026-11-01`)
  assert.equal(response.status, 422)
  const page = await response.text()
  assert.match(page, /Das Ende liegt vor dem Anfang/)
  assert.match(page, /value="2026-12-01"/)
  assert.match(page, /25\. November 2025 bis 24\. November 2026/)
  assert.match(await (await as(site, office).get('/en/actors/defus/network/manage/report?from=2026-01-01&until=2026-06-30')).text(), /1 January 2026 to 30 June 2026/)
})

test('the document can be read aloud: tagged, titled, with the same figures', async () => {
  const response = await as(site, office).get(`${path}.pdf?von=2026-01-01&bis=2026-12-31`)
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  const pdf = await getDocument({ data: new Uint8Array(await response.arrayBuffer()) }).promise
  const { info } = await pdf.getMetadata()
  assert.equal('Title' in info && info.Title, 'Bericht Deutsch-Europäisches Forum für Urbane Sicherheit e. V.')
  assert.ok(await pdf.getMarkInfo())
  const text = (await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')))).join(' ')
  assert.match(text, /Gefragt: 2 Anfragen/)
  assert.match(text, /Innerhalb von zwölf Monaten gelernt: 1 von 2/)
  assert.doesNotMatch(text, /bernstein/)
})

test('the page is without findings, wide and narrow', async () => {
  const server = await serve(as(site, office))
  const browser = await openBrowser()
  try {
    const page = await (await browser.newContext()).newPage()
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${server.origin}${path}`)
      assert.deepEqual(await overflowOf(page), [])
    }
    assert.deepEqual(await findingsOn(page), [])
  } finally {
    await browser.close()
    await server.stop()
  }
})
