/**
 * Reads CSV as it really comes: a broken line costs that line and not the rest of the file.
 * Works on bytes, because a cell in a foreign encoding can only be recognised there.
 */
import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import { gather, withoutReturn, type Candidate } from './lines.ts'
import { UnreadableFile } from './unreadable.ts'

/** `row` is the line of the file on which the record begins; the header is line 1. */
export type CsvRecord = { row: number; cells: string[] }

/** A record that cannot be trusted, with its cells as far as they can be told apart. `value` is what is wrong, whole. */
export type BrokenRecord = CsvRecord & { broken: 'quotes' | 'quotes_open' | 'fields' | 'encoding'; value: string; column?: number; fields?: number }

export type Delimiter = (typeof delimiters)[number]
export type Csv = { header: string[]; delimiter: Delimiter; records: AsyncIterable<(CsvRecord | BrokenRecord)[]> }

const delimiters = [',', ';', '\t'] as const
const recordsAtOnce = 250

// TextDecoder('windows-1252') of Node 20 and 22 reads Latin-1 and loses the quotation marks and dashes of these 32 places.
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
export const fromWindows = (bytes: Buffer): string => bytes.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => windowsOnly[letter.charCodeAt(0) - 0x80])

const decode = (bytes: Buffer): string => (isUtf8(bytes) ? bytes.toString('utf8') : fromWindows(bytes))

/** @throws UnreadableFile */
export async function readCsv(source: AsyncIterable<Uint8Array>, isHeader: (names: string[], delimiter: Delimiter) => boolean): Promise<Csv> {
  const candidates = gather(source)
  const first = await candidates.next()
  if (first.done) throw new UnreadableFile('empty')
  const layout = readHeader(first.value.bytes, isHeader)
  return { ...layout, records: readRecords(candidates, layout) }
}

type Layout = Pick<Csv, 'header' | 'delimiter'>

function readHeader(bytes: Buffer, isHeader: (names: string[], delimiter: Delimiter) => boolean): Layout {
  const start = bytes.subarray(0, 4).toString('latin1')
  if (/^(?:\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/.test(start)) throw new UnreadableFile('utf16')
  if (start === 'PK\x03\x04' || start === '\xd0\xcf\x11\xe0') throw new UnreadableFile('spreadsheet')
  if (bytes.includes(0)) throw new UnreadableFile('binary')
  if (bytes.includes('\r')) throw new UnreadableFile('line_ends')
  const line = decode(bytes).replace(/^\uFEFF/, '')
  // Spreadsheets in German write semicolons: the delimiter is the one with which the line becomes a header that is known.
  for (const delimiter of delimiters) {
    const [names = []] = tryParse(Buffer.from(line), delimiter) ?? []
    const header = names.map((name) => name.trim())
    if (!isHeader(header.map((name) => name.toLowerCase()), delimiter)) continue
    return { header: header.map((name, at) => (name === '' ? `(${at + 1})` : name)), delimiter }
  }
  throw new UnreadableFile('header', line.slice(0, 200))
}

type Candidates = AsyncGenerator<Candidate, void, 'first line only' | undefined>

async function* readRecords(candidates: Candidates, layout: Layout): AsyncGenerator<(CsvRecord | BrokenRecord)[]> {
  let simple: Candidate[] = []
  let next = await candidates.next()
  while (!next.done) {
    const candidate = next.value
    if (candidate.closed && candidate.lines.length === 1) simple.push(candidate)
    else {
      if (simple.length > 0) yield readTogether(simple, layout)
      simple = []
      const record = readGathered(candidate, layout)
      yield [record]
      if ('broken' in record && record.broken === 'quotes_open') {
        next = await candidates.next('first line only')
        continue
      }
    }
    if (simple.length === recordsAtOnce) {
      yield readTogether(simple, layout)
      simple = []
    }
    next = await candidates.next()
  }
  if (simple.length > 0) yield readTogether(simple, layout)
}

/** The quick way where all is well, which is nearly always; else one by one. */
function readTogether(candidates: Candidate[], layout: Layout): (CsvRecord | BrokenRecord)[] {
  const bytes = Buffer.concat(candidates.flatMap(({ bytes }) => [bytes, newline]))
  const rows = isUtf8(bytes) ? tryParse(bytes, layout.delimiter) : undefined
  if (rows?.length !== candidates.length || rows.some(({ length }) => length !== layout.header.length)) return candidates.map((candidate) => readOne(candidate, layout))
  return rows.map((cells, at) => ({ row: candidates[at].row, cells }))
}

const newline = Buffer.from('\n')

/** Several lines are one record only if it holds together; else a quote was opened that nobody closed, and its line alone is lost. */
function readGathered(candidate: Candidate, layout: Layout): CsvRecord | BrokenRecord {
  if (candidate.closed && !hidesRecord(candidate, layout)) {
    const record = readOne(candidate, layout)
    if (!('broken' in record) || record.broken !== 'quotes') return record
  }
  return { row: candidate.row, broken: 'quotes_open', ...bySight(candidate.lines[0], layout) }
}

/** Two broken lines can look like one long record. It is none if a whole record stands between them. */
function hidesRecord({ lines }: Candidate, { header, delimiter }: Layout): boolean {
  const type = header.findIndex((name) => name.toLowerCase() === 'type')
  return lines.slice(1).some((line) => {
    const rows = line.includes(delimiter) ? tryParse(withoutReturn(line), delimiter) : undefined
    return rows?.length === 1 && rows[0].length === header.length && /^[\w-]+$/.test(rows[0][type] ?? '')
  })
}

function readOne({ row, bytes }: Candidate, layout: Layout): CsvRecord | BrokenRecord {
  // Latin-1 gives every byte a character and takes it back: so cells can be told apart before anybody knows their encoding.
  const rows = tryParse(bytes, layout.delimiter, 'latin1')
  if (rows?.length !== 1) return { row, broken: 'quotes', ...bySight(bytes, layout) }
  const raw = rows[0].map((cell) => Buffer.from(cell, 'latin1'))
  // Spreadsheets add empty cells at the end; they say nothing.
  while (raw.length > layout.header.length && raw[raw.length - 1].length === 0) raw.pop()
  if (raw.length !== layout.header.length) return { row, broken: 'fields', fields: raw.length, ...bySight(bytes, layout) }
  const cells = raw.map(decode)
  const column = raw.findIndex((cell) => !isUtf8(cell))
  return column < 0 ? { row, cells } : { row, cells, broken: 'encoding', column, value: cells[column] }
}

/** Cut at every delimiter if that gives the right number of cells; else the line stands in `value` alone. */
function bySight(bytes: Buffer, { header, delimiter }: Layout): { cells: string[]; value: string } {
  const value = decode(withoutReturn(bytes))
  const cells = value.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''))
  return { value, cells: cells.length === header.length ? cells : header.map(() => '') }
}

function tryParse(bytes: Buffer, delimiter: Delimiter, encoding: BufferEncoding = 'utf8'): string[][] | undefined {
  try {
    return parse(bytes, { delimiter, encoding, record_delimiter: ['\n'], relax_column_count: true })
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}
