/** A workbook as rows of cells. Only ever read in a thread (`thread.ts`). */
import type { Workbook } from 'exceljs'
import { UnreadableFile } from '../unreadable.ts'
import { inspectArchive } from './archive.ts'
import { textOf } from './cells.ts'
import { mostColumns, mostRows, type Table } from './table.ts'

const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'extLst', 'autoFilter', 'headerFooter', 'pageSetup', 'pageMargins', 'printOptions', 'sheetProtection', 'tableParts']

/** Without `sheet`: the first that holds something. @throws UnreadableFile */
export async function readWorkbook(bytes: Buffer, sheet?: string): Promise<Table> {
  const names = await inspectArchive(bytes)
  if (!names.includes('xl/workbook.xml')) throw new UnreadableFile(names.includes('content.xml') ? 'open_document' : 'not_table')
  const filled = (await load(bytes)).worksheets.filter(({ actualRowCount }) => actualRowCount > 0)
  const chosen = filled.find(({ name }) => name === sheet) ?? filled.find(({ state }) => state === 'visible') ?? filled.at(0)
  if (!chosen) throw new UnreadableFile('empty')
  if (chosen.actualRowCount > mostRows) throw new UnreadableFile('too_many_rows', String(mostRows))
  const rows: Table['rows'] = []
  const width = Math.min(chosen.columnCount, mostColumns)
  chosen.eachRow((row, number) => rows.push({ number, cells: Array.from({ length: width }, (_, at) => textOf(row.getCell(at + 1).value, row.getCell(at + 1).numFmt)) }))
  return { rows, reading: { format: 'xlsx', sheet: chosen.name, sheets: filled.map(({ name }) => name) } }
}

async function load(bytes: Buffer): Promise<Workbook> {
  // A second of loading that no CSV should wait for.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  try {
    // exceljs wants the memory itself, not a view of it.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes })
    return workbook
  } catch {
    throw new UnreadableFile('damaged')
  }
}
