/** One import from file to directory: read, check, write in batches, say what happened. */
import type { Db } from '../../platform/database/index.ts'
import { publishActors, type ActorPayload } from '../actors/index.ts'
import type { Published } from '../publishing/index.ts'
import { findVocabulary, type Vocabulary } from '../vocabularies/index.ts'
import { readCsv, type BrokenRecord, type CsvRecord } from './csv.ts'
import { endedFinder } from './ended.ts'
import type { Counts } from './import.ts'
import { Outcome, type Listener } from './outcome.ts'
import { beginRecord, type Keeping } from './recording.ts'
import { isRejectsFile, openRejects, readRejectedCell, type Rejected, type Rejects } from './rejects.ts'
import { isKnownColumn, requiredColumns, rowReader, type Problem, type ReadActor } from './row.ts'
import { findTakenIds, type Recorded } from './store.ts'
import { UnreadableFile } from './unreadable.ts'

const batchSize = 500

/** Who is named as the author of what comes with the program. */
export const author = 'import'

export type Import = {
  db: Db
  source: AsyncIterable<Uint8Array>
  today: string
  dryRun?: boolean
  listener: Listener
  /** Asked for a name when the first row is rejected. */
  rejectsFile(): Promise<string>
  /** On whose behalf it runs: so it is listed among the imports, and can be taken back. */
  keeping?: Keeping
}

type Reading = { id: string; warnings: Problem[] }

