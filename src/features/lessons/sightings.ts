/** "Here too": an organisation says that it has seen the same. Each once; what it says anew takes the place of the old. Pure. */
import type { LessonPayload } from './lesson.ts'

export type Sighting = LessonPayload['sightings'][number]

export const withSighting = (sightings: readonly Sighting[], given: Sighting): Sighting[] => [...withoutSighting(sightings, given.actor), given]

export const withoutSighting = (sightings: readonly Sighting[], actor: string): Sighting[] => sightings.filter((one) => one.actor !== actor)

/** Everybody who saw it beside the owner, each once; whoever says so themselves says when. */
export function alsoSeen({ seen_by, sightings, owner }: Pick<LessonPayload, 'seen_by' | 'sightings'> & { owner?: string }): { actor: string; on?: string; remark?: string }[] {
  const own = new Map(sightings.map((one) => [one.actor, one]))
  return [...new Set([...seen_by, ...own.keys()])].filter((actor) => actor !== owner).map((actor) => own.get(actor) ?? { actor })
}
