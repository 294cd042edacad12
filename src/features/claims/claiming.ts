/** Taking on a profile: by a letter to the organisation, or by somebody who decides. */
import { z } from 'zod'
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import { openLink, takeLink, type LinkPurpose } from '../../platform/links.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { ensureAccount } from '../accounts/index.ts'
import { appoint, findHolders, findKeeping } from '../appointments/index.ts'
import { record } from '../audit/index.ts'
import { findPublished, inTransaction, newKey, type Payload, type Signature } from '../publishing/index.ts'
import { daysForKeepers, daysOfALink, inDays, isWaiting, type Claim } from './claim.ts'
import { answerJob, keepersJob, letterJob, noticeJob, type Answer } from './job-names.ts'
import { isDecider } from './policy.ts'
import { findClaim, findShared, insertClaim, lockActor, lockClaim, writePassedOn, writeVerdict } from './store.ts'
import { candidatesIn, fits, readAddress, waysOf, type Ways } from './ways.ts'

const carried = z.object({ claim: z.string() })
export const claimLink = { name: 'claim', data: carried, days: daysOfALink } satisfies LinkPurpose<typeof carried>

type Needs = Pick<Services, 'db' | 'clock' | 'jobs'>

export type LimitHit = 'client' | 'account' | 'address' | 'actor'
export type Limits = Record<LimitHit, Attempts>

const hour = 3_600
const day = 24 * hour

/** A profile gets few letters a day however many ask for them: its mailbox is somebody's. */
export const createLimits = ({ db }: Pick<Services, 'db'>): Limits => ({
  client: createAttempts(db, { name: 'claim-client', most: 15, seconds: hour }),
  account: createAttempts(db, { name: 'claim-account', most: 10, seconds: day }),
  address: createAttempts(db, { name: 'claim-address', most: 3, seconds: day }),
  actor: createAttempts(db, { name: 'claim-actor', most: 10, seconds: day }),
})

export async function overLimit(limits: Limits, whose: Partial<Record<LimitHit, string>>): Promise<LimitHit | undefined> {
  for (const limit of ['client', 'account', 'address', 'actor'] as const) {
    const one = whose[limit]
    if (one !== undefined && (await limits[limit].count(one)) > 0) return limit
  }
  return undefined
}

export async function findWays(db: Services['db'], actor: string, payload: Payload): Promise<Ways> {
  const domains = candidatesIn(payload).flatMap(({ domain, unfit }) => (unfit === undefined ? [domain] : []))
  return waysOf(payload, await findShared(db, actor, domains))
}

/** The letter gives the function; nobody is told whether the address belongs to an account. */
export async function askByLetter({ db, clock, jobs }: Needs, { actor, account, email }: { actor: string; account?: string; email: string }): Promise<void> {
  const now = clock.now()
  await inTransaction(db, async (transaction) => {
    const key = newKey()
    await insertClaim(transaction, { key, actor, account, email, state: 'sent', madeAt: now, dueAt: inDays(daysOfALink, now) })
    await jobs.enqueue(letterJob, { claim: key }, { within: transaction })
  })
}

type Asked = { actor: string; account: string; note: string; proof?: string; by: Signature }

/** Where somebody may decide for the organisation they are asked first; otherwise the reviewers. Undefined: the same account waits already. */
export async function askPeople({ db, clock, jobs }: Needs, { actor, account, note, proof, by }: Asked): Promise<string | undefined> {
  const now = clock.now()
  return inTransaction(db, async (transaction) => {
    const keepers = (await findHolders(transaction, { actor })).some(isDecider)
    const key = newKey()
    const isNew = await insertClaim(transaction, { key, actor, account, note, proof, madeAt: now, ...(keepers ? { state: 'keepers', dueAt: inDays(daysForKeepers, now) } : { state: 'reviewers' }) })
    if (!isNew) return undefined
    await record(transaction, { at: now, by, action: 'claim-made', subject: actor, details: { claim: key } })
    if (keepers) await jobs.enqueue(keepersJob, { claim: key }, { within: transaction })
    return key
  })
}

/** Why a link gives nothing. `foreign`: another account is signed in here than may use it. */
export type Over = 'unknown' | 'used' | 'expired' | 'kept' | 'gone' | 'unfit' | 'foreign'
export type Behind = { claim: Claim; payload: Payload; email: string }

