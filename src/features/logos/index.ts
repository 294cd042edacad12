/** Logos of actors: brought by their keepers, drawn anew, published like every other change. */
import { findPictures } from '../publishing/index.ts'
import type { FileUse } from '../../platform/files.ts'

export { routes } from './routes.tsx'

/** Logos that stand in what is published, was published or is written. */
export const files: FileUse = (db) => findPictures(db, 'logo')
