/** Somebody registered for an event, as far as it is known who. Pure. */
import { momentInBerlin } from '../../ui/moment.ts'
import { plusDays } from '../../platform/calendar.ts'
import { endOf, lastDay, type EventPayload, type When } from './event.ts'

export const states = ['asked', 'registered', 'waiting', 'offered', 'cancelled', 'lapsed'] as const
export type State = (typeof states)[number]

/** They hold a place or wait for one. */
export const active = ['registered', 'waiting', 'offered'] as const satisfies State[]
export const isActive = (state: State): boolean => active.some((one) => one === state)

export type Registration = {
  key: string
  event: string
  state: State
  language: 'de' | 'en'
  account?: string
  email?: string
  name?: string
  organisation: string
  /** The actor of this directory that is meant. */
  actor?: string
  function?: string
  needs?: string
  createdAt: Date
  since?: Date
  offeredUntil?: Date
  told?: string
}

/** What they said of themselves. */
export type Answers = Pick<Registration, 'name' | 'organisation' | 'actor' | 'function' | 'needs'>

export type Counts = { taken: number; waiting: number }

/** When and where it is, as one word: whoever was told another gets a letter. */
export const toldOf = ({ start, start_time, end, end_time, venue, place, attendance }: When & Pick<EventPayload, 'venue' | 'place' | 'attendance'>): string =>
  JSON.stringify([start, start_time, end, end_time, venue, place, attendance].map((value) => value ?? ''))

export const daysToConfirm = 2
export const daysKept = 30
export const daysKeptCancelled = 7

/** Since when needs are no longer kept, and since when nothing of the person is. */
export function forgettingOf(when: When): { needs: Date; person: Date } | undefined {
  const [end, last] = [endOf(when), lastDay(when)]
  if (end === undefined || last === undefined) return undefined
  return { needs: end, person: momentInBerlin(`${plusDays(last, daysKept)}T00:00`) ?? end }
}

export type ByOrganisation = { organisation: string; actor?: string; people: Registration[] }

/** By organisation in the order of the alphabet; those that mean the same actor stand together, whatever they wrote. */
export function byOrganisation(registrations: readonly Registration[], nameOf: (actor: string) => string): ByOrganisation[] {
  const groups = new Map<string, ByOrganisation>()
  for (const one of registrations) {
    const organisation = one.actor === undefined ? one.organisation : nameOf(one.actor)
    const key = one.actor ?? organisation.toLocaleLowerCase('de')
    const group = groups.get(key) ?? { organisation, actor: one.actor, people: [] }
    group.people.push(one)
    groups.set(key, group)
  }
  const byName = (one?: string, other?: string) => (one ?? '').localeCompare(other ?? '', 'de')
  return [...groups.values()].sort((one, other) => byName(one.organisation, other.organisation)).map((group) => ({ ...group, people: group.people.sort((one, other) => byName(one.name, other.name)) }))
}
