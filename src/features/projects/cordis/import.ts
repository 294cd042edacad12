/** One import of CORDIS files: good rows go in, bad ones into a file beside theirs with the reason; the same files again change nothing. */
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { stringify } from 'csv-stringify/sync'
import type { Db } from '../../../platform/database/index.ts'
import { kind as actorKind, streamActors } from '../../actors/index.ts'
import { Stock, tracesOf } from '../../duplicates/index.ts'
import { isFormula } from '../../entries/index.ts'
import { Outcome, readCsv } from '../../imports/index.ts'
import { publish, type Publication } from '../../publishing/index.ts'
import { findVocabulary } from '../../vocabularies/index.ts'
import { kind } from '../kind.tsx'
import { themesIn } from '../partners/partners.ts'
import { organisationColumns, projectColumns, readOrganisation, readProject, type Organisation, type Reason, type Row } from './cordis.ts'
import { actorMeant, type Meant } from './members.ts'
import { cordisTexts } from './texts.ts'

type Files = { projects: string; /** None: the projects come without a consortium. */ organisations?: string }
type Given = { db: Db; files: Files; dryRun?: boolean; rejectsFile(file: string): Promise<string> }
type Rejected = { row: number; cells: string[]; reasons: Reason[] }

const batchSize = 500
const author = 'import'

/** Told from the export of this site by its columns. */
export async function isCordis(file: string): Promise<boolean> {
  const [start] = (await buffer(createReadStream(file, { end: 4_000 }))).toString().split('\n', 1)
  const names = start.toLowerCase()
  return names.includes('objective') && !names.includes('summary')
}

/** @throws UnreadableFile */
export async function importCordis({ db, files, dryRun = false, rejectsFile }: Given): Promise<Outcome> {
  const vocabulary = await findVocabulary(db)
  const outcome = new Outcome()
  const meant = await actorsMeant(db)
  const organisations = files.organisations === undefined ? undefined : await readOrganisations(files.organisations)
  const seen = new Set<string>()
  const rejected: Rejected[] = []
  let waiting: { row: number; cells: string[]; publication: Publication }[] = []

  const { header, delimiter, records } = await readCsv(createReadStream(files.projects), (names) => projectColumns.every((name) => names.includes(name)))
  for await (const group of records) {
    for (const record of group) {
      if (record.cells.every((text) => text.trim() === '')) continue
      outcome.read++
      const { row, cells } = record
      const read = 'broken' in record ? { faults: [{ column: '', value: record.value, reason: cordisTexts.broken }] } : take(toRow(header, cells))
      if ('faults' in read) rejected.push({ row, cells, reasons: read.faults })
      else waiting.push({ row, cells, publication: read.publication })
      if (waiting.length >= batchSize) await flush()
    }
  }
  await flush()
  const lost = organisations ? [...organisations.rejected, ...[...organisations.found].filter(([project]) => !seen.has(project)).flatMap(([, its]) => its.map(({ row, cells, organisation }) => ({ row, cells, reasons: [{ column: 'projectid', value: organisation.project, reason: cordisTexts.project }] })))] : []
  await keep(files.projects, header, delimiter, rejected)
  if (organisations && files.organisations !== undefined) await keep(files.organisations, organisations.header, organisations.delimiter, lost.sort((a, b) => a.row - b.row))
  return outcome

  function take(row: Row): { publication: Publication } | { faults: Reason[] } {
    const number = (row.id ?? '').trim()
    const its = organisations?.found.get(number) ?? []
    const read = readProject(row, { organisations: its.map(({ organisation }) => organisation), actorMeant: (organisation) => meant(organisation).actor, themesIn: (text) => themesIn(text, vocabulary).map(({ notation }) => notation) })
    if ('faults' in read) return read
    if (seen.has(number)) return { faults: [{ column: 'id', value: number, reason: cordisTexts.duplicate }] }
    const checked = kind.entry?.check(read.payload, vocabulary)
    if (!checked || 'faults' in checked) return { faults: (checked?.faults ?? []).map(({ field, message }) => ({ column: field, value: '', reason: message })) }
    seen.add(number)
    for (const { row: at, organisation } of its) {
      const { likely } = meant(organisation)
      if (likely.length > 0) outcome.warn(at, [{ column: 'name', value: organisation.name, reason: 'actor_likely', detail: likely.map(({ id, name }) => `${name} (${id})`).join('; ') }])
    }
    return { publication: { id: read.id, ...checked.publication } }
  }

  async function flush() {
    const batch = waiting
    waiting = []
    if (dryRun || batch.length === 0) return
    const { created, changed, unchanged, refused } = await publish(db, kind.name, batch.map(({ publication }) => publication), author)
    outcome.count(created.length, changed.length, unchanged.length)
    const taken = new Set(refused)
    for (const { row, cells, publication } of batch) if (taken.has(publication.id)) rejected.push({ row, cells, reasons: [{ column: 'id', value: publication.id, reason: cordisTexts.taken }] })
  }

  async function keep(file: string, columns: string[], separator: string, rows: readonly Rejected[]) {
    outcome.rejected += rows.length
    if (rows.length === 0 || dryRun) return
    const name = await rejectsFile(file)
    outcome.rejectsFile ??= name
    await writeFile(name, stringify([[...columns, 'row', 'reason', 'reason_en'], ...rows.map(({ row, cells, reasons }) => [...columns.map((_, at) => harmless(cells[at] ?? '')), String(row), sentence(reasons, 'de'), sentence(reasons, 'en')])], { delimiter: separator, record_delimiter: '\n' }))
  }
}

