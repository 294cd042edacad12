/** What could not go in, as a file of the same columns: to be mended there and imported again. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { isFormula } from '../entries/index.ts'
import type { Delimiter } from './csv.ts'
import { rejectColumns, type Problem } from './row.ts'
import { texts } from './texts.ts'

export type Rejected = { row: number; cells: string[]; problems: Problem[] }
export type Rejects = { add(rejected: Rejected): Promise<void>; close(): Promise<void> }

const added = new Set<string>(rejectColumns)

/** Spreadsheets would run a rejected formula: it stands behind an apostrophe, which `readRejectedCell` takes away again. */
const harmless = (cell: string): string => (isFormula(cell.replace(/^'+/, '')) ? `'${cell}` : cell)
export const readRejectedCell = (cell: string): string => (cell.startsWith("'") && isFormula(cell.replace(/^'+/, '')) ? cell.slice(1) : cell)
export const isRejectsFile = (header: string[]): boolean => rejectColumns.every((name) => header.includes(name))

const toCsv = (rows: string[][], delimiter: Delimiter): string => stringify(rows, { delimiter, record_delimiter: '\n', quoted_match: /[\r\n,;\t]/ })

/** The columns of the file, and after them what is wrong with the row. */
function rejectLines(header: string[]): { head: string[]; of(rejected: Rejected): string[] } {
  const kept = header.flatMap((name, at) => (added.has(name.toLowerCase()) ? [] : [at]))
  return {
    head: [...kept.map((at) => header[at]), ...rejectColumns],
    of({ row, cells, problems }) {
      const sentences = (language: 'de' | 'en') => problems.map((problem) => problem.said?.[language] ?? texts[language].reasons[problem.reason](problem)).join(' ')
      const columns = problems.map(({ column }) => column).join(' | ')
      const values = problems.map(({ value }) => value).join(' | ')
      return [...kept.map((at) => harmless(cells[at] ?? '')), String(row), columns, harmless(values), sentences('de'), sentences('en')]
    },
  }
}

/** The same file for whoever downloads it. */
export function rejectsAsCsv(header: string[], rejected: readonly Rejected[]): string {
  const lines = rejectLines(header.map((name, at) => harmless(name === '' ? `(${at + 1})` : name)))
  return toCsv([lines.head, ...rejected.map(lines.of)], ',')
}

export function openRejects(file: string, header: string[], delimiter: Delimiter): Rejects {
  const lines = rejectLines(header)
  const target = createWriteStream(file)
  const done = finished(target)
  done.catch(() => {}) // the same fault is thrown where it is waited for
  const write = async (cells: string[]) => {
    if (!target.write(toCsv([cells], delimiter))) await Promise.race([once(target, 'drain'), done])
  }
  const opened = write(lines.head)
  return {
    async add(rejected) {
      await opened
      await write(lines.of(rejected))
    },
    async close() {
      await opened
      target.end()
      await done
    },
  }
}

/** FILE.rejects.csv, or the next free name: somebody may be mending what the last run left there. */
export async function freeName(file: string, ending: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${file}.rejects${number === 1 ? '' : `-${number}`}.${ending}`
    try {
      await (await open(name, 'wx')).close()
      return name
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}
