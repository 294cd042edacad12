import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTurtle, valuesOf } from '../../../test/support/statements.ts'
import { vocabulary } from '../actors/fixtures.ts'
import { toCatalog } from './catalog.ts'

const baseUrl = 'https://netz.example'
const dcat = 'http://www.w3.org/ns/dcat#'
const dct = 'http://purl.org/dc/terms/'

test('the catalogue names the actors and each vocabulary, with files that exist', () => {
  const statements = readTurtle(toCatalog(vocabulary, { baseUrl, operator: {} }))
  const datasets = valuesOf(statements, `${baseUrl}/katalog.ttl#katalog`, `${dcat}dataset`)
  assert.deepEqual(datasets, ['akteure', 'theme', 'space', 'phase', 'group', 'type'].map((id) => `${baseUrl}/katalog.ttl#${id}`))
  for (const dataset of datasets) {
    const distributions = valuesOf(statements, dataset, `${dcat}distribution`)
    assert.ok(distributions.length >= 2)
    for (const distribution of distributions) {
      assert.equal(valuesOf(statements, distribution, `${dcat}accessURL`).length, 1, distribution)
      assert.match(valuesOf(statements, distribution, `${dct}format`)[0], /file-type\/[A-Z_]+$/)
      assert.equal(valuesOf(statements, distribution, `${dct}license`).length, 1)
    }
  }
})

test('an operator that is not set is said to be missing, not invented', () => {
  const publisher = `${baseUrl}/katalog.ttl#herausgeber`
  const name = 'http://xmlns.com/foaf/0.1/name'
  assert.deepEqual(valuesOf(readTurtle(toCatalog(vocabulary, { baseUrl, operator: {} })), publisher, name), ['Betreiber noch nicht angegeben@de', 'Operator not stated yet@en'])
  assert.deepEqual(valuesOf(readTurtle(toCatalog(vocabulary, { baseUrl, operator: { name: 'Stadt Köln' } })), publisher, name), ['Stadt Köln'])
})
