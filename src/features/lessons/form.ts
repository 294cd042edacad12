/** What the forms of a lesson's other pages send. Pure. */
import { z } from 'zod'
import { day, keepName, looseDay, text } from '../entries/index.ts'
import { textIn, type Body } from '../editing/index.ts'
import { longestRemark } from './lesson.ts'
import { memberKinds, sizes } from './unnamed.ts'

/** A day known to the year or month only has begun with its first day. */
const hasBegun = (on: string, today: string): boolean => on <= today.slice(0, on.length)

export type SeenSent = { actor: string; on: string; remark: string; keeps: boolean; take: boolean }
export const readSeen = (body: Body): SeenSent => ({ actor: textIn(body, 'actor'), on: textIn(body, 'on'), remark: textIn(body, 'remark'), keeps: textIn(body, keepName) !== '', take: textIn(body, 'step') === 'take' })

export function faultsInSeen({ actor, on, remark }: SeenSent, { actors, today }: { actors: readonly string[]; today: string }): ('actor' | 'on' | 'remark')[] {
  return [
    ...(actors.includes(actor) ? [] : ['actor' as const]),
    ...(looseDay.safeParse(on).success && hasBegun(on, today) ? [] : ['on' as const]),
    ...(text(longestRemark).safeParse(remark).success ? [] : ['remark' as const]),
  ]
}

export type ValidationSent = { actor: string; at: string; on: string; result: string; keeps: boolean }
export const readValidation = (body: Body): ValidationSent => ({ actor: textIn(body, 'actor'), at: textIn(body, 'at'), on: textIn(body, 'on'), result: textIn(body, 'result'), keeps: textIn(body, keepName) !== '' })

export function faultsInValidation({ at, on, result }: ValidationSent, { today }: { today: string }): ('at' | 'on' | 'result')[] {
  return [
    ...(text(300).min(1).safeParse(at).success ? [] : ['at' as const]),
    ...(day.safeParse(on).success && on <= today ? [] : ['on' as const]),
    ...(text(2_000).min(1).safeParse(result).success ? [] : ['result' as const]),
  ]
}

const unnamed = z.object({ draft: z.string(), network: z.string(), member: z.enum(memberKinds), size: z.enum(sizes), visibility: z.enum(['green', 'clear']) })
export type UnnamedSent = z.infer<typeof unnamed> & { notUs: boolean }

/** Undefined where something else was sent than is offered. */
export function readUnnamed(body: Body): UnnamedSent | undefined {
  const { data } = unnamed.safeParse({ draft: textIn(body, 'draft'), network: textIn(body, 'network'), member: textIn(body, 'member'), size: textIn(body, 'size'), visibility: textIn(body, 'visibility') })
  return data && { ...data, notUs: textIn(body, 'not_us') === 'ja' }
}
