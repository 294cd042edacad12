import { dayAt } from '../../platform/calendar.ts'
import type { Localized } from '../../platform/language.ts'
import type { Task } from '../../platform/tasks.ts'
import type { TaskSource } from '../../services.ts'
import { manuscriptAt, within } from './addresses.ts'
import { isInTime, silentIn, unanswered, unsigned } from './asked/round.ts'
import { findComments, findInvitations, findRounds, findSignatures } from './asked/store.ts'
import type { Manuscript } from './manuscript.ts'
import { findPaper, isDue } from './publishing.ts'
import { leadsOf, spokenFor } from './policy.ts'
import { findManuscriptsAround } from './store.ts'
import { texts, type Texts } from './texts.ts'

const both = (say: (words: Texts['tasks']) => string): Localized => ({ de: say(texts.de.tasks), en: say(texts.en.tasks) })

/** What is asked of organisations somebody speaks for, and what waits for those who lead. */
export const tasks: TaskSource = async ({ db, clock }, viewer) => {
  const [leads, mine] = [leadsOf(viewer), spokenFor(viewer)]
  const today = dayAt(clock.now())
  const found: Task[] = []
  for (const manuscript of await findManuscriptsAround(db, [...new Set([...leads, ...mine])])) found.push(...(await of(manuscript)))
  return found

  async function of({ key, title, lead, state, entry, adoptedAt }: Manuscript): Promise<Task[]> {
    if (state === 'published' && entry !== undefined && adoptedAt !== undefined && leads.includes(lead)) {
      const paper = await findPaper(db, entry)
      return paper && isDue(paper, dayAt(adoptedAt), today) ? [{ label: both((words) => words.followUp(title)), href: manuscriptAt(key, within.demands), urgency: 'soon' as const }] : []
    }
    if (state !== 'consultation' && state !== 'signing') return []
    const [round] = await findRounds(db, key)
    if (!round) return []
    const isLead = leads.includes(lead)
    const invitations = await findInvitations(db, round.key)
    const page = manuscriptAt(key, within[round.kind])
    const isOpen = isInTime(round, today)
    const urgency = round.dueOn <= dayAt(new Date(clock.now().getTime() + week)) ? ('now' as const) : ('soon' as const)
    if (round.kind === 'consultation') {
      const comments = await findComments(db, round.key)
      const missing = unanswered(comments).length
      const asks = isOpen && silentIn(invitations, comments).some((organisation) => mine.includes(organisation))
      return [
        ...(asks ? [{ label: both((words) => words.comment(title, round.dueOn)), href: page, urgency }] : []),
        ...(isLead && missing > 0 ? [{ label: both((words) => words.answer(missing, title)), href: page, urgency: 'soon' as const, count: missing }] : []),
        ...(isLead && missing === 0 && !isOpen ? [{ label: both((words) => words.close(title)), href: page, urgency: 'now' as const }] : []),
      ]
    }
    const asks = isOpen && unsigned(invitations, await findSignatures(db, round.key)).some((organisation) => mine.includes(organisation))
    return [...(asks ? [{ label: both((words) => words.sign(title, round.dueOn)), href: page, urgency }] : []), ...(isLead && round.closedAt !== undefined ? [{ label: both((words) => words.finish(title)), href: page, urgency: 'now' as const }] : [])]
  }
}

const week = 7 * 86_400_000
