import type { PersonalData } from '../../../platform/personal-data.ts'

/** Files somebody brought in. */
export const personalData: PersonalData = {
  name: 'imports',
  find: (db, account) => db.selectFrom('imports').select(['file_name', 'kind', 'state', 'created_at', 'finished_at']).where('author_account', '=', account).orderBy('created_at').execute(),
  /** The function stays with what came of the file. */
  async forget(db, account) {
    await db.updateTable('imports').set('author_account', null).where('author_account', '=', account).execute()
  },
}
