/** What the forms of an import send. */
import { choices, type Choice } from './check.ts'
import { modes, type Mode } from './import.ts'
import { holdsList, type ImportKind } from './kinds.ts'
import { separators, type Mapping } from './matching/mapping.ts'

export type Body = Record<string, string | File | (string | File)[]>

const longestValue = 25_000

export const textIn = (body: Body, name: string): string => {
  const value = [body[name] ?? ''].flat().at(-1)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim().slice(0, longestValue) : ''
}

export const fileIn = (body: Body, name: string): File | undefined => {
  const value = [body[name] ?? ''].flat().at(-1)
  return value instanceof File && value.name !== '' ? value : undefined
}

export const names = {
  field: (at: number) => `spalte.${at}`,
  separator: (at: number) => `trennung.${at}`,
  fixed: (field: string) => `fest.${field}`,
  value: (number: number, field: string) => `wert.${number}.${field}`,
  choice: (number: number) => `wahl.${number}`,
  term: (at: number) => `begriff.${at}`,
  termScheme: (at: number) => `liste.${at}`,
  termWord: (at: number) => `wort.${at}`,
} as const

/** What stays open in the list of unknown words. */
export const undecidedTerm = '?'

export function readMapping(body: Body, kind: ImportKind, before: Mapping): Mapping {
  const known = new Set(kind.columns.map(({ name }) => name))
  const columns = before.columns.map((column, at) => {
    const field = textIn(body, names.field(at))
    return { field: known.has(field) ? field : '', separator: separators.find((separator) => separator === textIn(body, names.separator(at))) ?? column.separator }
  })
  const fixed = Object.fromEntries(kind.columns.flatMap(({ name }): [string, string][] => (textIn(body, names.fixed(name)) === '' ? [] : [[name, textIn(body, names.fixed(name))]])))
  return { ...before, columns, fixed }
}

/** Fields that every row needs and that nothing in the file gives. */
export const missingIn = ({ columns, fixed }: Mapping, kind: ImportKind): string[] =>
  kind.columns.filter(({ name, required }) => required && !columns.some(({ field }) => field === name) && (fixed[name] ?? '') === '').map(({ name }) => name)

/** Fields that two columns claim though a row has room for one only. */
export const claimedTwice = ({ columns }: Mapping, kind: ImportKind): { at: number; field: string }[] => {
  const single = new Set(kind.columns.filter((column) => !holdsList(column) && column.control !== 'paragraphs' && column.control !== 'markdown' && column.name !== 'street').map(({ name }) => name))
  return columns.flatMap(({ field }, at) => (single.has(field) && columns.findIndex((other) => other.field === field) < at ? [{ at, field }] : []))
}

export function readTerms(body: Body, before: Mapping): Mapping {
  const told: Mapping['terms'] = []
  for (let at = 0; names.termWord(at) in body; at++) {
    const [scheme, value, notation] = [textIn(body, names.termScheme(at)), textIn(body, names.termWord(at)), textIn(body, names.term(at))]
    if (scheme !== '' && value !== '' && notation !== undecidedTerm) told.push({ scheme, value, notation })
  }
  const isTold = (term: Mapping['terms'][number]) => told.some(({ scheme, value }) => scheme === term.scheme && value === term.value)
  return { ...before, terms: [...before.terms.filter((term) => !isTold(term)), ...told] }
}

/** Undefined where the form does not ask; null where the question is open again. */
export function readChoice(body: Body, number: number): Choice | null | undefined {
  if (!(names.choice(number) in body)) return undefined
  return choices.find((choice) => choice === textIn(body, names.choice(number))) ?? null
}

export const readMode = (body: Body): Mode | undefined => modes.find((mode) => mode === textIn(body, 'mode'))
