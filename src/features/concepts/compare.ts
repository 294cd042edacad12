/** What differs between two versions of a concept. Pure. */
import type { Language } from '../../platform/language.ts'
import type { FieldChange } from '../editing/index.ts'
import { compareTexts } from '../publishing/index.ts'
import type { Concept, Vocabulary } from '../vocabularies/index.ts'
import { asTyped, fieldNames } from './form.ts'
import { texts } from './texts.ts'

export function changesIn(before: Concept | undefined, after: Concept, vocabulary: Vocabulary, language: Language): FieldChange[] {
  const words = texts[language]
  const [old, fresh] = [before && asTyped(before), asTyped(after)]
  const shown = (name: string, value: string) => (name === 'broader' && value !== '' ? vocabulary.label(after.scheme, value, language) : value)
  const fields = fieldNames.filter((name) => (old?.[name] ?? '') !== fresh[name]).map((name): FieldChange => ({ field: name, label: words.fields[name], pieces: compareTexts(shown(name, old?.[name] ?? ''), shown(name, fresh[name])) }))
  const [was, is] = [before && stateOf(before, vocabulary, language), stateOf(after, vocabulary, language)]
  return before === undefined || was === is ? fields : [...fields, { field: 'state', label: words.state, pieces: [{ kind: 'removed', text: was ?? '' }, { kind: 'added', text: is }] }]
}

export function stateOf({ scheme, retired, replaced_by }: Concept, vocabulary: Vocabulary, language: Language): string {
  const words = texts[language]
  if (!retired) return words.given
  return replaced_by === undefined ? words.retired : words.retiredInto(vocabulary.label(scheme, replaced_by, language))
}
