import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languages, type Language } from '../../platform/language.ts'
import { vocabulary } from '../actors/fixtures.ts'
import { actorList } from '../actors/index.ts'
import type { List } from '../publishing/index.ts'
import { orders, type Facet } from '../search/index.ts'
import { addressOf, axesOf, conditionsOf, emptyFilter, narrowedTo, orderOf, readFilter, views, viewsOf, waysOut, without, type Filter } from './form.ts'
import { searchList } from './lists.ts'
import { states } from './states.ts'

const everything = searchList([actorList])
const known = (facet: Facet, value: string) => vocabulary.find(facet, value) !== undefined || (facet === 'state' && value in states) || (facet === 'network' && value === 'dachverband') || (facet === 'kind' && value === 'actor')
const read = (query: string, language: Language = 'de', list: List = actorList) => readFilter(new URLSearchParams(query), { list, language, known })
const readAddress = (address: string, language: Language, list: List) => readFilter(new URL(address, 'https://example.org').searchParams, { list, language, known })

test('German parameters are understood, repeated ones widen', () => {
  assert.deepEqual(read('q=Stab&thema=hochwasser&thema=hitze&phase=vorbereitung&land=DE-NI&netzwerk=dachverband&sort=bestaetigt&seite=3'), {
    filter: { text: 'Stab', facets: { theme: ['hochwasser', 'hitze'], phase: ['vorbereitung'], state: ['DE-NI'], network: ['dachverband'] }, place: '', order: 'confirmed', page: 3, view: 'list' },
    ignored: [],
  })
})

test('English parameters are those of the API, values keep their notation', () => {
  const { filter, ignored } = read('theme=hochwasser&place=K%C3%B6ln&sort=distance&view=list', 'en')
  assert.deepEqual(filter, { ...emptyFilter, facets: { theme: ['hochwasser'] }, place: 'Köln', order: 'distance' })
  assert.deepEqual(ignored, [])
})

test('unknown parameters and values are left out and named', () => {
  const { filter, ignored } = read('thema=hochwasser&thema=vulkan&farbe=blau&sort=zufall&seite=0&ansicht=globus')
  assert.deepEqual(filter, { ...emptyFilter, facets: { theme: ['hochwasser'] } })
  assert.deepEqual(ignored, [
    { name: 'thema', value: 'vulkan', reason: 'value' },
    { name: 'farbe', reason: 'parameter' },
    { name: 'sort', value: 'zufall', reason: 'value' },
    { name: 'seite', value: '0', reason: 'value' },
    { name: 'ansicht', value: 'globus', reason: 'value' },
  ])
})

test('the directory does not ask for kinds, the search over everything does', () => {
  assert.deepEqual(read('art=actor').ignored, [{ name: 'art', reason: 'parameter' }])
  assert.deepEqual(read('art=actor', 'de', everything).filter.facets, { kind: ['actor'] })
})

test('empty fields of a form without script say nothing', () => {
  assert.deepEqual(read('q=&ort=&sort=&thema='), { filter: emptyFilter, ignored: [] })
})

test('a radius needs a place and a number of kilometres', () => {
  assert.deepEqual(read('ort=K%C3%B6ln&umkreis=50'), { filter: { ...emptyFilter, place: 'Köln', radius: 50 }, ignored: [] })
  assert.deepEqual(read('umkreis=50'), { filter: emptyFilter, ignored: [{ name: 'umkreis', value: '50', reason: 'radius' }] })
  for (const value of ['0', '-5', 'weit', '1001', '5.5']) assert.deepEqual(read(`ort=Köln&umkreis=${value}`).ignored, [{ name: 'umkreis', value, reason: 'value' }])
})

test('rows and columns of a matrix are never the same', () => {
  for (const query of ['', 'zeilen=phase', 'spalten=thema', 'zeilen=land&spalten=land', 'zeilen=thema&spalten=typ']) {
    const { rows, columns } = axesOf(read(`ansicht=matrix&${query}`).filter, actorList)
    assert.notEqual(rows, columns, query)
  }
  assert.deepEqual(axesOf(read('ansicht=matrix').filter, actorList), { rows: 'theme', columns: 'phase' })
  assert.deepEqual(read('ansicht=matrix&zeilen=netzwerk').ignored, [{ name: 'zeilen', value: 'netzwerk', reason: 'value' }])
})

test('a search of more than 200 characters is shortened, and said so', () => {
  const { filter, ignored } = read(`q=${'a'.repeat(201)}`)
  assert.equal(filter.text.length, 200)
  assert.deepEqual(ignored, [{ name: 'q', reason: 'length' }])
})

test('pages that are no numbers are left out', () => {
  for (const page of ['-1', '1.5', 'zwei', '99999999999', '1e3', '０']) assert.equal(read(`seite=${encodeURIComponent(page)}`).ignored.length, 1, page)
})

