/** Whether an actor can be published as it stands; everything that is wrong is said at once. Pure. */
import type { z } from 'zod'
import type { Checked, Fault, Payload } from '../../publishing/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import { actorPayload, conceptColumns } from '../actor.ts'
import { derive } from '../derive.ts'
import { faultTexts, tooLong } from './texts.ts'

export function check(payload: Payload, vocabulary: Vocabulary): Checked {
  const parsed = actorPayload.safeParse(payload)
  const faults = (parsed.error?.issues ?? []).map((issue) => toFault(issue, payload))
  for (const [column, scheme] of Object.entries(conceptColumns)) {
    const given = [payload[column] ?? []].flat()
    if (given.some((notation) => typeof notation === 'string' && notation !== '' && !vocabulary.find(scheme, notation))) faults.push(faultAt(column, 'concept_unknown'))
  }
  if ((payload.lat === undefined) !== (payload.lon === undefined)) faults.push(faultAt(payload.lat === undefined ? 'lat' : 'lon', 'coordinate_pair'))
  if (!parsed.data || faults.length > 0) return { faults: onePerField(faults) }
  return { publication: { payload: parsed.data, ...derive(parsed.data) } }
}

function toFault(issue: z.core.$ZodIssue, payload: Payload): Fault {
  const field = String(issue.path[0] ?? '')
  if (payload[field] === undefined || payload[field] === '') return faultAt(field, 'missing')
  if (issue.code === 'too_big' && typeof issue.maximum === 'number') return { field, message: tooLong(issue.maximum) }
  return faultAt(field, issue.code === 'invalid_type' && (field === 'lat' || field === 'lon') ? 'number' : issue.message)
}

const faultAt = (field: string, reason: string): Fault => ({ field, message: faultTexts[`${field} ${reason}`] ?? faultTexts[reason] ?? faultTexts.form })

const onePerField = (faults: Fault[]): Fault[] => [...new Map(faults.map((fault): [string, Fault] => [fault.field, fault]).reverse()).values()].reverse()
