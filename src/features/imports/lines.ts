/** Cuts bytes into what may be records: physical lines, gathered until every quote that was opened is closed. */
import { UnreadableFile } from './unreadable.ts'

/** `closed` is false where the quote stays open to the end of the file or beyond every sensible length. */
export type Candidate = { row: number; lines: Buffer[]; bytes: Buffer; closed: boolean }

type Line = { row: number; bytes: Buffer; odd: boolean }

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** A longer line is no table; it would have to be held in memory as a whole. */
const longestLine = 32 * 1024 * 1024
const longestRecord = { bytes: 4 * 1024 * 1024, lines: 20_000 }

/** Whoever finds a candidate wanting asks for the next with 'first line only' and gets the rest of its lines again. */
export async function* gather(source: AsyncIterable<Uint8Array>): AsyncGenerator<Candidate, void, 'first line only' | undefined> {
  const lines = readLines(source)
  const ahead: Line[] = []
  let at = 0
  const next = async (): Promise<Line | undefined> => {
    if (at < ahead.length) return ahead[at++]
    const { done, value } = await lines.next()
    if (done) return undefined
    ahead.push(value)
    at++
    return value
  }

  for (let line = await next(); line; line = await next()) {
    if (isBlank(line.bytes)) {
      ahead.splice(0, at)
      at = 0
      continue
    }
    const gathered = [line]
    let closed = !line.odd
    let size = line.bytes.length
    while (!closed && size < longestRecord.bytes && gathered.length < longestRecord.lines) {
      const more = await next()
      if (!more) break
      gathered.push(more)
      size += more.bytes.length
      closed = more.odd
    }
    const again = yield { row: line.row, lines: gathered.map(({ bytes }) => bytes), bytes: join(gathered), closed }
    ahead.splice(0, again ? 1 : at)
    at = 0
  }
}

const isBlank = (bytes: Buffer) => bytes.length < 200 && bytes.toString('latin1').trim() === ''

const separator = Buffer.from('\n')

/** Line breaks inside a record are part of it, the one at its end is not. */
function join(lines: Line[]): Buffer {
  const bytes = lines.length === 1 ? lines[0].bytes : Buffer.concat(lines.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [separator, bytes])))
  return withoutReturn(bytes)
}

/** The line without what Windows puts before its end. */
export const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes)

async function* readLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let row = 1
  let pieces: Buffer[] = []
  let length = 0
  const take = (last: Buffer): Line => {
    const bytes = pieces.length === 0 ? last : Buffer.concat([...pieces, last])
    pieces = []
    length = 0
    return { row: row++, bytes, odd: countQuotes(bytes) % 2 === 1 }
  }
  for await (const piece of source) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield take(chunk.subarray(from, end))
      from = end + 1
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > longestLine) throw new UnreadableFile('line_too_long', String(row))
  }
  if (pieces.length > 0) yield take(Buffer.alloc(0))
}

function countQuotes(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) count++
  return count
}
