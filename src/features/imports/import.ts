/** An import: a file on its way into the directory, and what became of it. Pure words. */
import type { Mapping } from './matching/mapping.ts'
import type { Choice, Stand } from './check.ts'
import type { Problem } from './row.ts'
import type { Match } from './duplicates.ts'
import type { Reading, TableRow } from './tables/table.ts'

export const states = ['open', 'checking', 'taking', 'aborting', 'taken', 'aborted', 'undoing', 'undone'] as const
export type State = (typeof states)[number]
export const modes = ['drafts', 'publish'] as const
export type Mode = (typeof modes)[number]

export const outcomes = ['created', 'changed', 'unchanged', 'drafted', 'rejected'] as const
export type RowOutcome = (typeof outcomes)[number]
export const undoings = ['withdrawn', 'restored', 'discarded', 'kept'] as const
export type Undoing = (typeof undoings)[number]

export type Counts = Partial<Record<RowOutcome | Undoing, number>>

export type Import = {
  key: string
  kind: string
  fileName: string
  origin: 'browser' | 'command'
  /** A function, such as «Redaktion». */
  author: string
  authorAccount?: string
  network?: string
  state: State
  reading: Reading
  mapping: Mapping
  mode?: Mode
  total: number
  done: number
  counts: Counts
  checkedAt?: Date
  startedAt?: Date
  finishedAt?: Date
  undoneAt?: Date
  undoneBy?: string
  createdAt: Date
  expiresAt: Date
}

export type ImportRow = TableRow & {
  edited: Record<string, string>
  choice?: Choice
  stand: Stand
  problems: Problem[]
  warnings: Problem[]
  wantedId?: string
  match?: Match
  outcome?: RowOutcome
  entry?: string
  revision?: number
  draftKey?: string
  undone?: Undoing
}

/** Which rows somebody wants to see. */
export const filters = ['all', 'problem', 'undecided', 'warning', 'new', 'update', 'unchanged', 'left_out', 'in', 'rejected', 'kept'] as const
export type RowFilter = (typeof filters)[number]
export type Totals = Record<RowFilter, number>

/** While work goes on in it, nothing else may begin. */
export const isBusy = ({ state }: Pick<Import, 'state'>): boolean => state === 'checking' || state === 'taking' || state === 'aborting' || state === 'undoing'
/** What is not yet in can still be corrected and taken. */
export const isWritable = ({ state, origin }: Pick<Import, 'state' | 'origin'>): boolean => origin === 'browser' && (state === 'open' || state === 'taken' || state === 'aborted')
export const hasTaken = ({ counts: { created = 0, changed = 0, drafted = 0 } }: Pick<Import, 'counts'>): boolean => created + changed + drafted > 0
/** A command is stopped where it runs. */
export const mayBeStopped = ({ state, origin }: Pick<Import, 'state' | 'origin'>): boolean => state === 'taking' && origin === 'browser'
export const mayBeUndone = (one: Pick<Import, 'state' | 'counts' | 'expiresAt'>, now: Date): boolean => (one.state === 'taken' || one.state === 'aborted') && hasTaken(one) && one.expiresAt > now

/** In bytes, as the page says it. */
export const largestList = 20 * 1024 * 1024

const dayLength = 86_400_000
/** Rows are kept no longer than they are needed. */
export const daysKept = 30
export const expiryFrom = (at: Date): Date => new Date(at.getTime() + daysKept * dayLength)

/** Shown in the history of every entry: short, in one line, without signs that do something. */
export const fileNameFrom = (given: string): string => given.normalize('NFC').replace(/[\p{C}<>"'`=|\\/]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(-80) || 'ohne Namen'

export const signatureOf = ({ fileName, author }: Pick<Import, 'fileName' | 'author'>): string => `Import ${fileName}, ${author}`
