/** Who says that an organisation adopts something: whoever holds its editor function. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'

export const mayAdopt = (viewer: Viewer, adopter: string): boolean => may(viewer, 'adopt', { kind: 'actor', owner: adopter })

/** The organisations somebody may say it for. */
export const adoptersOf = (viewer: Viewer): string[] => [...new Set(viewer.appointments.flatMap(({ actor }) => (actor !== undefined && mayAdopt(viewer, actor) ? [actor] : [])))]
