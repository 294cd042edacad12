/** Files as one ZIP, made and handed on piece by piece. */
import { Zip, ZipDeflate } from 'fflate'

/** Names are short and of ASCII alone: every computer unpacks them. */
export type File = { name: string; content: string | Uint8Array }

const level = 6

export async function* zipped(files: AsyncIterable<File>, at: Date): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for await (const { name, content } of files) {
    const file = new ZipDeflate(name, { level })
    file.mtime = at
    zip.add(file)
    file.push(typeof content === 'string' ? encoder.encode(content) : content, true)
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
