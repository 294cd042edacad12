/** The first few of many entries in an order, without sorting all of them. */
import { has, type Bits } from './bitset.ts'

type Order = (a: number, b: number) => number

/** From this share of all on, sorting everything is no dearer. */
const mostByHeap = 0.25

export function firstBy(entries: Uint32Array, count: number, order: Order): number[] {
  if (count > entries.length * mostByHeap) return [...entries].sort(order).slice(0, count)
  // The last of those kept is at the root; who comes before it takes its place.
  const heap: number[] = []
  for (const entry of entries) {
    if (heap.length < count) {
      heap.push(entry)
      rise(heap, order)
    } else if (order(entry, heap[0]) < 0) {
      heap[0] = entry
      sink(heap, order)
    }
  }
  return heap.sort(order)
}

/** The same where a higher number comes first: most entries are passed over by one comparison. `order` decides between equal numbers. */
export function firstByNumber(entries: Uint32Array, count: number, numbers: Float64Array | Uint32Array, order: Order): number[] {
  const byNumber = (a: number, b: number) => numbers[b] - numbers[a] || order(a, b)
  if (count === 0 || count > entries.length * mostByHeap) return [...entries].sort(byNumber).slice(0, count)
  const heap: number[] = []
  for (let at = 0; at < count; at++) {
    heap.push(entries[at])
    rise(heap, byNumber)
  }
  let least = numbers[heap[0]]
  for (let at = count; at < entries.length; at++) {
    const entry = entries[at]
    const number = numbers[entry]
    if (number < least || (number === least && order(entry, heap[0]) > 0)) continue
    heap[0] = entry
    sink(heap, byNumber)
    least = numbers[heap[0]]
  }
  return heap.sort(byNumber)
}

/** Walks along the order instead of the entries: quick when these are many. */
export function firstAlong(order: Uint32Array, bits: Bits, count: number): number[] {
  const found: number[] = []
  for (let place = 0; place < order.length && found.length < count; place++) if (has(bits, order[place])) found.push(order[place])
  return found
}

/** The same, those for which it holds before all others. */
export function firstAlongWhere(order: Uint32Array, bits: Bits, count: number, holds: (entry: number) => boolean): number[] {
  const found: number[] = []
  for (const wanted of [true, false]) {
    for (let place = 0; place < order.length && found.length < count; place++) {
      const entry = order[place]
      if (has(bits, entry) && holds(entry) === wanted) found.push(entry)
    }
  }
  return found
}

function rise(heap: number[], order: Order): void {
  for (let child = heap.length - 1; child > 0; ) {
    const parent = (child - 1) >> 1
    if (order(heap[child], heap[parent]) <= 0) return
    ;[heap[child], heap[parent]] = [heap[parent], heap[child]]
    child = parent
  }
}

function sink(heap: number[], order: Order): void {
  for (let parent = 0; ; ) {
    const left = 2 * parent + 1
    if (left >= heap.length) return
    const later = left + 1 < heap.length && order(heap[left + 1], heap[left]) > 0 ? left + 1 : left
    if (order(heap[later], heap[parent]) <= 0) return
    ;[heap[later], heap[parent]] = [heap[parent], heap[later]]
    parent = later
  }
}
