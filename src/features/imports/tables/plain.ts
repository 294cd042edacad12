/** CSV in any of the encodings in which spreadsheets save it → rows of cells. */
import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { fromWindows, readCsv, type BrokenRecord, type CsvRecord, type Delimiter } from '../csv.ts'
import type { Problem } from '../row.ts'
import { UnreadableFile } from '../unreadable.ts'
import { mostRows, type Reading, type Table, type TableRow } from './table.ts'

/** @throws UnreadableFile */
export async function readPlain(bytes: Buffer): Promise<Table> {
  const { text, encoding } = decode(bytes)
  if (/^\s*(?:<|\{)/.test(text)) throw new UnreadableFile('not_table')
  if (text.trim() === '') throw new UnreadableFile('empty')
  // The old line ends of the Mac, unless the file has others as well.
  const lines = text.includes('\n') ? text : text.replace(/\r/g, '\n')
  const { delimiter, preface } = layoutOf(lines)
  const rest = lines.split('\n').slice(preface).join('\n')
  const { header, records } = await readCsv(pieces(Buffer.from(rest)), (_, candidate) => candidate === delimiter)
  const rows: TableRow[] = [{ number: preface + 1 + blankLines(rest), cells: header.map((name, at) => (name === `(${at + 1})` ? '' : name)) }]
  for await (const group of records) {
    for (const record of group) rows.push(toRow(record, preface))
    if (rows.length > mostRows) throw new UnreadableFile('too_many_rows', String(mostRows))
  }
  return { rows, reading: { format: 'csv', encoding, delimiter, sheets: [] } }
}

function toRow(record: CsvRecord | BrokenRecord, preface: number): TableRow {
  const row = { number: record.row + preface, cells: record.cells }
  if (!('broken' in record)) return row
  const fault: Problem = { column: '', value: record.value.slice(0, longestValue), reason: record.broken, ...(record.fields === undefined ? {} : { detail: String(record.fields) }) }
  return { ...row, fault }
}

const longestValue = 2_000

function decode(bytes: Buffer): { text: string; encoding: NonNullable<Reading['encoding']> } {
  const wide = wideOrder(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' }
  if (bytes.includes(0)) throw new UnreadableFile('binary')
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' }
  return { text: fromWindows(bytes), encoding: 'Windows-1252' }
}

/** By the mark at its beginning, or because every second byte of Latin letters is zero. */
function wideOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 2).toString('latin1')
  if (start === '\xff\xfe') return 'utf-16le'
  if (start === '\xfe\xff') return 'utf-16be'
  const sample = bytes.subarray(0, 400)
  if (sample.length < 4 || sample.length % 2 === 1) return undefined
  const zeros = [0, 1].map((odd) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length / (sample.length / 2))
  if (zeros[1] > 0.8 && zeros[0] < 0.1) return 'utf-16le'
  return zeros[0] > 0.8 && zeros[1] < 0.1 ? 'utf-16be' : undefined
}

const delimiters: readonly Delimiter[] = [';', ',', '\t']
const linesLookedAt = 60

/** The delimiter that cuts most of the first lines into the same number of cells, and how many lines of title stand before them. */
function layoutOf(text: string): { delimiter: Delimiter; preface: number } {
  const sample = text.split('\n').slice(0, linesLookedAt).join('\n')
  const tried = delimiters.map((delimiter) => {
    const records = sampleRecords(sample, delimiter)
    const counts = records.map(({ width }) => width)
    const usual = counts.reduce((best, width) => (frequency(counts, width) * (width > 1 ? 1 : 0) > frequency(counts, best) * (best > 1 ? 1 : 0) ? width : best), 1)
    const first = records.find(({ width }) => width >= usual)
    return { delimiter, preface: usual > 1 ? (first?.line ?? 1) - 1 : 0, score: usual > 1 ? frequency(counts, usual) * Math.log(usual + 1) : 0 }
  })
  return tried.reduce((best, one) => (one.score > best.score ? one : best))
}

const frequency = (counts: number[], width: number) => counts.filter((count) => count === width).length

const sample = (text: string, delimiter: Delimiter) => parse(text, { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, info: true, record_delimiter: ['\r\n', '\n'] })

function sampleRecords(text: string, delimiter: Delimiter): { width: number; line: number }[] {
  try {
    const parsed: unknown[] = sample(text, delimiter)
    let begin = 1
    return parsed.flatMap((one) => {
      const { record, info } = readInfo(one)
      const found = { width: record.length, line: begin }
      begin = info.lines + 1
      return [found]
    })
  } catch {
    // A quote that is cut off at the end of the sample: line by line is good enough to choose.
    return text.split('\n').map((line, at) => ({ width: line.split(delimiter).length, line: at + 1 })).filter(({ width }) => width > 0)
  }
}

function readInfo(value: unknown): { record: unknown[]; info: { lines: number } } {
  const record = typeof value === 'object' && value !== null && 'record' in value && Array.isArray(value.record) ? value.record : []
  const info = typeof value === 'object' && value !== null && 'info' in value ? value.info : undefined
  return { record, info: { lines: typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 0 } }
}

const blankLines = (text: string): number => (text.match(/^(?:[ \t\r]*\n)*/)?.[0].split('\n').length ?? 1) - 1

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
}

const pieceSize = 256 * 1024
