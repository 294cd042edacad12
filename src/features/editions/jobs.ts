import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { make, makeJob } from './making.ts'
import { deleteOld } from './store.ts'

const asked = z.object({ edition: z.string() })
const daysKept = 7
const mostBytesKept = 500 * 1024 * 1024
const day = 86_400_000

export const jobs = (services: Services): Job[] => [
  { name: makeJob, retries: 2, run: (data, signal) => make(services, asked.parse(data).edition, signal) },
  { name: 'edition-expiry', every: '23 4 * * *', run: () => deleteOld(services.db, new Date(services.clock.now().getTime() - daysKept * day), mostBytesKept) },
]
