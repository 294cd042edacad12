/** Duplicates: entries that may be the same, found by what they leave behind. */
export type { Found } from './stock.ts'
export { findLike } from './following.ts'
export { isAnybodys, registrable } from './traces.ts'
export { LikeEntries } from './views/like.tsx'
export { routes } from './routes.tsx'
