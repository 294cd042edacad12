import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorPayload, type Actor } from './actor.ts'
import { summary } from '../entries/index.ts'
import { toCard, toDocument } from './document.ts'
import { stadtnetz, vocabulary } from './fixtures.ts'

const document = toDocument(stadtnetz, vocabulary)

test('the place of an actor is found by town and by Land in both languages', () => {
  assert.equal(document.text.place, 'München, Bayern, Bavaria')
})

test('an actor abroad is found by the name of its country, one at home is not', () => {
  const brussels: Actor = { ...stadtnetz, city: 'Brüssel', state: undefined, country: 'BE' }
  assert.equal(toDocument(brussels, vocabulary).text.place, 'Brüssel, Belgien, Belgium')
  assert.equal(toDocument({ ...stadtnetz, city: undefined, state: undefined }, vocabulary).text.place, '')
})

test('concepts are searched with their broader ones, each once, in the language of the field', () => {
  assert.equal(document.text.concepts, 'Netzwerk, Hochwasser, Gefahren, Hitze, Lokal, Vorbereitung, Staat')
  assert.equal(document.text.concepts_en, 'Network, Flood, Hazards, Heat, Local, Preparedness, State')
})

test('facets hold the values as given, without broader ones', () => {
  assert.deepEqual(document.facets, {
    kind: ['actor'], theme: ['hochwasser', 'hitze'], space: ['lokal'], phase: ['vorbereitung'], group: ['staat'],
    type: ['netzwerk'], state: ['DE-BY'], network: ['dachverband'],
  })
})

test('an actor without a Land has no value in that facet', () => {
  assert.deepEqual(toDocument({ ...stadtnetz, state: undefined }, vocabulary).facets.state, [])
})

test('the card survives JSON and carries a summary for each language there is a text in', () => {
  const card = toCard({ ...stadtnetz, description_de: 'Ein Netz.', description_en: undefined })
  assert.equal(card.summary_de, 'Ein Netz.')
  assert.equal(card.summary_en, undefined)
  assert.equal(JSON.parse(JSON.stringify(card)).summary_de, 'Ein Netz.')
  assert.equal('phone' in card, false)
})

test('a summary ends with a whole word and an ellipsis', () => {
  assert.equal(summary('Städte lernen voneinander, um krisenfester zu werden.', 30), 'Städte lernen voneinander, um…')
  assert.equal(summary('Städte lernen voneinander, ununterbrochen und gern.', 30), 'Städte lernen voneinander…')
  assert.equal(summary('kurz\n und   gut', 30), 'kurz und gut')
})

test('an endless word is cut rather than shown whole', () => {
  assert.equal(summary('a'.repeat(50), 20), `${'a'.repeat(19)}…`)
})

test('the fixture is a valid actor', () => {
  assert.equal(actorPayload.safeParse(stadtnetz).success, true)
})
