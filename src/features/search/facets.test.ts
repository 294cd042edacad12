import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Vocabulary } from '../vocabularies/index.ts'
import { add, bitsFor } from './bitset.ts'
import { FacetGroup, type Counted } from './facets.ts'

const entries = 3000
const notations = ['top', ...Array.from({ length: 30 }, (_, place) => `t${place}`)]
const concept = (notation: string) => ({ scheme: 'theme', notation, prefLabel: { de: notation, en: notation }, altLabel: { de: [], en: [] }, ...(notation === 'top' ? {} : { broader: 'top' }) })
const vocabulary = new Vocabulary([{ id: 'theme', prefLabel: { de: 'Thema', en: 'Theme' }, multiple: true, hierarchical: true }], notations.map(concept))

/** Regular, but with frequent and rare values, few and many combinations. */
const themesOf = (entry: number) => [...new Set([entry % 3, entry % 7, (entry * entry) % 29, entry % 500 === 0 ? 29 : entry % 5].map((place) => `t${place}`))]
const networkOf = (entry: number) => (entry % 4 === 0 ? [] : [`n${entry % 150}`])

function grown(): FacetGroup {
  const group = new FacetGroup(['theme', 'network'], vocabulary, 64)
  for (let entry = 0, capacity = 64; entry < entries; entry++) {
    if (entry === capacity) group.enlarge((capacity *= 2))
    group.put(entry, [themesOf(entry), networkOf(entry)])
  }
  return group
}

const counted = (chosen: number[]): Counted => {
  const bits = bitsFor(4096)
  for (const entry of chosen) add(bits, entry)
  return { bits, size: chosen.length, entries: () => Uint32Array.from(chosen) }
}

const every = (step: number) => Array.from({ length: Math.ceil(entries / step) }, (_, place) => place * step)

test('however many entries are counted, each value has as many as a look at every entry finds', () => {
  const group = grown()
  for (const chosen of [[], [0], every(400), every(37), every(9), every(2), every(1)]) {
    const counts = group.countsAmong(counted(chosen))
    const beside = group.countsBeside(counted(chosen))
    for (const { id, count } of group.shown('theme', counts)) assert.equal(count, chosen.filter((entry) => id === 'top' || themesOf(entry).includes(id)).length, id)
    for (const { id, count } of group.shown('network', counts)) assert.equal(count, chosen.filter((entry) => networkOf(entry).includes(id)).length, id)
    for (const { id, count } of group.shown('network', beside)) assert.equal(count, every(1).filter((entry) => !chosen.includes(entry) && networkOf(entry).includes(id)).length, id)
  }
})

test('values of a vocabulary come in its order, others in theirs', () => {
  const group = grown()
  assert.deepEqual(group.inOrder('theme').map(({ id }) => id), notations)
  const networks = group.inOrder('network').map(({ id }) => id)
  assert.deepEqual(networks, [...networks].sort())
})

test('the same where few combinations occur among room for very many entries', () => {
  const group = new FacetGroup(['network'], vocabulary, 1 << 20)
  for (let entry = 0; entry < entries; entry++) group.put(entry, [networkOf(entry)])
  for (const chosen of [every(50), every(3), every(1)]) {
    for (const { id, count } of group.shown('network', group.countsAmong(counted(chosen)))) assert.equal(count, chosen.filter((entry) => networkOf(entry).includes(id)).length, id)
  }
})
