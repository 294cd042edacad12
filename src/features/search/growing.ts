/** Number lists that grow at the end. What stands in them is never changed, so a reader may keep an older view. */
type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array

export function enlarged<T extends Numbers>(array: T, capacity: number, create: new (length: number) => T): T {
  const larger = new create(capacity)
  larger.set(array)
  return larger
}

export class GrowingList {
  private items: Uint32Array
  length: number

  constructor(items: Uint32Array = new Uint32Array(16)) {
    this.items = items
    this.length = 0
  }

  static of(items: Uint32Array): GrowingList {
    const list = new GrowingList(items)
    list.length = items.length
    return list
  }

  /** For fast loops: valid until the next push, longer than the list. */
  get raw(): Uint32Array {
    return this.items
  }

  get view(): Uint32Array {
    return this.items.subarray(0, this.length)
  }

  push(item: number): void {
    if (this.length === this.items.length) this.items = enlarged(this.items, Math.max(16, Math.ceil(this.length * 1.5)), Uint32Array)
    this.items[this.length++] = item
  }
}
