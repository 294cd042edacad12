/** A tool: a handbook, a checklist, an app that somebody published and others can use. Pure. */
import { z } from 'zod'
import { commonShape, entryId, lines, optional, text, webAddress } from '../entries/index.ts'

/** The published payload. Field names are those of CSV and interface. */
export const toolPayload = z.object({
  ...commonShape,
  tool_kind: text(100).min(1, 'missing'),
  target_groups: lines(200),
  url: webAddress.optional(),
  /** As people say it: «2,4 MB, 36 Seiten». */
  file_size: optional(60),
  accessibility: text(100).min(1).default('unbekannt'),
  languages: lines(100),
  effort: optional(2_000),
  licence: optional(300),
  description: optional(10_000),
  users: z.array(entryId).default([]),
  used_by: optional(1_000),
  practices: z.array(entryId).default([]),
})

export type ToolPayload = z.infer<typeof toolPayload>
