/** How a drawing is moved by mouse and by fingers (`island-zoom.ts`). */

export type Point = { x: number; y: number }

/** Pixels after which a press is no click any more. */
const slack = 4

/** By mouse. Fingers scroll the page. */
export function drag(svg: SVGSVGElement, move: (x: number, y: number) => boolean) {
  let from: Point | undefined
  let moved = false
  svg.addEventListener('pointerdown', ({ pointerType, button, clientX: x, clientY: y }) => {
    moved = false
    if (pointerType === 'mouse' && button === 0) from = { x, y }
  })
  window.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    if (!from || (!moved && Math.hypot(x - from.x, y - from.y) < slack)) return
    const { width, height } = svg.getBoundingClientRect()
    moved = move((x - from.x) / width, (y - from.y) / height) || moved
    from = { x, y }
  })
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => { from = undefined })
  svg.addEventListener('dragstart', (event) => event.preventDefault())
  svg.addEventListener('click', (event) => moved && event.preventDefault(), { capture: true })
}

/** With two fingers, which the page has no use for then. */
export function pinch(svg: SVGSVGElement, at: (x: number, y: number) => Point, around: (factor: number, point: Point) => boolean, move: (x: number, y: number) => boolean) {
  let last: (Point & { reach: number }) | undefined
  const lookAt = ([a, b]: TouchList) => ({ ...at((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2), reach: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) })
  const follow = (event: TouchEvent) => {
    if (event.touches.length !== 2) return void (last = undefined)
    event.preventDefault()
    const now = lookAt(event.touches)
    if (last) {
      move(last.x - now.x, last.y - now.y)
      around(now.reach / Math.max(1, last.reach), now)
    }
    last = now
  }
  for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) svg.addEventListener(name, follow, { passive: false })
}
