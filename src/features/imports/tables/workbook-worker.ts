/** Runs in a worker: opens the workbook and answers with the texts of one sheet. */
import { parentPort, workerData } from 'node:worker_threads'
import ExcelJS from 'exceljs'
import { textOf } from './cells.ts'
import type { WorkbookAnswer, WorkbookAsked } from './workbook.ts'

parentPort?.postMessage(await read(workerData))

async function read({ bytes, sheet, mostRows, mostColumns }: WorkbookAsked): Promise<WorkbookAnswer> {
  const workbook = new ExcelJS.Workbook()
  try {
    // exceljs wants the memory itself, not a view of it.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'extLst', 'autoFilter', 'headerFooter', 'pageSetup', 'pageMargins', 'printOptions', 'sheetProtection', 'tableParts'] })
  } catch (error) {
    return { damaged: String(error) }
  }
  const filled = workbook.worksheets.filter(({ actualRowCount }) => actualRowCount > 0)
  const chosen = filled.find(({ name }) => name === sheet) ?? filled.find(({ state }) => state === 'visible') ?? filled.at(0)
  const rows: { number: number; cells: string[] }[] = []
  if (chosen && chosen.actualRowCount <= mostRows) {
    const width = Math.min(chosen.columnCount, mostColumns)
    chosen.eachRow((row, number) => rows.push({ number, cells: Array.from({ length: width }, (_, at) => textOf(row.getCell(at + 1).value, row.getCell(at + 1).numFmt)) }))
  }
  return { sheets: filled.map(({ name }) => name), sheet: chosen?.name ?? '', rows, tooMany: chosen !== undefined && chosen.actualRowCount > mostRows }
}
