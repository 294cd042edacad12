/** What a draft of knowledge takes from a question and its answers. Pure. */
import type { Payload } from '../../publishing/index.ts'
import type { RequestPayload } from '../request.ts'

export const harvestKinds = ['practice', 'lesson'] as const
export type HarvestKind = (typeof harvestKinds)[number]

type Said = { actor: string; answer: string; helpfulAt?: Date }

/** Each answer with the organisation that gave it; what helped first. */
const told = (answers: readonly Said[], nameOf: (actor: string) => string): string =>
  [...answers].sort((a, b) => Number(b.helpfulAt !== undefined) - Number(a.helpfulAt !== undefined)).map(({ actor, answer }) => `**${nameOf(actor)}:** ${answer}`).join('\n\n')

/** It belongs to whoever asked and is read by the same readers as the request: nothing of it spreads further by being copied. Who answered takes part and is named. */
export function draftFrom(kind: HarvestKind, request: RequestPayload, answers: readonly Said[], nameOf: (actor: string) => string): Payload {
  const { title, summary, situation, tried, result, themes, phases, owner, functions, visibility, audience, place, state } = request
  const partners = [...new Set(answers.map(({ actor }) => actor))].filter((actor) => actor !== owner)
  const given = (fields: Record<string, string | undefined>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
  const common = { title, summary, themes, phases, visibility, audience, partners, recorded_by: 'self', ...given({ owner, place, state }) }
  const said = told(answers, nameOf)
  const before = [situation, tried].filter((part) => part !== undefined).join('\n\n')
  return kind === 'practice'
    ? { ...common, problem: summary, approach: said, ...given({ context: before, results: result }) }
    : { ...common, observed: [summary, before].filter((part) => part !== '').join('\n\n'), recommendation: said, functions, lesson_state: 'beobachtet', ...given({ since_then: result }) }
}
