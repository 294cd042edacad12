/** Vocabularies as a file (JSON, in the form of `data/vocabularies.json`), in and out. What is wrong is refused piece by piece. Pure. */
import { z } from 'zod'
import type { Language } from '../../platform/language.ts'
import { Vocabulary, type Concept, type Scheme } from './vocabulary.ts'

/** `at` says where in the file, `element` is what stands there, so that it can be mended. */
export type VocabularyProblem = {
  at: string
  element: unknown
  column: string
  value: string
  reason: 'concept_form' | 'scheme_form' | 'scheme_duplicate' | 'scheme_unknown' | 'concept_duplicate' | 'broader_unknown' | 'broader_circle' | 'successor_unknown'
  detail?: string
}

export type VocabularyFile = { schemes: Scheme[]; concepts: Concept[]; problems: VocabularyProblem[] }

const blankIsAbsent = (value: unknown) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value)
const text = z.string().trim().min(1).max(300)
const optional = z.preprocess(blankIsAbsent, z.string().trim().max(20_000).optional())
const optionalText = z.preprocess(blankIsAbsent, text.optional())

/** Notations stand in cells between `|`, and in addresses. */
const notation = z.string().trim().min(1).max(100).regex(/^[^|=@+\-\p{Cc}][^|\p{Cc}]*$/u)
const optionalNotation = z.preprocess(blankIsAbsent, notation.optional())

const label = z
  .union([text.transform((de) => ({ de, en: undefined })), z.object({ de: optionalText, en: optionalText })])
  .transform(({ de, en }) => ({ de: de ?? en ?? '', en: en ?? de ?? '' }))
  .refine(({ de }) => de !== '')

const words = z
  .preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(z.string()))
  .transform((values) => [...new Set(values.map((value) => value.trim()))].filter((value) => value !== ''))
const synonyms = z.preprocess(
  (value) => (typeof value === 'string' || Array.isArray(value) ? { de: value } : (value ?? {})),
  z.object({ de: words, en: words }),
)

const schemeForm = z.object({
  id: z.string().regex(/^[A-Za-z0-9][\w-]{0,99}$/),
  prefLabel: label,
  multiple: z.boolean().default(true),
  hierarchical: z.boolean().default(false),
  note_de: optional,
  kinds: z.preprocess((value) => value ?? undefined, z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).max(50).optional()),
})

const conceptForm = z.object({
  scheme: z.string().trim().min(1),
  notation,
  prefLabel: label,
  altLabel: synonyms,
  broader: optionalNotation,
  definition_de: optional,
  definition_en: optional,
  source: optional,
  evidence: optional,
  retired: z.preprocess((value) => value || undefined, z.literal(true).optional()),
  replaced_by: optionalNotation,
})

const file = z.object({ schemes: z.array(z.unknown()).optional(), concepts: z.array(z.unknown()).optional() }).refine(({ schemes, concepts }) => schemes ?? concepts)

/**
 * Undefined where it is no vocabulary file at all. Members that nobody knows are ignored.
 * @param known what is there already: a file may add to it and refer to it
 */
export function readVocabularyFile(content: unknown, known: Vocabulary = new Vocabulary([], [])): VocabularyFile | undefined {
  const parsed = file.safeParse(content)
  if (!parsed.success) return undefined
  const problems: VocabularyProblem[] = []
  const schemes = new Map<string, Scheme>()
  parsed.data.schemes?.forEach((element, index) => {
    const scheme = schemeForm.safeParse(element)
    const at = `schemes[${index}]`
    if (!scheme.success) problems.push({ at, element, ...firstIssue(scheme.error, element), reason: 'scheme_form' })
    else if (schemes.has(scheme.data.id)) problems.push({ at, element, column: 'id', value: scheme.data.id, reason: 'scheme_duplicate' })
    else schemes.set(scheme.data.id, present(scheme.data))
  })
  const placed = readConcepts(parsed.data.concepts ?? [], (id) => schemes.has(id) || known.schemes.has(id), problems)
  refuseBrokenLinks(placed, known, problems)
  return { schemes: [...schemes.values()], concepts: [...placed.values()].map(({ concept }) => concept), problems }
}

type Placed = { concept: Concept; at: string; element: unknown }

