/** Accounts: who signs in, which functions they hold, what each function may do. */
export { actions, may, type Action, type Subject } from './permissions.ts'
