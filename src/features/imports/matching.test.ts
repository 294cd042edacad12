/** How files from real life are read and understood; pure but for the worker that opens workbooks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { vocabulary } from './fixtures.ts'
import { firstKind } from './kinds.ts'
import { mappedReader } from './matching/apply.ts'
import { isKnownHeader, propose } from './matching/propose.ts'
import { readTable } from './tables/file.ts'
import { textOf } from './tables/cells.ts'
import { UnreadableFile } from './unreadable.ts'

const read = (content: string | Uint8Array, sheet?: string) => readTable(Buffer.from(content), isKnownHeader(firstKind), sheet)
const proposed = (header: string[], rows: string[][] = [header.map(() => 'x')]) => propose({ kind: firstKind, header, rows, vocabulary })

const headers: [header: string, field: string][] = [
  ['Organisation', 'name'], ['Bezeichnung', 'name'], ['Name der Einrichtung', 'name'], ['Institution', 'name'], ['PLZ', 'postal_code'], ['Postleitzahl', 'postal_code'], ['ZIP Code', 'postal_code'],
  ['E-Mail', 'email'], ['email', 'email'], ['E-Mail-Adresse', 'email'], ['Mail', 'email'], ['Homepage', 'website'], ['Website', 'website'], ['Internetadresse', 'website'], ['URL', 'website'],
  ['Telefonnummer', 'phone'], ['Tel.', 'phone'], ['Telefon (Zentrale)', 'phone'], ['Bundesland', 'state'], ['Land', 'state'], ['Federal state', 'state'], ['Themen', 'themes'], ['Schwerpunkte', 'themes'], ['Topics', 'themes'],
  ['Straße', 'street'], ['Straße und Hausnr.', 'street'], ['Ort', 'city'], ['Stadt', 'city'], ['Town', 'city'], ['Art der Organisation', 'type'], ['Rechtsform', 'type'], ['Kurzname', 'short_name'], ['Abkürzung', 'short_name'],
  ['Beschreibung', 'description_de'], ['short_name', 'short_name'], ['description_en', 'description_en'], ['Handlungsphase', 'phases'], ['Akteursgruppe', 'groups'], ['Aktionsraum', 'spaces'], ['Staat', 'country'], ['Breitengrad', 'lat'], ['lon', 'lon'], ['Quelle', 'source_url'], ['Netzwerk', 'member_of'],
]
for (const [header, field] of headers) test(`a column headed ${header} is ${field}`, () => assert.deepEqual([proposed([header])[0].field, proposed([header])[0].because.by], [field, 'header']))

const contents: [values: string[], field: string][] = [
  [['post@a.example', 'info@b.example', 'c@d.de'], 'email'], [['https://a.example', 'www.b.de', 'c.org'], 'website'], [['01067', '1099', '80331'], 'postal_code'], [['+49 511 123456', '0511/123-456', '(0351) 4880'], 'phone'],
  [['Sachsen', 'Bayern', 'NI'], 'state'], [['51.05', '52,37', '48.13'], 'lat'], [['Hochwasser; Hitze', 'Überflutung', 'heat'], 'themes'],
]
for (const [values, field] of contents) {
  test(`a column without a name that holds ${values[0]} is ${field}, with the reason`, () => {
    const [proposal] = proposed([''], values.map((value) => [value]))
    assert.equal(proposal.field, field)
    assert.ok(proposal.because.by === 'content')
  })
}

test('persons stay out, an unknown column too, and a field is proposed once', () => {
  const fields = proposed(['Name', 'Ansprechpartner', 'Vorname', 'Mobil', 'Bemerkung', 'Organisation']).map(({ field, because }) => [field, because.by])
  assert.deepEqual(fields, [['name', 'header'], ['', 'person'], ['', 'person'], ['', 'person'], ['', 'nothing'], ['', 'taken']])
})

const german = 'Organisation;PLZ\r\nFörderverein „Ä“;01067\r\n'
const encodings: [what: string, bytes: Uint8Array, encoding: string][] = [
  ['UTF-8', Buffer.from(german), 'UTF-8'],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${german}`), 'UTF-8'],
  ['Windows-1252', Buffer.from('Organisation;PLZ\r\nF\xf6rderverein \x84\xc4\x93;01067\r\n', 'latin1'), 'Windows-1252'],
  ['UTF-16', Buffer.from(`\uFEFF${german}`, 'utf16le'), 'UTF-16'],
  ['UTF-16 without a mark', Buffer.from(german.replace(/[„“Ä]/g, 'A'), 'utf16le'), 'UTF-16'],
  ['UTF-16, the other way round', Buffer.from(`\uFEFF${german}`, 'utf16le').swap16(), 'UTF-16'],
]
for (const [what, bytes, encoding] of encodings) {
  test(`${what} is recognised and said`, async () => {
    const { rows, reading } = await read(bytes)
    assert.deepEqual([reading.encoding, reading.delimiter, reading.header], [encoding, ';', ['Organisation', 'PLZ']])
    assert.match(rows[1].cells[0], /^Förderverein ./)
  })
}

test('titles above the headers are no data; groups name columns that are headed alike', async () => {
  const { reading, rows } = await read('Mitglieder 2026\n\nAllgemein,Allgemein,Kontakt\nName,Art,Name\nA,stadt,"b\nc"\nB,stadt,d\n')
  assert.deepEqual([reading.headerRow, reading.header], [4, ['Allgemein Name', 'Art', 'Kontakt Name']])
  assert.deepEqual(rows.filter(({ number }) => number > 4).map(({ number, cells }) => [number, cells[0], cells[2]]), [[5, 'A', 'b\nc'], [7, 'B', 'd']])
})

test('a broken line is a row with its fault; the others are read', async () => {
  const { rows } = await read('Name,Art,Ort\nA,stadt,Ulm\nB,"stadt,Ulm\nC,stadt\nD,stadt,Bonn\n')
  assert.deepEqual(rows.slice(1).map(({ fault, cells }) => fault?.reason ?? cells[0]), ['A', 'quotes_open', 'fields', 'D'])
})

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a workbook as offices keep it: merged titles, numbers for postcodes, formulas, links, days, several sheets', async () => {
  const bytes = await workbook((book) => {
    book.addWorksheet('Leer')
    const sheet = book.addWorksheet('Mitglieder')
    sheet.addRow(['Mitgliederliste'])
    sheet.mergeCells('A1:E1')
    sheet.addRow(['Organisation', 'PLZ', 'E-Mail', 'Stand', 'Telefon'])
    sheet.addRow(['A', 1067, { text: 'post@a.example', hyperlink: 'mailto:post@a.example' }, new Date('2026-03-01T00:00:00Z'), { formula: '"+49 "&1', result: '+49 1' }])
    sheet.addRow([{ richText: [{ text: 'B' }, { text: 'C' }] }, 1067, null, 2025, { error: '#N/A' }])
    sheet.getCell('B4').numFmt = '00000'
    book.addWorksheet('Zweites').addRows([['Name'], ['Z']])
  })
  const { rows, reading } = await read(bytes)
  assert.deepEqual([reading.sheet, reading.sheets, reading.headerRow], ['Mitglieder', ['Mitglieder', 'Zweites'], 2])
  assert.deepEqual(rows.slice(2).map(({ cells }) => cells), [['A', '1067', 'post@a.example', '2026-03-01', '+49 1'], ['BC', '01067', '', '2025', '']])
  assert.deepEqual((await read(bytes, 'Zweites')).rows.map(({ cells }) => cells), [['Name'], ['Z']])
  assert.equal(textOf(4951136739420), '4951136739420')
})

/** A ZIP of one file that is small and unpacks to much. */
function bomb(): Buffer {
  const name = Buffer.from('xl/workbook.xml')
  const packed = deflateRawSync(Buffer.alloc(120 * 1024 * 1024))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(10, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

test('what is no table is told by its name', async () => {
  const files: [reason: string, content: string | Uint8Array][] = [
    ['empty', ''], ['empty', '\n \n'], ['no_rows', 'Name;Art\n'], ['not_table', '%PDF-1.7'], ['not_table', '<html><table></table></html>'], ['not_table', '{"a":1}'], ['not_table', Buffer.from('\x89PNG\r\n', 'latin1')],
    ['old_workbook', Buffer.from('\xd0\xcf\x11\xe0 and more', 'latin1')], ['binary', 'Name\0Art;x\n'], ['damaged', Buffer.from('PK\x03\x04 and more', 'latin1')], ['archive_bomb', bomb()],
  ]
  for (const [reason, content] of files) await assert.rejects(read(content), (error) => error instanceof UnreadableFile && error.reason === reason, reason)
})

test('words become notations, columns join, fixed values fill, zeros come back; formulas stay refused', () => {
  const mapping = {
    columns: ['name', 'street', 'street', 'postal_code', 'themes', 'email', ''].map((field) => ({ field, separator: field === 'themes' ? (';' as const) : ('none' as const) })),
    fixed: { type: 'stadt', state: 'Sachsen' }, terms: [{ scheme: 'theme', value: 'Sturmflut', notation: 'hochwasser' }, { scheme: 'theme', value: 'Sonstiges', notation: '' }], zeros: ['postal_code'],
  }
  const reader = mappedReader({ kind: firstKind, mapping, vocabulary, today: '2026-11-24', findRelated: () => undefined })
  const row = (cells: string[]) => reader.read({ number: 2, cells, edited: {} })
  const good = row(['Netz', 'Weg', '3', '1067', 'Heat; Sturmflut;Sonstiges', 'mailto:a@b.example', '?'])
  assert.ok('payload' in good, JSON.stringify(good))
  assert.deepEqual([good.payload.street, good.payload.postal_code, good.payload.themes, good.payload.type, good.payload.state, good.payload.email], ['Weg 3', '01067', ['hitze', 'hochwasser'], 'stadt', 'DE-SN', 'a@b.example'])
  const bad = row(['=cmd|calc', '', '', '', 'Nichtsda', '', ''])
  assert.deepEqual('problems' in bad && bad.problems.map(({ column, reason }) => [column, reason]), [['themes', 'concept_unknown'], ['name', 'formula']])
})
