import type { PersonalData } from '../../../platform/personal-data.ts'

/** What carries somebody's account: what they wrote, handed in, decided. */
export const personalData: PersonalData = {
  name: 'drafts',
  async find(db, account) {
    return {
      drafts: await db.selectFrom('drafts').select(['key', 'kind', 'entry_id', 'state', 'payload', 'message', 'created_at', 'updated_at']).where(({ or, eb }) => or([eb('creator_account', '=', account), eb('author_account', '=', account), eb('submitter_account', '=', account)])).execute(),
      revisions: await db.selectFrom('revisions').select(['entry_id', 'number', 'message', 'created_at']).where('author_account', '=', account).execute(),
      comments: await db.selectFrom('draft_comments').select(['draft_key', 'field', 'comment', 'made_at']).where('author_account', '=', account).execute(),
    }
  },
  /** The functions stay in the history, who held them does not. */
  async forget(db, account) {
    for (const column of ['creator_account', 'author_account', 'submitter_account', 'reviewer_account'] as const) await db.updateTable('drafts').set(column, null).where(column, '=', account).execute()
    await db.updateTable('draft_saves').set('author_account', null).where('author_account', '=', account).execute()
    await db.updateTable('draft_comments').set('author_account', null).where('author_account', '=', account).execute()
    for (const column of ['author_account', 'reviewer_account'] as const) await db.updateTable('revisions').set(column, null).where(column, '=', account).execute()
  },
}
