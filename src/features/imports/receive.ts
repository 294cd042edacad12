/** A file comes in: read, understood as far as proposals go, and kept in the database. */
import type { Services } from '../../services.ts'
import { inTransaction, newKey } from '../publishing/index.ts'
import { expiryFrom, fileNameFrom, type Import } from './import.ts'
import { importKind } from './kinds.ts'
import type { Mapping } from './matching/mapping.ts'
import { isKnownHeader, propose, type Proposal } from './matching/propose.ts'
import { deleteRows, findContent, findRowsAfter, insertImport, insertRows, lockImport, updateImport } from './store.ts'
import { readTable } from './tables/file.ts'
import { headerAt, type Reading, type TableRow } from './tables/table.ts'

type Receiving = Pick<Services, 'db' | 'kinds' | 'search' | 'clock'>
export type Received = { kind: string; name: string; bytes: Buffer; author: string; authorAccount?: string; network?: string }

/** @throws UnreadableFile */
export async function receive(services: Receiving, { kind, name, bytes, author, authorAccount, network }: Received): Promise<string> {
  const { rows, reading } = await readTable(bytes, isKnownHeader(importKind(services, kind)))
  const key = newKey()
  const at = services.clock.now()
  await inTransaction(services.db, async (db) => {
    await insertImport(db, {
      key, kind, fileName: fileNameFrom(name), origin: 'browser', author, authorAccount, network, state: 'open', reading, at, expiresAt: expiryFrom(at),
      mapping: mappingFrom(proposalsFor(services, kind, rows, reading), network),
      content: reading.sheets.length > 1 ? bytes.toString('base64') : undefined,
    })
    await insertRows(db, key, rows)
  })
  return key
}

const proposalsFor = ({ kinds, search }: Pick<Services, 'kinds' | 'search'>, kind: string, rows: readonly TableRow[], { headerRow, header }: Reading): Proposal[] =>
  propose({ kind: importKind({ kinds }, kind), header, rows: rows.filter(({ number }) => number > headerRow).map(({ cells }) => cells), vocabulary: search().vocabulary })

/** Who coordinates a network brings its members. */
function mappingFrom(proposals: readonly Proposal[], network: string | undefined): Mapping {
  return { columns: proposals.map(({ field, separator }) => ({ field, separator })), fixed: network === undefined ? {} : { member_of: network }, terms: [], zeros: [] }
}

const sampleSize = 300

/** The proposals again, with their reasons, from what lies in the database. */
export async function proposalsOf(services: Receiving, { key, kind, reading }: Pick<Import, 'key' | 'kind' | 'reading'>): Promise<{ proposals: Proposal[]; samples: string[][]; top: TableRow[] }> {
  const rows = await findRowsAfter(services.db, key, { after: reading.headerRow, limit: sampleSize })
  const top = await findRowsAfter(services.db, key, { after: 0, limit: 15 })
  const samples = reading.header.map((_, at) => [...new Set(rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== ''))].slice(0, 3))
  return { proposals: proposalsFor(services, kind, rows, reading), samples, top }
}

/** Another row of headers, or another sheet of the workbook: proposed anew. @throws UnreadableFile */
export async function readAnew(services: Receiving, key: string, wish: { headerRow?: number; sheet?: string }): Promise<boolean> {
  return inTransaction(services.db, async (db) => {
    const one = await lockImport(db, key)
    if (!one || one.state !== 'open') return false
    const at = services.clock.now()
    const content = wish.sheet === undefined || wish.sheet === one.reading.sheet || !one.reading.sheets.includes(wish.sheet) ? undefined : await findContent(db, key)
    if (content !== undefined) {
      const { rows, reading } = await readTable(Buffer.from(content, 'base64'), isKnownHeader(importKind(services, one.kind)), wish.sheet)
      await deleteRows(db, key)
      await insertRows(db, key, rows)
      await updateImport(db, key, { reading, mapping: mappingFrom(proposalsFor(services, one.kind, rows, reading), one.network) }, at)
      return true
    }
    const { headerRow = one.reading.headerRow } = wish
    if (headerRow === one.reading.headerRow) return false
    const rows = await findRowsAfter(db, key, { after: 0, limit: sampleSize })
    if (!rows.some(({ number }) => number === headerRow)) return false
    const header = headerAt(rows, headerRow)
    const reading = { ...one.reading, headerRow, header }
    await updateImport(db, key, { reading, mapping: mappingFrom(proposalsFor(services, one.kind, rows, reading), one.network) }, at)
    return true
  })
}
