/** Sets of entry numbers, one bit each. Plain functions on Uint32Array: they run in the innermost loops. */
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
  let size = 0
  for (let i = 0; i < bits.length; i++) size += ones(bits[i])
  return size
}

/** Writes the members in ascending order, answers how many they are. */
export function list(bits: Bits, into: Uint32Array): number {
  let length = 0
  for (let i = 0; i < bits.length; i++) {
    for (let rest = bits[i]; rest !== 0; rest &= rest - 1) into[length++] = (i << 5) + 31 - Math.clz32(rest & -rest)
  }
  return length
}

function ones(word: number): number {
  word -= (word >>> 1) & 0x55555555
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
