/** Entries of any kind as CSV: the columns are the fields of the interface. */
import { stringify } from 'csv-stringify/sync'
import type { Entry, Shown } from '../publishing/index.ts'

const batchSize = 200

// A lone carriage return would otherwise stand bare, and some programs end a row there.
export const toCsvRows = (rows: string[][]) => stringify(rows, { record_delimiter: '\n', quoted_match: /[\r\n]/ })

/** In chunks, as fast as somebody reads. No byte order mark: the first column is called `id`. */
export async function* toCsv<T>(columns: readonly string[], entries: AsyncIterable<T>, toCells: (entry: T) => string[]): AsyncGenerator<string> {
  yield toCsvRows([[...columns]])
  let rows: string[][] = []
  for await (const entry of entries) {
    rows.push(toCells(entry))
    if (rows.length < batchSize) continue
    yield toCsvRows(rows)
    rows = []
  }
  if (rows.length > 0) yield toCsvRows(rows)
}

export const toEntriesCsv = ({ columns, toCells }: Shown, entries: AsyncIterable<Entry>): AsyncIterable<string> =>
  toCsv(columns, entries, (entry) => {
    const cells = toCells(entry)
    return columns.map((column) => cells[column] ?? '')
  })
