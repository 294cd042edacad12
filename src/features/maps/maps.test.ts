import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { states } from '../entries/index.ts'
import { kilometresBetween } from '../search/index.ts'
import { boundsOf, closer, drawingOf, meshOf, nearestTo, radii, stepOf, steps } from './maps.ts'
import { statesOutlines } from './outlines.ts'

const berlin = { lat: 52.52, lon: 13.405 }
const munich = { lat: 48.137, lon: 11.575 }
const spot = fc.record({ lat: fc.double({ min: 47.5, max: 54.8, noNaN: true }), lon: fc.double({ min: 6, max: 14.8, noNaN: true }), count: fc.integer({ min: 1, max: 500 }) })

test('every Land has an outline, and its number stands within the drawing', () => {
  const { shapes, width, height } = drawingOf(statesOutlines(), [], [])
  assert.deepEqual(shapes.map(({ state }) => state).sort(), Object.keys(states).sort())
  for (const { state, x, y } of shapes) assert.ok(x > 0 && x < width && y > 0 && y < height, state)
})

test('north is above, east is on the right', () => {
  const { clusters } = drawingOf(statesOutlines(), [{ ...berlin, count: 1, id: 'berlin' }, { ...munich, count: 1, id: 'muenchen' }], [])
  const [b, m] = ['berlin', 'muenchen'].map((id) => clusters.find((cluster) => cluster.id === id))
  assert.ok(b && m && b.y < m.y && b.x > m.x)
})

test('whatever is joined, nobody is lost, and no circle lies over another', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const { clusters, beyond } = drawingOf(statesOutlines(), spots, [])
      assert.equal(clusters.reduce((sum, { count }) => sum + count, 0) + beyond, spots.reduce((sum, { count }) => sum + count, 0))
      clusters.forEach((one, at) => clusters.slice(0, at).forEach((other) => assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= one.size + other.size)))
    }),
  )
})

test('what lies elsewhere is counted, not drawn', () => {
  const paris = { lat: 48.86, lon: 2.35, count: 3 }
  const { clusters, beyond } = drawingOf(statesOutlines(), [paris, { ...berlin, count: 2 }], [])
  assert.deepEqual([clusters.length, beyond], [1, 3])
})

test('around a place the circle asked for fills the drawing', () => {
  const around = { ...berlin, radius: 30 }
  const { clusters, circle, width, height } = drawingOf(statesOutlines(), [{ ...berlin, count: 4 }], [], around)
  assert.ok(circle)
  assert.ok(Math.abs(clusters[0].x - width / 2) < 2 && Math.abs(clusters[0].y - height / 2) < 2)
  assert.ok(meshOf(around).lat < meshOf().lat)
})

test('the corners of what lies around a place hold its circle, and little more', () => {
  fc.assert(fc.property(fc.double({ min: 47, max: 55, noNaN: true }), fc.double({ min: 6, max: 15, noNaN: true }), fc.constantFrom(...radii), (lat, lon, radius) => {
    const [[west, south], [east, north]] = boundsOf({ lat, lon, radius })
    for (const edge of [{ lat: south, lon }, { lat: north, lon }, { lat, lon: west }, { lat, lon: east }]) assert.ok(Math.abs(kilometresBetween({ lat, lon }, edge) - radius) < radius / 50)
  }))
})

test('more is darker, none is not shaded', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), fc.nat(1000), (most, a, b) => {
    const [less, more] = [Math.min(a, b), Math.max(a, b)]
    assert.ok(stepOf(less, most) <= stepOf(more, most) && stepOf(more, most) <= steps)
  }))
  assert.equal(stepOf(0, 10), 0)
  assert.equal(stepOf(10, 10), steps)
})

test('each step into the map narrows it, down to the smallest radius', () => {
  fc.assert(fc.property(spot, fc.constantFrom(...radii), (cluster, now) => {
    const next = closer(cluster, berlin, now)
    assert.ok(next < now || now === radii[0])
  }))
})

test('the nearest town is the nearest', () => {
  const towns: { name: string; lat?: number; lon?: number }[] = [{ name: 'Berlin', ...berlin }, { name: 'ohne Ort' }, { name: 'München', ...munich }]
  assert.equal(nearestTo({ lat: 49, lon: 11.5 }, towns)?.name, 'München')
  assert.equal(nearestTo(berlin, towns.slice(1, 2)), undefined)
})
