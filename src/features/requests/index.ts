/** Requests: «Wie macht ihr das?», asked of those who are likely to know, answered in five minutes, kept as knowledge. */
export { kind } from './kind.tsx'
export { routes } from './routes.tsx'
export { part } from './part.tsx'
export { tasks } from './own.tsx'
export { jobs } from './asking/jobs.ts'
export { letters } from './asking/letters.ts'
export { moveAsks, personalData } from './store.ts'
