/** Somebody wants to keep the profile of their organisation. Pure. */
export const states = ['sent', 'keepers', 'reviewers', 'accepted', 'declined', 'withdrawn'] as const
/** `sent`: a letter is on its way that gives the function; `keepers`, `reviewers`: with whom it lies. */
export type State = (typeof states)[number]

export type Claim = {
  key: string
  actor: string
  account?: string
  /** Where the letter went. */
  email?: string
  proof?: string
  note?: string
  state: State
  madeAt: Date
  /** When it passes on to the reviewers, or when the letter is over. */
  dueAt?: Date
  decidedAt?: Date
  decidedBy?: string
  reason?: string
}

/** How long keepers have before the reviewers decide. */
export const daysForKeepers = 14
/** How long the link in the letter is valid. */
export const daysOfALink = 7
export const daysRemembered = 30

const dayLength = 86_400_000
export const inDays = (days: number, now: Date): Date => new Date(now.getTime() + days * dayLength)

export const isWaiting = ({ state }: Pick<Claim, 'state'>): boolean => state === 'keepers' || state === 'reviewers'
