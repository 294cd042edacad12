/** What is ready in a list is taken, row by row; each knows whether it is done, so that work that was cut off goes on where it was. */
import { z } from 'zod'
import type { Job } from '../../../platform/jobs.ts'
import type { Services } from '../../../services.ts'
import { record } from '../../audit/index.ts'
import { insertSubmitted, inTransaction, newKey, type Signature } from '../../publishing/index.ts'
import { termReader } from '../../imports/index.ts'
import { claim, decide } from '../decide.ts'
import { findLiving, insertMembership, type Belonging } from '../store.ts'
import { detailsOf, isReady, newKeyOf, payloadOf, type MemberList, type Seen } from './list.ts'
import { seenIn } from './matching.ts'
import type { RowOutcome } from './row.ts'
import { deleteExpiredLists, findDrafted, findList, findRows, lockList, writeOutcome, writeTaking } from './store.ts'

export const takeJob = 'member-list-take'
const asked = z.object({ network: z.string(), key: z.string(), by: z.object({ function: z.string(), account: z.string().optional() }) })

export const jobs = (services: Services): Job[] => [
  {
    name: takeJob,
    async run(data, signal) {
      const { network, key, by } = asked.parse(data)
      await takeReady(services, { network, key, by }, signal)
    },
  },
  { name: 'member-lists-expiry', every: '31 3 * * *', run: () => deleteExpiredLists(services.db, services.clock.now()) },
]

type Told = { network: string; key: string; by: Signature }

/** False where somebody pressed before, or where there is no such list. */
export async function beginTaking(services: Pick<Services, 'db' | 'clock' | 'jobs'>, { network, key, by }: Told): Promise<boolean> {
  return inTransaction(services.db, async (db) => {
    const list = await lockList(db, { network, key })
    if (!list || list.takingAt !== undefined) return false
    await writeTaking(db, key, services.clock.now())
    await services.jobs.enqueue(takeJob, { network, key, by }, { within: db })
    return true
  })
}

async function takeReady(services: Services, { network, key, by }: Told, signal: AbortSignal): Promise<void> {
  const list = await findList(services.db, { network, key })
  if (!list || list.takingAt === undefined) return
  const counts = new Map<RowOutcome, number>()
  for (const seen of seenIn(services, list, await findRows(services.db, key)).filter(isReady)) {
    if (signal.aborted) throw new Error('The site is stopping; the list goes on at the next start.')
    const outcome = await take(services, list, seen, by)
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  await inTransaction(services.db, async (db) => {
    await writeTaking(db, key, undefined)
    await record(db, { at: services.clock.now(), by, action: 'member-list-taken', subject: network, details: { file: list.fileName, ...Object.fromEntries(counts) } })
  })
}

async function take(services: Services, list: MemberList, seen: Seen, by: Signature): Promise<RowOutcome> {
  const { row: { number }, way } = seen
  if (way.way === 'new') return handIn(services, list, seen, by)
  const outcome = way.way === 'member' ? await belong(services, { network: list.network, member: way.entry, relation: 'member-of' }, seen, by) : 'left_out'
  await writeOutcome(services.db, list.key, { number, outcome, member: way.way === 'member' ? way.entry : undefined })
  return outcome
}

async function belong(services: Services, belonging: Belonging, { values }: Seen, by: Signature): Promise<RowOutcome> {
  const details = detailsOf(values)
  const told = { belonging, side: 'network', by } as const
  const outcome = await claim(services, { ...told, details })
  if (outcome === 'confirmed' || outcome === 'published' || outcome === 'waits') return outcome
  if (outcome !== 'same') return 'stuck'
  // Known already; what the list says beyond is taken over.
  const living = await findLiving(services.db, belonging)
  if (!living) return 'same'
  const { status = living.status, function: role = living.function, since = living.since } = details
  if (status === living.status && role === living.function && since === living.since) return 'same'
  return (await decide(services, { ...told, step: 'change', details: { status, function: role, since, until: living.until } })) === 'done' ? 'changed' : 'same'
}

/** A new organisation: its draft goes to the reviewers, the membership follows once it is published. */
async function handIn(services: Services, { key, network, fileName }: MemberList, { row: { number }, values }: Seen, by: Signature): Promise<RowOutcome> {
  return inTransaction(services.db, async (db) => {
    await lockList(db, { network, key })
    const at = services.clock.now()
    const before = (await findDrafted(db, network)).find((drafted) => newKeyOf(drafted) === newKeyOf(values))
    const draft = before?.draft ?? newKey()
    const outcome = before === undefined ? 'drafted' : 'same'
    if (before === undefined) {
      await insertSubmitted(db, [{ key: draft, kind: 'actor', payload: payloadOf(values, network, termReader(services.search().vocabulary)) }], { by, message: `Mitgliederliste ${fileName}`, at })
      await insertMembership(db, { key: newKey(), network, draft, relation: 'member-of', ...detailsOf(values), claimedBy: 'network', claimant: by.function, at })
    }
    await writeOutcome(db, key, { number, outcome, draft })
    return outcome
  })
}
