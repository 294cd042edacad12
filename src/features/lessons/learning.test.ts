import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsIn } from './learning.ts'
import { lessonPayload } from './lesson.ts'
import { recurrenceOf } from './recurrence.ts'
import { alsoSeen, withoutSighting, withSighting } from './sightings.ts'
import { recurrenceInWords } from './texts.ts'

const observed = { title: 't', summary: 's', lesson_kind: 'verbesserungsbedarf', lesson_state: 'beobachtet', origin: 'uebung', event_name: 'LÜKEX 23', event_on: '2023-09-27', observed: 'o', owner: 'stadt-koeln' }
const identified = { ...observed, lesson_state: 'erkannt', root_causes: ['plan'], recommendation: 'r', addressees: ['kommune'] }
const tasked = { ...identified, lesson_state: 'beauftragt', responsible: 'Amt für Feuerschutz', deadline: '2027-06-30' }
const implemented = { ...tasked, lesson_state: 'umgesetzt', measures: [{ what: 'Plan geändert', done: '2027-05' }] }
const learned = { ...implemented, lesson_state: 'gelernt', validated_by: 'stadt-mannheim', validated_at: 'Stabsübung Herbst 2027', validated_on: '2027-10-04', validation_result: 'Es gelang.' }

const cases: [string, object, string[]][] = [
  ['an observation needs an event or exercise', { ...observed, event_name: undefined }, ['event_name']],
  ['a damage event that is listed is one', { ...observed, event_name: undefined, incident: 'hochwasser-juli-2021' }, []],
  ['an observation needs nothing else', observed, []],
  ['a recommendation says to whom', { ...observed, recommendation: 'r' }, ['addressees']],
  ['a weakness is identified with its cause and a recommendation', { ...observed, lesson_state: 'erkannt' }, ['root_causes', 'recommendation']],
  ['a strength needs no cause', { ...identified, lesson_kind: 'staerke', root_causes: [] }, []],
  ['a described cause is one', { ...identified, root_causes: [], cause: 'c' }, []],
  ['identified', identified, []],
  ['tasked needs a body and a deadline', { ...identified, lesson_state: 'beauftragt' }, ['responsible', 'deadline']],
  ['tasked', tasked, []],
  ['implemented needs measures', { ...tasked, lesson_state: 'umgesetzt' }, ['measures']],
  ['implemented needs every measure done', { ...implemented, measures: [{ what: 'a', done: '2027' }, { what: 'b' }] }, ['measures']],
  ['implemented', implemented, []],
  ['learned needs a validation', { ...implemented, lesson_state: 'gelernt' }, ['lesson_state']],
  ['a validation needs all its parts', { ...implemented, lesson_state: 'gelernt', validated_at: 'Stabsübung' }, ['validated_by', 'validated_on', 'validation_result']],
  ['the name of an owner who is not listed is its name', { ...learned, owner: undefined, organisation: 'Stadt Mannheim' }, ['validated_by']],
  ['another one validates for an owner who is not listed', { ...learned, owner: undefined, organisation: 'Stadt Musterhausen' }, []],
  ['what was done after the validation has not been tried', { ...learned, measures: [{ what: 'Plan geändert', done: '2027-05' }, { what: 'Plan erneut geändert', done: '2027-11' }] }, ['lesson_state']],
  ['what was done in the month of the validation counts as tried', { ...learned, measures: [{ what: 'Plan geändert', done: '2027-10' }] }, []],
  ['nobody validates their own lesson', { ...learned, validated_by: 'stadt-koeln' }, ['validated_by']],
  ['without an owner nobody can tell who is another', { ...learned, owner: undefined }, ['owner']],
  ['nothing is validated before it happened', { ...learned, measures: [{ what: 'Plan geändert', done: '2023' }], validated_on: '2023-09-26' }, ['validated_on']],
  ['validated in the year of the event, where only that is known', { ...learned, event_on: '2027' }, []],
  ['learned', learned, []],
  ['rejected needs a reason', { ...observed, lesson_state: 'abgelehnt' }, ['state_reason']],
  ['not pursued needs a reason', { ...observed, lesson_state: 'nicht-verfolgt' }, ['state_reason']],
  ['not pursued with a reason', { ...observed, lesson_state: 'nicht-verfolgt', state_reason: 'Kein Geld im Haushalt.' }, []],
]
for (const [what, payload, fields] of cases) test(what, () => assert.deepEqual(faultsIn(lessonPayload.parse(payload)).map(({ field }) => field), fields))

test('a lesson is for the networks of its owner where nothing else is said', () => assert.equal(lessonPayload.parse(observed).visibility, 'green'))

const lessons = new Map([
  ['a', { on: '2019-02-19', earlier: [], also: [] }],
  ['b', { on: '2021-07', earlier: ['a'], also: [] }],
  ['c', { on: '2022', earlier: ['a', 'b', 'gone'], also: [] }],
  ['circle', { on: '2020', earlier: ['d'], also: [] }],
  ['twice', { on: '2022', earlier: ['a'], also: [{ actor: 'stadt-mannheim', on: '2018-05' }, { actor: 'stadt-kassel' }] }],
])
const find = (id: string) => lessons.get(id)
test('how often it occurred is counted along all earlier lessons, each once', () => {
  assert.deepEqual(recurrenceOf('d', { on: '2026-01-03', earlier: ['c'], also: [] }, find), { times: 4, since: '2019' })
  assert.deepEqual(recurrenceOf('d', { on: '2026-01-03', earlier: ['circle'], also: [] }, find), { times: 2, since: '2020' })
  assert.equal(recurrenceOf('a', { on: '2019-02-19', earlier: [], also: [] }, find), undefined)
  assert.equal(recurrenceOf('x', { earlier: ['gone'], also: [] }, find), undefined)
})
test('so is every organisation that says: here too, at the lesson itself and at earlier ones', () => {
  assert.deepEqual(recurrenceOf('d', { on: '2026-01-03', earlier: [], also: [{ actor: 'stadt-mannheim', on: '2025' }] }, find), { times: 2, since: '2025' })
  assert.deepEqual(recurrenceOf('d', { on: '2026-01-03', earlier: ['twice'], also: [{ actor: 'stadt-kassel', on: '2026-02-01' }] }, find), { times: 6, since: '2018' })
})
test('whoever says so twice is counted once, the owner not at all, and each may take it back', () => {
  const first = withSighting([{ actor: 'stadt-kassel', on: '2024' }], { actor: 'stadt-mannheim', on: '2025', remark: 'Ebenso.' })
  const second = withSighting(first, { actor: 'stadt-kassel', on: '2025-03' })
  assert.deepEqual(second.map(({ actor, on }) => [actor, on]), [['stadt-mannheim', '2025'], ['stadt-kassel', '2025-03']])
  assert.deepEqual(alsoSeen({ seen_by: ['stadt-kassel', 'stadt-koeln', 'dkkv'], sightings: second, owner: 'stadt-koeln' }).map(({ actor, on }) => [actor, on]), [['stadt-kassel', '2025-03'], ['dkkv', undefined], ['stadt-mannheim', '2025']])
  assert.deepEqual(withoutSighting(second, 'stadt-kassel').map(({ actor }) => actor), ['stadt-mannheim'])
})
test('and said in words', () => {
  assert.equal(recurrenceInWords({ times: 4, since: '2019' }, 'de'), 'zum 4. Mal seit 2019')
  assert.equal(recurrenceInWords({ times: 2, since: '2019' }, 'en'), 'for the 2nd time since 2019')
  assert.equal(recurrenceInWords({ times: 11 }, 'en'), 'for the 11th time')
})
