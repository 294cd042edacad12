/** A good practice: what somebody did about a problem, what it took, what came of it. Failed ones are as welcome. Pure. */
import { z } from 'zod'
import { commonShape, entryId, lines, looseDay, optional, rows, text, webAddress } from '../entries/index.ts'

const prose = () => optional(10_000)

/** The published payload. Field names are those of CSV and interface. */
export const practicePayload = z.object({
  ...commonShape,
  outcome: optional(100),
  evidence: text(100).min(1, 'missing'),
  evidence_note: optional(1_000),
  /** The damage events it answers to. */
  incidents: z.array(entryId).default([]),
  /** Where it was shown or came about. */
  events: z.array(entryId).default([]),
  problem: text(10_000).min(1, 'missing'),
  context: prose(),
  approach: text(10_000).min(1, 'missing'),
  target_groups: lines(200),
  started: looseDay.optional(),
  staff: optional(2_000),
  costs: optional(2_000),
  duration: optional(500),
  legal_basis: prose(),
  results: prose(),
  success_factors: lines(500),
  obstacles: lines(500),
  transfer_hints: prose(),
  /** The practices here that it adopts. */
  adopts: z.array(entryId).default([]),
  known_adoptions: lines(300),
  documents: rows({ title: text(300).min(1, 'missing'), url: webAddress, licence: optional(200) }),
  /** A function and its mailbox; never a person. */
  contact_function: optional(200),
  contact_email: z.email('email_form').max(200).optional(),
  keywords: lines(100),
})

export type PracticePayload = z.infer<typeof practicePayload>
