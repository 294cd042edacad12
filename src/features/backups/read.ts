import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { head, manifest, Proof, row, tableHead, tables, type Manifest, type Table } from './backup.ts'
import { clear, findColumns, insertRows, schemaVersionOf, speakUtc, streamRows } from './store.ts'

export class BrokenBackup extends Error {}

const batchSize = 500
/** Files make few rows large: no more than this (in characters) goes in at once. */
const largestBatch = 4_000_000

/**
 * Puts the database back to a backup in one transaction: whole or not at all, while the site runs.
 * What was read is proved against the manifest, and then what stands in the database is proved again.
 * @throws BrokenBackup; the database is then as it was
 */
export async function readBackup(pool: Pool, file: string, progress: (table: string, count: number) => void = () => {}): Promise<Manifest> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await speakUtc(client)
    await client.query(`lock table ${['system', 'changes', ...tables].join(', ')} in share row exclusive mode`)
    await clear(client, tables)
    const { expected, columns } = await readInto(client, file, progress)
    for (const table of tables) {
      // Tables and columns that came with a later version are empty or hold their defaults; the backup proves what it knew.
      const stored = await prove(client, table, columns.get(table))
      if (!same(stored, expected[table] ?? nothing)) throw new BrokenBackup(`After restoring, ${table} does not hold what the backup holds. Nothing was changed.`)
    }
    await client.query('commit')
    return expected
  } catch (error) {
    await client.query('rollback')
    throw error instanceof BrokenBackup || !isUnreadable(error) ? error : new BrokenBackup(`${file} is damaged or no backup (${error instanceof Error ? error.message : error}). Nothing was changed.`)
  } finally {
    client.release()
  }
}

async function readInto(client: PoolClient, file: string, progress: (table: string, count: number) => void): Promise<{ expected: Manifest; columns: Map<Table, string[]> }> {
  let current: { table: Table; columns: string[]; rows: (string | null)[][]; length: number; proof: Proof } | undefined
  const found: Manifest = {}
  const columnsOf = new Map<Table, string[]>()
  let isOlder = false
  const flush = async () => {
    if (current && current.rows.length > 0) await insertRows(client, current.table, current.columns, current.rows)
    if (!current) return
    current.rows = []
    current.length = 0
  }
  const finish = async () => {
    await flush()
    if (!current) return
    found[current.table] = current.proof.result()
    progress(current.table, found[current.table].count)
  }

  let first = true
  for await (const line of readLines(file)) {
    const value: unknown = JSON.parse(line)
    if (first) {
      isOlder = await checkHead(client, value, file)
      first = false
    } else if (Array.isArray(value)) {
      if (!current) throw new BrokenBackup(`${file} has rows before the first table. Nothing was changed.`)
      current.proof.add(line)
      current.rows.push(row.parse(value))
      current.length += line.length
      if (current.rows.length >= batchSize || current.length >= largestBatch) await flush()
    } else if (typeof value === 'object' && value !== null && 'table' in value) {
      await finish()
      const { table, columns } = tableHead.parse(value)
      await checkColumns(client, table, columns, file)
      columnsOf.set(table, columns)
      current = { table, columns, rows: [], length: 0, proof: new Proof() }
    } else {
      await finish()
      const { manifest: expected } = manifest.parse(value)
      for (const table of tables) {
        const isLater = isOlder && found[table] === undefined && expected[table] === undefined
        if (!isLater && !same(found[table], expected[table])) throw new BrokenBackup(`${file} is damaged: ${table} differs from its proof. Nothing was changed.`)
      }
      return { expected, columns: columnsOf }
    }
  }
  throw new BrokenBackup(`${file} ends before its proof: it was cut off. Nothing was changed.`)
}

/** Answers whether it was written by an older version. */
async function checkHead(client: PoolClient, value: unknown, file: string): Promise<boolean> {
  const parsed = head.safeParse(value)
  if (!parsed.success) throw new BrokenBackup(`${file} is no backup of this platform. Nothing was changed.`)
  const known = await schemaVersionOf(client)
  if (parsed.data.schema > known) {
    throw new BrokenBackup(`${file} has schema ${parsed.data.schema}, this version knows ${known}. Restore it with the version that wrote it, or a newer one. Nothing was changed.`)
  }
  return parsed.data.schema < known
}

async function checkColumns(client: PoolClient, table: Table, columns: string[], file: string) {
  const known = await findColumns(client, table)
  const unknown = columns.filter((column) => !known.includes(column))
  if (unknown.length > 0) throw new BrokenBackup(`${file} has columns in ${table} that are not known here: ${unknown.join(', ')}. Nothing was changed.`)
}

const nothing = new Proof().result()

async function prove(client: PoolClient, table: Table, given?: string[]) {
  const proof = new Proof()
  const columns = given ?? (await findColumns(client, table))
  for await (const rows of streamRows(client, table, columns)) for (const values of rows) proof.add(JSON.stringify(values))
  return proof.result()
}

const same = (one?: Manifest[string], other?: Manifest[string]) => one !== undefined && one.count === other?.count && one.sha256 === other.sha256

/** The stream itself is walked: what goes wrong with it meets whoever reads, also while they are busy with the lines before. */
async function* readLines(file: string) {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  let begun: string[] = []
  for await (const text of source.pipe(gunzip).setEncoding('utf8')) {
    const [first, ...others]: string[] = String(text).split('\n')
    begun.push(first)
    for (const line of others) {
      yield begun.join('')
      begun = [line]
    }
  }
  if (begun.join('') !== '') yield begun.join('')
}

/** Trouble with the file (cut, changed, no gzip, no JSON), not with the database. */
const isUnreadable = (error: unknown) => error instanceof SyntaxError || (error instanceof Error && 'code' in error && /^Z_|^ENOENT|^EISDIR/.test(String(error.code)))
