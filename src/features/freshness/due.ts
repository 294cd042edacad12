/** Who is asked when whether an entry is still true. Pure: days in, yes or no out. */
import { daysBetween, plusDays, plusMonths } from '../../platform/calendar.ts'

export const rhythms = ['each', 'monthly'] as const
export type LetterRhythm = (typeof rhythms)[number]

/** One address and its letters about this. */
export type Recipient = { address: string; rhythm: LetterRhythm; /** Day of the last letter. */ last?: string; stopped: boolean }

/** An entry, since when nobody has confirmed it, and the days on which this address was asked since then. */
export type Standing = { since: string; months: number; asked: readonly string[] }

export type Reader =
  | { role: 'keeper' }
  /** `keepers`: the days on which those it stands in for were asked; undefined where it stands alone. */
  | { role: 'deputy'; keepers?: readonly string[] }
  /** The public mailbox of an organisation nobody keeps here: asked once a year at most, never reminded. */
  | { role: 'mailbox' }

/** After the first letter. Then silence: the page itself says since when nobody has confirmed it. */
const remindersAfter = [14, 28] as const
const daysBetweenLetters = 7
const monthsBetweenLettersToMailboxes = 12
/** Letters at the beginning of a month may be late, should the site have stood still. */
const lastDayOfBeginning = 7
export const daysBetweenBatches = 14

export const dueOn = ({ since, months }: Pick<Standing, 'since' | 'months'>): string => plusMonths(since, months)
export const isStale = (standing: Pick<Standing, 'since' | 'months'>, today: string): boolean => dueOn(standing) <= today

export function isToBeAsked(standing: Standing, reader: Reader, today: string): boolean {
  if (!isStale(standing, today)) return false
  const asked = [...standing.asked].sort()
  if (reader.role === 'mailbox') return asked.every((day) => plusMonths(day, monthsBetweenLettersToMailboxes) <= today)
  if (reader.role === 'deputy' && reader.keepers !== undefined) {
    const first = [...reader.keepers].sort().at(0)
    return asked.length === 0 && first !== undefined && daysBetween(first, today) >= remindersAfter[1]
  }
  if (asked.length === 0) return true
  return asked.length <= remindersAfter.length && daysBetween(asked[0], today) >= remindersAfter[asked.length - 1]
}

/** Whether any letter about this may go there today. */
export function mayBeWrittenTo({ last, rhythm, stopped }: Omit<Recipient, 'address'>, { role }: Pick<Reader, 'role'>, today: string): boolean {
  if (stopped) return false
  if (rhythm === 'monthly' && (Number(today.slice(8)) > lastDayOfBeginning || last?.slice(0, 7) === today.slice(0, 7))) return false
  if (last === undefined) return true
  return role === 'mailbox' ? plusMonths(last, monthsBetweenLettersToMailboxes) <= today : plusDays(last, daysBetweenLetters) <= today
}

/** Why somebody is not asked by hand; undefined where they are. */
export type Obstacle = 'stopped' | 'asked' | 'week'

export function obstacleTo({ last, stopped }: Omit<Recipient, 'address'>, asked: readonly string[], today: string): Obstacle | undefined {
  if (stopped) return 'stopped'
  if (asked.some((day) => plusDays(day, daysBetweenBatches) > today)) return 'asked'
  return last !== undefined && plusDays(last, daysBetweenLetters) > today ? 'week' : undefined
}
