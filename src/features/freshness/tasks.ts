import { paths } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { TaskSource } from '../../services.ts'
import { findStale } from './store.ts'
import { texts } from './texts.ts'

/** What somebody keeps and nobody has confirmed for too long. */
export const tasks: TaskSource = async ({ db, settings, clock }, { appointments }) => {
  const owners = appointments.flatMap(({ role, actor }) => (role === 'editor' && actor !== undefined ? [actor] : []))
  if (owners.length === 0) return []
  const { length } = await findStale(db, settings.rhythm, dayAt(clock.now()), owners)
  return length === 0 ? [] : [{ label: { de: texts.de.task(length), en: texts.en.task(length) }, href: paths.confirm, urgency: 'soon', count: length }]
}