/** What is different from kind to kind; everything else of an import is the same. */
export type RowKind<Read extends Reading, Ready extends { id: string }> = {
  name: string
  required: readonly string[]
  isKnown(column: string): boolean
  /** `header` in small letters. */
  reader(given: { header: string[]; vocabulary: Vocabulary; today: string }): (cells: string[]) => Read | { id?: string | undefined; problems: Problem[] }
  /** Other entries a row names. */
  named(read: Read): { column: string; to: string }[]
  /** A batch beside what is there already: ready to be published, or with what is wrong. */
  prepare(db: Db, reads: readonly Read[], vocabulary: Vocabulary): Promise<({ read: Read; warnings: Problem[] } & ({ publication: Ready } | { problems: Problem[] }))[]>
  publish(db: Db, publications: Ready[], author: string): Promise<Published>
  /** Which of these are there. */
  existing(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>>
}

const actors: RowKind<ReadActor, { id: string; payload: ActorPayload; confirmed_on?: string }> = {
  name: 'actor',
  required: requiredColumns,
  isKnown: isKnownColumn,
  reader: rowReader,
  named: ({ payload }) => payload.member_of.map((to) => ({ column: 'member_of', to })),
  async prepare(db, reads) {
    const endedIn = await endedFinder(db, reads.map(({ id }) => id))
    return reads.map((read) => ({ read, warnings: endedIn(read.id, read.payload), publication: { id: read.id, payload: read.payload, confirmed_on: read.confirmed_on } }))
  },
  publish: publishActors,
  existing: findTakenIds,
}

/** @throws UnreadableFile */
export const importActors = (given: Import): Promise<Outcome> => importRows(actors, given)

type Accepted<Read> = { row: number; cells: string[]; read: Read }

/**
 * Good rows go in, bad ones are given back; the same file again changes nothing.
 * @throws UnreadableFile
 */
export async function importRows<Read extends Reading, Ready extends { id: string }>(kind: RowKind<Read, Ready>, { db, source, today, dryRun = false, listener, rejectsFile, keeping }: Import): Promise<Outcome> {
  const vocabulary = await findVocabulary(db)
  if (vocabulary.schemes.size === 0) throw new UnreadableFile('no_vocabulary')
  const { header, delimiter, records } = await readCsv(source, (names) => kind.required.every((name) => names.includes(name)))
  const names = header.map((name) => name.toLowerCase())
  const twice = names.filter((name, at) => kind.isKnown(name) && names.indexOf(name) !== at)
  if (twice.length > 0) throw new UnreadableFile('header_twice', twice.join(', '))
  listener.onLayout({ delimiter, unknown: header.filter((name) => !kind.isKnown(name.toLowerCase())) })

  const readRow = kind.reader({ header: names, vocabulary, today })
  const isSecondTry = isRejectsFile(names)
  const outcome = new Outcome()
  const ids = new Map<string, number>()
  const others = new Others()
  let rejects: Promise<Rejects> | undefined
  const record = keeping && !dryRun ? await beginRecord(db, keeping, { kind: kind.name, header, delimiter }) : undefined
  outcome.record = record?.key
  let waiting: Accepted<Read>[] = []
  let stayedOut: Rejected[] = []
  let writing: Promise<void> = Promise.resolve()

  const reject = async (row: number, cells: string[], problems: Problem[]) => {
    outcome.reject(row, problems)
    if (record) stayedOut.push({ row, cells, problems })
    rejects ??= open()
    await (await rejects).add({ row, cells, problems })
  }
  const open = async (): Promise<Rejects> => {
    if (dryRun) return noFile
    outcome.rejectsFile = await rejectsFile()
    return openRejects(outcome.rejectsFile, header, delimiter)
  }

  const accept = async ({ row, cells }: CsvRecord) => {
    const read = readRow(cells)
    const first = read.id === undefined ? undefined : ids.get(read.id)
    const problems = 'problems' in read ? read.problems : []
    if (read.id !== undefined && first === undefined) ids.set(read.id, row)
    if (read.id !== undefined && first !== undefined) problems.push({ column: 'id', value: read.id, reason: 'duplicate', detail: String(first) })
    if ('problems' in read || problems.length > 0) return reject(row, cells, problems)
    outcome.warn(row, read.warnings)
    waiting.push({ row, cells, read })
  }

  const write = async (given: Accepted<Read>[], out: Rejected[]) => {
    const batch: Accepted<Read>[] = []
    const publications: Ready[] = []
    for (const [at, prepared] of (await kind.prepare(db, given.map(({ read }) => read), vocabulary)).entries()) {
      const { row, cells } = given[at]
      outcome.warn(row, prepared.warnings)
      if ('problems' in prepared) {
        await reject(row, cells, prepared.problems)
        continue
      }
      batch.push(given[at])
      publications.push(prepared.publication)
    }
    if (dryRun) return finish(batch, nothing)
    if (!record) return finish(batch, await kind.publish(db, publications, author))
    const result = await record.within(async (transaction) => {
      const result = await kind.publish(transaction, publications, record.author)
      return { result, ...told(batch, result, out) }
    })
    return finish(batch, result)
  }

  const finish = async (batch: Accepted<Read>[], { created, changed, unchanged, refused }: Published) => {
    outcome.count(created.length, changed.length, unchanged.length)
    const ids = new Set(refused)
    for (const { row, cells, read } of batch) {
      if (ids.has(read.id)) await reject(row, cells, [isTaken(read)])
      else others.add(row, read.id, kind.named(read))
    }
  }

  // The database writes one batch while the next is being read; never more than that is held.
  const flush = async () => {
    const [batch, out] = [waiting, stayedOut]
    waiting = []
    stayedOut = []
    await writing
    writing = write(batch, out)
    writing.catch(() => {}) // thrown at the next turn
  }

  try {
    for await (const group of records) {
      for (const record of group) {
        const { row } = record
        if (record.cells.every((cell) => cell.trim() === '') && !('broken' in record)) continue
        outcome.read++
        const cells = isSecondTry ? record.cells.map(readRejectedCell) : record.cells
        if ('broken' in record) await reject(row, cells, [faultOf(record, header)])
        else await accept({ row, cells })
        if (waiting.length + stayedOut.length >= batchSize) await flush()
      }
      listener.onProgress(outcome.read)
    }
    await flush()
    await writing
    // What the database itself refused is known only now.
    if (stayedOut.length > 0) await write([], stayedOut)
    await record?.end('taken')
    for (const { row, problem, count } of others.unknown(await kind.existing(db, others.all()))) outcome.warn(row, [problem], count)
  } catch (error) {
    await writing.catch(() => {})
    // Where even that cannot be written, the site finds out by itself.
    await record?.end('aborted').catch(() => {})
    throw error
  } finally {
    await writing.catch(() => {})
    await (await rejects)?.close()
  }
  return outcome
}

const isTaken = ({ id }: Reading): Problem => ({ column: 'id', value: id, reason: 'withdrawn' })

/** What became of each row of a batch, for the record. */
function told(batch: readonly Accepted<Reading>[], { created, changed, unchanged }: Published, out: Rejected[]): { rows: Recorded[]; counts: Counts } {
  const outcomes = new Map<string, 'created' | 'changed'>([...created.map((id) => [id, 'created'] as const), ...changed.map((id) => [id, 'changed'] as const)])
  const rows = batch.flatMap(({ row, read: { id } }): Recorded[] => {
    const outcome = outcomes.get(id)
    return outcome ? [{ number: row, cells: [], outcome, entry: id, problems: [] }] : []
  })
  const rejected = out.map(({ row, cells, problems }): Recorded => ({ number: row, cells, outcome: 'rejected', problems }))
  return { rows: [...rows, ...rejected], counts: { created: created.length, changed: changed.length, unchanged: unchanged.length, rejected: out.length } }
}

const nothing: Published = { created: [], changed: [], unchanged: [], refused: [] }
const noFile: Rejects = { add: async () => {}, close: async () => {} }

const faultOf = ({ broken, value, column, fields }: BrokenRecord, header: string[]): Problem => ({
  column: column === undefined ? '' : header[column],
  value,
  reason: broken,
  ...(fields === undefined ? {} : { detail: String(fields) }),
})

/** A row may name entries that come later in the file, so they are looked for when all are in. */
class Others {
  private readonly accepted = new Set<string>()
  private readonly named = new Map<string, { row: number; column: string; count: number }>()

  add(row: number, id: string, named: readonly { column: string; to: string }[]) {
    this.accepted.add(id)
    for (const { column, to } of named) {
      const before = this.named.get(to)
      if (before) before.count++
      else this.named.set(to, { row, column, count: 1 })
    }
  }

  all(): string[] {
    return [...this.named.keys()]
  }

  *unknown(taken: ReadonlySet<string>): Generator<{ row: number; problem: Problem; count: number }> {
    for (const [value, { row, column, count }] of this.named) {
      if (!this.accepted.has(value) && !taken.has(value)) yield { row, problem: { column, value, reason: 'member_unknown' }, count }
    }
  }
}
