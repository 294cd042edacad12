/** How contact data is made usable: addresses that telephones, mail and map applications understand. Pure. */
import type { Actor } from './actor.ts'

type Contact = { tel?: string; geo?: string; site?: string }

export function contactOf({ phone, lat, lon, street, postal_code, city, website }: Actor): Contact {
  return {
    tel: phone === undefined ? undefined : telephone(phone),
    // The coordinates are mostly those of the town; the house is found by its address, which applications read from `q`.
    geo: street === undefined || city === undefined ? undefined : `geo:${lat ?? 0},${lon ?? 0}?q=${encodeURIComponent([street, [postal_code, city].filter(Boolean).join(' ')].join(', '))}`,
    site: website === undefined ? undefined : siteName(website),
  }
}

/** RFC 3966. A number in brackets is the national prefix, which is not dialled behind a country code: +49 (0) 511. */
function telephone(phone: string): string {
  const dialled = phone.startsWith('+') ? phone.replace(/\(0\)/, '') : phone
  return `tel:${dialled.replace(/[^\d+]/g, '')}`
}

const longestPath = 60

/** The name of a site as people say it, with the path where it can be read. */
export function siteName(website: string): string {
  const { host, pathname } = new URL(website)
  const readable = pathname.length <= longestPath && !pathname.includes('%')
  return host.replace(/^www\./, '') + (readable ? pathname.replace(/\/$/, '') : '')
}

const smallWords = /^(?:für|der|die|das|des|dem|den|und|zur|zum|im|in|am|an|von|vom|e\.|V\.|gGmbH|GmbH|of|the|and|for)$/

/** What stands where there is no logo: the short name where it is short, otherwise initials. */
export function initials({ name, short_name }: Pick<Actor, 'name' | 'short_name'>): string {
  if (short_name !== undefined && short_name.length <= 6) return short_name
  const words = name.split(/[\s/–-]+/).filter((word) => /^\p{L}/u.test(word) && !smallWords.test(word))
  return words.slice(0, 3).map((word) => [...word][0]?.toLocaleUpperCase('de')).join('')
}
