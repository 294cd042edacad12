/** Writing: saving a draft beside others who do the same, handing it in, taking it back. */
import { randomBytes } from 'node:crypto'
import type { Services } from '../../../services.ts'
import { record } from '../../audit/index.ts'
import { fieldsOf, type EntryField, type EntryKind, type Fault, type Payload } from '../kind.ts'
import { isWritable, take, type DraftState, type Signature, type Step } from '../life.ts'
import { merge } from '../merge.ts'
import type { Draft, Origin } from '../publishing.ts'
import { changedFields } from '../values.ts'
import { findOpenDraft, findRevision, findSave, inTransaction, insertDraft, lockDraft, updateDraft, writeState, writeSubmission } from './store.ts'

export type Writing = Pick<Services, 'db' | 'kinds' | 'clock'>

/** The address of a draft: 128 bits nobody guesses. */
export const newKey = (): string => randomBytes(16).toString('hex')
export const isKey = (key: string): boolean => /^[0-9a-f]{32}$/.test(key)

export function entryKind({ kinds }: Pick<Services, 'kinds'>, name: string): EntryKind {
  const found = kinds.find(({ entry }) => entry?.name === name)?.entry
  if (!found) throw new Error(`Entries of the kind ${name} are not written here.`)
  return found
}

export type Save = {
  /** Made by `newKey` when the form was opened, so that a form sent twice begins one draft only. */
  key: string
  kind: string
  /** The version that was opened; 0 for a draft that is only beginning. */
  version: number
  payload: Payload
  by: Signature
  /** The published entry it changes; none for a new one. */
  entry?: string
  /** The published revision the form was filled from. */
  basedOn?: number
  owner?: string
  origin?: Origin
}

/** Somebody else saved in between, and both changed the same fields: nothing was written. */
export type Conflict = { outcome: 'conflict'; draft: Draft; merged: Payload; conflicts: EntryField[]; taken: EntryField[] }
export type Saved = { outcome: 'saved'; key: string; version: number; /** What the other one changed and was taken over. */ taken: EntryField[] } | Conflict | { outcome: 'refused'; draft: Draft }

export async function saveDraft(services: Writing, save: Save): Promise<Saved> {
  return inTransaction(services.db, async (db) => {
    const { key, kind, entry, owner, origin = 'keeper', basedOn, payload, by } = save
    const at = services.clock.now()
    const begins = save.version === 0 && (await insertDraft(db, { key, kind, entry, owner, origin, basedOn, payload, by, at }))
    if (begins) return { outcome: 'saved', key, version: 1, taken: [] }
    const draft = (await lockDraft(db, key)) ?? (entry === undefined ? undefined : await lockOpen(db, entry))
    if (!draft) throw new Error(`There is no draft ${key}.`)
    if (!isWritable(draft.state)) return { outcome: 'refused', draft }

    const fields = fieldsOf(entryKind(services, kind))
    const isNewest = draft.key === key && draft.version === save.version
    const { merged, taken, conflicts } = isNewest ? { merged: payload, taken: [], conflicts: [] } : merge(fields, await beginning(db, draft, save), payload, draft.payload)
    if (conflicts.length > 0) return { outcome: 'conflict', draft, merged, conflicts, taken }
    if (changedFields(fields, draft.payload, merged).length === 0) return { outcome: 'saved', key: draft.key, version: draft.version, taken }
    await updateDraft(db, { key: draft.key, version: draft.version + 1, payload: merged, by, at })
    return { outcome: 'saved', key: draft.key, version: draft.version + 1, taken }
  })
}

async function lockOpen(db: Services['db'], entry: string): Promise<Draft | undefined> {
  const open = await findOpenDraft(db, entry)
  return open && lockDraft(db, open.key)
}

/** What whoever saves had before their eyes when they began. */
async function beginning(db: Services['db'], draft: Draft, { key, version, basedOn }: Save): Promise<Payload> {
  if (version > 0 && draft.key === key) return (await findSave(db, key, version))?.payload ?? {}
  if (draft.entry === undefined || basedOn === undefined) return {}
  return (await findRevision(db, draft.entry, basedOn))?.payload ?? {}
}

export type Submitted = { outcome: 'submitted' } | { outcome: 'faults'; faults: Fault[] } | { outcome: 'refused'; why: 'state' | 'stale'; draft: Draft }

/** Hands a draft to the reviewers. Only what could be published as it stands is taken. */
export async function submit(services: Writing & Pick<Services, 'search'>, { key, version, message, by }: { key: string; version: number; message?: string; by: Signature }): Promise<Submitted> {
  return inTransaction(services.db, async (db) => {
    const draft = await known(lockDraft(db, key))
    const next = take('submit', draft, by)
    if ('refused' in next) return { outcome: 'refused', why: 'state', draft }
    if (draft.version !== version) return { outcome: 'refused', why: 'stale', draft }
    const checked = entryKind(services, draft.kind).check(draft.payload, services.search().vocabulary)
    if ('faults' in checked) return { outcome: 'faults', faults: checked.faults }
    const at = services.clock.now()
    await writeSubmission(db, { key, message, by, at })
    await recordDraft(db, draft, 'submitted', { at, by })
    return { outcome: 'submitted' }
  })
}

/** Takes a submission back to write on, or lets a draft go. */
export const recall = (services: Writing, key: string, by: Signature) => step(services, key, 'recall', by)
export const discard = (services: Writing, key: string, by: Signature) => step(services, key, 'discard', by)

async function step(services: Writing, key: string, step: Extract<Step, 'recall' | 'discard'>, by: Signature): Promise<{ outcome: 'done'; state: DraftState } | { outcome: 'refused'; draft: Draft }> {
  return inTransaction(services.db, async (db) => {
    const draft = await known(lockDraft(db, key))
    const next = take(step, draft, by)
    if ('refused' in next) return { outcome: 'refused', draft }
    const at = services.clock.now()
    await writeState(db, { key, state: next.state, at })
    await recordDraft(db, draft, step === 'recall' ? 'recalled' : 'discarded', { at, by })
    return { outcome: 'done', state: next.state }
  })
}

export async function known(found: Promise<Draft | undefined>): Promise<Draft> {
  const draft = await found
  if (!draft) throw new Error('There is no such draft.')
  return draft
}

type DraftEvent = 'submitted' | 'recalled' | 'discarded' | 'returned' | 'rejected' | 'scheduled'

/** A draft that is no entry yet is named by its key. */
export const recordDraft = (db: Services['db'], { key, kind, entry }: Draft, what: DraftEvent, { at, by }: { at: Date; by: Signature }): Promise<void> =>
  record(db, { at, by, action: `draft-${what}`, subject: entry ?? key, details: { kind, draft: key } })
