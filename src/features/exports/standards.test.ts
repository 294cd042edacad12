/** What others read with their own programs, checked the way they read it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import JSZip from 'jszip'
import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds as all } from '../../app.ts'
import { languages } from '../../platform/language.ts'

/** Those that are taken away as files: terms are found and read in the glossary. */
const kinds = all.filter(({ list }) => list.formats.length > 0)

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const metadata = z.strictObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.enum(languages), '@base': z.url() })]),
  '@id': z.url(),
  url: z.url(),
  'dc:title': z.string().min(5),
  'dc:description': z.string().min(5),
  'dc:publisher': z.string().min(1),
  'dc:license': z.strictObject({ '@id': z.url() }),
  dialect: z.strictObject({ encoding: z.literal('utf-8'), delimiter: z.literal(','), header: z.literal(true) }),
  tableSchema: z.strictObject({
    primaryKey: z.literal('id'),
    columns: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]+$/), titles: z.string(), 'dc:title': z.string().optional(), datatype: z.enum(['string', 'number', 'boolean', 'date', 'anyURI', 'json']), separator: z.literal('|').optional(), required: z.literal(true).optional(), valueUrl: z.string().regex(/^https?:\/\/[^{]+\{[a-z_]+\}$/).optional() })),
  }),
})

const isOf: Record<string, (cell: string) => boolean> = {
  string: () => true,
  number: (cell) => /^-?\d+(\.\d+)?$/.test(cell),
  boolean: (cell) => cell === 'true' || cell === 'false',
  date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && new Date(cell).toISOString().startsWith(cell),
  anyURI: (cell) => URL.canParse(cell),
  json(cell) {
    JSON.parse(cell)
    return true
  },
}

test('each CSV file names a description of its columns, and every cell is as it says', async () => {
  const files = kinds.flatMap(({ list }) => languages.map((language) => `${list.paths[language]}.csv`))
  for (const file of [...files, '/akteure.csv?land=DE-BE']) {
    const response = await site.app.request(file)
    const [, address = ''] = response.headers.get('link')?.match(/<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/) ?? []
    assert.equal(new URL(address).pathname, `${file.split('?')[0]}-metadata.json`)
    const described = await site.app.request(address.slice(site.settings.baseUrl.length))
    assert.match(described.headers.get('content-type') ?? '', /^application\/csvm\+json/)
    const { url, tableSchema: { columns } } = metadata.parse(await described.json())
    assert.equal(url, `${site.settings.baseUrl}${file}`)
    const [header, ...rows]: string[][] = parse(await response.text())
    assert.deepEqual(header, columns.map(({ titles }) => titles), file)
    assert.equal(new Set(rows.map(([id]) => id)).size, rows.length, `${file}: ids`)
    const wrong = rows.flatMap((row) => columns.flatMap(({ name, datatype, separator, required }, at) => {
      const cells = row[at] === '' ? [] : separator ? row[at].split(separator) : [row[at]]
      if (required && cells.length === 0) return [`${row[0]}: ${name} is missing`]
      return cells.filter((cell) => !isOf[datatype](cell)).map((cell) => `${row[0]}: ${name} »${cell}« is no ${datatype}`)
    }))
    assert.deepEqual(wrong.slice(0, 5), [], file)
  }
})

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))

/** RFC 4287, by its sections. */
function faultsInFeed(feed: Element, self: string): string[] {
  const faults: string[] = []
  const demand = (holds: boolean, what: string) => void (holds || faults.push(what))
  const named = (of: Element, name: string) => of.children.filter(({ path }) => path.endsWith(`/${name}`))
  const links = (of: Element, rel: string) => named(of, 'link').filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel)
  const common = (of: Element, section: string) => {
    for (const name of ['id', 'title', 'updated']) demand(named(of, name).length === 1, `${section}: one ${name}`)
    for (const { text } of named(of, 'id')) demand(URL.canParse(text), `4.2.6: ${text} is no address`)
    for (const { text } of [...named(of, 'updated'), ...named(of, 'published')]) demand(isMoment(text), `3.3: ${text} is no moment`)
    for (const { attributes } of named(of, 'link')) demand(URL.canParse(attributes.href ?? ''), `4.2.7.1: ${attributes.href}`)
    for (const { attributes } of named(of, 'category')) demand((attributes.term ?? '') !== '', '4.2.2.1: a category has a term')
    for (const name of ['generator', 'rights', 'subtitle', 'summary', 'content', 'published']) demand(named(of, name).length <= 1, `${section}: at most one ${name}`)
    const alternates = links(of, 'alternate').map(({ attributes: { type, hreflang } }) => `${type} ${hreflang}`)
    demand(new Set(alternates).size === alternates.length, `${section}: two alternates of one type and language`)
  }
  const entries = named(feed, 'entry')
  demand(feed.path === 'feed' && feed.uri === 'http://www.w3.org/2005/Atom', '2: namespace')
  common(feed, '4.1.1')
  demand(links(feed, 'self').some(({ attributes }) => attributes.href === self), '4.1.1: says where it is')
  demand(named(feed, 'author').length > 0 || entries.every((entry) => named(entry, 'author').length > 0), '4.1.1: has an author')
  for (const author of named(feed, 'author')) demand(named(author, 'name').length === 1, '3.2: a person has one name')
  for (const entry of entries) {
    common(entry, '4.1.2')
    demand(named(entry, 'content').length > 0 || links(entry, 'alternate').length > 0, '4.1.2: without content there is a page')
  }
  const ids = entries.map((entry) => named(entry, 'id')[0]?.text)
  demand(new Set(ids).size === ids.length, '4.2.6: two entries have one id')
  return faults
}

