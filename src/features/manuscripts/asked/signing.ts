/** Signing one version, and adopting what was signed. */
import { dayAt } from '../../../platform/calendar.ts'
import { record } from '../../audit/index.ts'
import { inTransaction, type Signature as By } from '../../publishing/index.ts'
import { findVersions, lockManuscript, writeAdoption, writeState } from '../store.ts'
import { lockOpen, type Doing, type Done } from './asking.ts'
import { isInTime, needsNote, type Vote } from './round.ts'
import { findRounds, findSignatures, writeSignature } from './store.ts'

type Signing = { organisation: string; /** What was read: another text is not signed by it. */ hash: string; vote: Exclude<Vote, 'silence'>; remark?: string }

export async function sign({ db, clock }: Doing, key: string, { organisation, hash, vote, remark }: Signing, by: By): Promise<Done | 'late' | 'other-text'> {
  return inTransaction(db, async (transaction) => {
    const open = await lockOpen(transaction, key, 'signing')
    if (!open || !open.invitations.some((one) => one.organisation === organisation)) return 'refused'
    const at = clock.now()
    if (!isInTime(open.round, dayAt(at))) return 'late'
    const version = (await findVersions(transaction, key)).find(({ number }) => number === open.round.version)
    if (version?.hash !== hash) return 'other-text'
    await writeSignature(transaction, open.round.key, { organisation, hash, vote, remark, signedBy: by.function, signedAt: at })
    await record(transaction, { at, by, action: 'paper-signed', subject: organisation, details: { manuscript: key, version: version.number, hash, vote } })
    return 'done'
  })
}

/** What the signatures were given to is adopted. Where somebody disagreed or said nothing, how that was dealt with has to be said. */
export async function adopt({ db, clock }: Doing, key: string, note: string, by: By): Promise<Done | 'note' | 'running'> {
  return inTransaction(db, async (transaction) => {
    const manuscript = await lockManuscript(transaction, key)
    if (manuscript?.state !== 'signing') return 'refused'
    const [round] = await findRounds(transaction, key)
    if (round?.kind !== 'signing' || round.closedAt === undefined) return 'running'
    if (needsNote(await findSignatures(transaction, round.key)) && note === '') return 'note'
    const at = clock.now()
    await writeAdoption(transaction, key, { at, by: by.function, note: note === '' ? undefined : note })
    await writeState(transaction, key, 'adopted')
    await record(transaction, { at, by, action: 'paper-adopted', subject: manuscript.lead, details: { manuscript: key, version: round.version } })
    return 'done'
  })
}
