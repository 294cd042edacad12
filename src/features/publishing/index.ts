/** Publishing: entries, revisions, confirmations and the log of changes, the same for every kind of entry. */
export { publish, withdraw } from './store.ts'
export { followChanges, type Follower, type Kind } from './follow.ts'
export type { Publication, Published } from './publishing.ts'
