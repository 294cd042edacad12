/** An import is taken back: what it made is withdrawn, what it changed says again what it said before. What others have touched since stays. */
import type { Db } from '../../platform/database/index.ts'
import type { Services } from '../../services.ts'
import { discardImported, inTransaction, restore, withdraw } from '../publishing/index.ts'
import type { Import, ImportRow, Undoing } from './import.ts'
import { countOutcomes, findNextToUndo, lockEntryAt, lockImport, updateImport, writeUndone } from './store.ts'

const batchSize = 50

/** May run twice: each row knows whether it was taken back. */
export async function undoAll(services: Services, key: string, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await undoBatch(services, key))) continue
}

async function undoBatch(services: Services, key: string): Promise<boolean> {
  return inTransaction(services.db, async (db) => {
    const one = await lockImport(db, key)
    const at = services.clock.now()
    if (one?.state !== 'undoing') return false
    const rows = await findNextToUndo(db, key, batchSize)
    for (const row of rows) await writeUndone(db, key, row.number, await undo(services, db, one, row, at))
    if (rows.length > 0) await updateImport(db, key, { done: one.done + rows.length }, at)
    else await updateImport(db, key, { state: 'undone', undoneAt: at, counts: { ...(await countOutcomes(db, key)), ...one.counts } }, at)
    return rows.length > 0
  })
}

async function undo(services: Services, db: Db, { fileName, undoneBy = '' }: Import, { outcome, entry, revision, draftKey }: ImportRow, at: Date): Promise<Undoing> {
  if (draftKey !== undefined) return (await discardImported(db, draftKey, at)) ? 'discarded' : 'kept'
  const now = entry === undefined || revision === undefined ? undefined : await lockEntryAt(db, entry, revision)
  if (entry === undefined || now === undefined || now.published !== revision) return 'kept'
  if (outcome === 'created') return now.withdrawn || (await withdraw(db, entry, at, undoneBy)) ? 'withdrawn' : 'kept'
  if (now.withdrawn || now.previous === undefined) return 'kept'
  // Inside this transaction; the log of changes tells every index.
  const restored = await restore({ ...services, db, refresh: async () => {} }, { entry, number: now.previous, by: { function: undoneBy }, message: `Import ${fileName} rückgängig gemacht` })
  return restored.outcome === 'published' ? 'restored' : 'kept'
}
