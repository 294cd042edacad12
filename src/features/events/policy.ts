/** Who sees who comes. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'
import type { Entry } from '../publishing/index.ts'

/** Those who act for the organisation that answers for the event, and administrators; nobody else sees personal data, reviewers neither. */
export const mayOrganise = (viewer: Viewer, { owner }: Pick<Entry, 'owner'>): boolean => owner !== undefined && may(viewer, 'organise', { kind: 'event', owner })
