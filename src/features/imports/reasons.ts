/** Why a row stays out, and what is worth a look though it goes in. Each word has its sentence in `texts.ts`. */
import { z } from 'zod'
import { texts } from './texts.ts'

export type Reason = keyof typeof texts.de.reasons

export const isReason = (word: string): word is Reason => Object.hasOwn(texts.de.reasons, word)

/** A `Problem` as it comes back from where it was kept. */
export const keptProblem = z.object({ column: z.string(), value: z.string(), reason: z.string().refine(isReason), detail: z.string().optional(), said: z.object({ de: z.string(), en: z.string() }).optional() })
