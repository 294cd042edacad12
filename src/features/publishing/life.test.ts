import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { steps, take, type Life, type Signature, type Step } from './life.ts'

const accounts = ['ines', 'ruth', 'adam']
const signature = fc.record({ account: fc.option(fc.constantFrom(...accounts), { nil: undefined }), function: fc.constant('Prüfung'), mayExcept: fc.boolean() })
const move = fc.record({ step: fc.constantFrom(...steps), by: signature, exception: fc.constantFrom('', '  ', 'Hochwasser, niemand sonst erreichbar') })
type Move = { step: Step; by: Signature; exception: string }

/** Walks the life of a draft as the store does: who saves or submits has a hand in it. */
function walk(moves: Move[]) {
  let life: Life = { state: 'draft', hands: ['ines'] }
  const approvals: { by: Signature; hands: readonly string[]; exception?: string }[] = []
  let isReleased = false
  for (const { step, by, exception } of moves) {
    const next = take(step, life, by, exception)
    if ('refused' in next) continue
    if (step === 'accept' || step === 'schedule') approvals.push({ by, hands: life.hands, exception: next.exception })
    if (step === 'release') isReleased = true
    life = { state: next.state, hands: (step === 'save' || step === 'submit') && by.account !== undefined ? [...new Set([...life.hands, by.account])] : life.hands }
  }
  return { life, approvals, isReleased }
}

test('no path lets anybody approve what they wrote or submitted, but an administrator with a reason that is kept', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      for (const { by, hands, exception } of walk(moves).approvals) {
        if (by.account === undefined || !hands.includes(by.account)) continue
        assert.equal(by.mayExcept, true)
        assert.ok(exception && exception.trim() !== '')
      }
    }),
    { numRuns: 2_000 },
  )
})

test('nothing becomes public that nobody accepted, or its keeper released where its kind cannot wait', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      const { life, approvals, isReleased } = walk(moves)
      if (life.state === 'published') assert.ok(approvals.length > 0 || isReleased)
    }),
    { numRuns: 2_000 },
  )
})

test('what is published, rejected or discarded stays so', () => {
  for (const state of ['published', 'rejected', 'discarded'] as const) for (const step of steps) assert.deepEqual(take(step, { state, hands: [] }, { function: 'Prüfung', account: 'ruth' }), { refused: 'state' })
})

test('a returned draft is written on and submitted again', () => {
  assert.deepEqual(take('save', { state: 'returned', hands: [] }, { function: 'Pflege' }), { state: 'returned' })
  assert.deepEqual(take('submit', { state: 'returned', hands: [] }, { function: 'Pflege' }), { state: 'submitted' })
})
