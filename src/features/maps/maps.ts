/** From places on the earth to a drawing: projection, circles that do not lie over each other, steps of shade. Pure. */
import { geoCircle, geoMercator, geoPath, type GeoProjection } from 'd3-geo'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { kilometresBetween, type Spot } from '../search/index.ts'
import type { Outline } from './outlines.ts'

export type Around = { lat: number; lon: number; radius: number }

const margin = 12
/** In the units of the drawing: a dot for one, a circle with a number for more. */
const dot = 8
const smallest = 13
const largest = 40
const kilometresPerDegree = 111.195

export type Shape = { state: string; path: string; x: number; y: number }
export type Cluster = { x: number; y: number; size: number; count: number; lat: number; lon: number; /** Where it stands for one entry. */ id?: string }
/** What is written into a map of a small area, so that people see where they are. */
export type Town = { name: string; lat: number; lon: number; population: number }
const mostNames = 6

export type Drawing = { width: number; height: number; shapes: Shape[]; clusters: Cluster[]; /** What was found, but lies outside of what is drawn. */ beyond: number; /** The circle that was asked for. */ circle?: string; names: { x: number; y: number; name: string }[] }

/** The whole country, or what lies around a place. */
export function drawingOf(outlines: readonly Outline[], spots: readonly Spot[], towns: readonly Town[], around?: Around): Drawing {
  const width = 600
  const height = around ? 600 : 800
  const shown: FeatureCollection<MultiPolygon> | Polygon = around ? geoCircle().center([around.lon, around.lat]).radius(around.radius / kilometresPerDegree)() : { type: 'FeatureCollection', features: outlines.map(({ shape }) => shape) }
  // No points between those of the outlines: over such short ways nobody would see the bend.
  const projection = geoMercator().precision(0).fitExtent([[margin, margin], [width - margin, height - margin]], shown).clipExtent([[0, 0], [width, height]])
  const path = geoPath(projection).digits(0)
  const drawn = spots.flatMap((spot): Cluster[] => {
    const [x, y] = projection([spot.lon, spot.lat]) ?? []
    return x === undefined || y === undefined || x < 0 || y < 0 || x > width || y > height ? [] : [{ x, y, size: sizeOf(spot.count), ...spot }]
  })
  return {
    width,
    height,
    shapes: outlines.flatMap(({ state, shape }) => {
      const outline = path(shape)
      const [x, y] = path.centroid(shape)
      return outline === null ? [] : [{ state, path: outline, x: Math.round(x), y: Math.round(y) }]
    }),
    clusters: joined(drawn).sort((a, b) => b.count - a.count || a.y - b.y),
    beyond: total(spots) - total(drawn),
    names: around ? namesIn(towns, projection, { width, height }) : [],
    circle: around ? (path(shown) ?? undefined) : undefined,
  }
}

function namesIn(towns: readonly Town[], projection: GeoProjection, { width, height }: { width: number; height: number }): Drawing['names'] {
  const names: Drawing['names'] = []
  for (const { name, lat, lon } of [...towns].sort((a, b) => b.population - a.population)) {
    const [x, y] = projection([lon, lat]) ?? []
    if (x === undefined || y === undefined || x < margin || y < 2 * margin || x > width - margin || y > height - margin) continue
    if (names.length < mostNames && names.every((other) => other.name !== name && Math.hypot(other.x - x, other.y - y) > 60)) names.push({ x: Math.round(x), y: Math.round(y), name })
  }
  return names
}

/** The net in which entries are gathered before they are drawn: fine enough that a circle stands where its entries are. */
export const meshOf = (around?: Around): { lat: number; lon: number } => {
  const across = around ? (2 * around.radius) / kilometresPerDegree : 9
  return { lat: across / 15, lon: across / 9.5 }
}

/** What is looked at, as corners in the south-west and the north-east. */
export function boundsOf(around?: Around): [[lon: number, lat: number], [lon: number, lat: number]] {
  if (!around) return [[5.8, 47.2], [15.1, 55.1]]
  const { lat, lon, radius } = around
  const up = radius / kilometresPerDegree
  const aside = up / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  return [[lon - aside, lat - up], [lon + aside, lat + up]]
}

const total = (counted: readonly { count: number }[]) => counted.reduce((sum, { count }) => sum + count, 0)

/** The area grows with the number, up to what leaves room for others. */
const sizeOf = (count: number): number => (count === 1 ? dot : Math.min(largest, smallest + 2.4 * Math.sqrt(count)))

/** Circles that would lie over each other become one, at the middle of all they stand for. */
function joined(clusters: readonly Cluster[]): Cluster[] {
  const kept: Cluster[] = []
  for (const cluster of [...clusters].sort((a, b) => b.count - a.count)) {
    const near = kept.findIndex(({ x, y, size }) => Math.hypot(x - cluster.x, y - cluster.y) < size + cluster.size)
    if (near < 0) kept.push(cluster)
    else kept[near] = together(kept[near], cluster)
  }
  return kept.length < clusters.length ? joined(kept) : kept
}

function together(a: Cluster, b: Cluster): Cluster {
  const count = a.count + b.count
  const middle = (of: (cluster: Cluster) => number) => (of(a) * a.count + of(b) * b.count) / count
  return { count, size: sizeOf(count), x: middle(({ x }) => x), y: middle(({ y }) => y), lat: middle(({ lat }) => lat), lon: middle(({ lon }) => lon) }
}

export const steps = 5

/** 0 is none; the others grow as the square root does, so that one large number does not leave all others pale. */
export const stepOf = (count: number, most: number): number => (count === 0 ? 0 : Math.min(steps, Math.max(1, Math.ceil(Math.sqrt(count / most) * steps))))

/** Radii people choose from, in kilometres. */
export const radii = [5, 10, 20, 30, 50, 100, 200] as const

/** A radius around a place that shows what a circle stands for, and less than is shown now. */
export function closer(cluster: Pick<Cluster, 'lat' | 'lon'>, town: { lat: number; lon: number }, now?: number): number {
  const reach = now === undefined ? 50 : now / 3
  const wanted = kilometresBetween(cluster, town) + reach / 2
  const narrower = radii.filter((radius) => now === undefined || radius < now)
  return narrower.find((radius) => radius >= wanted) ?? narrower.at(-1) ?? radii[0]
}

export function nearestTo<T extends { lat?: number; lon?: number }>(from: { lat: number; lon: number }, towns: readonly T[]): (T & { lat: number; lon: number }) | undefined {
  let best: (T & { lat: number; lon: number }) | undefined
  let least = Infinity
  for (const town of towns) {
    const { lat, lon } = town
    if (lat === undefined || lon === undefined) continue
    const away = kilometresBetween(from, { lat, lon })
    if (away < least) [best, least] = [{ ...town, lat, lon }, away]
  }
  return best
}
