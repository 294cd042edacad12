import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adoptersCalled, familyTree, inTime, lastSaid, mayReadAdoption, stateOf, steps, tally, type Adoption, type Branch, type Derived, type Recorded, type Step } from './adoption.ts'
import { texts } from './texts.ts'

const at = new Date('2026-01-01')
const recorded = (number: number, step: Step, day: string, more: Partial<Recorded> = {}): Recorded => ({ number, step, day, fit: {}, function: 'Pflege', recordedAt: at, ...more })
const adoption = (key: string, more: Partial<Adoption> = {}): Adoption => ({ key, practice: 'p', adopter: `stadt-${key}`, visibility: 'clear', history: [recorded(1, 'kept', '2026-01-01')], ...more })

test('what holds is the latest day, whenever it was recorded; of one day what was recorded last', () => {
  const late = { history: [recorded(1, 'kept', '2026-05-01', { changed: 'kleiner' }), recorded(2, 'noticed', '2024-01-01', { changed: 'nichts' })] }
  assert.equal(stateOf(late)?.step, 'kept')
  assert.equal(lastSaid(late, 'changed'), 'kleiner')
  assert.equal(lastSaid(late, 'result'), undefined)
  assert.deepEqual(inTime(late).map(({ step }) => step), ['noticed', 'kept'])
  assert.equal(stateOf({ history: [recorded(1, 'kept', '2026-05-01'), recorded(2, 'dropped', '2026-05-01')] })?.step, 'dropped')
})

test('whoever dropped it had adopted it; whoever only looks has not; each is counted once', () => {
  const one = (step: Step) => adoption(step, { history: [recorded(1, step, '2026-01-01')] })
  assert.deepEqual(tally(['kept', 'kept', 'dropped', 'tried', 'adapted', 'noticed', 'asked'].flatMap((step) => steps.filter((known) => known === step)).map(one)), { adopted: 5, kept: 2, trying: 2, dropped: 1, interested: 2 })
  fc.assert(fc.property(fc.array(fc.constantFrom(...steps)), (all) => {
    const { adopted, kept, trying, dropped, interested } = tally(all.map(one))
    assert.equal(adopted + interested, all.length)
    assert.equal(kept + trying + dropped, adopted)
  }))
  assert.equal(texts.de.counts({ adopted: 3, kept: 2, trying: 0, dropped: 1, interested: 0 }, 'cities'), 'Von 3 Städten übernommen, 2 haben es beibehalten, 1 hat es wieder aufgegeben.')
  assert.equal(adoptersCalled(['kreisfreie-stadt', 'kreisfreie-stadt']), 'cities')
  assert.equal(adoptersCalled(['kreisfreie-stadt', 'landkreis']), 'municipalities')
  assert.equal(adoptersCalled(['gemeinde', undefined]), 'all')
})

const flat = (branches: readonly Branch[]): string[] => branches.flatMap(({ adoption: one, practice, below }) => [...(one ? [one.key] : []), ...(practice === undefined ? [] : [practice]), ...flat(below)])

test('the tree says who has it from whom, through a practice that came of it as well', () => {
  const tree = familyTree('p', [adoption('a', { became: 'q' }), adoption('b', { source: 'a' }), adoption('c', { practice: 'q' }), adoption('d', { source: 'hidden' })], [{ id: 'q', origin: 'p' }, { id: 'r', origin: 'q' }])
  const names = (branches: readonly Branch[]): unknown[] => branches.map(({ adoption: one, practice, below }) => [one?.key ?? practice, ...(below.length > 0 ? [names(below)] : [])])
  assert.deepEqual(names(tree), [['a', [['q', [['c'], ['r']]], ['b']]], ['d']])
})

test('everything that is known stands in the tree once, however it refers to one another', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const practices = ['p', 'q', 'r']
  const anyAdoptions = fc.tuple(...keys.map((key, index) => fc.record({ practice: fc.constantFrom(...practices), source: fc.option(fc.constantFrom('hidden', ...keys.slice(0, index)), { nil: undefined }), became: fc.option(fc.constantFrom('q', 'r'), { nil: undefined }) }).map((more) => adoption(key, more))))
  const anyDerived = fc.array(fc.record({ id: fc.constantFrom('q', 'r'), origin: fc.constantFrom(...practices) }), { maxLength: 5 })
  fc.assert(fc.property(anyAdoptions, anyDerived, (adoptions, derived: Derived[]) => {
    const placed = flat(familyTree('p', adoptions, derived))
    assert.equal(new Set(placed).size, placed.length)
    // An adoption of the practice itself is never lost.
    for (const { key, practice, source } of adoptions) if (practice === 'p' && source === undefined) assert.ok(placed.includes(key), key)
  }))
})

test('a city says for whom it speaks; whoever wrote the practice learns of it in any case', () => {
  const who = (actors: string[], networks: string[] = []) => ({ all: false, actors, networks })
  const of = (visibility: Adoption['visibility']) => adoption('a', { adopter: 'stadt-a', visibility })
  const around = { networks: ['netz'], author: 'stadt-x' }
  for (const [visibility, visitor, fellow, author, own] of [['clear', true, true, true, true], ['green', false, true, true, true], ['amber', false, false, true, true]] as const) {
    assert.equal(mayReadAdoption(who([]), of(visibility), around), visitor, visibility)
    assert.equal(mayReadAdoption(who(['stadt-b'], ['stadt-b', 'netz']), of(visibility), around), fellow, visibility)
    assert.equal(mayReadAdoption(who(['stadt-x']), of(visibility), around), author, visibility)
    assert.equal(mayReadAdoption(who(['stadt-a'], ['stadt-a']), of(visibility), around), own, visibility)
  }
})
