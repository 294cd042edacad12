import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lessonPayload } from './lesson.ts'
import { namesLeft, originCalled, tellingWords, withoutOrigin } from './unnamed.ts'

const koeln = { name: 'Stadt Köln', city: 'Köln' }
const lesson = lessonPayload.parse({
  title: 'Funk fiel aus', summary: 'Der Funk fiel aus.', observed: 'Der Funk fiel aus.', lesson_kind: 'verbesserungsbedarf', lesson_state: 'gelernt', origin: 'uebung', event_name: 'Stabsübung', event_on: '2026-03-14', event_place: 'Köln', incident: 'hochwasser-juli-2021',
  owner: 'stadt-koeln', partners: ['thw'], organisation: 'Stadt Köln', place: 'Köln', state: 'DE-NW', source_urls: ['https://www.stadt-koeln.de/bericht'], audience: ['stadt-koeln'], validated_by: 'stadt-mannheim', validated_on: '2026-05-05', earlier: ['lehre-a'], practices: ['praxis-a'], seen_by: ['dkkv'],
  measures: [{ what: 'Reservefunk', by: 'Amt 37 der Stadt Köln', due: '2026-04-01', done: '2026-04-20' }], visibility: 'amber',
})
const unnamed = withoutOrigin(lesson, { network: 'defus', origin: 'Eine Mitgliedsstadt von DEFUS', visibility: 'green' })

test('it is called by what several are', () => {
  assert.equal(originCalled({ network: 'DEFUS', member: 'stadt', size: 'large' }), 'Eine Mitgliedsstadt von DEFUS, 100.000–500.000 Einwohner')
  assert.equal(originCalled({ network: 'DEFUS', member: 'organisation', size: 'none' }), 'Ein Mitglied von DEFUS')
})
test('place, day, participants, sources and linked entries stay behind; it belongs to the network', () => {
  assert.doesNotMatch(JSON.stringify(unnamed), /k(ö|oe)ln|mannheim|thw|NW|hochwasser|lehre-a|praxis-a|dkkv|03-14|05-05|04-20/i)
  assert.deepEqual([unnamed.owner, unnamed.organisation, unnamed.visibility, unnamed.event_on, unnamed.measures], ['defus', 'Eine Mitgliedsstadt von DEFUS', 'green', '2026', [{ what: 'Reservefunk', done: '2026' }]])
})
test('what was confirmed by somebody who knows whose it was is to be confirmed anew', () => assert.equal(unnamed.lesson_state, 'umgesetzt'))

for (const [text, words] of [
  ['Die Leitstelle Köln war überlastet.', ['Köln']],
  ['Der Kölner Stab tagte, kölnische Eigenheit.', ['Kölner', 'kölnische']],
  ['Die STADT Köln', ['Köln']],
  ['Der Kollege der Stadt', []],
  ['Neukölln hatte dasselbe.', []],
] satisfies [string, string[]][]) {
  test(`«${text}» says ${words.length === 0 ? 'nothing' : words.join(', ')}`, () => assert.deepEqual([...new Set(namesLeft({ ...unnamed, observed: text }, koeln).filter(({ field }) => field === 'observed').flatMap(({ word }) => word))], words))
}
test('names are found in measures and lines as well', () => {
  assert.deepEqual(namesLeft({ ...unnamed, measures: [{ what: 'Reservefunk für Köln' }], unsure: ['Kölns Bericht'] }, koeln).map(({ field, word }) => `${field}: ${word}`).sort(), ['measures: Köln', 'unsure: Kölns'])
})
test('words that many share name nobody', () => assert.deepEqual(tellingWords({ name: 'Landkreis Ahrweiler', short_name: 'AW' }), ['Landkreis Ahrweiler', 'AW', 'Ahrweiler']))

test('whatever the sentence, a name that stands in it alone is found', () => {
  fc.assert(fc.property(fc.stringMatching(/^[ a-zäöü.,]{0,40}$/), fc.stringMatching(/^[ a-zäöü.,]{0,40}$/), (before, after) => {
    assert.ok(namesLeft({ ...unnamed, cause: `${before} Köln ${after}` }, koeln).some(({ field }) => field === 'cause'))
  }))
})
