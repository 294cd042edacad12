import { below, twinsBelow } from '../../platform/addresses.ts'
import type { TaskSource } from '../../services.ts'
import { entryKind } from '../publishing/index.ts'
import { appraisedKind } from './appraising.ts'
import { standingOf } from './policy.ts'
import { findHands, findUnappraised } from './store.ts'
import { texts } from './texts.ts'

/** What was handed in and released, and nobody of the field has looked at: the one that waits longest is opened. */
export const tasks: TaskSource = async ({ db, kinds }, viewer) => {
  const waiting: string[] = []
  for (const { entry, owner, networks } of await findUnappraised(db, appraisedKind)) {
    const subject = { kind: appraisedKind, owner, networks }
    // Most people may not in any case: then nobody needs to ask whose hands were on it.
    if (standingOf(viewer, subject, []) === 'may' && standingOf(viewer, subject, await findHands(db, entry)) === 'may') waiting.push(entry)
  }
  const count = waiting.length
  return count === 0 ? [] : [{ label: { de: texts.de.task(count), en: texts.en.task(count) }, href: twinsBelow(entryKind({ kinds }, appraisedKind).paths, waiting[0], below.checks), urgency: 'later', count }]
}
