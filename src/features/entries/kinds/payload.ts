/** The words every kind of entry uses in its payload: texts, concepts, ids, days; and the fields all kinds have. */
import { z } from 'zod'
import { visibilities } from '../../publishing/index.ts'

/** Spreadsheets run what begins so (CWE-1236). A telephone number may begin with +, a list with a dash and a space. */
const formula = /^(?:[=@\t\r]|[+-](?![\d\s(]))/
export const isFormula = (value: string): boolean => formula.test(value)

export const text = (longest: number) =>
  z.string().trim().max(longest, 'too_long').refine((value) => !isFormula(value), 'formula').refine((value) => !value.includes('\u0000'), 'control_character')

export const optional = (longest: number) => text(longest).min(1).optional()

/** Readable and permanent; part of the address, so no dot (see `/akteure/:id.json`). */
export const entryId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'id_form')

export const notations = z.array(text(100).min(1)).default([])
export const webAddress = z.url({ protocol: /^https?$/, error: 'website_form' }).max(1000)
/** Year, month or day, as far as known. */
export const looseDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date_form')
export const day = z.iso.date('day_form')
export const stateCode = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'state_form')
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'country_form')

/** Values of a list stand in one cell, between `|`. */
const line = (longest: number) => text(longest).min(1).refine((value) => !value.includes('|'), 'bar')
export const lines = (longest: number, most = 30) => z.array(line(longest)).max(most, 'too_many').default([])
export const rows = <T extends z.ZodRawShape>(shape: T, most = 30) => z.array(z.object(shape)).max(most, 'too_many').default([])

/** What entries of every kind say, beside what is their own. Field names are those of CSV and interface. */
export const commonShape = {
  title: text(300).min(1, 'missing'),
  summary: text(1_000).min(1, 'missing'),
  themes: notations,
  spaces: notations,
  phases: notations,
  groups: notations,
  /** The actor it belongs to, and others who take part: ids, who may come later. */
  owner: entryId.optional(),
  partners: z.array(entryId).default([]),
  /** Where the owner is not listed here, its name as the source gives it. */
  organisation: optional(300),
  place: optional(120),
  state: stateCode.optional(),
  country: countryCode.optional(),
  source_urls: z.array(webAddress).max(30, 'too_many').default([]),
  source_date: looseDay.optional(),
  recorded_by: z.enum(['editorial', 'self']).optional(),
  /** What is not certain about it, said openly. */
  unsure: lines(500),
  valid_until: day.optional(),
  visibility: z.enum(visibilities).default('clear'),
  audience: z.array(entryId).default([]),
}

const common = z.object(commonShape)
export type CommonPayload = z.output<typeof common>

/** With whom it is shared is nothing that open data need to say: they are for everybody. */
export const sharingFields: readonly string[] = ['visibility', 'audience']
