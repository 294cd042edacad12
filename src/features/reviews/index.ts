/** Reviews: the desk of those who check what others hand in. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letter.ts'
export { tasks } from './tasks.ts'
