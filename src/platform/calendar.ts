/** Days as the calendar on the wall shows them in Germany, in ISO form. No hour ever decides about a day in between. */
const zone = 'Europe/Berlin'

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** The day it is at this moment. */
export const dayAt = (moment: Date): string => wall.format(moment)

/** The last day of the month where the month is too short: a year after 29 February is 28 February. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

export const plusDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

const dayLength = 86_400_000
