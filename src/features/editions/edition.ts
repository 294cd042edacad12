/** An edition to take along: what was asked, how far it has come, how much one may hold. Pure. */
import { createHash } from 'node:crypto'
import type { Language } from '../../platform/language.ts'

/** `pdf.zip`: the book in several volumes. */
export const formats = ['zip', 'pdf', 'pdf.zip'] as const
export type Format = (typeof formats)[number]

/** A larger stick is searched too slowly by the old computer in the staff room; setting a book takes half a megabyte for each, so a larger one comes in volumes, set one after the other. */
export const mostActors: Readonly<Record<Format, number>> = { zip: 20_000, pdf: 1_000, 'pdf.zip': 10_000 }

/** What can be made of so many. */
export const isPossible = (format: Format, total: number): boolean => total > 0 && total <= mostActors[format] && (format !== 'pdf.zip' || total > mostActors.pdf)

/** What is offered for so many: one book or several. */
export const offeredFor = (total: number): Format[] => ['zip', total > mostActors.pdf ? 'pdf.zip' : 'pdf']

export const mediaTypes: Readonly<Record<Format, string>> = { zip: 'application/zip', pdf: 'application/pdf', 'pdf.zip': 'application/zip' }

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
