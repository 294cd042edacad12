/** Lessons without a name: handed in by whoever keeps a member, attested by the office of its network, then reviewed like everything else. */
import type { Context } from 'hono'
import { NotFound } from '../../platform/refusals.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorName, isActorCard } from '../actors/index.ts'
import { findHolders } from '../appointments/index.ts'
import { record } from '../audit/index.ts'
import { changesBetween, signedIn, textIn } from '../editing/index.ts'
import { marksHint } from '../entries/index.ts'
import { entryKind, findDraft, findDraftsOf, inTransaction, isKey, newKey, saveDraft, submit, type Draft, type Fault } from '../publishing/index.ts'
import { dayAt } from '../../platform/calendar.ts'
import { unnamedTwins } from './addresses.ts'
import { readUnnamed, type UnnamedSent } from './form.ts'
import { originDecidedJob, originWaitingJob } from './job-names.ts'
import { lessonPayload, type LessonPayload } from './lesson.ts'
import { isOffice, mayAttest, mayHandIn } from './policy.ts'
import { findOrigin, findOriginsOf, findWaitingOrigins, insertOrigin, lockOrigin, writeAttested, writeReturned, type Origin } from './store.ts'
import { fewestMembers, namesLeft, originCalled, withoutOrigin, type Called } from './unnamed.ts'
import { pageTexts } from './unnamed-texts.ts'
import { OriginPage } from './views/origin.tsx'
import { UnnamedPage, type Passed } from './views/unnamed.tsx'

type SignedIn = Viewer & { account: NonNullable<Viewer['account']> }
type Offered = { drafts: { draft: Draft; actor: string }[]; networks: { id: string; name: string; members: number }[] }

/** Drafts of one's own organisations that nobody else has seen, and the networks that could attest them. */
async function offeredTo(services: Services, viewer: SignedIn): Promise<Offered> {
  const index = services.search()
  const kept = [...new Set(viewer.appointments.flatMap(({ actor }) => (actor !== undefined && mayHandIn(viewer, actor) ? [actor] : [])))]
  const drafts = (await findDraftsOf(services.db, { account: viewer.account.id, entries: kept })).flatMap((draft) => {
    const { owner } = draft.payload
    const isOwn = draft.kind === 'lesson' && draft.entry === undefined && (draft.state === 'draft' || draft.state === 'returned') && typeof owner === 'string' && kept.includes(owner)
    return isOwn ? [{ draft, actor: owner }] : []
  })
  const ids = [...new Set(kept.flatMap((actor) => networksOf(services, actor)))]
  const networks = await Promise.all(ids.map(async (id) => {
    const members = index.search({ language: 'de', facets: { kind: ['actor'], network: [id] }, limit: 0, counts: false }).total
    const hasOffice = (await findHolders(services.db, { actor: id, role: 'coordinator' })).length > 0
    return hasOffice && members >= fewestMembers ? [{ id, name: actorName(index, id), members }] : []
  }))
  return { drafts, networks: networks.flat() }
}

function networksOf({ search }: Services, actor: string): readonly string[] {
  const card = search().card(actor)
  return isActorCard(card) ? card.member_of : []
}

export async function showUnnamed(services: Services, c: Context) {
  const viewer = signedIn(c)
  return unnamedPage(services, c, viewer, await offeredTo(services, viewer))
}

type Again = { sent?: UnnamedSent; errors?: FieldError[]; left?: boolean }

async function unnamedPage(services: Services, c: Context, viewer: SignedIn, { drafts, networks }: Offered, { sent, errors = [], left = false }: Again = {}) {
  const frame = frameOf(c)
  const kind = entryKind(services, 'lesson')
  const offices = viewer.appointments.flatMap(({ actor }) => (actor !== undefined && isOffice(viewer, actor) ? [actor] : []))
  const kept = viewer.appointments.flatMap(({ actor }) => (actor !== undefined && mayHandIn(viewer, actor) ? [actor] : []))
  const params = new URL(c.req.url).searchParams
  const stand = params.get('stand')
  const { done } = pageTexts[frame.language]
  return html(
    c,
    <UnnamedPage
      {...{ frame, networks, sent, errors, left }}
      wanted={params.get('entwurf') ?? undefined}
      drafts={drafts.map(({ draft }) => ({ key: draft.key, title: kind.titleOf(draft.payload) || draft.key }))}
      own={await Promise.all((await findOriginsOf(services.db, kept)).map((origin) => passedOn(services, origin)))}
      waiting={offices.length === 0 ? undefined : (await findWaitingOrigins(services.db, offices)).map(({ key, payload, handedInAt }) => ({ key, title: payload?.title ?? key, on: dayAt(handedInAt) }))}
      done={stand === 'uebergeben' || stand === 'bescheinigt' || stand === 'zurueckgegeben' ? done[stand] : undefined}
    />,
    errors.length > 0 ? 422 : 200,
  )
}

async function passedOn(services: Services, { key, payload, called, state, draft, reason, handedInAt }: Origin): Promise<Passed> {
  const found = draft === undefined ? undefined : await findDraft(services.db, draft)
  return { key, title: payload?.title ?? (found && entryKind(services, 'lesson').titleOf(found.payload)) ?? called, called, state, reason, on: dayAt(handedInAt), entry: found?.state === 'published' ? found.entry : undefined }
}

