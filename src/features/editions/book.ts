/** What an edition holds, in the order in which it is read: by name, by theme, by place, by phase. Pure. */
import type { Language } from '../../platform/language.ts'
import { actorList, isActorCard, type ActorCard } from '../actors/index.ts'
import { countryName, isEntryCard, labelsOf, stateName, states, whatOf } from '../entries/index.ts'
import { rightsIn, type Taken } from '../exports/index.ts'
import type { Label } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { wantedIn } from './asking.ts'

/** `page`: its number among the pages of its kind. */
export type Listed = { card: ActorCard; page: number }
export type Chapter = { page: number; /** The concept or Land it is about. */ id: string; label: string; /** Below how many broader ones. */ depth: number; entries: Listed[] }

export type Book = Pick<Taken, 'language' | 'baseUrl' | 'site' | 'publisher' | 'at' | 'conditions' | 'page' | 'vocabulary'> & {
  /** »Akteure zu Hochwasser« */
  title: string
  rights: string
  label: Label
  entries: Listed[]
  themes: Chapter[]
  phases: Chapter[]
  /** Länder, then other countries, then those without a place. */
  lands: Chapter[]
  /** Whether entries of other kinds stand beside. */
  hasOthers: boolean
  find(id: string): Listed | undefined
  /** Of somebody who may be in the edition or not. */
  nameOf(id: string): string
  membersOf(id: string): Listed[]
}

export function bookOf(taken: Taken, parameters: string, index: SearchIndex, hasOthers = false): Book {
  const { language, baseUrl, site, publisher, at, conditions, page, vocabulary } = taken
  const label = labelsOf(index, actorList, language)
  const entries = taken.cards.filter(isActorCard).sort((a, b) => compare[language](a.name, b.name)).map((card, at): Listed => ({ card, page: at + 1 }))
  const byId = new Map(entries.map((entry) => [entry.card.id, entry]))
  const members = grouped(entries, ({ card }) => [...card.member_of, ...(card.part_of ?? []), ...(card.partner_in ?? [])])
  return {
    language, baseUrl, site, publisher, at, conditions, page, vocabulary, label, entries,
    title: whatOf({ filter: wantedIn(new URLSearchParams(parameters), index, language).filter, list: actorList, language, label }),
    hasOthers,
    rights: rightsIn(language),
    themes: ofScheme(taken, entries, 'theme', ({ themes }) => themes),
    phases: ofScheme(taken, entries, 'phase', ({ phases }) => phases),
    lands: ofLands(entries, language),
    find: (id) => byId.get(id),
    nameOf(id) {
      const card = byId.get(id)?.card ?? index.card(id)
      return isEntryCard(card) ? card.name : id
    },
    membersOf: (id) => members.get(id) ?? [],
  }
}

const collators = { de: new Intl.Collator('de'), en: new Intl.Collator('en-GB') }
export const compare: Readonly<Record<Language, (a: string, b: string) => number>> = { de: collators.de.compare, en: collators.en.compare }

export function grouped(entries: readonly Listed[], keys: (entry: Listed) => readonly string[]): Map<string, Listed[]> {
  const groups = new Map<string, Listed[]>()
  for (const entry of entries) {
    for (const key of new Set(keys(entry))) {
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  }
  return groups
}

/** In the order of the vocabulary; whoever has a narrower concept has the broader one. Only what somebody has. */
function ofScheme({ vocabulary, language }: Pick<Taken, 'vocabulary' | 'language'>, entries: readonly Listed[], scheme: string, of: (card: ActorCard) => readonly string[]): Chapter[] {
  const groups = grouped(entries, ({ card }) => of(card).flatMap((notation) => vocabulary.withBroader(scheme, notation)))
  const walk = (notations: readonly string[], depth: number): Omit<Chapter, 'page'>[] =>
    notations.flatMap((notation) => {
      const found = groups.get(notation)
      return found === undefined ? [] : [{ id: notation, label: vocabulary.label(scheme, notation, language), depth, entries: found }, ...walk(vocabulary.narrower(scheme, notation), depth + 1)]
    })
  return numbered(walk(vocabulary.top(scheme).map(({ notation }) => notation), 0))
}

const nowhere = { de: 'Ohne Angabe des Ortes', en: 'Without a place' } as const

function ofLands(entries: readonly Listed[], language: Language): Chapter[] {
  const isAbroad = ({ country }: ActorCard) => country !== undefined && country !== 'DE'
  const home = grouped(entries.filter(({ card }) => !isAbroad(card)), ({ card: { state } }) => [state ?? ''])
  const abroad = grouped(entries.filter(({ card }) => isAbroad(card)), ({ card: { country } }) => [country ?? ''])
  const byName = (chapters: Omit<Chapter, 'page'>[]) => chapters.sort((a, b) => compare[language](a.label, b.label))
  return numbered([
    ...byName([...home].filter(([state]) => state !== '').map(([state, found]) => ({ id: state, label: state in states ? stateName(state, language) : state, depth: 0, entries: found }))),
    ...byName([...abroad].map(([country, found]) => ({ id: country, label: countryName(country, language), depth: 0, entries: found }))),
    ...[...home].filter(([state]) => state === '').map(([, found]) => ({ id: '', label: nowhere[language], depth: 0, entries: found })),
  ])
}

const numbered = (chapters: Omit<Chapter, 'page'>[]): Chapter[] => chapters.map((chapter, at) => ({ ...chapter, page: at + 1 }))

/** Within a chapter by town; those without one come last. */
export function townsOf(entries: readonly Listed[], language: Language): { town: string | undefined; entries: Listed[] }[] {
  const groups = [...grouped(entries, ({ card: { city } }) => [city ?? ''])]
  return groups.sort(([a], [b]) => Number(a === '') - Number(b === '') || compare[language](a, b)).map(([town, found]) => ({ town: town === '' ? undefined : town, entries: found }))
}
