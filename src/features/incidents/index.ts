/** Damage events: what happened, and what was learned from it. */
export { kind } from './kind.tsx'
export { isBefore } from './incident.ts'
