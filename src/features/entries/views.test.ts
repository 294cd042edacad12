/** Map and matrix: what they say is what the list finds. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { z } from 'zod'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { isActorCard } from '../actors/index.ts'
import { commonFacets, type Facet } from '../search/index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const read = (page: string) => page.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&').replace(/\s+/g, ' ').replace(/ ([.,])/g, '$1')
const links = (page: string) => [...page.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href.replace(/&amp;/g, '&'))

const totalIn = async (address: string): Promise<number> => {
  const sentence = /id="shown" role="status">([^<]*)</.exec(await site.page(address))?.[1].trim() ?? ''
  return sentence.startsWith('Kein') ? 0 : Number(/^[\d.]+/.exec(sentence)?.[0].replace('.', ''))
}

/** The plain formula, apart from the one that is tested. */
function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [p, q, l] = [a.lat, b.lat, b.lon - a.lon].map((degrees) => (degrees * Math.PI) / 180)
  return 6371.0088 * Math.acos(Math.min(1, Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(l)))
}

const actorCards = () => site.follower.index().search({ language: 'de', facets: { kind: ['actor'] }, limit: 10_000, counts: false }).hits.flatMap(({ card }) => (isActorCard(card) ? [card] : []))

test('a radius finds whoever lies within it, and nobody else', () => {
  const all = actorCards()
  fc.assert(
    fc.property(fc.double({ min: 47, max: 55, noNaN: true }), fc.double({ min: 6, max: 15, noNaN: true }), fc.integer({ min: 1, max: 400 }), (lat, lon, within) => {
      const found = site.follower.index().search({ language: 'de', facets: { kind: ['actor'] }, from: { lat, lon }, within, limit: 10_000, counts: false }).hits.map(({ id }) => id)
      const expected = all.filter((card) => card.lat !== undefined && card.lon !== undefined && kilometres({ lat, lon }, { lat: card.lat, lon: card.lon }) <= within).map(({ id }) => id)
      assert.deepEqual(found.sort(), expected.sort())
    }),
    { numRuns: 200 },
  )
})

test('a map counts everybody once: in a mesh or without a place', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 90, noNaN: true }), fc.double({ min: 0.01, max: 90, noNaN: true }), fc.constantFrom('', 'Hochwasser', 'Stadt'), (lat, lon, text) => {
      const query = { text, language: 'de', facets: { kind: ['actor'] } } as const
      const { total, unplaced, spots } = site.follower.index().spread({ ...query, facets: { kind: ['actor'] } }, { lat, lon })
      assert.equal(spots.reduce((sum, { count }) => sum + count, unplaced), total)
      assert.equal(total, site.follower.index().search({ ...query, facets: { kind: ['actor'] }, limit: 0, counts: false }).total)
    }),
    { numRuns: 50 },
  )
})

const crossed = commonFacets.filter((facet) => facet !== 'network' && facet !== 'actor')

test('each cell of a matrix is what the list finds with both values', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom<Facet>(...crossed), { minLength: 2, maxLength: 2 }), fc.constantFrom('', 'Schutz'), fc.constantFrom<string[]>([], ['vorbereitung']), ([rowFacet, columnFacet], text, phase) => {
      const index = site.follower.index()
      const [rows, columns] = [rowFacet, columnFacet].map((facet) => ({ facet, values: index.values(facet).slice(0, 8) }))
      const query = { text, language: 'de' as const, facets: { phase } }
      const { cells, rows: rowTotals, columns: columnTotals, total } = index.cross(query, rows, columns)
      const found = (chosen: Partial<Record<Facet, string[]>>) => index.search({ ...query, facets: { ...query.facets, [rowFacet]: [], [columnFacet]: [], ...chosen }, limit: 0, counts: false }).total
      assert.equal(total, found({}))
      rows.values.forEach((row, at) => {
        assert.equal(rowTotals[at], found({ [rowFacet]: [row] }))
        columns.values.forEach((column, place) => assert.equal(cells[at][place], found({ [rowFacet]: [row], [columnFacet]: [column] }), `${row} × ${column}`))
      })
      columns.values.forEach((column, place) => assert.equal(columnTotals[place], found({ [columnFacet]: [column] })))
    }),
    { numRuns: 30 },
  )
})

test('the three views lead to each other and keep the filter', async () => {
  const all = links(await site.page('/akteure?thema=hochwasser&ansicht=karte'))
  for (const link of ['/akteure?thema=hochwasser', '/akteure?thema=hochwasser&ansicht=karte', '/akteure?thema=hochwasser&ansicht=matrix']) assert.ok(all.includes(link), link)
  assert.match(await site.page('/en/actors?view=matrix'), /aria-current="page">Matrix</)
})

