/** The pages of somebody who writes: form, preview, what became of it. */
import type { Context } from 'hono'
import { paths, twinsBelow, below } from '../../platform/addresses.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import { viewerOf, type Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { Notice } from '../../ui/notice.tsx'
import { html } from '../../ui/render.ts'
import { may, readable } from '../accounts/index.ts'
import { discard, entryKind, fieldsOf, findComments, findDraft, findDraftsOf, findOpenDraft, findPublished, findSave, isKey, isWritable, newKey, recall, release, saveDraft, submit, valueIn, withValues, type Conflict, type Draft, type EntryKind, type Fault, type Payload } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { changesBetween } from './changes.ts'
import { additionName, lookedName, readForm, textIn, type Body, type Sent } from './form.ts'
import { timeInWords } from './moment.ts'
import { editorOf, mayRead, mayRelease, mayWrite, ownerIn, subjectOf, writerOf } from './policy.ts'
import { texts } from './texts.ts'
import { FormPage, previewAddress, type FormData } from './views/form.tsx'
import { Hints } from './views/hints.tsx'
import { DraftsPage } from './views/list.tsx'
import { StatusPage } from './views/status.tsx'

/** Whoever is not signed in is told nothing about which drafts there are. */
export function signedIn(c: Context): Viewer & { account: NonNullable<Viewer['account']> } {
  const viewer = viewerOf(c)
  if (viewer.account === undefined) throw new Forbidden()
  return { ...viewer, account: viewer.account }
}

export async function showDrafts(services: Services, c: Context) {
  const viewer = signedIn(c)
  const drafts = await findDraftsOf(services.db, { account: viewer.account.id, entries: editorOf(viewer) })
  const kinds = services.kinds.flatMap(({ entry }) => entry ?? [])
  return html(c, <DraftsPage frame={frameOf(c)} kinds={kinds} drafts={drafts.map((draft) => ({ draft, kind: entryKind(services, draft.kind) }))} />)
}

export function showNewForm(services: Services, c: Context, kind: EntryKind) {
  signedIn(c)
  return form(services, c, { kind, key: newKey(), version: 0, payload: initialOf(kind), twins: twinsBelow(kind.paths, below.new) })
}

const initialOf = (kind: EntryKind): Payload => Object.fromEntries(fieldsOf(kind).flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])))

export async function showEntryForm(services: Services, c: Context, kind: EntryKind, entry: string) {
  const viewer = signedIn(c)
  const published = await findPublished(services.db, entry)
  if (!published || published.kind !== kind.name || !mayBeRead(published.readers, readable(viewer))) throw new NotFound()
  if (published.withdrawnAt || !may(viewer, 'draft', { ...subjectOf({ ...published, entry }, services.search()), state: 'draft' })) throw new Forbidden()
  const open = await findOpenDraft(services.db, entry)
  if (open) return c.redirect(`${paths.drafts[frameOf(c).language]}/${open.key}`, 303)
  return form(services, c, { kind, entry, key: newKey(), version: 0, basedOn: published.number, payload: published.payload, twins: twinsBelow(kind.paths, entry, below.edit) })
}

async function openedDraft(services: Services, c: Context, key: string): Promise<Draft> {
  const viewer = signedIn(c)
  const draft = isKey(key) ? await findDraft(services.db, key) : undefined
  if (!draft || !mayRead(viewer, draft, services.search())) throw new NotFound()
  return draft
}

export async function showDraft(services: Services, c: Context, key: string) {
  const draft = await openedDraft(services, c, key)
  const viewer = viewerOf(c)
  const kind = entryKind(services, draft.kind)
  if (!isWritable(draft.state) || !mayWrite(viewer, draft, services.search())) return status(services, c, draft, 200)
  const { language } = frameOf(c)
  const words = texts[language]
  const done = new URL(c.req.url).searchParams.get('stand')
  return form(services, c, {
    kind,
    draft,
    payload: draft.payload,
    notices: done === 'gespeichert' || done === 'uebernommen' ? [words.saved(timeInWords(draft.updatedAt, language))] : [],
    ...ofDraft(draft),
  })
}

const ofDraft = (draft: Draft) => ({ entry: draft.entry, key: draft.key, version: draft.version, basedOn: draft.basedOn, twins: twinsBelow(paths.drafts, draft.key) })

