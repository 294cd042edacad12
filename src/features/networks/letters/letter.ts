/** Whom a message reaches, and what may be sent when. Pure. */
import { freshnessAt } from '../../../platform/rhythm.ts'

export const audiences = ['all', 'stale', 'unkept'] as const
export type Audience = (typeof audiences)[number] | `state:${string}`

export type Reached = { id: string; name: string; state?: string; confirmedOn?: string; sourceDate?: string; keepers: readonly string[]; mailbox?: string }
/** `keeper`: somebody keeps the entry; `mailbox`: nobody does, so it goes to the mailbox the profile names. */
export type Recipient = { email: string; member: string; name: string; via: 'keeper' | 'mailbox' }

export function isIn(audience: Audience, member: Reached, { months, today }: { months: number; today: string }): boolean {
  if (audience === 'all') return true
  if (audience === 'unkept') return member.keepers.length === 0
  if (audience === 'stale') return freshnessAt(member.confirmedOn, months, today) !== 'fresh'
  return member.state === audience.slice('state:'.length)
}

/** Each address once, whoever it speaks for; nobody who wants no more. `unreached`: members without any address. */
export function recipientsOf(members: readonly Reached[], stopped: ReadonlySet<string>): { recipients: Recipient[]; unreached: string[] } {
  const recipients = new Map<string, Recipient>()
  const unreached: string[] = []
  for (const { id, name, keepers, mailbox } of members) {
    const via = keepers.length > 0 ? ('keeper' as const) : ('mailbox' as const)
    const addresses = keepers.length > 0 ? keepers : mailbox === undefined ? [] : [mailbox]
    const willing = addresses.map((email) => email.trim().toLowerCase()).filter((email) => !stopped.has(email))
    if (willing.length === 0) unreached.push(name)
    for (const email of willing) if (!recipients.has(email)) recipients.set(email, { email, member: id, name, via })
  }
  return { recipients: [...recipients.values()], unreached }
}

export type InvitationState = 'waiting' | 'sent' | 'reminded' | 'accepted' | 'declined' | 'expired'
type Moments = { sentAt?: Date; remindedAt?: Date; acceptedAt?: Date; declinedAt?: Date; expiresAt: Date }

export function invitationState({ sentAt, remindedAt, acceptedAt, declinedAt, expiresAt }: Moments, now: Date): InvitationState {
  if (acceptedAt !== undefined) return 'accepted'
  if (declinedAt !== undefined) return 'declined'
  if (expiresAt <= now) return 'expired'
  if (remindedAt !== undefined) return 'reminded'
  return sentAt === undefined ? 'waiting' : 'sent'
}

/** `member`: the entry it is about, where that is known. */
export type Line = { name: string; email: string; member?: string }
export const mostLines = 100

/** `Stadt Bonn; info@bonn.example`, one organisation a line. Lines that are none are given back as they are. */
export function readLines(text: string): { lines: Line[]; wrong: string[] } {
  const lines: Line[] = []
  const wrong: string[] = []
  for (const line of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
    const [, name = '', email = ''] = line.match(/^(.*?)[\s;,\t<]+([^\s;,<>]+@[^\s;,<>]+)>?$/) ?? []
    const fits = name.trim() !== '' && name.length <= 300 && isEmail(email)
    if (fits) lines.push({ name: name.trim().replace(/[;,]$/, ''), email })
    else wrong.push(line)
  }
  return { lines, wrong }
}

export const isEmail = (text: string): boolean => text.length <= 200 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+$/.test(text)

export type Invitation = { key: string; network: string; member?: string; name: string; email: string; invitedAt: Date; expiresAt: Date; sentAt?: Date; remindedAt?: Date; acceptedAt?: Date; declinedAt?: Date; draft?: string }

/** A message as it went out. */
export type SentMessage = { key: string; subject: string; text: string; audience: string; sender: string; sentAt: Date; recipients: number }
