/** What others read as linked data, checked by shapes. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { catalogShapes, demanded, expanded, organizationShapes, schemaShapes, violationsOf, vocabularyShapes } from '../../../test/support/shapes.ts'
import { readJsonLd, readTurtle, statementsOf, valuesOf } from '../../../test/support/statements.ts'
import { kinds as all } from '../../app.ts'

/** Those that are taken away as files: terms are found and read in the glossary. */
const kinds = all.filter(({ list }) => list.formats.length > 0)

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

test('entries of every kind use the words that schema.org has for their type', async () => {
  for (const { list } of kinds) {
    if (!list.formats.includes('jsonld')) continue
    const statements = await readJsonLd(await site.page(`${list.paths.de}.jsonld`))
    assert.deepEqual((await violationsOf(statements, schemaShapes)).slice(0, 3), [], list.kind)
    const types = new Set(statements.filter(({ predicate }) => predicate.value === expanded('rdf:type')).map(({ object }) => object.value))
    assert.deepEqual([...types].filter((type) => !schemaShapes.includes(`schema:${type.slice(expanded('schema:').length)} `) && !type.startsWith(expanded('org:'))), [], `${list.kind}: types nobody looks at`)
  }
  const wrong = await readJsonLd({ '@context': { '@vocab': expanded('schema:') }, '@type': 'Event', '@id': 'https://netz.example/1', name: 'Tagung', abstract: 'Nur Werke haben eine Zusammenfassung.' })
  assert.match((await violationsOf(wrong, schemaShapes)).join(), /schema\.org\/abstract/)
})

test('vocabularies obey SKOS, and say the same as Turtle and as JSON-LD', async () => {
  const { schemes } = z.looseObject({ schemes: z.array(z.looseObject({ id: z.string() })) }).parse(await site.json('/api/v1/vocabularies'))
  assert.ok(schemes.length > 15)
  for (const { id } of schemes) {
    const turtle = readTurtle(await site.page(`/vokabulare/${id}.ttl`))
    assert.deepEqual(await violationsOf(turtle, vocabularyShapes), [], id)
    assert.deepEqual(statementsOf(await readJsonLd(await site.page(`/vokabulare/${id}.jsonld`))), statementsOf(turtle), id)
  }
})

const concept = (more: string) => `@prefix : <https://netz.example/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
  :list a skos:ConceptScheme ; dct:title "Themen"@de ; skos:hasTopConcept :danger .
  :danger a skos:Concept ; skos:inScheme :list ; skos:topConceptOf :list ; skos:notation "danger" ; skos:prefLabel "Gefahr"@de , "Hazard"@en ; skos:narrower :water .
  :water a skos:Concept ; skos:inScheme :list ; skos:notation "water" ; skos:prefLabel "Wasser"@de , "Water"@en ; skos:broader :danger ; skos:narrower :flood .
  :flood a skos:Concept ; skos:inScheme :list ; skos:notation "flood" ; skos:prefLabel "Hochwasser"@de , "Flood"@en ; skos:broader :water . ${more}`

/** SKOS Reference, the conditions by their numbers. */
const conditions: [condition: string, broken: string, path: RegExp][] = [
  ['S8: what is a top concept of a list is named by it', ':flood skos:topConceptOf :list .', /topConceptOf/],
  ['S9: a concept is no list of concepts', ':water a skos:ConceptScheme ; dct:title "Wasser"@de .', /NotConstraint/],
  ['S13: a preferred label is no other label', ':flood skos:altLabel "Hochwasser"@de .', /prefLabel .*Disjoint/],
  ['S13: a hidden label is no other label', ':flood skos:altLabel "Flut"@de ; skos:hiddenLabel "Flut"@de .', /hiddenLabel .*Disjoint|altLabel .*Disjoint/],
  ['S14: one preferred label for each language', ':flood skos:prefLabel "Flut"@de .', /prefLabel .*UniqueLang/],
  ['S25: what is narrower names what is broader', ':danger skos:narrower :flood .', /flood .*Equals.*broader/],
  ['S27: what is related is not above or below', ':flood skos:related :danger .', /related|Disjoint/],
]
for (const [condition, broken, path] of conditions) {
  test(`the shapes notice where SKOS is broken (${condition})`, async () => {
    assert.deepEqual(await violationsOf(readTurtle(concept('')), vocabularyShapes), [])
    assert.match((await violationsOf(readTurtle(concept(broken)), vocabularyShapes)).join('\n'), path)
  })
}
