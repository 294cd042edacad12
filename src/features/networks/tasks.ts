import type { TaskSource } from '../../services.ts'
import { membershipsOf, workplaceOf } from './addresses.ts'
import { maySpeakFor } from './policy.ts'
import { cardOf } from './room.ts'
import { findUnanswered } from './store.ts'
import { texts } from './texts.ts'
import { nameOf } from './views/room.tsx'

/** Memberships the other side has claimed and that wait for an answer. */
export const tasks: TaskSource = async ({ db, search }, viewer) => {
  const actors = [...new Set(viewer.appointments.flatMap(({ actor }) => actor ?? []))].filter((actor) => maySpeakFor(viewer, actor))
  if (actors.length === 0) return []
  return (await findUnanswered(db, actors)).map(({ actor, side, count }) => {
    const card = cardOf(search(), actor)
    const name = card ? nameOf(card) : actor
    return {
      label: { de: texts.de.tasks[side](count, name), en: texts.en.tasks[side](count, name) },
      href: side === 'member' ? membershipsOf(actor) : workplaceOf(actor),
      urgency: 'soon' as const,
      count,
    }
  })
}
