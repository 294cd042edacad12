/** Runs in a thread of its own: reads the file and gives its rows away in portions, so that whoever takes them never stands still for long. */
import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableFile } from '../unreadable.ts'
import { readRows } from './rows.ts'
import type { TableAnswer, TableAsked } from './thread.ts'

const portion = 1_000

const answer = (message: TableAnswer) => parentPort?.postMessage(message)

async function read({ bytes, sheet }: TableAsked): Promise<void> {
  try {
    const { rows, reading } = await readRows(Buffer.from(bytes), sheet)
    for (let from = 0; from < rows.length; from += portion) answer({ rows: rows.slice(from, from + portion) })
    answer({ reading })
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    answer({ unreadable: error.reason, detail: error.detail })
  }
}

await read(workerData)
