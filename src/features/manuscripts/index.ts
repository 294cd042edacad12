/** Papers that organisations write together: text, versions, consultation, signing. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { tasks } from './tasks.ts'
export { manuscriptAt, workshop } from './addresses.ts'
export { movePapers } from './moving.ts'
