/** What the home page shows, worked out from the search. Pure. */
import type { FacetCount } from '../search/index.ts'
import type { Concept, Vocabulary } from '../vocabularies/index.ts'
import type { Language } from '../../platform/language.ts'

/** More would be a list, and the directory has that. */
const mostThemes = 30

export type Counted = { id: string; label: string; count: number }
export type ThemeGroup = { top?: Counted; themes: Counted[] }

/** The themes as two levels: hazards here, fields there. Top concepts without narrower ones make a group of their own. */
export function themeGroups(vocabulary: Vocabulary, counts: FacetCount[], language: Language): ThemeGroup[] {
  const count = countsBy(counts)
  const counted = (notation: string): Counted => ({ id: notation, label: vocabulary.label('theme', notation, language), count: count.get(notation) ?? 0 })
  const top = vocabulary.top('theme').filter((concept) => isCurrent(concept, count))
  const narrower = (notation: string) => vocabulary.narrower('theme', notation).filter((child) => isCurrent(vocabulary.find('theme', child), count))
  const single = top.filter(({ notation }) => narrower(notation).length === 0)
  const groups = top.filter((concept) => !single.includes(concept)).map(({ notation }): ThemeGroup => ({ top: counted(notation), themes: narrower(notation).map(counted).slice(0, mostThemes) }))
  return single.length === 0 ? groups : [...groups, { themes: single.map(({ notation }) => counted(notation)).slice(0, mostThemes) }]
}

export type CountedPhase = Counted & { definition?: string }

export function phasesOf(vocabulary: Vocabulary, counts: FacetCount[], language: Language): CountedPhase[] {
  const count = countsBy(counts)
  return vocabulary.concepts('phase').filter((concept) => isCurrent(concept, count)).map((concept) => ({
    id: concept.notation,
    label: concept.prefLabel[language],
    count: count.get(concept.notation) ?? 0,
    definition: language === 'de' ? concept.definition_de : concept.definition_en,
  }))
}

const countsBy = (counts: FacetCount[]) => new Map(counts.map(({ id, count }) => [id, count]))

/** A retired concept is shown as long as somebody uses it. */
const isCurrent = (concept: Concept | undefined, count: Map<string, number>): boolean => concept !== undefined && (!concept.retired || (count.get(concept.notation) ?? 0) > 0)
