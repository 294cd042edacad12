/** A damage event: what happened where and when, in figures that each have a source. What was learned from it stands in other entries that refer to it. Pure. */
import { z } from 'zod'
import { commonShape, looseDay, optional, rows, stateCode, text, webAddress } from '../entries/index.ts'
import type { Fault } from '../publishing/index.ts'
import { faultTexts } from './texts.ts'

/** The published payload. Field names are those of CSV and interface. */
export const incidentPayload = z.object({
  ...commonShape,
  begun: looseDay.optional(),
  ended: looseDay.optional(),
  areas: rows({ state: stateCode.optional(), places: optional(300) }),
  course: optional(10_000),
  /** The value as the source gives it, «rund 250.000» included; a number without a source is none. */
  figures: rows({ what: text(200).min(1, 'missing'), value: text(60).regex(/\d/, 'figure'), unit: optional(60), source: webAddress, as_of: looseDay.optional() }),
})

export type IncidentPayload = z.infer<typeof incidentPayload>

export function faultsIn({ begun, ended }: IncidentPayload): Fault[] {
  if (begun === undefined) return [{ field: 'begun', message: faultTexts.begun }]
  return ended !== undefined && isBefore(ended, begun) ? [{ field: 'ended', message: faultTexts.ended }] : []
}

/** Days known to the year or month are compared as far as both are known. */
export function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) < other.slice(0, known)
}

export const landsOf = ({ areas, state }: Pick<IncidentPayload, 'areas' | 'state'>): string[] => [...new Set([state, ...areas.map((area) => area.state)])].filter((land) => land !== undefined)
