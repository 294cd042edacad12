/** Where each stands: forces that come to rest, the same every time, in slices so that others are answered in between. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force'
import { Pace } from '../search/index.ts'
import type { Line, Net, NetNode } from './graph.ts'

export type Placed = NetNode & { x: number; y: number; size: number }
export type Label = { id: string; text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' }
export type Drawing = { width: number; height: number; nodes: Placed[]; lines: (Line & { x1: number; y1: number; x2: number; y2: number })[]; labels: Label[] }

const ticks = 300
const seed = 20260101
/** In units of the drawing. */
const margin = 28
const letter = 6.9
const lineHeight = 15
const longestLabel = 30

/** The area grows with the number of relations. */
export const sizeOf = (degree: number): number => Math.min(26, 5 + 2.4 * Math.sqrt(degree))

/** A source of numbers of our own, so that the same selection always gives the same picture. */
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

type Moving = SimulationNodeDatum & { id: string; size: number }

export async function drawingOf(net: Net, width: number, pace = new Pace()): Promise<Drawing> {
  const moving = net.nodes.map(({ id, degree }): Moving => ({ id, size: sizeOf(degree) }))
  const byId = new Map(moving.map((node) => [node.id, node]))
  const links = net.lines.flatMap(({ a, b }): SimulationLinkDatum<Moving>[] => {
    const [source, target] = [byId.get(a), byId.get(b)]
    return source && target ? [{ source, target }] : []
  })
  const simulation = forceSimulation(moving)
    .randomSource(numbersFrom(seed))
    .force('lines', forceLink<Moving, SimulationLinkDatum<Moving>>(links).distance(46))
    .force('apart', forceManyBody().strength(-190).distanceMax(420))
    .force('room', forceCollide<Moving>(({ size }) => size + 7))
    // A drawing is wider than high, as a page is.
    .force('across', forceX(0).strength(0.045))
    .force('down', forceY(0).strength(0.075))
    .stop()
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick()
    if (pace.isOver()) await pace.rest()
  }
  return fitted(net, moving, width)
}

function fitted(net: Net, moving: readonly Moving[], width: number): Drawing {
  const at = ({ x = 0, y = 0 }: Moving): [number, number] => [x, y]
  const points = moving.map(at)
  const [left, right] = reach(points.map(([x]) => x))
  const [top, bottom] = reach(points.map(([, y]) => y))
  // Names need room beside those at the edge.
  const beside = margin + 70
  const scale = Math.min(1.4, (width - 2 * beside) / Math.max(1, right - left))
  const height = Math.round(Math.max(120, (bottom - top) * scale + 2 * margin + 2 * lineHeight))
  const place = new Map(moving.map((node) => {
    const [x, y] = at(node)
    return [node.id, { x: Math.round(width / 2 + (x - (left + right) / 2) * scale), y: Math.round(height / 2 + (y - (top + bottom) / 2) * scale) }]
  }))
  const nodes = net.nodes.flatMap((node): Placed[] => {
    const spot = place.get(node.id)
    return spot === undefined ? [] : [{ ...node, ...spot, size: Math.round(sizeOf(node.degree) * 10) / 10 }]
  })
  return {
    width,
    height,
    nodes,
    lines: net.lines.flatMap((line) => {
      const [from, to] = [place.get(line.a), place.get(line.b)]
      return from && to ? [{ ...line, x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : []
    }),
    labels: labelsFor(nodes, width, height),
  }
}

function reach(numbers: readonly number[]): [number, number] {
  let [least, most] = [numbers[0] ?? 0, numbers[0] ?? 0]
  for (const number of numbers) [least, most] = [Math.min(least, number), Math.max(most, number)]
  return [least, most]
}

type Box = { left: number; right: number; top: number; bottom: number }

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The most connected are named first; whoever finds no room is named where the pointer rests, and in the list. */
function labelsFor(nodes: readonly Placed[], width: number, height: number): Label[] {
  const taken: Box[] = nodes.map(({ x, y, size }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size }))
  const labels: Label[] = []
  for (const { id, name, short, x, y, size } of nodes) {
    const whole = short ?? name
    const text = whole.length > longestLabel ? `${whole.slice(0, longestLabel - 1).trimEnd()}…` : whole
    const long = text.length * letter
    const aside = size * 0.7 + 4
    const spots = [
      { x: x + size + 4, y, anchor: 'start' as const, left: x + size + 4 },
      { x: x - size - 4, y, anchor: 'end' as const, left: x - size - 4 - long },
      { x, y: y + size + 10, anchor: 'middle' as const, left: x - long / 2 },
      { x, y: y - size - 10, anchor: 'middle' as const, left: x - long / 2 },
      ...[-aside, aside].flatMap((dy) => [
        { x: x + aside, y: y + dy, anchor: 'start' as const, left: x + aside },
        { x: x - aside, y: y + dy, anchor: 'end' as const, left: x - aside - long },
      ]),
    ]
    for (const { left, ...spot } of spots) {
      const box = { left, right: left + long, top: spot.y - lineHeight / 2, bottom: spot.y + lineHeight / 2 }
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      labels.push({ id, text, x: spot.x, y: spot.y, anchor: spot.anchor })
      break
    }
  }
  return labels
}
