/** Reads the texts of an index that is being built: a few here, many in a thread of its own, beside everything else that is built. */
import type { Worker } from 'node:worker_threads'
import { startThread } from '../../platform/thread.ts'
import type { Compounds } from './compounds.ts'
import type { Pace } from './pace.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-worker.ts'
import { restore, Texts, type Read, type SavedRead, type Text } from './texts.ts'

/** Starting a thread takes as long as reading so many texts. */
const many = 4_000
const batchSize = 512
/** Batches sent and not yet read: texts must not pile up in memory. */
const mostUnread = 16

export class Reading {
  private readonly known: Compounds
  private waiting: Text[] = []
  private reader: Reader | undefined

  /** `known`: compounds of the vocabulary; the words of the texts come to them. */
  constructor(known: Compounds) {
    this.known = known
  }

  /** Texts come in the order of the entries' numbers. */
  async add(text: Text): Promise<void> {
    this.waiting.push(text)
    if (this.waiting.length < (this.reader ? batchSize : many)) return
    this.reader ??= new Reader()
    await this.reader.take(this.waiting)
    this.waiting = []
  }

  async finish(pace: Pace): Promise<Read> {
    if (this.reader) {
      await this.reader.take(this.waiting)
      return restore(await this.reader.finish([...this.known.words]))
    }
    const texts = new Texts()
    for (const text of this.waiting) {
      texts.add(text)
      if (pace.isOver()) await pace.rest()
    }
    return texts.read(this.known.words, pace)
  }

  /** Finished or given up. */
  async stop(): Promise<void> {
    await this.reader?.stop()
  }
}

/** The other thread, as this one sees it. */
class Reader {
  private readonly worker: Worker = startThread(new URL('./reading-worker.ts', import.meta.url))
  private unread = 0
  private failure: Error | undefined
  private answered: (() => void) | undefined
  private result: SavedRead | undefined

  constructor() {
    this.worker.on('message', (answer: ReadingAnswer) => {
      if (answer === 'read') this.unread--
      else this.result = answer
      this.answered?.()
    })
    this.worker.on('error', (error: Error) => {
      this.failure = error
      this.answered?.()
    })
  }

  async take(texts: Text[]): Promise<void> {
    while (this.unread >= mostUnread) await this.nextAnswer()
    this.unread++
    this.ask({ texts })
  }

  async finish(known: string[]): Promise<SavedRead> {
    this.ask({ known })
    while (this.result === undefined) await this.nextAnswer()
    return this.result
  }

  private ask(request: ReadingRequest): void {
    if (this.failure) throw this.failure
    this.worker.postMessage(request)
  }

  private async nextAnswer(): Promise<void> {
    if (!this.failure) await new Promise<void>((resolve) => (this.answered = resolve))
    if (this.failure) throw this.failure
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }
}