export async function showPreview(services: Services, c: Context, key: string) {
  const draft = await openedDraft(services, c, key)
  const frame = frameOf(c)
  const words = texts[frame.language]
  const kind = entryKind(services, draft.kind)
  const banner = (
    <>
      <Notice kind="look">
        <p>{words.preview}</p>
        <p><a href={`${paths.drafts[frame.language]}/${key}`}>{words.actions.back}</a></p>
      </Notice>
      <Hints kind={kind} payload={draft.payload} language={frame.language} />
    </>
  )
  return html(c, kind.preview({ frame, payload: draft.payload, index: services.search(), now: services.clock.now(), banner }))
}

/** The form of a draft, and the two buttons beside it. */
export async function changeDraft(services: Services, c: Context, key: string) {
  const viewer = signedIn(c)
  const draft = await openedDraft(services, c, key)
  if (!mayWrite(viewer, draft, services.search())) throw new Forbidden()
  const body = await c.req.parseBody({ all: true })
  const step = textIn(body, 'step')
  if (step !== 'recall' && step !== 'discard') return saveForm(services, c, { kind: entryKind(services, draft.kind), draft }, body)
  const by = writerOf(viewer, subjectOf(draft, services.search()), services.search())
  const done = await (step === 'recall' ? recall : discard)(services, key, by)
  if (done.outcome === 'refused') return status(services, c, done.draft, 409)
  const { language } = frameOf(c)
  return c.redirect(step === 'recall' ? `${paths.drafts[language]}/${key}` : paths.drafts[language], 303)
}

type Target = { kind: EntryKind; entry?: string; draft?: Draft }

export async function saveForm(services: Services, c: Context, { kind, entry: wanted, draft: opened }: Target, given?: Body) {
  const viewer = signedIn(c)
  const index = services.search()
  const body = given ?? (await c.req.parseBody({ all: true }))
  const key = opened?.key ?? textIn(body, 'key')
  if (!isKey(key)) throw new NotFound()
  // A form may name the draft it likes: what counts is whose draft that is.
  const known = opened ?? (await findDraft(services.db, key))
  if (known && (!mayWrite(viewer, known, index) || known.kind !== kind.name || (wanted !== undefined && known.entry !== wanted))) throw new NotFound()
  const entry = known ? known.entry : wanted
  const published = entry === undefined ? undefined : await findPublished(services.db, entry)
  if (entry !== undefined && (!published || published.kind !== kind.name || !mayBeRead(published.readers, readable(viewer)))) throw new NotFound()
  const subject = subjectOf({ kind: kind.name, entry, owner: known?.owner ?? published?.owner }, index)
  if (entry !== undefined && (published?.withdrawnAt || !may(viewer, 'draft', { ...subject, state: 'draft' }))) throw new Forbidden()

  const sent = readForm(body, kind, known?.payload ?? published?.payload ?? {}, index)
  const by = writerOf(viewer, subject, index)
  const payload = await withChoices(services, kind, key, sent)
  const { version, basedOn, message } = sent
  const saved = await saveDraft(services, { key, kind: kind.name, version, payload, by, entry, owner: known?.owner ?? published?.owner, basedOn: basedOn ?? published?.number })
  if (saved.outcome === 'refused') return status(services, c, saved.draft, 409)
  if (saved.outcome === 'conflict') return conflict(services, c, kind, saved, message)

  const { language } = frameOf(c)
  const address = `${paths.drafts[language]}/${saved.key}`
  const draft = await findDraft(services.db, saved.key)
  if (!draft) throw new NotFound()
  const again = (faults: Fault[], notice: string) =>
    form(services, c, { kind, draft, payload: draft.payload, message, errors: localized(faults, language), typed: typedIn(body, kind), notices: [notice], ...ofDraft(draft) }, 422)
  if (sent.faults.length > 0) return again(sent.faults, texts[language].saved(timeInWords(draft.updatedAt, language)))
  if (sent.step === 'preview') return c.redirect(previewAddress(saved.key, language), 303)
  if (sent.step === 'save') return c.redirect(`${address}?stand=gespeichert`, 303)

  if (entry !== undefined && !may(viewer, 'submit', { ...subject, state: 'draft' })) throw new Forbidden()
  if (kind.atOnce && mayRelease(viewer, draft, published, index)) {
    const isLookedAt = textIn(body, lookedName) !== ''
    if (!isLookedAt && (kind.hintsIn?.(draft.payload) ?? []).length > 0) return again([{ field: lookedName, message: { de: texts.de.atOnce.look, en: texts.en.atOnce.look } }], texts[language].notSubmitted)
    const released = await release(services, { key: saved.key, version: saved.version, message: message === '' ? undefined : message, by: writerOf(viewer, subjectOf({ kind: kind.name, owner: ownerIn(draft.payload) }, index), index) })
    if (released.outcome === 'published') return c.redirect(kind.atOnce.next(released.entry)[language], 303)
    if (released.outcome === 'faults') return again(released.faults, texts[language].notSubmitted)
    return again([], texts[language].changedSince)
  }
  const submitted = await submit(services, { key: saved.key, version: saved.version, message: message === '' ? undefined : message, by })
  if (submitted.outcome === 'faults') return again(submitted.faults, texts[language].notSubmitted)
  if (submitted.outcome === 'refused' && submitted.why === 'stale') return again([], texts[language].changedSince)
  return c.redirect(address, 303)
}

