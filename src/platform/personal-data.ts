/** What a feature keeps of an account holder: it hands this over, so that they see, take along and delete it at one place. */
import type { Db } from './database/index.ts'
import type { Localized } from './language.ts'

export type PersonalData = {
  /** The key in the file they take along. */
  name: string
  /** What stays when the account is deleted, and why; nothing where all of it goes. */
  remains?: Localized
  find(db: Db, account: string): Promise<unknown>
  /** Deletes it, or takes the account's name off what has to stay. In the transaction that deletes the account. */
  forget(db: Db, account: string): Promise<void>
}
