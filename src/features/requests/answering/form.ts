/** What the pages of an answer send, and what is wrong with it. */
import { z } from 'zod'
import { marksIn } from '../../entries/index.ts'
import type { Fault } from '../../publishing/index.ts'

const longestAnswer = 10_000
const longestNote = 1_000

const text = z.string().catch('').transform((value) => value.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim())

export const sentForm = z.object({ step: text, key: text, actor: text, answer: text, note: text, to: text, looked: text })
export type Sent = z.infer<typeof sentForm>

export const steps = ['answer', 'decline', 'forward'] as const

export type AnswerFault = 'missing' | 'long' | 'noteLong' | 'to'

export function faultIn({ step, answer, note, to }: Sent): AnswerFault | undefined {
  if (step === 'decline') return note.length > longestNote ? 'noteLong' : undefined
  if (step === 'forward') return to === '' ? 'to' : undefined
  if (answer === '') return 'missing'
  return answer.length > longestAnswer ? 'long' : undefined
}

/** Persons and sensitive places an answer might name. */
export const hintsIn = (answer: string): Fault[] => marksIn({ answer }, [{ name: 'answer', control: 'markdown', label: { de: '', en: '' } }])
