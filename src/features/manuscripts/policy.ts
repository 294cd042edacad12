/** Who may do what with a paper in the making. Refused unless this table says otherwise. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'
import type { State } from './manuscript.ts'

/** `lead`: writes entries of the leading organisation. `invited`: keeps an organisation that is or was asked. `watching`: coordinates one. */
export const parties = ['lead', 'invited', 'watching', 'none'] as const
export type Party = (typeof parties)[number]

export const actions = ['read', 'write', 'freeze', 'consult', 'sign-off', 'extend', 'answer', 'close', 'comment', 'sign', 'adopt', 'hand-in', 'follow-up', 'withdraw'] as const
export type Action = (typeof actions)[number]

const always: readonly State[] = ['draft', 'consultation', 'revising', 'signing', 'adopted', 'published', 'withdrawn']

/** What was signed and adopted may be changed, and everybody is asked anew. What is published or withdrawn stays. */
export const table: Record<Action, { by: readonly Party[]; in: readonly State[] }> = {
  read: { by: ['lead', 'invited', 'watching'], in: always },
  write: { by: ['lead'], in: ['draft', 'consultation', 'revising', 'signing', 'adopted'] },
  freeze: { by: ['lead'], in: ['draft', 'consultation', 'revising'] },
  consult: { by: ['lead'], in: ['draft', 'revising'] },
  'sign-off': { by: ['lead'], in: ['draft', 'revising'] },
  extend: { by: ['lead'], in: ['consultation', 'signing'] },
  answer: { by: ['lead'], in: ['consultation'] },
  close: { by: ['lead'], in: ['consultation', 'signing'] },
  comment: { by: ['invited'], in: ['consultation'] },
  sign: { by: ['invited'], in: ['signing'] },
  adopt: { by: ['lead'], in: ['signing'] },
  'hand-in': { by: ['lead'], in: ['adopted'] },
  'follow-up': { by: ['lead'], in: ['published'] },
  withdraw: { by: ['lead'], in: ['draft', 'consultation', 'revising', 'signing', 'adopted'] },
}

type Around = { lead: string; /** Everybody who was ever asked about it. */ invited: readonly string[] }

/** Somebody can be both: the leading organisation may be asked to sign as well. */
export function partiesOf(viewer: Viewer, { lead, invited }: Around): Party[] {
  if (viewer.account === undefined) return ['none']
  const holds = (role: 'editor' | 'coordinator') => viewer.appointments.some((held) => held.role === role && held.actor !== undefined && invited.includes(held.actor))
  const found: Party[] = [...(may(viewer, 'draft', { kind: 'paper', owner: lead, state: 'draft' }) ? (['lead'] as const) : []), ...(holds('editor') ? (['invited'] as const) : []), ...(holds('coordinator') ? (['watching'] as const) : [])]
  return found.length === 0 ? ['none'] : found
}

export const allows = (party: Party, action: Action, state: State): boolean => table[action].by.includes(party) && table[action].in.includes(state)

export const mayDo = (viewer: Viewer, action: Action, around: Around & { state: State }): boolean => partiesOf(viewer, around).some((party) => allows(party, action, around.state))

/** The organisations somebody speaks for: comments and signatures are theirs. */
export const spokenFor = ({ account, appointments }: Viewer): string[] => (account === undefined ? [] : [...new Set(appointments.flatMap(({ role, actor }) => (role === 'editor' && actor !== undefined ? [actor] : [])))])

/** The organisations in whose name somebody may begin a paper. */
export const leadsOf = ({ account, appointments }: Viewer): string[] =>
  account === undefined ? [] : [...new Set(appointments.flatMap(({ role, actor }) => ((role === 'editor' || role === 'coordinator') && actor !== undefined ? [actor] : [])))]
