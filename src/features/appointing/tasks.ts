import { paths } from '../../platform/addresses.ts'
import { siteName } from '../../platform/operator.ts'
import type { TaskSource } from '../../services.ts'
import { actorName } from '../actors/index.ts'
import { findInvitationsTo, findOrphans, functionName } from '../appointments/index.ts'
import { mayAppointAt } from './policy.ts'
import { texts } from './texts.ts'

/** Invitations to somebody; orphaned entries for those who can find them a keeper. */
export const tasks: TaskSource = async ({ db, clock, search, operator }, viewer) => {
  const invitations = await findInvitationsTo(db, viewer.account.email, clock.now())
  const orphans = mayAppointAt(viewer, undefined) ? await findOrphans(db) : []
  const label = (language: 'de' | 'en') => (invitation: (typeof invitations)[number]) => texts[language].task(functionName(invitation, language), invitation.actor === undefined ? siteName(operator(), language).text : actorName(search(), invitation.actor))
  return [
    ...invitations.map((invitation) => ({ label: { de: label('de')(invitation), en: label('en')(invitation) }, href: paths.invitations, urgency: 'now' as const })),
    ...(orphans.length === 0 ? [] : [{ label: { de: texts.de.orphanTask(orphans.length), en: texts.en.orphanTask(orphans.length) }, href: { de: `${paths.functions.de}#verwaist`, en: `${paths.functions.en}#verwaist` }, urgency: 'later' as const, count: orphans.length }]),
  ]
}
