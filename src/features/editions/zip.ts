/** Files as one ZIP, made and handed on piece by piece. */
import { Zip, ZipDeflate } from 'fflate'
import { Pace } from '../search/index.ts'

/** Names are short and of ASCII alone: every computer unpacks them. A long text comes in pieces. */
export type File = { name: string; content: string | readonly string[] | Uint8Array }

const level = 6
const sliceSize = 64 * 1024

export async function* zipped(files: AsyncIterable<File>, at: Date): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const ready: Uint8Array[] = []
  const pace = new Pace()
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for await (const { name, content } of files) {
    const file = new ZipDeflate(name, { level })
    file.mtime = at
    zip.add(file)
    for (const one of content instanceof Uint8Array ? [content] : [content].flat()) {
      const bytes = typeof one === 'string' ? encoder.encode(one) : one
      for (let from = 0; from < bytes.length; from += sliceSize) {
        file.push(bytes.subarray(from, from + sliceSize))
        if (pace.isOver()) await pace.rest()
      }
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

/** Small pieces are joined: a row of the database for each would cost more than the piece. */
export async function* inParts(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < size) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}
