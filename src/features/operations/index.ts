/** Operations: what machines ask, and what keeps the installation tidy. */
import type { Job } from '../../platform/jobs.ts'
import { forgetLinks } from '../../platform/links.ts'
import type { Services } from '../../services.ts'

export { routes } from './routes.ts'

export const jobs = ({ db, clock }: Services): Job[] => [
  {
    name: 'forget-links',
    every: '17 3 * * *',
    run: () => forgetLinks(db, clock.now()),
  },
]
