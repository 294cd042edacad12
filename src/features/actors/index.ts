/** Actors: the directory of who does what, where and in which phase. */
import type { Kind } from '../publishing/index.ts'
import { entry } from './editing/kind.tsx'
import { toDocument } from './document.ts'
import { streamActors } from './store.ts'

export const kind: Kind = {
  async *documents(db, vocabulary, ids) {
    for await (const actor of streamActors(db, ids)) yield toDocument(actor, vocabulary)
  },
  entry,
}

export { routes } from './routes.tsx'
export { actorId, actorPayload, conceptColumns, isActorCard, isFormula, type Actor, type ActorCard, type ActorPayload } from './actor.ts'
export { toDocument } from './document.ts'
export { readFilter, toQuery, type Filter } from './form.ts'
export { knownIn, labelsOf } from './labels.ts'
export { countryName, stateName, states } from './states.ts'
export { functions, isRelationColumn, membershipWord, relationColumns, relations, statuses, type Membership, type Relation, type Standing } from './membership.ts'
export { findActor, findActorIds, findCounterparts, hasOtherRelations, publishActors, streamActors } from './store.ts'
export { nameOf as actorName } from './editing/kind.tsx'
