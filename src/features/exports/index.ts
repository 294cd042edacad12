/** Open data: what the directory finds, a profile or a vocabulary as a file in the formats people and programs use; and the catalogue of it all. */
export { routes } from './routes.ts'
export { toActorsCsv } from './actors-csv.ts'
export { toBody } from './body.ts'
export { findOpen } from './entries.ts'
export { entryUrl, listTitle, rightsIn, select, type Origin, type Taken } from './selection.ts'
