/** How fresh an entry is, in words: never by colour alone. */
import { dayAt, daysBetween, hourAt, monthsBetween } from '../platform/calendar.ts'
import type { Language } from '../platform/language.ts'
import { freshnessAt } from '../platform/rhythm.ts'
import { dayInWords } from './day.ts'
import { kept } from './kept.ts'
import { texts } from './texts.ts'

/** From here on what nobody has confirmed is worth a look. */
const yearsUntilLook = 2

type Dates = {
  /** ISO day of the last confirmation; undefined says that nobody has confirmed it yet. */
  confirmedOn?: string
  /** Year, month or day of the source; shown where nobody has confirmed the entry. */
  sourceDate?: string
  /** After how many months its kind wants to be confirmed again (`monthsFor`). */
  months: number
  now: Date
}

export type FreshnessState = 'fresh' | 'look' | 'unknown'

export function freshnessOf({ confirmedOn, sourceDate, months: allowed, now, language }: Dates & { language: Language }): { state: FreshnessState; words: string } {
  const { freshness } = texts[language]
  if (confirmedOn === undefined) {
    if (sourceDate === undefined) return { state: 'unknown', words: freshness.never }
    const old = Number(dayAt(now).slice(0, 4)) - Number(sourceDate.slice(0, 4)) > yearsUntilLook
    return { state: old ? 'look' : 'unknown', words: freshness.neverSince(dayInWords(sourceDate, language)) }
  }
  const today = dayAt(now)
  const months = monthsBetween(confirmedOn, today)
  if (freshnessAt(confirmedOn, allowed, today) === 'overdue') return { state: 'look', words: months >= 24 ? freshness.notForYears(Math.floor(months / 12)) : freshness.notForMonths(months) }
  if (months >= 1) return { state: 'fresh', words: freshness.monthsAgo(months) }
  return { state: 'fresh', words: freshness.daysAgo(Math.max(0, daysBetween(confirmedOn, today))) }
}

const DrawnFreshness = ({ confirmedOn, sourceDate, months, now, language }: Dates & { language: Language }) => {
  const { state, words } = freshnessOf({ confirmedOn, sourceDate, months, now, language })
  return (
    <span class={`freshness freshness--${state}`}>
      {confirmedOn === undefined ? words : <time datetime={confirmedOn} title={dayInWords(confirmedOn, language)}>{words}</time>}
    </span>
  )
}

export const Freshness = kept(DrawnFreshness, ({ confirmedOn, sourceDate, months, now, language }) => [confirmedOn, sourceDate, months, hourAt(now), language])
