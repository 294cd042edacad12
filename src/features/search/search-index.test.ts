/** What people see of the search, on the real actors and vocabularies. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { Vocabulary, type Concept, type Scheme } from '../vocabularies/index.ts'
import { english, german } from './analysis.ts'
import { marks, SearchIndex, type Document, type Facet, type Query } from './index.ts'

const data = new URL('../../../data/', import.meta.url)
type Row = Record<string, string>
type VocabularyFile = { schemes: Scheme[]; concepts: (Omit<Concept, 'altLabel'> & { altLabel?: Partial<Concept['altLabel']> })[] }

const rows: Row[] = parse(readFileSync(new URL('actors.csv', data)), { columns: true })
const { schemes, concepts }: VocabularyFile = JSON.parse(readFileSync(new URL('vocabularies.json', data), 'utf8'))
const vocabulary = new Vocabulary(schemes, concepts.map((concept) => ({ ...concept, altLabel: { de: concept.altLabel?.de ?? [], en: concept.altLabel?.en ?? [] } })))

const many = (cell: string) => cell.split('|').filter((value) => value !== '')
const columns = { themes: 'theme', spaces: 'space', phases: 'phase', groups: 'group', type: 'type' } as const

function toDocument(row: Row): Document {
  const facets: Partial<Record<Facet, string[]>> = { kind: ['actor'], state: many(row.state), network: many(row.member_of) }
  for (const [column, scheme] of [['themes', columns.themes], ['spaces', columns.spaces], ['phases', columns.phases], ['groups', columns.groups], ['type', columns.type]] as const) facets[scheme] = many(row[column])
  const labels = (language: 'de' | 'en') => Object.values(columns).flatMap((scheme) => (facets[scheme] ?? []).map((notation) => vocabulary.label(scheme, notation, language))).join(', ')
  const given = (cell: string) => (cell === '' ? undefined : cell)
  const number = (cell: string) => (cell === '' ? undefined : Number(cell))
  return {
    id: row.id,
    kind: 'actor',
    name: row.name,
    short_name: given(row.short_name),
    text: { name: row.name, short_name: given(row.short_name), place: given(row.city), description: given(row.description_de), concepts: labels('de'), concepts_en: labels('en') },
    facets,
    lat: number(row.lat),
    lon: number(row.lon),
    card: { name: row.name },
  }
}

const made = (id: string, name: string, description = '', more: Partial<Document> = {}): Document => ({ id, kind: 'actor', name, text: { name, description }, facets: {}, card: { name }, ...more })

let index: SearchIndex
before(async () => {
  index = await SearchIndex.build(vocabulary, rows.map(toDocument))
})

const ask = (text: string, more: Partial<Query> = {}) => index.search({ text, language: 'de', limit: 1000, ...more })
const idsOf = (text: string, more: Partial<Query> = {}) => ask(text, more).hits.map(({ id }) => id)
const withTheme = (theme: string) => rows.filter((row) => many(row.themes).includes(theme)).map(({ id }) => id)

describe('words', () => {
  test('«flood» finds every actor with the theme Hochwasser, in both languages of the interface', () => {
    for (const language of ['de', 'en'] as const) {
      const found = new Set(idsOf('flood', { language }))
      assert.deepEqual(withTheme('hochwasser').filter((id) => !found.has(id)), [])
      assert.ok(ask('flood', { language }).concepts.some(({ notation }) => notation === 'hochwasser'))
    }
  })

  test('a word is found within compounds', async () => {
    const own = await SearchIndex.build(vocabulary, [made('deich', 'Amt am Rhein', 'zuständig für Hochwasserschutz'), made('netz', 'Netz', 'lehrt Katastrophenrisikomanagement'), made('chor', 'Chor', 'singt')])
    const found = (text: string) => own.search({ text, language: 'de' }).hits.map(({ id }) => id)
    assert.deepEqual(found('Schutz'), ['deich'])
    assert.deepEqual(found('Risikomanagement'), ['netz'])
  })

  test('a compound is found where its parts stand apart', async () => {
    const own = await SearchIndex.build(vocabulary, [made('apart', 'Amt', 'Schutz vor Wasser in der Stadt'), made('one', 'Anderes Amt', 'Schutz allein')])
    assert.deepEqual(own.search({ text: 'Wasserschutz', language: 'de' }).hits.map(({ id }) => id), ['apart'])
  })

  test('Müller, Mueller and Muller are one name', async () => {
    const own = await SearchIndex.build(vocabulary, [made('a', 'Müller Stiftung'), made('b', 'Mueller Verein'), made('c', 'Muller Institut'), made('d', 'Schulze Verein')])
    for (const text of ['Müller', 'Mueller', 'Muller', 'MÜLLER']) assert.equal(own.search({ text, language: 'de' }).total, 3)
  })

  test('a mistyped word is mended and said so; what was found is what the right word finds', () => {
    assert.equal(ask('Hochwaser').corrected, 'Hochwasser')
    assert.deepEqual(idsOf('Hochwaser'), idsOf('Hochwasser'))
    assert.equal(ask('Hochwasser').corrected, undefined)
  })

  test('a beginning finds the longer word without being called a mistake', () => {
    const result = ask('Katastrophensch')
    assert.ok(result.total > 0)
    assert.equal(result.corrected, undefined)
  })

  test('who asks for THW or BBK sees THW or BBK first', () => {
    for (const [text, id] of [['THW', 'thw'], ['thw', 'thw'], ['BBK', 'bbk'], ['DEFUS', 'defus']]) {
      assert.equal(idsOf(text)[0], id)
      assert.equal(ask(text).corrected, undefined)
    }
  })

  test('a whole name is first, too', () => {
    for (const { id, name } of rows.slice(0, 20)) assert.equal(idsOf(name)[0], id, name)
  })

  test('«Bevölkerungsschutz» is recognised as a concept, and finds all who have it', () => {
    const { concepts, hits } = ask('Bevölkerungsschutz')
    assert.ok(concepts.some(({ scheme, notation, words }) => scheme === 'theme' && notation === 'bevoelkerungsschutz' && words === 'Bevölkerungsschutz'))
    const found = new Set(hits.map(({ id }) => id))
    assert.deepEqual(withTheme('bevoelkerungsschutz').filter((id) => !found.has(id)), [])
  })

  test('a short name is not taken for a plural', async () => {
    const own = await SearchIndex.build(vocabulary, [made('leader', 'Regionalentwicklung', '', { short_name: 'LEADER', text: { name: 'Regionalentwicklung', short_name: 'LEADER' } }), made('lead', 'Lead Stelle')])
    assert.deepEqual(own.search({ text: 'Lead', language: 'de' }).hits.map(({ id }) => id), ['lead'])
    assert.equal(own.search({ text: 'leader', language: 'de' }).hits[0]?.id, 'leader')
  })

  test('nothing typed finds everything, by name', () => {
    const collator = new Intl.Collator('de')
    const byName = [...rows].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
    assert.deepEqual(idsOf(''), byName)
    assert.deepEqual(idsOf('  – '), byName)
  })
})

describe('facets', () => {
  const countsOf = (facet: Facet, query: Partial<Query>) => new Map(ask('', query).facets[facet].map(({ id, count }) => [id, count]))

  test('a chosen facet still counts its other values, the others count what is left', () => {
    const query = { facets: { theme: ['hochwasser'], phase: ['vorbereitung'] } }
    const has = (row: Row, column: string, value: string) => many(row[column]).includes(value)
    const themes = countsOf('theme', query)
    for (const theme of ['hitze', 'hochwasser', 'kritis']) assert.equal(themes.get(theme), rows.filter((row) => has(row, 'themes', theme) && has(row, 'phases', 'vorbereitung')).length)
    const both = rows.filter((row) => has(row, 'themes', 'hochwasser') && has(row, 'phases', 'vorbereitung'))
    assert.equal(countsOf('space', query).get('lokal'), both.filter((row) => has(row, 'spaces', 'lokal')).length)
    assert.equal(ask('', query).total, both.length)
  })

  test('a broader concept counts every actor once and selects its narrower ones', () => {
    const hazards = concepts.filter(({ broader }) => broader === 'gefahren').map(({ notation }) => notation)
    const expected = rows.filter((row) => many(row.themes).some((theme) => hazards.includes(theme))).length
    assert.equal(countsOf('theme', {}).get('gefahren'), expected)
    assert.equal(ask('', { facets: { theme: ['gefahren'] } }).total, expected)
  })

  test('values nobody has stay, in the order of the vocabulary', () => {
    const notations = concepts.filter(({ scheme }) => scheme === 'theme').map(({ notation }) => notation)
    assert.deepEqual(ask('gibtesnichtxyz').facets.theme, notations.map((id) => ({ id, count: 0 })))
  })

  test('an unknown value alone finds nothing, beside a known one it changes nothing', () => {
    assert.equal(ask('', { facets: { theme: ['gibt-es-nicht'] } }).total, 0)
    assert.equal(ask('', { facets: { theme: ['gibt-es-nicht', 'hitze'] } }).total, withTheme('hitze').length)
  })
})

describe('suggestions', () => {
  test('come from the short name, the beginning of the name, and any of its words', () => {
    const ids = (text: string) => index.suggest(text, 'de').flatMap((one) => (one.kind === 'entry' ? [one.id] : []))
    assert.equal(ids('bbk')[0], 'bbk')
    assert.equal(ids('defu')[0], 'defus')
    assert.ok(ids('urbane sich').includes('defus'))
  })

  test('name concepts in the language of the interface, with the number of their entries', () => {
    const [first] = index.suggest('hochwas', 'en')
    assert.deepEqual(first, { kind: 'concept', scheme: 'theme', notation: 'hochwasser', label: 'River flood', count: withTheme('hochwasser').length })
  })
})

test('similar actors share concepts and say which, never a broader one beside its narrower', () => {
  const similar = index.similar('defus', 4)
  assert.equal(similar.length, 4)
  const own = new Set(many(rows.find(({ id }) => id === 'defus')?.themes ?? ''))
  for (const { id, shared } of similar) {
    assert.notEqual(id, 'defus')
    for (const theme of shared.theme ?? []) assert.ok(own.has(theme))
  }
})

test('a place is where the entries of its name are on average', () => {
  const there = rows.filter(({ city, lat }) => city === 'Köln' && lat !== '').map(({ lat }) => Number(lat))
  assert.ok(Math.abs((index.places('koeln')?.lat ?? 0) - there.reduce((sum, lat) => sum + lat, 0) / there.length) < 1e-9)
  assert.equal(index.places('Gibtesnicht'), undefined)
})

test('what is put is found at once, what replaces or removes it, too', async () => {
  const own = await SearchIndex.build(vocabulary, [made('a', 'Altes Amt')])
  own.put([made('a', 'Neues Haus'), made('b', 'Zweites Haus')])
  const found = (text: string) => own.search({ text, language: 'de' }).hits.map(({ id }) => id)
  assert.deepEqual(found('Haus'), ['a', 'b'])
  assert.deepEqual(found('Altes'), [])
  own.remove(['a'])
  assert.deepEqual(found('Haus'), ['b'])
  assert.equal(own.card('a'), undefined)
})

test('a card that cannot be kept stops the whole call, before anything is changed', async () => {
  const own = await SearchIndex.build(vocabulary, [])
  assert.throws(() => own.put([made('a', 'Amt'), made('b', 'Haus', '', { card: 1n })]))
  assert.equal(own.size, 0)
})

describe('the saved index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'))
  const file = join(folder, 'index')
  after(() => rmSync(folder, { recursive: true }))

  test('answers after loading as before, also when it was written to meanwhile', async () => {
    const own = await SearchIndex.build(vocabulary, rows.map(toDocument))
    const saving = own.save(file, 'cursor 7')
    own.put([made('late', 'Zu spät gekommen')])
    own.remove(['thw'])
    await saving
    const found = await SearchIndex.load(file, vocabulary)
    assert.equal(found?.stamp, 'cursor 7')
    assert.deepEqual(found?.index.search({ text: 'THW', language: 'de' }), ask('THW', { limit: undefined }))
    assert.equal(found?.index.size, rows.length)
  })

  test('is refused when it is missing, cut off, changed, foreign, or of another vocabulary', async () => {
    await index.save(file, 'stamp')
    const whole = readFileSync(file)
    assert.equal(await SearchIndex.load(join(folder, 'none'), vocabulary), undefined)
    assert.equal(await SearchIndex.load(file, new Vocabulary(schemes, [])), undefined)
    for (const length of [0, 5, 20, whole.length >> 1, whole.length - 1]) {
      writeFileSync(file, whole)
      truncateSync(file, length)
      assert.equal(await SearchIndex.load(file, vocabulary), undefined, `cut at ${length}`)
    }
    for (const place of [0, whole.length >> 1, whole.length - 40, whole.length - 12]) {
      const changed = Buffer.from(whole)
      changed[place] ^= 1
      writeFileSync(file, changed)
      assert.equal(await SearchIndex.load(file, vocabulary), undefined, `changed at ${place}`)
    }
    writeFileSync(file, readFileSync(new URL('actors.csv', data)))
    assert.equal(await SearchIndex.load(file, vocabulary), undefined)
  })
})

describe('marks', () => {
  const marked = (text: string, beginnings: string[]) => marks(text, beginnings).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

  test('cover inflected words, umlauts and compounds', () => {
    assert.equal(marked('Städte am Hochwasserschutz, Köln.', ['stadt', 'hochwass', 'koln']), '[Städte] am [Hochwasserschutz], [Köln].')
    assert.equal(marked('der Bevölkerungsschutz', ['schutz']), 'der [Bevölkerungsschutz]')
  })

  test('leave a text alone that has none', () => {
    assert.deepEqual(marks('Nichts davon', []), [{ text: 'Nichts davon', marked: false }])
    assert.deepEqual(marks('', ['a']), [])
  })

  test('are the words that begin with one or hold it further in, however they are written', () => {
    const words = ['Hochwasser', 'HOCHWASSERSCHUTZ', 'Starkregen', 'Straße', 'Strasse', 'Straßenbahn', 'Hauptstraße', 'Großstraßen', 'Öl', 'Oel', 'oelsperre', 'Aal', 'Maß', 'maßvoll', 'Naturgefahr', 'Israel', 'Ｗehr', 'ﬁx', 'þing', 'Łódź', 'lodz', 'a', 'ß']
    const beginnings = ['hochwass', 'schutz', 'strass', 'ol', 'a', 'mass', 'gefahr', 'isral', 'israel', 'thing', 'lodz', 'ss', 'lsperr']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), fc.subarray(beginnings), (chosen, marks) => {
        const isFound = (word: string) => [german.fold(word), english.fold(word)].some((folded) => marks.some((mark) => folded.startsWith(mark) || (mark.length >= 5 && folded.slice(4).includes(mark))))
        assert.equal(marked(chosen.join(', '), marks), chosen.map((word) => (isFound(word) ? `[${word}]` : word)).join(', '))
      }),
      { numRuns: 500 },
    )
  })

  test('come with every answer', () => assert.ok(ask('Städte').marks.includes('stadt')))
})
