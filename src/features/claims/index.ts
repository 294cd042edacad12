/** Claims: an organisation takes on its own profile, by a letter to it or by somebody who decides. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { tasks } from './tasks.ts'
export { findAtDesk as findClaimsAtDesk, moveClaims, personalData } from './store.ts'
export { ClaimsHint } from './views/claim.tsx'
