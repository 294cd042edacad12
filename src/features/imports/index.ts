/** Imports: actors as CSV, vocabularies as JSON; what is wrong comes back with row, column and reason. */
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { loadFirstData } from './first.ts'
export { report, reportUnreadable, terminalProgress } from './report.ts'
export { freeName } from './rejects.ts'
export { importActors } from './run.ts'
export { UnreadableFile } from './unreadable.ts'
export { importVocabularies } from './vocabularies.ts'
