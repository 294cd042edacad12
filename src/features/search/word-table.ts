/**
 * Cuts texts into words and knows the number of each word it has met, without making a string of it.
 * Building an index is mostly this: some 15 million words in 100,000 entries.
 */
import { longestWord, wordsOf } from './analysis.ts'
import type { GrowingList } from './growing.ts'

const hashStart = 0x811c9dc5
const hashFactor = 0x01000193
const leastSlots = 1 << 12
/** A slot holds: hash, number + 1 (0 is free), where the letters begin, how many they are. */
const slotSize = 4
/** What a UTF-16 unit can be; half a letter sends the text to the slow way. */
const [other, ofWord, half] = [0, 1, 2]

let kinds: Uint8Array | undefined
const unitKinds = () =>
  (kinds ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => (unit >= 0xd800 && unit <= 0xdfff ? half : /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? ofWord : other)))

export class WordTable {
  size = 0
  private slots = new Int32Array(leastSlots * slotSize)
  private letters = new Uint16Array(leastSlots)
  private lettersUsed = 0
  /** The text being read: numbers are read faster than characters. */
  private bytes = Buffer.alloc(0)
  private text = new Uint16Array(0)

  clear(): void {
    this.size = 0
    this.slots = new Int32Array(leastSlots * slotSize)
    this.letters = new Uint16Array(leastSlots)
    this.lettersUsed = 0
  }

  /** Appends the number of each word of the text; `learn` gives numbers to words met for the first time. */
  read(written: string, into: GrowingList, learn: (word: string) => number): void {
    const kinds = unitKinds()
    const before = into.length
    const text = this.copy(written)
    const { length } = written
    for (let at = 0; at < length; at++) {
      const kind = kinds[text[at]]
      if (kind === other) continue
      const start = at
      let hash = hashStart
      while (at < length && kinds[text[at]] === ofWord) hash = Math.imul(hash ^ text[at++], hashFactor)
      if (at < length && kinds[text[at]] === half) {
        into.length = before
        for (const word of wordsOf(written)) into.push(learn(word))
        return
      }
      into.push(at - start <= longestWord ? this.numberOf(written, start, at, hash, learn) : this.numberOf(written, start, start + longestWord, this.hashOf(start, start + longestWord), learn))
    }
  }

  private hashOf(start: number, end: number): number {
    let hash = hashStart
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ this.text[at], hashFactor)
    return hash
  }

  private numberOf(written: string, start: number, end: number, hash: number, learn: (word: string) => number): number {
    const slot = this.slotOf(start, end, hash)
    const known = this.slots[slot + 1]
    if (known !== 0) return known - 1
    const number = learn(written.slice(start, end))
    this.take(slot, start, end, hash, number)
    if (this.size * 2 * slotSize > this.slots.length) this.widen()
    return number
  }

  private copy(written: string): Uint16Array {
    if (this.bytes.length < written.length * 2) {
      this.bytes = Buffer.from(new ArrayBuffer(written.length * 4))
      this.text = new Uint16Array(this.bytes.buffer)
    }
    this.bytes.write(written, 'utf16le')
    return this.text
  }

  /** Where the word stands, or would. */
  private slotOf(start: number, end: number, hash: number): number {
    const { slots } = this
    const last = slots.length - slotSize
    let slot = ((hash ^ (hash >>> 15)) * slotSize) & last
    while (slots[slot + 1] !== 0 && !(slots[slot] === hash && slots[slot + 3] === end - start && this.isWord(slots[slot + 2], start, end))) slot = (slot + slotSize) & last
    return slot
  }

  private isWord(letter: number, start: number, end: number): boolean {
    const { letters, text } = this
    for (let at = start; at < end; at++) if (letters[letter++] !== text[at]) return false
    return true
  }

  private take(slot: number, start: number, end: number, hash: number, number: number): void {
    const { length } = this.letters
    if (this.lettersUsed + longestWord > length) {
      const letters = new Uint16Array(length * 2)
      letters.set(this.letters)
      this.letters = letters
    }
    this.letters.set(this.text.subarray(start, end), this.lettersUsed)
    this.slots.set([hash, number + 1, this.lettersUsed, end - start], slot)
    this.lettersUsed += end - start
    this.size++
  }

  private widen(): void {
    const old = this.slots
    this.slots = new Int32Array(old.length * 2)
    const last = this.slots.length - slotSize
    for (let from = 0; from < old.length; from += slotSize) {
      if (old[from + 1] === 0) continue
      let slot = ((old[from] ^ (old[from] >>> 15)) * slotSize) & last
      while (this.slots[slot + 1] !== 0) slot = (slot + slotSize) & last
      this.slots.set(old.subarray(from, from + slotSize), slot)
    }
  }
}
