/** From what the browser sends to what a draft holds. Nothing typed is ever refused here: a draft may be wrong. */
import { fieldsOf, isList, toRowText, withValues, type EntryField, type EntryKind, type Fault, type Payload, type Value } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { texts } from './texts.ts'

export type Body = Record<string, string | File | (string | File)[]>
export const formSteps = ['save', 'preview', 'submit'] as const
export type FormStep = (typeof formSteps)[number]

export type Sent = {
  key: string
  version: number
  basedOn?: number
  step: FormStep
  message: string
  payload: Payload
  /** Fields in which the other one's value was chosen over one's own. */
  theirs: string[]
  faults: Fault[]
}

const textsIn = (body: Body, name: string): string[] => [body[name] ?? []].flat().filter((value) => typeof value === 'string')
export const textIn = (body: Body, name: string): string => textsIn(body, name).at(-1)?.trim() ?? ''

const numberIn = (body: Body, name: string): number | undefined => (/^\d{1,9}$/.test(textIn(body, name)) ? Number(textIn(body, name)) : undefined)

/** The name of the box in which somebody types a relation that is not yet listed. */
export const additionName = (field: EntryField): string => `${field.name}.neu`
/** Ticked by whoever has looked at the hints. */
export const lookedName = 'looked'
export const choiceName = (field: EntryField): string => `wahl.${field.name}`

/** `before`: what the form does not ask for stays as it was. */
export function readForm(body: Body, kind: EntryKind, before: Payload, index: SearchIndex): Sent {
  const faults: Fault[] = []
  const values = new Map<string, Value>()
  for (const field of fieldsOf(kind)) {
    // A picture has a page of its own, what is kept a feature: whatever a form says about it is not ours.
    if (field.control === 'picture' || field.kept) continue
    if (field.control === 'rows') values.set(field.name, rowsIn(field))
    else if (field.control === 'lines') values.set(field.name, textIn(body, field.name).split('\n'))
    else if (field.control === 'relation') values.set(field.name, related(field).at(-1) ?? textIn(body, field.name))
    else if (field.control === 'relations') values.set(field.name, [...textsIn(body, field.name), ...related(field)])
    else if (isList(field)) values.set(field.name, textsIn(body, field.name))
    else if (field.name in body) values.set(field.name, textIn(body, field.name))
  }
  return {
    key: textIn(body, 'key'),
    version: numberIn(body, 'version') ?? 0,
    basedOn: numberIn(body, 'based_on'),
    step: formSteps.find((step) => step === textIn(body, 'step')) ?? 'save',
    message: textIn(body, 'message').slice(0, longestMessage),
    payload: withValues(before, fieldsOf(kind), values),
    theirs: fieldsOf(kind).filter((field) => textIn(body, choiceName(field)) === 'theirs').map(({ name }) => name),
    faults,
  }

  function related(field: EntryField): string[] {
    return textIn(body, additionName(field)).split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, mostAdditions).flatMap((typed) => {
      const id = kind.findRelated(typed, index, field)
      if (id === undefined) faults.push({ field: field.name, message: { de: texts.de.notListed(typed), en: texts.en.notListed(typed) } })
      return id ?? []
    })
  }

  function rowsIn(field: EntryField): string[] {
    const columns = field.columns ?? []
    return Array.from({ length: mostRows }, (_, row) => columns.map((column) => cellIn(textIn(body, cellName(field, row, column)), field, column))).filter((cells) => cells.some((cell) => cell !== '')).map(toRowText)
  }

  /** What a row names is kept by its id, whatever was typed. */
  function cellIn(typed: string, field: EntryField, column: EntryField): string {
    if (column.control !== 'relation' || typed === '') return typed
    const id = kind.findRelated(typed, index, column)
    if (id === undefined) faults.push({ field: field.name, message: { de: texts.de.notListed(typed), en: texts.en.notListed(typed) } })
    return id ?? typed
  }
}

/** `documents.0.title`: the cells of a row by its number; a form without script offers a few empty ones. */
export const cellName = (field: EntryField, row: number, column: EntryField): string => `${field.name}.${row}.${column.name}`

const mostRows = 60
const longestMessage = 2_000
const mostAdditions = 50
