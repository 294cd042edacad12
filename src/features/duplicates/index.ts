/** Duplicates: entries that may be the same, found by what they leave behind. */
export { Stock, type Found } from './stock.ts'
export { findLike, findLikeMany } from './following.ts'
export { isProbablySame, isReason, type Reason } from './likeness.ts'
export { isAnybodys, isHosted, registrable, tracesOf } from './traces.ts'
export { LikeEntries, reasonsInWords } from './views/like.tsx'
export { jobs } from './jobs.ts'
export { letters } from './letters.ts'
export { routes, type Moving } from './routes.tsx'
