import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { listAnswer } from '../api/answer.ts'
import { streamEntries } from '../publishing/index.ts'
import { kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const id = 'lehre-berlin2026-pflege'

test('every lesson that comes with the program can be published as it stands, with a source', async () => {
  const { vocabulary } = site.follower.index()
  for await (const { id: one, payload } of streamEntries(site.database.db, kind.name)) {
    const checked = kind.entry?.check(payload, vocabulary)
    assert.deepEqual(checked && 'faults' in checked ? checked.faults : [], [], one)
    assert.ok(Array.isArray(payload.source_urls) && payload.source_urls.length > 0, `${one} has no source`)
  }
})

test('its page says how far it has come, from which event, for whom, and for which time', async () => {
  const page = await site.page(`/erkenntnisse/${id}`)
  assert.match(page, /aria-current="step">Beobachtung/)
  assert.match(page, /href="\/schadensereignisse\/stromausfall-berlin-suedwest-2026">Stromausfall im Südwesten Berlins</)
  assert.match(page, /zum 2\. Mal seit 2019/)
  assert.match(await site.page(`/en/lessons/${id}`), /for the 2nd time since 2019/)
})

test('an event leads to everything learned from it, a lesson to the later one, a practice to what it answers', async () => {
  const event = await site.page('/schadensereignisse/stromausfall-berlin-koepenick-2019')
  assert.match(event, /href="\/erkenntnisse\/lehre-koepenick-anlaufstellen"/)
  assert.match(event, /href="\/praxis\/praxis-kat-leuchttuerme-berlin"/)
  assert.match(await site.page('/erkenntnisse/lehre-koepenick-vulnerable'), new RegExp(`href="/erkenntnisse/${id}"`))
  assert.match(await site.page('/praxis/praxis-kat-leuchttuerme-berlin'), /href="\/erkenntnisse\/lehre-koepenick-anlaufstellen"/)
})

test('it is found by state, addressee, event, and by the staff a function belongs to', async () => {
  const shown = kind.shown ?? assert.fail('lessons are shown')
  const answer = async (query: string) => listAnswer(shown.item, kind.list).parse(await site.json(`/api/v1/lessons?${query}`))
  assert.deepEqual((await answer('lesson_state=umgesetzt')).items.map((one) => one.id), ['lehre-wuppertal-draht'])
  assert.equal((await answer('incident=stromausfall-berlin-koepenick-2019')).total, 2)
  assert.ok((await answer('function=fuehrungsstab')).items.some((one) => one.id === 'lehre-ahrtal-fuehrung'))
  assert.equal((await answer('addressee=bund')).items.every(({ id: found }) => typeof found === 'string'), true)
  shown.answer.parse(await site.json(`/api/v1/lessons/${id}`))
})

test('whoever writes one is shown names and sensitive places before it is shared; the reviewer as well; it is for the network', async () => {
  const editor = as(site, people.koelnEditor)
  const page = await (await editor.get('/erkenntnisse/neu')).text()
  assert.match(page, /<option value="green" selected/)
  const key = 'abcdefabcdefabcdefabcdefabcdef34'
  const typed = { key, title: 'Funk fiel aus', summary: 'Der Funk fiel aus.', observed: 'Herr Meier am Umspannwerk Nord (0221 445566) bekam nichts mit.', lesson_kind: 'verbesserungsbedarf', lesson_state: 'gelernt', origin: 'uebung', event_name: 'Stabsübung', 'owner.neu': 'Stadt Köln' }
  const refused = await editor.post('/erkenntnisse/neu', formIn(page, { ...typed, step: 'submit' }))
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /„Herr Meier“ \(Name einer Person\)/)
  assert.match(again, /Als gelernt bestätigt es eine andere Organisation auf der Seite der Erkenntnis/)
  assert.doesNotMatch(again, /name="validated_/)
  const sent = await editor.post(`/entwuerfe/${key}`, formIn(again, { ...typed, lesson_state: 'beobachtet', 'owner.neu': '', owner: 'stadt-koeln', step: 'submit' }))
  assert.equal(sent.status, 303, await sent.clone().text())
  assert.match(await (await editor.get(`/entwuerfe/${key}/vorschau`)).text(), /„Umspannwerk Nord“ \(empfindliche Anlage mit Ort\)/)
  assert.match(await (await as(site, people.reviewer).get(`/pruefung/${key}`)).text(), /„0221 445566“ \(Telefonnummer\)/)
})
