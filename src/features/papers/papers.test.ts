import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { as, people } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { listAnswer } from '../api/answer.ts'
import { publish, streamEntries } from '../publishing/index.ts'
import { kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const id = 'papier-sendai'
const faultsOf = (payload: object) => {
  const checked = kind.entry?.check({ title: 'Hitzeerlass', summary: 'Was zu tun ist.', genre: 'recht', ...payload }, site.follower.index().vocabulary)
  return checked && 'faults' in checked ? checked.faults.map(({ field }) => field) : []
}

test('every paper that comes with the program can be published as it stands and has a source', async () => {
  for await (const { id: one, payload } of streamEntries(site.database.db, kind.name)) {
    assert.deepEqual(faultsOf(payload), [], one)
    assert.ok(Array.isArray(payload.source_urls) && payload.source_urls.length > 0, one)
  }
})

test('its page says what it is, whether it applies, where to read it, and what nobody knows', async () => {
  const page = await site.page(`/papiere/${id}`)
  assert.match(page, /Internationale Vereinbarung/)
  assert.match(page, /18\. März 2015/)
  assert.match(page, /Öffnen bei katrima\.de/)
  assert.match(page, /<dt>Barrierefreiheit<\/dt><dd>nicht geprüft/)
  assert.match(page, /<dt>Seiten<\/dt><dd>nicht bekannt/)
  assert.match(page, /Redaktionell erfasst/)
})

test('a publisher who is listed is linked, and its papers stand on its page', async () => {
  assert.match(await site.page('/papiere/papier-dst-blackout-2022'), /href="\/akteure\/staedtetag"/)
  assert.match(await site.page('/akteure/staedtetag'), /href="\/papiere\/papier-dst-/)
  assert.match(await site.page('/papiere/papier-howas-bericht'), /href="\/akteure\/dkkv"/)
})

test('the newest come first, what has no date last', async () => {
  const shown = kind.shown ?? assert.fail('papers are shown')
  const { items, total } = listAnswer(shown.item, kind.list).parse(await site.json('/api/v1/papers?page_size=100'))
  assert.equal(total, 28)
  assert.equal(items[0]?.id, 'papier-np-bericht-2025')
  assert.equal(items.at(-1)?.id, 'papier-dstgb-doku-162')
  shown.answer.parse(await site.json(`/api/v1/papers/${id}`))
})

test('they are narrowed by kind, level of the publisher, Land and standing', async () => {
  const found = async (query: string) => listAnswer(kind.shown?.item ?? assert.fail('shown'), kind.list).parse(await site.json(`/api/v1/papers?${query}`)).items.map((one) => one.id)
  assert.deepEqual(await found('genre=recht&state=DE-BW'), ['papier-vwv-stabsarbeit-bw'])
  assert.deepEqual(await found('level=eu'), ['papier-eu-preparedness'])
  assert.deepEqual(await found('standing=gilt'), [id])
})

test('what is replaced leads to what took its place', async () => {
  const checked = kind.entry?.check({ title: 'Hyogo-Rahmenaktionsplan', summary: 'Bis 2015.', genre: 'vereinbarung', standing: 'ersetzt', replaced_by: id }, site.follower.index().vocabulary)
  if (!checked || 'faults' in checked) return assert.fail(JSON.stringify(checked))
  await publish(site.database.db, kind.name, [{ id: 'hyogo', ...checked.publication }], 'test')
  await site.follower.refresh(['hyogo'])
  assert.match(await site.page('/papiere/hyogo'), /ersetzt: ersetzt durch <a href="\/papiere\/papier-sendai">/)
})

const refused: [string, object, string[]][] = [
  ['without a kind', { genre: undefined }, ['genre']],
  ['of a kind that does not exist', { genre: 'gedicht' }, ['genre']],
  ['that is replaced by another and said to be in force', { standing: 'gilt', replaced_by: id }, ['standing']],
  ['for a Land without saying which', { area: 'land' }, ['state']],
  ['with half a page', { pages: 1.5 }, ['pages']],
  ['in a language that is none', { language: 'klingonisch' }, ['language']],
  ['with an address that runs a script', { url: 'javascript:alert(1)' }, ['url']],
]
for (const [what, payload, fields] of refused) test(`refused: a paper ${what}`, () => assert.deepEqual(faultsOf(payload), fields))

test('a paper is written and previewed without its kind, and handed in with it', async () => {
  const editor = as(site, people.koelnEditor)
  const page = await (await editor.get('/papiere/neu')).text()
  const key = 'abcdefabcdefabcdefabcdefabcdef34'
  const typed = { title: 'Kölner Hitzeaktionsplan', summary: 'Wer warnt wen.', pages: '48', url: 'https://stadt.example/plan', key }
  const refusedAnswer = await editor.post('/papiere/neu', formIn(page, { ...typed, step: 'submit' }))
  assert.equal(refusedAnswer.status, 422)
  assert.match(await refusedAnswer.text(), /Wählen Sie die Art des Papiers/)
  const sent = await editor.post('/papiere/neu', formIn(page, { ...typed, genre: 'strategie', 'owner.neu': 'Stadt Köln', step: 'submit' }))
  assert.equal(sent.status, 303, await sent.clone().text())
  assert.match(await (await editor.get(`/entwuerfe/${key}/vorschau`)).text(), /<dt>Seiten<\/dt><dd>48/)
})
