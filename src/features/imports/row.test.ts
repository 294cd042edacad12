import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowOf } from './fixtures.ts'
import { toSlug } from '../../platform/slug.ts'
import { texts } from './texts.ts'
import type { Reason } from './reasons.ts'

const koeln = { id: 'koeln', name: 'Köln', type: 'stadt' }

const problemsOf = (cells: Record<string, string>) => {
  const row = rowOf({ ...koeln, ...cells })
  return 'problems' in row ? row.problems.map(({ column, value, reason, detail }) => [column, value, reason, ...(detail ? [detail] : [])]) : []
}

const mistakes: [what: string, cells: Record<string, string>, ...problems: [column: string, value: string, reason: Reason, detail?: string][]][] = [
  ['a missing name', { name: ' ' }, ['name', '', 'missing']],
  ['a missing type', { type: '' }, ['type', '', 'missing']],
  ['an unknown type with a label for notation', { type: 'Staadt' }, ['type', 'Staadt', 'concept_unknown', 'stadt']],
  ['an unknown theme, spelled nearly right', { themes: 'hochwaser|hitze' }, ['themes', 'hochwaser', 'concept_unknown', 'hochwasser']],
  ['a synonym instead of the notation', { themes: 'Überflutung' }, ['themes', 'Überflutung', 'concept_unknown', 'hochwasser']],
  ['an unknown theme like nothing known', { themes: 'quantenphysik' }, ['themes', 'quantenphysik', 'concept_unknown']],
  ['each unknown concept', { spaces: 'x1', phases: 'y2', groups: 'z3' }, ['spaces', 'x1', 'concept_unknown'], ['phases', 'y2', 'concept_unknown'], ['groups', 'z3', 'concept_unknown']],
  ['words for a number', { lat: 'abc', lon: '7.0' }, ['lat', 'abc', 'number']],
  ['a decimal comma', { lat: '50,9', lon: '7.0' }, ['lat', '50,9', 'decimal_comma', '50.9']],
  ['half a place', { lat: '50.9' }, ['lon', '', 'coordinate_pair']],
  ['a place off the Earth', { lat: '95', lon: '-181' }, ['lat', '95', 'range'], ['lon', '-181', 'range']],
  ['a formula for a name', { name: '=HYPERLINK("http://x.example")' }, ['name', '=HYPERLINK("http://x.example")', 'formula']],
  ['a formula where an address is expected', { website: '=1+1', email: '@SUM(A1)', state: '-x', id: '+a' }, ['state', '-x', 'formula'], ['id', '+a', 'formula'], ['email', '@SUM(A1)', 'formula'], ['website', '=1+1', 'formula']],
  ['a formula for a concept', { themes: '=A1|hitze' }, ['themes', '=A1', 'formula']],
  ['a value of a megabyte', { city: 'x'.repeat(1_000_000) }, ['city', 'x'.repeat(1_000_000), 'too_long', '120']],
  ['a list of a megabyte', { themes: 'hitze|'.repeat(200_000) }, ['themes', 'hitze|'.repeat(200_000).trim(), 'too_long', '100000']],
  ['a broken e-mail address', { email: 'post(at)koeln.de' }, ['email', 'post(at)koeln.de', 'email_form']],
  ['a website of another kind', { website: 'ftp://koeln.de' }, ['website', 'ftp://koeln.de', 'website_form']],
  ['a script for a website', { website: 'javascript:alert(1)' }, ['website', 'javascript:alert(1)', 'website_form']],
  ['a Land that does not exist', { state: 'DE-XX' }, ['state', 'DE-XX', 'state_form']],
  ['a country that does not exist', { country: 'Atlantis' }, ['country', 'Atlantis', 'country_form']],
  ['a month that does not exist', { source_date: '2025-13' }, ['source_date', '2025-13', 'date_form']],
  ['a day that does not exist', { source_date: '2025-02-30', confirmed_on: '31.4.2025' }, ['source_date', '2025-02-30', 'date_form'], ['confirmed_on', '31.4.2025', 'day_form']],
  ['a confirmation from tomorrow', { confirmed_on: '2026-11-23' }, ['confirmed_on', '2026-11-23', 'date_future']],
  ['a municipality key without its zero', { ags: '3159' }, ['ags', '3159', 'ags_form']],
  ['somebody else who classified', { classified_by: 'nobody' }, ['classified_by', 'nobody', 'classified_by_form']],
  ['an id that would not fit into an address', { id: 'köln.de' }, ['id', 'köln.de', 'id_form']],
  ['a membership that is no id', { member_of: 'defus|Rat & Tat' }, ['member_of', 'Rat & Tat', 'id_form']],
  ['a control character', { city: 'Kö\0ln' }, ['city', 'Kö\0ln', 'control_character']],
]

