/** What was done to a concept in the browser. Pure. */
import type { Concept } from './vocabulary.ts'

export const actions = ['created', 'changed', 'moved', 'retired', 'merged', 'revived'] as const
export type Action = (typeof actions)[number]

export type ConceptVersion = { number: number; action: Action; before?: Concept; after: Concept; function: string; at: Date }
