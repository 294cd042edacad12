/** The letters and checks that are done later, by name. */
import { z } from 'zod'

export const letterJob = 'claim-letter'
/** Tells every keeper. */
export const keepersJob = 'claim-keepers'
export const keeperJob = 'claim-keeper-letter'
export const answerJob = 'claim-answer-letter'
export const noticeJob = 'claim-notice-letter'
export const overdueJob = 'claims-overdue'

export const answers = ['accepted', 'declined', 'passed-on'] as const
export type Answer = (typeof answers)[number]

export const given = z.object({ claim: z.string() })
