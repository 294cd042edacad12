/** Editing: writing entries of every kind, drafts, previews, and the history of what was published. */
export { routes } from './routes.tsx'
export { isAdministrator, mayRead, mayWrite, reviewerOf, subjectOf, writerOf } from './policy.ts'
export { Comparison, ValueText, type FieldChange } from './views/comparison.tsx'
export { changesBetween } from './changes.ts'
export { momentInBerlin, momentInWords } from './moment.ts'
export { previewAddress } from './views/form.tsx'
export { signedIn } from './writing.tsx'
export { tasks } from './tasks.ts'
