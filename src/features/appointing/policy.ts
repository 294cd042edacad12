/** Who may give which function, and as what they sign. Pure. */
import type { Role, Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'
import type { Holder, Offered } from '../appointments/index.ts'
import type { Signature } from '../publishing/index.ts'

const atAnActor: readonly Role[] = ['editor', 'coordinator']
const forTheSite: readonly Role[] = ['reviewer', 'administrator']

const isOffice = (viewer: Viewer): boolean => may(viewer, 'appoint', { kind: 'site' })

export const mayAppointAt = (viewer: Viewer, actor: string | undefined): boolean => (actor === undefined ? isOffice(viewer) : may(viewer, 'appoint', { kind: 'actor', owner: actor }))

/** Coordination is given on by those who hold it there; an editor could otherwise make themselves a coordinator. */
export function mayGive(viewer: Viewer, { role, actor }: Pick<Offered, 'role' | 'actor'>): boolean {
  if (!mayAppointAt(viewer, actor)) return false
  if (actor === undefined) return forTheSite.includes(role)
  if (role === 'coordinator') return isOffice(viewer) || viewer.appointments.some((held) => held.role === 'coordinator' && held.actor === actor && !held.deputy)
  return atAnActor.includes(role)
}

/** What can be given there; a network has coordinators, other organisations have none. */
export const givable = (viewer: Viewer, actor: string | undefined, isNetwork: boolean): Role[] =>
  (actor === undefined ? forTheSite : isNetwork ? atAnActor : atAnActor.filter((role) => role !== 'coordinator')).filter((role) => mayGive(viewer, { role, actor }))

/** Everybody may give up their own; a deputy leaves, but does not choose who comes. */
export const mayEnd = (viewer: Viewer, holder: Holder): boolean => viewer.account !== undefined && (holder.account === viewer.account.id || mayGive(viewer, holder))
export const mayHandOver = (viewer: Viewer, holder: Holder): boolean => viewer.account?.id === holder.account && !holder.deputy

/** `nameOf`: what the organisation is called. */
export function appointerOf({ account, appointments }: Viewer, actor: string | undefined, nameOf: (actor: string) => string): Signature {
  const held = appointments.find((appointment) => actor !== undefined && appointment.actor === actor)
  const function_ = actor === undefined || held === undefined ? 'Verwaltung' : `${nameOf(actor)} (${held.role === 'coordinator' ? 'Koordination' : 'Pflege'})`
  return { account: account?.id, function: function_ }
}

/** Somebody who gives up a function for the whole site signs as what they were. */
export const leaverOf = ({ role, actor, account }: Holder, nameOf: (actor: string) => string): Signature => ({
  account,
  function: actor === undefined ? (role === 'reviewer' ? 'Prüfung' : 'Verwaltung') : `${nameOf(actor)} (${role === 'coordinator' ? 'Koordination' : 'Pflege'})`,
})
