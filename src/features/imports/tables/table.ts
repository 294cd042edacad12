/** A file as rows of cells, whatever it was written with, and where its headers stand. Pure. */
import { toSlug } from '../../../platform/slug.ts'
import type { Problem } from '../row.ts'

/** `number` as spreadsheets count; `fault` is what is wrong with the row as a whole. */
export type TableRow = { number: number; cells: string[]; fault?: Problem }

export const encodings = ['UTF-8', 'UTF-16', 'Windows-1252'] as const

/** How the file was read: said to whoever brought it. */
export type Reading = {
  format: 'csv' | 'xlsx'
  encoding?: (typeof encodings)[number]
  delimiter?: string
  sheet?: string
  /** All sheets that hold something. */
  sheets: string[]
  /** The row of the headers; the rows up to it are no data. */
  headerRow: number
  header: string[]
}

export type Table = { rows: TableRow[]; reading: Omit<Reading, 'headerRow' | 'header'> }

/** Beyond that the command is the better way. */
export const mostRows = 50_000
export const mostColumns = 200
const rowsLookedAt = 15

/** The row with the most known names, among the first; else the first that names several things. */
export function findHeaderRow(rows: readonly TableRow[], isKnown: (name: string) => boolean): number {
  const first = rows.slice(0, rowsLookedAt)
  const scored = first.map((row) => ({ row, known: named(row).filter(isKnown).length }))
  const best = scored.reduce<(typeof scored)[number] | undefined>((best, one) => (one.known > (best?.known ?? 0) ? one : best), undefined)
  const several = first.find((row) => named(row).length > 1) ?? first.at(0)
  return (best ?? scored.find(({ row }) => row === several))?.row.number ?? 1
}

/** A title merged over all columns is one name only, as often as it stands there. */
const named = ({ cells }: TableRow): string[] => [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && /\p{L}/u.test(cell)))]

/** Names of the columns; where two are the same or one is missing, the group above it helps. */
export function headerAt(rows: readonly TableRow[], headerRow: number): string[] {
  const at = rows.findIndex(({ number }) => number === headerRow)
  if (at < 0) return []
  const own = rows[at].cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  const above = at > 0 ? rows[at - 1].cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) : []
  const isTitle = new Set(above.filter((cell) => cell !== '')).size < 2
  return own.map((name, column) => {
    const group = isTitle ? '' : (above[column] ?? '')
    const twice = name !== '' && own.filter((other) => toSlug(other) === toSlug(name)).length > 1
    if (name === '') return group
    return twice && group !== '' && group !== name ? `${group} ${name}` : name
  })
}

/** Empty rows say nothing, and empty columns at the end either. */
export function withoutEmpty(rows: readonly TableRow[]): TableRow[] {
  const width = Math.min(mostColumns, rows.reduce((widest, { cells }) => Math.max(widest, cells.findLastIndex((cell) => cell.trim() !== '') + 1), 0))
  return rows
    .filter(({ cells, fault }) => fault !== undefined || cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, ...row }) => ({ ...row, cells: Array.from({ length: width }, (_, at) => cells[at] ?? '') }))
}
