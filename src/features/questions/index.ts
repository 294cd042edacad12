/** Questions and comments about an entry of any kind that takes them, and the answers of those who keep it. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { part } from './part.tsx'
export { moveQuestions, personalData } from './store.ts'
export { tasks } from './tasks.ts'
