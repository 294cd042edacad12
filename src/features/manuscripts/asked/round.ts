/** Consultation and signing: who is asked about which version until when, what they say, and what follows. Pure. */
import type { Numbered, State, Version } from '../manuscript.ts'

export const roundKinds = ['consultation', 'signing'] as const
export type RoundKind = (typeof roundKinds)[number]

export type Round = {
  key: string
  manuscript: string
  kind: RoundKind
  version: number
  /** ISO day; the whole of it is still in time. */
  dueOn: string
  note: string
  openedAt: Date
  openedBy: string
  closedAt?: Date
  closedBy?: string
  outcome?: 'closed' | 'reopened' | 'withdrawn'
}

export type Extension = { fromDay: string; toDay: string; reason: string; extendedAt: Date; extendedBy: string }
/** `none`: nothing to say; `silence`: nobody said anything until the end, which is no consent. */
export type Invitation = { organisation: string; remindedAt?: Date; said?: 'none' | 'silence'; saidBy?: string; saidAt?: Date }

export const commentKinds = ['general', 'technical', 'editorial', 'question'] as const
export type CommentKind = (typeof commentKinds)[number]
export const answers = ['accepted', 'modified', 'rejected'] as const
export type Answer = (typeof answers)[number]

export type Comment = {
  key: string
  round: string
  organisation: string
  number: number
  /** None: about the whole. */
  paragraph?: string
  kind: CommentKind
  comment: string
  proposal?: string
  madeBy: string
  madeAt: Date
  answer?: Answer
  reason?: string
  wording?: string
  answeredBy?: string
  answeredAt?: Date
  takenAt?: Date
  landedIn?: number
}

/** `silence` is written down by the clock, never chosen. */
export const votes = ['agree', 'remark', 'dissent'] as const
export type Vote = (typeof votes)[number] | 'silence'
export type Signature = { organisation: string; hash: string; vote: Vote; remark?: string; signedBy: string; signedAt: Date }

export const longestOf = { note: 2_000, comment: 4_000, proposal: 8_000, reason: 4_000, remark: 4_000 } as const
export const remindDaysBefore = 3

/** Opinions are taken until the end of the last day. */
export const isInTime = ({ dueOn, closedAt }: Pick<Round, 'dueOn' | 'closedAt'>, today: string): boolean => closedAt === undefined && today <= dueOn

export const unanswered = (comments: readonly Comment[]): Comment[] => comments.filter(({ answer }) => answer === undefined)

/** Who was asked and said nothing. */
export const silentIn = (invitations: readonly Invitation[], comments: readonly Comment[]): string[] =>
  invitations.filter(({ organisation, said }) => said !== 'none' && !comments.some((one) => one.organisation === organisation)).map(({ organisation }) => organisation)

export const unsigned = (invitations: readonly Invitation[], signatures: readonly Signature[]): string[] => invitations.map(({ organisation }) => organisation).filter((organisation) => !signatures.some((one) => one.organisation === organisation))

/** While somebody disagrees nothing is adopted without saying how that was dealt with (GGO, section 19). */
export const needsNote = (signatures: readonly Signature[]): boolean => signatures.some(({ vote }) => vote === 'dissent' || vote === 'silence')

/** The wording that was accepted: the proposal, or what the editors made of it. */
export const acceptedWording = ({ answer, proposal, wording }: Comment): string | undefined => (answer === 'accepted' ? proposal : answer === 'modified' ? wording : undefined)

export type TakingOver = { taken: { comment: string; paragraph: string; text: string }[]; /** Left to a person: the place has changed since, is gone, or two want it differently. */ left: string[] }

/** Accepted wordings that can go into the working text as they are. */
export function takeOver(comments: readonly Comment[], version: Pick<Version, 'paragraphs'>, working: readonly Pick<Numbered, 'id' | 'text'>[]): TakingOver {
  const wanted = comments.flatMap((comment) => {
    const text = acceptedWording(comment)
    return text === undefined || comment.paragraph === undefined || comment.takenAt !== undefined ? [] : [{ comment: comment.key, paragraph: comment.paragraph, text }]
  })
  const fits = ({ paragraph, text }: (typeof wanted)[number]) => {
    const now = working.find(({ id }) => id === paragraph)?.text
    const before = version.paragraphs.find(({ id }) => id === paragraph)?.text
    return now !== undefined && (now === before || now === text) && wanted.every((other) => other.paragraph !== paragraph || other.text === text)
  }
  return { taken: wanted.filter(fits), left: wanted.filter((one) => !fits(one)).map(({ comment }) => comment) }
}

/** The states in which a round of each kind may begin. */
export const opensFrom: Record<RoundKind, readonly State[]> = { consultation: ['draft', 'revising'], signing: ['draft', 'revising'] }
