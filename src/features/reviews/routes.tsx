import { Hono, type Context } from 'hono'
import { below, parameterNames, paths } from '../../platform/addresses.ts'
import { languages, type Language } from '../../platform/language.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import { viewerOf, type Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { stateName } from '../entries/index.ts'
import { changesBetween, isAdministrator, momentInBerlin, momentInWords, reviewerOf, signedIn } from '../editing/index.ts'
import { accept, changedFields, entryKind, fieldsOf, findComments, findDraft, findPublished, findScheduled, findWaiting, isEmpty, isKey, isOwn, redirectDraft, reject, returnForWork, toBePublished, valueIn, writtenIn, type Decided, type Draft } from '../publishing/index.ts'
import { findClaimsAtDesk } from '../claims/index.ts'
import { findLike } from '../duplicates/index.ts'
import { findSuggestionsOf, findSuspicious } from '../suggestions/index.ts'
import { daysWaiting, deskFilters, fits, offersOf, traitsOf, type Chosen, type DeskFilter } from './desk.ts'
import { faultsOf, readVerdict, type Sent } from './form.ts'
import { texts } from './texts.ts'
import { DeskPage } from './views/desk.tsx'
import { SubmissionPage, type SubmissionData } from './views/submission.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.get(paths.review[language], (c) => desk(services, c))
    app.get(`${paths.review[language]}/:key`, (c) => submission(services, c, c.req.param('key')))
    app.post(`${paths.review[language]}/:key`, (c) => decide(services, c, c.req.param('key')))
    app.post(`${paths.review[language]}/:key/${below.same[language]}`, (c) => takeAsSame(services, c, c.req.param('key')))
  }
  return app
}

function reviewing(services: Services, c: Context): Viewer {
  const viewer = signedIn(c)
  if (!services.kinds.some(({ entry }) => entry && may(viewer, 'review', { kind: entry.name }))) throw new Forbidden()
  return viewer
}

async function desk(services: Services, c: Context) {
  const viewer = reviewing(services, c)
  const frame = frameOf(c)
  const { language } = frame
  const index = services.search()
  const all = (await findWaiting(services.db)).filter(({ kind }) => may(viewer, 'review', { kind }))
  const chosen = chosenIn(c, language)
  const labels: Record<DeskFilter, (value: string) => string> = {
    kind: (value) => entryKind(services, value).words.one[language],
    state: (value) => stateName(value, language),
    network: (value) => actorName(index, value),
  }
  const shown = all.filter((draft) => fits(draft, chosen))
  const suspicious = await findSuspicious(services.db)
  const waiting = await Promise.all(
    shown.map(async (draft) => {
      const kind = entryKind(services, draft.kind)
      const published = draft.entry === undefined ? undefined : await findPublished(services.db, draft.entry)
      const { state, network } = traitsOf(draft)
      return {
        draft,
        kind,
        state: state.map(labels.state).at(0),
        networks: network.map(labels.network),
        changed: published ? changedFields(fieldsOf(kind), published.payload, (await toBePublished(services, draft, published)).payload).map(({ label }) => label[language]) : [],
        days: daysWaiting(draft, services.clock.now()),
        own: isOwn(draft.hands, reviewerOf(viewer)),
        suspicious: suspicious.has(draft.key),
      }
    }),
  )
  const offers = (filter: DeskFilter) => offersOf(all, filter, chosen).map((offer) => ({ ...offer, label: labels[filter](offer.value) }))
  const scheduled = (await findScheduled(services.db)).map((draft) => ({ draft, kind: entryKind(services, draft.kind), at: momentInWords(draft.publishAt ?? draft.updatedAt, language) }))
  return html(
    c,
    <DeskPage
      {...{ frame, waiting, chosen, scheduled }}
      total={all.length}
      claims={(await findClaimsAtDesk(services.db)).length}
      offers={{ kind: offers('kind'), state: offers('state'), network: offers('network') }}
      names={parameterNames[language]}
      notice={await lastDone(services, c, true)}
      query={queryOf(chosen, language)}
    />,
  )
}

