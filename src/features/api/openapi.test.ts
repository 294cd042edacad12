import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toOpenApi } from './openapi.ts'

const document: unknown = JSON.parse(JSON.stringify(toOpenApi({ baseUrl: 'https://netz.example', operator: {} })))

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Object.entries(inner).find(([name]) => name === key)?.[1] : undefined), value)
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : referencesIn(inner)))
}

test('every reference leads somewhere within the document', () => {
  const references = [...new Set(referencesIn(document))]
  assert.ok(references.includes('#/components/schemas/Problem'))
  for (const reference of references) assert.notEqual(at(document, ...reference.slice(2).split('/')), undefined, reference)
})

test('the filters of the list are described as repeatable, page sizes with their limits', () => {
  const parameters = at(document, 'paths', '/api/v1/actors', 'get', 'parameters')
  assert.ok(Array.isArray(parameters))
  const named = (name: string): unknown => parameters.find((parameter) => at(parameter, 'name') === name)
  assert.deepEqual(
    parameters.map((parameter) => at(parameter, 'name')),
    ['q', 'theme', 'space', 'phase', 'group', 'type', 'state', 'network', 'entry', 'place', 'radius', 'sort', 'page', 'page_size', 'language'],
  )
  assert.equal(at(named('theme'), 'explode'), true)
  assert.equal(at(named('theme'), 'schema', 'type'), 'array')
  assert.deepEqual(at(named('page_size'), 'schema'), { type: 'integer', minimum: 1, maximum: 1000, default: 20 })
  assert.deepEqual(at(named('sort'), 'schema', 'enum'), ['relevance', 'name', 'confirmed', 'distance'])
})

test('a path names each of its parameters', () => {
  for (const [path, item] of Object.entries(at(document, 'paths') ?? {})) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters = at(item, 'get', 'parameters')
    assert.ok(Array.isArray(parameters))
    assert.deepEqual(parameters.filter((parameter) => at(parameter, 'in') === 'path').map((parameter) => at(parameter, 'name')), inPath)
  }
})

test('what an answer always has is required in its schema, what may be unknown may be null', () => {
  assert.deepEqual(at(document, 'components', 'schemas', 'Actors', 'required'), ['total', 'page', 'page_size', 'items', 'facets', 'recognised', 'corrected'])
  assert.deepEqual(at(document, 'components', 'schemas', 'ActorItem', 'properties', 'short_name', 'type'), ['string', 'null'])
})

test('the description bears the name of the site', () => {
  const titleOf = (site?: { de?: string; en?: string }) => toOpenApi({ baseUrl: 'https://netz.example', operator: { site } }).info.title
  assert.deepEqual([titleOf({ de: 'Netz Köln' }), titleOf({ de: 'Netz Köln', en: 'Cologne Network' }), titleOf()], ['Netz Köln', 'Cologne Network', 'Resilienznetz'])
})
