/** One row of the CSV of any kind of entry → what it says, column by column. Made from the kind's own description, so that what its export writes is read back whole. Pure. */
import { z } from 'zod'
import { entryId } from '../entries/index.ts'
import { fieldsOf, type EntryField, type EntryKind, type Payload, type Publication, type Shown } from '../publishing/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { conceptReader } from './concepts.ts'
import { readDay } from './dates.ts'
import { rejectColumns, type Problem } from './row.ts'

export type Describing = { entry: EntryKind; shown: Shown }

/** `values`: of the columns the file has; undefined where a cell is empty. */
export type ReadEntry = { id: string; values: ReadonlyMap<string, unknown>; confirmed_on?: string; /** It was open data where it comes from. */ wasOpen: boolean; cells: ReadonlyMap<string, string>; warnings: Problem[] }

type Column = { name: string; form: 'text' | 'number' | 'list' | 'rows'; field?: EntryField }

/** Known, but no part of what an entry says; the last is known by the day it was written. */
const frame = ['id', 'confirmed_on', 'published_on'] as const
/** Not in open data, but understood where a file has them. */
const sharing = ['visibility', 'audience'] as const

export const requiredOf = ({ entry }: Pick<Describing, 'entry'>): string[] => fieldsOf(entry).flatMap(({ name, required }) => (required && (name === 'title' || name === 'summary') ? [name] : []))

export function isKnownOf({ shown }: Pick<Describing, 'shown'>): (column: string) => boolean {
  const known = new Set<string>([...shown.columns, ...frame, ...sharing, ...rejectColumns])
  return (column) => known.has(column)
}

/** What an entry says, as the head of its CSV; with whom it is shared at the end. */
export const columnNames = ({ shown }: Pick<Describing, 'shown'>): string[] => [...shown.columns.filter((name) => !frame.some((one) => one === name)), ...sharing]

/** What the interface answers says which columns are numbers, lists and rows; the fields know vocabularies and choices. */
function columnsOf({ entry, shown }: Describing): Column[] {
  const fields = new Map(fieldsOf(entry).map((field) => [field.name, field]))
  const formOf = (name: string): Column['form'] => {
    if (name === 'audience') return 'list'
    const given = shown.answer.shape[name]
    const inner = given instanceof z.ZodNullable ? given.unwrap() : given
    if (inner instanceof z.ZodArray) return inner.element instanceof z.ZodObject ? 'rows' : 'list'
    return inner instanceof z.ZodNumber ? 'number' : 'text'
  }
  return columnNames({ shown }).map((name) => ({ name, form: formOf(name), field: fields.get(name) }))
}

type Given = Describing & { header: readonly string[]; vocabulary: Vocabulary; today: string }
export type EntryRow = ReadEntry | { id?: string; problems: Problem[] }

/** `header` in small letters. */
export function entryRowReader({ entry, shown, header, vocabulary, today }: Given): (cells: readonly string[]) => EntryRow {
  const columns = columnsOf({ entry, shown }).filter(({ name }) => header.includes(name))
  const findConcept = conceptReader(vocabulary)
  const choices = new Map(columns.flatMap(({ name, field }) => (field?.choices ? [[name, new Map((['de', 'en'] as const).flatMap((language) => (field.choices?.(language) ?? []).map(({ value, label }) => [label, value])))] as const] : [])))

  return (row) => {
    const problems: Problem[] = []
    const warnings: Problem[] = []
    const cells = new Map(header.map((name, at) => [name, row[at]?.trim() ?? '']))
    const cell = (name: string) => cells.get(name) ?? ''
    const values = new Map<string, unknown>()
    for (const column of columns) values.set(column.name, valueOf(column))
    const confirmed = cell('confirmed_on')
    const confirmed_on = readDay(confirmed)
    if (confirmed !== '' && confirmed_on === undefined) problems.push({ column: 'confirmed_on', value: confirmed, reason: 'day_form' })
    if (confirmed_on !== undefined && confirmed_on > today) problems.push({ column: 'confirmed_on', value: confirmed, reason: 'date_future' })
    const id = cell('id') || entry.slugOf({ title: values.get('title') })
    if (!entryId.safeParse(id).success) return { problems: [...problems, { column: 'id', value: cell('id'), reason: cell('id') === '' ? 'id_impossible' : 'id_form' }] }
    if (problems.length > 0) return { id, problems }
    return { id, values, cells, warnings, wasOpen: cell('published_on') !== '', ...(confirmed_on === undefined ? {} : { confirmed_on }) }

    function valueOf({ name, form, field }: Column): unknown {
      const value = cell(name)
      if (value === '') return undefined
      if (form === 'rows') return parsed(value) ?? refuse(name, value, 'rows')
      if (form === 'number') return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : refuse(name, value, 'number')
      if (form === 'list') return [...new Set(listIn(value).flatMap((one) => meant(name, field, one)))]
      return meant(name, field, value).at(0)
    }

    function refuse(column: string, value: string, reason: Problem['reason']): undefined {
      problems.push({ column, value, reason })
    }

    /** A concept by its notation, a choice by its value or its name. */
    function meant(column: string, field: EntryField | undefined, value: string): string[] {
      if (field?.scheme === undefined) return [choices.get(column)?.get(value) ?? value]
      const found = findConcept(field.scheme, value)
      if (found.state === 'unknown') {
        problems.push({ column, value, reason: 'concept_unknown', detail: found.nearest })
        return []
      }
      if (found.state === 'replaced') warnings.push({ column, value, reason: 'concept_replaced', detail: found.notation })
      if (found.state === 'retired') warnings.push({ column, value, reason: 'concept_retired' })
      return [found.notation]
    }
  }
}

/** Between `|`; where a value holds one itself, the whole list stands as JSON. */
export function listIn(cell: string): string[] {
  const texts = z.array(z.string()).safeParse(parsed(cell))
  return texts.data ?? cell.split('|').map((part) => part.trim()).filter((part) => part !== '')
}

function parsed(cell: string): unknown[] | undefined {
  if (!cell.startsWith('[')) return undefined
  try {
    const value: unknown = JSON.parse(cell)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** What the file does not say stays as it is; with whom it is shared above all. What is new and was open data stays open. */
export function toPublication({ entry }: Pick<Describing, 'entry'>, { id, values, cells, confirmed_on, wasOpen }: ReadEntry, existing: Payload | undefined, vocabulary: Vocabulary): { publication: Publication } | { problems: Problem[] } {
  const payload: Record<string, unknown> = { ...(existing ?? (wasOpen ? { visibility: 'clear' } : {})) }
  for (const [name, value] of values) {
    if (value !== undefined) payload[name] = value
    else if (!sharing.some((one) => one === name)) delete payload[name]
  }
  const checked = entry.check(payload, vocabulary)
  if ('faults' in checked) return { problems: checked.faults.map(({ field, message }) => ({ column: field, value: cells.get(field) ?? '', reason: 'form', said: message })) }
  return { publication: { id, ...checked.publication, ...(confirmed_on === undefined ? {} : { confirmed_on }) } }
}

/** Other entries that are named, wherever a field leads to some. */
export const namedIn = ({ entry }: Pick<Describing, 'entry'>) => {
  const names = fieldsOf(entry).flatMap(({ name, control }) => (control === 'relation' || control === 'relations' ? [name] : []))
  return ({ values }: Pick<ReadEntry, 'values'>): { column: string; to: string }[] => names.flatMap((column) => [values.get(column) ?? []].flat().flatMap((to) => (typeof to === 'string' ? [{ column, to }] : [])))
}