function chosenIn(c: Context, language: Language): Chosen {
  const parameters = new URL(c.req.url).searchParams
  return Object.fromEntries(deskFilters.flatMap((filter) => {
    const value = parameters.get(parameterNames[language][filter])
    return value === null || value === '' ? [] : [[filter, value]]
  }))
}

function queryOf(chosen: Chosen, language: Language, more: Record<string, string> = {}): string {
  const parameters = new URLSearchParams()
  for (const filter of deskFilters) if (chosen[filter] !== undefined) parameters.append(parameterNames[language][filter], chosen[filter])
  for (const [name, value] of Object.entries(more)) parameters.append(name, value)
  return parameters.size === 0 ? '' : `?${parameters}`
}

/** What was decided just before this page was opened; said by the draft itself, not by the address. */
async function lastDone(services: Services, c: Context, isLast: boolean): Promise<string | undefined> {
  const key = new URL(c.req.url).searchParams.get('zuletzt') ?? ''
  const draft = isKey(key) ? await findDraft(services.db, key) : undefined
  const words = texts[frameOf(c).language].done
  const state = draft?.state
  if (!draft || (state !== 'published' && state !== 'accepted' && state !== 'returned' && state !== 'rejected')) return undefined
  return `${words[state](entryKind(services, draft.kind).titleOf(draft.payload))} ${isLast ? words.last : words.next}`
}

/** Reviewers know of what was handed in; what is still being written is not theirs to see here. */
async function handedIn(services: Services, c: Context, key: string): Promise<Draft> {
  const viewer = reviewing(services, c)
  const draft = isKey(key) ? await findDraft(services.db, key) : undefined
  if (!draft || draft.submittedAt === undefined || !may(viewer, 'review', { kind: draft.kind })) throw new NotFound()
  return draft
}

async function submission(services: Services, c: Context, key: string) {
  const draft = await handedIn(services, c, key)
  const text = await lastDone(services, c, false)
  return show(services, c, draft, draft.state === 'submitted' ? { notice: text === undefined ? undefined : { kind: 'done', text } } : { notice: decidedNotice(services, draft, frameOf(c).language) })
}

function decidedNotice(services: Services, draft: Draft, language: Language): SubmissionData['notice'] {
  const words = texts[language].already
  const { state, decidedAt, updatedAt, reviewer = '', entry } = draft
  const at = momentInWords(decidedAt ?? updatedAt, language)
  const link = entry === undefined ? undefined : { href: `${entryKind(services, draft.kind).paths[language]}/${entry}`, text: texts[language].done.seeEntry }
  if (state === 'published' || state === 'accepted' || state === 'returned' || state === 'rejected') return { kind: 'look', heading: words.heading, text: words[state](at, reviewer), link }
  return { kind: 'look', heading: words.heading, text: state === 'discarded' ? words.discarded : words.draft }
}

type More = Partial<Pick<SubmissionData, 'notice' | 'sent' | 'errors'>>

async function show(services: Services, c: Context, draft: Draft, more: More, status: 200 | 409 | 422 = 200) {
  const viewer = viewerOf(c)
  const frame = frameOf(c)
  const { language } = frame
  const index = services.search()
  const kind = entryKind(services, draft.kind)
  const published = draft.entry === undefined ? undefined : await findPublished(services.db, draft.entry)
  const isDone = draft.state === 'published'
  const { payload, taken, conflicts } = isDone ? { payload: draft.payload, taken: [], conflicts: [] } : await toBePublished(services, draft, published)
  const before = isDone ? {} : (published?.payload ?? {})
  const changes = changesBetween({ kind, before, after: payload, index, language })
  const labels = (fields: readonly { label: Record<Language, string> }[]) => fields.map(({ label }) => label[language])
  return html(
    c,
    <SubmissionPage
      {...{ frame, kind, draft, changes }}
      errors={[]}
      {...more}
      unchanged={published && !isDone ? fieldsOf(kind).filter((field) => !changes.some((change) => change.field === field.name) && !isEmpty(valueIn(payload, field))).map((field) => ({ label: field.label[language], lang: writtenIn(field, language), value: [valueIn(payload, field)].flat().map((value) => kind.labelOf(field, value, index, language)).join(', ') })) : []}
      meanwhile={{ taken: labels(taken), conflicts: labels(conflicts) }}
      gaps={kind.gapsIn(payload)}
      remarks={await findComments(services.db, draft.key)}
      wanted={draft.entry === undefined ? `${kind.paths.de}/${kind.slugOf(payload)}` : undefined}
      suggestions={await findSuggestionsOf(services.db, draft.key)}
      like={draft.entry === undefined && draft.state === 'submitted' ? await findLike(services, { kind, payload: draft.payload }) : undefined}
      may={!isOwn(draft.hands, reviewerOf(viewer)) ? 'decide' : isAdministrator(viewer) ? 'except' : 'own'}
      query={queryOf(chosenIn(c, language), language)}
    />,
    status,
  )
}

