/** What others read with their own programs, checked the way they read it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { catalogShapes, demanded, expanded, organizationShapes, violationsOf, vocabularyShapes } from '../../../test/support/shapes.ts'
import { readJsonLd, readTurtle, valuesOf } from '../../../test/support/statements.ts'
import { kinds } from '../../app.ts'
import { languages } from '../../platform/language.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

test('the catalogue is as DCAT-AP.de wants it, with files of every kind', async () => {
  const catalog = readTurtle(await site.page('/katalog.ttl'))
  assert.deepEqual(await violationsOf(catalog, catalogShapes), [])
  const urls = catalog.filter(({ predicate }) => predicate.value.endsWith('#accessURL')).map(({ object }) => object.value.slice(site.settings.baseUrl.length))
  for (const { list } of kinds) for (const extension of list.formats) assert.ok(urls.includes(`${list.paths.de}.${extension}`), `${list.paths.de}.${extension}`)
})

test('the shapes notice each thing that a catalogue lacks', async () => {
  const catalog = readTurtle(await site.page('/katalog.ttl'))
  const firstOf = (target: string) => catalog.find(({ predicate, object }) => predicate.value === expanded('rdf:type') && object.value === expanded(target))?.subject.value ?? assert.fail(target)
  const lacking = demanded.map(({ target, section, path }) => ({ subject: firstOf(target), section, path }))
  const rest = catalog.filter(({ subject, predicate }) => !lacking.some((thing) => thing.subject === subject.value && thing.path === predicate.value))
  const violations = await violationsOf(rest, catalogShapes)
  assert.deepEqual(lacking.filter(({ subject, section, path }) => !violations.some((violation) => violation.startsWith(`${subject} ${path} `) && violation.endsWith(` ${section}`))), [])
})

test('the shapes notice words that are not of the prescribed lists', async () => {
  const catalog = await site.page('/katalog.ttl')
  for (const [section, right, wrong] of [
    ['datensatz-kategorie', 'data-theme/GOVE', 'data-theme/KATASTROPHE'],
    ['datensatz-aktualisierungsfrequenz', 'frequency/CONT', 'haeufigkeit/IMMER'],
    ['distribution-format', 'file-type/GEOJSON', 'file-type/KARTE'],
    ['distribution-lizenz', 'def/licenses/other-closed', 'def/lizenzen/offen'],
    ['datensatz-ebene-geopolitischen-abdeckung', 'Level/federal', 'Level/welt'],
  ]) {
    assert.ok(catalog.includes(right), right)
    assert.ok((await violationsOf(readTurtle(catalog.replaceAll(right, wrong)), catalogShapes)).some((violation) => violation.endsWith(section)), section)
  }
})

test('the catalogue says on which day something changed, by kind', async () => {
  const catalog = readTurtle(await site.page('/katalog.ttl'))
  const modified = (part: string) => valuesOf(catalog, `${site.settings.baseUrl}/katalog.ttl#${part}`, 'http://purl.org/dc/terms/modified')
  const feed = await site.page('/akteure.atom')
  assert.deepEqual(modified('akteure'), [feed.match(/<updated>(\d{4}-\d{2}-\d{2})T/)?.[1]])
  assert.equal(modified('katalog').length, 1)
})

test('actors are organisations in the words of W3C ORG and schema.org', async () => {
  const statements = await readJsonLd(await site.page('/akteure.jsonld?netzwerk=defus'))
  assert.ok(statements.some(({ predicate }) => predicate.value === 'http://www.w3.org/ns/org#memberOf'))
  assert.deepEqual(await violationsOf(statements, organizationShapes), [])
})

test('vocabularies obey SKOS, and say the same as Turtle and as JSON-LD', async () => {
  for (const scheme of ['theme', 'space', 'phase', 'group', 'type']) {
    const turtle = readTurtle(await site.page(`/vokabulare/${scheme}.ttl`))
    assert.deepEqual(await violationsOf(turtle, vocabularyShapes), [], scheme)
    const linked = await readJsonLd(await site.page(`/vokabulare/${scheme}.jsonld`))
    const labels = (statements: typeof turtle) => statements.filter(({ predicate }) => /#(?:prefLabel|altLabel|broader|notation)$/.test(predicate.value)).map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`).sort()
    assert.deepEqual(labels(linked), labels(turtle), scheme)
  }
})

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

test('the feed of every kind is well-formed Atom in both languages', async () => {
  for (const { list } of kinds) {
    for (const language of languages) {
      const read = readXml(await site.page(`${list.paths[language]}.atom`))
      assert.equal(read[0].uri, 'http://www.w3.org/2005/Atom')
      for (const needed of ['id', 'title', 'updated']) assert.ok(read.some(({ path }) => path === `feed/${needed}`), `${list.paths[language]} ${needed}`)
    }
  }
})

test('browsers can offer the search, and what they ask for finds', async () => {
  for (const [page, language] of [['/', 'de'], ['/en', 'en']] as const) {
    const [, address = ''] = (await site.page(page)).match(/<link rel="search" type="application\/opensearchdescription\+xml" href="([^"]+)"/) ?? []
    const read = readXml(await site.page(address))
    const said = (name: string) => read.find(({ path }) => path === `OpenSearchDescription/${name}`)
    assert.equal(read[0].uri, 'http://a9.com/-/spec/opensearch/1.1/')
    assert.match(said('ShortName')?.text ?? '', /^.{1,16}$/)
    assert.equal(said('Language')?.text, language)
    assert.ok((said('Description')?.text.length ?? 0) > 10)
    const template = said('Url')?.attributes.template ?? ''
    assert.match(await site.page(template.replace('{searchTerms}', 'Hochwasser').slice(site.settings.baseUrl.length)), /<mark>/)
  }
})

test('the map of the site is well-formed, names entries of every kind and the day of their last change', async () => {
  const read = readXml(await site.page('/sitemap.xml'))
  const urls = read.filter(({ path }) => path === 'urlset/url/loc').map(({ text }) => text)
  assert.equal(new Set(urls).size, urls.length)
  for (const { list, name } of kinds) {
    if (list.kind !== undefined && name !== 'request') assert.ok(urls.some((url) => url.startsWith(`${site.settings.baseUrl}${list.paths.de}/`)), name)
  }
  const days = read.filter(({ path }) => path === 'urlset/url/lastmod').map(({ text }) => text)
  assert.ok(days.length > 500)
  assert.deepEqual(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day)), [])
})

type Element = { path: string; uri: string; text: string; attributes: Record<string, string> }

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
    const element = { path: above ? `${above.path}/${local}` : local, uri, text: '', attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])) }
    read.push(element)
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
