/** Actors: the directory of who does what, where and in which phase. */
import type { Kind } from '../publishing/index.ts'
import { toDocument } from './document.ts'
import { entry } from './editing/kind.tsx'
import { actorList } from './list.ts'
import { streamActors } from './store.ts'
import { ActorItem } from './views/card.tsx'

export const kind: Kind = {
  name: 'actor',
  list: actorList,
  async *documents(db, vocabulary, ids) {
    for await (const actor of streamActors(db, ids)) yield toDocument(actor, vocabulary)
  },
  Card: ActorItem,
  entry,
}

export { routes } from './routes.tsx'
export { actorPayload, conceptColumns, isActorCard, type Actor, type ActorCard, type ActorPayload } from './actor.ts'
export { contactOf } from './contact.ts'
export { toDocument } from './document.ts'
export { actorList } from './list.ts'
export { functions, isRelationColumn, membershipWord, relationColumns, relations, statuses, type Membership, type Relation, type Standing } from './membership.ts'
export { findActor, findActorIds, findCounterparts, hasOtherRelations, publishActors, streamActors } from './store.ts'
export { nameOf as actorName } from './editing/kind.tsx'
