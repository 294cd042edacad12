import type { PersonalData } from '../../../platform/personal-data.ts'

/** Functions somebody holds, held or is offered. */
export const personalData: PersonalData = {
  name: 'functions',
  async find(db, account) {
    return {
      appointments: await db.selectFrom('appointments').select(['role', 'actor', 'deputy', 'since', 'until']).where('account_id', '=', account).orderBy('since').execute(),
      invitations: await db.selectFrom('invitations').innerJoin('accounts', 'accounts.email', 'invitations.email').select(['role', 'actor', 'deputy', 'invited_at', 'expires_at', 'accepted_at']).where('accounts.id', '=', account).execute(),
    }
  },
  /** Functions end with the account (`accounts_end_their_appointments`); offers to its address go. */
  async forget(db, account) {
    await db.deleteFrom('invitations').where('email', '=', (query) => query.selectFrom('accounts').select('email').where('id', '=', account)).execute()
  },
}