/** Nothing of this is written into the log: a line with the name beside the lesson that follows would give it away. */
export async function handIn(services: Services, c: Context) {
  const viewer = signedIn(c)
  const offered = await offeredTo(services, viewer)
  const { language } = frameOf(c)
  const words = pageTexts[language]
  const sent = readUnnamed(await c.req.parseBody({ all: true }))
  const again = (field: string, message: string, left = false) => unnamedPage(services, c, viewer, offered, { sent, errors: [{ field, message }], left })
  const chosen = offered.drafts.find(({ draft }) => draft.key === sent?.draft)
  const network = offered.networks.find(({ id }) => id === sent?.network)
  if (!sent || !chosen || !network || !networksOf(services, chosen.actor).includes(network.id)) return again(chosen ? 'network' : 'draft', words.faults.choose)
  const kind = entryKind(services, 'lesson')
  const written = kind.check(chosen.draft.payload, services.search().vocabulary)
  const lesson = lessonPayload.safeParse(chosen.draft.payload).data
  const called = originCalled({ network: network.name, member: sent.member, size: sent.size })
  const payload = lesson && withoutOrigin(lesson, { network: network.id, origin: called, visibility: sent.visibility })
  const checked = payload && kind.check(payload, services.search().vocabulary)
  const faults: Fault[] = 'faults' in written ? written.faults : checked && 'faults' in checked ? checked.faults : []
  if (!payload || faults.length > 0) return again('draft', words.faults.entry(faults.map(({ message }) => message[language]).join(' ')))
  const left = namesLeft(payload, calledOf(services, chosen.actor))
  if (left.length > 0 && !sent.notUs) return again('draft', words.faults.left([...new Set(left.map(({ word }) => `„${word}“`))].join(', ')), true)
  const key = newKey()
  await inTransaction(services.db, async (db) => {
    await insertOrigin(db, { key, actor: chosen.actor, network: network.id, called, payload, account: viewer.account.id, at: services.clock.now() })
    await services.jobs.enqueue(originWaitingJob, { key }, { within: db })
  })
  return c.redirect(`${unnamedTwins[language]}?stand=uebergeben`, 303)
}

function calledOf({ search }: Services, actor: string): Called {
  const card = search().card(actor)
  return isActorCard(card) ? card : { name: actor }
}

/** The office of the network only: to everybody else there is no such page. */
async function opened(services: Services, c: Context): Promise<{ viewer: SignedIn; origin: Origin }> {
  const viewer = signedIn(c)
  const key = c.req.param('key') ?? ''
  const origin = isKey(key) ? await findOrigin(services.db, key) : undefined
  if (!origin || !isOffice(viewer, origin.network)) throw new NotFound()
  return { viewer, origin }
}

export const showOrigin = async (services: Services, c: Context) => originPage(services, c, await opened(services, c))

function originPage({ search, kinds }: Services, c: Context, { viewer, origin }: { viewer: SignedIn; origin: Origin }, errors: FieldError[] = [], status: 200 | 409 | 422 = 200) {
  const frame = frameOf(c)
  const index = search()
  c.header('cache-control', 'private, no-store')
  return html(
    c,
    <OriginPage
      {...{ frame, origin, errors }}
      actor={{ id: origin.actor, name: actorName(index, origin.actor) }}
      network={actorName(index, origin.network)}
      said={changesBetween({ kind: entryKind({ kinds }, 'lesson'), before: {}, after: origin.payload ?? {}, index, language: frame.language }).map(({ label, pieces, list }) => ({ label, text: list ? list.map(({ text }) => text).join(', ') : (pieces ?? []).map(({ text }) => text).join('') }))}
      hints={origin.payload ? hintsIn(origin.payload).map((hint) => hint[frame.language]) : []}
      mayAttest={mayAttest(viewer, origin)}
    />,
    status,
  )
}

const hintsIn = ({ title, summary, event_name, expected, observed, cause, recommendation, responsible, measures }: LessonPayload) =>
  [title, summary, event_name, expected, observed, cause, recommendation, responsible, ...measures.map(({ what }) => what)].flatMap((text) => (text === undefined ? [] : (marksHint(text) ?? [])))

export async function decideOrigin(services: Services, c: Context) {
  const found = await opened(services, c)
  const { viewer, origin } = found
  const { language } = frameOf(c)
  const words = pageTexts[language]
  const body = await c.req.parseBody({ all: true })
  const reason = textIn(body, 'reason').slice(0, 2_000)
  const attests = textIn(body, 'step') === 'attest'
  if (!attests && reason === '') return originPage(services, c, found, [{ field: 'reason', message: words.faults.reason }], 422)
  if (attests && !mayAttest(viewer, origin)) return originPage(services, c, found, [{ field: 'attest', message: words.attest.own }], 422)
  const by = { account: viewer.account.id, function: `${actorName(services.search(), origin.network)} (Koordination)` }
  const at = services.clock.now()
  const done = await inTransaction(services.db, async (db) => {
    const locked = await lockOrigin(db, origin.key)
    if (locked?.state !== 'waiting' || !locked.payload) return false
    if (!attests) await writeReturned(db, { key: origin.key, by: by.function, at, reason })
    else {
      const draft = newKey()
      await saveDraft({ ...services, db }, { key: draft, kind: 'lesson', version: 0, owner: origin.network, payload: { ...locked.payload, attested_by: origin.network, attested_on: dayAt(at) }, by })
      const submitted = await submit({ ...services, db }, { key: draft, version: 1, message: pageTexts.de.message, by })
      if (submitted.outcome !== 'submitted') throw new Error(`What was attested cannot be handed in: ${JSON.stringify(submitted)}`)
      await writeAttested(db, { key: origin.key, by: by.function, at, draft })
      await record(db, { at, by, action: 'lesson-attested', subject: draft })
    }
    await services.jobs.enqueue(originDecidedJob, { key: origin.key }, { within: db })
    return true
  })
  if (!done) return originPage(services, c, { viewer, origin: (await findOrigin(services.db, origin.key)) ?? origin }, [], 409)
  return c.redirect(`${unnamedTwins[language]}?stand=${attests ? 'bescheinigt' : 'zurueckgegeben'}`, 303)
}

