/** A paper: a strategy, a law, a guideline, a position, in its key facts and our own words; the text itself lies with its publisher. Pure. */
import { z } from 'zod'
import { commonShape, entryId, lines, looseDay, optional, webAddress } from '../entries/index.ts'
import type { Fault } from '../publishing/index.ts'
import { accessibleTexts, areaTexts, faultTexts, languageCodes } from './texts.ts'

/** Whoever can read a screen only by ear needs to know it before opening. */
const accessible = ['yes', 'partly', 'no', 'html'] as const satisfies (keyof typeof accessibleTexts)[]
const areas = ['municipality', 'land', 'bund', 'eu', 'international'] as const satisfies (keyof typeof areaTexts)[]

/** The published payload. Field names are those of CSV and interface. */
export const paperPayload = z.object({
  ...commonShape,
  genre: optional(100),
  /** The level of whoever published it. */
  level: optional(100),
  dated: looseDay.optional(),
  area: z.enum(areas, 'form').optional(),
  standing: optional(100),
  replaced_by: entryId.optional(),
  url: webAddress.optional(),
  licence: optional(200),
  language: z.enum(languageCodes, 'form').optional(),
  pages: z.number().int('range').min(1, 'range').max(20_000, 'range').optional(),
  accessible: z.enum(accessible, 'form').optional(),
  keywords: lines(100),
})

export type PaperPayload = z.infer<typeof paperPayload>

/** What names a successor is replaced; what holds in a Land says in which. */
export const faultsIn = ({ genre, standing, replaced_by, area, state }: PaperPayload): Fault[] => [
  ...(genre === undefined ? [{ field: 'genre', message: faultTexts.genre }] : []),
  ...(replaced_by !== undefined && standing !== 'ersetzt' ? [{ field: 'standing', message: faultTexts.standing }] : []),
  ...(area === 'land' && state === undefined ? [{ field: 'state', message: faultTexts.land }] : []),
]
