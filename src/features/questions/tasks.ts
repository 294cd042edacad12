import { below, twinsBelow } from '../../platform/addresses.ts'
import type { TaskSource } from '../../services.ts'
import { may, readable } from '../accounts/index.ts'
import { isEntryCard } from '../entries/index.ts'
import { findUnanswered } from './store.ts'
import { texts } from './texts.ts'

/** Questions about what somebody keeps; the reviewers are asked about what nobody owns. */
export const tasks: TaskSource = async ({ db, kinds, search }, viewer) => {
  const index = search()
  const owners = [...new Set(viewer.appointments.flatMap(({ actor }) => (actor !== undefined && may(viewer, 'answer', { kind: 'actor', owner: actor }) ? [actor] : [])))]
  const waiting = await findUnanswered(db, owners, { orphaned: may(viewer, 'answer', { kind: 'actor' }) })
  return waiting.flatMap(({ key, entry, kind }) => {
    const list = kinds.find(({ name }) => name === kind)?.list
    const card = index.card(entry, readable(viewer))
    const title = isEntryCard(card) ? card.name : entry
    return list ? [{ label: { de: texts.de.task(title), en: texts.en.task(title) }, href: twinsBelow(list.paths, entry, below.questions, key), urgency: 'now' as const }] : []
  })
}
