import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorPayload } from '../actor.ts'
import { stadtnetz, vocabulary } from '../fixtures.ts'
import { check } from './check.ts'
import { groups } from './fields.ts'
import { gapsIn } from './gaps.ts'

const { id: _, published_on: __, ...payload } = stadtnetz
const faultsIn = (changes: object) => {
  const checked = check({ ...payload, ...changes }, vocabulary)
  return 'faults' in checked ? checked.faults.map(({ field }) => field) : []
}

test('the form asks for everything an actor says, once', () => {
  assert.deepEqual(groups.flatMap(({ fields }) => fields.map(({ name }) => name)).sort(), Object.keys(actorPayload.shape).sort())
})

test('what is complete and right is published as it stands, with its concepts and relations', () => {
  const checked = check(payload, vocabulary)
  assert.ok('publication' in checked)
  assert.deepEqual(checked.publication.payload, payload)
  assert.ok(checked.publication.concepts.some(({ scheme, notation }) => scheme === 'theme' && notation === 'hitze'))
  assert.deepEqual(checked.publication.relations, [{ kind: 'member-of', to: 'dachverband' }])
})

test('everything that is wrong is said at once, each at its field', () => {
  assert.deepEqual(faultsIn({ name: undefined, type: 'gibtsnicht', email: 'keine', website: 'stadtnetz.example', source_date: 'neulich', lat: 'Nord', themes: ['erfunden'] }).sort(), ['email', 'lat', 'name', 'source_date', 'themes', 'type', 'website'])
  assert.deepEqual(faultsIn({ lon: undefined }), ['lon'])
  assert.deepEqual(faultsIn({ name: '=SUM(A1)' }), ['name'])
  assert.deepEqual(faultsIn({ name: 'x'.repeat(301) }), ['name'])
})

test('every gap says what it means for whoever looks', () => {
  assert.deepEqual(gapsIn({ ...payload, description_de: 'Satz. '.repeat(30), description_en: 'Sentence.' }), [])
  const gaps = gapsIn({ name: 'Wehr', type: 'stadt', themes: [], description_de: 'Kurz.' })
  assert.equal(gaps[0].reason.de, 'Wer Sie in der Nacht erreichen will, findet keine Telefonnummer.')
  assert.ok(gaps.some(({ field }) => field === 'themes'))
  assert.ok(gaps.some(({ field, reason }) => field === 'description_de' && reason.de.includes('kurz')))
  assert.ok(!gapsIn({ country: 'FR' }).some(({ field }) => field === 'state'))
})
