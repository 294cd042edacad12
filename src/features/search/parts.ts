/** What an index consists of, and how an entry gets into all of it and out again. */
import type { Language } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { foldedLine } from './analysis.ts'
import { Compounds } from './compounds.ts'
import { Dictionary } from './dictionary.ts'
import { Entries } from './entries.ts'
import { FacetGroup } from './facets.ts'
import type { Lexicon } from './matching.ts'
import { Names } from './names.ts'
import { Postings } from './postings.ts'
import type { Document, Facet } from './search.ts'

/** Stands for the number of an entry that is left out. */
const gone = 0xffffffff
const growth = 1.25
const leastCapacity = 64

/** Facets that are kept, and counted, together: few values each, so that few combinations occur. */
const together = [['kind', 'type', 'state'], ['space', 'phase', 'group'], ['theme'], ['network']] as const satisfies Facet[][]

export type Parts = {
  vocabulary: Vocabulary
  compounds: Compounds
  entries: Entries
  lexica: Record<Language, Lexicon>
  groups: FacetGroup[]
  /** Names of places, as a facet nobody sees. */
  places: FacetGroup
  names: Names
}

export function emptyParts(vocabulary: Vocabulary, capacity = leastCapacity): Parts {
  return {
    vocabulary,
    compounds: Compounds.of(vocabulary, []),
    entries: new Entries(capacity),
    lexica: { de: { dictionary: new Dictionary('de'), postings: new Postings() }, en: { dictionary: new Dictionary('en'), postings: new Postings() } },
    groups: together.map((facets) => new FacetGroup(facets, vocabulary, capacity)),
    places: new FacetGroup(['place'], vocabulary, capacity, (_, text) => placesIn(text)),
    names: new Names(),
  }
}

/** Everything but the words of its texts; an entry of the same id is replaced. */
export function store(parts: Parts, document: Document, card: string): number {
  const { entries, groups, places } = parts
  removeEntry(parts, document.id)
  if (entries.count === entries.capacity) enlarge(parts, Math.ceil(entries.capacity * growth))
  const entry = entries.put(document, card)
  together.forEach((facets, place) => groups[place].put(entry, facets.map((facet) => document.facets[facet] ?? (facet === 'kind' ? [document.kind] : []))))
  places.put(entry, [document.text.place === undefined ? [] : [document.text.place]])
  return entry
}

export function removeEntry({ entries, groups, places }: Parts, id: string): void {
  const entry = entries.remove(id)
  if (entry === undefined) return
  for (const group of [...groups, places]) group.remove(entry)
}

/** Gives the entries that are alive new numbers without gaps, everywhere. */
export function renumber({ entries, groups, places, lexica, names }: Parts): void {
  const capacity = Math.max(leastCapacity, Math.ceil(entries.size * growth))
  const numbers = entries.renumber(gone, capacity)
  for (const group of [...groups, places]) group.renumber(numbers, gone, capacity)
  for (const { postings, dictionary } of Object.values(lexica)) postings.renumber(dictionary.terms.length, numbers, gone)
  names.renumber(numbers, gone, entries)
}

function enlarge({ entries, groups, places }: Parts, capacity: number): void {
  entries.enlarge(capacity)
  for (const group of [...groups, places]) group.enlarge(capacity)
}

const placesIn = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map(foldedLine)
    .filter((place) => place !== '')

/** The group a facet is in. */
export const groupOf = ({ groups }: Parts, facet: Facet): FacetGroup => groups[together.findIndex((facets) => facets.some((one) => one === facet))]
