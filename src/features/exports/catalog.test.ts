import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readJsonLd, readTurtle, statementsOf, valuesOf } from '../../../test/support/statements.ts'
import { toLinkedJson, toTurtle } from '../../platform/turtle.ts'
import type { Operator } from '../../platform/operator.ts'
import { vocabulary } from '../actors/fixtures.ts'
import { catalogPrefixes, toCatalog } from './catalog.ts'

const baseUrl = 'https://netz.example'
const dcat = 'http://www.w3.org/ns/dcat#'
const dct = 'http://purl.org/dc/terms/'

const catalogOf = (operator: Operator) => readTurtle(toTurtle(toCatalog(vocabulary, { baseUrl, operator }), { prefixes: catalogPrefixes }))

test('the catalogue names the actors and each vocabulary, with files that exist', () => {
  const statements = catalogOf({})
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
  assert.deepEqual(valuesOf(catalogOf({}), publisher, name), ['Betreiber noch nicht angegeben@de', 'Operator not stated yet@en'])
  assert.deepEqual(valuesOf(catalogOf({ name: 'Stadt Köln' }), publisher, name), ['Stadt Köln'])
})

test('whoever asks for contact reaches a page, and the mailbox where there is one', () => {
  const vcard = 'http://www.w3.org/2006/vcard/ns#'
  const contact = `${baseUrl}/katalog.ttl#kontakt`
  assert.deepEqual(valuesOf(catalogOf({}), contact, `${vcard}hasURL`), [`${baseUrl}/kontakt`])
  assert.deepEqual(valuesOf(catalogOf({}), contact, `${vcard}hasEmail`), [])
  assert.deepEqual(valuesOf(catalogOf({ email: 'amt@koeln.example' }), contact, `${vcard}hasEmail`), ['mailto:amt@koeln.example'])
})

test('the id GovData gives a site stands with every dataset, and nowhere else', () => {
  const contributor = 'http://dcat-ap.de/def/dcatde/contributorID'
  assert.deepEqual(catalogOf({}).filter(({ predicate }) => predicate.value === contributor), [])
  const statements = catalogOf({ contributor: 'openDataKoeln' })
  for (const dataset of valuesOf(statements, `${baseUrl}/katalog.ttl#katalog`, `${dcat}dataset`)) assert.deepEqual(valuesOf(statements, dataset, contributor), ['http://dcat-ap.de/def/contributors/openDataKoeln'])
})

test('the catalogue says the same as Turtle and as JSON-LD', async () => {
  const operator = { name: 'Stadt "Köln" \\ & Söhne', email: 'amt@koeln.example' }
  const linked = await readJsonLd(toLinkedJson(toCatalog(vocabulary, { baseUrl, operator }, [], new Map([['actor', '2026-03-01']])), catalogPrefixes))
  const turtle = readTurtle(toTurtle(toCatalog(vocabulary, { baseUrl, operator }, [], new Map([['actor', '2026-03-01']])), { prefixes: catalogPrefixes }))
  assert.deepEqual(statementsOf(linked), statementsOf(turtle))
  assert.deepEqual(valuesOf(linked, `${baseUrl}/katalog.ttl#akteure`, `${dct}modified`), ['2026-03-01'])
})
