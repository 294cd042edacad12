/** The words an actor is found by on a stick: each once, in one spelling, with all names of its concepts in both languages. */
import { foldGerman } from '../../../platform/folding.ts'
import { languages } from '../../../platform/language.ts'
import { conceptColumns, type Actor } from '../../actors/index.ts'
import { stateName, type EntryCard } from '../../entries/index.ts'
import type { Entry } from '../../publishing/index.ts'
import { wordsOf } from '../../search/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'

const columns = ['type', 'themes', 'spaces', 'phases', 'groups'] as const satisfies (keyof typeof conceptColumns)[]

/** With a space before each: so a beginning can be told from a middle. */
export function wordsIn(actor: Actor, vocabulary: Vocabulary): string {
  const { name, short_name = '', city = '', state, description_de = '', description_en = '' } = actor
  const lands = state === undefined ? [] : languages.map((language) => stateName(state, language))
  const text = [name, short_name, city, ...lands, description_de, description_en, ...columns.flatMap((column) => [actor[column]].flat().flatMap((notation) => namesOf(vocabulary, conceptColumns[column], notation)))]
  return once(text.join(' '))
}

/** All it says; addresses are no words. */
export function wordsInEntry({ payload }: Pick<Entry, 'payload'>, { themes, phases }: Pick<EntryCard, 'themes' | 'phases'>, vocabulary: Vocabulary): string {
  return once([...textsIn(payload), ...themes.flatMap((notation) => namesOf(vocabulary, 'theme', notation)), ...phases.flatMap((notation) => namesOf(vocabulary, 'phase', notation))].join(' '))
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const once = (text: string): string => ` ${[...new Set(wordsOf(text).map(foldGerman))].join(' ')}`

const namesOf = (vocabulary: Vocabulary, scheme: string, notation: string): string[] =>
  vocabulary.withBroader(scheme, notation).flatMap((one) => {
    const concept = vocabulary.find(scheme, one)
    return concept === undefined ? [] : languages.flatMap((language) => [concept.prefLabel[language], ...concept.altLabel[language]])
  })
