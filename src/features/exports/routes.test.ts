import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { z } from 'zod'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { readJsonLd, readTurtle, valuesOf } from '../../../test/support/statements.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const list = z.looseObject({ total: z.number(), items: z.array(z.looseObject({ id: z.string() })), ignored: z.array(z.string()), filters: z.array(z.string()), source: z.string() })
const filter = 'thema=hochwasser&phase=vorbereitung&land=DE-NI&land=DE-NW'
const sameFilter = 'theme=hochwasser&phase=vorbereitung&state=DE-NI&state=DE-NW'

const idsOfApi = async (query: string) => z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }).parse(await site.json(`/api/v1/actors?${query}&page_size=1000`)).items.map(({ id }) => id)

test('every format holds the actors that the directory finds, in its order', async () => {
  const expected = await idsOfApi(sameFilter)
  assert.ok(expected.length > 1)
  const csv: Record<string, string>[] = parse(await site.page(`/akteure.csv?${filter}`), { columns: true })
  assert.deepEqual(csv.map(({ id }) => id), expected, 'csv')
  assert.deepEqual(list.parse(await site.json(`/akteure.json?${filter}`)).items.map(({ id }) => id), expected, 'json')
  const hxl: string[][] = parse(await site.page(`/akteure.hxl.csv?${filter}`))
  assert.deepEqual(hxl.slice(2).map(([id]) => id), expected, 'hxl')
  const linked = z.looseObject({ '@graph': z.array(z.looseObject({ identifier: z.string() })) }).parse(await site.json(`/akteure.jsonld?${filter}`))
  assert.deepEqual(linked['@graph'].map(({ identifier }) => identifier), expected, 'jsonld')
  const places = z.looseObject({ features: z.array(z.looseObject({ id: z.string() })), without_coordinates: z.number() }).parse(await site.json(`/akteure.geojson?${filter}`))
  assert.equal(places.features.length + places.without_coordinates, expected.length, 'geojson')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await (await site.app.request(`/akteure.xlsx?${filter}`)).arrayBuffer())
  assert.equal(workbook.worksheets[0].actualRowCount, expected.length + 1, 'xlsx')
  const atom = await site.page(`/akteure.atom?${filter}`)
  assert.equal(atom.match(/<entry>/g)?.length, Math.min(100, expected.length), 'atom')
})

test('the English address takes English filters and writes English', async () => {
  const german = list.parse(await site.json(`/akteure.json?${filter}`))
  const english = list.parse(await site.json(`/en/actors.json?${sameFilter}`))
  assert.equal(english.total, german.total)
  assert.deepEqual(english.filters, ['Theme: River flood', 'Phase of action: Preparedness', 'Federal state: Lower Saxony', 'Federal state: North Rhine-Westphalia'])
  assert.match(await site.page('/en/actors.hxl.csv'), /^Id,Name,Short name/)
})

test('what is not understood is left out and said', async () => {
  const { ignored, filters, total } = list.parse(await site.json('/akteure.json?thema=hochwaser&farbe=blau&seite=3'))
  assert.deepEqual(ignored.sort(), ['farbe', 'thema=hochwaser'])
  assert.deepEqual(filters, [])
  assert.equal(total, (await idsOfApi('sort=name')).length)
})

test('a file has a name with its date, says where its rights are explained and may be read by any site', async () => {
  const { headers } = await site.app.request('/akteure.csv')
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="akteure-\d{4}-\d{2}-\d{2}\.csv"$/)
  assert.match(headers.get('link') ?? '', /<[^>]+\/api#rechte>; rel="license"/)
  assert.equal(headers.get('access-control-allow-origin'), '*')
  assert.match(await site.page('/api'), /id="rechte"/)
})

test('a profile as JSON, linked data and contact, in both languages', async () => {
  for (const path of ['/akteure/defus', '/en/actors/defus']) {
    assert.equal(z.looseObject({ email: z.string() }).parse(await site.json(`${path}.json`)).email, 'defus@defus.de')
    assert.match(await site.page(`${path}.vcf`), /^EMAIL:defus@defus\.de\r$/m)
    const statements = await readJsonLd(await site.page(`${path}.jsonld`))
    assert.deepEqual(valuesOf(statements, `${site.settings.baseUrl}/akteure/defus#actor`, 'https://schema.org/email'), ['defus@defus.de'])
  }
  await site.page('/akteure/niemand.vcf', 404)
  await site.page('/akteure/defus.exe', 404)
})

test('every vocabulary can be read as Turtle and JSON-LD under the address that its concepts bear', async () => {
  for (const scheme of ['theme', 'space', 'phase', 'group', 'type']) {
    const address = `${site.settings.baseUrl}/vokabulare/${scheme}`
    const concepts = readTurtle(await site.page(`/vokabulare/${scheme}.ttl`)).filter(({ predicate }) => predicate.value.endsWith('#inScheme'))
    assert.ok(concepts.length > 1)
    assert.ok(concepts.every(({ subject, object }) => subject.value.startsWith(`${address}#`) && object.value === address))
    await readJsonLd(await site.page(`/en/vocabularies/${scheme}.jsonld`))
  }
  await site.page('/vokabulare/farbe.ttl', 404)
})

test('every file that the catalogue names is there, of the type it says', async () => {
  const catalog = readTurtle(await site.page('/katalog.ttl'))
  const dcat = 'http://www.w3.org/ns/dcat#'
  const distributions = catalog.filter(({ predicate }) => predicate.value === `${dcat}accessURL`)
  // Actors, practices, and seven vocabularies in two forms.
  assert.ok(distributions.length >= 8 + 5 + 7 * 2)
  for (const { subject, object } of distributions) {
    const response = await site.app.request(object.value.slice(site.settings.baseUrl.length))
    assert.equal(response.status, 200, object.value)
    const [type] = valuesOf(catalog, subject.value, `${dcat}mediaType`)
    assert.equal(response.headers.get('content-type')?.split(';')[0], type.slice('https://www.iana.org/assignments/media-types/'.length))
    await response.body?.cancel()
  }
})
