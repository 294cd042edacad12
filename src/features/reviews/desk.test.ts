import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysWaiting, fits, offersOf } from './desk.ts'
import { faultsOf, readVerdict } from './form.ts'

const koeln = { kind: 'actor', payload: { state: 'DE-NW', member_of: ['defus', 'efus'] } }
const bonn = { kind: 'actor', payload: { state: 'DE-NW', member_of: [] } }
const hannover = { kind: 'actor', payload: { state: 'DE-NI', member_of: ['defus'] } }

test('the desk is narrowed by Land and network, each filter counts what the others leave', () => {
  assert.equal(fits(koeln, { state: 'DE-NW', network: 'efus' }), true)
  assert.equal(fits(bonn, { network: 'defus' }), false)
  assert.deepEqual(offersOf([koeln, bonn, hannover], 'state', { network: 'defus' }), [{ value: 'DE-NI', count: 1 }, { value: 'DE-NW', count: 1 }])
  assert.deepEqual(offersOf([koeln, bonn, hannover], 'network', {}), [{ value: 'defus', count: 2 }, { value: 'efus', count: 1 }])
  assert.deepEqual(offersOf([], 'state', { state: 'DE-BE' }), [{ value: 'DE-BE', count: 0 }])
})

test('days are counted whole', () => {
  const at = (iso: string) => new Date(iso)
  assert.equal(daysWaiting({ submittedAt: at('2026-11-20T10:00:00Z'), updatedAt: at('2026-11-20T10:00:00Z') }, at('2026-11-23T09:00:00Z')), 2)
})

const now = new Date('2026-11-23T10:00:00Z')
const sent = (fields: Record<string, string>) => readVerdict(fields, ['name'])

test('who returns or rejects says why; a time to publish has to come yet', () => {
  assert.deepEqual(faultsOf(sent({}), { now, needsException: false }), ['step'])
  assert.deepEqual(faultsOf(sent({ step: 'return', reason: ' ' }), { now, needsException: false }), ['reason'])
  assert.deepEqual(faultsOf(sent({ step: 'accept' }), { now, needsException: false }), [])
  assert.deepEqual(faultsOf(sent({ step: 'accept', publish_at: '2026-11-23T10:00' }), { now, needsException: false }), ['publish_at'])
  assert.deepEqual(faultsOf(sent({ step: 'accept', publish_at: '2026-11-23T12:00' }), { now, needsException: false }), [])
  assert.deepEqual(faultsOf(sent({ step: 'accept' }), { now, needsException: true }), ['exception'])
})

test('only remarks on fields there are, and only those that say something, are kept', () => {
  assert.deepEqual(sent({ 'anmerkung.name': ' Bitte ausschreiben. ', 'anmerkung.gibtsnicht': 'x' }).comments, [{ field: 'name', comment: 'Bitte ausschreiben.' }])
})
