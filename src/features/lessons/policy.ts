/** Who may say "here too", who may confirm that something was learned, who may know whom a lesson without a name is from. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import type { LessonPayload } from './lesson.ts'

/** The organisations somebody keeps. */
const keptBy = ({ account, appointments }: Viewer): string[] => (account === undefined ? [] : [...new Set(appointments.flatMap(({ role, actor }) => (role === 'editor' && actor !== undefined ? [actor] : [])))])

/** Its owner has seen it already. */
export const maySeeToo = (viewer: Viewer, { owner }: Pick<LessonPayload, 'owner'>): string[] => keptBy(viewer).filter((actor) => actor !== owner)

/** Whoever acts for the organisation the lesson belongs to cannot say that it is learned, for no other either; only what has been put into practice can have been tried. */
export const mayValidate = (viewer: Viewer, { owner, lesson_state }: Pick<LessonPayload, 'owner' | 'lesson_state'>): string[] =>
  lesson_state !== 'umgesetzt' || owner === undefined || viewer.appointments.some(({ actor }) => actor === owner) ? [] : keptBy(viewer)

/** Whoever keeps a member hands in without its name; the office of one of its networks attests. */
export const mayHandIn = (viewer: Viewer, actor: string): boolean => keptBy(viewer).includes(actor)

/** The office of that network, and nobody else: no reviewer, no administrator. */
export const isOffice = ({ account, appointments }: Viewer, network: string): boolean => account !== undefined && appointments.some(({ role, actor }) => role === 'coordinator' && actor === network)

/** Nobody attests what they handed in themselves. */
export const mayAttest = (viewer: Viewer, { network, account }: { network: string; account?: string }): boolean => isOffice(viewer, network) && viewer.account?.id !== account
