/** Inviting and sending: what was promised and the job that keeps it are one. */
import type { Services } from '../../../services.ts'
import { isActorCard } from '../../actors/index.ts'
import { record } from '../../audit/index.ts'
import { entryKind, inTransaction, newKey, saveDraft, type Signature } from '../../publishing/index.ts'
import { findKeepers } from '../keepers.ts'
import { cardOf, membersOf } from '../room.ts'
import { findPayloads, insertMembership } from '../store.ts'
import { invitationJob, messageJob } from './jobs.ts'
import { invitationDays } from './kinds.ts'
import { isEmail, mostLines, type Invitation, type Line, type Reached, type Recipient } from './letter.ts'
import { countInvitedSince, findStopped, insertInvitation, insertMessage, writeInvitedDraft } from './store.ts'

const dayLength = 86_400_000

type Inviting = { network: string; lines: readonly Line[]; by: Signature }

/** `many`: more than may be invited in a day. Whoever is invited already or wants no letters is passed over. */
export async function invite(services: Services, { network, lines, by }: Inviting): Promise<{ invited: number; skipped: number } | 'many'> {
  const at = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const before = await countInvitedSince(db, network, new Date(at.getTime() - dayLength))
    if (before + lines.length > mostLines) return 'many'
    const stopped = await findStopped(db, network)
    let invited = 0
    for (const { name, email, member: known } of lines) {
      if (stopped.has(email.toLowerCase())) continue
      const key = newKey()
      const member = known ?? entryKind(services, 'actor').findRelated(name, services.search(), {})
      const isNew = await insertInvitation(db, { key, network, member: member === network ? undefined : member, name, email, inviter: by.function, at, expiresAt: new Date(at.getTime() + invitationDays * dayLength) })
      if (!isNew) continue
      await services.jobs.enqueue(invitationJob, { key }, { within: db, once: key })
      invited++
    }
    if (invited > 0) await record(db, { at, by, action: 'network-invited', subject: network, details: { invitations: invited } })
    return { invited, skipped: lines.length - invited }
  })
}

/** What the invited write: a draft of their own that says it belongs to the network. */
export async function beginDraft(services: Services, { key, network, name, email }: Invitation, by: Signature): Promise<string> {
  return inTransaction(services.db, async (db) => {
    const draft = newKey()
    await saveDraft({ ...services, db }, { key: draft, kind: 'actor', version: 0, payload: { name, email, member_of: [network] }, by })
    await insertMembership(db, { key: newKey(), network, draft, relation: 'member-of', claimedBy: 'network', claimant: 'Einladung', at: services.clock.now(), confirmer: by.function })
    await writeInvitedDraft(db, key, draft)
    return draft
  })
}

/** The members of a network with what a letter to them needs. */
export async function reachable({ db, search }: Pick<Services, 'db' | 'search'>, network: string): Promise<Reached[]> {
  const cards = membersOf(search(), [network])
  const payloads = await findPayloads(db, cards.map(({ id }) => id))
  const keepers = await findKeepers(db)
  return cards.filter(({ id }) => id !== network).map(({ id, name, state, confirmed_on, source_date }) => {
    const mailbox = payloads.get(id)?.email
    return { id, name, state, confirmedOn: confirmed_on, sourceDate: source_date, keepers: (keepers.get(id) ?? []).map(({ email }) => email), mailbox: typeof mailbox === 'string' && isEmail(mailbox) ? mailbox : undefined }
  })
}

export type Message = { network: string; subject: string; text: string; audience: string; recipients: readonly Recipient[]; by: Signature }

/** False where one has gone out on this day already. */
export async function send(services: Services, { network, subject, text, audience, recipients, by }: Message): Promise<boolean> {
  const at = services.clock.now()
  return inTransaction(services.db, async (db) => {
    const key = newKey()
    const day = at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
    if (!(await insertMessage(db, { key, network, subject, text, audience, sender: by.function, at, day, recipients: recipients.length }))) return false
    for (const { email, name, via } of recipients) await services.jobs.enqueue(messageJob, { key, email, name, via }, { within: db, once: `${key} ${email}` })
    await record(db, { at, by, action: 'network-message-sent', subject: network, details: { recipients: recipients.length, audience } })
    return true
  })
}

export const nameOfNetwork = (services: Pick<Services, 'search'>, id: string): string => {
  const card = cardOf(services.search(), id)
  return isActorCard(card) ? (card.short_name ?? card.name) : id
}
