/** Room for working on one question, used again for the next. */
import { bitsFor, type Bits } from './bitset.ts'

export class Scratch {
  readonly capacity: number
  private readonly sets: Bits[] = []
  private setsTaken = 0
  private readonly free: Float64Array[] = []
  private lent: Float64Array[] = []
  private readonly room: Uint32Array[] = []
  private roomTaken = 0

  constructor(capacity: number) {
    this.capacity = capacity
  }

  /** Everything that was lent is free again. */
  clear(): void {
    this.setsTaken = 0
    this.roomTaken = 0
    this.free.push(...this.lent)
    this.lent = []
  }

  /** An empty set. */
  bits(): Bits {
    return this.anySet().fill(0)
  }

  copyOf(bits: Bits): Bits {
    const copy = this.anySet()
    copy.set(bits)
    return copy
  }

  /** Room for a list of entries. */
  list(): Uint32Array {
    if (this.roomTaken === this.room.length) this.room.push(new Uint32Array(this.capacity))
    return this.room[this.roomTaken++]
  }

  /** A number for every entry, holding whatever stood there before. */
  numbers(): Float64Array {
    const numbers = this.free.pop() ?? new Float64Array(this.capacity)
    this.lent.push(numbers)
    return numbers
  }

  giveBack(...numbers: Float64Array[]): void {
    this.lent = this.lent.filter((lent) => !numbers.includes(lent))
    this.free.push(...numbers)
  }

  private anySet(): Bits {
    if (this.setsTaken === this.sets.length) this.sets.push(bitsFor(this.capacity))
    return this.sets[this.setsTaken++]
  }
}
