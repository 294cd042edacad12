/** Sets of entry numbers, one bit each. Plain functions on Uint32Array: they run in the innermost loops. */
import { counterIn, pageBytes, wholeTurns, type Count } from './ones.ts'

export type Bits = Uint32Array

export const bitsFor = (capacity: number): Bits => new Uint32Array((capacity + 31) >>> 5)

export const has = (bits: Bits, number: number): boolean => ((bits[number >>> 5] >>> (number & 31)) & 1) === 1

export function add(bits: Bits, number: number): void {
  bits[number >>> 5] |= 1 << (number & 31)
}

export function drop(bits: Bits, number: number): void {
  bits[number >>> 5] &= ~(1 << (number & 31))
}

export function intersect(into: Bits, other: Bits): void {
  for (let i = 0; i < into.length; i++) into[i] &= other[i]
}

export function unite(into: Bits, other: Bits): void {
  for (let i = 0; i < into.length; i++) into[i] |= other[i]
}

export function isEmpty(bits: Bits): boolean {
  for (let i = 0; i < bits.length; i++) if (bits[i] !== 0) return false
  return true
}

export function sizeOf(bits: Bits): number {
  const words = wholeTurns(bits.length)
  room = room && room.set.length >= words ? room : roomFor(words)
  room.set.set(bits)
  room.set.fill(0, bits.length, words)
  // What the set has in common with itself.
  room.count(0, 1, 4 * words, room.out * 4)
  return room.all[room.out]
}

/** Writes the members in ascending order, answers how many they are. */
export function list(bits: Bits, into: Uint32Array): number {
  let length = 0
  for (let i = 0; i < bits.length; i++) {
    for (let rest = bits[i]; rest !== 0; rest &= rest - 1) into[length++] = (i << 5) + 31 - Math.clz32(rest & -rest)
  }
  return length
}

/** Where a set lies while it is counted. */
let room: { set: Bits; all: Uint32Array; out: number; count: Count } | undefined

function roomFor(words: number): NonNullable<typeof room> {
  const pages = Math.ceil((4 * (words + 1)) / pageBytes)
  const memory = new WebAssembly.Memory({ initial: pages })
  const all = new Uint32Array(memory.buffer)
  return { set: all.subarray(0, all.length - 1), all, out: all.length - 1, count: counterIn(memory) }
}