test('the map says in a sentence who is near, the nearest first', async () => {
  const page = read(await site.page('/akteure?ort=Hannover&umkreis=30&ansicht=karte'))
  const total = await totalIn('/akteure?ort=Hannover&umkreis=30')
  assert.ok(total > 1)
  assert.match(page, new RegExp(`${total} Akteure im Umkreis von 30 km um Hannover, am nächsten: [^.]*unter 1 km entfernt`))
})

test('whoever has no place is counted, and named as missing', async () => {
  const missing = actorCards().filter(({ lat }) => lat === undefined).length
  assert.ok(missing > 1)
  assert.match(read(await site.page('/akteure?ansicht=karte')), new RegExp(`${missing} Akteure ohne Ort`))
})

test('the numbers of the Länder are those of their lists', async () => {
  const page = await site.page('/akteure?ansicht=karte&thema=hochwasser')
  const rows = [...page.matchAll(/<tr><th scope="row"><a href="([^"]*land=DE-[A-Z]{2}[^"]*)">[^<]*<\/a><\/th><td class="number">(\d+)<\/td>/g)].map(([, href, count]) => ({ href: href.replaceAll('&amp;', '&'), count: Number(count) }))
  assert.ok(rows.length > 3)
  for (const { href, count } of rows.slice(0, 4)) assert.equal(await totalIn(href), count, href)
})

test('where Länder are chosen, no other is said to have the most', async () => {
  const page = read(await site.page('/akteure?ansicht=karte&land=DE-NI'))
  assert.doesNotMatch(page, /Die meisten/)
  assert.match(read(await site.page('/akteure?ansicht=karte')), /Die meisten: \S+/)
})

test('an unknown place is named, and the radius is not followed', async () => {
  const page = read(await site.page('/akteure?ort=Nirgendwo&umkreis=20&ansicht=karte'))
  assert.match(page, /Zum Ort „Nirgendwo“ ist hier keine Lage bekannt/)
  assert.match(page, /Nach Land/)
  assert.equal(await totalIn('/akteure?ort=Nirgendwo&umkreis=20'), await totalIn('/akteure'))
})

test('a district is a place, too', async () => {
  assert.ok((await totalIn('/akteure?ort=Landkreis+Göttingen&umkreis=20')) >= 1)
})

test('a number of the matrix leads to a list of that many, with the other filters kept', async () => {
  const page = await site.page('/akteure?ansicht=matrix&gruppe=zivilgesellschaft')
  const cells = [...page.matchAll(/<td class="number shade-\d"><a href="([^"]*)" aria-label="[^"]*">([\d.]+)</g)].map(([, href, count]) => ({ href: href.replaceAll('&amp;', '&'), count: Number(count) }))
  assert.ok(cells.length > 10)
  for (const { href, count } of [cells[0], cells[7], cells.at(-1)].filter((cell) => cell !== undefined)) {
    assert.match(href, /gruppe=zivilgesellschaft/)
    assert.equal(await totalIn(href), count, href)
  }
})

test('a matrix names what nobody is named for, and says so again below', async () => {
  const page = await site.page('/akteure?ansicht=matrix&gruppe=wirtschaft')
  const empty = page.match(/matrix-none">niemand genannt</g)?.length ?? 0
  assert.ok(empty > 0)
  const [, below = ''] = read(page).split('Lücken')
  assert.match(below, /niemand genannt/)
})

test('the matrix as a file holds the same numbers', async () => {
  const rows = z.array(z.array(z.string())).parse(parse(await site.page('/akteure.matrix.csv?zeilen=land&spalten=typ')))
  assert.deepEqual(rows[0][0], 'Land')
  const bavaria = rows.find(([land]) => land === 'Bayern')
  assert.equal(Number(bavaria?.at(-1)), await totalIn('/akteure?land=DE-BY'))
  assert.equal(Number(rows.at(-1)?.at(-1)), await totalIn('/akteure'))
})

test('kinds that know their Land only have a map of the Länder', async () => {
  const page = await site.page('/praxis?ansicht=karte')
  assert.match(page, /Nach Land/)
})

test('the interface answers a radius, and refuses one without a place', async () => {
  const near = z.looseObject({ total: z.number() }).parse(await site.json('/api/v1/actors?place=Hannover&radius=30'))
  assert.equal(near.total, await totalIn('/akteure?ort=Hannover&umkreis=30'))
  await site.json('/api/v1/actors?radius=30', 400)
  await site.json('/api/v1/actors?place=Hannover&radius=weit', 400)
})
