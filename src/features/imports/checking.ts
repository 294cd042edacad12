/** Every row is read and compared with what is there; what was found is kept beside it. */
import type { Services } from '../../services.ts'
import { inTransaction } from '../publishing/index.ts'
import { look, outlook, targetOf, wayOf, type CheckedRow, type Looked } from './check.ts'
import { duplicateFinder, type DuplicateFinder } from './duplicates.ts'
import type { Import, ImportRow } from './import.ts'
import { endedFinder } from './ended.ts'
import { importKind } from './kinds.ts'
import { mappedReader } from './matching/apply.ts'
import { findExisting, findImport, findRowsAbout, findRowsAfter, lockImport, updateImport, writeChecked } from './store.ts'

type Checking = Pick<Services, 'db' | 'kinds' | 'search' | 'clock'>

const batchSize = 500

/** What a row is read with; made once for many. */
export function readingOf(services: Pick<Services, 'kinds' | 'search' | 'clock'>, { kind: name, mapping }: Pick<Import, 'kind' | 'mapping'>) {
  const index = services.search()
  const kind = importKind(services, name)
  const { vocabulary } = index
  const reader = mappedReader({ kind, mapping, vocabulary, today: todayOf(services), findRelated: (typed, { kinds }) => kind.entry.findRelated(typed, index, { kinds }) })
  return { kind, mapping, vocabulary, reader }
}

export const todayOf = ({ clock }: Pick<Services, 'clock'>): string => clock.now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

/** Walks through all rows while the import is being checked. Begun again, it does the same. */
export async function checkAll(services: Checking, key: string, signal?: AbortSignal): Promise<void> {
  const one = await findImport(services.db, key)
  if (one?.state !== 'checking') return
  const reading = readingOf(services, one)
  const context = { ...reading, find: await duplicateFinder(services, reading.kind) }
  const first = new Map<string, number>()
  let done = 0
  for (let after = 0; ; ) {
    if (signal?.aborted) return
    const rows = await findRowsAfter(services.db, key, { after, limit: batchSize })
    const last = rows.at(-1)
    if (!last) break
    await writeChecked(services.db, key, await checkRows(services, one, context, rows, first))
    after = last.number
    done += rows.length
    await updateImport(services.db, key, { done }, services.clock.now())
  }
  await inTransaction(services.db, async (db) => {
    const now = await lockImport(db, key)
    // Corrected rows may be taken after the first ones; else the state would be lost.
    if (now?.state === 'checking') await updateImport(db, key, { state: now.finishedAt ? 'taken' : 'open', checkedAt: services.clock.now() }, services.clock.now())
  })
}

/** After a correction: the rows themselves, and those that are or were about the same entries. */
export async function checkAgain(services: Checking, one: Import, numbers: readonly number[], find: DuplicateFinder): Promise<void> {
  const context = { ...readingOf(services, one), find }
  const own = await findRowsAbout(services.db, one.key, { numbers, targets: [] })
  const targets = own.flatMap((row) => [row.wantedId, targetOf(look(context, row))].filter((id) => id !== undefined))
  const rows = await findRowsAbout(services.db, one.key, { numbers, targets })
  await writeChecked(services.db, one.key, await checkRows(services, one, context, rows, new Map()))
}

type Context = ReturnType<typeof readingOf> & { find: DuplicateFinder }

async function checkRows({ db }: Pick<Checking, 'db'>, { kind, reading }: Import, context: Context, rows: readonly ImportRow[], first: Map<string, number>): Promise<CheckedRow[]> {
  const looked = rows.filter(({ number }) => number > reading.headerRow).map((row) => look(context, row))
  const existing = await findExisting(db, kind, looked.flatMap(({ match }) => match?.id ?? []))
  const endedIn = await endedFinder(db, looked.flatMap(({ match }) => match?.id ?? []))
  return [...rows.filter(({ number }) => number <= reading.headerRow).map(head), ...looked.map(judge)]

  function judge(seen: Looked): CheckedRow {
    const target = targetOf(seen)
    const before = target === undefined ? undefined : first.get(target)
    if (target !== undefined && before === undefined && wayOf(seen) !== 'skip') first.set(target, seen.row.number)
    const { stand, problems } = outlook(context, seen, seen.match && existing.get(seen.match.id), before)
    const ended = wayOf(seen) === 'update' && seen.match && seen.payload ? endedIn(seen.match.id, seen.payload) : []
    return { number: seen.row.number, stand, problems, warnings: [...seen.warnings, ...ended], wantedId: target, match: seen.match }
  }
}

const head = ({ number }: ImportRow): CheckedRow => ({ number, stand: 'head', problems: [], warnings: [] })
