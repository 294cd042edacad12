/** What waits for somebody's decision, and how one's own requests stand. */
import type { Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { findAccount } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { findKeeping } from '../appointments/index.ts'
import { reviewerOf, signedIn } from '../editing/index.ts'
import { isKey, type Signature } from '../publishing/index.ts'
import type { Claim } from './claim.ts'
import { decide, withdraw } from './claiming.ts'
import { readVerdict } from './form.ts'
import { isKeeper, isOwn, isReviewer, mayDecide, mayRead } from './policy.ts'
import { findAtDesk, findClaim, findClaimsOf, findWaitingAt } from './store.ts'
import { texts } from './texts.ts'
import { ClaimPage, ClaimsPage, type ClaimData } from './views/claim.tsx'

type Known = Viewer & { account: NonNullable<Viewer['account']> }

export async function showClaims({ db, search }: Services, c: Context) {
  const viewer = signedIn(c)
  const kept = [...new Set(viewer.appointments.flatMap(({ actor }) => actor ?? []))].filter((actor) => isKeeper(viewer, actor))
  const all = [...(await findWaitingAt(db, kept)), ...(isReviewer(viewer) ? await findAtDesk(db) : [])]
  const waiting = [...new Map(all.map((claim) => [claim.key, claim])).values()].filter((claim) => mayDecide(viewer, claim))
  const named = (claim: Claim) => ({ claim, name: actorName(search(), claim.actor) })
  return html(c, <ClaimsPage frame={frameOf(c)} waiting={waiting.map(named)} own={(await findClaimsOf(db, viewer.account.id)).map(named)} />)
}

/** Of what is not theirs nobody learns that it is there. */
async function known({ db }: Services, viewer: Known, key: string): Promise<Claim> {
  const claim = isKey(key) ? await findClaim(db, key) : undefined
  if (!claim || !mayRead(viewer, claim)) throw new NotFound()
  return claim
}

const doneNames = { gestellt: 'asked', entschieden: 'decided', zurueckgezogen: 'withdrawn' } as const

export async function showClaim(services: Services, c: Context, key: string, more: Partial<Pick<ClaimData, 'errors' | 'reason' | 'isStale'>> = {}, status: 200 | 409 | 422 = 200) {
  const viewer = signedIn(c)
  const claim = await known(services, viewer, key)
  const { db, search } = services
  const frame = frameOf(c)
  const stand = new URL(c.req.url).searchParams.get('stand')
  const done = stand === 'gestellt' || stand === 'entschieden' || stand === 'zurueckgezogen' ? texts[frame.language].done[doneNames[stand]] : undefined
  return html(
    c,
    <ClaimPage
      {...{ frame, claim, errors: [], ...more }}
      name={actorName(search(), claim.actor)}
      who={claim.account === undefined ? undefined : await findAccount(db, claim.account)}
      isOwn={isOwn(viewer, claim)}
      mayDecide={mayDecide(viewer, claim)}
      isKept={(await findKeeping(db, claim.actor)) === 'kept'}
      notice={status === 200 ? done : undefined}
    />,
    status,
  )
}

export async function changeClaim(services: Services, c: Context, key: string) {
  const viewer = signedIn(c)
  const claim = await known(services, viewer, key)
  const { language } = frameOf(c)
  const { step, reason, faults } = readVerdict(await c.req.parseBody({ all: true }))
  const onward = (stand: keyof typeof doneNames) => c.redirect(`${paths.claims[language]}/${key}?stand=${stand}`, 303)
  if (step === undefined) return showClaim(services, c, key)
  if (step === 'withdraw') {
    if (!isOwn(viewer, claim)) throw new Forbidden()
    return (await withdraw(services, key, { account: viewer.account.id, function: 'Angemeldete Person' })) ? onward('zurueckgezogen') : showClaim(services, c, key, { isStale: true }, 409)
  }
  if (isOwn(viewer, claim)) throw new Forbidden()
  if (!mayDecide(viewer, claim)) return showClaim(services, c, key, { isStale: true }, 409)
  if (faults.length > 0) return showClaim(services, c, key, { reason, errors: faults.map(({ field, fault }) => ({ field, message: texts[language].faults[fault] })) }, 422)
  const done = await decide(services, key, step === 'decline' ? { step, reason } : { step }, signatureOf(services, viewer, claim))
  return done ? onward('entschieden') : showClaim(services, c, key, { isStale: true }, 409)
}

/** Whoever keeps the profile signs for it, everybody else for the office. */
function signatureOf({ search }: Services, viewer: Known, { actor }: Claim): Signature {
  const held = viewer.appointments.find((appointment) => appointment.actor === actor)
  return held === undefined ? reviewerOf(viewer) : { account: viewer.account.id, function: `${actorName(search(), actor)} (${held.role === 'coordinator' ? 'Koordination' : 'Pflege'})` }
}
