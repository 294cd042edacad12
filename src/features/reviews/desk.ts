/** What waits at the desk: of which kind, Land and network, and what comes next. Pure. */
import type { Draft, Payload } from '../publishing/index.ts'

export const deskFilters = ['kind', 'state', 'network'] as const
export type DeskFilter = (typeof deskFilters)[number]
export type Chosen = Partial<Record<DeskFilter, string>>

/** What may be asked of a draft at the desk. */
export function traitsOf({ kind, payload }: Pick<Draft, 'kind' | 'payload'>): Record<DeskFilter, string[]> {
  return { kind: [kind], state: textsIn(payload, 'state'), network: textsIn(payload, 'member_of') }
}

const textsIn = (payload: Payload, name: string): string[] => [payload[name] ?? []].flat().filter((value) => typeof value === 'string')

export const fits = (draft: Pick<Draft, 'kind' | 'payload'>, chosen: Chosen): boolean => {
  const traits = traitsOf(draft)
  return deskFilters.every((filter) => chosen[filter] === undefined || traits[filter].includes(chosen[filter]))
}

export type Offer = { value: string; count: number }

/** The values there are, with how many wait; each filter counts what the others leave. */
export function offersOf(waiting: readonly Pick<Draft, 'kind' | 'payload'>[], filter: DeskFilter, chosen: Chosen): Offer[] {
  const counts = new Map<string, number>()
  const others = { ...chosen, [filter]: undefined }
  for (const draft of waiting) if (fits(draft, others)) for (const value of traitsOf(draft)[filter]) counts.set(value, (counts.get(value) ?? 0) + 1)
  const given = chosen[filter]
  if (given !== undefined && !counts.has(given)) counts.set(given, 0)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}

const dayLength = 86_400_000
export const daysWaiting = ({ submittedAt, updatedAt }: Pick<Draft, 'submittedAt' | 'updatedAt'>, now: Date): number => Math.max(0, Math.floor((now.getTime() - (submittedAt ?? updatedAt).getTime()) / dayLength))
