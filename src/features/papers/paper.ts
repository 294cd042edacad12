/** A paper: a strategy, a law, a guideline, a position, in its key facts and our own words; the text itself lies with its publisher. Pure. */
import { z } from 'zod'
import { commonShape, day, entryId, lines, looseDay, optional, rows, text, webAddress } from '../entries/index.ts'
import type { Fault } from '../publishing/index.ts'
import { accessibleTexts, areaTexts, faultTexts, languageCodes } from './texts.ts'

/** Whoever can read a screen only by ear needs to know it before opening. */
const accessible = ['yes', 'partly', 'no', 'html'] as const satisfies (keyof typeof accessibleTexts)[]
const areas = ['municipality', 'land', 'bund', 'eu', 'international'] as const satisfies (keyof typeof areaTexts)[]

export const partKinds = ['heading', 'text', 'demand'] as const
export const votes = ['agree', 'remark', 'dissent', 'silence'] as const
export const demandStates = ['open', 'taken_up', 'fulfilled', 'rejected', 'outdated'] as const
export type DemandState = (typeof demandStates)[number]

const partId = z.string().regex(/^[0-9a-f]{8}$/, 'form')

/** The whole text of a paper that was written here: nobody but the workshop writes it, because signatures were given to it. */
const ownText = {
  body: rows({ id: partId, kind: z.enum(partKinds, 'form'), number: z.number().int().min(1).optional(), addressee: optional(200), text: text(8_000).min(1) }, 500),
  text_version: z.number().int().min(1).optional(),
  text_hash: z.string().regex(/^[0-9a-f]{64}$/, 'form').optional(),
  signatures: rows({ organisation: entryId, vote: z.enum(votes, 'form'), remark: optional(4_000), signed_by: text(300), signed_on: day }, 500),
  adoption_note: optional(2_000),
  /** What became of each demand, in the order in which it was recorded. */
  followups: rows({ demand: partId, state: z.enum(demandStates, 'form'), since: day, note: optional(2_000), source_url: webAddress.optional(), recorded_on: day }, 500),
}

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
  ...ownText,
})

export type PaperPayload = z.infer<typeof paperPayload>
export type Part = PaperPayload['body'][number]
export type Followup = PaperPayload['followups'][number]

export const demandsIn = ({ body }: Pick<PaperPayload, 'body'>): Part[] => body.filter(({ kind }) => kind === 'demand')
/** Of one demand, the latest first. */
export const followupsOf = ({ followups }: Pick<PaperPayload, 'followups'>, demand: string): Followup[] => followups.filter((one) => one.demand === demand).reverse()
/** Nobody has said anything yet: it is open. */
export const stateOf = (payload: Pick<PaperPayload, 'followups'>, demand: string): DemandState => followupsOf(payload, demand)[0]?.state ?? 'open'

/** What names a successor is replaced; what holds in a Land says in which. */
export const faultsIn = ({ genre, standing, replaced_by, area, state }: PaperPayload): Fault[] => [
  ...(genre === undefined ? [{ field: 'genre', message: faultTexts.genre }] : []),
  ...(replaced_by !== undefined && standing !== 'ersetzt' ? [{ field: 'standing', message: faultTexts.standing }] : []),
  ...(area === 'land' && state === undefined ? [{ field: 'state', message: faultTexts.land }] : []),
]
