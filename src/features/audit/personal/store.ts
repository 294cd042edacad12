import type { PersonalData } from '../../../platform/personal-data.ts'

/** Which events an account stood behind. */
export const personalData: PersonalData = {
  name: 'decisions',
  find: (db, account) =>
    db.selectFrom('audit_accounts').innerJoin('audit_events', 'audit_events.id', 'audit_accounts.event').select(['at', 'action', 'function', 'subject']).where('account', '=', account).orderBy('at').execute(),
  /** The database does it with the account (`accounts_are_forgotten_in_audit`), whoever deletes it. */
  async forget() {},
}
