/** Events: dates, places, who comes, and what remains. */
export { kind } from './kind.tsx'
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { part } from './part.tsx'
export { tasks } from './tasks.ts'
export { personalData } from './store.ts'
export { isOver, lastDay } from './event.ts'
