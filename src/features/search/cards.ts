/** What lists show of the entries: JSON in blocks outside the heap, parsed only for the entries that are shown. */
import { enlarged } from './growing.ts'

const blockBytes = 1 << 22
const blockBits = 22

export type SavedCards = { starts: Uint32Array; lengths: Uint32Array; blocks: Uint8Array[] }

export class Cards {
  private readonly blocks: Buffer[] = []
  private used = blockBytes
  /** Block and place within it; a card too long for a block has one of its own. */
  private starts: Uint32Array
  private lengths: Uint32Array

  constructor(capacity: number) {
    this.starts = new Uint32Array(capacity)
    this.lengths = new Uint32Array(capacity)
  }

  put(entry: number, json: string): void {
    const longest = json.length * 3
    const room = longest > blockBytes - this.used ? Buffer.byteLength(json) : longest
    if (room > blockBytes - this.used) this.addBlock(room)
    const block = this.blocks.length - 1
    this.starts[entry] = block * blockBytes + this.used
    this.lengths[entry] = this.blocks[block].write(json, this.used)
    this.used += this.lengths[entry]
  }

  read(entry: number): unknown {
    const start = this.starts[entry]
    const at = start & (blockBytes - 1)
    return JSON.parse(this.blocks[start >>> blockBits].toString('utf8', at, at + this.lengths[entry]))
  }

  enlarge(capacity: number): void {
    this.starts = enlarged(this.starts, capacity, Uint32Array)
    this.lengths = enlarged(this.lengths, capacity, Uint32Array)
  }

  /** The cards that are kept, under new entry numbers. */
  renumbered(numbers: Uint32Array, gone: number, capacity: number): Cards {
    const cards = new Cards(capacity)
    numbers.forEach((entry, before) => {
      if (entry === gone) return
      const block = this.blocks[this.starts[before] >>> blockBits]
      const at = this.starts[before] & (blockBytes - 1)
      cards.copy(entry, block.subarray(at, at + this.lengths[before]))
    })
    return cards
  }

  saved(entries: number): SavedCards {
    const last = this.blocks.length - 1
    return { starts: this.starts.subarray(0, entries), lengths: this.lengths.subarray(0, entries), blocks: this.blocks.map((block, place) => (place === last ? block.subarray(0, this.used) : block)) }
  }

  static from({ starts, lengths, blocks }: SavedCards, capacity: number): Cards {
    const cards = new Cards(capacity)
    cards.starts.set(starts)
    cards.lengths.set(lengths)
    for (const block of blocks) cards.blocks.push(Buffer.from(block.buffer, block.byteOffset, block.byteLength))
    return cards
  }

  private copy(entry: number, card: Uint8Array): void {
    if (card.length > blockBytes - this.used) this.addBlock(card.length)
    const block = this.blocks.length - 1
    this.starts[entry] = block * blockBytes + this.used
    this.lengths[entry] = card.length
    this.blocks[block].set(card, this.used)
    this.used += card.length
  }

  private addBlock(bytes: number): void {
    this.blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, bytes)))
    this.used = 0
  }
}
