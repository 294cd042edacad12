import { dayAt } from '../../platform/calendar.ts'
import type { TaskSource } from '../../services.ts'
import { parameterNames } from '../../platform/addresses.ts'
import { actsTexts } from './acts-texts.ts'
import { lessonPaths, unnamedTwins } from './addresses.ts'
import { isOffice } from './policy.ts'
import { findDeadlines, findWaitingOrigins } from './store.ts'
import { facetTexts } from './texts.ts'
import { pageTexts } from './unnamed-texts.ts'

/** Deadlines that are reached, and origins that wait to be attested. */
export const tasks: TaskSource = async ({ db, clock }, viewer) => {
  const kept = viewer.appointments.flatMap(({ role, actor }) => (role === 'editor' && actor !== undefined ? [actor] : []))
  const offices = viewer.appointments.flatMap(({ actor }) => (actor !== undefined && isOffice(viewer, actor) ? [actor] : []))
  const late = kept.length === 0 ? 0 : (await findDeadlines(db, { until: dayAt(clock.now()), owners: kept })).length
  const waiting = (await findWaitingOrigins(db, offices)).length
  const own = (language: 'de' | 'en') => `${lessonPaths[language]}?${new URLSearchParams([...kept.map((actor) => [parameterNames[language].actor, actor]), [facetTexts.state.parameter[language], 'beauftragt']])}`
  return [
    ...(late === 0 ? [] : [{ label: { de: actsTexts.de.task(late), en: actsTexts.en.task(late) }, href: { de: own('de'), en: own('en') }, urgency: 'now' as const, count: late }]),
    ...(waiting === 0 ? [] : [{ label: { de: pageTexts.de.task(waiting), en: pageTexts.en.task(waiting) }, href: unnamedTwins, urgency: 'soon' as const, count: waiting }]),
  ]
}
