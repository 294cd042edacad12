/** Claiming, confirming, declining, changing, ending: each in one transaction with what becomes public of it. */
import { dayAt } from '../../platform/calendar.ts'
import type { Services } from '../../services.ts'
import { relationColumns, type Relation } from '../actors/index.ts'
import { record } from '../audit/index.ts'
import { amend, findPublished, inTransaction, newKey, type Payload, type Signature } from '../publishing/index.ts'
import { findHolders } from '../appointments/index.ts'
import { isKept } from './keepers.ts'
import { insertNews } from './letters/store.ts'
import { outcomeOfClaim, positionOf, stepsFor, type Position, type Side, type Step } from './membership.ts'
import { findLiving, insertMembership, writeConfirmation, writeDecline, writeDetails, writeEnd, type Belonging, type Details } from './store.ts'

export type Deciding = Pick<Services, 'db' | 'kinds' | 'clock' | 'search' | 'refresh'>

/** `stuck`: the entry of the member cannot be published as it stands; `unknown`: there is no such entry. */
export type Outcome = 'confirmed' | 'published' | 'waits' | 'same' | 'done' | 'refused' | 'stuck' | 'unknown'
type Told = { belonging: Belonging; side: Side; by: Signature }

export async function claim(services: Deciding, { details, ...told }: Told & { details: Details }): Promise<Outcome> {
  const { belonging, side, by } = told
  return settled(services, belonging, async (db) => {
    const { member, network, relation } = belonging
    if (member === network) return 'refused'
    const { living, position } = await standing(db, belonging)
    const outcome = outcomeOfClaim({ side, position, claimedBy: living?.claimedBy, isKept: await isKept(db, member) })
    const at = services.clock.now()
    if (outcome === 'same') return 'same'
    if (outcome !== 'waits' && !(await publishes({ ...services, db }, belonging, true, by))) return 'stuck'
    if (living) {
      await writeDetails(db, living.key, side === 'network' ? { ...known(living), ...given(details) } : known(living))
      await writeConfirmation(db, { key: living.key, by: by.function, at })
      await noted(db, 'confirmed', told, at)
      return outcome
    }
    await noted(db, 'claimed', told, at)
    const isAnswer = outcome === 'confirmed'
    const key = newKey()
    await insertMembership(db, { key, network, member, relation, ...details, claimedBy: isAnswer ? 'member' : side, claimant: isAnswer ? statedBy : by.function, at, confirmer: isAnswer ? by.function : undefined })
    if (outcome === 'waits' && side === 'network') await tell(db, { key, actor: member, what: 'claimed', at })
    return outcome
  })
}

/** What was said by a published entry and by nobody in particular. */
const statedBy = 'Eintrag'

type Decision = Told & { step: Step; details?: Details; reason?: string }

export async function decide(services: Deciding, { belonging, side, by, step, details = {}, reason = '' }: Decision): Promise<Outcome> {
  return settled(services, belonging, async (db) => {
    const { living, position } = await standing(db, belonging)
    if (!stepsFor(side, position, living?.claimedBy).includes(step)) return 'refused'
    const at = services.clock.now()
    const stays = step === 'confirm' || step === 'change'
    if (step !== 'change' && !(await publishes({ ...services, db }, belonging, stays, by))) return 'stuck'
    const key = living?.key ?? newKey()
    if (!living) await insertMembership(db, { key, ...belonging, claimedBy: 'member', claimant: statedBy, at })
    const done = { key, by: by.function, at }
    if (step === 'confirm') await writeConfirmation(db, done)
    if (step === 'decline') {
      await writeDecline(db, { ...done, reason })
      await tell(db, { key, actor: side === 'network' ? belonging.member : belonging.network, what: 'declined', at })
    }
    if (step === 'withdraw') await writeEnd(db, done)
    if (step === 'end') await writeEnd(db, { ...done, until: details.until ?? dayAt(at) })
    if (step === 'change') await writeDetails(db, key, details)
    await noted(db, pastOf[step], { belonging, side, by }, at)
    return 'done'
  })
}

/** Whoever speaks for the other side gets to know of it by letter. */
async function tell(db: Services['db'], { key, actor, what, at }: { key: string; actor: string; what: 'claimed' | 'declined'; at: Date }) {
  const holders = await findHolders(db, { actor })
  await insertNews(db, { membership: key, actor, what, at, accounts: holders.filter(({ role }) => role === 'editor' || role === 'coordinator').map(({ account }) => account) })
}

const pastOf = { confirm: 'confirmed', decline: 'declined', withdraw: 'withdrawn', change: 'changed', end: 'ended' } as const satisfies Record<Step, string>

const noted = (db: Services['db'], what: 'claimed' | (typeof pastOf)[Step], { belonging: { network, member, relation }, side, by }: Told, at: Date) =>
  record(db, { at, by, action: `membership-${what}`, subject: network, details: { member, relation, side } })

async function settled(services: Deciding, { member }: Belonging, work: (db: Services['db']) => Promise<Outcome>): Promise<Outcome> {
  const outcome = await inTransaction(services.db, work)
  await services.refresh([member])
  return outcome
}

async function standing(db: Services['db'], belonging: Belonging): Promise<{ living: Awaited<ReturnType<typeof findLiving>>; position: Position }> {
  const published = await findPublished(db, belonging.member)
  const living = await findLiving(db, belonging)
  return { living, position: positionOf(living, published !== undefined && listIn(published.payload, belonging.relation).includes(belonging.network)) }
}

const listIn = (payload: Payload, relation: Relation): string[] => {
  const value = payload[relationColumns[relation]]
  return Array.isArray(value) ? value.map(String) : []
}

/** The entry of the member says so, or no longer. False where it cannot be published as it stands. */
async function publishes(services: Deciding, { network, member, relation }: Belonging, belongs: boolean, by: Signature): Promise<boolean> {
  const column = relationColumns[relation]
  const amended = await amend(services, {
    entry: member,
    by,
    change: (payload) => {
      const others = listIn(payload, relation).filter((id) => id !== network)
      return { ...payload, [column]: belongs ? [...others, network] : others }
    },
  })
  return amended.outcome === 'published' || amended.outcome === 'same'
}

const known = ({ status, function: role, since, until }: Details): Details => ({ status, function: role, since, until })
const given = (details: Details): Details => Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
