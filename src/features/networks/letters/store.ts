import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../platform/database/index.ts'
import type { Invitation, SentMessage } from './letter.ts'

const select = (db: Db) => db.selectFrom('network_invitations').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
const toInvitation = (row: Row): Invitation => ({
  key: row.key, network: row.network, member: row.member ?? undefined, name: row.name, email: row.email, invitedAt: row.invited_at, expiresAt: row.expires_at,
  sentAt: row.sent_at ?? undefined, remindedAt: row.reminded_at ?? undefined, acceptedAt: row.accepted_at ?? undefined, declinedAt: row.declined_at ?? undefined, draft: row.draft ?? undefined,
})

export async function findInvitations(db: Db, network: string): Promise<Invitation[]> {
  return (await select(db).where('network', '=', network).orderBy('invited_at', 'desc').orderBy('key').limit(500).execute()).map(toInvitation)
}

export async function findInvitation(db: Db, key: string): Promise<Invitation | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toInvitation(row)
}

export async function countInvitedSince(db: Db, network: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from network_invitations where network = ${network} and invited_at > ${since}`.execute(db)
  return rows[0].count
}

/** False where the same organisation has an open invitation at this address already. */
export async function insertInvitation(db: Db, { key, network, member, name, email, inviter, at, expiresAt }: { key: string; network: string; member?: string; name: string; email: string; inviter: string; at: Date; expiresAt: Date }): Promise<boolean> {
  const row = await db
    .insertInto('network_invitations')
    .values({ key, network, member: member ?? null, name, email, inviter, invited_at: at, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export type InvitationMoment = 'sent_at' | 'reminded_at' | 'accepted_at' | 'declined_at'
export async function writeMoment(db: Db, key: string, moment: InvitationMoment, at: Date): Promise<void> {
  await db.updateTable('network_invitations').set({ [moment]: at }).where('key', '=', key).execute()
}

export async function writeInvitedDraft(db: Db, key: string, draft: string): Promise<void> {
  await db.updateTable('network_invitations').set({ draft }).where('key', '=', key).execute()
}

/** Sent before, still open and never reminded. */
export async function findUnreminded(db: Db, { sentBefore, now }: { sentBefore: Date; now: Date }): Promise<Invitation[]> {
  const rows = await select(db).where('sent_at', '<', sentBefore).where('reminded_at', 'is', null).where('accepted_at', 'is', null).where('declined_at', 'is', null).where('expires_at', '>', now).orderBy('sent_at').limit(500).execute()
  return rows.map(toInvitation)
}

export async function findMessages(db: Db, network: string): Promise<SentMessage[]> {
  const rows = await db.selectFrom('network_messages').selectAll().where('network', '=', network).orderBy('sent_at', 'desc').limit(100).execute()
  return rows.map(({ key, subject, text, audience, sender, sent_at, recipients }) => ({ key, subject, text, audience, sender, sentAt: sent_at, recipients }))
}

export async function findMessage(db: Db, key: string): Promise<{ network: string; subject: string; text: string } | undefined> {
  return db.selectFrom('network_messages').select(['network', 'subject', 'text']).where('key', '=', key).executeTakeFirst()
}

/** False where the network has sent one on this day. */
export async function insertMessage(db: Db, { key, network, subject, text, audience, sender, at, day, recipients }: { key: string; network: string; subject: string; text: string; audience: string; sender: string; at: Date; day: string; recipients: number }): Promise<boolean> {
  const row = await db
    .insertInto('network_messages')
    .values({ key, network, subject, text, audience, sender, sent_at: at, day, recipients })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export async function findStopped(db: Db, network: string): Promise<Set<string>> {
  const rows = await db.selectFrom('network_message_stops').select('email').where('network', '=', network).execute()
  return new Set(rows.map(({ email }) => email))
}

export async function insertStop(db: Db, { network, email, at }: { network: string; email: string; at: Date }): Promise<void> {
  await db.insertInto('network_message_stops').values({ network, email: email.toLowerCase(), stopped_at: at }).onConflict((conflict) => conflict.doNothing()).execute()
}

const whatOf = z.enum(['claimed', 'declined'])
export type What = z.infer<typeof whatOf>
export type Untold = { membership: string; account: string; what: What; actor: string; network: string; member: string; reason?: string }

export async function insertNews(db: Db, { membership, accounts, what, actor, at }: { membership: string; accounts: readonly string[]; what: What; actor: string; at: Date }): Promise<void> {
  if (accounts.length === 0) return
  await db
    .insertInto('membership_news')
    .values([...new Set(accounts)].map((account) => ({ membership, account, what, actor, happened_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was answered or taken back meanwhile is no news. */
export async function deleteAnswered(db: Db): Promise<void> {
  await sql`
    delete from membership_news n using memberships m
     where m.key = n.membership and n.sent_at is null and n.what = 'claimed' and (m.confirmed_at is not null or m.declined_at is not null or m.ended_at is not null)`.execute(db)
}

/** Whom there is something to tell, and who got no such letter lately. */
export async function findDueAccounts(db: Db, since: Date): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select distinct account from membership_news n where sent_at is null
       and not exists (select from membership_news o where o.account = n.account and o.sent_at > ${since}) order by account limit 500`.execute(db)
  return rows.map(({ account }) => account)
}

export async function findUntold(db: Db, account: string): Promise<Untold[]> {
  const { rows } = await sql<{ membership: string; account: string; what: string; actor: string; network: string; member: string; reason: string | null }>`
    select n.membership, n.account, n.what, n.actor, m.network, m.member, m.reason from membership_news n join memberships m on m.key = n.membership
     where n.account = ${account} and n.sent_at is null and m.member is not null order by n.happened_at, n.membership limit 100`.execute(db)
  return rows.map(({ what, reason, ...row }) => ({ ...row, what: whatOf.parse(what), reason: reason ?? undefined }))
}

export async function writeTold(db: Db, told: readonly Untold[], at: Date): Promise<void> {
  for (const { membership, account, what } of told) await db.updateTable('membership_news').set({ sent_at: at }).where('membership', '=', membership).where('account', '=', account).where('what', '=', what).execute()
}

/** Two entries became one: invitations, messages and whoever wants no more of them go along. What would stand there twice stays behind. */
export async function moveLetters(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`update network_invitations set member = ${to} where member = ${from}`.execute(db)
  await sql`
    update network_invitations i set network = ${to} where network = ${from}
       and not exists (select from network_invitations o where o.network = ${to} and lower(o.email) = lower(i.email) and o.name = i.name)`.execute(db)
  await sql`update network_messages m set network = ${to} where network = ${from} and not exists (select from network_messages o where o.network = ${to} and o.day = m.day)`.execute(db)
  await sql`insert into network_message_stops (network, email, stopped_at) select ${to}, email, stopped_at from network_message_stops where network = ${from} on conflict do nothing`.execute(db)
}