const localized = (faults: Fault[], language: 'de' | 'en') => faults.map(({ field, message }) => ({ field, message: message[language] }))

const typedIn = (body: Body, kind: EntryKind): Record<string, string> => Object.fromEntries(fieldsOf(kind).filter(({ control }) => control === 'relations' || control === 'relation').map((field) => [additionName(field), textIn(body, additionName(field))]))

/** After a conflict the form carries the version it was shown; what was chosen from it takes the place of one's own. */
async function withChoices({ db }: Services, kind: EntryKind, key: string, { version, theirs, payload }: Sent): Promise<Payload> {
  const save = theirs.length === 0 ? undefined : await findSave(db, key, version)
  if (!save) return payload
  const chosen = fieldsOf(kind).filter(({ name }) => theirs.includes(name))
  return withValues(payload, chosen, new Map(chosen.map((field) => [field.name, valueIn(save.payload, field)])))
}

async function conflict(services: Services, c: Context, kind: EntryKind, { draft, merged, conflicts, taken }: Conflict, message: string) {
  const { language } = frameOf(c)
  const changes = changesBetween({ kind, before: draft.payload, after: merged, index: services.search(), language }).filter(({ field }) => conflicts.some(({ name }) => name === field))
  return form(services, c, {
    kind,
    draft,
    payload: merged,
    message,
    clash: { author: draft.author, savedAt: draft.updatedAt, changes, conflicts, taken: taken.map(({ label }) => label[language]).join(', ') },
    ...ofDraft(draft),
  }, 409)
}

async function status(services: Services, c: Context, draft: Draft, code: 200 | 409) {
  const frame = frameOf(c)
  const kind = entryKind(services, draft.kind)
  const published = draft.entry === undefined ? undefined : await findPublished(services.db, draft.entry)
  const changes = changesBetween({ kind, before: published?.payload ?? {}, after: draft.payload, index: services.search(), language: frame.language })
  const mayRecall = draft.state === 'submitted' && mayWrite(viewerOf(c), draft, services.search())
  return html(c, <StatusPage {...{ frame, kind, draft, changes, mayRecall }} remarks={await findComments(services.db, draft.key)} />, code)
}

type Shown = Omit<FormData, 'frame' | 'index' | 'errors' | 'remarks' | 'gaps' | 'faults' | 'notices'> & Partial<Pick<FormData, 'errors' | 'notices'>>

async function form(services: Services, c: Context, shown: Shown, code: 200 | 409 | 422 = 200) {
  const frame = frameOf(c)
  const index = services.search()
  const checked = shown.kind.check(shown.payload, index.vocabulary)
  const remarks = shown.draft ? await findComments(services.db, shown.draft.key) : []
  return html(
    c,
    <FormPage
      errors={[]}
      notices={[]}
      {...{ ...shown, frame, index, remarks }}
      gaps={shown.kind.gapsIn(shown.payload)}
      faults={'faults' in checked ? localized(checked.faults, frame.language) : []}
    />,
    code,
  )
}
