/** The letters of rounds, by name. */
import { z } from 'zod'

export const letterJob = 'manuscript-letter'
export const letterNames = ['consultation', 'signing', 'reminder', 'extended', 'answered', 'reopened'] as const
export type LetterName = (typeof letterNames)[number]
export const letterGiven = z.object({ round: z.string(), letter: z.enum(letterNames), organisation: z.string(), account: z.string() })
