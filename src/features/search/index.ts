/** Search: in memory, in process; the reason people come. See docs/search.md. */
export * from './search.ts'
export { analysers, german, isStopWord, wordsOf } from './analysis.ts'
export { kilometresBetween } from './distance.ts'
export { Compounds } from './compounds.ts'
export { Pace } from './pace.ts'
export { marks } from './marks.ts'
export { mayBeRead, readerKeys } from './permitted.ts'
export { SearchIndex } from './search-index.ts'
