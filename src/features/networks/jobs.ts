/** What networks leave for later: their letters, and lists that are being taken. */
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { jobs as letterJobs } from './letters/jobs.ts'
import { jobs as listJobs } from './lists/taking.ts'

export const jobs = (services: Services): Job[] => [...letterJobs(services), ...listJobs(services)]
