import { sql } from 'kysely'
import { z } from 'zod'
import { inTransaction, type Db } from '../../platform/database/index.ts'
import { roles, type Appointment, type Role } from '../../platform/viewer.ts'
import { record } from '../audit/index.ts'
import type { Signature } from '../publishing/index.ts'
import { isLastKeeper, keepingOf, type Holder, type Keeping, type Offered } from './appointment.ts'

export const roleOf = z.enum(roles)
export const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

/** The living functions of somebody, as `may` asks for them. */
export async function findAppointments(db: Db, account: string): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('appointments')
    .select(['role', 'actor', 'deputy', sql<string[]>`array(select to_id from entry_relations where from_id = appointments.actor and kind = 'member-of' order by to_id)`.as('networks')])
    .where('account_id', '=', account)
    .where('until', 'is', null)
    .orderBy('since')
    .execute()
  return rows.map(({ role, actor, deputy, networks }) => ({ role: roleOf.parse(role), deputy, ...(actor === null ? {} : { actor, networks }) }))
}

const holders = (db: Db) =>
  db.selectFrom('appointments').innerJoin('accounts', 'accounts.id', 'account_id').select(['appointments.id', 'accounts.id as account', 'name', 'email', 'role', 'actor', 'deputy', 'since']).where('until', 'is', null)

type HolderRow = Awaited<ReturnType<ReturnType<typeof holders>['execute']>>[number]

const toHolder = ({ role, actor, ...row }: HolderRow): Holder => ({ ...row, role: roleOf.parse(role), ...(actor === null ? {} : { actor }) })

/** Who holds a function now: at an organisation, of a kind, or both. */
export async function findHolders(db: Db, { actor, role }: { actor?: string; role?: Role }): Promise<Holder[]> {
  let query = holders(db)
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (role !== undefined) query = query.where('role', '=', role)
  return (await query.orderBy('role').orderBy('deputy').orderBy('since').execute()).map(toHolder)
}

/** Who holds a function for the whole site. */
export async function findOffice(db: Db): Promise<Holder[]> {
  return (await holders(db).where('actor', 'is', null).orderBy('role').orderBy('since').execute()).map(toHolder)
}

export async function findOwn(db: Db, account: string): Promise<Holder[]> {
  return (await holders(db).where('account_id', '=', account).orderBy('since').execute()).map(toHolder)
}

export async function findHolder(db: Db, id: string): Promise<Holder | undefined> {
  const row = isId(id) ? await holders(db).where('appointments.id', '=', id).executeTakeFirst() : undefined
  return row && toHolder(row)
}

export async function hasKeeper(db: Db, actor: string): Promise<boolean> {
  return (await findKeeping(db, actor)) === 'kept'
}

export async function findKeeping(db: Db, actor: string): Promise<Keeping> {
  const rows = await db.selectFrom('appointments').select('until').distinct().where('actor', '=', actor).where('role', '=', 'editor').execute()
  return keepingOf(rows.map(({ until }) => ({ living: until === null })))
}

/** Organisations whose last editor is gone, the longest first. */
export async function findOrphans(db: Db): Promise<{ actor: string; since: Date }[]> {
  const { rows } = await sql<{ actor: string; since: Date }>`
    select actor, max(until) as since
      from appointments join entries on entries.id = actor
     where role = 'editor' and withdrawn_at is null
     group by actor having bool_and(until is not null)
     order by 2, 1`.execute(db)
  return rows
}

type Given = Offered & { account: string; by: Signature; at: Date }

