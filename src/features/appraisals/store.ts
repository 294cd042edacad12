import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import type { Appraisal, Hands } from './appraisal.ts'

/** The one that holds. */
export async function findAppraisal(db: Db, entry: string): Promise<Appraisal | undefined> {
  const row = await db.selectFrom('appraisals').selectAll().where('entry', '=', entry).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row && { number: row.number, revision: row.revision, before: row.evidence_before, evidence: row.evidence, note: row.note, function: row.function, at: row.at }
}

export async function insertAppraisal(db: Db, entry: string, { number, revision, before, evidence, note, function: by, at }: Appraisal, account: string | undefined): Promise<void> {
  await db.insertInto('appraisals').values({ entry, number, revision, evidence_before: before, evidence, note, function: by, account: account ?? null, at }).execute()
}

/** Everybody who wrote, handed in or released any of it. */
export async function findHands(db: Db, entry: string): Promise<Hands> {
  const { rows } = await sql<{ account: string }>`
    select author_account as account from revisions where entry_id = ${entry} and author_account is not null
    union select reviewer_account from revisions where entry_id = ${entry} and reviewer_account is not null
    union select creator_account from drafts where entry_id = ${entry} and creator_account is not null
    union select submitter_account from drafts where entry_id = ${entry} and submitter_account is not null
    union select s.author_account from draft_saves s join drafts d on d.key = s.draft_key where d.entry_id = ${entry} and s.author_account is not null`.execute(db)
  return rows.map(({ account }) => account)
}

/** Who handed it in last, and when. */
export async function findSubmission(db: Db, entry: string): Promise<{ by: string; at: Date; account?: string } | undefined> {
  const row = await db.selectFrom('drafts').select(['submitter', 'author', 'submitted_at', 'submitter_account']).where('entry_id', '=', entry).where('state', '=', 'published').where('submitted_at', 'is not', null).orderBy('submitted_at', 'desc').limit(1).executeTakeFirst()
  return row?.submitted_at ? { by: row.submitter ?? row.author, at: row.submitted_at, account: row.submitter_account ?? undefined } : undefined
}

/** Entries an organisation handed in and somebody released, and that nobody has appraised; the longest waiting first. */
export async function findUnappraised(db: Db, kind: string): Promise<{ entry: string; owner?: string; networks: string[] }[]> {
  const { rows } = await sql<{ entry: string; owner: string | null; networks: string[] }>`
    select e.id as entry, e.owner, array(select to_id from entry_relations where from_id = e.owner and kind = 'member-of') as networks
      from entries e join revisions r on r.entry_id = e.id and r.number = e.published_revision
     where e.kind = ${kind} and e.withdrawn_at is null and not exists (select from appraisals a where a.entry = e.id)
       and exists (select from revisions x where x.entry_id = e.id and x.reviewer is not null)
     order by r.published_at, e.id`.execute(db)
  return rows.map(({ owner, ...row }) => ({ ...row, owner: owner ?? undefined }))
}

export const personalData: PersonalData = {
  name: 'appraisals',
  remains: { de: 'Ihre fachlichen Prüfungen bleiben stehen, als die Ihrer Funktion; dass sie von Ihnen sind, wird gelöscht.', en: 'Your expert appraisals stay, as those of your function; that they are yours is deleted.' },
  find: (db, account) => db.selectFrom('appraisals').select(['entry', 'evidence', 'note', 'function', 'at']).where('account', '=', account).execute(),
  async forget(db, account) {
    await db.updateTable('appraisals').set({ account: null }).where('account', '=', account).execute()
  },
}
