/** Who asks, who answers, who puts a request on the agenda. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'
import type { Open } from './request.ts'

type Owned = Pick<Open, 'owner' | 'networks' | 'visibility'>
const subjectOf = ({ owner, networks, visibility }: Owned) => ({ kind: 'request', owner, networks, visibility })

/** Sends it to organisations, says what helped and leads it on. What belongs to nobody is the reviewers'. */
export const mayAsk = (viewer: Viewer, request: Owned): boolean => may(viewer, 'release', subjectOf(request))

export const mayConvene = (viewer: Viewer, request: Owned): boolean => may(viewer, 'convene', subjectOf(request))

/** The organisations somebody may answer for, beside the one that asks. */
export const answersFor = (viewer: Viewer, { owner }: Pick<Open, 'owner'>): string[] =>
  [...new Set(viewer.appointments.flatMap(({ actor }) => actor ?? []))].filter((actor) => actor !== owner && may(viewer, 'advise', { kind: 'request', owner: actor }))

/** The page of a network's next meeting. */
export const maySeeAgenda = (viewer: Viewer, network: string): boolean => may(viewer, 'convene', { kind: 'request', owner: network })