const keyOf = ({ scheme, notation }: Pick<Concept, 'scheme' | 'notation'>) => `${scheme} ${notation}`

function readConcepts(elements: unknown[], hasScheme: (id: string) => boolean, problems: VocabularyProblem[]): Map<string, Placed> {
  const placed = new Map<string, Placed>()
  elements.forEach((element, index) => {
    const at = `concepts[${index}]`
    const parsed = conceptForm.safeParse(element)
    if (!parsed.success) return problems.push({ at, element, ...firstIssue(parsed.error, element), reason: 'concept_form' })
    const concept: Concept = present(parsed.data)
    const { scheme, notation } = concept
    if (!hasScheme(scheme)) return problems.push({ at, element, column: 'scheme', value: scheme, reason: 'scheme_unknown' })
    const earlier = placed.get(keyOf(concept))
    if (earlier) return problems.push({ at, element, column: 'notation', value: notation, reason: 'concept_duplicate', detail: earlier.at })
    return placed.set(keyOf(concept), { concept, at, element })
  })
  return placed
}

/** Until nothing more falls out: what loses its broader concept cannot stay either. */
function refuseBrokenLinks(placed: Map<string, Placed>, known: Vocabulary, problems: VocabularyProblem[]) {
  const find = (scheme: string, notation: string) => placed.get(keyOf({ scheme, notation }))?.concept ?? known.find(scheme, notation)
  const faultOf = (concept: Concept): Pick<VocabularyProblem, 'column' | 'value' | 'reason'> | undefined => {
    const { scheme, broader, replaced_by } = concept
    if (broader !== undefined && !find(scheme, broader)) return { column: 'broader', value: broader, reason: 'broader_unknown' }
    if (broader !== undefined && isInCircle(concept, find)) return { column: 'broader', value: broader, reason: 'broader_circle' }
    if (replaced_by !== undefined && !find(scheme, replaced_by)) return { column: 'replaced_by', value: replaced_by, reason: 'successor_unknown' }
    return undefined
  }
  for (let before = -1; before !== placed.size; ) {
    before = placed.size
    // Looked at first and taken out then: all who stand in a circle are told so.
    const faults = [...placed].flatMap(([key, { concept, at, element }]) => {
      const fault = faultOf(concept)
      return fault ? [{ key, problem: { at, element, ...fault } }] : []
    })
    for (const { key, problem } of faults) {
      placed.delete(key)
      problems.push(problem)
    }
  }
}

function isInCircle(start: Concept, find: (scheme: string, notation: string) => Concept | undefined): boolean {
  const passed = new Set<string>()
  for (let next = start.broader; next !== undefined && !passed.has(next); next = find(start.scheme, next)?.broader) {
    if (next === start.notation) return true
    passed.add(next)
  }
  return false
}

/** Without members that are undefined: absent is absent, so that comparing is simple. */
function present<T extends object>(value: T): T {
  const copy = { ...value }
  for (const key in copy) if (copy[key] === undefined) delete copy[key]
  return copy
}

function firstIssue(error: z.ZodError, element: unknown): Pick<VocabularyProblem, 'column' | 'value' | 'detail'> {
  const member = String(error.issues[0]?.path[0] ?? '')
  const given = typeof element === 'object' && element !== null ? Object.entries(element).find(([name]) => name === member)?.[1] : element
  return { column: member, value: given === undefined ? '' : typeof given === 'string' ? given : JSON.stringify(given), detail: member || 'object' }
}

/** The same form as it is read, readable for people. */
export function toVocabularyFile(vocabulary: Vocabulary): string {
  const schemes = [...vocabulary.schemes.values()]
  const concepts = schemes.flatMap(({ id }) => vocabulary.concepts(id)).map((concept) => ({ ...concept, altLabel: filled(concept.altLabel) }))
  return `${JSON.stringify({ schemes, concepts }, undefined, 1)}\n`
}

function filled(words: Record<Language, string[]>): Partial<Record<Language, string[]>> | undefined {
  const { de, en } = words
  if (de.length + en.length === 0) return undefined
  return { ...(de.length > 0 ? { de } : {}), ...(en.length > 0 ? { en } : {}) }
}