for (const [what, cells, ...problems] of mistakes) test(`${what} is told with column, value and reason`, () => assert.deepEqual(problemsOf(cells), problems))

test('all mistakes of a row are told at once', () => {
  assert.deepEqual(problemsOf({ name: '', type: 'dorf', lat: 'abc', lon: '1' }).map(([column]) => column).sort(), ['lat', 'name', 'type'])
})

const accepted = (cells: Record<string, string>) => {
  const row = rowOf({ ...koeln, ...cells })
  assert.ok('payload' in row, JSON.stringify(row))
  return row
}

test('places are understood as people write them', () => {
  const { payload } = accepted({ state: 'Nordrhein-Westfalen', country: 'Deutschland', lat: '50.94', lon: '-0.5' })
  assert.deepEqual([payload.state, payload.country, payload.lat, payload.lon], ['DE-NW', 'DE', 50.94, -0.5])
  for (const [state, code] of [['ni', 'DE-NI'], ['DE-NI', 'DE-NI'], ['Lower Saxony', 'DE-NI'], ['Thüringen', 'DE-TH'], ['AT-9', 'AT-9']]) assert.equal(accepted({ state }).payload.state, code)
  for (const [country, code] of [['Austria', 'AT'], ['Österreich', 'AT'], ['ch', 'CH'], ['UK', 'GB']]) assert.equal(accepted({ country }).payload.country, code)
})

test('days are understood as people write them', () => {
  const row = accepted({ source_date: '6.3.2025', confirmed_on: '22.11.2026' })
  assert.deepEqual([row.payload.source_date, row.confirmed_on], ['2025-03-06', '2026-11-22'])
  for (const source_date of ['2025', '2025-03', '2025-03-06']) assert.equal(accepted({ source_date }).payload.source_date, source_date)
})

test('a bare host name becomes an address, and says so', () => {
  const { payload, warnings } = accepted({ website: 'www.koeln.de/katastrophenschutz' })
  assert.equal(payload.website, 'https://www.koeln.de/katastrophenschutz')
  assert.deepEqual(warnings.map(({ column, reason }) => [column, reason]), [['website', 'website_completed']])
  assert.deepEqual(accepted({ website: payload.website ?? '' }).warnings, [])
})

test('a retired concept gives way to its successor; without one it stays; both are told', () => {
  const { payload, warnings } = accepted({ themes: 'duerre-alt|zivilschutz-alt' })
  assert.deepEqual(payload.themes, ['hitze', 'zivilschutz-alt'])
  assert.deepEqual(warnings.map(({ value, reason, detail }) => [value, reason, detail]), [['duerre-alt', 'concept_replaced', 'hitze'], ['zivilschutz-alt', 'concept_retired', undefined]])
})

test('a value named twice counts once', () => {
  assert.deepEqual(accepted({ themes: 'hitze| hitze ||duerre-alt' }).payload.themes, ['hitze'])
})

test('an id that is missing is made from the name, always the same', () => {
  assert.equal(accepted({ id: '', name: 'Stadt Köln – Straße & Öl' }).id, 'stadt-koeln-strasse-oel')
  assert.deepEqual(problemsOf({ id: '', name: '消防' }), [['id', '', 'id_impossible']])
  assert.equal(toSlug('Ko\u0308ln'), toSlug('Köln'))
})

test('every reason is a whole sentence in both languages', () => {
  for (const language of ['de', 'en'] as const) {
    for (const sentence of Object.values(texts[language].reasons)) assert.match(sentence({ value: 'x', detail: '7' }), /^(?:\p{Lu}|lat |x ).*[.?]$/u)
  }
})
