/** Pages of lists that everybody sees alike. In the worst week thousands ask the same: they get what was drawn for the first of them. */
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** Some 70 kB each. */
const mostPages = 200
const mostAddresses = 5_000

type Page = { plain: Buffer<ArrayBuffer>; packed: Buffer<ArrayBuffer> }

export class KeptPages {
  /** What they were drawn from: as soon as any of it is another, none of them is true any more. */
  private drawnFrom: readonly unknown[] = []
  private readonly pages = new Map<string, Page>()
  /** A page is kept when it is asked for again, so that questions asked once push no other out. */
  private readonly asked = new Set<string>()

  find(address: string, from: readonly unknown[]): Page | undefined {
    if (!this.isDrawnFrom(from)) {
      this.drawnFrom = from
      this.pages.clear()
      this.asked.clear()
    }
    const page = this.pages.get(address)
    if (page === undefined) return undefined
    // Whoever nobody has asked for the longest goes first.
    this.pages.delete(address)
    this.pages.set(address, page)
    return page
  }

  /** `from`: as it was when the drawing began. */
  keep(address: string, from: readonly unknown[], page: string): void {
    if (!this.isDrawnFrom(from)) return
    if (!this.asked.has(address)) {
      if (this.asked.size >= mostAddresses) this.asked.clear()
      this.asked.add(address)
      return
    }
    const [oldest] = this.pages.keys()
    if (this.pages.size >= mostPages && oldest !== undefined) this.pages.delete(oldest)
    this.pages.set(address, { plain: Buffer.from(page), packed: gzipSync(page) })
  }

  private isDrawnFrom(from: readonly unknown[]): boolean {
    return from.length === this.drawnFrom.length && from.every((part, place) => part === this.drawnFrom[place])
  }
}

export function sendKept(c: Context, { plain, packed }: Page): Response {
  const type = 'text/html; charset=UTF-8'
  const isPacked = accepts(c, { header: 'Accept-Encoding', supports: ['gzip', 'identity'], default: 'identity' }) === 'gzip'
  return isPacked ? c.body(packed, 200, { 'content-type': type, 'content-encoding': 'gzip' }) : c.body(plain, 200, { 'content-type': type })
}
