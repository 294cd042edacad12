import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { askKeepers, letterJob } from './ask.ts'
import { sendLetter } from './send.ts'

export const askJob = 'freshness-ask'

const promised = z.object({ key: z.string() })

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
]
