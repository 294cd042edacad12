/** An event as somebody may see it, and how its places stand. */
import type { Context } from 'hono'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { findEntry, type Entry } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { eventPayload, standingOf, type EventPayload, type Standing } from './event.ts'
import type { Counts } from './registration.ts'
import { countPlaces } from './store.ts'

export type Seen = { entry: Entry; event: EventPayload; counts: Counts; standing: Standing }

/** @throws NotFound, also where there is one they may not know of; Gone */
export async function eventFor({ db, clock }: Pick<Services, 'db' | 'clock'>, c: Context, id: string): Promise<Seen> {
  const found = await findEntry(db, 'event', id)
  if (!found || !mayBeRead(found.entry.readers, readable(viewerOf(c)))) throw new NotFound()
  const event = eventPayload.parse(found.entry.payload)
  if (found.state === 'withdrawn') throw new Gone(event.title, found.withdrawn_on)
  const counts = await countPlaces(db, id)
  return { entry: found.entry, event, counts, standing: standingOf(event, counts, clock.now()) }
}

/** Whoever answers for what the registered tell. */
export const organiserName = ({ search }: Pick<Services, 'search'>, { owner, organisation = '' }: Pick<EventPayload, 'owner' | 'organisation'>): string => (owner === undefined ? organisation : actorName(search(), owner))