test('whatever is in an address, reading it never throws', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'thema', 'ort', 'seite', 'sort', '__proto__', 'constructor'), fc.string({ unit: 'binary' }))), (pairs) => {
    read(new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString())
  }))
})

const some = (facet: Facet, values: string[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined }).map((chosen) => ({ facet, chosen }))
const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 4 }).map((pieces) => pieces.join(' ').replace(/\s+/g, ' ').trim())
const filters: fc.Arbitrary<Filter> = fc
  .record({
    text: words,
    place: words,
    order: fc.option(fc.constantFrom(...orders), { nil: undefined }),
    page: fc.integer({ min: 1, max: 9_999_999 }),
    radius: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
    view: fc.constantFrom(...views),
    axes: fc.option(fc.constantFrom({ rows: 'state', columns: 'type' }, { rows: 'phase' }, { columns: 'state' }), { nil: undefined }),
    chosen: fc.tuple(some('theme', ['hochwasser', 'hitze', 'gefahren']), some('phase', ['vorbereitung', 'praevention']), some('state', Object.keys(states)), some('network', ['dachverband'])),
  })
  .filter(({ text, place }) => text.length <= 200 && place.length <= 200)
  .map(({ chosen, order, radius, axes, ...rest }) => ({
    ...rest,
    ...(radius === undefined || rest.place === '' ? {} : { radius }),
    ...(rest.view === 'matrix' ? axes : {}),
    ...(order === undefined ? {} : { order }),
    facets: Object.fromEntries(chosen.flatMap(({ facet, chosen }) => (chosen === undefined ? [] : [[facet, chosen]]))),
  }))

test('every filter survives its address, in both languages and lists', () => {
  fc.assert(fc.property(filters, fc.constantFrom(...languages), fc.constantFrom<List>(actorList, everything), (any, language, list) => {
    // A view that the list does not offer is no part of any of its addresses.
    const filter: Filter = viewsOf(list).includes(any.view) ? any : { ...any, view: 'list' }
    assert.deepEqual(readAddress(addressOf(filter, list, language), language, list), { filter, ignored: [] })
  }))
})

test('removing every condition one by one leads to the plain list, in the view that was shown', () => {
  fc.assert(fc.property(filters, (filter) => {
    const rest = conditionsOf(filter).reduce(without, filter)
    assert.deepEqual(conditionsOf(rest), [])
    assert.equal(rest.view, filter.view)
    assert.equal(addressOf({ ...rest, order: undefined, view: 'list' }, actorList, 'de'), '/akteure')
  }))
})

test('the plain list has the plain address', () => {
  assert.equal(addressOf(emptyFilter, actorList, 'de'), '/akteure')
  assert.equal(addressOf(emptyFilter, everything, 'en'), '/en/search')
})

test('choosing a value twice chooses it once and begins on the first page', () => {
  const once = narrowedTo({ ...emptyFilter, page: 4 }, 'theme', 'hitze')
  assert.deepEqual(narrowedTo(once, 'theme', 'hitze'), { ...emptyFilter, facets: { theme: ['hitze'] } })
})

test('out of nothing lead the filters with one condition less, and those with one alone', () => {
  const filter = { ...emptyFilter, text: 'Mond', facets: { theme: ['hitze'] }, place: 'Köln' }
  assert.deepEqual(waysOut(filter).map((ways) => ways.map(({ way, filter }) => [way, addressOf(filter, actorList, 'de')])), [
    [['without', '/akteure?thema=hitze&ort=K%C3%B6ln'], ['without', '/akteure?q=Mond&ort=K%C3%B6ln']],
    [['only', '/akteure?q=Mond'], ['only', '/akteure?thema=hitze']],
  ])
})

test('a single condition has no way out but all entries', () => {
  assert.deepEqual(waysOut({ ...emptyFilter, text: 'Mond' }), [])
})

test('without a chosen order the question decides', () => {
  assert.equal(orderOf(emptyFilter, false), 'name')
  assert.equal(orderOf({ ...emptyFilter, text: 'THW' }, false), 'relevance')
  assert.equal(orderOf({ ...emptyFilter, text: 'THW', place: 'Köln' }, true), 'distance')
  assert.equal(orderOf({ ...emptyFilter, place: 'Köln', order: 'name' }, true), 'name')
})

test('distance from an unknown place is no order', () => {
  assert.equal(orderOf({ ...emptyFilter, place: 'Nirgendwo', order: 'distance' }, false), 'name')
})

test('every facet of the search can be asked for in both languages', () => {
  for (const language of languages) for (const { facet } of everything.facets) assert.match(addressOf({ ...emptyFilter, facets: { [facet]: ['x'] } }, everything, language), /=x$/)
})
