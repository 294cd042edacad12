/** One row of a file, as the mapping understands it → the cells that `row.ts` reads. Pure. */
import { toCell } from '../../entries/index.ts'
import { listIn } from '../entry-row.ts'
import { holdsList, type ImportColumn, type ImportKind, type ReadRow } from '../kinds.ts'
import type { TableRow } from '../tables/table.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import type { Mapping, Separator } from './mapping.ts'
import { cut } from './propose.ts'
import { termReader } from './terms.ts'

/** `edited` holds what was set by hand, by field. */
export type MappedRow = Pick<TableRow, 'number' | 'cells' | 'fault'> & { edited: Readonly<Record<string, string>> }

export type MappedReader = {
  read(row: MappedRow): ReadRow
  /** What stands in a field before it is read: as it is shown and corrected. */
  valueOf(row: MappedRow, field: string): string
  /** Fields that the file says something about. */
  fields: readonly string[]
}

type Given = { kind: ImportKind; mapping: Mapping; vocabulary: Vocabulary; today: string; /** The id that is meant by a name in a field of relations. */ findRelated(typed: string, column: Pick<ImportColumn, 'kinds'>): string | undefined }

export function mappedReader({ kind, mapping, vocabulary, today, findRelated }: Given): MappedReader {
  const readRow = kind.reader({ vocabulary, today })
  const readTerm = termReader(vocabulary)
  const terms = new Map(mapping.terms.map(({ scheme, value, notation }) => [`${scheme}\n${value}`, notation]))
  const places = new Map(kind.columns.map(({ name }) => [name, mapping.columns.flatMap(({ field, separator }, at) => (field === name ? [{ at, separator }] : []))]))
  const fields = kind.columns.map(({ name }) => name).filter((name) => (places.get(name) ?? []).length > 0 || (mapping.fixed[name] ?? '') !== '')
  const related = new Map<string, string>()

  const relatedId = (column: ImportColumn, typed: string) => {
    const key = `${column.kinds?.join() ?? ''} ${typed}`
    const found = related.get(key) ?? findRelated(typed, column) ?? typed
    related.set(key, found)
    return found
  }

  /** An answer given once for the whole file comes first. */
  const meaning = ({ name, scheme = name }: ImportColumn, word: string): string => terms.get(`${scheme}\n${word}`) ?? readTerm(scheme, word) ?? word

  function partsOf(column: ImportColumn, row: MappedRow): string[] {
    const edited = row.edited[column.name]
    if (edited !== undefined) return holdsList(column) ? listIn(edited) : [edited.trim()].filter(Boolean)
    const own = (places.get(column.name) ?? []).flatMap(({ at, separator }) => (holdsList(column) ? partsIn(row.cells[at] ?? '', separator) : [(row.cells[at] ?? '').trim()].filter(Boolean)))
    const fixed = mapping.fixed[column.name] ?? ''
    if (fixed === '') return own
    return holdsList(column) ? [...own, ...cut(fixed, '|')] : own.length > 0 ? own : [fixed]
  }

  function valueOf(column: ImportColumn, row: MappedRow): string {
    const parts = partsOf(column, row)
    if (column.control === 'concepts') return once(parts.map((part) => meaning(column, part))).join('|')
    if (column.control === 'relations') return once(parts.map((part) => relatedId(column, part))).join('|')
    if (column.control === 'relation') return parts.length === 0 ? '' : relatedId(column, parts[0])
    if (column.control === 'lines') return toCell(once(parts))
    if (column.control === 'concept' || column.control === 'choice') return choiceIn(column, meaning(column, parts[0] ?? ''))
    if (column.control === 'paragraphs' || column.control === 'markdown') return parts.join('\n\n')
    if (column.name === 'street') return parts.join(' ')
    return tidy(column, parts[0] ?? '', mapping.zeros)
  }

  return {
    fields,
    valueOf: (row, field) => {
      const column = kind.columns.find(({ name }) => name === field)
      return column ? valueOf(column, row) : ''
    },
    read: (row) => (row.fault ? { problems: [row.fault] } : readRow(kind.columns.map((column) => valueOf(column, row)))),
  }
}

/** An own export says as JSON what its separator would cut. */
const partsIn = (cell: string, separator: Separator): string[] => (cell.trim().startsWith('[') ? listIn(cell.trim()) : cut(cell, separator))

const once = (values: string[]) => [...new Set(values)].filter((value) => value !== '')

/** «die Quelle» is how the form says `source`. */
function choiceIn({ choices }: ImportColumn, word: string): string {
  const wanted = word.toLocaleLowerCase('de')
  return (['de', 'en'] as const).flatMap((language) => choices?.(language) ?? []).find(({ label }) => label.toLocaleLowerCase('de') === wanted)?.value ?? word
}

function tidy({ name, control }: ImportColumn, value: string, zeros: readonly string[]): string {
  if (control === 'number') return /^[+-]?\d+,\d+$/.test(value) ? value.replace(',', '.') : value
  if (control === 'email') return value.replace(/^mailto:/i, '')
  if (name === 'postal_code') return withZero(value.replace(/^D-(?=\d{4,5}$)/, ''), zeros.includes(name))
  return value
}

const withZero = (value: string, wanted: boolean) => (wanted && /^\d{4}$/.test(value) ? `0${value}` : value)
