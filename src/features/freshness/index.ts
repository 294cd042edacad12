/** Freshness: asking those who keep an entry whether it is still true, and the office's desk for what nobody has confirmed. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { moveQuestions, personalData } from './store.ts'
export { tasks } from './tasks.ts'
