/** Appraisals: the second look at a practice, by somebody of the field who had no hand in it. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { appraisalAnswers, part } from './part.tsx'
export { personalData } from './store.ts'
export { tasks } from './tasks.ts'
