/** Suggestions: what anybody may propose without an account, until it lies at the reviewers' desk. */
import { confirmLetter } from './letter.ts'

export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { findSuggestionsOf, findSuspicious, personalData } from './store.ts'
export { againPurpose } from './suggesting.ts'
export { Suggesters } from './views/desk.tsx'
export type { Suggestion } from './suggestion.ts'

export const letters = [confirmLetter]
