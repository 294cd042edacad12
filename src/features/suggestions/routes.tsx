import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { stampForm, secondsSince } from '../../platform/form-stamp.ts'
import { languages, type Localized } from '../../platform/language.ts'
import { clientAddress } from '../../platform/rate-limit.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { findSecret, readable } from '../accounts/index.ts'
import { changesBetween, subjectOf, textIn, writerOf, type Body } from '../editing/index.ts'
import { entryKind, fieldsOf, findPublished, newKey, type EntryKind, type Payload, type PublishedEntry } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { faultsIn, readSuggestion, type Sent } from './form.ts'
import { againPurpose, answerAgain, confirm, confirmPurpose, openSuggestion, createLimits, overLimit, publicHand, suggest, type Limits, type Opened } from './suggesting.ts'
import { contentHashOf, suspicionsOf } from './suggestion.ts'
import { texts } from './texts.ts'
import { SuggestionPage, type FormData } from './views/form.tsx'
import { ConfirmPage, DonePage, OverPage } from './views/link.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const limits = createLimits(services)
  for (const language of languages) {
    for (const kind of services.kinds.flatMap(({ entry }) => entry ?? [])) {
      app.get(twinsBelow(kind.paths, below.suggest)[language], (c) => showForm(services, c, kind))
      app.post(twinsBelow(kind.paths, below.suggest)[language], (c) => take(services, limits, c, kind))
      app.get(twinsBelow(kind.paths, `:${kind.name}`, below.suggest)[language], (c) => showForm(services, c, kind, c.req.param(kind.name) ?? ''))
      app.post(twinsBelow(kind.paths, `:${kind.name}`, below.suggest)[language], (c) => take(services, limits, c, kind, c.req.param(kind.name) ?? ''))
    }
    for (const what of ['sent', 'handedIn'] as const) {
      const twins = twinsBelow(paths.suggestions, below[what])
      app.get(twins[language], (c) => html(c, <DonePage frame={frameOf(c)} {...{ what, twins }} />))
    }
    app.get(`${paths.suggestions[language]}/:secret`, (c) => showLink(services, c, c.req.param('secret')))
    app.post(`${paths.suggestions[language]}/:secret`, (c) => useLink(services, c, c.req.param('secret')))
  }
  return app
}

async function found({ db }: Services, c: Context, kind: EntryKind, entry: string): Promise<PublishedEntry> {
  const published = await findPublished(db, entry)
  if (!published || published.kind !== kind.name || !mayBeRead(published.readers, readable(viewerOf(c)))) throw new NotFound()
  if (published.withdrawnAt) throw new Gone(kind.titleOf(published.payload), dayAt(published.withdrawnAt))
  if (published.readers) c.header('cache-control', 'private, no-store')
  return published
}

/** What signs when a form was opened. */
const stampSecret = 'forms'

const formTwins = (kind: EntryKind, entry?: string): Localized => (entry === undefined ? twinsBelow(kind.paths, below.suggest) : twinsBelow(kind.paths, entry, below.suggest))

async function showForm(services: Services, c: Context, kind: EntryKind, entry?: string) {
  const published = entry === undefined ? undefined : await found(services, c, kind, entry)
  return form(services, c, { kind, entry, before: published?.payload, payload: published?.payload ?? {}, twins: formTwins(kind, entry) })
}

async function form(services: Services, c: Context, shown: Pick<FormData, 'kind' | 'payload' | 'twins'> & Partial<FormData>, status: 200 | 422 | 429 = 200) {
  const isKnown = viewerOf(c).account !== undefined
  const stamp = shown.stamp ?? (stampForm(await findSecret(services.db, stampSecret), services.clock.now()))
  return html(c, <SuggestionPage errors={[]} typed={{}} source="" note="" email="" {...{ isKnown, ...shown, stamp }} frame={frameOf(c)} index={services.search()} />, status)
}

/** The form as it was sent, with what has to be mended. */
function again(services: Services, c: Context, { kind, sent, body, errors, ...shown }: Pick<FormData, 'kind' | 'twins' | 'errors'> & Partial<FormData> & { sent: Sent; body: Body }, status: 422 | 429) {
  const typed = Object.fromEntries(sent.unknown.map(({ field }) => [field, textIn(body, `${field}.neu`)]))
  const { payload, source, note, email, stamp } = sent
  return form(services, c, { ...shown, kind, errors, typed, payload, source, note, email, stamp }, status)
}

function errorsOf(c: Context, asked: { kind: EntryKind; sent: Sent; before: Payload; index: FormData['index'] }): FieldError[] {
  const { language } = frameOf(c)
  const own = asked.sent.faults.map(({ field, fault }): FieldError => ({ field, message: texts[language].faults[fault] }))
  return [...faultsIn(asked).map(({ field, message }): FieldError => ({ field, message: message[language] })), ...own]
}

