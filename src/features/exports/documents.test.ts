import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { SaxesParser } from 'saxes'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { readJsonLd, valuesOf } from '../../../test/support/statements.ts'
import { stadtnetz, vocabulary } from '../actors/fixtures.ts'
import { actorList, type Actor } from '../actors/index.ts'
import { toCard } from '../actors/document.ts'
import { toAtom } from './atom.ts'
import { toBody } from './body.ts'
import { toHxl } from './hxl.ts'
import { toGeoJson, toJson } from './json.ts'
import { actorIri, toJsonLd, toJsonLdList } from './linked.ts'
import type { Selection } from './selection.ts'
import { toVcard } from './vcard.ts'
import { toXlsx } from './xlsx.ts'

const baseUrl = 'https://netz.example'
const bare: Actor = {
  id: 'dachverband', name: 'Dach & Fach <eV> "Süd"', type: 'netzwerk', themes: [], spaces: [], phases: [], groups: [], member_of: [], postal_code: '01067', confirmed_on: '2026-03-01', published_on: '2026-01-10',
}

const selectionOf = (actors: Actor[]): Selection => ({
  language: 'de', baseUrl, site: 'Netz Köln', vocabulary, list: actorList, at: new Date('2026-11-22T10:00:00Z'), measure: { rhythm: { actor: 12 }, today: '2026-11-22' }, cards: actors.map(toCard), conditions: ['Thema: Hochwasser'], ignored: ['farbe=blau'], page: `${baseUrl}/akteure?thema=hochwasser`,
  async *actors() {
    yield* actors
  },
})
const both = selectionOf([stadtnetz, bare])

async function textOf(parts: AsyncIterable<string | Uint8Array>): Promise<string> {
  return new Response(await toBody(parts)).text()
}

test('JSON says where it comes from, what was asked and not understood, and how many it holds', async () => {
  const document = JSON.parse(await textOf(toJson(both)))
  assert.equal(document.source, 'https://netz.example/akteure?thema=hochwasser')
  assert.deepEqual(document.filters, ['Thema: Hochwasser'])
  assert.deepEqual(document.ignored, ['farbe=blau'])
  assert.equal(document.publisher, null)
  assert.equal(document.total, 2)
  assert.equal(document.items[1].name, 'Dach & Fach <eV> "Süd"')
  assert.equal(document.items[1].city, null)
  assert.equal(document.items[0].url, 'https://netz.example/akteure/stadtnetz')
})

test('an empty result is a valid document in every format', async () => {
  const none = selectionOf([])
  assert.deepEqual(JSON.parse(await textOf(toJson(none))).items, [])
  assert.deepEqual(JSON.parse(await textOf(toGeoJson(none))).features, [])
  assert.deepEqual(JSON.parse(await textOf(toJsonLdList(none)))['@graph'], [])
  assert.equal(parse(await textOf(toHxl(none))).length, 2)
  assert.equal(entriesOf(toAtom(none, `${baseUrl}/akteure.atom`)).length, 0)
})

test('GeoJSON puts longitude first and counts whom it cannot draw', async () => {
  const document = JSON.parse(await textOf(toGeoJson(both)))
  assert.equal(document.type, 'FeatureCollection')
  assert.deepEqual(document.features[0].geometry, { type: 'Point', coordinates: [11.575, 48.137] })
  assert.equal(document.features[0].properties.name, 'Netz der Städte am Fluss')
  assert.equal(document.features.length, 1)
  assert.equal(document.without_coordinates, 1)
})

