/** What lists show of the entries: JSON in blocks outside the heap, parsed only for the entries that are shown. */
import { enlarged } from './growing.ts'

const blockBytes = 1 << 22
const blockBits = 22
/** Lists begin with the same few again and again. */
const mostRemembered = 4096

export type SavedCards = { starts: Uint32Array; lengths: Uint32Array; blocks: Uint8Array[] }

export class Cards {
  private readonly blocks: Buffer[] = []
  private used = blockBytes
  /** Block and place within it; a card too long for a block has one of its own. */
  private starts: Uint32Array
  private lengths: Uint32Array
  /** Parsed, the latest asked for last. An entry's number never gets another card. */
  private readonly remembered = new Map<number, unknown>()

  constructor(capacity: number) {
    this.starts = new Uint32Array(capacity)
    this.lengths = new Uint32Array(capacity)
  }

  put(entry: number, json: string): void {
    const card = json.replace(beyondLatin, escaped)
    this.makeRoom(card.length)
    this.place(entry, this.blocks[this.blocks.length - 1].write(card, this.used, 'latin1'))
  }

  read(entry: number): unknown {
    const card = this.remembered.get(entry) ?? this.parse(entry)
    this.remembered.delete(entry)
    this.remembered.set(entry, card)
    if (this.remembered.size > mostRemembered) this.remembered.delete(this.remembered.keys().next().value ?? entry)
    return card
  }

  private parse(entry: number): unknown {
    const start = this.starts[entry]
    const at = start & (blockBytes - 1)
    return JSON.parse(this.blocks[start >>> blockBits].toString('latin1', at, at + this.lengths[entry]))
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
    this.makeRoom(card.length)
    this.blocks[this.blocks.length - 1].set(card, this.used)
    this.place(entry, card.length)
  }

  private makeRoom(bytes: number): void {
    if (bytes <= blockBytes - this.used) return
    this.blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, bytes)))
    this.used = 0
  }

  private place(entry: number, bytes: number): void {
    this.starts[entry] = (this.blocks.length - 1) * blockBytes + this.used
    this.lengths[entry] = bytes
    this.used += bytes
  }
}

// One byte a letter is read twice as fast as UTF-8; the few others can be written as JSON's escapes.
const beyondLatin = /[^\0-\xff]/g
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
