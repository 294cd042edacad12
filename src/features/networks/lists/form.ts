/** What the forms of a list send. */
import { textIn, type Body } from '../form.ts'
import type { Values } from './list.ts'
import { choices, fields, type Field, type ListRow } from './row.ts'

export const names = {
  column: (at: number) => `spalte.${at}`,
  value: (number: number, field: Field) => `wert.${number}.${field}`,
  choice: (number: number) => `wahl.${number}`,
  wanted: (number: number) => `eintrag.${number}`,
} as const

const longest = { value: 1_000, wanted: 300 }

export const readColumns = (body: Body, before: readonly string[]): string[] => before.map((_, at) => fields.find((field) => field === textIn(body, names.column(at))) ?? '')

/** Fields that two columns claim. */
export const claimedTwice = (columns: readonly string[]): { at: number; field: string }[] => columns.flatMap((field, at) => (field !== '' && columns.indexOf(field) < at ? [{ at, field }] : []))

export const numbersIn = (body: Body): number[] => [...new Set(Object.keys(body).flatMap((name) => /^(?:wert|wahl|eintrag)\.(\d{1,9})(?:\.|$)/.exec(name)?.[1] ?? []))].map(Number)

type ByHand = Pick<ListRow, 'number' | 'edited' | 'choice' | 'chosen' | 'wanted'>

/** What was set by hand for a row; undefined where nothing is other than it was. `find` knows entries by what was typed. */
export function readRow(body: Body, row: ListRow, values: Values, { find, isListed }: { find(typed: string): string | undefined; isListed(id: string): boolean }): ByHand | undefined {
  const { number, edited, choice, chosen, wanted } = row
  const typed = fields.flatMap((field): [Field, string][] => {
    if (!(names.value(number, field) in body)) return []
    const value = textIn(body, names.value(number, field)).replace(/\s+/g, ' ').slice(0, longest.value)
    return value === values[field] ? [] : [[field, value]]
  })
  const meant = readChoice(body, row, { find, isListed })
  if (typed.length === 0 && meant.choice === choice && meant.chosen === chosen && meant.wanted === wanted) return undefined
  return { number, edited: { ...edited, ...Object.fromEntries(typed) }, ...meant }
}

/** Another entry that was typed goes before what was chosen from the list. */
function readChoice(body: Body, { number, choice, chosen, wanted }: ListRow, { find, isListed }: { find(typed: string): string | undefined; isListed(id: string): boolean }): Pick<ByHand, 'choice' | 'chosen' | 'wanted'> {
  if (!(names.choice(number) in body) && !(names.wanted(number) in body)) return { choice, chosen, wanted }
  const other = textIn(body, names.wanted(number)).slice(0, longest.wanted)
  if (other !== '') {
    const found = find(other)
    return found === undefined ? { choice, chosen, wanted: other } : { choice: 'member', chosen: found, wanted: undefined }
  }
  const value = textIn(body, names.choice(number))
  if (value.startsWith('entry ') && isListed(value.slice(6))) return { choice: 'member', chosen: value.slice(6), wanted: undefined }
  const way = choices.find((known) => known === value)
  return { choice: way === 'member' ? undefined : way, chosen: undefined, wanted: undefined }
}
