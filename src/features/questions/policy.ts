/** Who asks, answers and hides. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may, type Subject } from '../accounts/index.ts'
import type { Question } from './question.ts'

/** For an organisation; not about what is its own. */
export const askersOf = (viewer: Viewer, { owner }: Subject): string[] =>
  [...new Set(viewer.appointments.flatMap(({ actor }) => (actor !== undefined && actor !== owner && may(viewer, 'ask', { kind: 'actor', owner: actor }) ? [actor] : [])))]

/** `subject`: the entry. */
export const mayAnswer = (viewer: Viewer, subject: Subject): boolean => may(viewer, 'answer', subject)
export const mayHide = (viewer: Viewer, subject: Subject): boolean => may(viewer, 'hide', subject)

/** Whoever asked, or holds a function there now. */
export const mayWithdraw = (viewer: Viewer, { account, asker }: Pick<Question, 'account' | 'asker'>): boolean =>
  viewer.account !== undefined && (viewer.account.id === account || may(viewer, 'ask', { kind: 'actor', owner: asker }))

/** What is hidden stands there for those whom it concerns. */
export const maySee = (viewer: Viewer, question: Question, subject: Subject): boolean => question.hidden === undefined || mayHide(viewer, subject) || mayWithdraw(viewer, question)
