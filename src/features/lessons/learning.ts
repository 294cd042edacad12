/** From an observation to what has been learned: what each state asks for. Pure. */
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

/** Only another body can say that something has been learned, and only by what an exercise or event has shown. */
function unproven({ owner, organisation, event_on, validated_by, validated_at, validated_on, validation_result }: LessonPayload): Fault[] {
  return [
    ...(validated_by === undefined ? [{ field: 'validated_by', message: faultTexts.validator }] : []),
    ...(validated_by !== undefined && validated_by === owner ? [{ field: 'validated_by', message: faultTexts.outside }] : []),
    // Without an owner nobody can tell whether the other one is another.
    ...(owner === undefined && organisation === undefined ? [{ field: 'owner', message: faultTexts.ownerNeeded }] : []),
    ...(validated_at === undefined ? [{ field: 'validated_at', message: faultTexts.occasion }] : []),
    ...(validated_on === undefined ? [{ field: 'validated_on', message: faultTexts.when }] : []),
    ...(validated_on !== undefined && event_on !== undefined && validated_on.slice(0, event_on.length) < event_on ? [{ field: 'validated_on', message: faultTexts.tooEarly }] : []),
    ...(validation_result === undefined ? [{ field: 'validation_result', message: faultTexts.result }] : []),
  ]
}
