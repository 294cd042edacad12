/** Adoptions: which organisation took a practice over, from whom, what it changed, and how it went. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { part } from './part.tsx'
export { moveAdoptions } from './store.ts'
export { adoptionAnswers } from './answer.ts'
export { mayReadAdoption } from './adoption.ts'
