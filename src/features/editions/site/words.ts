/** The words an actor is found by on a stick: each once, in one spelling, with all names of its concepts in both languages. */
import { foldGerman } from '../../../platform/folding.ts'
import { languages } from '../../../platform/language.ts'
import { conceptColumns, type Actor } from '../../actors/index.ts'
import { stateName } from '../../entries/index.ts'
import { wordsOf } from '../../search/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'

const columns = ['type', 'themes', 'spaces', 'phases', 'groups'] as const satisfies (keyof typeof conceptColumns)[]

/** With a space before each: so a beginning can be told from a middle. */
export function wordsIn(actor: Actor, vocabulary: Vocabulary): string {
  const { name, short_name = '', city = '', state, description_de = '', description_en = '' } = actor
  const lands = state === undefined ? [] : languages.map((language) => stateName(state, language))
  const text = [name, short_name, city, ...lands, description_de, description_en, ...columns.flatMap((column) => [actor[column]].flat().flatMap((notation) => namesOf(vocabulary, conceptColumns[column], notation)))]
  return ` ${[...new Set(wordsOf(text.join(' ')).map(foldGerman))].join(' ')}`
}

const namesOf = (vocabulary: Vocabulary, scheme: string, notation: string): string[] =>
  vocabulary.withBroader(scheme, notation).flatMap((one) => {
    const concept = vocabulary.find(scheme, one)
    return concept === undefined ? [] : languages.flatMap((language) => [concept.prefLabel[language], ...concept.altLabel[language]])
  })
