/** A row of a list of members, and what may come of it. */
export const fields = ['name', 'short_name', 'type', 'city', 'state', 'website', 'email', 'since', 'status', 'function'] as const
export type Field = (typeof fields)[number]

export const choices = ['member', 'new', 'skip'] as const
export type Choice = (typeof choices)[number]

export const outcomes = ['confirmed', 'published', 'waits', 'changed', 'same', 'drafted', 'stuck', 'left_out'] as const
export type RowOutcome = (typeof outcomes)[number]

/** `sure`: so likely that it is proposed. */
export type Candidate = { id: string; sure: boolean }

export type ListRow = {
  number: number
  cells: string[]
  isBroken: boolean
  edited: Partial<Record<Field, string>>
  candidates: Candidate[]
  choice?: Choice
  chosen?: string
  /** Typed as another entry, and none. */
  wanted?: string
  outcome?: RowOutcome
  member?: string
  draft?: string
}
