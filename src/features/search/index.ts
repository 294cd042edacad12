/** Search: in memory, in process; the reason people come. See docs/search.md. */
export * from './search.ts'
export { marks } from './marks.ts'
export { SearchIndex } from './search-index.ts'
