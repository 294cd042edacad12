/** Nets: what is drawn is what is said, and the same selection gives the same picture. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { isActorCard } from '../actors/index.ts'
import { drawingOf, netOf, shapes, ways, type Net, type Relations } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const ids = Array.from({ length: 24 }, (_, at) => `akteur-${at}`)
/** Some relations lead to whom nobody knows, to oneself, or are said twice. */
const someone = fc.constantFrom(...ids, 'unbekannt')
const relations: fc.Arbitrary<Relations> = fc.record({
  nodes: fc.subarray(ids).chain((known) => fc.array(fc.constantFrom(...shapes), { minLength: known.length, maxLength: known.length }).map((drawnAs) => known.map((id, at) => ({ id, name: `Name von ${id}`, shape: drawnAs[at] })))),
  ties: fc.array(fc.record({ from: someone, to: someone, as: fc.constantFrom(...ways) }), { maxLength: 40 }),
  joints: fc.array(fc.record({ id: fc.constantFrom('p', 'q'), name: fc.constant('Projekt'), members: fc.array(someone, { maxLength: 5 }) }), { maxLength: 3 }),
})
const most = fc.integer({ min: 2, max: 30 })

const pair = (one: string, other: string) => [one, other].sort().join(' ')
const linesIn = ({ lines }: Net) => lines.map(({ a, b }) => pair(a, b)).sort()

test('every line is between two that are drawn, each is drawn once, and nobody stands there without a line', () => {
  fc.assert(
    fc.property(relations, most, (given, upTo) => {
      const net = netOf(given, upTo)
      const drawn = net.nodes.map(({ id }) => id)
      assert.equal(new Set(drawn).size, drawn.length)
      assert.ok(drawn.length <= upTo)
      for (const { a, b } of net.lines) assert.ok(a !== b && drawn.includes(a) && drawn.includes(b))
      assert.equal(new Set(linesIn(net)).size, net.lines.length)
      for (const id of drawn) assert.ok(net.lines.some(({ a, b }) => a === id || b === id), id)
    }),
  )
})

test('the list says every line of the drawing, and no other', () => {
  fc.assert(
    fc.property(relations, most, (given, upTo) => {
      const net = netOf(given, upTo)
      const said = net.components.flatMap(({ hubs, joints }) => [
        ...hubs.flatMap(({ id, members }) => members.map((member) => pair(id, member))),
        ...joints.flatMap(({ members }) => members.flatMap((one, at) => members.slice(0, at).map((other) => pair(one, other)))),
      ])
      assert.deepEqual([...new Set(said)].sort(), linesIn(net))
      assert.deepEqual(net.components.flatMap((component) => component.ids).sort(), net.nodes.map(({ id }) => id).sort())
    }),
  )
})

test('no line leads from one component to another', () => {
  fc.assert(
    fc.property(relations, (given) => {
      const { components, lines } = netOf(given, 100)
      for (const { a, b } of lines) assert.equal(components.filter(({ ids: within }) => within.includes(a) && within.includes(b)).length, 1)
    }),
  )
})

test('everybody is counted: drawn, left out or alone', () => {
  fc.assert(
    fc.property(relations, most, (given, upTo) => {
      const { nodes, connected, left, total } = netOf(given, upTo)
      const known = new Set(given.nodes.map(({ id }) => id))
      const met = new Set<string>()
      const meet = (one: string, other: string) => {
        if (one !== other && known.has(one) && known.has(other)) met.add(one).add(other)
      }
      for (const { from, to } of given.ties) meet(from, to)
      for (const { members } of given.joints) for (const one of members) for (const other of members) meet(one, other)
      assert.deepEqual({ total, connected }, { total: known.size, connected: met.size })
      assert.equal(nodes.length + left, connected)
    }),
  )
})

test('whoever has more relations is drawn before whoever has fewer', () => {
  const star = (centre: string, size: number) => Array.from({ length: size }, (_, at) => ({ from: `${centre}-${at}`, to: centre, as: ways[0] }))
  const ties = [...star('klein', 2), ...star('gross', 9)]
  const nodes = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].map((id) => ({ id, name: id, shape: shapes[0] }))
  const net = netOf({ nodes, ties, joints: [] }, 4)
  assert.deepEqual(net.nodes.slice(0, 1).map(({ id, degree }) => [id, degree]), [['gross', 9]])
  assert.equal(net.components[0].hubs[0].total, 9)
})

