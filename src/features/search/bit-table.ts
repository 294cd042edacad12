/**
 * Many sets of entries in one piece of memory, and how many members each has in common with another set.
 * The counting is a few lines of WebAssembly, because JavaScript cannot ask the processor for the ones in a word:
 * it is ten times as fast.
 */
import { bitsFor, type Bits } from './bitset.ts'

const pageBytes = 65_536
const rowsAtFirst = 8

/**
 * count(row, rows, stride, out): for each of the rows, from address `row` on and `stride` bytes apart,
 * writes to `out` how many bits it has in common with the set at address 0.
 */
const program = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // wasm, version 1
  ...[0x01, 0x08, 0x01, 0x60, 0x04, 0x7f, 0x7f, 0x7f, 0x7f, 0x00], // type 0: four i32, no result
  ...[0x02, 0x08, 0x01, 0x01, 0x65, 0x01, 0x6d, 0x02, 0x00, 0x00], // import memory e.m
  ...[0x03, 0x02, 0x01, 0x00], // one function of type 0
  ...[0x07, 0x09, 0x01, 0x05, 0x63, 0x6f, 0x75, 0x6e, 0x74, 0x00, 0x00], // export it as count
  ...[0x0a, 0x54, 0x01, 0x52, 0x02, 0x01, 0x7f, 0x01, 0x7e], // its code; local 4: place (i32), local 5: sum (i64)
  ...[0x03, 0x40], // loop over rows
  ...[0x42, 0x00, 0x21, 0x05, 0x41, 0x00, 0x21, 0x04], //   sum = 0; place = 0
  ...[0x03, 0x40], //   loop over 64 bits at a time
  ...[0x20, 0x05, 0x20, 0x04, 0x29, 0x03, 0x00], //     sum, set[place]
  ...[0x20, 0x00, 0x20, 0x04, 0x6a, 0x29, 0x03, 0x00], //     row[place]
  ...[0x83, 0x7b, 0x7c, 0x21, 0x05], //     sum += ones(set[place] & row[place])
  ...[0x20, 0x04, 0x41, 0x08, 0x6a, 0x22, 0x04], //     place += 8
  ...[0x20, 0x02, 0x49, 0x0d, 0x00, 0x0b], //     again while place < stride
  ...[0x20, 0x03, 0x20, 0x05, 0x3e, 0x02, 0x00], //   *out = sum
  ...[0x20, 0x03, 0x41, 0x04, 0x6a, 0x21, 0x03], //   out += 4
  ...[0x20, 0x00, 0x20, 0x02, 0x6a, 0x21, 0x00], //   row += stride
  ...[0x20, 0x01, 0x41, 0x01, 0x6b, 0x22, 0x01], //   rows -= 1
  ...[0x0d, 0x00, 0x0b, 0x0b], //   again while there are rows; end
)

let compiled: WebAssembly.Module | undefined

export class BitTable {
  rows = 0
  /** 32-bit words of a row; whole 64-bit words. */
  readonly stride: number
  private room = rowsAtFirst
  private readonly memory: WebAssembly.Memory
  private readonly count: (row: number, rows: number, stride: number, out: number) => void
  private words: Uint32Array

  constructor(capacity: number) {
    this.stride = (bitsFor(capacity).length + 1) & ~1
    this.memory = new WebAssembly.Memory({ initial: this.pagesFor(rowsAtFirst) })
    const instance = new WebAssembly.Instance((compiled ??= new WebAssembly.Module(program)), { e: { m: this.memory } })
    const { count } = instance.exports
    if (typeof count !== 'function') throw new Error('the counting program is incomplete')
    this.count = (...numbers) => count(...numbers)
    this.words = new Uint32Array(this.memory.buffer)
  }

  /** A new, empty row. */
  addRow(): number {
    if (this.rows === this.room) {
      const room = Math.ceil(this.room * 1.5)
      this.memory.grow(this.pagesFor(room) - this.pagesFor(this.room))
      this.words = new Uint32Array(this.memory.buffer)
      // The counts stand behind the rows: where a row comes to be now.
      this.words.fill(0, (1 + this.room) * this.stride)
      this.room = room
    }
    return this.rows++
  }

  /** Valid until the next row is added. */
  row(row: number): Bits {
    return this.words.subarray((1 + row) * this.stride, (2 + row) * this.stride)
  }

  add(row: number, entry: number): void {
    this.words[(1 + row) * this.stride + (entry >>> 5)] |= 1 << (entry & 31)
  }

  /** What each row has in common with the set; valid until the next question. */
  countsWith(bits: Bits): Uint32Array {
    if (this.rows === 0) return new Uint32Array(0)
    this.words.set(bits)
    const out = (1 + this.room) * this.stride
    this.count(4 * this.stride, this.rows, 4 * this.stride, 4 * out)
    return this.words.subarray(out, out + this.rows)
  }

  private pagesFor(rows: number): number {
    return Math.ceil((4 * ((1 + rows) * this.stride + rows)) / pageBytes)
  }
}
