import { Hono, type Context } from 'hono'
import { below, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { Forbidden, Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf, type Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable, type Subject } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { reviewerOf, signedIn, textIn } from '../editing/index.ts'
import { entryKind, findEntry, findHistory, type Signature } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { isOutdated, passed } from './appraisal.ts'
import { appraise, appraisedKind } from './appraising.ts'
import { standingOf } from './policy.ts'
import { findAppraisal, findHands, findSubmission } from './store.ts'
import { texts, type FaultName } from './texts.ts'
import { ChecksPage, type ChecksData } from './views/page.tsx'

const longest = 3_000

export function routes(services: Services) {
  const app = new Hono()
  const { paths } = entryKind(services, appraisedKind)
  for (const language of languages) {
    const page = twinsBelow(paths, ':practice', below.checks)[language]
    app.get(page, (c) => show(services, c, c.req.param('practice') ?? ''))
    app.post(page, (c) => take(services, c, c.req.param('practice') ?? ''))
  }
  return app
}

async function found({ db, kinds }: Services, c: Context, id: string) {
  const kind = entryKind({ kinds }, appraisedKind)
  const published = await findEntry(db, appraisedKind, id)
  if (!published || !mayBeRead(published.entry.readers, readable(viewerOf(c)))) throw new NotFound()
  const { entry } = published
  const title = kind.titleOf(entry.payload)
  if (published.state === 'withdrawn') throw new Gone(title, published.withdrawn_on)
  const subject: Subject = { kind: entry.kind, owner: entry.owner, networks: entry.networks, visibility: entry.visibility }
  return { subject, evidence: String(entry.payload.evidence), about: { id, title, paths: kind.paths, isOpen: entry.readers === undefined } }
}

async function show(services: Services, c: Context, id: string, more: Partial<Pick<ChecksData, 'typed' | 'errors' | 'notice'>> = {}, status: 200 | 409 | 422 = 200) {
  const { subject, evidence, about } = await found(services, c, id)
  const { db } = services
  const viewer = viewerOf(c)
  const frame = frameOf(c)
  const { vocabulary } = services.search()
  const [history, appraisal, submitted] = [await findHistory(db, id), await findAppraisal(db, id), await findSubmission(db, id)]
  const revision = history[0]?.number ?? 0
  const isSaved = status === 200 && new URL(c.req.url).searchParams.get('stand') === 'gespeichert'
  if (viewer.account || !about.isOpen) c.header('cache-control', 'private, no-store')
  return html(
    c,
    <ChecksPage
      {...{ frame, appraisal, revision, errors: [], typed: { evidence, note: '' }, notice: isSaved ? { kind: 'done', text: texts[frame.language].saved } : undefined, ...more }}
      entry={about}
      passed={passed({ history, submitted, appraisal })}
      isOutdated={appraisal !== undefined && isOutdated(appraisal, revision)}
      grade={(value) => vocabulary.label('evidence', value, frame.language)}
      grades={vocabulary.top('evidence').filter(({ retired }) => !retired).map(({ notation, prefLabel }) => ({ value: notation, name: prefLabel[frame.language] }))}
      standing={standingOf(viewer, subject, await findHands(db, id))}
    />,
    status,
  )
}

async function take(services: Services, c: Context, id: string) {
  const viewer = signedIn(c)
  const { subject, about } = await found(services, c, id)
  const standing = standingOf(viewer, subject, await findHands(services.db, id))
  if (standing !== 'may') throw new Forbidden()
  const { language } = frameOf(c)
  const words = texts[language]
  const body = await c.req.parseBody({ all: true })
  const typed = { evidence: textIn(body, 'evidence'), note: textIn(body, 'note').replace(/\r\n?/g, '\n') }
  const grade = services.search().vocabulary.find('evidence', typed.evidence)
  const faults: ['evidence' | 'note', FaultName, boolean][] = [['evidence', 'evidence', grade === undefined || Boolean(grade.retired)], ['note', 'note', typed.note.length < 10], ['note', 'long', typed.note.length > longest]]
  const errors = faults.flatMap(([field, fault, is]) => (is ? [{ field, message: words.faults[fault] }] : []))
  if (errors.length > 0) return show(services, c, id, { typed, errors }, 422)
  const done = await appraise(services, { entry: id, revision: Number(textIn(body, 'revision')), ...typed, by: signatureOf(services, viewer, subject) })
  if (!done) return show(services, c, id, { typed, notice: { kind: 'look', text: words.stale } }, 409)
  return c.redirect(`${twinsBelow(about.paths, id, below.checks)[language]}?stand=gespeichert`, 303)
}

/** As the coordination of a network the owner belongs to, or for the office. */
function signatureOf({ search }: Services, viewer: Viewer & { account: { id: string } }, { networks = [] }: Subject): Signature {
  const network = networks.find((id) => viewer.appointments.some(({ role, actor }) => role === 'coordinator' && actor === id))
  return network === undefined ? reviewerOf(viewer) : { account: viewer.account.id, function: `${actorName(search(), network)} (Koordination)` }
}