test('the same selection gives the same picture, in whatever order it is found', async () => {
  await fc.assert(
    fc.asyncProperty(relations, async (given) => {
      const [first, second] = [netOf(given, 100), netOf({ ...given, nodes: [...given.nodes].reverse() }, 100)]
      assert.deepEqual(await drawingOf(second, 600), await drawingOf(first, 600))
    }),
    { numRuns: 20 },
  )
})

test('everything stands within the drawing, and no name lies over another', async () => {
  await fc.assert(
    fc.asyncProperty(relations, async (given) => {
      const { nodes, labels, width, height } = await drawingOf(netOf(given, 100), 1000)
      for (const { x, y, size } of nodes) assert.ok(x >= size && y >= size && x <= width - size && y <= height - size)
      const rows = labels.map(({ text, x, y, anchor }) => ({ y, left: anchor === 'start' ? x : anchor === 'end' ? x - text.length * 6 : x - text.length * 3, right: anchor === 'start' ? x + text.length * 6 : anchor === 'end' ? x : x + text.length * 3 }))
      rows.forEach((one, at) => rows.slice(0, at).forEach((other) => assert.ok(Math.abs(one.y - other.y) >= 14 || one.right <= other.left || other.right <= one.left)))
    }),
    { numRuns: 20 },
  )
})

const hrefs = (html: string) => new Set([...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&')))

test('the list of actors is drawn as a net that leads to the profiles, and says the same below', async () => {
  const page = await site.page('/akteure?ansicht=netz')
  const [, drawing = ''] = /<svg class="net-drawing[^>]*>(.*?)<\/svg>/s.exec(page) ?? []
  const [, list = ''] = /<div class="net-list">(.*?)<\/div>/s.exec(page) ?? []
  const [inDrawing, inList] = [hrefs(drawing), hrefs(list)]
  assert.ok(inDrawing.size > 50)
  for (const href of inDrawing) assert.ok(inList.has(href), href)
  const members = site.follower.index().search({ language: 'de', facets: { kind: ['actor'], network: ['efus'] }, limit: 1000, counts: false }).hits
  for (const { id, card } of members) if (isActorCard(card)) assert.ok(inDrawing.has(`/akteure/${id}`), id)
  assert.match(page, /aria-current="page">Netz</)
})

test('a filter narrows the net; who is alone is counted', async () => {
  const page = await site.page('/akteure?ansicht=netz&netzwerk=efus')
  const all = hrefs(await site.page('/akteure?ansicht=netz'))
  const some = [...hrefs(/<div class="net-list">(.*?)<\/div>/s.exec(page)?.[1] ?? '')]
  for (const href of some) assert.ok(all.has(href), href)
  assert.match(await site.page('/en/actors?view=network&theme=hitze'), /stand alone|none is connected/)
})

test('lists whose entries do not belong to one another offer no net', async () => {
  assert.ok(!(await site.page('/praxis')).includes('ansicht=netz'))
  assert.ok((await site.page('/praxis?ansicht=netz')).includes('Der Wert „netz“ für „ansicht“ ist unbekannt.'))
})

test('a profile draws whom the actor is connected with, and a network where its members are', async () => {
  const page = await site.page('/akteure/defus')
  const [, drawing = ''] = /<svg class="net-drawing[^>]*>(.*?)<\/svg>/s.exec(page) ?? []
  const shown = hrefs(drawing)
  assert.ok(shown.has('/akteure/defus') && shown.has('/akteure/efus'))
  assert.ok(shown.size > 5 && shown.size <= 40)
  const inList = hrefs(/<div class="net-list">(.*?)<\/div>/s.exec(page)?.[1] ?? '')
  for (const href of shown) assert.ok(inList.has(href), href)
  assert.match(await site.page('/akteure/defus/netzwerk'), /Wo die Mitglieder sind<\/h2><div class="zoomable"[^>]*><svg class="map-drawing/)
})