test('linked data can be read without a network and names concepts, networks and place', async () => {
  const statements = await readJsonLd(toJsonLd(stadtnetz, baseUrl))
  const subject = actorIri('stadtnetz', baseUrl)
  const schema = 'https://schema.org/'
  assert.deepEqual(valuesOf(statements, subject, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type').sort(), ['http://www.w3.org/ns/org#Organization', `${schema}Organization`])
  assert.deepEqual(valuesOf(statements, subject, `${schema}knowsAbout`).sort(), [`${baseUrl}/vokabulare/theme#hitze`, `${baseUrl}/vokabulare/theme#hochwasser`])
  assert.deepEqual(valuesOf(statements, subject, 'http://www.w3.org/ns/org#memberOf'), [actorIri('dachverband', baseUrl)])
  assert.deepEqual(valuesOf(statements, subject, `${schema}description`), ['Die Städte am Fluss tauschen aus, was sie aus Hochwasser gelernt haben.@de'])
  const [address] = valuesOf(statements, subject, `${schema}address`)
  assert.deepEqual(valuesOf(statements, address, `${schema}streetAddress`), ['Uferweg 1'])
})

test('a list of linked data says the same of an actor as its own document', async () => {
  const list = await readJsonLd(await textOf(toJsonLdList(both)))
  const single = await readJsonLd(toJsonLd(bare, baseUrl))
  const about = (statements: typeof list) => statements.filter(({ subject }) => subject.value === actorIri('dachverband', baseUrl)).map(({ predicate }) => predicate.value).sort()
  assert.deepEqual(about(list), about(single))
})

test('HXL has a row of names and a row of hashtags before the data', async () => {
  const [names, tags, first, second]: string[][] = parse(await textOf(toHxl(both)))
  const at = (row: string[], tag: string) => row[tags.indexOf(tag)]
  assert.ok(tags.every((tag) => /^#[a-z][a-z0-9]*(\+[a-z]+)*$/.test(tag)))
  assert.equal(at(names, '#org+name'), 'Name')
  assert.equal(at(first, '#sector+list'), 'Hochwasser|Hitze')
  assert.equal(at(first, '#adm1+code'), 'DE-BY')
  assert.equal(at(first, '#adm1+name'), 'Bayern')
  assert.equal(at(first, '#geo+lat'), '48.137')
  assert.equal(at(second, '#org+name'), 'Dach & Fach <eV> "Süd"')
})

test('the workbook holds numbers as numbers, days as days, postal codes as text', async () => {
  const workbook = await workbookOf(both)
  const sheet = workbook.worksheets[0]
  const column = (name: string) => {
    for (let at = 1; at <= sheet.columnCount; at++) if (sheet.getRow(1).getCell(at).value === name) return at
    throw new Error(`no column ${name}`)
  }
  assert.equal(sheet.name, 'Akteure')
  assert.equal(sheet.getRow(2).getCell(column('Breite')).value, 48.137)
  assert.equal(sheet.getRow(2).getCell(column('Themen')).value, 'Hochwasser; Hitze')
  assert.deepEqual(sheet.getRow(3).getCell(column('Zuletzt bestätigt')).value, new Date('2026-03-01T00:00:00Z'))
  assert.equal(sheet.getRow(3).getCell(column('Postleitzahl')).value, '01067')
  assert.deepEqual(sheet.views[0]?.state, 'frozen')
})

test('the workbook says on a second sheet where it comes from, what was filtered and how many it holds', async () => {
  const sheet = (await workbookOf(both)).worksheets[1]
  const rows = new Map<unknown, unknown>()
  sheet.eachRow((row) => rows.set(row.getCell(1).value, row.getCell(2).value))
  assert.equal(rows.get('Adresse'), 'https://netz.example/akteure?thema=hochwasser')
  assert.equal(rows.get('Akteure'), 2)
  assert.equal(rows.get('Filter'), 'Thema: Hochwasser')
  assert.equal(rows.get('Nicht verstandene Angaben'), 'farbe=blau')
  assert.equal(rows.get('Herausgeber'), 'Betreiber noch nicht angegeben')
})

test('a workbook that nobody reads on does not go on being written', async () => {
  let made = 0
  const endless = selectionOf([])
  const body = await toBody(toXlsx({ ...endless, async *actors() {
    while (true) yield { ...stadtnetz, id: `netz-${made++}`, description_de: Array.from({ length: 200 }, (_, at) => (made * 7919 + at * 104729) % 99991).join(' ') }
  } }))
  const reader = body.getReader()
  await reader.read()
  await reader.cancel()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const afterCancel = made
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(made, afterCancel)
})

test('a list that nobody reads on does not go on being read from the database', async () => {
  let closed = false
  const body = await toBody(toJson({ ...both, async *actors() {
    try {
      while (true) yield stadtnetz
    } finally {
      closed = true
    }
  } }))
  const reader = body.getReader()
  await reader.read()
  await reader.cancel()
  assert.equal(closed, true)
})

/** Read by another program than it was written by. */
const contactIn = (card: string) => new ICAL.Component(ICAL.parse(card))

test('a contact survives commas, semicolons and line breaks', () => {
  const card = toVcard({ ...stadtnetz, name: 'Netz; der, Städte: am\\Fluss', description_de: 'Eins,\nzwei' }, { baseUrl, language: 'de', vocabulary })
  const read = contactIn(card)
  const value = (property: string): unknown => read.getFirstPropertyValue(property)
  assert.match(card, /^BEGIN:VCARD\r\nVERSION:4\.0\r\n/)
  assert.equal(value('kind'), 'org')
  assert.equal(value('fn'), 'Netz; der, Städte: am\\Fluss')
  assert.equal(value('note'), 'Eins,\nzwei')
  assert.equal(value('tel'), '+49 89 123')
  assert.equal(value('geo'), 'geo:48.137,11.575')
  assert.deepEqual(read.getFirstProperty('categories')?.getValues(), ['Hochwasser', 'Hitze'])
  assert.deepEqual(value('adr'), ['', '', 'Uferweg 1', 'München', 'Bayern', '80331', 'Deutschland'])
  assert.doesNotMatch(card, /\\:/)
})

test('a contact of whom only the name is known is still a contact', () => {
  const read = contactIn(toVcard({ ...bare, postal_code: undefined }, { baseUrl, language: 'en', vocabulary }))
  assert.deepEqual(read.getAllProperties().map(({ name }) => name).toSorted(), ['fn', 'kind', 'org', 'rev', 'source', 'uid', 'version'])
})

test('the feed brings the latest word first, published or confirmed', () => {
  const entries = entriesOf(toAtom(both, `${baseUrl}/akteure.atom?thema=hochwasser&land=DE-BY`))
  assert.deepEqual(entries.map(({ id, updated }) => [id, updated]), [
    ['https://netz.example/akteure/dachverband', '2026-03-01T00:00:00.000Z'],
    ['https://netz.example/akteure/stadtnetz', '2026-01-15T00:00:00.000Z'],
  ])
  assert.equal(entries[0].title, 'Dach &amp; Fach &lt;eV&gt; "Süd"')
})

test('the feed is well-formed whatever a name holds, and ends after a hundred', () => {
  const odd = (at: number): Actor => ({ ...bare, id: `a${at}`, name: `]]> <b>\u0001 & ${at}`, published_on: `2026-0${1 + (at % 9)}-01`, confirmed_on: undefined, themes: ['"<&'] })
  const entries = entriesOf(toAtom(selectionOf(Array.from({ length: 450 }, (_, at) => odd(at))), `${baseUrl}/akteure.atom`))
  assert.equal(entries.length, 100)
  assert.deepEqual(new Set(entries.map(({ updated }) => updated)), new Set(['2026-09-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z']))
})

async function workbookOf(selection: Selection): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  const body = await toBody(toXlsx(selection))
  await workbook.xlsx.load(await new Response(body).arrayBuffer())
  return workbook
}

/** A strict XML parser: anything not well-formed throws. */
function entriesOf(xml: string): Record<string, string>[] {
  const entries: Record<string, string>[] = []
  const path: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri }) => {
    assert.equal(uri, 'http://www.w3.org/2005/Atom')
    path.push(local)
    if (path.length === 2 && local === 'entry') entries.push({})
  })
  parser.on('closetag', () => path.pop())
  const collect = (text: string) => {
    const entry = entries.at(-1)
    if (path.length === 3 && path[1] === 'entry' && entry) entry[path[2]] = (entry[path[2]] ?? '') + text
  }
  parser.on('text', collect)
  parser.on('cdata', collect)
  parser.write(xml).close()
  return entries
}
