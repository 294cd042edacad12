/** The value of a field: as it stands in a payload, as a form shows it, and whether two are the same. Pure. */
import { isList, type EntryField, type Payload } from './kind.ts'
import { pictureOf, pictureText } from './picture.ts'

/** What a form shows and sends: lists as lists, everything else as text. */
export type Value = string | string[]

export function valueIn(payload: Payload, field: EntryField): Value {
  const value = payload[field.name]
  if (field.control === 'rows') return Array.isArray(value) ? value.map((row) => rowText(row, field)) : []
  if (field.control === 'picture') return pictureText(value)
  if (isList(field)) return Array.isArray(value) ? value.map(String) : []
  return value === undefined || value === null ? '' : String(value)
}

export const isEmpty = (value: Value): boolean => value.length === 0

/** The order of concepts says nothing. */
export const isSame = (a: Value, b: Value): boolean => keyOf(a) === keyOf(b)

const keyOf = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify([...new Set(value)].sort()))

/** A row as one comparable text: its cells in the order of the columns. */
const rowText = (row: unknown, { columns = [] }: EntryField): string => JSON.stringify(columns.map(({ name }) => (typeof row === 'object' && row !== null ? String(new Map<string, unknown>(Object.entries(row)).get(name) ?? '') : '')))

/** The cells of a row from that text. */
export function cellsOf(row: string): string[] {
  try {
    const cells: unknown = JSON.parse(row)
    return Array.isArray(cells) ? cells.map(String) : []
  } catch {
    return []
  }
}

export const toRowText = (cells: readonly string[]): string => JSON.stringify(cells)

/** What was typed, as the payload holds it; undefined where nothing was. */
export function toStored(field: EntryField, typed: Value): unknown {
  if (field.control === 'rows') {
    const rows = [typed].flat().map((row) => cellsOf(row).map((cell) => cell.trim()))
    return rows.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => Object.fromEntries((field.columns ?? []).flatMap((column, place) => (cells[place] ? [[column.name, toStored(column, cells[place])]] : []))))
  }
  if (typeof typed !== 'string') return [...new Set(typed.map((value) => value.trim()).filter((value) => value !== ''))]
  if (field.control === 'picture') return pictureOf(typed)
  const text = typed.replace(/\r\n?/g, '\n').trim()
  if (text === '') return isList(field) ? [] : undefined
  // A comma is how people here write decimals. What is no number stays as it was typed, so that the form can show it again.
  const number = text.replace(',', '.')
  return field.control === 'number' && /^[+-]?\d+(?:\.\d+)?$/.test(number) ? Number(number) : text
}

/** The same payload with some fields set; what is no field of the form stays as it is. */
export function withValues(payload: Payload, fields: readonly EntryField[], values: ReadonlyMap<string, Value>): Payload {
  const next: Record<string, unknown> = { ...payload }
  for (const field of fields) {
    const value = values.get(field.name)
    if (value === undefined) continue
    const stored = toStored(field, value)
    if (stored === undefined) delete next[field.name]
    else next[field.name] = stored
  }
  return next
}

export const changedFields = (fields: readonly EntryField[], before: Payload, after: Payload): EntryField[] => fields.filter((field) => !isSame(valueIn(before, field), valueIn(after, field)))
