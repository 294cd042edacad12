/** The long work of imports, beside the site: checking, taking, taking back; and forgetting what is no longer needed. */
import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { checkAll } from './checking.ts'
import { checkJob, resume, takeJob, undoJob } from './resuming.ts'
import { deleteExpired } from './store.ts'
import { takeAll } from './taking.ts'
import { undoAll } from './undoing.ts'


const asked = z.object({ key: z.string() })

export const jobs = (services: Services): Job[] => [
  { name: checkJob, run: (data, signal) => checkAll(services, asked.parse(data).key, signal).then(() => unlessStopped(signal)) },
  { name: takeJob, run: (data, signal) => takeAll(services, asked.parse(data).key, signal).then(() => unlessStopped(signal)) },
  { name: undoJob, run: (data, signal) => undoAll(services, asked.parse(data).key, signal).then(() => unlessStopped(signal)) },
  { name: 'import-resume', every: '* * * * *', run: () => resume(services) },
  { name: 'import-expiry', every: '17 3 * * *', run: () => deleteExpired(services.db, services.clock.now()) },
]

/** A site that stops leaves the rest to the next start: the queue tries again what was not done. */
function unlessStopped(signal: AbortSignal) {
  if (signal.aborted) throw new Error('The site is stopping; the import goes on at the next start.')
}
