/** Asking organisations: whom the asker is shown, who may be asked, and the promise of the letters. */
import { inTransaction } from '../../../platform/database/index.ts'
import type { Services } from '../../../services.ts'
import type { Readable } from '../../accounts/index.ts'
import { isActorCard } from '../../actors/index.ts'
import { findHolders, type Holder } from '../../appointments/index.ts'
import { record } from '../../audit/index.ts'
import { newKey, type Signature } from '../../publishing/index.ts'
import { mayBeRead } from '../../search/index.ts'
import type { Open } from '../request.ts'
import { countAsked, findAsks, findStopped, insertAsk, type Ask } from '../store.ts'
import { daysCounted, isAskedEnough, likely, type Likely, type Reason, type Standing } from './matching.ts'
import { signsFor } from './signs.ts'

export const letterJob = 'request-letter'

const dayLength = 86_400_000

type Asking = Pick<Services, 'db' | 'search' | 'clock'>

/** Whoever keeps an organisation and wants to be asked. */
export async function findReceivers(db: Services['db'], actor: string): Promise<Holder[]> {
  const stopped = await findStopped(db)
  return (await findHolders(db, { actor, role: 'editor' })).filter(({ account }) => !stopped.has(account))
}

/** How every organisation stands towards a request. */
export async function standings({ db, search, clock }: Asking, request: Open): Promise<(actor: string) => Standing> {
  const stopped = await findStopped(db)
  const reached = new Set((await findHolders(db, { role: 'editor' })).flatMap(({ actor, account }) => (actor === undefined || stopped.has(account) ? [] : [actor])))
  const asked = await countAsked(db, new Date(clock.now().getTime() - daysCounted * dayLength))
  return (actor) => ({ isReader: isReader(search(), request, actor), isReachable: reached.has(actor), asked: asked.get(actor) ?? 0 })
}

/** Whether those who hold a function at this organisation may read the request. */
export function isReader(index: ReturnType<Services['search']>, { readers }: Pick<Open, 'readers'>, actor: string): boolean {
  const card = index.card(actor)
  return isActorCard(card) && mayBeRead(readers, { all: false, networks: [actor, ...card.member_of], actors: [actor] })
}

/** The list the asker is shown. */
export async function suggest(services: Asking, request: Open, readable: Readable): Promise<Likely[]> {
  const { db, search } = services
  const index = search()
  const signs = signsFor({ index, readable, question: request.payload, networks: request.networks })
  return likely({ signs, asker: request.owner, before: new Set((await findAsks(db, request.id)).map(({ actor }) => actor)), standingOf: await standings(services, request) })
}

export type Refused = 'itself' | 'no-reader' | 'unreachable' | 'enough' | 'before'

/** Why an organisation cannot be asked this; undefined where it can. */
export async function refusalOf(services: Asking, request: Open, actor: string): Promise<Refused | undefined> {
  if (actor === request.owner) return 'itself'
  const standing = (await standings(services, request))(actor)
  if (!standing.isReader) return 'no-reader'
  if ((await findAsks(services.db, request.id)).some((ask) => ask.actor === actor)) return 'before'
  if (!standing.isReachable) return 'unreachable'
  return isAskedEnough(standing) ? 'enough' : undefined
}

type Sending = Pick<Services, 'db' | 'clock' | 'jobs'>
export type Chosen = { actor: string; reasons: Reason[] }

/** Notes who is asked and promises a letter to each who keeps them, or neither. Answers who was. */
export async function ask({ db, clock, jobs }: Sending, { request, chosen, by, forwardedBy }: { request: string; chosen: readonly Chosen[]; by: Signature; forwardedBy?: string }): Promise<string[]> {
  const at = clock.now()
  return inTransaction(db, async (transaction) => {
    const asked: string[] = []
    for (const { actor, reasons } of chosen) {
      const one: Ask = { key: newKey(), request, actor, reasons, askedBy: by.function, askedAt: at, forwardedBy }
      if (!(await insertAsk(transaction, one))) continue
      asked.push(actor)
      for (const { account } of await findReceivers(transaction, actor)) await jobs.enqueue(letterJob, { ask: one.key, account, isReminder: false }, { within: transaction, once: `${one.key} ${account}` })
    }
    if (asked.length > 0) await record(transaction, { at, by, action: 'request-sent', subject: request, details: { organisations: asked } })
    return asked
  })
}