test('the feed of every kind obeys RFC 4287 in both languages', async () => {
  for (const { list } of kinds) {
    for (const language of languages) {
      const address = `${list.paths[language]}.atom`
      assert.deepEqual(faultsInFeed(readXml(await site.page(address))[0], `${site.settings.baseUrl}${address}`).slice(0, 3), [], address)
    }
  }
})

const broken: [what: string, from: RegExp, to: string][] = [
  ['lacks the id of an entry', /(<entry>[\s\S]*?)<id>.*?<\/id>/, '$1'],
  ['has no author', /<author>[\s\S]*?<\/author>/g, ''],
  ['names a day instead of a moment', /<updated>(\d{4}-\d{2}-\d{2})T[^<]*<\/updated>/, '<updated>$1</updated>'],
  ['has a category without a term', / term="[^"]*"/, ''],
  ['does not say where it is', /rel="self"/, 'rel="via"'],
]
for (const [what, from, to] of broken) {
  test(`a feed that ${what} would be noticed`, async () => {
    const feed = await site.page('/akteure.atom')
    assert.match(feed, from)
    assert.equal(faultsInFeed(readXml(feed.replace(from, to))[0], `${site.settings.baseUrl}/akteure.atom`).length, 1)
  })
}

/** The core hashtags of HXL 1.1 that name what a column is of. */
const hashtags = ['activity', 'adm1', 'adm2', 'contact', 'country', 'date', 'description', 'geo', 'loc', 'meta', 'org', 'sector']

test('HXL: every column has a tag of the standard, every row as many cells, points and days are such', async () => {
  const [names, tags, ...rows]: string[][] = parse(await site.page('/akteure.hxl.csv'))
  assert.equal(tags.length, names.length)
  assert.deepEqual(tags.filter((tag) => !/^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/.test(tag) || !hashtags.includes(tag.slice(1).split('+')[0])), [])
  assert.equal(new Set(tags).size, tags.length)
  const cells = (tag: string) => rows.map((row) => row[tags.indexOf(tag)]).filter((cell) => cell !== '')
  assert.ok(cells('#geo+lat').length > 100)
  assert.deepEqual(cells('#geo+lat').filter((cell) => !(Number(cell) > 35 && Number(cell) < 72)), [])
  assert.deepEqual(cells('#date+confirmed').filter((cell) => !/^\d{4}-\d{2}-\d{2}$/.test(cell)), [])
  assert.deepEqual(cells('#country+code').filter((cell) => !/^[A-Z]{2}$/.test(cell)), [])
})

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
/** RFC 7946: longitude first, no other system of coordinates (4), nothing called like a member of another type (7.1). */
const geoJson = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.strictObject({ type: z.literal('Feature'), id: z.string(), geometry: z.strictObject({ type: z.literal('Point'), coordinates: position }), properties: z.record(z.string(), z.unknown()) })),
  crs: z.never().optional(), coordinates: z.never().optional(), geometries: z.never().optional(), geometry: z.never().optional(), properties: z.never().optional(),
})

test('GeoJSON is as RFC 7946 wants it', async () => {
  const { features } = geoJson.parse(await site.json('/akteure.geojson'))
  assert.ok(features.length > 100)
  assert.equal(new Set(features.map(({ id }) => id)).size, features.length)
  const inGermany = features.filter(({ properties }) => properties.country === 'DE').map(({ geometry: { coordinates: [lon, lat] } }) => lon > 5.8 && lon < 15.1 && lat > 47.2 && lat < 55.1)
  assert.ok(inGermany.length > 100 && inGermany.every(Boolean))
})

test('the address book of somebody else reads every contact', async () => {
  const { items } = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), name: z.string(), email: z.string().nullable() })) }).parse(await site.json('/akteure.json?land=DE-HE'))
  assert.ok(items.length > 10)
  for (const { id, name, email } of items) {
    const text = await site.page(`/akteure/${id}.vcf`)
    // RFC 6350, 3.2: lines end with CR LF and are at most 75 octets long.
    assert.deepEqual(text.split('\r\n').filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75), [], id)
    const card = new ICAL.Component(ICAL.parse(text))
    const value = (property: string): unknown => card.getFirstPropertyValue(property)
    assert.deepEqual([value('version'), value('kind'), value('fn'), value('email')], ['4.0', 'org', name, email])
  }
})

