/** What an index consists of, and how an entry gets into all of it and out again. */
import type { Language } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { foldedLine } from './analysis.ts'
import { Compounds } from './compounds.ts'
import { Dictionary } from './dictionary.ts'
import { Entries } from './entries.ts'
import { FacetColumn } from './facets.ts'
import type { Lexicon } from './matching.ts'
import { Names } from './names.ts'
import { Postings } from './postings.ts'
import { facets, type Document, type Facet } from './search.ts'

/** Stands for the number of an entry that is left out. */
const gone = 0xffffffff
const growth = 1.25
const leastCapacity = 64

export type Parts = {
  vocabulary: Vocabulary
  compounds: Compounds
  entries: Entries
  lexica: Record<Language, Lexicon>
  columns: Record<Facet, FacetColumn>
  /** Names of places, as a facet nobody sees. */
  places: FacetColumn
  names: Names
}

export function emptyParts(vocabulary: Vocabulary, capacity = leastCapacity): Parts {
  const column = (facet: Facet) => new FacetColumn(facet, vocabulary, capacity)
  return {
    vocabulary,
    compounds: Compounds.of(vocabulary, []),
    entries: new Entries(capacity),
    lexica: { de: { dictionary: new Dictionary('de'), postings: new Postings() }, en: { dictionary: new Dictionary('en'), postings: new Postings() } },
    columns: { kind: column('kind'), theme: column('theme'), space: column('space'), phase: column('phase'), group: column('group'), type: column('type'), state: column('state'), network: column('network') },
    places: new FacetColumn('', vocabulary, capacity),
    names: new Names(),
  }
}

/** Everything but the words of its texts; an entry of the same id is replaced. */
export function store(parts: Parts, document: Document, card: string): number {
  const { entries, columns, places } = parts
  removeEntry(parts, document.id)
  if (entries.count === entries.capacity) enlarge(parts, Math.ceil(entries.capacity * growth))
  const entry = entries.put(document, card)
  for (const facet of facets) columns[facet].put(entry, document.facets[facet] ?? (facet === 'kind' ? [document.kind] : []))
  places.put(entry, (document.text.place ?? '').split(/[,;]/).map(foldedLine).filter((place) => place !== ''))
  return entry
}

export function removeEntry({ entries, columns, places }: Parts, id: string): void {
  const entry = entries.remove(id)
  if (entry === undefined) return
  for (const column of [...Object.values(columns), places]) column.remove(entry)
}

/** Gives the entries that are alive new numbers without gaps, everywhere. */
export function renumber({ entries, columns, places, lexica, names }: Parts): void {
  const capacity = Math.max(leastCapacity, Math.ceil(entries.size * growth))
  const numbers = entries.renumber(gone, capacity)
  for (const column of [...Object.values(columns), places]) column.renumber(numbers, gone, capacity)
  for (const { postings, dictionary } of Object.values(lexica)) postings.renumber(dictionary.terms.length, numbers, gone)
  names.renumber(numbers, gone, entries)
}

function enlarge({ entries, columns, places }: Parts, capacity: number): void {
  entries.enlarge(capacity)
  for (const column of [...Object.values(columns), places]) column.enlarge(capacity)
}
