import { paths, twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'
import type { TaskSource } from '../../services.ts'
import { actorName } from '../actors/index.ts'
import { isWaiting, type Claim } from './claim.ts'
import { isKeeper, isOwn, isReviewer } from './policy.ts'
import { findAtDesk, findClaimsOf, findWaitingAt } from './store.ts'
import { texts } from './texts.ts'

/** What somebody asks of keepers and reviewers, and how their own request stands. */
export const tasks: TaskSource = async ({ db, clock, search }, viewer) => {
  const name = ({ actor }: Claim) => actorName(search(), actor)
  const page = ({ key }: Claim): Localized => twinsBelow(paths.claims, key)
  const kept = [...new Set(viewer.appointments.flatMap(({ actor }) => actor ?? []))].filter((actor) => isKeeper(viewer, actor))
  const waiting = (await findWaitingAt(db, kept)).filter((claim) => !isOwn(viewer, claim))
  const desk = isReviewer(viewer) ? (await findAtDesk(db)).filter((claim) => !isOwn(viewer, claim)) : []
  const own = (await findClaimsOf(db, viewer.account.id)).filter((claim) => isWaiting(claim) || (claim.state === 'sent' && claim.dueAt !== undefined && claim.dueAt > clock.now()))
  return [
    ...waiting.map((claim) => ({ label: { de: texts.de.tasks.keeper(name(claim)), en: texts.en.tasks.keeper(name(claim)) }, href: page(claim), urgency: 'now' as const })),
    ...(desk.length === 0 ? [] : [{ label: { de: texts.de.tasks.desk(desk.length), en: texts.en.tasks.desk(desk.length) }, href: desk.length === 1 ? page(desk[0]) : paths.claims, urgency: 'soon' as const, count: desk.length }]),
    ...own.map((claim) => ({ label: { de: texts.de.tasks.own(name(claim), texts.de.states[claim.state]), en: texts.en.tasks.own(name(claim), texts.en.states[claim.state]) }, href: page(claim), urgency: 'known' as const })),
  ]
}
