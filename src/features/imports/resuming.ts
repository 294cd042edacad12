/** Work that was cut off by the end of a process is taken up again: the queue alone would wait half an hour for whoever is gone. */
import type { Services } from '../../services.ts'
import { findStuck, updateImport } from './store.ts'

export const checkJob = 'import-check'
export const takeJob = 'import-take'
export const undoJob = 'import-undo'

const jobOf = { checking: checkJob, taking: takeJob, aborting: takeJob, undoing: undoJob } as const
/** Every batch leaves its time; none takes so long. */
const patience = 2 * 60_000

/** May wake what is still at work somewhere: each step bears being done twice at once. */
export async function resume({ db, jobs, clock }: Pick<Services, 'db' | 'jobs' | 'clock'>): Promise<void> {
  const now = clock.now()
  for (const { key, state, origin } of await findStuck(db, new Date(now.getTime() - patience))) {
    // A command is repeated by whoever ran it; until then what is in can be taken back.
    if (origin === 'command' && state === 'taking') await updateImport(db, key, { state: 'aborted', finishedAt: now }, now)
    else {
      await updateImport(db, key, {}, now)
      await jobs.enqueue(jobOf[state], { key })
    }
  }
}
