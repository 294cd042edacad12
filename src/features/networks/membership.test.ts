import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, faultsOf, isDate, readMembership } from './form.ts'
import { statuses } from '../actors/index.ts'
import { isBefore, isFormer, outcomeOfClaim, positionOf, standingOf, stepsFor, type Membership, type Position, type Side } from './membership.ts'
import { freshAmong } from './coverage.ts'

const said: Membership = { key: '0'.repeat(32), network: 'defus', member: 'stadt-koeln', relation: 'member-of', claimedBy: 'network', claimant: 'DEFUS (Koordination)', claimedAt: new Date('2026-11-01') }
const agreed: Membership = { ...said, confirmedAt: new Date('2026-11-02') }

test('where a membership stands follows from what both sides said and from what is published', () => {
  assert.equal(positionOf(undefined, false), 'none')
  assert.equal(positionOf(undefined, true), 'stated')
  assert.equal(positionOf(said, false), 'claimed')
  assert.equal(positionOf(said, true), 'published')
  assert.equal(positionOf(agreed, true), 'confirmed')
  assert.deepEqual([standingOf(undefined), standingOf(said), standingOf(agreed)], ['member', 'network', 'confirmed'])
})

test('what one side says only the other confirms or declines', () => {
  const sides: Side[] = ['member', 'network']
  for (const side of sides)
    for (const claimedBy of sides)
      for (const position of ['claimed', 'published'] as const) {
        const steps = stepsFor(side, position, claimedBy)
        assert.equal(steps.includes('confirm'), side !== claimedBy)
        assert.equal(steps.includes('decline'), side !== claimedBy)
        assert.equal(steps.includes('withdraw'), side === claimedBy)
      }
  assert.deepEqual(stepsFor('network', 'stated'), ['confirm', 'decline', 'end'])
  assert.deepEqual(stepsFor('member', 'stated'), ['end'])
  assert.deepEqual(stepsFor('network', 'confirmed'), ['change', 'end'])
  assert.deepEqual(stepsFor('member', 'confirmed'), ['end'])
  for (const side of sides) assert.deepEqual(stepsFor(side, 'none'), [])
})

test('a new claim waits for the other side, unless both say so or nobody is there to ask', () => {
  const claim = (side: Side, position: Position, more: { claimedBy?: Side; isKept?: boolean } = {}) => outcomeOfClaim({ side, position, isKept: true, ...more })
  assert.equal(claim('member', 'none'), 'waits')
  assert.equal(claim('network', 'none'), 'waits')
  assert.equal(claim('network', 'none', { isKept: false }), 'published')
  assert.equal(claim('member', 'none', { isKept: false }), 'waits')
  assert.equal(claim('network', 'stated'), 'confirmed')
  assert.equal(claim('member', 'stated'), 'same')
  assert.equal(claim('member', 'claimed', { claimedBy: 'network' }), 'confirmed')
  assert.equal(claim('network', 'claimed', { claimedBy: 'network' }), 'same')
  assert.equal(claim('network', 'confirmed'), 'same')
})

test('only what was public is shown as former; a claim taken back leaves nothing', () => {
  assert.equal(isFormer({ ...agreed, endedAt: new Date(), until: '2026' }), true)
  assert.equal(isFormer({ ...said, endedAt: new Date() }), false)
  assert.equal(isFormer(agreed), false)
})

test('dates are compared as exactly as both are known', () => {
  assert.equal(isBefore('2018', '2019-05'), true)
  assert.equal(isBefore('2019', '2019-05'), false)
  assert.equal(isBefore('2019-04-30', '2019-05'), true)
  for (const [text, fits] of [['2019', true], ['2019-05', true], ['2019-05-31', true], ['2019-13', false], ['19', false], ['2019-5', false]] as const) assert.equal(isDate(text), fits, text)
})

test('a word of the list is kept as its code, whichever language it was typed in; other words stay', () => {
  assert.equal(codeOf('beobachter', statuses), 'observer')
  assert.equal(codeOf('Observer', statuses), 'observer')
  assert.equal(codeOf('Pate', statuses), 'Pate')
  assert.equal(codeOf('', statuses), undefined)
})

test('who declines says why; an end lies after the beginning; formulas and long words are refused', () => {
  const faults = (fields: Record<string, string>) => faultsOf(readMembership(fields), 'de').map(({ field }) => field)
  assert.deepEqual(faults({ step: 'decline' }), ['reason'])
  assert.deepEqual(faults({ step: 'decline', reason: 'Nie beigetreten.' }), [])
  assert.deepEqual(faults({ step: 'end', since: '2020', until: '2019' }), ['until'])
  assert.deepEqual(faults({ step: 'end', until: 'gestern' }), ['until'])
  assert.deepEqual(faults({ step: 'change', status: '=1+1', function: 'x'.repeat(81), since: '1.5.2019' }), ['status', 'function', 'since'])
})

test('an entry is fresh as long as its kind allows', () => {
  const members = [{ confirmed_on: '2025-11-25' }, { confirmed_on: '2025-11-24' }, {}, { confirmed_on: '2026-11-01' }]
  assert.equal(freshAmong(members, 12, '2026-11-24'), 2)
  assert.equal(freshAmong(members, 13, '2026-11-24'), 3)
})
