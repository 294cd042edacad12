/** What waits for somebody, as a feature says it and the first page after signing in shows it. */
import type { Localized } from './language.ts'

export const urgencies = ['now', 'soon', 'later', 'known'] as const

export type Task = {
  /** What waits, with its number in words: «Zwei Entwürfe wurden zurückgegeben». */
  label: Localized
  /** Where it is done. */
  href: Localized
  /** `known`: nothing is to be done, but somebody wants to see how it stands. */
  urgency: (typeof urgencies)[number]
  count?: number
}

/** The most urgent first; of equal urgency in the order in which the features gave them. Pure. */
export const byUrgency = (tasks: readonly Task[]): Task[] => urgencies.flatMap((urgency) => tasks.filter((task) => task.urgency === urgency))