/** What a link leads to. Opening it changes nothing: programs that check letters open links too. */
export async function behindLink({ db, clock }: Pick<Services, 'db' | 'clock'>, secret: string, { account }: Viewer): Promise<Behind | { over: Over; claim?: Claim }> {
  const link = await openLink(db, claimLink, secret, clock.now())
  const claim = link && (await findClaim(db, link.data.claim))
  if (!link || !claim || claim.email === undefined) return { over: 'unknown' }
  if (link.state !== 'open' || claim.state !== 'sent') return { over: link.state === 'expired' ? 'expired' : 'used', claim }
  const published = await findPublished(db, claim.actor)
  if (!published || published.withdrawnAt) return { over: 'gone', claim }
  if ((await findKeeping(db, claim.actor)) === 'kept') return { over: 'kept', claim }
  // The profile may name other addresses than a week ago.
  if (!fits(claim.email, await findWays(db, claim.actor, published.payload))) return { over: 'unfit', claim }
  // Never to the account of somebody else who happens to be signed in here.
  if (account !== undefined && account.id !== claim.account && account.email !== claim.email) return { over: 'foreign', claim }
  return { claim, payload: published.payload, email: claim.email }
}

/** What the record says of whoever showed that a mailbox is theirs. */
export const byLetter = 'Übernahme durch Brief'

/** Gives the function to whoever is signed in, or else to the account of the address. Undefined: it is over. */
export async function useLink({ db, clock, jobs }: Needs, secret: string, viewer: Viewer): Promise<string | undefined> {
  const now = clock.now()
  return inTransaction(db, async (transaction) => {
    const first = await behindLink({ db: transaction, clock }, secret, viewer)
    if ('over' in first) return undefined
    await lockActor(transaction, first.claim.actor)
    // Whoever waited here finds what the one before has done.
    const found = await behindLink({ db: transaction, clock }, secret, viewer)
    if ('over' in found || !(await takeLink(transaction, claimLink, secret, now))) return undefined
    const { claim, email, payload } = found
    const account = viewer.account?.id ?? (await ensureAccount(transaction, { email, now })).id
    const by = { account, function: byLetter }
    await appoint(transaction, { account, role: 'editor', actor: claim.actor, by, at: now })
    await writeVerdict(transaction, { key: claim.key, state: 'accepted', by: byLetter, at: now, account })
    await record(transaction, { at: now, by, action: 'claim-accepted', subject: claim.actor, details: { claim: claim.key, way: 'letter' } })
    const published = readAddress(typeof payload.email === 'string' ? payload.email : '')
    if (published !== undefined && published !== email) await jobs.enqueue(noticeJob, { to: published, actor: claim.actor }, { within: transaction })
    return account
  })
}

export type Verdict = { step: 'holder' | 'deputy' } | { step: 'decline'; reason: string }

/** False: somebody decided before, or the entry is gone. */
export async function decide({ db, clock, jobs }: Needs, key: string, verdict: Verdict, by: Signature): Promise<boolean> {
  const at = clock.now()
  return inTransaction(db, async (transaction) => {
    const claim = await lockClaim(transaction, key)
    if (!claim || !isWaiting(claim) || claim.account === undefined) return false
    const answer = (state: Answer) => jobs.enqueue(answerJob, { claim: key, answer: state }, { within: transaction })
    if (verdict.step === 'decline') {
      await writeVerdict(transaction, { key, state: 'declined', by: by.function, at, reason: verdict.reason })
      await record(transaction, { at, by, action: 'claim-declined', subject: claim.actor, details: { claim: key } })
      await answer('declined')
      return true
    }
    const published = await findPublished(transaction, claim.actor)
    if (!published || published.withdrawnAt) return false
    await appoint(transaction, { account: claim.account, role: 'editor', actor: claim.actor, deputy: verdict.step === 'deputy', by, at })
    await writeVerdict(transaction, { key, state: 'accepted', by: by.function, at })
    await record(transaction, { at, by, action: 'claim-accepted', subject: claim.actor, details: { claim: key, way: claim.state, deputy: verdict.step === 'deputy' } })
    await answer('accepted')
    return true
  })
}

export async function withdraw({ db, clock }: Needs, key: string, by: Signature): Promise<boolean> {
  const at = clock.now()
  return inTransaction(db, async (transaction) => {
    const claim = await lockClaim(transaction, key)
    if (!claim || (claim.state !== 'sent' && !isWaiting(claim))) return false
    await writeVerdict(transaction, { key, state: 'withdrawn', by: by.function, at })
    await record(transaction, { at, by, action: 'claim-withdrawn', subject: claim.actor, details: { claim: key } })
    return true
  })
}

/** Keepers did not answer in time. */
export async function passOn({ db, clock, jobs }: Needs, key: string): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const claim = await lockClaim(transaction, key)
    if (claim?.state !== 'keepers' || claim.dueAt === undefined || claim.dueAt > clock.now()) return
    await writePassedOn(transaction, key)
    await record(transaction, { at: clock.now(), by: { function: 'Fristablauf' }, action: 'claim-passed-on', subject: claim.actor, details: { claim: key } })
    await jobs.enqueue(answerJob, { claim: key, answer: 'passed-on' }, { within: transaction })
  })
}
