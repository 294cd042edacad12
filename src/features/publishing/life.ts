/** The life of a draft: which step leads where, and that nobody approves what is their own. Pure. */

export const draftStates = ['draft', 'submitted', 'returned', 'accepted', 'published', 'rejected', 'discarded'] as const
export type DraftState = (typeof draftStates)[number]

export const steps = ['save', 'submit', 'recall', 'discard', 'return', 'reject', 'accept', 'schedule', 'publish', 'release'] as const
export type Step = (typeof steps)[number]

/** Who does something: as a function («Prüfung», «DEFUS (Pflege)»), never by name; the account stands apart. */
export type Signature = { account?: string; function: string; /** An administrator may approve their own, and has to say why. */ mayExcept?: boolean }

/** The states a step begins in, and the one it leads to; `same` stays where it is. */
const ways: Record<Step, { from: readonly DraftState[]; to: DraftState | 'same' }> = {
  save: { from: ['draft', 'returned'], to: 'same' },
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  recall: { from: ['submitted'], to: 'draft' },
  discard: { from: ['draft', 'returned'], to: 'discarded' },
  return: { from: ['submitted', 'accepted'], to: 'returned' },
  reject: { from: ['submitted', 'accepted'], to: 'rejected' },
  accept: { from: ['submitted'], to: 'published' },
  schedule: { from: ['submitted'], to: 'accepted' },
  // Done by the clock: somebody has accepted it before.
  publish: { from: ['accepted'], to: 'published' },
  // Of kinds that cannot wait: what belongs to an organisation, by those who keep it.
  release: { from: ['draft', 'returned'], to: 'published' },
}

/** Steps that decide about what somebody else has written. */
const approvals: readonly Step[] = ['accept', 'schedule']

export const openStates: readonly DraftState[] = ['draft', 'submitted', 'returned', 'accepted']
export const isOpen = (state: DraftState): boolean => openStates.includes(state)
export const isWritable = (state: DraftState): boolean => ways.save.from.includes(state)

export type Life = {
  state: DraftState
  /** Accounts that submitted it or saved any version of it. */
  hands: readonly string[]
}

export type Next = { state: DraftState; exception?: string } | { refused: 'state' | 'own' }

/** `exception` is the reason an administrator gives for approving their own; it is kept and shown. */
export function take(step: Step, { state, hands }: Life, by: Signature, exception = ''): Next {
  const { from, to } = ways[step]
  if (!from.includes(state)) return { refused: 'state' }
  const next = to === 'same' ? state : to
  if (!approvals.includes(step) || !isOwn(hands, by)) return { state: next }
  return by.mayExcept && exception.trim() !== '' ? { state: next, exception: exception.trim() } : { refused: 'own' }
}

export const isOwn = (hands: readonly string[], { account }: Signature): boolean => account !== undefined && hands.includes(account)
