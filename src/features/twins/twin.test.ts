import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reasonInWords } from './texts.ts'
import { likeness, twinsOf, type Town } from './twin.ts'

const anyTown: fc.Arbitrary<Town> = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  population: fc.option(fc.integer({ min: 1, max: 4_000_000 }), { nil: undefined }),
  density: fc.option(fc.integer({ min: 0, max: 5_000 }), { nil: undefined }),
  independent: fc.option(fc.boolean(), { nil: undefined }),
  state: fc.option(fc.constantFrom('DE-NW', 'DE-BW', 'DE-BE'), { nil: undefined }),
  hazards: fc.uniqueArray(fc.constantFrom('hitze', 'hochwasser', 'sturm', 'waldbrand')),
  networks: fc.uniqueArray(fc.constantFrom('defus', 'dkkv')),
})
const town = (more: Partial<Town>): Town => ({ id: 'a', name: 'A', hazards: [], networks: [], ...more })

test('two places are as alike one way as the other', () => {
  fc.assert(fc.property(anyTown, anyTown, (a, b) => {
    const [there, back] = [likeness(a, b), likeness(b, a)]
    assert.ok(Math.abs(there.score - back.score) < 1e-9)
    assert.deepEqual(there.reasons.map(({ about }) => about), back.reasons.map(({ about }) => about))
  }))
})

test('nobody is more alike to a place than itself', () => {
  fc.assert(fc.property(anyTown, anyTown, (a, b) => assert.ok(likeness(a, a).score >= likeness(a, b).score - 1e-9)))
})

test('twins are others, in order, each with a reason that has words in both languages', () => {
  const label = (_: string, value: string) => value
  fc.assert(fc.property(anyTown, fc.array(anyTown), (mine, others) => {
    const twins = twinsOf(mine, [mine, ...others])
    assert.ok(twins.every(({ town: { id }, reasons }) => id !== mine.id && reasons.length > 0))
    assert.deepEqual(twins.map(({ score }) => score), twins.map(({ score }) => score).toSorted((a, b) => b - a))
    for (const language of ['de', 'en'] as const) for (const { reasons } of twins) for (const reason of reasons) assert.ok(reasonInWords(reason, { label, language }).length > 5)
  }))
})

test('the nearer in size the more alike; four times as large is no reason', () => {
  const mine = town({ population: 580_000 })
  const scores = [580_000, 620_000, 900_000, 2_400_000].map((population) => likeness(mine, town({ population })).score)
  assert.deepEqual(scores, scores.toSorted((a, b) => b - a))
  assert.deepEqual(likeness(mine, town({ population: 2_400_000 })), { score: 0, reasons: [] })
  assert.equal(reasonInWords({ about: 'size', mine: 583_109, theirs: 619_294 }, { language: 'de', label: (_, value) => value }), 'ähnlich groß: 580.000 und 620.000 Einwohner')
})
