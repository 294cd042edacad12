import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readVocabularyFile, Vocabulary } from '../vocabularies/index.ts'
import { decode } from './bytes.ts'
import { toJson, type PageDraft } from './draft.ts'
import { extract } from './extract.ts'
import { htmlPages } from './fixtures/html-pages.ts'
import { textPages, uselessPages } from './fixtures/text-pages.ts'
import type { PageFixture } from './fixtures/page-fixture.ts'
import { Unusable } from './unusable.ts'

const file = readVocabularyFile(JSON.parse(readFileSync(new URL('../../../data/vocabularies.json', import.meta.url), 'utf8'))) ?? assert.fail()
const vocabulary = new Vocabulary(file.schemes, file.concepts)
const read = (page: string) => extract(page, vocabulary)

const portalPage = readFileSync(new URL('fixtures/portal-page.txt', import.meta.url), 'utf8')
const defus = {
  name: 'Deutsch-Europäisches Forum für Urbane Sicherheit e.V.', short_name: 'DEFUS', type: 'netzwerk-verband', street: 'Kurt-Schumacher-Straße 29', postal_code: '30159', city: 'Hannover', state: 'DE-NI', country: 'DE',
  phone: '+49 511 36739420', email: 'defus@defus.de', website: 'http://www.defus.de',
}

function check({ fields, absent = [], has = {}, notes = [], description }: PageFixture, draft: PageDraft) {
  for (const [name, value] of Object.entries(fields)) assert.deepEqual(toJson(draft)[name], value, name)
  for (const name of absent) assert.equal(toJson(draft)[name], undefined, name)
  for (const [name, values] of Object.entries(has)) for (const value of values) assert.ok([toJson(draft)[name]].flat().includes(value), `${name} lacks ${value}: ${String(toJson(draft)[name])}`)
  for (const note of notes) assert.ok(draft.notes.includes(note), note)
  if (description) assert.match(draft.fields.description_de ?? draft.fields.description_en ?? '', description)
}

test('the portal page that everything began with is read whole', () => {
  const draft = read(portalPage)
  const { id, evidence, notes, description_de, themes, spaces, phases, groups, ...facts } = toJson(draft)
  assert.deepEqual(facts, defus)
  assert.equal(id, 'defus')
  const paragraphs = portalPage.split('\n').filter((line) => line.length > 300 && !line.includes('Cookies'))
  assert.equal(paragraphs.length, 2)
  assert.equal(description_de, paragraphs.map((line) => line.trim()).join('\n\n'))
  assert.deepEqual(notes, [])
  for (const theme of ['krisenmanagement', 'urbane-sicherheit', 'kriminalpraevention', 'radikalisierungspraevention']) assert.ok(draft.fields.themes?.includes(theme), theme)
  assert.ok(draft.fields.spaces?.includes('lokal') && draft.fields.spaces.includes('europaeisch'))
  assert.deepEqual(draft.fields.phases, ['praevention', 'vorbereitung'])
  const words = draft.evidence.themes?.find(({ value }) => value === 'kriminalpraevention')?.words ?? []
  assert.ok(words.includes('kommunale Kriminalprävention') && words.includes('Kriminal- und Radikalisierungsprävention'), words.join(', '))
})

describe('pages of text', () => {
  for (const fixture of textPages) test(fixture.what, () => check(fixture, read(fixture.page)))
})

describe('pages of HTML', () => {
  for (const fixture of htmlPages) test(fixture.what, () => check(fixture, read(fixture.page)))
})

describe('what is no page of an organisation is refused', () => {
  for (const { what, page } of uselessPages) test(what, () => assert.throws(() => read(page), Unusable))
  test('what is no text', () => assert.throws(() => decode(Buffer.from('%PDF-1.7 …')), Unusable))
})

test('every fixture ends with Windows line ends, without blank lines and indented the same', () => {
  for (const fixture of textPages) {
    check(fixture, read(fixture.page.replace(/\r?\n/g, '\r\n')))
    check(fixture, read(fixture.page.split('\n').map((line) => `   ${line}  `).join('\n')))
  }
})