test('a workbook is made of the parts that Office Open XML names, and another reader finds every row', async () => {
  const { total } = z.looseObject({ total: z.number() }).parse(await site.json('/akteure.json?land=DE-HE'))
  const zip = await JSZip.loadAsync(await (await site.app.request('/akteure.xlsx?land=DE-HE')).arrayBuffer())
  const part = async (name: string) => readXml((await zip.file(name)?.async('string')) ?? assert.fail(name))
  const declared = (await part('[Content_Types].xml')).flatMap(({ attributes }) => (attributes.PartName === undefined ? [] : [attributes.PartName.slice(1)]))
  assert.ok(declared.includes('xl/workbook.xml') && declared.includes('xl/worksheets/sheet1.xml'))
  for (const name of declared) await part(name)
  assert.deepEqual((await part('xl/workbook.xml')).filter(({ path }) => path === 'workbook/sheets/sheet').map(({ attributes }) => attributes.name), ['Akteure', 'Quelle und Rechte'])
  assert.equal((await part('xl/worksheets/sheet1.xml')).filter(({ path }) => path === 'worksheet/sheetData/row').length, total + 1)
})

test('browsers can offer the search, and what they ask for finds', async () => {
  for (const [page, language] of [['/', 'de'], ['/en', 'en']] as const) {
    const [, address = ''] = (await site.page(page)).match(/<link rel="search" type="application\/opensearchdescription\+xml" href="([^"]+)"/) ?? []
    const read = readXml(await site.page(address))
    const said = (name: string) => read.find(({ path }) => path === `OpenSearchDescription/${name}`)
    assert.equal(read[0].uri, 'http://a9.com/-/spec/opensearch/1.1/')
    // OpenSearch 1.1: which there must be, and how long they may be.
    assert.match(said('ShortName')?.text ?? '', /^[^<>]{1,16}$/)
    assert.match(said('LongName')?.text ?? '', /^[^<>]{1,48}$/)
    assert.match(said('Description')?.text ?? '', /^[^<>]{1,1024}$/)
    assert.deepEqual(read.filter(({ path }) => path === 'OpenSearchDescription/Url').map(({ attributes }) => attributes.type), ['text/html'])
    assert.equal(said('InputEncoding')?.text, 'UTF-8')
    assert.equal(said('Language')?.text, language)
    assert.ok((said('Description')?.text.length ?? 0) > 10)
    const template = said('Url')?.attributes.template ?? ''
    assert.match(await site.page(template.replace('{searchTerms}', 'Hochwasser').slice(site.settings.baseUrl.length)), /<mark>/)
  }
})

test('the map of the site obeys sitemaps.org, names entries of every kind and the day of their last change', async () => {
  const map = await site.page('/sitemap.xml')
  const [root, ...read] = readXml(map)
  assert.equal(root.uri, 'http://www.sitemaps.org/schemas/sitemap/0.9')
  assert.ok(Buffer.byteLength(map) < 50 * 1024 * 1024)
  const { baseUrl } = site.settings
  const urls = root.children.map(({ children }) => children.find(({ path }) => path === 'urlset/url/loc')?.text ?? '')
  assert.ok(urls.length <= 50_000)
  assert.equal(new Set(urls).size, urls.length)
  assert.deepEqual(urls.filter((url) => url.length >= 2_048 || !`${url}/`.startsWith(`${baseUrl}/`) || new URL(url).href.replace(/\/$/, '') !== url.replace(/\/$/, '')), [])
  for (const { list, name } of kinds) {
    if (list.kind !== undefined && name !== 'request') assert.ok(urls.some((url) => url.startsWith(`${baseUrl}${list.paths.de}/`)), name)
  }
  // Search engines take twins only where each names itself and is named by the other.
  const twins = new Map(root.children.map(({ children }, at) => [urls[at], children.filter(({ path }) => path === 'urlset/url/link').map(({ attributes }) => attributes)]))
  assert.deepEqual([...twins].filter(([url, links]) => links.length !== languages.length || !links.some(({ href }) => href === url) || !links.every(({ href = '' }) => twins.get(href)?.some((back) => back.href === url))).map(([url]) => url), [])
  const days = read.filter(({ path }) => path === 'urlset/url/lastmod').map(({ text }) => text)
  assert.ok(days.length > 500)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  assert.deepEqual(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day) || day > tomorrow), [])
})

type Element = { path: string; uri: string; text: string; attributes: Record<string, string>; children: Element[] }

/** A strict XML parser: anything not well-formed throws. */
function readXml(xml: string): Element[] {
  const read: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const above = open.at(-1)
    const element: Element = { path: above ? `${above.path}/${local}` : local, uri, text: '', children: [], attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])) }
    read.push(element)
    above?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const collect = (text: string) => {
    const here = open.at(-1)
    if (here) here.text += text
  }
  parser.on('text', collect)
  parser.on('cdata', collect)
  parser.write(xml).close()
  return read
}
