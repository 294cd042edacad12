/** What was published before: seen by everybody, restored and withdrawn by those who may. */
import type { Context } from 'hono'
import { below, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { Forbidden, Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may, readable } from '../accounts/index.ts'
import { changedFields, fieldsOf, findAbsorbed, findHistory, findMerged, findOpenDraft, findPublished, restore, withdrawEntry, type EntryKind, type PublishedEntry } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { changesBetween } from './changes.ts'
import { textIn } from './form.ts'
import { mayRead, subjectOf, writerOf } from './policy.ts'
import { texts } from './texts.ts'
import { HistoryPage, RevisionPage } from './views/history.tsx'
import { signedIn } from './writing.tsx'

async function found(services: Services, c: Context, kind: EntryKind, entry: string): Promise<PublishedEntry> {
  const published = await findPublished(services.db, entry)
  if (!published || published.kind !== kind.name || !mayBeRead(published.readers, readable(viewerOf(c)))) throw new NotFound()
  // What was withdrawn is history for those who could bring it back; what was merged stays everybody's.
  if (published.withdrawnAt && !(await findMerged(services.db, [entry])) && !may(viewerOf(c), 'publish', { kind: kind.name })) throw new Gone(kind.titleOf(published.payload), dayAt(published.withdrawnAt))
  if (published.readers) c.header('cache-control', 'private, no-store')
  return published
}

export async function showHistory(services: Services, c: Context, kind: EntryKind, entry: string, { errors = [], status = 200 }: { errors?: FieldError[]; status?: 200 | 422 } = {}) {
  const published = await found(services, c, kind, entry)
  const frame = frameOf(c)
  const viewer = viewerOf(c)
  const index = services.search()
  const history = await findHistory(services.db, entry)
  const open = await findOpenDraft(services.db, entry)
  return html(
    c,
    <HistoryPage
      {...{ frame, kind, entry, errors }}
      title={kind.titleOf(published.payload)}
      revisions={history.map((revision, at) => ({ revision, changed: at + 1 < history.length ? changedFields(fieldsOf(kind), history[at + 1].payload, revision.payload).map(({ label }) => label[frame.language]) : [] }))}
      current={published.number}
      absorbed={await namesOf(services, kind, await findAbsorbed(services.db, entry))}
      withdrawnOn={published.withdrawnAt && dayAt(published.withdrawnAt)}
      withdrawnBy={published.withdrawnBy}
      open={open && mayRead(viewer, open, index) ? [open] : []}
      mayWithdraw={may(viewer, 'withdraw', { ...subjectOf({ ...published, entry }, index), state: 'published' })}
    />,
    status,
  )
}

async function namesOf(services: Services, kind: EntryKind, ids: string[]) {
  const found = await Promise.all(ids.map((id) => findPublished(services.db, id)))
  return found.flatMap((one) => (one ? [{ id: one.id, name: kind.titleOf(one.payload) }] : []))
}

type Revision = { entry: string; number: number }

export async function showRevision(services: Services, c: Context, kind: EntryKind, { entry, number }: Revision, { errors = [], status = 200 }: { errors?: FieldError[]; status?: 200 | 422 } = {}) {
  const published = await found(services, c, kind, entry)
  const frame = frameOf(c)
  const index = services.search()
  const history = await findHistory(services.db, entry)
  const at = history.findIndex((revision) => revision.number === number)
  if (at < 0) throw new NotFound()
  const [revision, before] = history.slice(at, at + 2)
  return html(
    c,
    <RevisionPage
      {...{ frame, kind, entry, revision, before, errors }}
      title={kind.titleOf(published.payload)}
      changes={changesBetween({ kind, before: before?.payload ?? {}, after: revision.payload, index, language: frame.language })}
      mayRestore={(published.number !== number || published.withdrawnAt !== undefined) && mayBringBack(c, services, published)}
    />,
    status,
  )
}

/** What was withdrawn comes back by the reviewers only. */
const mayBringBack = (c: Context, services: Services, { id: entry, withdrawnAt, ...published }: PublishedEntry): boolean => {
  const subject = subjectOf({ ...published, entry }, services.search())
  return may(viewerOf(c), withdrawnAt ? 'publish' : 'restore', { ...subject, state: withdrawnAt ? 'withdrawn' : 'published' })
}

export async function restoreRevision(services: Services, c: Context, kind: EntryKind, revision: Revision) {
  const viewer = signedIn(c)
  const published = await found(services, c, kind, revision.entry)
  if (!mayBringBack(c, services, published)) throw new Forbidden()
  const { language } = frameOf(c)
  const words = texts[language].history
  const index = services.search()
  const by = writerOf(viewer, subjectOf({ ...published, entry: revision.entry }, index), index)
  const done = await restore(services, { ...revision, by, message: texts.de.history.restored(revision.number) })
  if (done.outcome === 'unknown') throw new NotFound()
  if (done.outcome === 'faults') return showRevision(services, c, kind, revision, { errors: [{ field: 'restore', message: words.restoreFault }], status: 422 })
  return c.redirect(twinsBelow(kind.paths, revision.entry, below.history)[language], 303)
}

export async function withdrawFromHistory(services: Services, c: Context, kind: EntryKind, entry: string) {
  const viewer = signedIn(c)
  const published = await found(services, c, kind, entry)
  const index = services.search()
  const subject = subjectOf({ ...published, entry }, index)
  if (!may(viewer, 'withdraw', { ...subject, state: 'published' })) throw new Forbidden()
  const { language } = frameOf(c)
  const reason = textIn(await c.req.parseBody({ all: true }), 'reason')
  if (reason === '') return showHistory(services, c, kind, entry, { errors: [{ field: 'reason', message: texts[language].history.reasonMissing }], status: 422 })
  await withdrawEntry(services, { entry, by: writerOf(viewer, subject, index), reason })
  return c.redirect(`${kind.paths[language]}/${entry}`, 303)
}
