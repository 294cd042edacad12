import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { listAnswer } from '../api/answer.ts'
import { streamEntries } from '../publishing/index.ts'
import { kind } from './index.ts'
import { courseOn, roleOf, yearsOf } from './project.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const id = 'projekt-panreflex'
const faultsOf = (payload: object) => {
  const checked = kind.entry?.check({ title: 'Reflexion', summary: 'Worum es geht.', ...payload }, site.follower.index().vocabulary)
  return checked && 'faults' in checked ? checked.faults.map(({ field }) => field) : []
}

test('every project that comes with the program can be published as it stands and has a source', async () => {
  for await (const { id: one, payload } of streamEntries(site.database.db, kind.name)) {
    assert.deepEqual(faultsOf(payload), [], one)
    assert.ok(Array.isArray(payload.source_urls) && payload.source_urls.length > 0, one)
  }
})

test('its page says when, from which programme, and who did what', async () => {
  const page = await site.page(`/projekte/${id}`)
  assert.match(page, /2022 bis 2025 · beendet/)
  assert.match(page, /Forschung für die zivile Sicherheit \(Bund\)/)
  assert.match(page, /<a href="\/akteure\/difu">[^<]*<\/a><span class="quiet"> · Koordination/)
  assert.match(page, /<a href="\/akteure\/defus">[^<]*<\/a><span class="quiet"> · Partner/)
  assert.match(page, /<dt>Geld<\/dt><dd>nicht bekannt/)
})

test('who is not listed is named with the role, as the source says', async () => {
  assert.match(await site.page('/projekte/projekt-kirmin'), /Kerpen, Rhein-Erft-Kreis[^<]*<span class="quiet"> · assoziiert/)
  assert.match(await site.page('/projekte/projekt-so-par'), /Deutsche Aidshilfe und DEFUS<span class="quiet"> · Koordination, wie die Quelle sie nennt/)
})

test('on an actor’s page its projects stand with its role', async () => {
  assert.match(await site.page('/akteure/difu'), /href="\/projekte\/projekt-panreflex">[^<]*<\/a><span class="quiet"> · Koordination/)
})

test('the interface answers as it describes itself and narrows by programme and year', async () => {
  const shown = kind.shown ?? assert.fail('projects are shown')
  const { items } = listAnswer(shown.item, kind.list).parse(await site.json('/api/v1/projects?programme=sifo&year=2024&page_size=100'))
  assert.ok(items.some((one) => one.id === id))
  assert.ok(!items.some((one) => one.id === 'projekt-siba'), 'it ended in 2020')
  shown.answer.parse(await site.json(`/api/v1/projects/${id}`))
})

const courses: [string, { start?: string; end?: string }, string, string][] = [
  ['before it begins', { start: '2026-05', end: '2027' }, '2026-04-30', 'planned'],
  ['in the month it begins', { start: '2026-05', end: '2027' }, '2026-05-01', 'running'],
  ['in the year it ends', { start: '2022', end: '2025' }, '2025-12-31', 'running'],
  ['after that year', { start: '2022', end: '2025' }, '2026-01-01', 'ended'],
  ['with an end only, after it', { end: '2015' }, '2026-01-01', 'ended'],
  ['without an end', { start: '2024-09' }, '2026-01-01', 'unknown'],
  ['with neither', {}, '2026-01-01', 'unknown'],
]
for (const [what, period, day, course] of courses) test(`its course ${what}: ${course}`, () => assert.equal(courseOn(day, period), course))

test('it is found in each year it is known to have run', () => {
  assert.deepEqual(yearsOf({ start: '2020-08', end: '2022' }), ['2020', '2021', '2022'])
  assert.deepEqual(yearsOf({ start: '2024' }), ['2024'])
  assert.deepEqual(yearsOf({}), [])
  assert.ok(yearsOf({ start: '0001', end: '9999' }).length <= 30)
})

test('an actor has the strongest of its roles', () => {
  assert.equal(roleOf('a', { owner: 'a', partners: ['a'] }), 'coordinator')
  assert.equal(roleOf('b', { owner: 'a', partners: ['b'] }), 'partner')
  assert.equal(roleOf('c', { associated: ['c'] }), 'associated')
  assert.equal(roleOf('d', {}), undefined)
})

const paid = { currency: 'EUR', budget_source: 'https://stadt.example/haushalt' }
const refused: [string, object, string[]][] = [
  ['that ends before it starts', { start: '2024', end: '2023-12' }, ['end']],
  ['with money without currency and source', { budget: 1_500_000 }, ['currency', 'budget_source']],
  ['with more funding than cost', { ...paid, budget: 100, funding: 200 }, ['funding']],
  ['with a negative budget', { ...paid, budget: -1 }, ['budget']],
  ['of a programme that does not exist', { programme: 'lotto' }, ['programme']],
  ['with an outcome without a title', { outcomes: [{ url: 'https://stadt.example' }] }, ['outcomes']],
]
for (const [what, payload, fields] of refused) test(`refused: a project ${what}`, () => assert.deepEqual(faultsOf(payload), fields))

test('who alone coordinates and is listed stands there once', async () => {
  assert.doesNotMatch(await site.page(`/projekte/${id}`), /Urbanistik \(Difu\)<span/)
})
