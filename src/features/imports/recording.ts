/** What the command does is kept as an import of the browser is: listed, and taken back as a whole. */
import type { Db } from '../../platform/database/index.ts'
import { inTransaction, newKey } from '../publishing/index.ts'
import { expiryFrom, fileNameFrom, signatureOf, type Counts } from './import.ts'
import { insertImport, insertRecorded, updateImport, type Recorded } from './store.ts'

/** `by`: the function on whose behalf the command runs. */
export type Keeping = { fileName: string; by: string; clock: { now(): Date } }

export type Record = {
  key: string
  /** Who is named in the history of the entries. */
  author: string
  /** A batch and what is kept of it, in one transaction. */
  within<Result>(work: (db: Db) => Promise<{ result: Result; rows: Recorded[]; counts: Counts }>): Promise<Result>
  end(state: 'taken' | 'aborted'): Promise<void>
}

/** Beyond that the file of rejects is the better place. */
const mostRejects = 10_000
const longestCell = 25_000

export async function beginRecord(db: Db, { fileName: given, by, clock }: Keeping, { kind, header, delimiter }: { kind: string; header: string[]; delimiter: string }): Promise<Record> {
  const key = newKey()
  const at = clock.now()
  const fileName = fileNameFrom(given)
  const counts: Counts = {}
  const add = (word: keyof Counts, count: number) => count > 0 && (counts[word] = (counts[word] ?? 0) + count)
  let rejects = 0
  await insertImport(db, {
    key, kind, fileName, origin: 'command', author: by, state: 'taking', at, expiresAt: expiryFrom(at),
    reading: { format: 'csv', delimiter, sheets: [], headerRow: 1, header },
    mapping: { columns: [], fixed: {}, terms: [], zeros: [] },
  })
  await updateImport(db, key, { startedAt: at }, at)

  /** What stayed out is kept whole, so that it can be mended; there may be too much of it. */
  const kept = (row: Recorded): Recorded[] => {
    if (row.outcome !== 'rejected') return [row]
    return ++rejects > mostRejects ? [] : [{ ...row, cells: row.cells.map((cell) => cell.slice(0, longestCell)) }]
  }

  return {
    key,
    author: signatureOf({ fileName, author: by }),
    within: (work) =>
      inTransaction(db, async (transaction) => {
        const { result, rows, counts: more } = await work(transaction)
        await insertRecorded(transaction, key, rows.flatMap(kept))
        add('created', more.created ?? 0)
        add('changed', more.changed ?? 0)
        add('unchanged', more.unchanged ?? 0)
        add('rejected', more.rejected ?? 0)
        const done = (counts.created ?? 0) + (counts.changed ?? 0) + (counts.unchanged ?? 0) + (counts.rejected ?? 0)
        await updateImport(transaction, key, { counts, done, total: done }, clock.now())
        return result
      }),
    end: (state) => updateImport(db, key, { state, finishedAt: clock.now() }, clock.now()),
  }
}
