import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openRequest } from '../../../test/support/request.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { listAnswer } from '../api/answer.ts'
import { kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
  await openRequest(site, { id: 'anfrage-offen' })
})
after(() => site.close())

const typed = { title: 'Personalreserve', summary: 'Wie findet ihr Leute für die dritte Schicht im Stab?', request_form: 'frage', 'owner.neu': 'Stadt Köln', step: 'submit' }

test('who keeps an organisation publishes its request at once, for its networks; then comes the page of whom to ask', async () => {
  const editor = as(site, people.koelnEditor)
  const page = await (await editor.get('/anfragen/neu')).text()
  assert.match(page, /<option value="green" selected/)
  const sent = await editor.post('/anfragen/neu', formIn(page, typed))
  assert.equal(sent.status, 303, await sent.clone().text())
  assert.equal(sent.headers.get('location'), '/anfragen/personalreserve/wen-fragen')
  assert.match(await (await editor.get('/anfragen/personalreserve')).text(), /dritte Schicht im Stab/)
  await site.page('/anfragen/personalreserve', 404)
  const history = await (await editor.get('/anfragen/personalreserve/verlauf')).text()
  assert.match(history, /von Stadt Köln \(Pflege\)/)
  assert.doesNotMatch(history, /geprüft von/)
})

test('names and sensitive places are marked before; only after a look it goes out', async () => {
  const editor = as(site, people.koelnEditor)
  const page = await (await editor.get('/anfragen/neu')).text()
  const refused = await editor.post('/anfragen/neu', formIn(page, { ...typed, title: 'Funkausfall', situation: 'Herr Meier weiß nichts.' }))
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /„Herr Meier“ \(Name einer Person\)/)
  assert.match(again, /Ich habe die markierten Stellen angesehen/)
  await site.page('/anfragen/funkausfall', 404)
  const key = String(formIn(again).key)
  const sent = await editor.post(`/entwuerfe/${key}`, formIn(again, { step: 'submit', looked: 'ja' }))
  assert.equal(sent.headers.get('location'), '/anfragen/funkausfall/wen-fragen')
})

test('who keeps no organisation hands in for review; in the name of another organisation nothing goes out at once', async () => {
  for (const viewer of [people.newcomer, people.defusEditor]) {
    const writer = as(site, viewer)
    const page = await (await writer.get('/anfragen/neu')).text()
    const sent = await writer.post('/anfragen/neu', formIn(page, { ...typed, title: 'In fremdem Namen' }))
    assert.match(sent.headers.get('location') ?? '', /^\/entwuerfe\//)
    assert.match(await (await writer.get(sent.headers.get('location') ?? '')).text(), /Liegt zur Prüfung/)
  }
})

test('a reviewer hides a request with a reason', async () => {
  await openRequest(site, { id: 'anfrage-anstoessig' })
  const reviewer = as(site, people.reviewer)
  assert.equal((await reviewer.post('/anfragen/anfrage-anstoessig/zurueckziehen', {})).status, 422)
  assert.equal((await reviewer.post('/anfragen/anfrage-anstoessig/zurueckziehen', { reason: 'Nennt eine Person.' })).status, 303)
  await site.page('/anfragen/anfrage-anstoessig', 410)
})

test('the page says how it stands and by when it is needed; it is found by state and form; the interface answers as it describes itself', async () => {
  const page = await site.page('/anfragen/anfrage-offen')
  assert.match(page, /Gebraucht bis/)
  assert.match(page, /1\. März 2027/)
  const shown = kind.shown ?? assert.fail('requests are shown')
  const answer = listAnswer(shown.item, kind.list).parse(await site.json('/api/v1/requests?request_state=offen&request_form=frage&theme=stromausfall'))
  assert.deepEqual(answer.items.map(({ id }) => id), ['anfrage-offen'])
  shown.answer.parse(await site.json('/api/v1/requests/anfrage-offen'))
})

test('only a visit or advice has dates', () => {
  const { vocabulary } = site.follower.index()
  const faultsOf = (more: object) => {
    const checked = kind.entry?.check({ title: 't', summary: 's', owner: 'stadt-koeln', request_form: 'frage', request_state: 'offen', ...more }, vocabulary)
    return checked && 'faults' in checked ? checked.faults.map(({ field }) => field) : []
  }
  assert.deepEqual(faultsOf({}), [])
  assert.deepEqual(faultsOf({ proposals: [{ on: '2027-02-03' }] }), ['proposals'])
  assert.deepEqual(faultsOf({ agreed_on: '2027-02-03' }), ['agreed_on'])
  assert.deepEqual(faultsOf({ request_form: 'besuch', proposals: [{ on: '2027-02-03' }], agreed_on: '2027-02-03', agreed_place: 'Köln' }), [])
  assert.deepEqual(faultsOf({ request_form: 'beratung', result: 'Es half.' }), ['agreed_on'])
  assert.deepEqual(faultsOf({ owner: undefined, visibility: 'clear' }), ['owner'])
})
