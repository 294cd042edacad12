/** From parts that are made one after the other to the body of an answer; nobody makes more than is being read. */
import { setImmediate } from 'node:timers/promises'

const chunkSize = 32 * 1024

/** Small parts are joined: a chunk per actor would cost more than the actor. Between chunks other requests get their turn. */
async function* joined(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let waiting = ''
  for await (const part of parts) {
    if (typeof part === 'string') {
      waiting += part
      if (waiting.length < chunkSize) continue
    }
    if (waiting !== '') yield encoder.encode(waiting)
    waiting = ''
    await setImmediate()
    if (typeof part !== 'string') yield part
  }
  if (waiting !== '') yield encoder.encode(waiting)
}

/** Waits for the first chunk, so that a database out of reach is an error page and not half a file. */
export async function toBody(parts: AsyncIterable<string | Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const chunks = joined(parts)
  let next: Promise<IteratorResult<Uint8Array>> | undefined = Promise.resolve(await chunks.next())
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await (next ?? chunks.next())
      next = undefined
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
