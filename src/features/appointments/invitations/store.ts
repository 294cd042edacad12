import { sql } from 'kysely'
import { inTransaction, type Db } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Signature } from '../../publishing/index.ts'
import type { Invitation, Offered } from '../appointment.ts'
import { appoint, findHolder, handOver, isId, roleOf } from '../store.ts'

/** How long somebody has to accept. */
export const daysToAccept = 14

const select = (db: Db) => db.selectFrom('invitations').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toInvitation = ({ id, email, role, actor, deputy, hands_over, invited_by, invited_at, expires_at, accepted_at, revoked_at }: Row, now: Date): Invitation => ({
  id, email, deputy, role: roleOf.parse(role), invitedBy: invited_by, invitedAt: invited_at, expiresAt: expires_at,
  ...(actor === null ? {} : { actor }),
  ...(hands_over === null ? {} : { handsOver: hands_over }),
  state: accepted_at ? 'accepted' : revoked_at ? 'revoked' : expires_at <= now ? 'expired' : 'open',
})

export async function findInvitation(db: Db, id: string, now: Date): Promise<Invitation | undefined> {
  const row = isId(id) ? await select(db).where('id', '=', id).executeTakeFirst() : undefined
  return row && toInvitation(row, now)
}

const open = (db: Db, now: Date) => select(db).where('accepted_at', 'is', null).where('revoked_at', 'is', null).where('expires_at', '>', now).orderBy('invited_at', 'desc')

/** Offers for an organisation, or for the whole site, that nobody has answered yet. */
export async function findOpenInvitations(db: Db, actor: string | undefined, now: Date): Promise<Invitation[]> {
  const rows = await open(db, now).where('actor', 'is not distinct from', actor ?? null).execute()
  return rows.map((row) => toInvitation(row, now))
}

export async function findInvitationsTo(db: Db, email: string, now: Date): Promise<Invitation[]> {
  const rows = await open(db, now).where('email', '=', email.toLowerCase()).execute()
  return rows.map((row) => toInvitation(row, now))
}

/** How many were written for an organisation since then: whoever may invite may not write to the whole world. */
export async function countInvitations(db: Db, actor: string | undefined, since: Date): Promise<number> {
  const { count } = await db.selectFrom('invitations').select(({ fn }) => fn.countAll<number>().as('count')).where('actor', 'is not distinct from', actor ?? null).where('invited_at', '>', since).executeTakeFirstOrThrow()
  return count
}

const dayLength = 86_400_000

/** Offers a function. Asked again before somebody answered, the offer is renewed. Answers its id. */
export async function invite(db: Db, { email, role, actor, deputy, handsOver, by, at }: Offered & { email: string; handsOver?: string; by: Signature; at: Date }): Promise<string> {
  return inTransaction(db, async (transaction) => {
    const said = { deputy, hands_over: handsOver ?? null, invited_by: by.function, invited_at: at, expires_at: new Date(at.getTime() + daysToAccept * dayLength) }
    const { id } = await transaction
      .insertInto('invitations')
      .values({ email, role, actor: actor ?? null, ...said })
      .onConflict((conflict) => conflict.columns(['email', 'role', 'actor']).where('accepted_at', 'is', null).where('revoked_at', 'is', null).doUpdateSet(said))
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(transaction, { at, by, action: 'appointment-offered', subject: actor, details: { role, deputy, invitation: id, ...(handsOver === undefined ? {} : { hands_over: handsOver }) } })
    return id
  })
}

/** Takes an offer back, or declines it. False: it was answered before. */
export async function revoke(db: Db, { id, by, at }: { id: string; by: Signature; at: Date }): Promise<boolean> {
  if (!isId(id)) return false
  return inTransaction(db, async (transaction) => {
    const revoked = await transaction.updateTable('invitations').set({ revoked_at: at }).where('id', '=', id).where('accepted_at', 'is', null).where('revoked_at', 'is', null).returning(['actor', 'role']).executeTakeFirst()
    if (!revoked) return false
    await record(transaction, { at, by, action: 'appointment-offer-ended', subject: revoked.actor ?? undefined, details: { role: revoked.role, invitation: id } })
    return true
  })
}

export type Accepted = { outcome: 'accepted'; invitation: Invitation; /** Who held it before. */ before?: string } | { outcome: 'over' }

/** `account` is that of the address the offer was sent to. What was to be handed over and is no longer held cannot be given. */
export async function accept(db: Db, { id, account, at }: { id: string; account: string; at: Date }): Promise<Accepted> {
  return inTransaction(db, async (transaction) => {
    const row = await select(transaction).where('id', '=', id).forUpdate().executeTakeFirst()
    const invitation = row && toInvitation(row, at)
    if (!invitation || invitation.state !== 'open') return { outcome: 'over' }
    const before = invitation.handsOver === undefined ? undefined : await findHolder(transaction, invitation.handsOver)
    if (invitation.handsOver !== undefined && before === undefined) {
      await transaction.updateTable('invitations').set({ revoked_at: at }).where('id', '=', id).execute()
      return { outcome: 'over' }
    }
    await transaction.updateTable('invitations').set({ accepted_at: at }).where('id', '=', id).execute()
    await record(transaction, { at, by: { account, function: 'Eingeladene Person' }, action: 'appointment-accepted', subject: invitation.actor, details: { role: invitation.role, invitation: id } })
    const by = { function: invitation.invitedBy }
    if (before && before.account !== account) {
      await handOver(transaction, { from: before.id, account, by, at })
      return { outcome: 'accepted', invitation, before: before.account }
    }
    await appoint(transaction, { account, role: invitation.role, actor: invitation.actor, deputy: invitation.deputy, by, at })
    return { outcome: 'accepted', invitation }
  })
}

/** Two entries became one: what is offered at the one that went is offered at the one that stays, once. What was to be handed over there has ended. */
export async function moveInvitations(db: Db, { from, to, at }: { from: string; to: string; at: Date }): Promise<void> {
  await sql`
    update invitations set revoked_at = ${at} where actor = ${from} and accepted_at is null and revoked_at is null
       and (hands_over is not null or exists (select from invitations other where other.actor = ${to} and other.email = invitations.email and other.role = invitations.role and other.accepted_at is null and other.revoked_at is null))`.execute(db)
  await db.updateTable('invitations').set({ actor: to }).where('actor', '=', from).where('accepted_at', 'is', null).where('revoked_at', 'is', null).execute()
}

/** Addresses are kept no longer than they are needed. */
export async function forgetInvitations(db: Db, now: Date): Promise<void> {
  await sql`delete from invitations where coalesce(accepted_at, revoked_at, expires_at) < ${now}::timestamptz - interval '30 days'`.execute(db)
}
