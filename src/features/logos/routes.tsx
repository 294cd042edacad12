import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { findFile, storePicture } from '../../platform/files.ts'
import { languages } from '../../platform/language.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may, type Subject } from '../accounts/index.ts'
import { mayWrite, signedIn, subjectOf, textIn, writerOf } from '../editing/index.ts'
import { entryKind, isWritable, type Draft, type Picture } from '../publishing/index.ts'
import { changeLogo, findLogo, handIn, logoIn, type LogoState } from './change.ts'
import { readLogo, type Typed } from './form.ts'
import { texts } from './texts.ts'
import { LogoPage } from './views/page.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const address = twinsBelow(paths.actors, ':id', below.logo)[language]
    const id = (c: Context) => c.req.param('id') ?? ''
    app.get(address, (c) => show(services, c, id(c)))
    app.post(address, (c) => change(services, c, id(c)))
    app.post(`${address}/${below.file[language]}`, (c) => upload(services, c, id(c)))
  }
  return app
}

type Keeping = LogoState & { viewer: Viewer; subject: Subject }

async function keeping(services: Services, c: Context, id: string): Promise<Keeping> {
  const viewer = signedIn(c)
  const found = await findLogo(services, id)
  if (!found) throw new NotFound()
  const subject = subjectOf({ kind: 'actor', entry: id }, services.search())
  if (found.published.withdrawnAt || !may(viewer, 'draft', { ...subject, state: 'draft' })) throw new Forbidden()
  return { ...found, viewer, subject }
}

type Again = { typed?: Typed; errors?: FieldError[]; notice?: string; status?: 200 | 409 | 422 }

async function show(services: Services, c: Context, id: string, { typed, errors = [], notice, status = 200 }: Again = {}) {
  const { published, draft, current, shown, viewer, subject } = await keeping(services, c, id)
  const frame = frameOf(c)
  const kind = entryKind(services, published.kind)
  const { done } = texts[frame.language]
  const stand = new URL(c.req.url).searchParams.get('stand')
  return html(
    c,
    <LogoPage
      {...{ frame, id, draft, current, shown, errors }}
      name={kind.titleOf(published.payload)}
      typed={typed ?? { alt_de: current?.alt_de ?? '', alt_en: current?.alt_en ?? '' }}
      changed={draft !== undefined && !isSame(logoIn(draft.payload), shown)}
      mayWrite={draft === undefined || (isWritable(draft.state) && mayWrite(viewer, draft, services.search()))}
      maySubmit={may(viewer, 'submit', { ...subject, state: 'draft' })}
      look={notice}
      done={notice === undefined && errors.length === 0 && isOutcome(stand, done) ? done[stand] : undefined}
    />,
    status,
  )
}

const isOutcome = <Done extends object>(stand: string | null, done: Done): stand is Extract<keyof Done, string> => stand !== null && Object.hasOwn(done, stand)
const isSame = (one?: Picture, other?: Picture) => JSON.stringify(one) === JSON.stringify(other)

async function upload(services: Services, c: Context, id: string) {
  const kept = await keeping(services, c, id)
  const words = texts[frameOf(c).language]
  if (!isOpenFor(services, kept)) return show(services, c, id, { notice: words.closed, status: 409 })
  const sent = readLogo(await c.req.parseBody({ all: true }))
  const before = sent.typed.file !== undefined && (await findFile(services.db, sent.typed.file))?.open ? sent.typed.file : undefined
  const stored = sent.upload && (await storePicture(services.db, new Uint8Array(await sent.upload.arrayBuffer()), { now: services.clock.now() }))
  const errors: FieldError[] = []
  const file = stored === undefined ? (before ?? kept.current?.file) : 'file' in stored ? stored.file : undefined
  if (stored === undefined && file === undefined) errors.push({ field: 'datei', message: words.faults.missing })
  if (stored && 'fault' in stored) errors.push({ field: 'datei', message: words.faults[stored.fault] })
  for (const { field, fault } of sent.faults) errors.push({ field, message: words.alternatives[fault] })
  // What was taken once need not be chosen again.
  const typed = { ...sent.typed, file: stored === undefined ? before : file }
  if (errors.length > 0 || file === undefined || sent.alternative === undefined) return show(services, c, id, { typed, errors, status: 422 })
  return save(services, c, kept, { file, ...sent.alternative }, typed)
}

async function change(services: Services, c: Context, id: string) {
  const kept = await keeping(services, c, id)
  if (!isOpenFor(services, kept)) return show(services, c, id, { notice: texts[frameOf(c).language].closed, status: 409 })
  const step = textIn(await c.req.parseBody({ all: true }), 'step')
  if (step === 'remove') return save(services, c, kept, undefined)
  if (step === 'submit' && kept.draft) return submitDraft(services, c, kept, kept.draft)
  return back(c, id, 'unveraendert')
}

const isOpenFor = (services: Services, { viewer, draft }: Keeping) => draft === undefined || (isWritable(draft.state) && mayWrite(viewer, draft, services.search()))

async function save(services: Services, c: Context, kept: Keeping, logo: Picture | undefined, typed?: Typed) {
  const { published, viewer, subject, current } = kept
  const words = texts[frameOf(c).language]
  if (isSame(current, logo)) return back(c, published.id, 'unveraendert')
  const saved = await changeLogo(services, kept, logo, writerOf(viewer, subject, services.search()))
  if (saved.outcome === 'saved') return back(c, published.id, logo === undefined ? 'entfernt' : 'gespeichert')
  return show(services, c, published.id, { typed, notice: saved.outcome === 'conflict' ? words.conflict : words.closed, status: 409 })
}

async function submitDraft(services: Services, c: Context, { published, viewer, subject }: Keeping, draft: Draft) {
  if (!may(viewer, 'submit', { ...subject, state: 'draft' })) throw new Forbidden()
  const { outcome } = await handIn(services, draft, writerOf(viewer, subject, services.search()))
  if (outcome === 'submitted') return back(c, published.id, 'eingereicht')
  const words = texts[frameOf(c).language]
  return show(services, c, published.id, outcome === 'faults' ? { notice: words.notSubmitted, status: 422 } : { notice: words.closed, status: 409 })
}

const back = (c: Context, id: string, stand: keyof (typeof texts)['de']['done']) => c.redirect(`${twinsBelow(paths.actors, id, below.logo)[frameOf(c).language]}?stand=${stand}`, 303)
