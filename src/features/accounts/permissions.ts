/** Who may do what: one table, refused unless it says otherwise. Pure. */
import type { Appointment, Role, Viewer } from '../../platform/viewer.ts'

export const actions = ['read', 'draft', 'submit', 'review', 'publish', 'withdraw', 'restore', 'confirm', 'relate', 'appoint', 'message', 'import', 'operate', 'audit'] as const
export type Action = (typeof actions)[number]

export type Subject = {
  kind: string
  /** The actor it belongs to; for an actor its own id. */
  owner?: string
  /** Networks the owner is a member of. */
  networks?: readonly string[]
  visibility?: 'clear' | 'green' | 'amber'
  state?: 'draft' | 'submitted' | 'published' | 'withdrawn'
  /** Account id of whoever submitted it. */
  submittedBy?: string
}

/** How far a role reaches: what belongs to the organisation it is held for, that and its members, or everything. */
type Reach = 'own' | 'members' | 'all'

const table: Record<Role, Partial<Record<Action, Reach>>> = {
  editor: { read: 'own', draft: 'own', submit: 'own', withdraw: 'own', restore: 'own', confirm: 'own', relate: 'own', appoint: 'own' },
  coordinator: { read: 'members', draft: 'own', submit: 'own', confirm: 'members', relate: 'own', appoint: 'own', message: 'members', import: 'own' },
  reviewer: { read: 'all', draft: 'all', submit: 'all', review: 'all', publish: 'all', withdraw: 'all', restore: 'all', confirm: 'all', relate: 'all', message: 'all', import: 'all' },
  administrator: { read: 'all', draft: 'all', submit: 'all', review: 'all', publish: 'all', withdraw: 'all', restore: 'all', confirm: 'all', relate: 'all', appoint: 'all', message: 'all', import: 'all', operate: 'all', audit: 'all' },
}

export function may(viewer: Viewer, action: Action, subject: Subject): boolean {
  if (action === 'read' && subject.state === 'published' && (subject.visibility ?? 'clear') === 'clear') return true
  if (viewer.account === undefined) return false
  // Nobody approves what they submitted.
  if (action === 'review' && subject.submittedBy === viewer.account.id) return false
  return viewer.appointments.some((appointment) => reaches(table[appointment.role][action], appointment, subject))
}

function reaches(reach: Reach | undefined, { actor }: Appointment, { owner, networks = [] }: Subject): boolean {
  if (reach === undefined) return false
  if (reach === 'all') return actor === undefined
  if (actor === undefined) return false
  return owner === actor || (reach === 'members' && networks.includes(actor))
}
