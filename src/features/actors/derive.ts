/** What follows from an actor's payload for joins and integrity. Pure. */
import type { Publication } from '../publishing/index.ts'
import { conceptColumns, type ActorPayload } from './actor.ts'
import { relationColumns, relations } from './membership.ts'

const columns = ['type', 'themes', 'spaces', 'phases', 'groups'] as const satisfies (keyof typeof conceptColumns)[]

export const derive = (payload: ActorPayload): Pick<Publication, 'concepts' | 'relations'> => ({
  concepts: columns.flatMap((column) => [payload[column]].flat().map((notation) => ({ scheme: conceptColumns[column], notation }))),
  relations: relations.flatMap((kind) => (payload[relationColumns[kind]] ?? []).map((to) => ({ kind, to }))),
})
