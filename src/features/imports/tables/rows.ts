/** Bytes → rows of cells, whichever kind of table they are. */
import { readPlain } from './plain.ts'
import { withoutEmpty, type Table } from './table.ts'
import { readWorkbook } from './workbook.ts'

export const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04'

/** @throws UnreadableFile */
export async function readRows(bytes: Buffer, sheet?: string): Promise<Table> {
  const { rows, reading } = isArchive(bytes) ? await readWorkbook(bytes, sheet) : await readPlain(bytes)
  return { rows: withoutEmpty(rows), reading }
}
