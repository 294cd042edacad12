/** Reviews: the desk of those who check what others hand in. */
import { Hono } from 'hono'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { decidedJob } from '../publishing/index.ts'
export const routes = (_services: Services) => new Hono()
export const jobs = (_services: Services): Job[] => [{ name: decidedJob, run: async () => {} }]
