/** Giving the second look; the grade of evidence follows. */
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { amend, findPublished, inTransaction, type Signature } from '../publishing/index.ts'
import { findAppraisal, insertAppraisal } from './store.ts'

export const appraisedJob = 'appraisal-letter'
export const appraisedKind = 'practice'

/** False: the entry is gone, or somebody published another revision than the one that was read. */
export async function appraise(services: Pick<Services, 'db' | 'kinds' | 'clock' | 'search' | 'jobs' | 'refresh'>, { entry, revision, evidence, note, by }: { entry: string; revision: number; evidence: string; note: string; by: Signature }): Promise<boolean> {
  const at = services.clock.now()
  const done = await inTransaction(services.db, async (db) => {
    const published = await findPublished(db, entry)
    if (!published || published.withdrawnAt || published.number !== revision) return false
    const before = String(published.payload.evidence)
    const amended = before === evidence ? undefined : await amend({ ...services, db }, { entry, change: (payload) => ({ ...payload, evidence }), by, message: `Fachliche Prüfung: ${note}` })
    if (amended !== undefined && amended.outcome !== 'published') return false
    const number = ((await findAppraisal(db, entry))?.number ?? 0) + 1
    await insertAppraisal(db, entry, { number, revision: amended?.number ?? revision, before, evidence, note, function: by.function, at }, by.account)
    await record(db, { at, by, action: 'entry-appraised', subject: entry, details: { number, before, evidence } })
    await services.jobs.enqueue(appraisedJob, { entry, number }, { within: db })
    return true
  })
  if (done) await services.refresh([entry])
  return done
}
