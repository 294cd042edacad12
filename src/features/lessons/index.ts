/** Lessons: what was seen at events and exercises, whether it was learned, and where else it was seen. */
export { kind } from './kind.tsx'
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { tasks } from './tasks.ts'
export { personalData } from './store.ts'
export { learnedWithinAYear, type Course, type LearnedShare } from './learned.ts'
