/** Days as people write them → ISO 8601; a day that no calendar has is none. */

/** `2025-03-06` or `6.3.2025`. */
export function readDay(value: string): string | undefined {
  const german = value.match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/)
  const day = german ? `${german[3]}-${german[2].padStart(2, '0')}-${german[1].padStart(2, '0')}` : value
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : undefined
}

/** A year, a month or a day. */
export const readPeriod = (value: string): string | undefined => (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value) ? value : readDay(value))
