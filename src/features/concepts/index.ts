/** Concepts: vocabularies changed in the browser: words, order, new ones, retiring, merging; with history. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
