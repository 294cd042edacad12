import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import { createPdfPress } from '../../platform/pdf/index.ts'
import type { Services } from '../../services.ts'
import { make, makeJob } from './making.ts'
import { deleteOld } from './store.ts'

const asked = z.object({ edition: z.string() })
const daysKept = 7
const mostBytesKept = 500 * 1024 * 1024
const day = 86_400_000
/** A thousand pages take a slow machine some minutes; they lie in the database then. */
const bookPress = { longest: 600_000, mostKept: 0 }

export function jobs(services: Services): Job[] {
  const press = createPdfPress(bookPress)
  return [
    { name: makeJob, retries: 2, run: (data, signal) => make(services, press, asked.parse(data).edition, signal) },
    { name: 'edition-expiry', every: '23 4 * * *', run: () => deleteOld(services.db, new Date(services.clock.now().getTime() - daysKept * day), mostBytesKept) },
  ]
}
