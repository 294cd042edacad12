/** How fresh an entry is, in words: never by colour alone. */
import type { Language } from '../platform/language.ts'
import { dayInWords } from './day.ts'
import { texts } from './texts.ts'

const dayLength = 86_400_000
const daysOfMonth = 30.44
/** From here on it is worth a look: nobody has confirmed it for as long as its kind allows (a year where nothing else is said), or the source is two years old. */
const usualMonths = 12
const yearsUntilLook = 2

type Dates = {
  /** ISO day of the last confirmation; undefined says that nobody has confirmed it yet. */
  confirmedOn?: string
  /** Year, month or day of the source; shown where nobody has confirmed the entry. */
  sourceDate?: string
  /** After how many months its kind wants to be confirmed again (`monthsFor`). */
  months?: number
  now: Date
}

export type FreshnessState = 'fresh' | 'look' | 'unknown'

export function freshnessOf({ confirmedOn, sourceDate, months: allowed = usualMonths, now, language }: Dates & { language: Language }): { state: FreshnessState; words: string } {
  const { freshness } = texts[language]
  if (confirmedOn === undefined) {
    if (sourceDate === undefined) return { state: 'unknown', words: freshness.never }
    const old = now.getUTCFullYear() - Number(sourceDate.slice(0, 4)) > yearsUntilLook
    return { state: old ? 'look' : 'unknown', words: freshness.neverSince(dayInWords(sourceDate, language)) }
  }
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(confirmedOn)) / dayLength))
  const months = Math.floor(days / daysOfMonth)
  if (months >= Math.max(24, allowed)) return { state: 'look', words: freshness.notForYears(Math.floor(months / 12)) }
  if (months >= allowed) return { state: 'look', words: freshness.notForMonths(months) }
  if (months >= 1) return { state: 'fresh', words: freshness.monthsAgo(months) }
  return { state: 'fresh', words: freshness.daysAgo(days) }
}

export const Freshness = ({ confirmedOn, sourceDate, months, now, language }: Dates & { language: Language }) => {
  const { state, words } = freshnessOf({ confirmedOn, sourceDate, months, now, language })
  return (
    <span class={`freshness freshness--${state}`}>
      {confirmedOn === undefined ? words : <time datetime={confirmedOn} title={dayInWords(confirmedOn, language)}>{words}</time>}
    </span>
  )
}
