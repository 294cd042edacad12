/** Whether an entry can be published as it stands, and what follows from it; everything that is wrong is said at once. Pure. */
import { z } from 'zod'
import type { Language } from '../../../platform/language.ts'
import type { Checked, EntryField, Fault, Payload, Publication } from '../../publishing/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import type { CommonPayload } from './payload.ts'
import { faultTexts, inRow, nameless, tooLong } from './texts.ts'

export type Schema<P extends CommonPayload> = z.ZodType<P> & { shape: z.ZodRawShape }

/** How classified documents are marked (Verschlusssachenanweisung). */
const classified = /\bVS[\s–-]*(?:NfD|NUR FÜR DEN DIENSTGEBRAUCH|VERTRAULICH)\b|\b(?:STRENG )?GEHEIM\s*[–-]\s*amtlich geheimgehalten/i

type Described<P> = { schema: Schema<P & CommonPayload>; fields: readonly EntryField[]; rules?(payload: P): Fault[] }

/** `rules`: what holds between fields, beyond the form of each. */
export function check<P extends CommonPayload>({ schema, fields, rules }: Described<P>, payload: Payload, vocabulary: Vocabulary): Checked {
  const parsed = schema.safeParse(payload)
  const faults = (parsed.error?.issues ?? []).map((issue) => toFault(issue, fields, payload))
  for (const { name, scheme } of fields) {
    const given = scheme === undefined ? [] : [payload[name] ?? []].flat()
    if (given.some((notation) => typeof notation === 'string' && notation !== '' && !vocabulary.find(scheme ?? '', notation))) faults.push(faultAt(name, 'concept_unknown'))
  }
  for (const [name, value] of Object.entries(payload)) if (classified.test(JSON.stringify(value))) faults.push(faultAt(name, 'classified'))
  const level = z.safeParse(schema.shape.visibility, payload.visibility).data ?? 'clear'
  if (level !== 'clear' && (payload.owner ?? '') === '') faults.push(faultAt('owner', 'owner_needed'))
  if (level === 'amber' && (!Array.isArray(payload.audience) || payload.audience.length === 0)) faults.push(faultAt('audience', 'audience_needed'))
  faults.push(...(rules?.(parsed.data ?? asFarAsKnown(schema, payload, 'de')) ?? []))
  if (!parsed.data || faults.length > 0) return { faults: onePerField(faults) }
  return { publication: derive(parsed.data, fields) }
}

/** Concepts, relations, owner and sharing, as the fields say. */
export function derive(payload: CommonPayload, fields: readonly EntryField[]): Omit<Publication, 'id'> {
  const values = new Map<string, unknown>(Object.entries(payload))
  const textsOf = (name: string) => [values.get(name) ?? []].flat().filter((value) => typeof value === 'string')
  return {
    payload,
    concepts: fields.flatMap(({ name, scheme }) => (scheme === undefined ? [] : textsOf(name).map((notation) => ({ scheme, notation })))),
    relations: fields.flatMap(({ name, relation }) => (relation === undefined ? [] : textsOf(name).map((to) => ({ kind: relation, to })))),
    owner: payload.owner,
    visibility: payload.visibility,
    audience: payload.audience,
  }
}

function toFault(issue: z.core.$ZodIssue, fields: readonly EntryField[], payload: Payload): Fault {
  const [name, row, cell] = issue.path
  const field = String(name ?? '')
  const message = messageOf(issue)
  const columns = fields.find((one) => one.name === field)?.columns
  const column = columns?.find((one) => one.name === cell)
  if (typeof row === 'number' && column) return { field, message: inRow(row + 1, column.label, issue.code === 'invalid_type' ? faultTexts.missing : message) }
  if (payload[field] === undefined || payload[field] === '') return faultAt(field, 'missing')
  return { field, message }
}

function messageOf(issue: z.core.$ZodIssue) {
  if (issue.code === 'too_big' && typeof issue.maximum === 'number' && issue.origin === 'string') return tooLong(issue.maximum)
  return faultTexts[issue.code === 'invalid_type' && issue.expected === 'number' ? 'number' : issue.message] ?? faultTexts.form
}

const faultAt = (field: string, reason: string): Fault => ({ field, message: faultTexts[reason] ?? faultTexts.form })

const onePerField = (faults: Fault[]): Fault[] => [...new Map(faults.map((fault): [string, Fault] => [fault.field, fault]).reverse()).values()].reverse()

/** A draft may lack what a page needs: what is wrong is left out, what is missing is a text that says so. What must be given and is no text is asked for by a rule. */
export function asFarAsKnown<P extends CommonPayload>(schema: Schema<P>, payload: Payload, language: Language): P {
  const wrongIn = (given: Payload) => (schema.safeParse(given).error?.issues ?? []).map(({ path }) => String(path[0]))
  const wrong = new Set(wrongIn(payload))
  const right = Object.fromEntries(Object.entries(payload).filter(([name]) => !wrong.has(name)))
  return schema.parse({ ...right, ...Object.fromEntries(wrongIn(right).map((name) => [name, nameless[language]])) })
}
