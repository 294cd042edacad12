/** From an observation to what has been learned: what each state asks for. Pure. */
import { toSlug } from '../../platform/slug.ts'
import type { Fault } from '../publishing/index.ts'
import type { LessonPayload } from './lesson.ts'
import { faultTexts } from './texts.ts'

/** The way of a lesson; beside it stand `abgelehnt` and `nicht-verfolgt`. */
export const steps = ['beobachtet', 'erkannt', 'beauftragt', 'umgesetzt', 'gelernt'] as const
export const stopped = ['abgelehnt', 'nicht-verfolgt']

const hasReached = (state: string, step: (typeof steps)[number]): boolean => steps.findIndex((one) => one === state) >= steps.indexOf(step)

export function faultsIn(lesson: LessonPayload): Fault[] {
  const { lesson_state: state, lesson_kind, incident, event, event_name, root_causes, cause, recommendation, addressees, responsible, deadline, measures, state_reason } = lesson
  const faults: Fault[] = []
  const ask = (isMissing: boolean, field: keyof LessonPayload, why: keyof typeof faultTexts) => {
    if (isMissing) faults.push({ field, message: faultTexts[why] })
  }
  ask(incident === undefined && event === undefined && event_name === undefined, 'event_name', 'parent')
  ask(recommendation !== undefined && addressees.length === 0, 'addressees', 'addressee')
  ask(stopped.includes(state) && state_reason === undefined, 'state_reason', 'reason')
  // A strength is to stay as it is: it needs no cause.
  ask(hasReached(state, 'erkannt') && lesson_kind !== 'staerke' && root_causes.length === 0 && cause === undefined, 'root_causes', 'cause')
  ask(hasReached(state, 'erkannt') && recommendation === undefined, 'recommendation', 'recommendation')
  ask(hasReached(state, 'beauftragt') && responsible === undefined, 'responsible', 'responsible')
  ask(state === 'beauftragt' && deadline === undefined, 'deadline', 'deadline')
  ask(hasReached(state, 'umgesetzt') && !(measures.length > 0 && measures.every(({ done }) => done !== undefined)), 'measures', 'done')
  return [...faults, ...(state === 'gelernt' ? unproven(lesson) : [])]
}

/** Only another body can say that something has been learned, and only by what an exercise or event has shown since the last measure was done. */
function unproven({ owner, organisation, event_on, measures, validated_by, validated_at, validated_on, validation_result }: LessonPayload): Fault[] {
  if ([validated_by, validated_at, validated_on, validation_result].every((one) => one === undefined)) return [{ field: 'lesson_state', message: faultTexts.unproven }]
  const isBefore = (day?: string) => validated_on !== undefined && day !== undefined && validated_on.slice(0, day.length) < day
  return [
    ...(validated_by === undefined ? [{ field: 'validated_by', message: faultTexts.validator }] : []),
    // Who is not listed has no id: then the name tells.
    ...(validated_by !== undefined && (validated_by === owner || (organisation !== undefined && validated_by === toSlug(organisation))) ? [{ field: 'validated_by', message: faultTexts.outside }] : []),
    // Without an owner nobody can tell whether the other one is another.
    ...(owner === undefined && organisation === undefined ? [{ field: 'owner', message: faultTexts.ownerNeeded }] : []),
    ...(validated_at === undefined ? [{ field: 'validated_at', message: faultTexts.occasion }] : []),
    ...(validated_on === undefined ? [{ field: 'validated_on', message: faultTexts.when }] : []),
    ...(isBefore(event_on) ? [{ field: 'validated_on', message: faultTexts.tooEarly }] : []),
    ...(measures.some(({ done }) => isBefore(done)) ? [{ field: 'lesson_state', message: faultTexts.doneSince }] : []),
    ...(validation_result === undefined ? [{ field: 'validation_result', message: faultTexts.result }] : []),
  ]
}
