/** How much a word in a field of an entry counts: BM25F. Pure numbers; index and reference share them. */
import type { Field } from './search.ts'

type Weight = {
  weight: number
  /** Length in words of an ordinary text in this field, and how much longer ones are discounted. Fixed, so that an entry's score never depends on when it came. */
  usual: number
  discount: number
}

export const weights: Record<Field, Weight> = {
  short_name: { weight: 8, usual: 1, discount: 0.3 },
  name: { weight: 6, usual: 5, discount: 0.5 },
  place: { weight: 3, usual: 3, discount: 0.3 },
  concepts: { weight: 2, usual: 14, discount: 0.4 },
  description: { weight: 1, usual: 80, discount: 0.7 },
  concepts_en: { weight: 2, usual: 14, discount: 0.4 },
  description_en: { weight: 1, usual: 80, discount: 0.7 },
}

const saturation = 1.5
/** Impacts are kept in a byte. */
const steps = 255

/** A word found as part of a compound counts less than the word itself. */
export const partWeight = 0.4
/** A question answered by the parts of its word, or by longer words that begin so, counts less than the word itself. */
export const looseWeight = 0.5
/** What a recognised concept counts, as a share of a word that fills the text. */
export const conceptImpact = 0.7
/** Lifts an entry whose whole name was asked for above all others. */
export const exactBonus = 1000

export function occurrenceWeight(field: Field, length: number): number {
  const { weight, usual, discount } = weights[field]
  return weight / (1 - discount + (discount * length) / usual)
}

/** From weighted frequency to 1 … 255. */
export const impactOf = (frequency: number): number => Math.max(1, Math.round((steps * frequency) / (frequency + saturation)))

export const scoreOf = (impact: number, rarity: number): number => (rarity * impact) / steps

export const rarityOf = (entries: number, holders: number): number => Math.log(1 + (entries - holders + 0.5) / (holders + 0.5))

/** In whole numbers, whose sum is the same in any order. */
export const wholeRarity = (entries: number, holders: number): number => Math.round(1e6 * rarityOf(entries, holders))
