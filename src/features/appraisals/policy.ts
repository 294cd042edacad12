/** Who gives the second look: somebody who knows the field and had no hand in it. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may, type Subject } from '../accounts/index.ts'
import type { Hands } from './appraisal.ts'

/** Why somebody who otherwise may does not. */
export type Refused = 'hands' | 'owner'

/** Undefined: it is not theirs at all. */
export function standingOf(viewer: Viewer, subject: Subject, hands: Hands): 'may' | Refused | undefined {
  if (viewer.account === undefined || !may(viewer, 'appraise', subject)) return undefined
  if (hands.includes(viewer.account.id)) return 'hands'
  return subject.owner !== undefined && viewer.appointments.some(({ actor }) => actor === subject.owner) ? 'owner' : 'may'
}