/** The new entry is one that is published: from here on it is a change of that. */
async function takeAsSame(services: Services, c: Context, key: string) {
  await handedIn(services, c, key)
  const { language } = frameOf(c)
  const body = await c.req.parseBody()
  const [entry, version] = [body.entry, Number(body.version)]
  if (typeof entry !== 'string') throw new NotFound()
  const done = await redirectDraft(services, { key, version, entry })
  if (done.outcome === 'refused') {
    if (done.why === 'unknown') throw new NotFound()
    return show(services, c, done.draft, { notice: done.why === 'state' ? decidedNotice(services, done.draft, language) : { kind: 'look', text: texts[language].already.stale } }, 409)
  }
  return c.redirect(`${paths.review[language]}/${key}${queryOf(chosenIn(c, language), language)}`, 303)
}

async function decide(services: Services, c: Context, key: string) {
  const viewer = reviewing(services, c)
  const draft = await handedIn(services, c, key)
  const { language } = frameOf(c)
  const kind = entryKind(services, draft.kind)
  const sent = readVerdict(await c.req.parseBody({ all: true }), fieldsOf(kind).map(({ name }) => name))
  const by = reviewerOf(viewer)
  const own = isOwn(draft.hands, by)
  if (own && !isAdministrator(viewer)) throw new Forbidden()
  const faults = faultsOf(sent, { now: services.clock.now(), needsException: own })
  if (draft.state === 'submitted' && faults.length > 0) return show(services, c, draft, { sent, errors: faults.map((field): FieldError => ({ field: field === 'step' ? 'decision' : field, message: texts[language].decision.faults[field] })) }, 422)
  const decided = await carryOut(services, key, sent, by)
  if (decided.outcome === 'faults') return show(services, c, draft, { sent, errors: decided.faults.map(({ field, message }) => ({ field: `remark-${field}`, message: message[language] })) }, 422)
  if (decided.outcome === 'refused') {
    if (decided.why === 'own') throw new Forbidden()
    if (decided.why === 'state') return show(services, c, decided.draft, { notice: decidedNotice(services, decided.draft, language) }, 409)
    return show(services, c, decided.draft, { sent, notice: { kind: 'look', text: texts[language].already[decided.why] } }, 409)
  }
  const chosen = chosenIn(c, language)
  const suspicious = await findSuspicious(services.db)
  const next = (await findWaiting(services.db)).find((other) => fits(other, chosen) && !suspicious.has(other.key) && may(viewer, 'review', { kind: other.kind }) && !isOwn(other.hands, by))
  return c.redirect(`${paths.review[language]}${next ? `/${next.key}` : ''}${queryOf(chosen, language, { zuletzt: key })}`, 303)
}

async function carryOut(services: Services, key: string, { step, version, comments, reason, exception, publishAt }: Sent, by: ReturnType<typeof reviewerOf>): Promise<Decided> {
  const decision = { key, version, by, comments }
  if (step === 'return') return returnForWork(services, { ...decision, reason })
  if (step === 'reject') return reject(services, { ...decision, reason })
  return accept(services, { ...decision, exception, publishAt: publishAt === '' ? undefined : momentInBerlin(publishAt) })
}