/** Gives a function. Whoever holds it already keeps it; a deputy who is made holder becomes one. Answers its id. */
export async function appoint(db: Db, { account, role, actor, deputy, by, at }: Omit<Given, 'deputy'> & { deputy?: boolean }): Promise<string> {
  return inTransaction(db, async (transaction) => {
    const wanted = { account_id: account, role, actor: actor ?? null, deputy: deputy ?? false, since: at, appointed_by: by.function }
    const given = await transaction.insertInto('appointments').values(wanted).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (given) {
      await record(transaction, { at, by, action: 'appointment-given', subject: actor, details: { role, deputy: wanted.deputy, appointment: given.id } })
      return given.id
    }
    const held = await living(transaction).where('account_id', '=', account).where('role', '=', role).where('actor', 'is not distinct from', actor ?? null).forUpdate().executeTakeFirst()
    // It ended between the two statements: the second try finds the place free.
    if (!held) return appoint(transaction, { account, role, actor, deputy, by, at })
    if (held.deputy && !wanted.deputy) {
      await transaction.updateTable('appointments').set({ deputy: false }).where('id', '=', held.id).execute()
      await record(transaction, { at, by, action: 'appointment-given', subject: actor, details: { role, deputy: false, appointment: held.id } })
    }
    return held.id
  })
}

const living = (db: Db) => db.selectFrom('appointments').select(['id', 'role', 'actor', 'deputy']).where('until', 'is', null)

export type Ended = { outcome: 'ended'; orphaned: boolean } | { outcome: 'unknown' | 'last-administrator' }

/** Ends a function. The site keeps its last administrator. */
export async function endAppointment(db: Db, { id, by, at, action = 'appointment-ended' }: { id: string; by: Signature; at: Date; action?: 'appointment-ended' | 'appointment-handed-over' }): Promise<Ended> {
  if (!isId(id)) return { outcome: 'unknown' }
  return inTransaction(db, async (transaction) => {
    // Two who end at the same time come here one after the other, each knowing what the other did.
    const found = await living(transaction).where('id', '=', id).executeTakeFirst()
    if (!found) return { outcome: 'unknown' as const }
    const peers = await living(transaction).where('role', '=', found.role).where('actor', 'is not distinct from', found.actor).orderBy('id').forUpdate().execute()
    const appointment = peers.find((peer) => peer.id === id)
    if (!appointment) return { outcome: 'unknown' as const }
    if (appointment.role === 'administrator' && peers.length === 1) return { outcome: 'last-administrator' as const }
    await transaction.updateTable('appointments').set({ until: sql<Date>`greatest(${at}::timestamptz, since)`, ended_by: by.function }).where('id', '=', id).execute()
    await record(transaction, { at, by, action, subject: appointment.actor ?? undefined, details: { role: appointment.role, deputy: appointment.deputy, appointment: id } })
    return { outcome: 'ended' as const, orphaned: isLastKeeper(peers.map((peer) => ({ id: peer.id, role: roleOf.parse(peer.role) })), id) }
  })
}

/** Two entries became one: whoever held a function at the one that went holds it at the one that stays. Answers who. */
export async function moveAppointments(db: Db, { from, to, by, at }: { from: string; to: string; by: Signature; at: Date }): Promise<Holder[]> {
  return inTransaction(db, async (transaction) => {
    const held = await findHolders(transaction, { actor: from })
    for (const { id, account, role, deputy } of held) {
      await appoint(transaction, { account, role, actor: to, deputy, by, at })
      await endAppointment(transaction, { id, by, at })
    }
    return held
  })
}

/** Another one holds the function from now on. Unknown: the old one does not hold it any more; nothing was given. */
export async function handOver(db: Db, { from, account, by, at }: { from: string; account: string; by: Signature; at: Date }): Promise<{ outcome: 'handed-over'; id: string } | { outcome: 'unknown' }> {
  return inTransaction(db, async (transaction) => {
    const given = await findHolder(transaction, from)
    if (!given || given.account === account) return { outcome: 'unknown' as const }
    const id = await appoint(transaction, { account, role: given.role, actor: given.actor, deputy: given.deputy, by, at })
    const ended = await endAppointment(transaction, { id: from, by, at, action: 'appointment-handed-over' })
    if (ended.outcome !== 'ended') throw new Error(`The appointment ${from} ended while it was handed over.`)
    return { outcome: 'handed-over' as const, id }
  })
}
