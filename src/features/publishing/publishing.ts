/** What is published of an entry of any kind. Pure words; `store.ts` writes them. */
import type { Payload } from './kind.ts'
import type { DraftState } from './life.ts'

export const relationKinds = ['member-of', 'part-of', 'partner-in', 'hosts', 'succeeds', 'adopts', 'about', 'author', 'evidence-of', 'derived-from'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Sharing levels (TLP 2.0): for everybody, for the networks of the owner, for named organisations. What is red is not stored. */
export const visibilities = ['clear', 'green', 'amber'] as const
export type Visibility = (typeof visibilities)[number]

/** Payload with what is derived from it. The payload has passed the schema of its kind. */
export type Publication = {
  id: string
  payload: object
  concepts: { scheme: string; notation: string }[]
  relations: { kind: RelationKind; to: string }[]
  /** The actor it belongs to. None is entered where nobody of that id is listed. */
  owner?: string
  /** For everybody where not said. */
  visibility?: Visibility
  /** Actors who may read what is amber, beside the owner. */
  audience?: readonly string[]
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

/** Who stands behind a revision: functions, and beside them the accounts, which are forgotten when they are deleted. */
export type Signed = {
  author: string
  authorAccount?: string
  reviewer?: string
  reviewerAccount?: string
  message?: string
  exception?: string
  /** Now, where not given. */
  at?: Date
}

export const origins = ['keeper', 'suggestion', 'import'] as const
export type Origin = (typeof origins)[number]

/** What is written and not yet published, and what became of it. */
export type Draft = {
  key: string
  kind: string
  /** None: an entry that is not yet published. */
  entry?: string
  owner?: string
  origin: Origin
  basedOn?: number
  state: DraftState
  version: number
  payload: Payload
  /** Accounts that submitted it or saved any version. */
  hands: string[]
  creatorAccount?: string
  author: string
  submitter?: string
  submitterAccount?: string
  submittedAt?: Date
  message?: string
  reviewer?: string
  decidedAt?: Date
  reason?: string
  exception?: string
  publishAt?: Date
  revision?: number
  createdAt: Date
  updatedAt: Date
}

/** A published revision, as the history of an entry shows it. */
export type Revision = { number: number; payload: Payload; author: string; reviewer?: string; message?: string; exception?: string; publishedAt: Date }

/** What a reviewer said about a field. */
export type Comment = { field: string; comment: string; author: string; version: number; madeAt: Date }

/** An entry with what is published of it. */
export type PublishedEntry = { id: string; kind: string; owner?: string; number: number; payload: Payload; withdrawnAt?: Date; withdrawnBy?: string; /** Who may read it; absent: everybody. */ readers?: readonly string[] }
