/** »Mein Bereich«, through the whole app. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openRequest } from '../../../test/support/request.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'

let site: TestSite
before(async () => {
  site = await testSite('real')
})
after(() => site.close())

const area = async (viewer: Parameters<typeof as>[1], path = '/mein-bereich') => (await as(site, viewer).get(path)).text()

test('it is there for whoever has signed in, and for nobody else', async () => {
  assert.equal((await site.app.request('/mein-bereich')).status, 403)
  assert.equal((await site.app.request('/en/my-area')).status, 403)
  assert.match(await area(people.newcomer), /Sie haben noch keine Funktion/)
  assert.match(await area(people.newcomer, '/en/my-area'), /You hold no function yet/)
})

test('an editor finds their organisation with what they may do there; a deputy does not find the giving of functions', async () => {
  const editor = await area(people.defusEditor)
  for (const path of ['/akteure/defus/bearbeiten', '/akteure/defus/verlauf', '/akteure/defus/funktionen']) assert.match(editor, new RegExp(`href="${path}"`))
  assert.match(editor, /Ihre Funktion: Pflege</)
  const deputy = await area(people.defusDeputy)
  assert.match(deputy, /Ihre Funktion: Pflege \(Vertretung\)/)
  assert.doesNotMatch(deputy, /defus\/funktionen/)
  assert.doesNotMatch(editor, /\/pruefung|\/protokoll|koeln/)
})

test('a submission waits for the reviewer, a returned draft for who wrote it, the urgent first', async () => {
  const writer = as(site, people.newcomer)
  const answer = await writer.post('/akteure/neu', formIn(await (await writer.get('/akteure/neu')).text(), { name: 'Bürgernetz Auental', type: 'initiative', city: 'Auental', state: 'DE-NW', themes: ['hochwasser'], member_of: [], message: 'Laut Amtsblatt.', step: 'submit' }))
  assert.equal(answer.status, 303)
  const key = (answer.headers.get('location') ?? '').replace('/entwuerfe/', '')
  assert.match(await area(people.reviewer), /Eine Einreichung wartet auf Ihre Prüfung/)
  assert.match(await area(people.newcomer), /Zurzeit wartet nichts auf Sie/)
  await as(site, people.reviewer).post(`/pruefung/${key}`, { step: 'return', version: '1', reason: 'Bitte mit Quelle.' })
  assert.match(await area(people.reviewer), /Zurzeit wartet nichts auf Sie/)
  const mine = await area(people.newcomer)
  assert.match(mine, new RegExp(`href="/entwuerfe/${key}">Ein Entwurf wurde zurückgegeben`))
  assert.match(mine, /dringend/)
})

test('the coordinator goes straight to the network; what is only to be known does not wait', async () => {
  const coordinator = { account: { id: 'carla', name: 'Carla', email: 'carla@netz.example', secondFactor: false }, appointments: [{ role: 'coordinator' as const, actor: 'defus', deputy: false }] }
  assert.match(await area(coordinator), /href="\/akteure\/defus\/netzwerk\/verwalten"/)
  assert.doesNotMatch(await area(people.defusEditor), /netzwerk\/verwalten"[^>]*>Netzwerk verwalten/)
  await openRequest(site, { id: 'anfrage-brunnen', owner: 'stadt-koeln' })
  const asker = await area(people.koelnEditor)
  assert.match(asker, /Zurzeit wartet nichts auf Sie/)
  assert.match(asker, /Zu Ihrer Kenntnis.*href="\/anfragen\/anfrage-brunnen/s)
})
