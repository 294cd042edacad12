/** What the CSV of any kind says is read back whole; bad rows come out with where and why. */
import assert from 'node:assert/strict'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { openRequest } from '../../../test/support/request.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { kinds } from '../../app.ts'
import { toEntriesCsv } from '../exports/csv.ts'
import { publish, streamEntries, type Entry, type Kind } from '../publishing/index.ts'
import { importEntries } from './entries.ts'
import { inPieces } from './fixtures.ts'
import { UnreadableFile } from './unreadable.ts'
import { importVocabularies } from './vocabularies.ts'

const described = kinds.filter(({ shown }) => shown !== undefined)
const today = '2099-12-31'
const folder = mkdtempSync(join(tmpdir(), 'import-entries-'))
let real: TestSite
let fresh: TestSite
before(async () => {
  real = await testSite('real')
  fresh = await testSite('empty')
  await openRequest(real, { id: 'anfrage', functions: ['fuehrungsstab'] })
  await importVocabularies({ db: fresh.database.db, source: createReadStream(new URL('../../../data/vocabularies.json', import.meta.url)), rejectsFile: async () => 'never' })
})
after(async () => {
  await Promise.all([real.close(), fresh.close()])
  rmSync(folder, { recursive: true, force: true })
})

const kindNamed = (name: string): Kind => {
  const found = kinds.find((kind) => kind.name === name)
  if (!found) throw new Error(name)
  return found
}

let files = 0
async function importText(site: TestSite, kind: Kind, content: string, { dryRun = false, pieces = 4096 } = {}) {
  const rejects = join(folder, `rejects-${files++}.csv`)
  const unknown: string[] = []
  const outcome = await importEntries(kind, { db: site.database.db, source: inPieces(content, pieces), today, dryRun, rejectsFile: async () => rejects, listener: { onLayout: (layout) => unknown.push(...layout.unknown), onProgress: () => {} } })
  return { outcome, unknown, rejects: existsSync(rejects) ? readFileSync(rejects, 'utf8') : '', sums: [outcome.created, outcome.changed, outcome.unchanged, outcome.rejected] }
}

async function entriesOf(site: TestSite, kind: Kind): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>()
  for await (const entry of streamEntries(site.database.db, kind.name)) if (entry.visibility === 'clear') found.set(entry.id, entry)
  return found
}

async function exported(site: TestSite, kind: Kind): Promise<string> {
  async function* each() {
    yield* (await entriesOf(site, kind)).values()
  }
  let csv = ''
  if (kind.shown) for await (const part of toEntriesCsv(kind.shown, each())) csv += part
  return csv
}

for (const kind of described) {
  test(`${kind.name}: the export goes in whole elsewhere, in any order of columns and with any separator, and changes nothing where it comes from`, async () => {
    const csv = await exported(real, kind)
    const entries = await entriesOf(real, kind)
    assert.ok(entries.size > 0)
    assert.deepEqual((await importText(real, kind, csv)).sums, [0, 0, entries.size, 0])

    const [head, ...rows]: string[][] = parse(csv)
    const turned = (cells: string[], by: number) => [...cells.slice(by), ...cells.slice(0, by)].reverse()
    const by = kind.name.length
    const foreign = stringify([head, ...rows].map((cells) => turned(cells, by)), { delimiter: ';', record_delimiter: '\r\n' })
    const first = await importText(fresh, kind, foreign, { pieces: 97 })
    assert.deepEqual([first.sums, first.rejects], [[entries.size, 0, 0, 0], ''])
    const there = await entriesOf(fresh, kind)
    for (const [id, { payload, confirmed_on }] of entries) assert.deepEqual([there.get(id)?.payload, there.get(id)?.confirmed_on], [payload, confirmed_on], id)
    assert.deepEqual((await importText(fresh, kind, foreign)).sums, [0, 0, entries.size, 0])
  })
}

const practice = kindNamed('practice')
const good = { id: 'neue-praxis', title: 'Neue Praxis', summary: 'Worum es geht.', problem: 'Was fehlte.', approach: 'Was getan wurde.', evidence: 'erfahrungsbericht', themes: 'hitze' }
const csvOf = (...rows: Record<string, string>[]): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return stringify([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))])
}

test('good rows go in, bad ones come out with row, column, value and reason; mended, they go in', async () => {
  const bad = [
    { ...good, id: 'b1', title: '' },
    { ...good, id: 'b2', themes: 'hitzze' },
    { ...good, id: 'b3', sources: '' , source_urls: 'kein Verweis' },
    { ...good, id: 'b4', documents: '[{"title":' },
    { ...good, id: 'neue-praxis' },
    { ...good, id: 'b 6' },
    { ...good, id: 'b7', confirmed_on: 'gestern' },
  ]
  const { sums, rejects, unknown } = await importText(fresh, practice, csvOf(good, ...bad))
  assert.deepEqual(sums, [1, 0, 0, bad.length])
  assert.deepEqual(unknown, ['sources'])
  const rows: Record<string, string>[] = parse(rejects, { columns: true })
  assert.deepEqual(rows.map(({ row }) => Number(row)).sort((a, b) => a - b), [3, 4, 5, 6, 7, 8, 9])
  const about = (row: string) => rows.find((one) => one.row === row)
  for (const [row, column, value, reason] of [['3', 'title', '', /fehlt/], ['4', 'themes', 'hitzze', /Meinten Sie hitze/], ['5', 'source_urls', 'kein Verweis', /Internetadresse/], ['6', 'documents', '[{"title":', /JSON/], ['7', 'id', 'neue-praxis', /Zeile 2/], ['8', 'id', 'b 6', /Buchstaben/], ['9', 'confirmed_on', 'gestern', /Tag/]] as const) {
    assert.deepEqual([about(row)?.column, about(row)?.value], [column, value], row)
    assert.match(about(row)?.reason ?? '', reason, row)
    assert.notEqual(about(row)?.reason_en, about(row)?.reason)
  }
  const mended = rejects.replace('hitzze', 'hitze')
  assert.deepEqual((await importText(fresh, practice, mended)).sums.slice(0, 2), [1, 0])
})

