/** What is published of an entry of any kind. Pure words; `store.ts` writes them. */

export const relationKinds = ['member-of', 'part-of', 'partner-in', 'hosts', 'succeeds', 'adopts'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Payload with what is derived from it. The payload has passed the schema of its kind. */
export type Publication = {
  id: string
  payload: object
  concepts: { scheme: string; notation: string }[]
  relations: { kind: RelationKind; to: string }[]
  /** ISO day on which somebody responsible said: still true. */
  confirmed_on?: string
}

export type Published = {
  created: string[]
  changed: string[]
  unchanged: string[]
  /** Ids that are not free: withdrawn, or of another kind. Nothing of these was written. */
  refused: string[]
}
