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
import { commonFacets, type Document, type Facet } from './search.ts'

/** Stands for the number of an entry that is left out. */
const gone = 0xffffffff
const growth = 1.25
const leastCapacity = 64

/** Facets that are kept, and counted, together: few values each, so that few combinations occur. */
const together: readonly (readonly Facet[])[] = [['kind', 'type', 'state'], ['space', 'phase', 'group'], ['theme'], ['network'], ['actor']]

const isCommon = (facet: Facet) => commonFacets.some((common) => common === facet)
/** What kinds declare for themselves is theirs alone: in one group there are as many combinations as in several. */
const groupsOf = (facets: readonly Facet[]) => [...together, facets.filter((facet) => !isCommon(facet))].filter(({ length }) => length > 0)

/** The common facets and those that kinds declare, each once. */
export const allFacets = (declared: readonly Facet[]): Facet[] => [...new Set<Facet>([...commonFacets, ...declared])]

export type Parts = {
  vocabulary: Vocabulary
  facets: readonly Facet[]
  compounds: Compounds
  entries: Entries
  lexica: Record<Language, Lexicon>
  groups: FacetGroup[]
  /** Names of places, as a facet nobody sees. */
  places: FacetGroup
  /** Who may read what is not for everybody, the same way. */
  readers: FacetGroup
  names: Names
}

export function emptyParts(vocabulary: Vocabulary, declared: readonly Facet[] = [], capacity = leastCapacity): Parts {
  const facets = allFacets(declared)
  return {
    vocabulary,
    facets,
    compounds: Compounds.of(vocabulary, []),
    entries: new Entries(capacity),
    lexica: { de: { dictionary: new Dictionary('de'), postings: new Postings() }, en: { dictionary: new Dictionary('en'), postings: new Postings() } },
    groups: groupsOf(facets).map((its) => new FacetGroup(its, vocabulary, capacity)),
    places: new FacetGroup(['place'], vocabulary, capacity, (_, text) => placesIn(text)),
    readers: new FacetGroup(['reader'], vocabulary, capacity, (_, key) => [key]),
    names: new Names(),
  }
}

/** Everything but the words of its texts; an entry of the same id is replaced. */
export function store(parts: Parts, document: Document, card: string): number {
  const { entries, groups, places, readers } = parts
  removeEntry(parts, document.id)
  if (entries.count === entries.capacity) enlarge(parts, Math.ceil(entries.capacity * growth))
  const entry = entries.put(document, card)
  for (const group of groups) group.put(entry, group.facets.map((facet) => document.facets[facet] ?? (facet === 'kind' ? [document.kind] : [])), document.readers === undefined)
  places.put(entry, [document.text.place === undefined ? [] : [document.text.place]])
  readers.put(entry, [document.readers ?? []])
  return entry
}

export function removeEntry({ entries, groups, places, readers }: Parts, id: string): void {
  const entry = entries.remove(id)
  if (entry === undefined) return
  for (const group of [...groups, places, readers]) group.remove(entry)
}

/** Gives the entries that are alive new numbers without gaps, everywhere. */
export function renumber({ entries, groups, places, readers, lexica, names }: Parts): void {
  const capacity = Math.max(leastCapacity, Math.ceil(entries.size * growth))
  const numbers = entries.renumber(gone, capacity)
  for (const group of [...groups, places, readers]) group.renumber(numbers, gone, capacity)
  for (const { postings, dictionary } of Object.values(lexica)) postings.renumber(dictionary.terms.length, numbers, gone)
  names.renumber(numbers, gone, entries)
}

function enlarge({ entries, groups, places, readers }: Parts, capacity: number): void {
  entries.enlarge(capacity)
  for (const group of [...groups, places, readers]) group.enlarge(capacity)
}

const placesIn = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map(foldedLine)
    .filter((place) => place !== '')

/** The group a facet is in. */
export const groupOf = ({ groups }: Parts, facet: Facet): FacetGroup => groups.find(({ facets }) => facets.includes(facet)) ?? unknownFacet(facet)

function unknownFacet(facet: Facet): never {
  throw new Error(`No kind of entry declares the facet ${facet}.`)
}