test('a page is read in whatever encoding it was saved', () => {
  const latin = Buffer.from(htmlPages[6].page.replaceAll('&szlig;', 'ß').replaceAll('&ouml;', 'ö'), 'latin1')
  check(htmlPages[6], extract(decode(latin), vocabulary))
  for (const bytes of [Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(portalPage)]), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(portalPage, 'utf16le')])]) {
    assert.equal(extract(decode(bytes), vocabulary).fields.street, defus.street)
  }
})

test('the blocks of a page in any order, with noise between, give the same facts', () => {
  const blocks = [
    'Deutsch-Europäisches Forum für Urbane Sicherheit e.V. (DEFUS) Logo',
    'Deutsch-Europäisches Forum für Urbane Sicherheit e.V. (DEFUS)\nKurt-Schumacher-Straße 29\n30159 Hannover',
    'Telefon: 0511 36739420',
    'E-Mail: defus@defus.de',
    'http://www.defus.de',
    'Telefax: 0511 36739499',
    'Kategorisierung / Einordnung\n\nThema\n\nAktionsraum\n\nHandlungsphase\n\nAkteursgruppe',
    'DEFUS ist der Verbund der deutschen Mitglieder des Europäischen Forums für urbane Sicherheit. Das Städtenetzwerk befasst sich mit kommunaler Kriminalprävention und Krisenmanagement.',
    'Mit Blick auf den Resilienzzyklus befasst sich DEFUS vor allem mit Prävention und Vorbereitung auf der lokalen Ebene.',
  ]
  const noise = ['Startseite', 'Navigation und Service', 'Impressum | Datenschutz | Barrierefreiheit', 'Sie sind hier: Startseite > Akteure', 'Cookies erleichtern die Bereitstellung unserer Dienste.', 'OK', 'Seite drucken', '© 2025 Beispielportal', 'GSB 7.1 Standardlösung', 'Nach oben', 'Leichte Sprache', 'Facebook', 'Stand: 12.03.2025']
  fc.assert(
    fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), fc.array(fc.tuple(fc.constantFrom(...noise), fc.nat(blocks.length)), { maxLength: 8 }), (order, inserted) => {
      const page = [...order]
      for (const [line, at] of inserted) page.splice(at, 0, line)
      const { fields } = read(page.join('\n\n'))
      for (const [name, value] of Object.entries(defus)) assert.deepEqual(Object.entries(fields).find(([field]) => field === name)?.[1], value, `${name} in\n${page.join('\n\n')}`)
      assert.deepEqual(fields.description_de?.split('\n\n').sort(), blocks.slice(7).sort())
      assert.deepEqual(fields.phases?.slice().sort(), ['praevention', 'vorbereitung'])
    }),
    { numRuns: 150 },
  )
})

test('whatever is given, there is a draft that an actor could be, or a refusal', () => {
  const rubbish = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('<div>', '</p>', '<a href="mailto:', '"', '30159 ', 'Hannover', '\n', 'Telefon: ', '0511 ', '@', 'e.V.', '(', ')', '<!--', '<table><tr>', '&#0;', 'Thema', ': '), { maxLength: 60 }).map((parts) => parts.join('')))
  fc.assert(
    fc.property(rubbish, (page) => {
      try {
        read(page)
      } catch (error) {
        assert.ok(error instanceof Unusable)
      }
    }),
    { numRuns: 300 },
  )
})

test('a hostile page costs no more than a long one', () => {
  const fine = 'Netzwerk Beispiel e.V.\nHauptstraße 1\n30159 Hannover\nE-Mail: info@beispiel.example\n'
  for (const page of [
    `${fine}${'<div>'.repeat(100_000)}`, `${fine}${'<b x>'.repeat(20_000)}${'<p>'.repeat(20_000)}`, fine + 'a'.repeat(1_000_000), fine + '0511 '.repeat(100_000), `${fine}${'@'.repeat(50_000)}`,
    fine + 'Aa '.repeat(200_000), `${fine}${'('.repeat(100_000)}`, `${fine}${'Wort-, '.repeat(50_000)}`, fine.repeat(5_000), `${fine}${'A-'.repeat(100_000)}`, fine + 'a at a.'.repeat(40_000),
  ]) {
    const before = process.cpuUsage().user
    assert.equal(read(page).fields.postal_code, '30159')
    assert.ok(process.cpuUsage().user - before < 4_000_000, `${page.slice(80, 110)} took ${(process.cpuUsage().user - before) / 1e6} s`)
  }
})
