/** What would come of each row: new, a change, nothing, or what stands in the way. Pure. */
import { isDeepStrictEqual } from 'node:util'
import type { Payload, Publication } from '../publishing/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import type { DuplicateFinder, Match } from './duplicates.ts'
import { holdsList, type ImportKind } from './kinds.ts'
import type { MappedReader, MappedRow } from './matching/apply.ts'
import type { Mapping } from './matching/mapping.ts'
import type { Problem } from './row.ts'

export const stands = ['unread', 'head', 'problem', 'undecided', 'new', 'update', 'unchanged', 'left_out'] as const
export type Stand = (typeof stands)[number]
export const choices = ['update', 'new', 'skip'] as const
export type Choice = (typeof choices)[number]

export type CheckedRow = { number: number; stand: Stand; problems: Problem[]; warnings: Problem[]; wantedId?: string; match?: Match }

/** A published entry as it stands. */
export type Existing = { payload: Payload; revision: number }

type Given = { kind: ImportKind; reader: MappedReader; mapping: Mapping; vocabulary: Vocabulary; find: DuplicateFinder }
export type ChosenRow = MappedRow & { choice?: Choice }

/** Read, with the entry it may mean; `given` is true where the file itself names the id. */
export type Looked = { row: ChosenRow; id?: string; payload?: Payload; confirmedOn?: string; problems: Problem[]; warnings: Problem[]; match?: Match; given: boolean }

export function look({ reader, find }: Pick<Given, 'reader' | 'find'>, row: ChosenRow): Looked {
  const read = reader.read(row)
  const given = reader.valueOf(row, 'id') !== ''
  if ('problems' in read) return { row, id: read.id, problems: read.problems, warnings: [], given }
  return { row, id: read.id, payload: read.payload, confirmedOn: read.confirmed_on, problems: [], warnings: read.warnings, match: find({ id: read.id, payload: read.payload }), given }
}

/** Update what is there, make something new, or nothing until somebody has decided. An id that the file names itself is decision enough. */
export function wayOf({ row: { choice }, match, given }: Pick<Looked, 'match' | 'given'> & { row: Pick<ChosenRow, 'choice'> }): 'update' | 'new' | 'skip' | 'undecided' {
  if (choice === 'skip') return 'skip'
  if (!match) return 'new'
  return choice ?? (match.by.includes('id') && given ? 'update' : 'undecided')
}

/** The entry a row is about: the one it changes, or the one it would like to become. */
export const targetOf = (looked: Looked): string | undefined => (wayOf(looked) === 'new' && looked.match ? undefined : (looked.match?.id ?? looked.id))

export type Outlook = { stand: Stand; problems: Problem[] } | { stand: 'new' | 'update'; problems: []; publication: Omit<Publication, 'id'> }

/** `first` names the row in which the same entry stood before. */
export function outlook({ kind, reader, mapping, vocabulary }: Omit<Given, 'find'>, looked: Looked, existing: Existing | undefined, first: number | undefined): Outlook {
  const way = wayOf(looked)
  if (way === 'skip') return { stand: 'left_out', problems: looked.problems }
  const problems = first === undefined ? looked.problems : [...looked.problems, { column: 'id', value: targetOf(looked) ?? '', reason: 'duplicate' as const, detail: String(first) }]
  if (problems.length > 0 || looked.payload === undefined) return { stand: 'problem', problems }
  if (way === 'undecided') return { stand: 'undecided', problems: [] }
  const changes = way === 'update' && existing !== undefined
  const payload = changes ? mergeInto({ kind, reader, mapping }, existing.payload, looked) : looked.payload
  const checked = kind.entry.check(payload, vocabulary)
  if ('faults' in checked) return { stand: 'problem', problems: checked.faults.map(({ field, message }) => ({ column: field, value: '', reason: 'form' as const, said: message })) }
  if (changes && isDeepStrictEqual(JSON.parse(JSON.stringify(checked.publication.payload)), existing.payload)) return { stand: 'unchanged', problems: [] }
  return { stand: changes ? 'update' : 'new', problems: [], publication: { ...checked.publication, ...(looked.confirmedOn === undefined ? {} : { confirmed_on: looked.confirmedOn }) } }
}

/** What the file does not say stays as it is; a fixed value of a list joins what is there. */
export function mergeInto({ kind, reader, mapping }: Pick<Given, 'kind' | 'reader' | 'mapping'>, existing: Payload, { payload = {}, row }: Pick<Looked, 'payload'> & { row: MappedRow }): Payload {
  const merged: Record<string, unknown> = { ...existing }
  for (const column of kind.columns) {
    const value = payload[column.name]
    if (value === undefined || reader.valueOf(row, column.name) === '') continue
    const joins = holdsList(column) && (mapping.fixed[column.name] ?? '') !== ''
    merged[column.name] = joins ? [...new Set([...listIn(existing, column.name), ...listIn(payload, column.name)])] : value
  }
  return merged
}

const listIn = (payload: Payload, name: string): unknown[] => {
  const value = payload[name]
  return Array.isArray(value) ? value : []
}
