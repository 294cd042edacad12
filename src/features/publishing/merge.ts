/** Two people changed the same text: what only one of them changed is taken, what both changed is left to a person. Pure. */
import type { EntryField, Payload } from './kind.ts'
import { isSame, valueIn, withValues } from './values.ts'

export type Merge = {
  /** Mine, with what only the other one changed. */
  merged: Payload
  /** Fields that were taken over from the other one. */
  taken: EntryField[]
  /** Fields that both changed, differently; `merged` holds mine. */
  conflicts: EntryField[]
}

/** `base` is what both began with. */
export function merge(fields: readonly EntryField[], base: Payload, mine: Payload, theirs: Payload): Merge {
  const taken: EntryField[] = []
  const conflicts: EntryField[] = []
  for (const field of fields) {
    const [before, my, their] = [valueIn(base, field), valueIn(mine, field), valueIn(theirs, field)]
    if (isSame(my, their) || isSame(their, before)) continue
    if (isSame(my, before)) taken.push(field)
    else conflicts.push(field)
  }
  return { merged: withValues(mine, taken, new Map(taken.map((field) => [field.name, valueIn(theirs, field)]))), taken, conflicts }
}
