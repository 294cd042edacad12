/** Accounts: who signs in, which functions they hold, what each function may do. */
export { actions, may, mayReadPublished, readable, type Action, type Readable, type Subject, type Visibility } from './permissions.ts'
