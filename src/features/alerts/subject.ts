/** What an address stands for: a list with its filters, or one entry; in words, and which entries that are at the moment. Pure. */
import { languageOf } from '../../platform/addresses.ts'
import type { Language, Localized } from '../../platform/language.ts'
import { addressOf, isEntryCard, knownIn, labelsOf, readFilter, searchList, toQuery, whatOf, type Filter } from '../entries/index.ts'
import type { Kind, List } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'

export type Subject = { what: 'list'; list: List; filter: Filter } | { what: 'entry'; list: List; id: string }

const longestAddress = 2_000
const anywhere = 'http://resilienznetz.invalid'

/** Undefined where nobody can follow what is there. Only what is public counts. */
export function readSubject(address: string, kinds: readonly Kind[], index: SearchIndex): Subject | undefined {
  if (!/^\/(?!\/)/.test(address) || address.length > longestAddress) return undefined
  const { pathname, searchParams } = new URL(address, anywhere)
  const language = languageOf(pathname)
  for (const list of [...kinds.map((kind) => kind.list), searchList(kinds.map((kind) => kind.list))]) {
    const path = list.paths[language]
    if (pathname === path) {
      const { filter } = readFilter(searchParams, { list, language, known: knownIn(index, list) })
      // Where somebody stands and how they sort says nothing about what they find.
      return { what: 'list', list, filter: { text: filter.text, facets: filter.facets, place: '', page: 1, view: 'list' } }
    }
    const id = pathname.slice(path.length + 1)
    const card = list.kind !== undefined && pathname.startsWith(`${path}/`) && /^[\w-]{1,100}$/.test(id) ? index.card(id) : undefined
    if (isEntryCard(card) && card.kind === list.kind) return { what: 'entry', list, id }
  }
  return undefined
}

export const addressIn = (subject: Subject, language: Language): string => (subject.what === 'list' ? addressOf(subject.filter, subject.list, language) : `${subject.list.paths[language]}/${subject.id}`)

/** The same by Atom; entries alone have none. */
export function feedOf(subject: Subject): string | undefined {
  if (subject.what === 'entry' || !subject.list.formats.includes('atom')) return undefined
  const [path, query] = addressIn(subject, 'de').split('?')
  return `${path}.atom${query === undefined ? '' : `?${query}`}`
}

/** «Akteure zu Hochwasser mit Sitz in Niedersachsen». */
export function subjectInWords(subject: Subject, index: SearchIndex, language: Language): string {
  if (subject.what === 'list') return whatOf({ ...subject, language, label: labelsOf(index, subject.list, language) })
  const card = index.card(subject.id)
  return isEntryCard(card) ? card.name.replace(/\s+/g, ' ') : subject.id
}

export const inBoth = (write: (language: Language) => string): Localized => ({ de: write('de'), en: write('en') })

const everything = 10_000_000

/** The ids that match now, as the public sees them. */
export function findMatching(subject: Subject, index: SearchIndex, language: Language, today: string): string[] {
  if (subject.what === 'entry') return isEntryCard(index.card(subject.id)) ? [subject.id] : []
  const { hits } = index.search({ ...toQuery(subject.filter, subject.list, language, { today }), order: 'name', limit: everything, counts: false })
  return hits.flatMap(({ card }) => (isEntryCard(card) ? [card.id] : []))
}