const sentence = (reasons: readonly Reason[], language: 'de' | 'en') => reasons.map(({ column, value, reason }) => `${column}${value === '' ? '' : ` (${harmless(value.slice(0, 100))})`}: ${reason[language]}`).join(' ')
/** Spreadsheets would run a rejected formula. */
const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text)

const toRow = (header: readonly string[], cells: readonly string[]): Row => Object.fromEntries(header.map((name, at) => [name.toLowerCase(), cells[at] ?? '']))

type Read = { row: number; cells: string[]; organisation: Organisation }

async function readOrganisations(file: string) {
  const { header, delimiter, records } = await readCsv(createReadStream(file), (names) => organisationColumns.every((name) => names.includes(name)))
  const found = new Map<string, Read[]>()
  const rejected: Rejected[] = []
  for await (const group of records) {
    for (const record of group) {
      const { row, cells } = record
      if (cells.every((text) => text.trim() === '')) continue
      const read = 'broken' in record ? { faults: [{ column: '', value: record.value, reason: cordisTexts.broken }] } : readOrganisation(toRow(header, cells))
      if ('faults' in read) rejected.push({ row, cells, reasons: read.faults })
      else found.set(read.organisation.project, [...(found.get(read.organisation.project) ?? []), { row, cells, organisation: read.organisation }])
    }
  }
  return { header, delimiter, found, rejected }
}

/** The actors there are, as they are recognised. An organisation in many projects is looked for once. */
async function actorsMeant(db: Db): Promise<(organisation: Organisation) => Meant> {
  const { entry } = actorKind
  if (!entry) throw new Error('Actors are not written here.')
  const stock = new Stock()
  const countries = new Map<string, string>()
  for await (const actor of streamActors(db)) {
    stock.put(tracesOf(entry, actor.id, actor))
    countries.set(actor.id, actor.country ?? 'DE')
  }
  const known = new Map<string, Meant>()
  return (organisation) => {
    const { name, shortName, country, city, website } = organisation
    const key = JSON.stringify([name, shortName, country, city, website])
    const found = known.get(key) ?? actorMeant(organisation, { stock, kind: entry, countryOf: (id) => countries.get(id) ?? 'DE' })
    known.set(key, found)
    return found
  }
}
