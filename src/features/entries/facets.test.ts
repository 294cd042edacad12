import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyChosen, countValues, valuesOf } from './facets.ts'
import { vocabulary } from '../actors/fixtures.ts'

const themes = valuesOf({ facet: { facet: 'theme' }, counts: [{ id: 'gefahren', count: 3 }, { id: 'hochwasser', count: 2 }, { id: 'hitze', count: 0 }, { id: 'krisenmanagement', count: 1 }], chosen: ['hitze'], vocabulary })

test('narrower themes stand below their broader one, those with nobody stay', () => {
  assert.deepEqual(themes.map(({ value, count, narrower }) => [value, count, narrower.map(({ value, count }) => [value, count])]), [
    ['gefahren', 3, [['hochwasser', 2], ['hitze', 0]]],
    ['krisenmanagement', 1, []],
  ])
})

test('a facet knows of a choice below its top', () => {
  assert.equal(anyChosen(themes), true)
  assert.equal(anyChosen(valuesOf({ facet: { facet: 'phase' }, counts: [{ id: 'praevention', count: 1 }], chosen: [], vocabulary })), false)
})

test('the length of a list counts all levels', () => {
  assert.equal(countValues(themes), 4)
})

test('networks without members here are left out, unless chosen', () => {
  const counts = [{ id: 'leer', count: 0 }, { id: 'klein', count: 1 }, { id: 'gross', count: 9 }, { id: 'gewaehlt', count: 0 }]
  assert.deepEqual(valuesOf({ facet: { facet: 'network', many: true }, counts, chosen: ['gewaehlt'], vocabulary }).map(({ value }) => value), ['gewaehlt', 'gross', 'klein'])
})

test('of thousands of networks those with most members are offered', () => {
  const counts = Array.from({ length: 3000 }, (_, at) => ({ id: `netz-${at}`, count: at }))
  const offered = valuesOf({ facet: { facet: 'network', many: true }, counts, chosen: [], vocabulary })
  assert.equal(offered.length, 20)
  assert.equal(offered[0]?.value, 'netz-2999')
})

test('what is chosen stays in the form even where the list does not know it', () => {
  const states = valuesOf({ facet: { facet: 'state' }, counts: [{ id: 'DE-BY', count: 4 }], chosen: ['DE-SL'], vocabulary })
  assert.deepEqual(states.find(({ value }) => value === 'DE-SL'), { value: 'DE-SL', count: 0, chosen: true, narrower: [] })
})
