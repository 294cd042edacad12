/** Webchecks: whether the web addresses of entries still answer. Off unless the operator switches it on. */
export { jobs } from './jobs.ts'
export { findBroken, findSilent } from './store.ts'
