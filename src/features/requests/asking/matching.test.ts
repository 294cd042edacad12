import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitting, isAskedEnough, likely, mostSuggested, mostUnreachable, type Reason, type Sign, type Standing } from './matching.ts'

const actors = Array.from({ length: 30 }, (_, at) => `stadt-${at}`)
const reason = fc.oneof(
  fc.record({ kind: fc.constantFrom('practice' as const, 'lesson' as const), entry: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), title: fc.constant('t') }),
  fc.record({ kind: fc.constant('topic' as const), themes: fc.subarray(['hitze', 'flut']), phases: fc.constant<string[]>([]) }),
  fc.record({ kind: fc.constant('network' as const), network: fc.constant('netz') }),
) satisfies fc.Arbitrary<Reason>
const sign = fc.record({ actor: fc.constantFrom(...actors), reason, weight: fc.integer({ min: 1, max: 10 }) }) satisfies fc.Arbitrary<Sign>
const standing = fc.record({ isReader: fc.boolean(), isReachable: fc.boolean(), asked: fc.nat({ max: 5 }) }) satisfies fc.Arbitrary<Standing>
const asking = fc.record({ signs: fc.array(sign, { maxLength: 150 }), standings: fc.array(standing, { minLength: 30, maxLength: 30 }), asker: fc.constantFrom(...actors), before: fc.subarray(actors).map((some) => new Set(some.slice(0, 5))) })
const standingIn = (standings: Standing[]) => (actor: string) => standings[actors.indexOf(actor)] ?? { isReader: false, isReachable: false, asked: 0 }
const run = ({ signs, standings, asker, before }: { signs: Sign[]; standings: Standing[]; asker: string; before: Set<string> }) => likely({ signs, asker, before, standingOf: standingIn(standings) })

test('nobody is asked who asks, was asked this before, may not read it, or was asked often enough lately', () => {
  fc.assert(
    fc.property(asking, (given) => {
      for (const { actor, reasons, isReachable } of run(given)) {
        const { isReader, asked, isReachable: can } = standingIn(given.standings)(actor)
        assert.ok(actor !== given.asker && !given.before.has(actor) && isReader && !isAskedEnough({ asked }))
        assert.equal(isReachable, can)
        assert.ok(reasons.length > 0)
        for (const one of reasons) assert.ok(given.signs.some((sign) => sign.actor === actor && JSON.stringify(sign.reason) === JSON.stringify(one)))
      }
    }),
  )
})

test('the list is short, names each once, and those who can be reached first', () => {
  fc.assert(
    fc.property(asking, (given) => {
      const list = run(given)
      const reachable = list.filter(({ isReachable }) => isReachable)
      assert.ok(reachable.length <= mostSuggested && list.length - reachable.length <= mostUnreachable)
      assert.equal(new Set(list.map(({ actor }) => actor)).size, list.length)
      assert.deepEqual(list.slice(0, reachable.length), reachable)
    }),
  )
})

test('it does not depend on the order in which signs were found', () => {
  fc.assert(fc.property(asking.chain((given) => fc.record({ given: fc.constant(given), shuffled: fc.shuffledSubarray(given.signs, { minLength: given.signs.length }) })), ({ given, shuffled }) => assert.deepEqual(run({ ...given, signs: shuffled }), run(given))))
})

test('whoever shows a further sign of another kind never falls behind for it', () => {
  fc.assert(
    fc.property(asking, (given) => {
      const withoutNetwork = { ...given, signs: given.signs.filter(({ reason: { kind } }) => kind !== 'network') }
      const [before] = run(withoutNetwork)
      if (!before?.isReachable) return
      const [after] = run({ ...withoutNetwork, signs: [...withoutNetwork.signs, { actor: before.actor, reason: { kind: 'network', network: 'netz' }, weight: 1 }] })
      assert.equal(after.actor, before.actor)
    }),
  )
})

test('of equals whoever was asked less comes first: the load is shared', () => {
  const signs: Sign[] = ['stadt-0', 'stadt-1'].map((actor) => ({ actor, reason: { kind: 'network', network: 'netz' }, weight: 1 }))
  const standingOf = (actor: string) => ({ isReader: true, isReachable: true, asked: actor === 'stadt-0' ? 2 : 1 })
  assert.deepEqual(likely({ signs, before: new Set(), standingOf }).map(({ actor }) => actor), ['stadt-1', 'stadt-0'])
})

test('one entry brings two of those behind it, no more', () => {
  const signs: Sign[] = actors.slice(0, 6).map((actor) => ({ actor, reason: { kind: 'practice', entry: 'a', title: 't' }, weight: 5 }))
  assert.equal(likely({ signs, before: new Set(), standingOf: () => ({ isReader: true, isReachable: true, asked: 0 }) }).length, 2)
})

test('who is only in the same network and cannot be reached is not worth naming', () => {
  const signs: Sign[] = [{ actor: 'stadt-0', reason: { kind: 'network', network: 'netz' }, weight: 1 }]
  assert.deepEqual(likely({ signs, before: new Set(), standingOf: () => ({ isReader: true, isReachable: false, asked: 0 }) }), [])
})

test('an entry fits by two words, or by one and a theme; a rare word counts more', () => {
  const found = [
    { word: 'Notstrom', total: 2, hits: [{ entry: 'rar', themes: ['stromausfall'] }, { entry: 'fern', themes: [] }] },
    { word: 'Stadt', total: 40, hits: [{ entry: 'rar', themes: ['stromausfall'] }, { entry: 'oft', themes: ['stromausfall'] }] },
  ]
  assert.deepEqual(fitting(found, ['stromausfall']).map(({ entry }) => entry), ['rar', 'oft'])
  assert.equal(fitting(found, ['stromausfall'])[0].weight, 1)
  assert.deepEqual(fitting([], []), [])
})
