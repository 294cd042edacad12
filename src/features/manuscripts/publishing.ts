/** What was adopted becomes an entry like every other; afterwards it is written down what became of its demands. */
import { dayAt, plusMonths } from '../../platform/calendar.ts'
import type { Services } from '../../services.ts'
import { record } from '../audit/index.ts'
import { demandsIn, followupsOf, paperPayload, stateOf, type DemandState, type PaperPayload } from '../papers/index.ts'
import { amend, findPublished, inTransaction, newKey, saveDraft, type Signature as By } from '../publishing/index.ts'
import { findRounds, findSignatures } from './asked/store.ts'
import type { Manuscript } from './manuscript.ts'
import { findVersions, lockManuscript, writeDraft } from './store.ts'

/** The draft of the entry, with the wording nobody changes there any more. Undefined: somebody was faster. */
export async function handIn(services: Pick<Services, 'db' | 'kinds' | 'clock'>, key: string, by: By): Promise<string | undefined> {
  return inTransaction(services.db, async (db) => {
    const manuscript = await lockManuscript(db, key)
    if (manuscript?.state !== 'adopted' || manuscript.draft !== undefined) return undefined
    const draft = newKey()
    const payload = await payloadOf(db, manuscript)
    await saveDraft({ ...services, db }, { key: draft, kind: 'paper', version: 0, owner: manuscript.lead, payload, by })
    await writeDraft(db, key, draft)
    return draft
  })
}

async function payloadOf(db: Services['db'], { key, lead, adoptedAt, adoptionNote }: Manuscript): Promise<PaperPayload> {
  const [round] = await findRounds(db, key)
  const version = (await findVersions(db, key)).find(({ number }) => number === round?.version)
  if (!round || !version || !adoptedAt) throw new Error(`${key} was adopted without having been signed.`)
  const signatures = await findSignatures(db, round.key)
  const { title, purpose, number, hash, paragraphs } = version
  return paperPayload.parse({
    title,
    summary: purpose,
    genre: 'position',
    standing: 'gilt',
    dated: dayAt(adoptedAt),
    language: 'de',
    accessible: 'html',
    owner: lead,
    // Whoever dissented or said nothing takes no part in it.
    partners: signatures.filter(({ vote, organisation }) => (vote === 'agree' || vote === 'remark') && organisation !== lead).map(({ organisation }) => organisation),
    recorded_by: 'self',
    body: paragraphs,
    text_version: number,
    text_hash: hash,
    signatures: signatures.map(({ organisation, vote, remark, signedBy, signedAt }) => ({ organisation, vote, remark, signed_by: signedBy, signed_on: dayAt(signedAt) })),
    adoption_note: adoptionNote,
  })
}

export async function findPaper(db: Services['db'], entry: string): Promise<PaperPayload | undefined> {
  const published = await findPublished(db, entry)
  return published && !published.withdrawnAt ? paperPayload.parse(published.payload) : undefined
}

export type Following = { demand: string; state: DemandState; since: string; note?: string; source_url?: string }

/** Public at once: it says what happened outside, the wording stays as it is. */
export async function follow(services: Pick<Services, 'db' | 'kinds' | 'clock' | 'search' | 'refresh'>, { entry, lead, following, by, message }: { entry: string; lead: string; following: Following; by: By; message: string }): Promise<boolean> {
  const at = services.clock.now()
  const done = await inTransaction(services.db, async (db) => {
    const payload = await findPaper(db, entry)
    if (!payload || !demandsIn(payload).some(({ id }) => id === following.demand)) return false
    const amended = await amend({ ...services, db }, { entry, by, message, change: (before) => ({ ...before, followups: [...paperPayload.parse(before).followups, { ...following, recorded_on: dayAt(at) }] }) })
    if (amended.outcome !== 'published') return false
    await record(db, { at, by, action: 'demand-followed', subject: entry, details: { lead, demand: following.demand, state: following.state } })
    return true
  })
  if (done) await services.refresh([entry])
  return done
}

const monthsBetweenLooks = 6
const unsettled: readonly DemandState[] = ['open', 'taken_up']

/** A demand that is not settled wants a look half a year after the last one. Pure. */
export const isDue = (payload: PaperPayload, published: string, today: string): boolean =>
  demandsIn(payload).some(({ id }) => unsettled.includes(stateOf(payload, id)) && plusMonths(followupsOf(payload, id)[0]?.recorded_on ?? published, monthsBetweenLooks) <= today)
