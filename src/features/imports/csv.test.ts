import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from './csv.ts'
import { inPieces, recordsOf } from './fixtures.ts'
import { UnreadableFile } from './unreadable.ts'

const hasNameAndType = (names: string[]) => names.includes('name') && names.includes('type')
const namesOf = (records: { cells: string[]; broken?: string }[]) => records.flatMap(({ cells, broken }) => (broken ? [] : [cells[0]]))

test('a value may hold commas, quotes and line breaks; the row is the line it begins on', async () => {
  const records = await recordsOf('name,type,city\r\n"Bund, ""Land""\r\nund Stadt",netzwerk,Bonn\r\n\r\nKöln,stadt,Köln')
  assert.deepEqual(records, [
    { row: 2, cells: ['Bund, "Land"\r\nund Stadt', 'netzwerk', 'Bonn'] },
    { row: 5, cells: ['Köln', 'stadt', 'Köln'] },
  ])
})

test('it does not matter in which pieces the bytes come', async () => {
  const file = '\uFEFFname,type\n"Müller,\nSöhne",stadt\nÖ,stadt\n'
  for (const size of [1, 2, 3, 1000]) assert.deepEqual(namesOf(await recordsOf(file, size)), ['Müller,\nSöhne', 'Ö'])
})

test('an open quote costs its own line, whatever follows', async () => {
  const followed = {
    'by plain lines': ['A,stadt,Köln', '"B,stadt,Bonn', 'C,stadt,Trier', 'D,stadt,Ulm'],
    'by a value in quotes': ['A,stadt,Köln', '"B,stadt,Bonn', 'C,stadt,"Trier, Ehrang"', 'D,stadt,Ulm'],
    'by a value over several lines': ['A,stadt,Köln', '"B,stadt,Bonn', 'C,stadt,"Trier\nEhrang"', 'D,stadt,Ulm'],
    'by another broken line that would close it': ['A,stadt,Köln', '"B,stadt,Bonn', 'C,stadt,Trier', 'D,stadt,Ulm', 'E",stadt,Hof', 'F,stadt,Jena'],
  }
  for (const [what, lines] of Object.entries(followed)) {
    const records = await recordsOf(`name,type,city\n${lines.join('\n')}\n`)
    const broken = records.filter((record) => 'broken' in record)
    assert.deepEqual(namesOf(records), ['A', 'C', 'D', ...(lines.length === 6 ? ['F'] : [])], what)
    assert.deepEqual(broken.map(({ row }) => row), lines.length === 6 ? [3, 6] : [3], what)
  }
})

test('a quote in the middle of a value costs its own line and is kept to be mended', async () => {
  const records = await recordsOf('name,type\nA,stadt\nVerein "Hilfe" e. V.,netzwerk\nB,stadt\n')
  assert.deepEqual(namesOf(records), ['A', 'B'])
  assert.deepEqual(records[1], { row: 3, broken: 'quotes', value: 'Verein "Hilfe" e. V.,netzwerk', cells: ['Verein "Hilfe" e. V.', 'netzwerk'] })
})

test('a line with too many or too few fields says how many; empty ones at the end do not count', async () => {
  const records = await recordsOf('name,type\nA,stadt,,\nB\nC,stadt,mehr\nD,stadt\n')
  assert.deepEqual(records, [
    { row: 2, cells: ['A', 'stadt'] },
    { row: 3, broken: 'fields', fields: 1, value: 'B', cells: ['', ''] },
    { row: 4, broken: 'fields', fields: 3, value: 'C,stadt,mehr', cells: ['', ''] },
    { row: 5, cells: ['D', 'stadt'] },
  ])
})

test('a cell in another encoding is shown as Windows-1252 reads it', async () => {
  const file = Buffer.concat([Buffer.from('name,type,city\nA,stadt,Köln\n'), Buffer.from('M\xfcnchen,stadt,"\x84Isar\x93"\n', 'latin1'), Buffer.from('Ö,stadt,Bonn\n')])
  const records = await recordsOf(file)
  assert.deepEqual(namesOf(records), ['A', 'Ö'])
  assert.deepEqual(records[1], { row: 3, broken: 'encoding', column: 0, value: 'München', cells: ['München', 'stadt', '„Isar“'] })
})

test('semicolons and tabs are recognised by the header', async () => {
  for (const delimiter of [';', '\t']) {
    const csv = await readCsv(inPieces(`Name${delimiter}TYPE\nA, B${delimiter}stadt\n`), hasNameAndType)
    assert.deepEqual([csv.delimiter, csv.header], [delimiter, ['Name', 'TYPE']])
    for await (const group of csv.records) assert.deepEqual(group, [{ row: 2, cells: ['A, B', 'stadt'] }])
  }
})

test('a value of a megabyte over thousands of lines is still one record', async () => {
  const long = 'Zeile mit Text\n'.repeat(70_000 / 5)
  const records = await recordsOf(`name,type,city\nA,stadt,"${long}"\nB,stadt,Bonn\n`, 65_536)
  assert.deepEqual(records.map(({ row, cells }) => [row, cells[2].length]), [[2, long.length], [14_003, 4]])
})

test('what is no CSV at all is told by its name', async () => {
  const files = {
    empty: '\n\n',
    utf16: Buffer.from('\uFEFFname,type\n', 'utf16le'),
    spreadsheet: Buffer.from('PK\x03\x04 and more\n', 'latin1'),
    binary: 'name\0type\n',
    line_ends: 'name,type\rA,stadt\r',
    header: 'Hochwasser,stadt\n',
  }
  for (const [reason, file] of Object.entries(files)) {
    await assert.rejects(readCsv(inPieces(file), hasNameAndType), (error) => error instanceof UnreadableFile && error.reason === reason, reason)
  }
})
