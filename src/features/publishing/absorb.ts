/** Two entries that are one become one: the other's address leads to the survivor for good, and whoever referred to it refers to the survivor. */
import { inTransaction, type Db } from '../../platform/database/index.ts'
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { carryDrafts, type Carrying } from './drafts/carry.ts'
import { entryKind } from './drafts/write.ts'
import { findPublished } from './drafts/store.ts'
import { fieldsOf, type EntryKind, type Fault, type Payload } from './kind.ts'
import type { Signature } from './life.ts'
import { findReferrers, lockEntry, mergeInto, publishOne } from './store.ts'
import { valueIn, withValues } from './values.ts'

type Absorbing = Pick<Services, 'db' | 'kinds' | 'clock' | 'search' | 'refresh' | 'jobs'>

export type Absorption = {
  survivor: string
  absorbed: string
  /** The revisions that were compared: nothing is merged that nobody has read. */
  numbers: Record<string, number>
  payload: Payload
  by: Signature
  /** What the history of the survivor says, and that of each who referred to the other; why a draft comes back. */
  messages: { survivor: string; referrer: string } & Carrying['reasons']
  /** What other features keep of the two goes along, in the same transaction. */
  also?(db: Db, move: { from: string; to: string; by: Signature; at: Date }): Promise<void>
}

export type Absorbed = { outcome: 'merged'; moved: string[]; /** Whose revision is not right by today's rules: they refer to the old address, which leads on. */ left: string[] } | { outcome: 'faults'; faults: Fault[] } | { outcome: 'changed' }

export async function absorb(services: Absorbing, { survivor, absorbed, numbers, payload, by, messages, also }: Absorption): Promise<Absorbed> {
  const { vocabulary } = services.search()
  const done = await inTransaction(services.db, async (db): Promise<Absorbed> => {
    // Always in the same order: two who merge crosswise wait for each other instead of blocking each other.
    for (const id of [survivor, absorbed].sort()) await lockEntry(db, id)
    const [stays, goes] = [await findPublished(db, survivor), await findPublished(db, absorbed)]
    if (!stays || !goes || survivor === absorbed || stays.kind !== goes.kind || stays.withdrawnAt || goes.withdrawnAt || stays.number !== numbers[survivor] || goes.number !== numbers[absorbed]) return { outcome: 'changed' }
    const kind = entryKind(services, stays.kind)
    const at = services.clock.now()
    const checked = kind.check(redirected(kind, payload, { from: absorbed, to: survivor, own: survivor }), vocabulary)
    if ('faults' in checked) return { outcome: 'faults', faults: checked.faults }
    const signed = { author: by.function, authorAccount: by.account, at }
    await publishOne(db, stays.kind, { id: survivor, ...checked.publication }, { ...signed, message: messages.survivor })
    const [moved, left]: string[][] = [[], []]
    for (const id of (await findReferrers(db, absorbed)).filter((one) => one !== survivor && one !== absorbed)) {
      await lockEntry(db, id)
      const referrer = await findPublished(db, id)
      const referring = referrer && services.kinds.find(({ entry }) => entry?.name === referrer.kind)?.entry
      if (!referrer || !referring || referrer.withdrawnAt) continue
      const next = referring.check(redirected(referring, referrer.payload, { from: absorbed, to: survivor, own: id }), vocabulary)
      if ('faults' in next) left.push(id)
      else {
        await publishOne(db, referrer.kind, { id, ...next.publication }, { ...signed, message: messages.referrer })
        moved.push(id)
      }
    }
    await mergeInto(db, { absorbed, survivor, at })
    const move = { from: absorbed, to: survivor, by, at }
    await carryDrafts({ ...services, db }, { ...move, reasons: messages })
    await also?.(db, move)
    await record(db, { at, by, action: 'entry-merged', subject: survivor, details: { absorbed, moved, left } })
    return { outcome: 'merged', moved, left }
  })
  if (done.outcome === 'merged') await services.refresh([survivor, absorbed, ...done.moved])
  return done
}

/** Nobody belongs to themselves, and nobody twice to the same. */
function redirected(kind: EntryKind, payload: Payload, { from, to, own }: { from: string; to: string; own: string }): Payload {
  const fields = fieldsOf(kind).filter(({ control }) => control === 'relations')
  return withValues(payload, fields, new Map(fields.map((field) => [field.name, [...new Set([valueIn(payload, field)].flat().map((id) => (id === from ? to : id)))].filter((id) => id !== own)])))
}
