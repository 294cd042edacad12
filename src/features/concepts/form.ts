/** A concept as the browser sends it, and what is wrong with it. Pure. */
import { toSlug } from '../../platform/slug.ts'
import type { Concept, Vocabulary } from '../vocabularies/index.ts'

/** As typed, to show it again. */
export type Typed = Record<FieldName, string>
export const fieldNames = ['notation', 'label_de', 'label_en', 'synonyms_de', 'synonyms_en', 'definition_de', 'definition_en', 'broader', 'source'] as const
export type FieldName = (typeof fieldNames)[number]

export type Fault = { field: FieldName | 'into'; reason: 'missing' | 'long' | 'taken' | 'notation' | 'label-taken' | 'broader' | 'circle' | 'source' | 'into'; detail?: string }

const longest: Record<FieldName, number> = { notation: 60, label_de: 120, label_en: 120, synonyms_de: 3_000, synonyms_en: 3_000, definition_de: 2_000, definition_en: 2_000, broader: 100, source: 500 }

/** One a line, or between semicolons; a comma may be part of a word. */
const wordsOf = (text: string): string[] => [...new Set(text.split(/[\n;]/).map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== ''))]

const visible = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').trim()
const line = (text: string): string => visible(text).replace(/\s+/g, ' ')

export const typedOf = (read: (name: string) => string): Typed => ({
  notation: line(read('notation')), label_de: line(read('label_de')), label_en: line(read('label_en')), synonyms_de: visible(read('synonyms_de')), synonyms_en: visible(read('synonyms_en')),
  definition_de: visible(read('definition_de')), definition_en: visible(read('definition_en')), broader: line(read('broader')), source: line(read('source')),
})

export const asTyped = (concept: Concept): Typed => ({
  notation: concept.notation, label_de: concept.prefLabel.de, label_en: concept.prefLabel.en, synonyms_de: concept.altLabel.de.join('\n'), synonyms_en: concept.altLabel.en.join('\n'),
  definition_de: concept.definition_de ?? '', definition_en: concept.definition_en ?? '', broader: concept.broader ?? '', source: concept.source ?? '',
})

/** The concept that is meant; a new one without a notation gets one from its German name. Notations never change. */
export function conceptIn(typed: Typed, scheme: string, before?: Concept): Concept {
  const given = { broader: typed.broader, definition_de: typed.definition_de, definition_en: typed.definition_en, source: typed.source }
  return {
    ...(before?.evidence === undefined ? {} : { evidence: before.evidence }),
    ...(before?.retired ? { retired: true } : {}),
    ...(before?.replaced_by === undefined ? {} : { replaced_by: before.replaced_by }),
    scheme,
    notation: before?.notation ?? (typed.notation === '' ? toSlug(typed.label_de).slice(0, longest.notation) : typed.notation),
    prefLabel: { de: typed.label_de, en: typed.label_en },
    altLabel: { de: wordsOf(typed.synonyms_de), en: wordsOf(typed.synonyms_en) },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  }
}

export function faultsOf(typed: Typed, concept: Concept, vocabulary: Vocabulary, isNew: boolean): Fault[] {
  const { scheme, notation, broader, source } = concept
  const faults: Fault[] = fieldNames.flatMap((field): Fault[] => (typed[field].length > longest[field] ? [{ field, reason: 'long', detail: String(longest[field]) }] : []))
  for (const language of ['de', 'en'] as const) {
    const label = concept.prefLabel[language]
    if (label === '') faults.push({ field: `label_${language}`, reason: 'missing' })
    const other = vocabulary.concepts(scheme).find((one) => (isNew || one.notation !== notation) && !one.retired && one.prefLabel[language].toLocaleLowerCase('de') === label.toLocaleLowerCase('de'))
    if (label !== '' && other && !concept.retired) faults.push({ field: `label_${language}`, reason: 'label-taken', detail: other.notation })
  }
  if (isNew && typed.label_de !== '' && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(notation)) faults.push({ field: 'notation', reason: 'notation' })
  else if (isNew && vocabulary.find(scheme, notation)) faults.push({ field: 'notation', reason: 'taken' })
  if (broader !== undefined) {
    const parent = vocabulary.find(scheme, broader)
    if (!vocabulary.schemes.get(scheme)?.hierarchical || !parent || (parent.retired && !concept.retired)) faults.push({ field: 'broader', reason: 'broader' })
    else if (broader === notation || vocabulary.withBroader(scheme, broader).includes(notation)) faults.push({ field: 'broader', reason: 'circle' })
  }
  if (source !== undefined && /^https?:/i.test(source) && !URL.canParse(source)) faults.push({ field: 'source', reason: 'source' })
  return faults
}
