/** Who decides about a claim, and who knows of it. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'
import type { Holder } from '../appointments/index.ts'
import { isWaiting, type Claim } from './claim.ts'

export const isReviewer = (viewer: Viewer): boolean => may(viewer, 'review', { kind: 'actor' })

/** Whoever may give functions there; deputies may not. */
export const isKeeper = (viewer: Viewer, actor: string): boolean => may(viewer, 'appoint', { kind: 'actor', owner: actor })

export const isDecider = ({ deputy }: Pick<Holder, 'deputy'>): boolean => !deputy

export const isOwn = ({ account }: Viewer, claim: Claim): boolean => account !== undefined && claim.account === account.id

/** Keepers at any time, reviewers once it lies with them; nobody decides about their own. */
export const mayDecide = (viewer: Viewer, claim: Claim): boolean =>
  isWaiting(claim) && !isOwn(viewer, claim) && (isKeeper(viewer, claim.actor) || (claim.state === 'reviewers' && isReviewer(viewer)))

export const mayRead = (viewer: Viewer, claim: Claim): boolean =>
  isOwn(viewer, claim) || (claim.state !== 'sent' && isKeeper(viewer, claim.actor)) || (['reviewers', 'accepted', 'declined'].includes(claim.state) && isReviewer(viewer))

/** Holds it already; a deputy does too. */
export const keeps = ({ appointments }: Viewer, actor: string): boolean => appointments.some((held) => held.actor === actor && held.role === 'editor')
