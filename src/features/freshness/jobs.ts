import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { askKeepers, letterJob } from './ask.ts'
import { sendLetter } from './send.ts'
import { forgetBatches } from './store.ts'
import { readEntries, readingJob } from './upkeep/reading.ts'
import { batchJob, sendBatch } from './upkeep/sending.ts'

export const askJob = 'freshness-ask'

const promised = z.object({ key: z.string() })

/** As many as a job reads before the next takes over. */
const readAtOnce = 20_000
const daysUnsent = 7

export const jobs = (services: Services): Job[] => [
  {
    name: askJob,
    // In the morning, when somebody is there to read it.
    every: '20 6 * * *',
    async run() {
      await askKeepers(services)
    },
  },
  {
    name: letterJob,
    run: (data) => sendLetter(services, promised.parse(data).key),
  },
  {
    name: batchJob,
    run: (data, signal) => sendBatch(services, promised.parse(data).key, signal),
  },
  {
    name: readingJob,
    every: '40 4 * * *',
    async run(_data, signal) {
      const now = services.clock.now()
      await forgetBatches(services.db, new Date(now.getTime() - daysUnsent * 86_400_000))
      const isRead = await readEntries(services, { most: readAtOnce, signal })
      if (!isRead && !signal.aborted) await services.jobs.enqueue(readingJob, {})
    },
  },
]
