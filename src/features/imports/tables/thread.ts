/** Reads a table beside the site, with a limit on memory and time: nobody else waits while a large file is understood. */
import { z } from 'zod'
import { startThread } from '../../../platform/thread.ts'
import { keptProblem } from '../reasons.ts'
import { UnreadableFile, unreadables } from '../unreadable.ts'
import { encodings, type Table } from './table.ts'

export type TableAsked = { bytes: Uint8Array; sheet?: string }

const rows = z.array(z.object({ number: z.number(), cells: z.array(z.string()), fault: keptProblem.optional() }))
const reading = z.object({ format: z.enum(['csv', 'xlsx']), encoding: z.enum(encodings).optional(), delimiter: z.string().optional(), sheet: z.string().optional(), sheets: z.array(z.string()) })
const answered = z.union([z.object({ rows }), z.object({ reading }), z.object({ unreadable: z.enum(unreadables), detail: z.string() })])
export type TableAnswer = z.infer<typeof answered>

const longest = 60_000
const memory = 768

/** @throws UnreadableFile */
export async function readRowsBeside(asked: TableAsked): Promise<Table> {
  const worker = startThread(new URL('./table-worker.ts', import.meta.url), asked, { maxOldGenerationSizeMb: memory })
  const timer = setTimeout(() => void worker.terminate(), longest)
  const rows: Table['rows'] = []
  try {
    return await new Promise<Table>((resolve, reject) => {
      worker.on('message', (message: unknown) => {
        const answer = answered.parse(message)
        if ('rows' in answer) rows.push(...answer.rows)
        else if ('reading' in answer) resolve({ rows, reading: answer.reading })
        else reject(new UnreadableFile(answer.unreadable, answer.detail))
      })
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The table could not be read in time.')))
    })
  } catch (error) {
    // Whatever is wrong with it (no workbook, out of memory, out of time): this file cannot be read.
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged')
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
