import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vocabulary } from '../actors/fixtures.ts'
import { actorList } from '../actors/index.ts'
import type { Label } from '../publishing/index.ts'
import { emptyFilter, type Filter } from './form.ts'
import { searchList } from './lists.ts'
import { sentenceOf } from './sentence.ts'
import { stateName } from './states.ts'
import type { Language } from '../../platform/language.ts'

const label = (language: Language): Label => (facet, value) => (facet === 'state' ? stateName(value, language) : vocabulary.label(facet, value, language))
const say = (total: number, filter: Partial<Filter>, language: Language = 'de', placeFound = false) =>
  sentenceOf({ total, filter: { ...emptyFilter, ...filter }, list: actorList, language, label: label(language), placeFound })

test('the sentence names theme and phase in German', () => {
  assert.equal(say(24, { facets: { theme: ['hochwasser'], phase: ['vorbereitung'] } }), '24 Akteure zu Hochwasser in der Phase Vorbereitung')
})

test('the sentence names theme and phase in English', () => {
  assert.equal(say(24, { facets: { theme: ['hochwasser'], phase: ['vorbereitung'] } }, 'en'), '24 actors on Flood in the phase Preparedness')
})

test('values of one facet are joined by or', () => {
  assert.equal(say(3, { facets: { theme: ['hochwasser', 'hitze'], phase: ['praevention', 'vorbereitung'] } }), '3 Akteure zu Hochwasser oder Hitze in den Phasen Prävention oder Vorbereitung')
})

test('one actor is singular, none is said in words', () => {
  assert.equal(say(1, {}), '1 Akteur')
  assert.equal(say(0, { text: 'Mondbasis' }), 'Kein Akteur zur Suche „Mondbasis“')
})

test('large numbers are grouped as the language does it', () => {
  assert.equal(say(12345, {}), '12.345 Akteure')
  assert.equal(say(12345, {}, 'en'), '12,345 actors')
})

test('the Saarland keeps its article', () => {
  assert.equal(say(2, { facets: { state: ['DE-SL'] } }), '2 Akteure mit Sitz im Saarland')
})

test('the order by distance is said only where the place is known', () => {
  assert.equal(say(5, { place: 'Köln' }, 'de', true), '5 Akteure, nach Entfernung von Köln')
  assert.equal(say(5, { place: 'Nirgendwo' }, 'de', false), '5 Akteure')
})

test('the search over everything speaks of entries', () => {
  assert.equal(sentenceOf({ total: 2, filter: { ...emptyFilter, text: 'THW' }, list: searchList([actorList]), language: 'de', label: label('de'), placeFound: false }), '2 Einträge zur Suche „THW“')
})
