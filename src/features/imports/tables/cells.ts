/** The text of a cell as somebody reads it: results instead of formulas, days without a time. Pure. */
import type { CellValue } from 'exceljs'

const midnight = 'T00:00:00.000Z'

/** `format` is how the cell is shown: «00000» brings back the zeros a postcode has lost. */
export function textOf(value: CellValue, format?: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberAsText(value, format)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return dayOf(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return linkText(value.text)
  if ('result' in value) return textOf(value.result, format)
  // A fault such as #N/A, or a formula that was never worked out: nothing that could be published.
  return ''
}

const linkText = (text: unknown): string =>
  typeof text === 'string' ? text : typeof text === 'object' && text !== null && 'richText' in text && Array.isArray(text.richText) ? text.richText.map((piece: { text?: unknown }) => String(piece.text ?? '')).join('') : ''

function dayOf(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const written = value.toISOString()
  return written.endsWith(midnight) ? written.slice(0, 10) : written.slice(0, 16).replace('T', ' ')
}

function numberAsText(value: number, format = ''): string {
  const zeros = /^0+$/.exec(format)?.[0].length ?? 0
  // Fifteen digits are what a spreadsheet keeps; the rest is noise such as 52.370000000000005.
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)))
  return text.padStart(zeros, '0')
}
