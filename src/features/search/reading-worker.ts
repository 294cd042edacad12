/** The thread that reads texts while an index is built (`reading.ts`). */
import { parentPort } from 'node:worker_threads'
import { Pace } from './pace.ts'
import { save, Texts, type SavedRead, type Text } from './texts.ts'

export type ReadingRequest = { texts: Text[] } | { known: string[] }
export type ReadingAnswer = 'read' | SavedRead

const texts = new Texts()

parentPort?.on('message', async (request: ReadingRequest) => {
  if ('texts' in request) {
    for (const text of request.texts) texts.add(text)
    return parentPort?.postMessage('read' satisfies ReadingAnswer)
  }
  const read = save(await texts.read(request.known, new Pace()))
  const lists = Object.values(read.lexica).flatMap(({ postings: { offsets, entries, impacts } }) => [offsets.buffer, entries.buffer, impacts.buffer])
  parentPort?.postMessage(read satisfies ReadingAnswer, lists.filter((list) => list instanceof ArrayBuffer))
})
