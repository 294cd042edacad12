import { Hono, type Context } from 'hono'
import { actorAddress, below, paths, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages, type Localized } from '../../platform/language.ts'
import { clientAddress } from '../../platform/rate-limit.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { signInThrough } from '../accounts/index.ts'
import { findKeeping } from '../appointments/index.ts'
import { signedIn, textIn } from '../editing/index.ts'
import { entryKind, findPublished, type PublishedEntry } from '../publishing/index.ts'
import { isWaiting } from './claim.ts'
import { askByLetter, askPeople, behindLink, createLimits, findWays, overLimit, useLink, type Limits, type LimitHit } from './claiming.ts'
import { changeClaim, showClaim, showClaims } from './deciding.tsx'
import { readLetter, readRequest, type Faulty } from './form.ts'
import { keeps } from './policy.ts'
import { findClaimsOf } from './store.ts'
import { texts } from './texts.ts'
import { ClaimFormPage, type FormData } from './views/form.tsx'
import { LinkPage, OverPage, SentPage } from './views/link.tsx'

const linkPart = 'link'

export function routes(services: Services) {
  const app = new Hono()
  const limits = createLimits(services)
  const param = (c: Context, name: string) => c.req.param(name) ?? ''
  for (const language of languages) {
    const form = twinsBelow(paths.actors, ':id', below.claim)[language]
    app.get(form, (c) => showForm(services, c, param(c, 'id')))
    app.post(form, (c) => take(services, limits, c, param(c, 'id')))
    app.get(paths.claims[language], (c) => showClaims(services, c))
    app.get(twinsBelow(paths.claims, below.sent)[language], (c) => html(c, <SentPage frame={frameOf(c)} />))
    const link = twinsBelow(paths.claims, linkPart, ':secret')[language]
    app.get(link, (c) => showLink(services, c, param(c, 'secret')))
    app.post(link, (c) => acceptLink(services, c, param(c, 'secret')))
    app.get(`${paths.claims[language]}/:key`, (c) => showClaim(services, c, param(c, 'key')))
    app.post(`${paths.claims[language]}/:key`, (c) => changeClaim(services, c, param(c, 'key')))
  }
  return app
}

const formTwins = (actor: string): Localized => twinsBelow(paths.actors, actor, below.claim)

async function found({ db, kinds }: Services, actor: string): Promise<PublishedEntry & { name: string }> {
  const published = await findPublished(db, actor)
  if (!published || published.kind !== 'actor' || published.readers !== undefined) throw new NotFound()
  const name = entryKind({ kinds }, 'actor').titleOf(published.payload)
  if (published.withdrawnAt) throw new Gone(name, dayAt(published.withdrawnAt))
  return { ...published, name }
}

type Typed = Partial<Pick<FormData, 'email' | 'note' | 'proof' | 'errors'>>

async function showForm(services: Services, c: Context, actor: string, typed: Typed = {}, status: 200 | 422 | 429 = 200) {
  const { db } = services
  const { name, payload } = await found(services, actor)
  const viewer = viewerOf(c)
  const waiting = viewer.account === undefined ? undefined : (await findClaimsOf(db, viewer.account.id)).find((claim) => claim.actor === actor && isWaiting(claim))
  return html(
    c,
    <ClaimFormPage
      {...{ frame: frameOf(c), actor, name }}
      twins={formTwins(actor)}
      account={viewer.account}
      isMine={keeps(viewer, actor)}
      waiting={waiting?.key}
      isKept={(await findKeeping(db, actor)) === 'kept'}
      ways={await findWays(db, actor, payload)}
      errors={[]}
      {...typed}
    />,
    status,
  )
}

async function take(services: Services, limits: Limits, c: Context, actor: string) {
  const { payload } = await found(services, actor)
  const { db, settings } = services
  const body = await c.req.parseBody({ all: true })
  const viewer = viewerOf(c)
  const { language } = frameOf(c)
  const words = texts[language]
  const isKept = (await findKeeping(db, actor)) === 'kept'
  const client = clientAddress(c, settings.trustProxy)
  const errorsOf = (faults: Faulty[]): FieldError[] => faults.map(({ field, fault }) => ({ field, message: words.faults[fault] }))
  const tooMany = (field: string, hit: LimitHit): FieldError[] => [{ field, message: words.limits[hit] }]

  if (textIn(body, 'step') === 'letter' && !isKept) {
    const { typed, email, faults } = readLetter(body, await findWays(db, actor, payload))
    if (email === undefined) return showForm(services, c, actor, { email: typed, errors: errorsOf(faults) }, 422)
    const hit = await overLimit(limits, { client, account: viewer.account?.id, address: email, actor })
    if (hit) return showForm(services, c, actor, { email: typed, errors: tooMany('email', hit) }, 429)
    await askByLetter(services, { actor, account: viewer.account?.id, email })
    return c.redirect(twinsBelow(paths.claims, below.sent)[language], 303)
  }
  const { account } = signedIn(c)
  if (keeps(viewer, actor)) return showForm(services, c, actor)
  const { note, proof, faults } = readRequest(body, !isKept)
  if (faults.length > 0) return showForm(services, c, actor, { note, proof, errors: errorsOf(faults) }, 422)
  const hit = await overLimit(limits, { client, account: account.id })
  if (hit) return showForm(services, c, actor, { note, proof, errors: tooMany('note', hit) }, 429)
  const key = await askPeople(services, { actor, account: account.id, note, proof: proof === '' ? undefined : proof, by: { account: account.id, function: 'Angemeldete Person' } })
  // The form sent twice: the page says that the request is on its way.
  return c.redirect(key === undefined ? formTwins(actor)[language] : `${paths.claims[language]}/${key}?stand=gestellt`, 303)
}

async function showLink(services: Services, c: Context, secret: string) {
  c.header('cache-control', 'private, no-store')
  const frame = frameOf(c)
  const viewer = viewerOf(c)
  const twins = twinsBelow(paths.claims, linkPart, secret)
  const found = await behindLink(services, secret, viewer)
  if ('over' in found) {
    const { over, claim } = found
    const again = claim === undefined || over === 'gone' || over === 'used' ? undefined : formTwins(claim.actor)[frame.language]
    return html(c, <OverPage {...{ frame, twins, over, again }} />, over === 'unknown' ? 404 : over === 'foreign' ? 403 : 410)
  }
  const name = entryKind(services, 'actor').titleOf(found.payload)
  return html(c, <LinkPage {...{ frame, twins, name }} profile={actorAddress(found.claim.actor, frame.language)} email={viewer.account?.email ?? found.email} isSignedIn={viewer.account !== undefined} />)
}

async function acceptLink(services: Services, c: Context, secret: string) {
  const viewer = viewerOf(c)
  const account = await useLink(services, secret, viewer)
  if (account === undefined) return showLink(services, c, secret)
  if (viewer.account === undefined) await signInThrough(services, c, account)
  return c.redirect(paths.mine[frameOf(c).language], 303)
}
