/** Suggesting, confirming, answering a question of the reviewers. */
import type { Services } from '../../services.ts'
import { openLink, takeLink, type LinkPurpose, type OpenedLink } from '../../platform/links.ts'
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import { z } from 'zod'
import { inTransaction } from '../../platform/database/index.ts'
import { carryDrafts, findDraft, findMerged, newKey, saveDraft, submit, type Draft, type Payload, type Signature } from '../publishing/index.ts'
import { findSuggestion, findTwin, insertSuggestion, lockContent, markConfirmed } from './store.ts'
import { daysRemembered, daysToConfirm, type Suggestion } from './suggestion.ts'

export const letterJob = 'suggestion-letter'

const carried = z.object({ suggestion: z.string() })
export const confirmPurpose = { name: 'suggestion', data: carried, days: daysToConfirm } satisfies LinkPurpose<typeof carried>
/** Sent with a question of the reviewers: the address is known to be right. */
export const againPurpose = { name: 'suggestion-again', data: carried, days: daysRemembered } satisfies LinkPurpose<typeof carried>

export type LimitHit = 'address' | 'account' | 'client'
export type Limits = Record<LimitHit, Attempts>

/** A town hall shares one connection, so a client may send more than an address. */
export const createLimits = ({ db }: Pick<Services, 'db'>): Limits => ({
  address: createAttempts(db, { name: 'suggest-address', most: 5, seconds: 86_400 }),
  account: createAttempts(db, { name: 'suggest-account', most: 40, seconds: 86_400 }),
  client: createAttempts(db, { name: 'suggest-client', most: 15, seconds: 3_600 }),
})

/** Whose share is used up; undefined where there is some left. */
export async function overLimit(limits: Limits, { email, account, client }: { email: string; account?: string; client?: string }): Promise<LimitHit | undefined> {
  const asked: [LimitHit, string | undefined][] = [['client', client], account === undefined ? ['address', email.toLowerCase()] : ['account', account]]
  for (const [limit, whose] of asked) if (whose !== undefined && (await limits[limit].count(whose)) > 0) return limit
  return undefined
}

/** As the history shows it: nobody's name. */
export const publicHand = 'Vorschlag aus der Öffentlichkeit'

export type Suggesting = Pick<Services, 'db' | 'kinds' | 'clock' | 'search' | 'jobs'>

/** From somebody without an account it is kept until they confirm their address; nobody else sees it before. */
export async function suggest(services: Suggesting, suggestion: Suggestion, by: Signature): Promise<void> {
  await inTransaction(services.db, async (db) => {
    await insertSuggestion(db, suggestion)
    if (suggestion.account !== undefined) await handIn({ ...services, db }, suggestion, by)
    else await services.jobs.enqueue(letterJob, { suggestion: suggestion.key }, { within: db })
  })
}

export type Opened = { suggestion: Suggestion; state: OpenedLink<unknown>['state']; draft?: Draft }

/** What a link leads to; undefined where there is no such link, or nothing behind it any more. */
export async function openSuggestion({ db, clock }: Pick<Services, 'db' | 'clock'>, purpose: typeof confirmPurpose, secret: string): Promise<Opened | undefined> {
  const link = await openLink(db, purpose, secret, clock.now())
  const suggestion = link && (await findSuggestion(db, link.data.suggestion))
  return link && suggestion && { suggestion, state: suggestion.draft !== undefined && purpose === confirmPurpose ? 'used' : link.state, draft: suggestion.draft === undefined ? undefined : await findDraft(db, suggestion.draft) }
}

/** Only a form that was sent makes a submission of it. False: the link is used or over. */
export async function confirm(services: Suggesting, secret: string): Promise<boolean> {
  return inTransaction(services.db, async (db) => {
    const taken = await takeLink(db, confirmPurpose, secret, services.clock.now())
    const suggestion = taken && (await findSuggestion(db, taken.suggestion))
    // A letter that was sent twice holds two links to one suggestion.
    if (!suggestion || suggestion.draft !== undefined) return false
    await handIn({ ...services, db }, suggestion, { function: publicHand })
    return true
  })
}

async function handIn(services: Suggesting, { key, kind, entry, basedOn, payload, source, contentHash }: Suggestion, by: Signature): Promise<void> {
  const { db } = services
  await lockContent(db, contentHash)
  const twin = await findTwin(db, contentHash)
  const draft = twin ?? (await newDraft())
  await markConfirmed(db, { key, draft, at: services.clock.now() })

  async function newDraft(): Promise<string> {
    const saved = await saveDraft(services, { key: newKey(), kind, version: 0, payload, by, entry, basedOn, origin: 'suggestion' })
    if (saved.outcome !== 'saved') throw new Error('A draft that nobody else knows cannot be refused.')
    await handOver(services, saved, source, by)
    // Until the address was confirmed the entry has become part of another.
    const merged = entry === undefined ? undefined : await findMerged(db, [entry])
    if (merged) await carryDrafts(services, { from: merged.id, to: merged.into, by, at: services.clock.now(), reasons: { clash: '', again: '' } })
    return saved.key
  }
}

async function handOver(services: Suggesting, { key, version }: { key: string; version: number }, source: string, by: Signature): Promise<void> {
  const submitted = await submit(services, { key, version, message: `Quelle: ${source}`, by })
  if (submitted.outcome !== 'submitted') throw new Error(`The suggestion ${key} was not taken: ${submitted.outcome}.`)
}

/** The answer to a question of the reviewers. False: the link is used or over, or somebody has decided meanwhile. */
export async function answerAgain(services: Suggesting, secret: string, { payload, source }: { payload: Payload; source: string }): Promise<boolean> {
  return inTransaction(services.db, async (db) => {
    const taken = await takeLink(db, againPurpose, secret, services.clock.now())
    const suggestion = taken && (await findSuggestion(db, taken.suggestion))
    const draft = suggestion?.draft === undefined ? undefined : await findDraft(db, suggestion.draft)
    if (!draft || draft.state !== 'returned') return false
    const by = { function: publicHand }
    const saved = await saveDraft({ ...services, db }, { key: draft.key, kind: draft.kind, version: draft.version, payload, by, entry: draft.entry, basedOn: draft.basedOn, origin: 'suggestion' })
    if (saved.outcome !== 'saved') return false
    await handOver({ ...services, db }, saved, source, by)
    return true
  })
}
