/** Accounts: who signs in, which functions they hold, what each function may do. */
import { addressLetter, securityLetter, signInLetter } from './letters.ts'

export { actions, may, mayReadPublished, readable, type Action, type Readable, type Subject, type Visibility } from './permissions.ts'
export { routes } from './routes.tsx'
export { jobs } from './jobs.ts'
export { signInThrough, withViewer, type FindAppointments } from './session.ts'
export { endSessions as endAccountSessions, ensureAccount, findAccount, findAccountByEmail, findAccounts, findSecret, resetSecondFactor } from './store.ts'
export { wayIn, type WayIn } from './onward.ts'
export { findReader } from './stopping.tsx'
export { inviteBy } from './link.ts'
export { emailAddress, type Account } from './account.ts'

export const letters = [signInLetter, addressLetter, securityLetter]
