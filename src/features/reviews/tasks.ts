import { paths } from '../../platform/addresses.ts'
import type { TaskSource } from '../../services.ts'
import { may } from '../accounts/index.ts'
import { reviewerOf } from '../editing/index.ts'
import { findWaiting, isOwn } from '../publishing/index.ts'
import { daysWaiting } from './desk.ts'
import { texts } from './texts.ts'

/** After so many days whoever handed something in begins to wonder. */
const patience = 7

/** Submissions that this reviewer may decide. */
export const tasks: TaskSource = async ({ db, kinds, clock }, viewer) => {
  if (!kinds.some(({ entry }) => entry && may(viewer, 'review', { kind: entry.name }))) return []
  const waiting = (await findWaiting(db)).filter((draft) => may(viewer, 'review', { kind: draft.kind }) && !isOwn(draft.hands, reviewerOf(viewer)))
  if (waiting.length === 0) return []
  const days = daysWaiting(waiting[0], clock.now())
  return [{ label: { de: texts.de.task(waiting.length, days), en: texts.en.task(waiting.length, days) }, href: paths.review, urgency: days >= patience ? 'now' : 'soon', count: waiting.length }]
}
