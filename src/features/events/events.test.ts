import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { readJsonLd, valuesOf } from '../../../test/support/statements.ts'
import { listAnswer } from '../api/answer.ts'
import { publish, streamEntries } from '../publishing/index.ts'
import { kind } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite('real', { clock: { now: () => new Date('2026-11-24T12:00:00Z') } })
})
after(() => site.close())

const id = 'termin-ftkv-2025'
const faultsOf = (payload: object) => {
  const checked = kind.entry?.check({ title: 'Workshop Stromausfall', summary: 'Worum es geht.', ...payload }, site.follower.index().vocabulary)
  return checked && 'faults' in checked ? checked.faults.map(({ field }) => field) : []
}

test('every event that comes with the program can be published as it stands and has a source', async () => {
  let count = 0
  for await (const { id: one, payload } of streamEntries(site.database.db, kind.name)) {
    assert.deepEqual(faultsOf(payload), [], one)
    assert.ok(Array.isArray(payload.source_urls) && payload.source_urls.length > 0, one)
    count++
  }
  assert.equal(count, 32)
})

test('its page says when, where, by whom, and what nobody knows', async () => {
  const page = await site.page(`/veranstaltungen/${id}`)
  assert.match(page, /26\. März 2025 bis 27\. März 2025<span class="quiet"> · vorbei/)
  assert.match(page, /Berlin · vor Ort und online/)
  assert.match(page, /<dt>Kosten<\/dt><dd>nicht bekannt/)
  assert.match(page, /Redaktionell erfasst/)
})

test('the list begins with what is still to come, the soonest first, then what was', async () => {
  const probes = [['bald', '2026-12-01'], ['spaeter', '2027-05-01'], ['laeuft', '2026-11-23', '2026-11-25']]
  for (const [probe, start, end] of probes) {
    const checked = kind.entry?.check({ title: `Probe ${probe}`, summary: 's', start, end }, site.follower.index().vocabulary)
    if (!checked || 'faults' in checked) return assert.fail(JSON.stringify(checked))
    await publish(site.database.db, kind.name, [{ id: `probe-${probe}`, ...checked.publication }], 'test')
  }
  await site.follower.refresh(probes.map(([probe]) => `probe-${probe}`))
  const page = await site.page('/veranstaltungen')
  const order = [...page.matchAll(/<h2><a href="\/veranstaltungen\/([\w-]+)"/g)].map(([, found]) => found)
  assert.deepEqual(order.slice(0, 5), ['probe-laeuft', 'termin-luekex-26', 'probe-bald', 'probe-spaeter', 'termin-siba-workshop-2026'])
})

test('the calendar shows a year month by month, the past as well', async () => {
  const page = await site.page('/veranstaltungen/kalender?jahr=2025')
  assert.match(page, /März 2025<\/h2>[\s\S]*termin-ftkv-2025[\s\S]*September 2025<\/h2>[\s\S]*termin-warntag-2025[\s\S]*termin-defus-mv-2025/)
  assert.doesNotMatch(page, /termin-ftkv-2024/)
})

test('the interface answers as it describes itself and narrows by kind, year and attendance', async () => {
  const shown = kind.shown ?? assert.fail('events are shown')
  const { items } = listAnswer(shown.item, kind.list).parse(await site.json('/api/v1/events?event_kind=tagung&year=2025&attendance=mixed'))
  assert.deepEqual(items.map((one) => one.id), [id])
  shown.answer.parse(await site.json(`/api/v1/events/${id}`))
})

test('as linked data it is an event with time, place, status and whoever organises it', async () => {
  const statements = await readJsonLd(await site.page(`/veranstaltungen/${id}.jsonld`))
  const about = `${site.settings.baseUrl}/veranstaltungen/${id}#event`
  assert.deepEqual(valuesOf(statements, about, 'https://schema.org/startDate'), ['2025-03-26'])
  assert.equal(valuesOf(statements, about, 'https://schema.org/location').length, 2)
  assert.equal(valuesOf(statements, about, 'https://schema.org/eventStatus').length, 1)
})

const here = { start: '2027-03-06', registration: 'here', owner: 'defus' }
const refused: [string, object, string[]][] = [
  ['without a beginning', {}, ['start']],
  ['that ends before it begins', { start: '2027-03-06', end: '2027-03-05' }, ['end']],
  ['with an hour in a month', { start: '2027-03', start_time: '09:00' }, ['start']],
  ['with an hour that is none', { start: '2027-03-06', start_time: '25:00' }, ['start_time']],
  ['with an end at the hour it begins', { start: '2027-03-06', start_time: '09:00', end_time: '09:00' }, ['end_time']],
  ['with registration here and nobody who answers for it', { ...here, owner: undefined }, ['owner']],
  ['with registration here and no day', { ...here, start: '2027-03' }, ['start']],
  ['with places where nobody counts them', { start: '2027-03-06', places: 10 }, ['places']],
  ['with registration elsewhere and no address', { start: '2027-03-06', registration: 'elsewhere' }, ['registration_url']],
  ['with registration until after it began', { ...here, registration_until: '2027-03-07' }, ['registration_until']],
  ['called off without a reason', { start: '2027-03-06', cancelled_on: '2027-01-01' }, ['cancelled_reason']],
  ['with half a place', { ...here, places: 1.5 }, ['places']],
]
for (const [what, payload, fields] of refused) test(`refused: an event ${what}`, () => assert.deepEqual(faultsOf(payload), fields))

test('an event over two days may end earlier by the clock', () => assert.deepEqual(faultsOf({ start: '2027-03-06', start_time: '14:00', end: '2027-03-07', end_time: '12:00' }), []))
