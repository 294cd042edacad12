/** From an event to the draft of what others can use. Pure. */
import type { Payload } from '../publishing/index.ts'
import type { EventPayload } from './event.ts'

export const harvested = ['practice', 'lesson'] as const
export type Harvested = (typeof harvested)[number]

type Source = { id: string; event: EventPayload; /** Its page. */ page: string; /** For whom whoever writes acts. */ owner?: string; today: string; context: string }

/** What is known is filled in and where it comes from is said: those who organised are named as taking part. What was learned has to be written. */
export function draftFrom(kind: Harvested, { id, event, page, owner, today, context }: Source): Payload {
  const { themes, phases, spaces, groups, place, state, country, title, start, incidents, event_kind, owner: organiser } = event
  const common = {
    themes, phases, spaces, groups, owner,
    partners: organiser === undefined || organiser === owner ? [] : [organiser],
    source_urls: [page, ...event.material.map(({ url }) => url)].slice(0, 30), source_date: today, recorded_by: 'self',
  }
  if (kind === 'practice') return { ...common, events: [id], incidents, context }
  return {
    ...common, place, state, country, event: id, event_name: title, event_on: start, event_place: place,
    ...(incidents.length === 1 ? { incident: incidents[0] } : {}),
    origin: event_kind === 'uebung' ? 'uebung' : event_kind === 'schulung' || event_kind === 'workshop' ? 'ausbildung' : incidents.length > 0 ? 'ereignis' : 'untersuchung',
    lesson_state: 'beobachtet',
    // Without an organisation nobody could share it with a network.
    visibility: owner === undefined ? 'clear' : 'green',
  }
}
