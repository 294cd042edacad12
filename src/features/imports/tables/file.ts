/** Which table a file holds: it is looked at, its name is not believed. */
import { UnreadableFile } from '../unreadable.ts'
import { readPlain } from './plain.ts'
import { findHeaderRow, headerAt, withoutEmpty, type Reading, type TableRow } from './table.ts'
import { readWorkbook } from './workbook.ts'

/** Beginnings of files people drop by mistake. */
const others: readonly [start: string, reason: 'old_workbook' | 'not_table'][] = [
  ['\xd0\xcf\x11\xe0', 'old_workbook'],
  ['%PDF', 'not_table'],
  ['{\\rtf', 'not_table'],
  ['\x89PNG', 'not_table'],
  ['\xff\xd8\xff', 'not_table'],
  ['GIF8', 'not_table'],
]

/** @throws UnreadableFile */
export async function readTable(bytes: Buffer, isKnown: (name: string) => boolean, sheet?: string): Promise<{ rows: TableRow[]; reading: Reading }> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const start = bytes.subarray(0, 8).toString('latin1')
  const other = others.find(([beginning]) => start.startsWith(beginning))
  if (other) throw new UnreadableFile(other[1])
  const table = start.startsWith('PK\x03\x04') ? await readWorkbook(bytes, sheet) : await readPlain(bytes)
  const rows = withoutEmpty(table.rows)
  const headerRow = findHeaderRow(rows, isKnown)
  if (!rows.some(({ number }) => number > headerRow)) throw new UnreadableFile('no_rows')
  return { rows, reading: { ...table.reading, headerRow, header: headerAt(rows, headerRow) } }
}
