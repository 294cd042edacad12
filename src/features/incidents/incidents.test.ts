import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { readJsonLd, valuesOf } from '../../../test/support/statements.ts'
import { streamEntries } from '../publishing/index.ts'
import { listAnswer } from '../api/answer.ts'
import { isBefore, kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const id = 'stromausfall-berlin-suedwest-2026'

test('every damage event that comes with the program can be published as it stands', async () => {
  const { vocabulary } = site.follower.index()
  for await (const { id: one, payload } of streamEntries(site.database.db, kind.name)) {
    const checked = kind.entry?.check(payload, vocabulary)
    assert.deepEqual(checked && 'faults' in checked ? checked.faults : [], [], one)
    assert.ok(Array.isArray(payload.source_urls) && payload.source_urls.length > 0, `${one} has no source`)
  }
})

test('its page says when, where, in figures with a source', async () => {
  const page = await site.page(`/schadensereignisse/${id}`)
  assert.match(page, /3\. Januar 2026/)
  assert.match(page, /Berlin: Südwesten Berlins/)
  assert.match(page, /href="https:\/\/dkkv\.org[^"]*"[^>]*>Ausgefallene Mobilfunkmasten/)
  assert.match(page, /Redaktionell erfasst/)
})

test('it is found by every Land it touched, newest first', async () => {
  const shown = kind.shown ?? assert.fail('damage events are shown')
  const { items } = listAnswer(shown.item, kind.list).parse(await site.json('/api/v1/incidents?state=DE-RP'))
  assert.deepEqual(items.map(({ id: found }) => found), ['hochwasser-juli-2021'])
  shown.answer.parse(await site.json(`/api/v1/incidents/${id}`))
  assert.match(await site.page('/schadensereignisse'), /stromausfall-berlin-suedwest-2026[\s\S]*schneechaos-muensterland-2005/)
})

test('as linked data it is an event with its days', async () => {
  const statements = await readJsonLd(await site.page(`/schadensereignisse/${id}.jsonld`))
  assert.equal(valuesOf(statements, `${site.settings.baseUrl}/schadensereignisse/${id}#incident`, 'https://schema.org/startDate').length, 1)
})

const good = { title: 'Flut', summary: 'Es regnete.', begun: '2021-07-14' }
const refused: [string, object, string[]][] = [
  ['without a beginning', { begun: undefined }, ['begun']],
  ['that ends before it began', { ended: '2021-06' }, ['ended']],
  ['with a figure that holds no number', { figures: [{ what: 'Häuser', value: 'viele', source: 'https://stadt.example' }] }, ['figures']],
  ['with a figure without a source', { figures: [{ what: 'Häuser', value: 'rund 300' }] }, ['figures']],
  ['in a Land that is none', { areas: [{ state: 'Bayern' }] }, ['areas']],
]
for (const [what, more, fields] of refused) {
  test(`refused: a damage event ${what}`, () => {
    const checked = kind.entry?.check({ ...good, ...more }, site.follower.index().vocabulary)
    assert.deepEqual(checked && 'faults' in checked ? checked.faults.map(({ field }) => field) : [], fields)
  })
}

test('days are compared as far as both are known', () => {
  assert.equal(isBefore('2021', '2021-07-14'), false)
  assert.equal(isBefore('2021-06', '2021-07-14'), true)
  assert.equal(isBefore('2021-07-15', '2021-07'), false)
})
