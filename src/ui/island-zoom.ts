/** Lets people look at a drawing more closely: buttons, keys, the wheel with Ctrl, two fingers. Without it the drawing is whole. Nothing moves by itself, and the page scrolls as ever. */

import { drag, pinch, type Point } from './zoom-gestures.ts'

type Words = { group: string; in: string; out: string; whole: string; hint: string; shown: string }

const closest = 8
const step = 1.5
/** Of what is shown, at each press of an arrow. */
const stride = 0.2

function zoomIn(frame: HTMLElement, svg: SVGSVGElement, words: Words) {
  const { width, height } = svg.viewBox.baseVal
  let [scale, left, top] = [1, 0, 0]
  const shown = Object.assign(document.createElement('output'), { className: 'quiet' })

  /** Says whether anything changed: what cannot move leaves the key to the page. */
  function show(to: number, x: number, y: number): boolean {
    const before = svg.getAttribute('viewBox')
    scale = Math.min(closest, Math.max(1, to))
    left = Math.min(width - width / scale, Math.max(0, x))
    top = Math.min(height - height / scale, Math.max(0, y))
    svg.setAttribute('viewBox', [left, top, width / scale, height / scale].map((number) => Math.round(number * 10) / 10).join(' '))
    frame.classList.toggle('zoomable--near', scale > 1)
    shown.textContent = words.shown.replace('#', String(Math.round(scale * 100)))
    for (const [button, isEnd] of [[larger, scale === closest], [smaller, scale === 1], [whole, scale === 1]] as const) button.setAttribute('aria-disabled', String(isEnd))
    return svg.getAttribute('viewBox') !== before
  }

  /** What lies there stays there. */
  function around(factor: number, { x, y }: Point = { x: 0.5, y: 0.5 }): boolean {
    const next = Math.min(closest, Math.max(1, scale * factor))
    return show(next, left + x * width * (1 / scale - 1 / next), top + y * height * (1 / scale - 1 / next))
  }
  const move = (x: number, y: number) => show(scale, left + (x * width) / scale, top + (y * height) / scale)

  /** In shares of the drawing as it is seen. */
  function at(x: number, y: number): Point {
    const box = svg.getBoundingClientRect()
    return { x: (x - box.left) / box.width, y: (y - box.top) / box.height }
  }

  const button = (sign: string, label: string, press: () => boolean) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'kern-btn kern-btn--secondary kern-btn--small', textContent: sign })
    made.setAttribute('aria-label', label)
    made.addEventListener('click', press)
    return made
  }
  const larger = button('+', words.in, () => around(step))
  const smaller = button('−', words.out, () => around(1 / step))
  const whole = button(words.whole, words.whole, () => show(1, 0, 0))
  const bar = Object.assign(document.createElement('div'), { className: 'zoomable-bar' })
  bar.setAttribute('role', 'group')
  bar.setAttribute('aria-label', words.group)
  bar.append(larger, smaller, whole, shown, Object.assign(document.createElement('span'), { className: 'quiet zoomable-hint', textContent: words.hint }))
  frame.prepend(bar)
  show(1, 0, 0)

  const keys: Record<string, () => boolean> = { '+': () => around(step), '=': () => around(step), '-': () => around(1 / step), '0': () => show(1, 0, 0), ArrowLeft: () => move(-stride, 0), ArrowRight: () => move(stride, 0), ArrowUp: () => move(0, -stride), ArrowDown: () => move(0, stride) }
  frame.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]?.()) event.preventDefault()
  })
  svg.addEventListener('wheel', (event) => {
    // Without Ctrl the wheel is for the page.
    if (!event.ctrlKey) return
    event.preventDefault()
    around(Math.exp(-event.deltaY / (event.deltaMode === 0 ? 200 : 12)), at(event.clientX, event.clientY))
  }, { passive: false })

  drag(svg, (x, y) => scale > 1 && move(-x, -y))
  pinch(svg, at, around, move)
}

function enhance() {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-zoom]')) {
    const svg = frame.querySelector('svg')
    const words: Words = JSON.parse(frame.dataset.zoom ?? '')
    delete frame.dataset.zoom
    if (svg) zoomIn(frame, svg, words)
  }
}

enhance()
// A changed filter brings new drawings (`island-list.ts`).
const answer = document.querySelector('#answer')
if (answer) new MutationObserver(enhance).observe(answer, { childList: true })
