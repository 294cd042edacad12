/** Recording that an organisation takes a practice over, and making a practice of their own of it. */
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { inTransaction, newKey, saveDraft, type Payload, type Signature } from '../publishing/index.ts'
import { lastSaid, stateOf, type Adoption, type Recorded } from './adoption.ts'
import { insertAdoption, insertStep, lockAdoption, updateAbout, writeDraft, writeWithdrawal } from './store.ts'

export const beganJob = 'adoption-letter'

type Needs = Pick<Services, 'db' | 'clock' | 'jobs'>
type Given = { record: Pick<Recorded, 'step' | 'day' | 'changed' | 'result' | 'reason' | 'fit'>; about: Pick<Adoption, 'visibility' | 'contactFunction' | 'contactEmail'> }

/** Whoever wrote the practice gets a letter. Undefined: it is recorded already. */
export async function begin({ db, clock, jobs }: Needs, { practice, adopter, source, given, by }: Pick<Adoption, 'practice' | 'adopter' | 'source'> & { given: Given; by: Signature }): Promise<string | undefined> {
  const at = clock.now()
  return inTransaction(db, async (transaction) => {
    const key = newKey()
    if (!(await insertAdoption(transaction, { key, practice, adopter, source, ...given.about, at }))) return undefined
    await insertStep(transaction, key, { ...given.record, number: 1, function: by.function, recordedAt: at })
    await record(transaction, { at, by, action: 'adoption-begun', subject: practice, details: { adoption: key, adopter, step: given.record.step } })
    await jobs.enqueue(beganJob, { adoption: key }, { within: transaction })
    return key
  })
}

/** False: it was withdrawn meanwhile. */
export async function recordStep({ db, clock }: Needs, key: string, { record: step, about }: Given, by: Signature): Promise<boolean> {
  const at = clock.now()
  return inTransaction(db, async (transaction) => {
    const adoption = await lockAdoption(transaction, key)
    if (!adoption) return false
    await updateAbout(transaction, key, about)
    await insertStep(transaction, key, { ...step, number: adoption.history.length + 1, function: by.function, recordedAt: at })
    await record(transaction, { at, by, action: 'adoption-recorded', subject: adoption.practice, details: { adoption: key, adopter: adoption.adopter, step: step.step, visibility: about.visibility } })
    return true
  })
}

export async function withdraw({ db, clock }: Needs, key: string, by: Signature): Promise<void> {
  const at = clock.now()
  await inTransaction(db, async (transaction) => {
    const adoption = await lockAdoption(transaction, key)
    if (!adoption) return
    await writeWithdrawal(transaction, key, at)
    await record(transaction, { at, by, action: 'adoption-withdrawn', subject: adoption.practice, details: { adoption: key, adopter: adoption.adopter } })
  })
}

/** What a practice of the adopter's own begins with: the original where nothing was changed, and where it comes from. */
function payloadOf(original: Payload, adoption: Adoption, adopterName: string): Payload {
  const kept = ['themes', 'spaces', 'phases', 'groups', 'problem', 'target_groups', 'legal_basis', 'keywords']
  return {
    ...Object.fromEntries(kept.flatMap((field) => (original[field] === undefined ? [] : [[field, original[field]]]))),
    title: `${String(original.title)} (${adopterName})`.slice(0, 300),
    summary: original.summary,
    approach: [String(original.approach ?? ''), lastSaid(adoption, 'changed')].filter(Boolean).join('\n\n'),
    results: lastSaid(adoption, 'result'),
    started: stateOf(adoption)?.day,
    contact_function: adoption.contactFunction,
    contact_email: adoption.contactEmail,
    visibility: adoption.visibility,
    owner: adoption.adopter,
    adopts: [adoption.practice],
  }
}

/** One draft for each adoption: pressed twice, it leads to the same. Undefined: it was withdrawn meanwhile. */
export async function makePractice(services: Needs & Pick<Services, 'kinds'>, key: string, { original, adopterName, by }: { original: Payload; adopterName: string; by: Signature }): Promise<string | undefined> {
  return inTransaction(services.db, async (db) => {
    const adoption = await lockAdoption(db, key)
    if (!adoption || adoption.draft !== undefined) return adoption?.draft
    const saved = await saveDraft({ ...services, db }, { key: newKey(), kind: 'practice', version: 0, payload: payloadOf(original, adoption, adopterName), by, owner: adoption.adopter })
    if (saved.outcome !== 'saved') throw new Error('A draft that nobody else knows cannot be refused.')
    await writeDraft(db, key, saved.key)
    return saved.key
  })
}
