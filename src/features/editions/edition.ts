/** An edition to take along: what was asked, how far it has come, how much one may hold. Pure. */
import { createHash } from 'node:crypto'
import type { Language } from '../../platform/language.ts'

export const formats = ['zip', 'pdf'] as const
export type Format = (typeof formats)[number]

/** A larger stick is searched too slowly by the old computer in the staff room; a larger book takes more memory to set than a site has. */
export const mostActors: Readonly<Record<Format, number>> = { zip: 20_000, pdf: 1_000 }

export const mediaTypes: Readonly<Record<Format, string>> = { zip: 'application/zip', pdf: 'application/pdf' }

/** What somebody asks for: the filters of the list, as its address in that language has them. */
export type Question = { format: Format; language: Language; parameters: string }

export type Edition = Question & { id: string; state: string; done: number; total: number; askedAt: Date }
export type FinishedEdition = Edition & { run: string; size: number; finishedAt: Date }

/** The same question to the same state of the data is answered once. */
export const editionId = ({ format, language, parameters }: Question, state: string): string =>
  createHash('sha256').update([format, language, parameters, state].join('\n')).digest('hex').slice(0, 32)

/** As the queue has it; whatever takes longer was interrupted and may be begun anew. */
const minutesUntilLost = 30

export const isLost = ({ askedAt }: Pick<Edition, 'askedAt'>, now: Date): boolean => now.getTime() - askedAt.getTime() > minutesUntilLost * 60_000

export const isFormat = (value: unknown): value is Format => formats.some((format) => format === value)
