/** Which table a file holds: it is looked at, its name is not believed. */
import { UnreadableFile } from '../unreadable.ts'
import { isArchive, readRows } from './rows.ts'
import { readRowsBeside } from './thread.ts'
import { findHeaderRow, headerAt, type Reading, type TableRow } from './table.ts'

/** Beginnings of files people drop by mistake. */
const others: readonly [start: string, reason: 'old_workbook' | 'not_table'][] = [
  ['\xd0\xcf\x11\xe0', 'old_workbook'],
  ['%PDF', 'not_table'],
  ['{\\rtf', 'not_table'],
  ['\x89PNG', 'not_table'],
  ['\xff\xd8\xff', 'not_table'],
  ['GIF8', 'not_table'],
]

/** So much text is read in a few milliseconds: less than a thread takes to start. */
const atOnce = 256 * 1024

/** @throws UnreadableFile */
export async function readTable(bytes: Buffer, isKnown: (name: string) => boolean, sheet?: string): Promise<{ rows: TableRow[]; reading: Reading }> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const start = bytes.subarray(0, 8).toString('latin1')
  const other = others.find(([beginning]) => start.startsWith(beginning))
  if (other) throw new UnreadableFile(other[1])
  const { rows, reading } = isArchive(bytes) || bytes.length > atOnce ? await readRowsBeside({ bytes, sheet }) : await readRows(bytes)
  const headerRow = findHeaderRow(rows, isKnown)
  if (!rows.some(({ number }) => number > headerRow)) throw new UnreadableFile('no_rows')
  return { rows, reading: { ...reading, headerRow, header: headerAt(rows, headerRow) } }
}