test('a dry run says the same and writes nothing', async () => {
  const { outcome, rejects } = await importText(fresh, practice, csvOf({ ...good, id: 'probe' }, { ...good, id: 'probe-2', summary: '' }), { dryRun: true })
  assert.deepEqual([outcome.read, outcome.rejected, rejects], [2, 1, ''])
  assert.equal((await entriesOf(fresh, practice)).has('probe'), false)
})

test('what the file does not say stays, with whom an entry is shared above all; an empty cell says nothing is known', async () => {
  const checked = practice.entry?.check({ ...good, themes: ['hitze'], owner: 'stadt-koeln', visibility: 'green', results: 'Viel.', context: 'Wenig.' }, real.follower.index().vocabulary)
  assert.ok(checked && 'publication' in checked, JSON.stringify(checked))
  await publish(real.database.db, 'practice', [{ id: 'geteilt', ...checked.publication }], 'test')
  assert.deepEqual((await importText(real, practice, csvOf({ ...good, id: 'geteilt', title: 'Neuer Titel', results: '' }))).sums, [0, 1, 0, 0])
  const { rows } = await real.database.pool.query("select e.visibility, r.payload from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision where e.id = 'geteilt'")
  assert.deepEqual([rows[0].visibility, rows[0].payload.title, rows[0].payload.context, rows[0].payload.results, rows[0].payload.owner], ['green', 'Neuer Titel', 'Wenig.', undefined, 'stadt-koeln'])
})

test('a lesson that was open data stays open; one that never was is for the networks of its owner', async () => {
  const lesson = { id: 'neue-lehre', title: 'Neue Lehre', summary: 'Kurz.', observed: 'Gesehen.', lesson_kind: 'staerke', lesson_state: 'beobachtet', origin: 'uebung', event_name: 'Übung', owner: 'stadt-koeln' }
  const { sums } = await importText(real, kindNamed('lesson'), csvOf(lesson, { ...lesson, id: 'alte-lehre', published_on: '2026-01-01' }))
  assert.deepEqual(sums, [2, 0, 0, 0])
  const { rows } = await real.database.pool.query("select id, visibility from entries where id in ('neue-lehre', 'alte-lehre') order by id")
  assert.deepEqual(rows.map(({ id, visibility }) => `${id} ${visibility}`), ['alte-lehre clear', 'neue-lehre green'])
})

test('a lesson comes in as learned only with what another organisation confirmed', async () => {
  const lesson = { title: 'Gelernt', summary: 'Kurz.', observed: 'Gesehen.', lesson_kind: 'staerke', lesson_state: 'gelernt', origin: 'uebung', event_name: 'Übung', recommendation: 'So lassen.', addressees: 'kommune', responsible: 'Amt', measures: '[{"what":"Plan","done":"2025"}]', owner: 'stadt-koeln', validated_at: '', validated_by: '', validated_on: '', validation_result: '' }
  const proof = { validated_by: 'stadt-mannheim', validated_at: 'Übung Herbst', validated_on: '2026-10-04', validation_result: 'Es gelang.' }
  const { sums, rejects } = await importText(real, kindNamed('lesson'), csvOf({ ...lesson, id: 'ohne' }, { ...lesson, ...proof, id: 'selbst', validated_by: 'stadt-koeln' }, { ...lesson, ...proof, id: 'halb', validation_result: '' }, { ...lesson, ...proof, id: 'ganz' }))
  assert.deepEqual(sums, [1, 0, 0, 3])
  const rows: Record<string, string>[] = parse(rejects, { columns: true })
  assert.deepEqual(rows.map(({ row, column }) => [row, column]).sort(), [['2', 'lesson_state'], ['3', 'validated_by'], ['4', 'validation_result']])
})

test('a list keeps what could be taken for its separator', async () => {
  const urls = ['https://a.example/x|y', 'https://b.example']
  const cells = practice.shown?.toCells({ id: 'x', kind: 'practice', networks: [], visibility: 'clear', published_on: '2026-01-01', payload: { ...good, themes: ['hitze'], source_urls: urls } })
  await importText(fresh, practice, csvOf({ ...cells, id: 'mit-strich' }))
  assert.deepEqual((await entriesOf(fresh, practice)).get('mit-strich')?.payload.source_urls, urls)
})

test('a file of another kind is refused as a whole', async () => {
  await assert.rejects(importText(fresh, practice, 'id,name,type\na,A,stadt\n'), (error) => error instanceof UnreadableFile && error.reason === 'header')
})
