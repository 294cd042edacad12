import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openDatabase, type Database } from '../../platform/database/index.ts'
import { findActor, findActorIds, streamActors } from '../actors/index.ts'
import { toActorsCsv } from '../exports/actors-csv.ts'
import { withdraw } from '../publishing/index.ts'
import { saveVocabulary } from '../vocabularies/index.ts'
import { inPieces, today, vocabulary } from './fixtures.ts'
import { freeName } from './rejects.ts'
import { report } from './report.ts'
import { importActors } from './run.ts'
import { findImport, findImports, findRows } from './store.ts'
import { UnreadableFile } from './unreadable.ts'
import { importVocabularies } from './vocabularies.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
let database: Database
before(async () => {
  database = await openDatabase({ dataDir: join(folder, 'var') })
})
after(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const quiet = { onLayout: () => {}, onProgress: () => {} }
let files = 0

async function importText(content: string | Uint8Array, { dryRun = false } = {}) {
  const rejects = join(folder, `rejects-${files++}.csv`)
  const outcome = await importActors({ db: database.db, source: inPieces(content, 4096), today, dryRun, listener: quiet, rejectsFile: async () => rejects })
  return { outcome, rejects: existsSync(rejects) ? readFileSync(rejects, 'utf8') : undefined, sums: [outcome.created, outcome.changed, outcome.unchanged, outcome.rejected] }
}

const header = 'id,name,type,city,lat,lon,description_de,themes,member_of'
test('without a vocabulary no actor is checked and nothing goes in', async () => {
  await assert.rejects(importText(`${header}\nkoeln,Köln,stadt,,,,,,\n`), (error) => error instanceof UnreadableFile && error.reason === 'no_vocabulary')
  await saveVocabulary(database.db, [...vocabulary.schemes.values()], [...vocabulary.schemes.keys()].flatMap((scheme) => vocabulary.concepts(scheme)))
})

/** Every second row is good; the others are wrong, each in its own way. */
const bad: [line: string | Buffer, column: string, value: string, german: RegExp][] = [
  ['b1,,stadt,Köln,,,,,', 'name', '', /fehlt/],
  ['b2,Bonn,stadt,Bonn,,,,erdbebn,', 'themes', 'erdbebn', /nicht im Vokabular/],
  ['b3,Bonn,stadt,Bonn,abc,7.1,,,', 'lat', 'abc', /keine Zahl/],
  ['g1,Noch einmal,stadt,Bonn,,,,,', 'id', 'g1', /schon in Zeile 2/],
  ['b5,"Bonn,stadt,Bonn,,,,,', '', 'b5,"Bonn,stadt,Bonn,,,,,', /nicht geschlossen/],
  ['b6,Bo"nn,stadt,Bonn,,,,,', '', 'b6,Bo"nn,stadt,Bonn,,,,,', /Anführungszeichen/],
  [Buffer.from('b7,M\xfcnster,stadt,Bonn,,,,,', 'latin1'), 'name', 'Münster', /UTF-8/],
  [`b8,Bonn,stadt,Bonn,,,${'x'.repeat(1_000_000)},,`, 'description_de', 'x'.repeat(1_000_000), /1000000 Zeichen zu lang; erlaubt sind 20000/],
  ['b9,"=HYPERLINK(""http://x.example"",""hier"")",stadt,Bonn,,,,,', 'name', `'=HYPERLINK("http://x.example","hier")`, /Formel/],
  ['b10,Bonn,stadt', '', 'b10,Bonn,stadt', /3 Felder/],
]
const file = Buffer.concat([Buffer.from(`${header}\n`), ...bad.flatMap(([line], at) => [Buffer.from(`g${at + 1},Gut ${at + 1},stadt,Köln,,,"Zeile eins, zwei",hitze,\n`), Buffer.from(line), Buffer.from('\n')])])

const parse = async (text: string) => {
  const { recordsOf } = await import('./fixtures.ts')
  const [names, ...rows] = await recordsOf(`name,type${','.repeat(Math.max(0, text.split('\n')[0].split(',').length - 2))}\n${text}`)
  return rows.map(({ cells }) => Object.fromEntries(names.cells.map((name, at) => [name, cells[at]])))
}

test('good rows go in, each bad row comes out with row, column, value and reason', async () => {
  const { outcome, rejects, sums } = await importText(file)
  assert.deepEqual(sums, [bad.length, 0, 0, bad.length])
  assert.deepEqual([...(await findActorIds(database.db))].sort(), bad.map((_, at) => `g${at + 1}`).sort())
  const rows = await parse(rejects ?? '')
  assert.deepEqual(rows.map(({ row, column, value }) => [Number(row), column, value]), bad.map(([, column, value], at) => [3 + 2 * at, column, value]))
  rows.forEach(({ reason, reason_en }, at) => {
    assert.match(reason, bad[at][3])
    assert.match(reason_en, /\.$/)
  })
  assert.equal(rows[2].id, 'b3')
  const told = report(outcome)
  assert.ok(told.some((line) => line.includes('row 7, lat “abc”: This is not a number')), told.join('\n'))
  assert.ok(told.every((line) => line.length < 400))
})

test('the same file again changes nothing, not even the log of changes', async () => {
  const changes = () => database.db.selectFrom('changes').select((all) => all.fn.countAll().as('count')).executeTakeFirstOrThrow()
  const before = await changes()
  assert.deepEqual((await importText(file)).sums, [0, 0, bad.length, bad.length])
  assert.deepEqual(await changes(), before)
})

test('a rejects file can be imported as it is: what is still wrong comes out again, whole', async () => {
  const first = await importText(`${header}\nc1,"=cmd|calc",stadt,,,,,,\nc2,'=schon,stadt,,,,,dorf,\n`)
  const second = await importText(first.rejects ?? '')
  assert.deepEqual(second.sums, [0, 0, 0, 2])
  const without = (rows: Record<string, string>[]) => rows.map(({ row, ...rest }) => rest)
  assert.deepEqual(without(await parse(second.rejects ?? '')), without(await parse(first.rejects ?? '')))
  const mended = (second.rejects ?? '').replaceAll(`'=cmd|calc`, 'Ein Amt').replaceAll('dorf', 'hitze')
  assert.deepEqual((await importText(mended)).sums, [2, 0, 0, 0])
  const found = await findActor(database.db, 'c2')
  assert.equal(found?.state === 'published' && found.actor.name, "'=schon")
})

test('a dry run says what would happen and writes nothing', async () => {
  const before = await findActorIds(database.db)
  const { outcome, rejects } = await importText(`${header}\nd1,Neu,stadt,,,,,,\nd2,,stadt,,,,,,\n`, { dryRun: true })
  assert.deepEqual([outcome.read, outcome.rejected, rejects], [2, 1, undefined])
  assert.deepEqual(await findActorIds(database.db), before)
})

test('a changed row is a change, a withdrawn id is not given away', async () => {
  assert.deepEqual((await importText(`${header}\nw1,Eins,stadt,,,,,,\nw2,Zwei,stadt,,,,,,\n`)).sums, [2, 0, 0, 0])
  await withdraw(database.db, 'w2', new Date('2026-11-22'))
  const { sums, rejects } = await importText(`${header}\nw1,Eins neu,stadt,,,,,,\nw2,Zwei,stadt,,,,,,\n`)
  assert.deepEqual(sums, [0, 1, 0, 1])
  assert.match(rejects ?? '', /^w2,Zwei,.*,3,id,w2,"Diese id ist vergeben/m)
})

test('a membership may point to a later row; one that points nowhere is kept and told once', async () => {
  const { outcome } = await importText(`${header}\nm1,Eins,stadt,,,,,,m2|nirgends\nm2,Zwei,stadt,,,,,,nirgends\nm3,Drei,stadt,,,,,,g1\n`)
  assert.deepEqual([outcome.created, outcome.rejected, outcome.warnings], [3, 0, 2])
  assert.deepEqual([...outcome.notes.values()].map(({ place, value, reason, count }) => [place, value, reason, count]), [['2', 'nirgends', 'member_unknown', 2]])
})

test('an unknown column is told, a column named twice is refused', async () => {
  const layouts: string[][] = []
  const source = inPieces('name;type;Bemerkung\nUlm;stadt;schön\n')
  const listener = { onLayout: ({ delimiter, unknown }: { delimiter: string; unknown: string[] }) => void layouts.push([delimiter, ...unknown]), onProgress: () => {} }
  await importActors({ db: database.db, source, today, listener, rejectsFile: async () => 'never' })
  assert.deepEqual(layouts, [[';', 'Bemerkung']])
  await assert.rejects(importText('name,type,name\nUlm,stadt,Neu-Ulm\n'), (error) => error instanceof UnreadableFile && error.reason === 'header_twice')
})

test('more rows than a batch all go in and all come out', async () => {
  const lines = Array.from({ length: 1203 }, (_, at) => `v${at},Verband ${at},netzwerk,,,,,hitze,v${Math.floor(at / 2)}`)
  assert.deepEqual((await importText(`${header}\n${lines.join('\n')}\n`)).sums, [1203, 0, 0, 0])
  let csv = ''
  for await (const part of toActorsCsv(streamActors(database.db))) csv += part
  const before = await findActorIds(database.db)
  assert.deepEqual((await importText(csv)).sums, [0, 0, before.size, 0])
})

test('the actors and vocabularies that come with the program are all right', async () => {
  const real = (name: string) => inPieces(readFileSync(new URL(`../../../data/${name}`, import.meta.url)), 65_536)
  const never = async () => 'never'
  const concepts = await importVocabularies({ db: database.db, source: real('vocabularies.json'), rejectsFile: never })
  assert.equal(concepts.rejected, 0)
  const actors = await importActors({ db: database.db, source: real('actors.csv'), today, listener: quiet, rejectsFile: never })
  assert.deepEqual([actors.rejected, actors.warnings], [0, 0])
  assert.ok(actors.created > 200)
})

test('a rejects file of an earlier run is not written over', async () => {
  const base = join(folder, 'akteure.csv')
  writeFileSync(`${base}.rejects.csv`, 'being mended')
  assert.equal(await freeName(base, 'csv'), `${base}.rejects-2.csv`)
  assert.equal(readFileSync(`${base}.rejects.csv`, 'utf8'), 'being mended')
})

test('a broken concept is given back in the same form, the good ones go in', async () => {
  const rejects = join(folder, 'concepts.json')
  const importConcepts = (content: string) => importVocabularies({ db: database.db, source: inPieces(content), rejectsFile: async () => rejects })
  const outcome = await importConcepts(JSON.stringify({ concepts: [{ scheme: 'theme', notation: 'wanderduene', prefLabel: { de: 'Wanderdüne' } }, { scheme: 'theme', notation: 'ohne-namen' }] }))
  assert.deepEqual([outcome.created, outcome.rejected], [1, 1])
  const written = JSON.parse(readFileSync(rejects, 'utf8'))
  assert.equal(written.concepts[0].rejected.at, 'concepts[1]')
  written.concepts[0].prefLabel = { de: 'Mit Namen' }
  const mended = await importConcepts(JSON.stringify(written))
  assert.deepEqual([mended.created, mended.rejected], [1, 0])
  for (const content of ['[1, 2]', '{"a": 1}']) await assert.rejects(importConcepts(content), (error) => error instanceof UnreadableFile && error.reason === 'not_vocabulary')
  await assert.rejects(importConcepts('{"schemes": ['), (error) => error instanceof UnreadableFile && error.reason === 'not_json')
})

test('what a command has done is kept as an import: who, which file, how many, which rows stayed out', async () => {
  const clock = { now: () => new Date('2026-11-22T10:00:00Z') }
  const keep = async (content: string) => {
    const outcome = await importActors({ db: database.db, source: inPieces(content, 4096), today, listener: quiet, rejectsFile: async () => join(folder, `kept-${files++}.csv`), keeping: { fileName: 'liste <1>.csv', by: 'Betrieb (Befehl)', clock } })
    const one = await findImport(database.db, outcome.record ?? '')
    return { one, rows: await findRows(database.db, outcome.record ?? '', { offset: 0, limit: 1000 }) }
  }
  const csv = `${header}\nk1,Eins,stadt,,,,,,\nk2,,stadt,,,,,,\nk3,Drei,stadt,,,,,,\nw2,Zwei,stadt,,,,,,\n`
  const { one, rows } = await keep(csv)
  assert.deepEqual([one?.fileName, one?.author, one?.state, one?.counts, one?.done], ['liste 1 .csv', 'Betrieb (Befehl)', 'taken', { created: 2, rejected: 2 }, 4])
  assert.deepEqual(rows.map(({ number, outcome, entry, revision }) => [number, outcome, entry, revision]), [[2, 'created', 'k1', 1], [3, 'rejected', undefined, undefined], [4, 'created', 'k3', 1], [5, 'rejected', undefined, undefined]])
  assert.deepEqual(rows[1].problems.map(({ column, reason }) => [column, reason]), [['name', 'missing']])
  assert.equal(rows[1].cells[0], 'k2')
  const again = await keep(csv)
  assert.deepEqual([again.one?.counts, again.rows.length], [{ unchanged: 2, rejected: 2 }, 2])
})

test('a command that fails in the middle leaves a record that can be taken back', async () => {
  const source = (async function* () {
    yield Buffer.from(`${header}\n${Array.from({ length: 1100 }, (_, at) => `halb-${at},Halb ${at},stadt,,,,,,`).join('\n')}\n`)
    throw new Error('the disk is gone')
  })()
  const before = new Date('2026-11-22T10:00:00Z')
  await assert.rejects(importActors({ db: database.db, source, today, listener: quiet, rejectsFile: async () => 'never', keeping: { fileName: 'halb.csv', by: 'Betrieb (Befehl)', clock: { now: () => before } } }), /disk is gone/)
  const { found } = await findImports(database.db, { offset: 0, limit: 10 })
  const one = found.find(({ fileName }) => fileName === 'halb.csv')
  assert.equal(one?.state, 'aborted')
  const { count } = await database.db.selectFrom('entries').select((all) => all.fn.countAll<string>().as('count')).where('id', 'like', 'halb-%').executeTakeFirstOrThrow()
  assert.equal(one?.counts.created, Number(count))
})
