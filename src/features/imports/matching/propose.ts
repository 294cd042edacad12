/** What each column may mean, by its header and by what stands in it, with the reason. Pure. */
import { toSlug } from '../../../platform/slug.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import { holdsList, type ImportColumn, type ImportKind } from '../kinds.ts'
import { readState } from '../places.ts'
import { namesPerson } from './headers.ts'
import { termReader } from './terms.ts'
import type { ColumnChoice, Separator } from './mapping.ts'

export type Confidence = 'sure' | 'likely' | 'guess'

/** Why a column is proposed, or why it is not. */
export type Because =
  | { by: 'header'; confidence: Confidence }
  | { by: 'content'; confidence: Confidence; what: Content; fits: number; of: number }
  | { by: 'person' | 'nothing' | 'taken' | 'empty' }

export type Content = 'email' | 'website' | 'postal_code' | 'phone' | 'state' | 'lat' | 'lon' | 'concepts'
export type Proposal = ColumnChoice & { because: Because }

type Columns = Pick<ImportKind, 'columns'>
type Asked = { kind: Columns; header: readonly string[]; rows: readonly (readonly string[])[]; vocabulary: Vocabulary }
type Candidate = { at: number; field: string; score: number; because: Because }

const rowsLookedAt = 300
/** Fields that may come from several columns: street and number, themes in two columns. */
const joined: readonly string[] = ['street']

export function propose({ kind, header, rows, vocabulary }: Asked): Proposal[] {
  const readTerm = termReader(vocabulary)
  const samples = header.map((_, at) => rows.slice(0, rowsLookedAt).map((cells) => cells[at]?.trim() ?? '').filter((cell) => cell !== ''))
  const candidates = header.flatMap((name, at) => (namesPerson(toSlug(name)) || samples[at].length === 0 ? [] : [...byHeader(kind, name, at), ...byContent(kind, samples[at], at, readTerm)]))
  const taken = new Set<string>()
  const chosen = new Map<number, Candidate>()
  // The surest first; each field has one column, each column one field.
  for (const candidate of candidates.sort((a, b) => b.score - a.score || a.at - b.at)) {
    if (chosen.has(candidate.at) || (taken.has(candidate.field) && !joined.includes(candidate.field))) continue
    chosen.set(candidate.at, candidate)
    taken.add(candidate.field)
  }
  return header.map((name, at) => {
    const found = chosen.get(at)
    if (found) return { field: found.field, separator: separatorFor(kind, found.field, samples[at], readTerm), because: found.because }
    const by = namesPerson(toSlug(name)) ? 'person' : samples[at].length === 0 ? 'empty' : candidates.some((candidate) => candidate.at === at) ? 'taken' : 'nothing'
    return { field: '', separator: 'none', because: { by } }
  })
}

/** Whether a header is one that is known; so the row of the headers is found. */
export const isKnownHeader = (kind: Columns) => {
  const all = new Set(kind.columns.flatMap((column) => namesOf(column)))
  return (name: string): boolean => all.has(toSlug(name))
}

const namesOf = ({ name, label, headers }: ImportColumn): string[] => [toSlug(name), toSlug(label.de), toSlug(label.en), ...headers]

const scores = { sure: 100, likely: 60, guess: 30 } as const

function byHeader({ columns }: Columns, header: string, at: number): Candidate[] {
  const slug = toSlug(header)
  if (slug === '') return []
  const words = slug.split('-')
  return columns.flatMap((column): Candidate[] => {
    const names = namesOf(column)
    const exact = names.indexOf(slug)
    // Earlier names are the more usual ones; «Land» is a Land before it is a state.
    if (exact >= 0) return [{ at, field: column.name, score: scores.sure - exact / 100, because: { by: 'header', confidence: 'sure' } }]
    const part = names.some((name) => name.length > 3 && (words.includes(name) || (name.length > 5 && slug.includes(name))))
    return part ? [{ at, field: column.name, score: scores.likely, because: { by: 'header', confidence: 'likely' } }] : []
  })
}

