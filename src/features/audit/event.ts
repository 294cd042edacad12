/** An event of the audit log, its hash, and what can be wrong with one. Pure. */
import { createHash } from 'node:crypto'

/** Who stands behind it: as a function, and the account, which is forgotten when it is deleted. */
export type Signed = { account?: string; function: string }

/** What is said of a decision. `details` hold no names and no addresses of persons: they stay for ever. */
export type Said = { at: Date; action: string; function: string; subject?: string; details: object; seal?: string }

export type AuditEvent = Said & {
  /** Null: it never took its place in the chain. */
  number: number | null
  contentHash: string
  previousHash: string
  hash: string
  /** As long as the account exists. */
  holder?: { account: string; salt: string }
}

/** Where a chain stands; the first event follows on nothing. */
export type Link = { number: number; hash: string }
export const beginning: Link = { number: 0, hash: '0'.repeat(64) }

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The same text for the same value, however its keys are ordered. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const keyed = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

export const contentHashOf = ({ at, action, function: signedAs, subject, details, seal }: Said): string =>
  sha256(canonical({ at: at.toISOString(), action, function: signedAs, subject: subject ?? null, details, seal: seal ?? null }))

/** As the trigger in migration 0015 makes it. */
export const hashOf = (previous: string, number: number, contentHash: string): string => sha256(`${previous} ${number} ${contentHash}`)

export const sealOf = (account: string, salt: string): string => sha256(`${salt} ${account}`)

/** `gap`: one or more before it are missing. `account`: it is tied to another account than the one that signed. */
export type Break = 'unnumbered' | 'gap' | 'previous' | 'content' | 'hash' | 'account'

export function breakIn({ number, previousHash, hash, holder, ...said }: AuditEvent, before: Link): Break | undefined {
  if (number === null) return 'unnumbered'
  if (number !== before.number + 1) return 'gap'
  if (previousHash !== before.hash) return 'previous'
  if (contentHashOf(said) !== said.contentHash) return 'content'
  if (hashOf(previousHash, number, said.contentHash) !== hash) return 'hash'
  return holder && sealOf(holder.account, holder.salt) !== said.seal ? 'account' : undefined
}

/** What PostgreSQL cannot keep in JSON is marked as unreadable rather than refused: the decision must be recorded. */
export const readable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD')

export const readableDetails = (details: object): object => {
  const kept: object = JSON.parse(JSON.stringify(details), (_, value: unknown) => (typeof value === 'string' ? readable(value) : value))
  return kept
}