async function take(services: Services, limits: Limits, c: Context, kind: EntryKind, entry?: string) {
  const { db, clock, settings } = services
  const index = services.search()
  const viewer = viewerOf(c)
  const { language } = frameOf(c)
  const published = entry === undefined ? undefined : await found(services, c, kind, entry)
  const before = published?.payload ?? {}
  const body = await c.req.parseBody({ all: true })
  const sent = readSuggestion(body, { kind, before, index, isKnown: viewer.account !== undefined, isNew: entry === undefined })
  const shown = { kind, entry, before: published?.payload, twins: formTwins(kind, entry), sent, body }
  const errors = errorsOf(c, { kind, sent, before, index })
  if (errors.length > 0) return again(services, c, { ...shown, errors }, 422)
  const hit = await overLimit(limits, { email: sent.email, account: viewer.account?.id, client: clientAddress(c, settings.trustProxy) })
  if (hit) return again(services, c, { ...shown, errors: [{ field: viewer.account ? 'source' : 'address', message: texts[language].limits[hit] }] }, 429)

  const now = clock.now()
  const { payload, changed, source, note, email, trap, stamp } = sent
  const values = Object.fromEntries((entry === undefined ? fieldsOf(kind) : changed).map(({ name }) => [name, payload[name]]))
  const written = changed.filter(({ control }) => control === 'paragraphs' || control === 'line').map(({ name }) => String(payload[name] ?? ''))
  await suggest(
    services,
    {
      key: newKey(),
      kind: kind.name,
      entry,
      basedOn: published?.number,
      payload,
      source,
      note: note === '' ? undefined : note,
      email: viewer.account ? undefined : email,
      account: viewer.account?.id,
      suspicions: suspicionsOf({ trap, seconds: secondsSince(await findSecret(db, stampSecret), stamp, now), texts: [...written, source, note] }),
      // A message alone is never the same as another.
      contentHash: contentHashOf({ kind: kind.name, entry, values: entry !== undefined && changed.length === 0 ? { note } : values }),
      createdAt: now,
    },
    viewer.account ? writerOf(viewer, subjectOf({ kind: kind.name, entry }, index), index) : { function: publicHand },
  )
  return c.redirect(twinsBelow(paths.suggestions, viewer.account ? below.handedIn : below.sent)[language], 303)
}

const linkTwins = (secret: string): Localized => twinsBelow(paths.suggestions, secret)

function over(c: Context, secret: string, why: 'used' | 'answered' | 'unknown') {
  return html(c, <OverPage frame={frameOf(c)} twins={linkTwins(secret)} why={why} />, why === 'unknown' ? 404 : 410)
}

async function showLink(services: Services, c: Context, secret: string) {
  const question = await openSuggestion(services, againPurpose, secret)
  if (question) return askAgain(services, c, secret, question)
  const opened = await openSuggestion(services, confirmPurpose, secret)
  if (!opened || opened.state === 'used') return over(c, secret, opened ? 'used' : 'unknown')
  const { suggestion } = opened
  const frame = frameOf(c)
  const { language } = frame
  const kind = entryKind(services, suggestion.kind)
  const published = suggestion.entry === undefined ? undefined : await findPublished(services.db, suggestion.entry)
  // Shared with few since it was proposed.
  if (published && !mayBeRead(published.readers, readable(viewerOf(c)))) return over(c, secret, 'unknown')
  const changes = changesBetween({ kind, before: published?.payload ?? {}, after: suggestion.payload, index: services.search(), language })
  if (opened.state === 'expired') return html(c, <OverPage {...{ frame }} twins={linkTwins(secret)} why="expired" content={{ suggestion, changes, form: formTwins(kind, suggestion.entry)[language] }} />, 410)
  return html(c, <ConfirmPage {...{ frame, secret, suggestion, changes }} title={kind.titleOf(suggestion.payload)} />)
}

async function useLink(services: Services, c: Context, secret: string) {
  const question = await openSuggestion(services, againPurpose, secret)
  if (question) return answer(services, c, secret, question)
  const opened = await openSuggestion(services, confirmPurpose, secret)
  if (!opened || opened.state !== 'open' || !(await confirm(services, secret))) return showLink(services, c, secret)
  return c.redirect(twinsBelow(paths.suggestions, below.handedIn)[frameOf(c).language], 303)
}

async function askedAgain(services: Services, secret: string, { suggestion, state, draft }: Opened) {
  if (state !== 'open' || draft?.state !== 'returned') return undefined
  const published = suggestion.entry === undefined ? undefined : await findPublished(services.db, suggestion.entry)
  return { kind: entryKind(services, suggestion.kind), entry: draft.entry, before: published?.payload, payload: draft.payload, question: draft.reason ?? '', twins: linkTwins(secret), isKnown: true }
}

async function askAgain(services: Services, c: Context, secret: string, opened: Opened) {
  const shown = await askedAgain(services, secret, opened)
  if (!shown) return over(c, secret, 'answered')
  return form(services, c, { ...shown, source: opened.suggestion.source })
}

async function answer(services: Services, c: Context, secret: string, opened: Opened) {
  const shown = await askedAgain(services, secret, opened)
  if (!shown) return over(c, secret, 'answered')
  const { kind, before = {} } = shown
  const index = services.search()
  const body = await c.req.parseBody({ all: true })
  const sent = readSuggestion(body, { kind, before, index, isKnown: true, isNew: shown.before === undefined })
  const errors = errorsOf(c, { kind, sent, before, index })
  if (errors.length > 0) return again(services, c, { ...shown, sent, body, errors }, 422)
  if (!(await answerAgain(services, secret, sent))) return over(c, secret, 'answered')
  return c.redirect(twinsBelow(paths.suggestions, below.handedIn)[frameOf(c).language], 303)
}
