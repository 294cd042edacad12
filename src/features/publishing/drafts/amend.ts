/** Changing some fields of what is published by a decision that was no draft, such as a membership both sides confirmed. */
import type { Services } from '../../../services.ts'
import { fieldsOf, type Fault, type Payload } from '../kind.ts'
import type { Signature } from '../life.ts'
import { lockEntry, publishOne } from '../store.ts'
import { changedFields } from '../values.ts'
import { findPublished, inTransaction } from './store.ts'
import { entryKind } from './write.ts'

type Amending = Pick<Services, 'db' | 'kinds' | 'clock' | 'search'>
export type Amended = { outcome: 'published'; number: number } | { outcome: 'faults'; faults: Fault[] } | { outcome: 'unknown' | 'same' }

/** A new revision in the transaction that is given: open drafts merge it by field. Whoever calls makes it searchable (`refresh`) once it is committed. */
export async function amend(services: Amending, { entry, change, by, message }: { entry: string; change(payload: Payload): Payload; by: Signature; message?: string }): Promise<Amended> {
  return inTransaction(services.db, async (db): Promise<Amended> => {
    await lockEntry(db, entry)
    const published = await findPublished(db, entry)
    if (!published || published.withdrawnAt) return { outcome: 'unknown' }
    const kind = entryKind(services, published.kind)
    const payload = change(published.payload)
    if (changedFields(fieldsOf(kind), published.payload, payload).length === 0) return { outcome: 'same' }
    const checked = kind.check(payload, services.search().vocabulary)
    if ('faults' in checked) return { outcome: 'faults', faults: checked.faults }
    return { outcome: 'published', number: await publishOne(db, published.kind, { id: entry, ...checked.publication }, { author: by.function, authorAccount: by.account, message, at: services.clock.now() }) }
  })
}
