/** Appointing: the pages on which functions are given, accepted, handed over and ended. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { moveFunctions } from './moving.ts'
export { tasks } from './tasks.ts'
