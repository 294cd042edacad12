/** A workbook as rows of cells. It is read beside the site, in a worker with a limit on memory and time. */
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { UnreadableFile } from '../unreadable.ts'
import { inspectArchive } from './archive.ts'
import { mostColumns, mostRows, type Table } from './table.ts'

export type WorkbookAsked = { bytes: Uint8Array; sheet?: string; mostRows: number; mostColumns: number }

const answered = z.object({ sheets: z.array(z.string()), sheet: z.string(), rows: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })), tooMany: z.boolean() })
export type WorkbookAnswer = z.infer<typeof answered> | { damaged: string }

// A worker does not inherit the TypeScript loader of its parent on Node 20.
const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./workbook-worker.ts', import.meta.url).href)}) })`
const longest = 60_000
const memory = 768

/** Without `sheet`: the first that holds something. @throws UnreadableFile */
export async function readWorkbook(bytes: Buffer, sheet?: string): Promise<Table> {
  const names = await inspectArchive(bytes)
  if (!names.includes('xl/workbook.xml')) throw new UnreadableFile(names.includes('content.xml') ? 'open_document' : 'not_table')
  const answer = await inWorker({ bytes, sheet, mostRows, mostColumns })
  if (answer.sheets.length === 0) throw new UnreadableFile('empty')
  if (answer.tooMany) throw new UnreadableFile('too_many_rows', String(mostRows))
  return { rows: answer.rows, reading: { format: 'xlsx', sheet: answer.sheet, sheets: answer.sheets } }
}

async function inWorker(asked: WorkbookAsked): Promise<z.infer<typeof answered>> {
  const worker = new Worker(bootstrap, { eval: true, workerData: asked, resourceLimits: { maxOldGenerationSizeMb: memory } })
  const timer = setTimeout(() => void worker.terminate(), longest)
  try {
    const message = await new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The workbook could not be read in time.')))
    })
    return answered.parse(message)
  } catch {
    // Whatever is wrong with it (no workbook, out of memory, out of time): this file cannot be read.
    throw new UnreadableFile('damaged')
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
