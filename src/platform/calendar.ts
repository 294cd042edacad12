/** Days as the calendar on the wall shows them in Germany, in ISO form. No hour ever decides about a day in between. */
const zone = 'Europe/Berlin'

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** The day it is at this moment. */
export const dayAt = (moment: Date): string => wall.format(moment)

/** The hours, numbered: within one the day is the same, so that what depends on the day alone may be kept as long. */
export const hourAt = (moment: Date): number => Math.floor(moment.getTime() / hourLength)

/** The last day of the month where the month is too short: a year after 29 February is 28 February. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** Whole months that have passed: 0 until the same day of the next month. */
export function monthsBetween(from: string, to: string): number {
  const [[year, month], [laterYear, laterMonth]] = [from.split('-').map(Number), to.split('-').map(Number)]
  const months = (laterYear - year) * 12 + laterMonth - month
  return Math.max(0, plusMonths(from, months) <= to ? months : months - 1)
}

export const plusDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

const hourLength = 3_600_000
const dayLength = 86_400_000
