/** Who may do what: one table, refused unless it says otherwise. Pure. `npm run permissions` prints it for people (docs/permissions.md). */
import type { Appointment, Role, Viewer } from '../../platform/viewer.ts'

export const actions = ['read', 'draft', 'submit', 'review', 'publish', 'withdraw', 'restore', 'confirm', 'relate', 'organise', 'appoint', 'message', 'adopt', 'ask', 'answer', 'hide', 'appraise', 'release', 'advise', 'convene', 'report', 'import', 'operate', 'audit'] as const
export type Action = (typeof actions)[number]

export const visibilities = ['clear', 'green', 'amber'] as const
export type Visibility = (typeof visibilities)[number]

export const states = ['draft', 'submitted', 'published', 'withdrawn'] as const
export type State = (typeof states)[number]

export type Subject = {
  /** The same rules hold for every kind of entry; `site` for what concerns no entry. */
  kind: string
  /** The actor it belongs to; for an actor its own id. */
  owner?: string
  /** Networks the owner is a member of. */
  networks?: readonly string[]
  /** Clear where not given. */
  visibility?: Visibility
  /** Actors an amber entry is shared with. */
  audience?: readonly string[]
  /** Not given: the question is about something that has no state, or about any. */
  state?: State
  /** Account id of whoever submitted it. */
  submittedBy?: string
}

/** How far a role reaches: what belongs to the organisation it is held for; that and what belongs to its members; everything. */
export type Reach = 'own' | 'members' | 'all'

export const table: Record<Role, Partial<Record<Action, Reach>>> = {
  editor: { read: 'own', release: 'own', advise: 'own', convene: 'own', draft: 'own', submit: 'own', withdraw: 'own', restore: 'own', confirm: 'own', relate: 'own', organise: 'own', appoint: 'own', adopt: 'own', ask: 'own', answer: 'own', hide: 'own' },
  coordinator: { read: 'own', release: 'own', advise: 'own', convene: 'members', draft: 'own', submit: 'own', confirm: 'members', relate: 'own', organise: 'own', appoint: 'own', message: 'members', report: 'own', appraise: 'members', ask: 'own', answer: 'own', hide: 'own', import: 'own' },
  reviewer: { read: 'all', release: 'all', convene: 'all', draft: 'all', submit: 'all', review: 'all', publish: 'all', withdraw: 'all', restore: 'all', confirm: 'all', relate: 'all', message: 'all', answer: 'all', hide: 'all', appraise: 'all', import: 'all' },
  administrator: { read: 'all', release: 'all', convene: 'all', draft: 'all', submit: 'all', review: 'all', publish: 'all', withdraw: 'all', restore: 'all', confirm: 'all', relate: 'all', organise: 'all', appoint: 'all', message: 'all', answer: 'all', hide: 'all', appraise: 'all', report: 'all', import: 'all', operate: 'all', audit: 'all' },
}

/** States in which an action means something; actions that are not named do not ask for a state. */
export const statesOf: Partial<Record<Action, readonly State[]>> = {
  draft: ['draft', 'published'],
  submit: ['draft'],
  review: ['submitted'],
  publish: ['draft', 'submitted', 'withdrawn'],
  withdraw: ['published'],
  restore: ['published'],
  confirm: ['published'],
  relate: ['draft', 'published'],
}

/** Functions that reach everything count only after the second factor. */
export const guardedRoles: readonly Role[] = ['reviewer', 'administrator']

/** What a deputy may not do in place of the holder. */
export const notForDeputies: readonly Action[] = ['appoint']

export function may(viewer: Viewer, action: Action, subject: Subject): boolean {
  if (action === 'read' && subject.state === 'published' && mayReadPublished(readable(viewer), subject)) return true
  if (viewer.account === undefined) return false
  if (subject.state !== undefined && !(statesOf[action]?.includes(subject.state) ?? true)) return false
  // Nobody approves what they submitted.
  if (action === 'review' && subject.submittedBy === viewer.account.id) return false
  return counting(viewer).some((appointment) => (!appointment.deputy || !notForDeputies.includes(action)) && reaches(table[appointment.role][action], appointment, subject))
}

/** The functions that count for whoever asks now. */
const counting = ({ account, appointments }: Viewer): readonly Appointment[] => (account === undefined ? [] : appointments.filter(({ role }) => account.secondFactor || !guardedRoles.includes(role)))

function reaches(reach: Reach | undefined, { actor }: Appointment, { owner, networks = [], visibility }: Subject): boolean {
  if (reach === undefined) return false
  if (reach === 'all') return actor === undefined
  if (actor === undefined) return false
  // What a member shares with named organisations only is not its network's.
  return owner === actor || (reach === 'members' && visibility !== 'amber' && networks.includes(actor))
}

/** What of the published somebody may read beside what is clear, as a set: for lists and exports, which cannot ask for each entry. */
export type Readable = {
  /** Everything. */
  all: boolean
  /** Green entries whose owner is one of these, or a member of one. */
  networks: readonly string[]
  /** Amber entries whose owner is one of these, or that are shared with one. */
  actors: readonly string[]
}

export function readable(viewer: Viewer): Readable {
  const appointments = counting(viewer)
  const held = appointments.flatMap(({ actor, networks = [] }) => (actor === undefined ? [] : [{ actor, networks }]))
  return {
    all: appointments.some(({ role, actor }) => actor === undefined && table[role].read === 'all'),
    networks: [...new Set(held.flatMap(({ actor, networks }) => [actor, ...networks]))],
    actors: [...new Set(held.map(({ actor }) => actor))],
  }
}

/** Of the published only. Green: everybody with a function in a network the owner belongs to. Amber: the owner and the organisations that are named. */
export function mayReadPublished({ all, networks, actors }: Readable, { owner, networks: ofOwner = [], visibility = 'clear', audience = [] }: Pick<Subject, 'owner' | 'networks' | 'visibility' | 'audience'>): boolean {
  if (all || visibility === 'clear') return true
  const around = owner === undefined ? ofOwner : [owner, ...ofOwner]
  if (visibility === 'green') return around.some((id) => networks.includes(id))
  return (owner !== undefined && actors.includes(owner)) || audience.some((id) => actors.includes(id))
}
