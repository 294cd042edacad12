/** One import from file to directory: read, check, write in batches, say what happened. */
import type { Db } from '../../platform/database/index.ts'
import { findActorIds, publishActors } from '../actors/index.ts'
import type { Published } from '../publishing/index.ts'
import { findVocabulary } from '../vocabularies/index.ts'
import { readCsv, type BrokenRecord, type CsvRecord } from './csv.ts'
import { endedFinder } from './ended.ts'
import type { Counts } from './import.ts'
import { Outcome, type Listener } from './outcome.ts'
import { beginRecord, type Keeping } from './recording.ts'
import { isRejectsFile, openRejects, readRejectedCell, type Rejected, type Rejects } from './rejects.ts'
import { isKnownColumn, requiredColumns, rowReader, type Problem, type ReadActor } from './row.ts'
import type { Recorded } from './store.ts'
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

type Accepted = { row: number; cells: string[]; actor: ReadActor }

/**
 * Good rows go in, bad ones are given back; the same file again changes nothing.
 * @throws UnreadableFile
 */
export async function importActors({ db, source, today, dryRun = false, listener, rejectsFile, keeping }: Import): Promise<Outcome> {
  const vocabulary = await findVocabulary(db)
  if (vocabulary.schemes.size === 0) throw new UnreadableFile('no_vocabulary')
  const { header, delimiter, records } = await readCsv(source, (names) => requiredColumns.every((name) => names.includes(name)))
  const names = header.map((name) => name.toLowerCase())
  const twice = names.filter((name, at) => isKnownColumn(name) && names.indexOf(name) !== at)
  if (twice.length > 0) throw new UnreadableFile('header_twice', twice.join(', '))
  listener.onLayout({ delimiter, unknown: header.filter((name) => !isKnownColumn(name.toLowerCase())) })

  const readRow = rowReader({ header: names, vocabulary, today })
  const isSecondTry = isRejectsFile(names)
  const outcome = new Outcome()
  const ids = new Map<string, number>()
  const members = new Members()
  let rejects: Promise<Rejects> | undefined
  const record = keeping && !dryRun ? await beginRecord(db, keeping, { header, delimiter }) : undefined
  outcome.record = record?.key
  let waiting: Accepted[] = []
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
    waiting.push({ row, cells, actor: read })
  }

  const write = async (batch: Accepted[], out: Rejected[]) => {
    const endedIn = await endedFinder(db, batch.map(({ actor: { id } }) => id))
    for (const { row, actor: { id, payload } } of batch) outcome.warn(row, endedIn(id, payload))
    if (dryRun) return finish(batch, nothing)
    const publications = batch.map(({ actor: { id, payload, confirmed_on } }) => ({ id, payload, confirmed_on }))
    if (!record) return finish(batch, await publishActors(db, publications, author))
    const result = await record.within(async (transaction) => {
      const result = await publishActors(transaction, publications, record.author)
      return { result, ...told(batch, result, out) }
    })
    return finish(batch, result)
  }

  const finish = async (batch: Accepted[], { created, changed, unchanged, refused }: Published) => {
    outcome.count(created.length, changed.length, unchanged.length)
    const ids = new Set(refused)
    for (const { row, cells, actor } of batch) {
      if (ids.has(actor.id)) await reject(row, cells, [isTaken(actor)])
      else members.add(row, actor)
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
    for (const { row, problem, count } of members.unknown(await findActorIds(db))) outcome.warn(row, [problem], count)
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

const isTaken = ({ id }: ReadActor): Problem => ({ column: 'id', value: id, reason: 'withdrawn' })

/** What became of each row of a batch, for the record. */
function told(batch: Accepted[], { created, changed, unchanged }: Published, out: Rejected[]): { rows: Recorded[]; counts: Counts } {
  const outcomes = new Map<string, 'created' | 'changed'>([...created.map((id) => [id, 'created'] as const), ...changed.map((id) => [id, 'changed'] as const)])
  const rows = batch.flatMap(({ row, actor: { id } }): Recorded[] => {
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

/** Memberships may point to actors that come later in the file, so they are looked at when all are in. */
class Members {
  private readonly accepted = new Set<string>()
  private readonly named = new Map<string, { row: number; count: number }>()

  add(row: number, { id, payload }: ReadActor) {
    this.accepted.add(id)
    for (const to of payload.member_of) {
      const before = this.named.get(to)
      if (before) before.count++
      else this.named.set(to, { row, count: 1 })
    }
  }

  *unknown(taken: ReadonlySet<string>): Generator<{ row: number; problem: Problem; count: number }> {
    for (const [value, { row, count }] of this.named) {
      if (!this.accepted.has(value) && !taken.has(value)) yield { row, problem: { column: 'member_of', value, reason: 'member_unknown' }, count }
    }
  }
}