const patterns: readonly { what: Content; field: string; fits(value: string): boolean }[] = [
  { what: 'email', field: 'email', fits: (value) => /^(?:mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value) },
  { what: 'website', field: 'website', fits: (value) => /^(?:https?:\/\/|www\.)\S+$/i.test(value) || /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:de|eu|org|com|net|info|at|ch)(?:\/\S*)?$/iu.test(value) },
  { what: 'postal_code', field: 'postal_code', fits: (value) => /^(?:D-)?\d{4,5}$/.test(value) },
  { what: 'phone', field: 'phone', fits: (value) => /^(?:\+|\(?0)[\d\s()/.–-]{6,24}$/.test(value) },
  { what: 'state', field: 'state', fits: (value) => value.length > 1 && readState(value)?.startsWith('DE-') === true },
  { what: 'lat', field: 'lat', fits: (value) => isBetween(value, 47, 55.2) },
  { what: 'lon', field: 'lon', fits: (value) => isBetween(value, 5.5, 15.2) },
]

const isBetween = (value: string, low: number, high: number) => /^\d{1,2}[.,]\d{2,}$/.test(value) && Number(value.replace(',', '.')) >= low && Number(value.replace(',', '.')) <= high

const mostFit = 0.8
const someFit = 0.5

function byContent({ columns }: Columns, values: readonly string[], at: number, readTerm: ReturnType<typeof termReader>): Candidate[] {
  const content = (field: string, what: Content, fits: number, of: number): Candidate[] =>
    fits / of < (what === 'concepts' ? someFit : mostFit) || !columns.some(({ name }) => name === field)
      ? []
      : [{ at, field, score: (fits / of >= mostFit ? scores.likely - 10 : scores.guess) + fits / of, because: { by: 'content', confidence: fits / of >= mostFit ? 'likely' : 'guess', what, fits, of } }]
  const found = patterns.flatMap(({ what, field, fits }) => content(field, what, values.filter(fits).length, values.length))
  const concepts = columns.flatMap(({ name, scheme }) => {
    if (scheme === undefined) return []
    const parts = values.flatMap((value) => cut(value, bestSeparator(values, scheme, readTerm)))
    return content(name, 'concepts', parts.filter((part) => readTerm(scheme, part) !== undefined).length, Math.max(1, parts.length))
  })
  return [...found, ...concepts]
}

/** Values with the separator that makes the most of them known; else the first that occurs. */
export function separatorFor(kind: Columns, field: string, values: readonly string[], readTerm: ReturnType<typeof termReader>): Separator {
  const column = kind.columns.find(({ name }) => name === field)
  if (!column || !holdsList(column)) return 'none'
  // A line is a sentence, which may hold a semicolon.
  if (column.control === 'lines') return values.some((value) => value.includes('|')) || !values.some((value) => value.includes('\n')) ? '|' : 'line'
  return column.scheme === undefined ? firstSeparator(values) : bestSeparator(values, column.scheme, readTerm)
}

const candidates: readonly Separator[] = ['|', ';', 'line', ',']

function bestSeparator(values: readonly string[], scheme: string, readTerm: ReturnType<typeof termReader>): Separator {
  const known = (separator: Separator) => values.reduce((sum, value) => sum + cut(value, separator).filter((part) => readTerm(scheme, part) !== undefined).length, 0)
  const counted = candidates.map((separator) => ({ separator, known: known(separator) }))
  const best = counted.reduce((best, one) => (one.known > best.known ? one : best))
  return best.known > known('none') ? best.separator : firstSeparator(values)
}

const firstSeparator = (values: readonly string[]): Separator => candidates.slice(0, 3).find((separator) => values.some((value) => cut(value, separator).length > 1)) ?? '|'

export function cut(value: string, separator: Separator): string[] {
  const parts = separator === 'none' ? [value] : value.split(separator === 'line' ? /\r?\n/ : separator)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
