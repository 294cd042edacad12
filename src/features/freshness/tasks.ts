import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { TaskSource } from '../../services.ts'
import { may } from '../accounts/index.ts'
import { findGoneReports, findStale } from './store.ts'
import { texts } from './texts.ts'
import { upkeepTexts } from './upkeep/texts.ts'

/** What somebody keeps and nobody has confirmed for too long; for the office, what was reported as no longer there. */
export const tasks: TaskSource = async (services, viewer) => [...(await toConfirm(services, viewer)), ...(await reported(services, viewer))]

const toConfirm: TaskSource = async ({ db, settings, clock }, { appointments }) => {
  const owners = appointments.flatMap(({ role, actor }) => (role === 'editor' && actor !== undefined ? [actor] : []))
  if (owners.length === 0) return []
  const { length } = await findStale(db, settings.rhythm, dayAt(clock.now()), owners)
  return length === 0 ? [] : [{ label: { de: texts.de.task(length), en: texts.en.task(length) }, href: paths.confirm, urgency: 'soon', count: length }]
}

const reported: TaskSource = async ({ db }, viewer) => {
  if (!may(viewer, 'review', { kind: 'actor' })) return []
  const { length } = await findGoneReports(db)
  const label = (language: 'de' | 'en') => upkeepTexts[language].report.task(length)
  return length === 0 ? [] : [{ label: { de: label('de'), en: label('en') }, href: twinsBelow(paths.upkeep, below.reports), urgency: 'soon', count: length }]
}
