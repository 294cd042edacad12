/** Whether two entries may be the same, and why one would think so. Pure. */
import { isNear, isTelling } from './name.ts'
import { isAnybodys, registrable, type Traces } from './traces.ts'

export const reasons = ['name', 'near_name', 'short', 'initials', 'website', 'host', 'email', 'domain', 'phone', 'place'] as const
export type Reason = (typeof reasons)[number]
export const isReason = (word: string): word is Reason => reasons.some((reason) => reason === word)

export type Likeness = { reasons: Reason[]; weight: number; /** Name or short name are among the reasons. */ named: boolean }

/** How much a word tells: rare ones much, common ones little. Between 0 and 1. */
export type Rarity = (word: string) => number
/** How many entries share a host: at one that many share, the host alone says nothing. */
export type Crowd = (host: string) => number

const weights: Record<Reason, number> = { name: 6, near_name: 4, short: 3, initials: 2, website: 3, host: 1, email: 3, domain: 1, phone: 3, place: 1 }
const nearFrom = 0.82
const crowded = 3

export function compare(one: Traces, other: Traces, { rarity, crowd }: { rarity: Rarity; crowd: Crowd }): Likeness {
  const found = new Set<Reason>()
  const samePlace = one.place !== '' && one.place === other.place
  const elsewhere = one.place !== '' && other.place !== '' && one.place !== other.place
  if (one.key !== '' && (one.key === other.key || one.letters === other.letters)) found.add('name')
  else if (likeNames(one, other, rarity)) found.add('near_name')
  else if (one.short !== '' && one.short === other.short) found.add('short')
  // Somebody writes the short name where the name belongs.
  else if (isShortOf(one, other) || isShortOf(other, one)) found.add('short')
  else if (isInitialsOf(one, other) || isInitialsOf(other, one)) found.add('initials')
  if (one.host !== '' && one.host === other.host) {
    if (one.path === other.path && (one.path !== '' || (crowd(one.host) < crowded && !isAnybodys(registrable(one.host))))) found.add('website')
    else if (crowd(one.host) < crowded && !isAnybodys(registrable(one.host))) found.add('host')
  }
  if (one.email !== '' && one.email === other.email) found.add('email')
  else if (one.domain !== '' && one.domain === other.domain && crowd(one.domain) < crowded) found.add('domain')
  if (one.phone !== '' && one.phone === other.phone) found.add('phone')
  const named = found.has('name') || found.has('near_name') || found.has('short') || found.has('initials')
  // A place says nothing by itself, and much where the rest is alike.
  if (samePlace && found.size > 0) found.add('place')
  const sum = [...found].reduce((total, reason) => total + weights[reason], 0)
  return { reasons: reasons.filter((reason) => found.has(reason)), weight: elsewhere ? sum - 2 : sum, named }
}

/** So much is shown beside a submission. */
export const mayBeSame = ({ weight }: Likeness): boolean => weight >= 3
/** So much is needed to bother the office with two entries that are both published. */
export const isProbablySame = ({ weight, named }: Likeness): boolean => named && weight >= 4

const isShortOf = (short: Traces, { short: known }: Traces): boolean => known !== '' && short.words.length === 1 && short.key.replaceAll(' ', '') === known
const isInitialsOf = ({ short, key }: Traces, { initials }: Traces): boolean => initials !== '' && (short === initials || (!key.includes(' ') && key === initials))

/** Most of what both say is the same, and nothing that tells them apart differs. */
function likeNames(one: Traces, other: Traces, rarity: Rarity): boolean {
  if (one.words.length === 0 || other.words.length === 0) return false
  const left = new Set(other.words)
  const unmatched: string[] = []
  let shared = 0
  for (const word of one.words) {
    const match = left.has(word) ? word : isTelling(word) ? undefined : [...left].find((candidate) => isNear(word, candidate) && !isTelling(candidate))
    if (match === undefined) unmatched.push(word)
    else {
      left.delete(match)
      shared += rarity(word) + rarity(match)
    }
  }
  unmatched.push(...left)
  if (unmatched.some(isTelling)) return false
  // What is the place of one is what tells it from the other.
  if (unmatched.some((word) => [one.place, other.place].some((place) => place.split('-').includes(word)))) return false
  const rest = unmatched.reduce((total, word) => total + rarity(word), 0)
  return shared > 0 && shared / (shared + rest) >= nearFrom
}
