import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { stadtnetz, vocabulary } from '../actors/fixtures.ts'
import { toDocument } from '../actors/index.ts'
import { SearchIndex } from '../search/index.ts'
import { readActorsQuery, readParameters, suggestParameters } from './form.ts'

let index: SearchIndex
before(async () => {
  index = await SearchIndex.build(vocabulary, [toDocument(stadtnetz, vocabulary)])
})

const read = (address: string) => readActorsQuery(new URLSearchParams(address), index)
const wrong = (address: string) => (read(address).errors ?? []).map(({ parameter, value }) => [parameter, value])

test('nothing asked means the first twenty actors by name', () => {
  const { given } = read('')
  assert.deepEqual([given?.page, given?.page_size, given?.query.order, given?.query.offset], [1, 20, 'name', 0])
  assert.deepEqual(given?.query.facets?.kind, ['actor'])
})

test('values of one facet are collected, words are ordered by relevance', () => {
  const { given } = read('q=Flut&theme=hochwasser&theme=hitze&state=DE-NI&page=3&page_size=1000&language=en')
  assert.deepEqual(given?.query.facets?.theme, ['hochwasser', 'hitze'])
  assert.deepEqual([given?.query.text, given?.query.order, given?.query.offset, given?.query.limit, given?.query.language], ['Flut', 'relevance', 2000, 1000, 'en'])
})

test('a place orders by distance from it', () => {
  const { given } = read('place=m%C3%BCnchen')
  assert.equal(given?.query.order, 'distance')
  const { lat = 0, lon = 0 } = given?.query.from ?? {}
  assert.ok(Math.abs(lat - 48.137) < 0.01 && Math.abs(lon - 11.575) < 0.01)
})

test('every wrong parameter is named, not only the first', () => {
  assert.deepEqual(wrong('thema=hochwasser&theme=hochwaser&phase=&page=0&page_size=1001&sort=best&state=Bayern&language=fr&constructor=1').sort(), [
    ['constructor', undefined],
    ['language', 'fr'],
    ['page', '0'],
    ['page_size', '1001'],
    ['phase', ''],
    ['sort', 'best'],
    ['state', 'Bayern'],
    ['thema', undefined],
    ['theme', 'hochwaser'],
  ])
})

const faults: [address: string, parameter: string][] = [
  ['page=abc', 'page'],
  ['page=1.5', 'page'],
  ['page=-1', 'page'],
  ['page=1e3', 'page'],
  ['page=', 'page'],
  ['page=99999999999999999999', 'page'],
  ['page_size=0', 'page_size'],
  ['page=1&page=2', 'page'],
  ['q=a&q=b', 'q'],
  [`q=${'x'.repeat(201)}`, 'q'],
  ['theme=hochwasser,hitze', 'theme'],
  ['type=Stadt', 'type'],
  ['network=niemand', 'network'],
  ['place=Atlantis', 'place'],
  ['sort=distance', 'sort'],
  ['view=map', 'view'],
  ['__proto__=1', '__proto__'],
]
for (const [address, parameter] of faults) {
  test(`refused: ${address.slice(0, 40)}`, () => assert.deepEqual(wrong(address).map(([name]) => name), [parameter]))
}

test('a refused value comes with those that are allowed', () => {
  const [error] = read('phase=danach').errors ?? []
  assert.deepEqual(error, { parameter: 'phase', value: 'danach', reason: 'This value is not known', allowed: ['praevention', 'vorbereitung'] })
})

test('a state without actors is a question with the answer none, and so is a network named by its members alone', () => {
  assert.equal(read('state=DE-SL').errors, undefined)
  assert.equal(read('network=dachverband').errors, undefined)
})

test('suggestions know no filters', () => {
  assert.deepEqual(readParameters(new URLSearchParams('q=ho&theme=hochwasser'), suggestParameters).errors?.map(({ parameter }) => parameter), ['theme'])
})
