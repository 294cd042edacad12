/** What two entries that are one say differently, and what is to hold. Pure. */
import { fieldsOf, isEmpty, isList, isSame, valueIn, withValues, type EntryField, type EntryKind, type Payload, type Value } from '../publishing/index.ts'

export type Choice = 'mine' | 'theirs' | 'both'
export type Difference = { field: EntryField; mine: Value; theirs: Value; proposed: Choice }

export const chosenName = (field: EntryField): string => `wahl.${field.name}`

/** What the one that stays says holds; where it says nothing, the other one. */
export const differences = (kind: EntryKind, stays: Payload, goes: Payload): Difference[] =>
  fieldsOf(kind).flatMap((field): Difference[] => {
    const [mine, theirs] = [valueIn(stays, field), valueIn(goes, field)]
    return isSame(mine, theirs) ? [] : [{ field, mine, theirs, proposed: isEmpty(mine) ? 'theirs' : 'mine' }]
  })

export function merged(stays: Payload, different: readonly Difference[], chosen: Readonly<Record<string, string>>): Payload {
  const values = different.map(({ field, mine, theirs, proposed }): [string, Value] => {
    const choice = chosen[field.name] || proposed
    if (choice === 'both' && isList(field)) return [field.name, [...new Set([mine, theirs].flat())]]
    return [field.name, choice === 'theirs' ? theirs : mine]
  })
  return withValues(stays, different.map(({ field }) => field), new Map(values))
}
