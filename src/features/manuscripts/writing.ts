/** Writing the text: paragraph by paragraph, beside others who do the same. Nothing typed is lost. */
import { record } from '../audit/index.ts'
import { inTransaction, type Signature as By } from '../publishing/index.ts'
import { endOpenRound, reopenIfSigned, type Doing, type Done } from './asked/asking.ts'
import { isSameWording, mergeWording, moved, type Manuscript, type Paragraph, type Wording } from './manuscript.ts'
import { allows } from './policy.ts'
import { findParagraphs, findSave, insertManuscript, insertParagraph, lockManuscript, updateParagraph, writeFrame, writeOrder, writeRemoved, writeState } from './store.ts'

export async function begin({ db, clock }: Doing, { key, lead, title, purpose, by }: Pick<Manuscript, 'key' | 'lead' | 'title' | 'purpose'> & { by: By }): Promise<void> {
  const at = clock.now()
  await inTransaction(db, async (transaction) => {
    if (await insertManuscript(transaction, { key, lead, title, purpose, at, by: by.function })) await record(transaction, { at, by, action: 'manuscript-begun', subject: lead, details: { manuscript: key } })
  })
}

/** The manuscript, locked, where its text may still be changed: not while reviewers have it before them. */
async function open(db: Doing['db'], key: string): Promise<Manuscript | undefined> {
  const manuscript = await lockManuscript(db, key)
  return manuscript && manuscript.draft === undefined && allows('lead', 'write', manuscript.state) ? manuscript : undefined
}

export type SavedFrame = { outcome: 'saved' } | { outcome: 'refused' } | { outcome: 'conflict'; now: Manuscript }

/** `edition`: the one that was opened. */
export async function saveFrame(services: Doing, { key, edition, title, purpose, by }: Pick<Manuscript, 'key' | 'edition' | 'title' | 'purpose'> & { by: By }): Promise<SavedFrame> {
  return inTransaction(services.db, async (db): Promise<SavedFrame> => {
    const now = await open(db, key)
    if (!now) return { outcome: 'refused' }
    if (now.title === title && now.purpose === purpose) return { outcome: 'saved' }
    if (now.edition !== edition) return { outcome: 'conflict', now }
    await reopenIfSigned({ ...services, db }, now, by)
    await writeFrame(db, key, { title, purpose, edition: edition + 1 })
    return { outcome: 'saved' }
  })
}

export type SavedParagraph =
  | { outcome: 'saved'; /** What the other one changed and was taken over. */ taken: string[]; by?: string }
  /** Both changed the same: nothing was written. */
  | { outcome: 'conflict'; theirs: Paragraph; base: Wording; wording: Wording }
  | { outcome: 'refused' | 'gone' }

export async function saveParagraph(services: Doing, { key, id, edition, wording, by }: { key: string; id: string; edition: number; wording: Wording; by: By }): Promise<SavedParagraph> {
  return inTransaction(services.db, async (db): Promise<SavedParagraph> => {
    const manuscript = await open(db, key)
    if (!manuscript) return { outcome: 'refused' }
    const theirs = (await findParagraphs(db, key)).standing.find((one) => one.id === id)
    if (!theirs) return { outcome: 'gone' }
    const base = theirs.edition === edition ? theirs : ((await findSave(db, key, id, edition)) ?? theirs)
    const merged = mergeWording(base, wording, theirs)
    if (merged.conflicts.length > 0) return { outcome: 'conflict', theirs, base, wording: merged.wording }
    if (isSameWording(merged.wording, theirs)) return { outcome: 'saved', taken: [] }
    await reopenIfSigned({ ...services, db }, manuscript, by)
    await updateParagraph(db, { manuscript: key, id, wording: merged.wording, edition: theirs.edition + 1, by: by.function, at: services.clock.now() })
    return { outcome: 'saved', taken: merged.taken, by: merged.taken.length > 0 ? theirs.changedBy : undefined }
  })
}

/** Behind another paragraph; without one, at the beginning. What is no longer there is taken for the end. */
export async function insert(services: Doing, { key, id, after, wording, by }: { key: string; id: string; after?: string; wording: Wording; by: By }): Promise<Done> {
  return changing(services, key, by, async (db) => {
    const { standing } = await findParagraphs(db, key)
    if (!(await insertParagraph(db, { manuscript: key, id, wording, by: by.function, at: services.clock.now() }))) return
    const ids = standing.map((one) => one.id)
    const at = after === undefined ? 0 : ids.includes(after) ? ids.indexOf(after) + 1 : ids.length
    await writeOrder(db, key, [...ids.slice(0, at), id, ...ids.slice(at)])
  })
}

export const move = (services: Doing, { key, id, direction, by }: { key: string; id: string; direction: 'up' | 'down'; by: By }): Promise<Done> =>
  changing(services, key, by, async (db) => writeOrder(db, key, moved((await findParagraphs(db, key)).standing.map((one) => one.id), id, direction)))

export type Removed = Done | 'changed'

/** Only what was read is taken out; it can be put back. */
export async function remove(services: Doing, { key, id, edition, by }: { key: string; id: string; edition: number; by: By }): Promise<Removed> {
  return inTransaction(services.db, async (db) => {
    const manuscript = await open(db, key)
    const paragraph = (await findParagraphs(db, key)).standing.find((one) => one.id === id)
    if (!manuscript || !paragraph) return 'refused'
    if (paragraph.edition !== edition) return 'changed'
    await reopenIfSigned({ ...services, db }, manuscript, by)
    await writeRemoved(db, { manuscript: key, id, at: services.clock.now() })
    return 'done'
  })
}

/** To the end of the text. */
export const putBack = (services: Doing, { key, id, by }: { key: string; id: string; by: By }): Promise<Done> =>
  changing(services, key, by, async (db) => {
    const { standing, removed } = await findParagraphs(db, key)
    if (!removed.some((one) => one.id === id)) return
    await writeRemoved(db, { manuscript: key, id, at: undefined })
    await writeOrder(db, key, [...standing.map((one) => one.id), id])
  })

async function changing(services: Doing, key: string, by: By, change: (db: Doing['db']) => Promise<void>): Promise<Done> {
  return inTransaction(services.db, async (db) => {
    const manuscript = await open(db, key)
    if (!manuscript) return 'refused'
    await reopenIfSigned({ ...services, db }, manuscript, by)
    await change(db)
    return 'done'
  })
}

/** Given up: it stays to be read, nobody is asked any more. */
export async function withdraw({ db, clock }: Doing, key: string, by: By): Promise<Done> {
  return inTransaction(db, async (transaction) => {
    const manuscript = await open(transaction, key)
    if (!manuscript) return 'refused'
    await endOpenRound(transaction, key, { at: clock.now(), by: by.function })
    await writeState(transaction, key, 'withdrawn')
    await record(transaction, { at: clock.now(), by, action: 'manuscript-withdrawn', subject: manuscript.lead, details: { manuscript: key } })
    return 'done'
  })
}
