/** The geometry of the ring: equal arcs, clockwise from the top, each pointing at the next. Pure. */

export const box = 48
const middle = box / 2
const outer = 22
const inner = 12
const gap = 9
const point = 9

/** The outline of arc `index` of `count` as the `d` of an SVG path. */
export function arcPath(index: number, count: number): string {
  const span = 360 / count
  const from = index * span + gap / 2 - point / 2
  const to = (index + 1) * span - gap / 2 - point / 2
  const large = to - from > 180 ? 1 : 0
  const between = (outer + inner) / 2
  return [
    `M${at(outer, from)}`,
    `A${outer} ${outer} 0 ${large} 1 ${at(outer, to)}`,
    `L${at(between, to + point)}`,
    `L${at(inner, to)}`,
    `A${inner} ${inner} 0 ${large} 0 ${at(inner, from)}`,
    `L${at(between, from + point)}Z`,
  ].join('')
}

/** Where a number within the arc is centred. */
export function arcMiddle(index: number, count: number): { x: number; y: number } {
  return place((outer + inner) / 2, ((index + 0.5) * 360) / count + point / 2)
}

const at = (radius: number, degrees: number): string => {
  const { x, y } = place(radius, degrees)
  return `${x} ${y}`
}

function place(radius: number, degrees: number): { x: number; y: number } {
  const radians = ((degrees - 90) * Math.PI) / 180
  return { x: round(middle + radius * Math.cos(radians)), y: round(middle + radius * Math.sin(radians)) }
}

const round = (value: number) => Math.round(value * 100) / 100
