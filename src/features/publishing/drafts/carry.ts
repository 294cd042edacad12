/** Two entries became one: what is being written about the one that went is carried to the one that stays. */
import type { Services } from '../../../services.ts'
import { fieldsOf } from '../kind.ts'
import type { Signature } from '../life.ts'
import type { Draft, PublishedEntry } from '../publishing.ts'
import { changedFields, valueIn, withValues } from '../values.ts'
import { decidedJob } from './decide.ts'
import { findOpenDraft, findOpenDraftsOf, findPublished, findRevision, updateDraft, writeOwner, writeState, writeTarget, writeVerdict } from './store.ts'
import { entryKind, recordDraft } from './write.ts'

export type Carrying = {
  from: string
  to: string
  by: Signature
  at: Date
  /** Why a draft came back: there is one of the survivor already; what was accepted has to be looked at once more. */
  reasons: { clash: string; again: string }
}

/** Only what its writer changed goes along: everything else is as the survivor says it. In the transaction that merges. */
export async function carryDrafts(services: Pick<Services, 'db' | 'kinds' | 'jobs'>, { from, to, by, at, reasons }: Carrying): Promise<void> {
  const { db } = services
  const survivor = await findPublished(db, to)
  if (!survivor) return
  for (const draft of await findOpenDraftsOf(db, from)) {
    if (draft.origin === 'keeper' && (await findOpenDraft(db, to))) await giveBack(draft, 'rejected', reasons.clash)
    else if (await carry(services, draft, survivor, at)) {
      if (draft.state === 'accepted') await giveBack(draft, 'returned', reasons.again)
    }
  }
  await writeOwner(db, { from, to })

  async function giveBack(draft: Draft, state: 'rejected' | 'returned', reason: string) {
    await writeVerdict(db, { key: draft.key, state, by, at, reason })
    await recordDraft(db, draft, state, { at, by })
    await services.jobs.enqueue(decidedJob, { key: draft.key, state }, { within: db, once: `${draft.key} merged ${state}` })
  }
}

/** False: nothing was changed in it, so it is let go. */
async function carry(services: Pick<Services, 'db' | 'kinds'>, { key, kind, entry, basedOn, version, payload, author }: Draft, survivor: PublishedEntry, at: Date): Promise<boolean> {
  const { db } = services
  const base = entry === undefined || basedOn === undefined ? undefined : await findRevision(db, entry, basedOn)
  const changed = changedFields(fieldsOf(entryKind(services, kind)), base?.payload ?? {}, payload)
  if (changed.length === 0) {
    await writeState(db, { key, state: 'discarded', at })
    return false
  }
  await writeTarget(db, { key, entry: survivor.id, basedOn: survivor.number })
  const values = new Map(changed.map((field) => [field.name, valueIn(payload, field)] as const))
  // The writer stays the writer.
  await updateDraft(db, { key, version: version + 1, payload: withValues(survivor.payload, changed, values), by: { function: author }, at })
  return true
}
