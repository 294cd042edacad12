/** A lesson: what was expected and what was seen at an event or exercise, why, and what became of it. Strengths count as well. Pure. */
import { z } from 'zod'
import { commonShape, day, entryId, lines, looseDay, optional, rows, text } from '../entries/index.ts'
import { visibilities } from '../publishing/index.ts'

export const longestRemark = 300

const prose = () => optional(10_000)
const ids = () => z.array(entryId).default([])

/** The published payload. Field names are those of CSV and interface. */
export const lessonPayload = z.object({
  ...commonShape,
  /** What a city writes about itself is for its networks until it says otherwise. */
  visibility: z.enum(visibilities).default('green'),
  lesson_kind: text(100).min(1, 'missing'),
  lesson_state: text(100).min(1, 'missing'),
  origin: text(100).min(1, 'missing'),
  incident: entryId.optional(),
  /** The exercise or meeting it was seen or told at, where it is listed here. */
  event: entryId.optional(),
  event_name: optional(300),
  event_on: looseDay.optional(),
  event_place: optional(200),
  exercise_type: optional(100),
  functions: lines(100),
  expected: prose(),
  observed: text(10_000).min(1, 'missing'),
  root_causes: lines(100),
  cause: prose(),
  recommendation: prose(),
  addressees: lines(100),
  /** An office or a function; never a person. */
  responsible: optional(300),
  deadline: day.optional(),
  measures: rows({ what: text(500).min(1, 'missing'), by: optional(200), due: looseDay.optional(), done: looseDay.optional() }),
  /** What has happened since, as far as known. */
  since_then: optional(2_000),
  state_reason: optional(2_000),
  validated_by: entryId.optional(),
  validated_at: optional(300),
  validated_on: day.optional(),
  validation_result: optional(2_000),
  earlier: ids(),
  seen_by: ids(),
  /** Others who say so themselves, each once, with the day and a sentence if they like. */
  sightings: rows({ actor: entryId, on: looseDay, remark: optional(longestRemark) }, 200),
  practices: ids(),
  /** The network whose office knows who it is from, and has said so. Nobody types this: it is written with the attestation. */
  attested_by: entryId.optional(),
  attested_on: day.optional(),
})

export type LessonPayload = z.infer<typeof lessonPayload>
