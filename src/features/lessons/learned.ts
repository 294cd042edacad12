/** How many lessons became learned within a year: the figure by which a network sees whether it learns or collects. Pure. */
import { plusDays, plusMonths } from '../../platform/calendar.ts'

/** `seen`: when it was observed, a year, month or day. `learned`: the day another body confirmed it; absent where none has. */
export type Course = { seen?: string; learned?: string }

export type LearnedShare = {
  /** Observed in the period, and a year has passed since: of these the share is taken. */
  due: number
  /** Of these, learned within twelve months. */
  learned: number
  /** Observed in the period, with their year not yet over. */
  running: number
  /** Of unknown date: they count nowhere. */
  undated: number
  /** Between 0 and 1; undefined where nothing is due: no share is not a share of nothing. */
  share?: number
}

/** A day known to the year or month only counts from its last day: nobody is late before they can be. */
const lastDayOf = (date: string): string => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? plusDays(plusMonths(`${date}-01`, 1), -1) : date)

/** `from` and `until` are days, both included. */
export function learnedWithinAYear(lessons: readonly Course[], { from, until, today }: { from: string; until: string; today: string }): LearnedShare {
  const dated = lessons.flatMap(({ seen, learned }) => (seen === undefined ? [] : [{ seen: lastDayOf(seen), learned }]))
  const inPeriod = dated.filter(({ seen }) => from <= seen && seen <= until)
  const due = inPeriod.filter(({ seen }) => plusMonths(seen, 12) <= today)
  const learned = due.filter((one) => one.learned !== undefined && one.learned <= plusMonths(one.seen, 12)).length
  return { due: due.length, learned, running: inPeriod.length - due.length, undated: lessons.length - dated.length, ...(due.length === 0 ? {} : { share: learned / due.length }) }
}
