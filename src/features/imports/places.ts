/** Länder and countries as people write them → the codes of ISO 3166. */
import { states } from '../entries/index.ts'
import { toSlug } from '../../platform/slug.ts'

/** Undefined where it is no region; codes of other countries' regions are only checked for their form. */
export function readState(value: string): string | undefined {
  const code = value.toUpperCase()
  if (states[code]) return code
  if (states[`DE-${code}`]) return `DE-${code}`
  if (/^(?!DE-)[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) return code
  const slug = toSlug(value)
  return Object.entries(states).find(([, { de, en }]) => toSlug(de) === slug || toSlug(en) === slug)?.[0]
}

/** The codes that the world's names are known for; made once per import. */
export function countryReader(): (value: string) => string | undefined {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const language of ['de', 'en']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = code === 'ZZ' ? undefined : names.of(code)
      if (!name) continue
      // Codes that were given up (DD, UK) lead to the one of today.
      const today = new Intl.Locale(`und-${code}`).region ?? code
      codes.set(code, today)
      byName.set(toSlug(name), today)
    }
  }
  return (value) => codes.get(value.toUpperCase()) ?? byName.get(toSlug(value))
}
