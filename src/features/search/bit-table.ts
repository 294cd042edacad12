/** Many sets of entries in one piece of memory, and how many members each has in common with another set. */
import { bitsFor, type Bits } from './bitset.ts'
import { counterIn, pageBytes, wholeTurns, type Count } from './ones.ts'

const rowsAtFirst = 8

export class BitTable {
  rows = 0
  /** 32-bit words of a row; whole turns of the counting. */
  readonly stride: number
  private room = rowsAtFirst
  private readonly memory: WebAssembly.Memory
  private readonly count: Count
  private words: Uint32Array

  constructor(capacity: number) {
    this.stride = wholeTurns(bitsFor(capacity).length)
    this.memory = new WebAssembly.Memory({ initial: this.pagesFor(rowsAtFirst) })
    this.count = counterIn(this.memory)
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
