/** What a person does with an import; each step is one transaction together with the work it begins. */
import { setTimeout } from 'node:timers/promises'
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { inTransaction, type Signature } from '../publishing/index.ts'
import { hasTaken, isWritable, mayBeStopped, mayBeUndone, type Import, type Mode } from './import.ts'
import { checkJob, takeJob, undoJob } from './resuming.ts'
import type { Mapping } from './matching/mapping.ts'
import { countRows, findImport, lockImport, updateImport, type Changes } from './store.ts'

type Stepping = Pick<Services, 'db' | 'jobs' | 'clock'>

/** Undefined where the import is in another state by now. */
async function begin(services: Stepping, key: string, job: string, step: (one: Import, db: Services['db']) => Promise<Changes | undefined>): Promise<Import | undefined> {
  const begun = await inTransaction(services.db, async (db) => {
    const one = await lockImport(db, key)
    const changes = one && (await step(one, db))
    if (!one || !changes) return undefined
    await updateImport(db, key, changes, services.clock.now())
    await services.jobs.enqueue(job, { key }, { within: db })
    return one
  })
  return begun && settled(services, key)
}

/** Small files are done before somebody would look for a progress bar. */
async function settled({ db }: Stepping, key: string): Promise<Import | undefined> {
  for (let look = 0; look < looks; look++) {
    const one = await findImport(db, key)
    if (one?.state !== 'checking') return one
    await setTimeout(pause)
  }
  return findImport(db, key)
}

const looks = 40
const pause = 60

export const check = (services: Stepping, key: string, mapping?: Mapping): Promise<Import | undefined> =>
  begin(services, key, checkJob, async (one, db) => (isWritable(one) ? { state: 'checking', total: (await countRows(db, key)).all, done: 0, startedAt: services.clock.now(), ...(mapping && { mapping }) } : undefined))

export const take = (services: Stepping, key: string, mode: Mode, by: Signature): Promise<Import | undefined> =>
  begin(services, key, takeJob, async (one, db) => {
    if (!isWritable(one) || one.checkedAt === undefined) return undefined
    // Some rows are in already: the others go the same way.
    const chosen = hasTaken(one) ? (one.mode ?? mode) : mode
    const { new: created, update } = await countRows(db, key)
    if (created + update === 0) return undefined
    await record(db, { at: services.clock.now(), by, action: 'import-taken', subject: key, details: { file: one.fileName, mode: chosen, rows: created + update } })
    return { state: 'taking', mode: chosen, total: created + update, done: 0, startedAt: services.clock.now(), finishedAt: null, content: null }
  })

export const abort = (services: Stepping, key: string): Promise<Import | undefined> => begin(services, key, takeJob, async (one) => (mayBeStopped(one) ? { state: 'aborting' } : undefined))

export const undo = (services: Stepping, key: string, by: Signature): Promise<Import | undefined> =>
  begin(services, key, undoJob, async (one, db) => {
    const { created = 0, changed = 0, drafted = 0 } = one.counts
    if (!mayBeUndone(one, services.clock.now())) return undefined
    await record(db, { at: services.clock.now(), by, action: 'import-undone', subject: key, details: { file: one.fileName, created, changed, drafted } })
    return { state: 'undoing', total: created + changed + drafted, done: 0, startedAt: services.clock.now(), undoneBy: by.function }
  })
