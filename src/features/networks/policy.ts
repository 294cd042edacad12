/** Who manages a network, and who speaks for a member. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'

/** Either side of a membership: the keepers and coordinators of that organisation. */
export const maySpeakFor = (viewer: Viewer, actor: string): boolean => may(viewer, 'relate', { kind: 'actor', owner: actor })

/** Letters in the name of a network: its coordinators. */
export const mayWriteTo = (viewer: Viewer, network: string): boolean => may(viewer, 'message', { kind: 'actor', owner: network })

/** What the network and its members did together: its coordinators, who answer for it to the members. */
export const mayReport = (viewer: Viewer, network: string): boolean => may(viewer, 'report', { kind: 'actor', owner: network })
