/** What was handed in as a new entry turns out to be one that is published: it becomes a change of that. */
import { fieldsOf, isList, type Payload } from '../kind.ts'
import { isEmpty, valueIn, withValues, type Value } from '../values.ts'
import type { Draft } from '../publishing.ts'
import { findPublished, inTransaction, lockDraft, updateDraft, writeTarget } from './store.ts'
import { entryKind, known, type Writing } from './write.ts'

export type Redirected = { outcome: 'redirected' } | { outcome: 'refused'; why: 'state' | 'stale' | 'unknown'; draft: Draft }

/** The writer stays the writer: whoever sees that two are one has written nothing, and may decide. */
export async function redirectDraft(services: Writing, { key, version, entry }: { key: string; version: number; entry: string }): Promise<Redirected> {
  return inTransaction(services.db, async (db): Promise<Redirected> => {
    const draft = await known(lockDraft(db, key))
    if (draft.state !== 'submitted' || draft.entry !== undefined) return { outcome: 'refused', why: 'state', draft }
    if (draft.version !== version) return { outcome: 'refused', why: 'stale', draft }
    const published = await findPublished(db, entry)
    if (!published || published.withdrawnAt || published.kind !== draft.kind) return { outcome: 'refused', why: 'unknown', draft }
    await writeTarget(db, { key, entry, basedOn: published.number })
    await updateDraft(db, { key, version: version + 1, payload: asChange(services, draft, published.payload), by: { function: draft.author }, at: services.clock.now() })
    return { outcome: 'redirected' }
  })
}

/** What must be there and what is told in sentences stays as it is published; lists are put together; everything else that is given is a correction. */
function asChange(services: Writing, { kind, payload: given }: Draft, published: Payload): Payload {
  const fields = fieldsOf(entryKind(services, kind))
  const values = fields.flatMap((field): [string, Value][] => {
    const [mine, theirs] = [valueIn(given, field), valueIn(published, field)]
    if (isEmpty(mine)) return []
    if (isList(field)) return [[field.name, [...new Set([theirs, mine].flat())]]]
    const stays = field.required || field.control === 'paragraphs'
    return stays && !isEmpty(theirs) ? [] : [[field.name, mine]]
  })
  return withValues(published, fields, new Map(values))
}
