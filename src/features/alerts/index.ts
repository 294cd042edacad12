/** Alerts: whoever follows a list, an entry or a topic gets a letter when something is new there. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { moveFollowers, personalData } from './store.ts'
