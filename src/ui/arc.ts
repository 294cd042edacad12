/** The geometry of the ring: equal arcs, clockwise from the top, each pointing at the next. Pure. */

export const box = 48
const middle = box / 2
const outer = 22.5
const inner = 13.5
/** Lengths along the ring: the gap between two arcs, and how far an arc's tip reaches into it. */
const gap = 1.8
const tip = 3.2

/** The outline of arc `index` of `count` as the `d` of an SVG path. */
export function arcPath(index: number, count: number): string {
  const between = (outer + inner) / 2
  const from = (radius: number) => (index * 360) / count + degreesOf(gap / 2, radius) - degreesOf(tip / 2, between)
  const to = (radius: number) => ((index + 1) * 360) / count - degreesOf(gap / 2, radius) - degreesOf(tip / 2, between)
  const large = 360 / count > 180 ? 1 : 0
  const reach = degreesOf(tip, between)
  return [
    `M${at(outer, from(outer))}`,
    `A${outer} ${outer} 0 ${large} 1 ${at(outer, to(outer))}`,
    `L${at(between, to(between) + reach)}`,
    `L${at(inner, to(inner))}`,
    `A${inner} ${inner} 0 ${large} 0 ${at(inner, from(inner))}`,
    `L${at(between, from(between) + reach)}Z`,
  ].join('')
}

/** Where a number within the arc is centred. */
export function arcMiddle(index: number, count: number): { x: number; y: number } {
  return place((outer + inner) / 2, ((index + 0.5) * 360) / count + degreesOf(tip / 2, (outer + inner) / 2))
}

const degreesOf = (length: number, radius: number): number => (length / radius) * (180 / Math.PI)

const at = (radius: number, degrees: number): string => {
  const { x, y } = place(radius, degrees)
  return `${x} ${y}`
}

function place(radius: number, degrees: number): { x: number; y: number } {
  const radians = ((degrees - 90) * Math.PI) / 180
  return { x: round(middle + radius * Math.cos(radians)), y: round(middle + radius * Math.sin(radians)) }
}

const round = (value: number) => Math.round(value * 100) / 100
