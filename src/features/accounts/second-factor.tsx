/** The second step of signing in, and the codes that make it. */
import { Hono, type Context } from 'hono'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { viewerOf } from '../../platform/viewer.ts'
import { pathOnThisSite } from './account.ts'
import { hashOfRecoveryCode, newRecoveryCodes, newSecret, stepOf, typedCode } from './codes.ts'
import { textIn } from './form.ts'
import { securityJob } from './letters.ts'
import type { Limits } from './limits.ts'
import { holderOr, nextIn, onward, wayOn, type SignedInAccount } from './onward.ts'
import { partyAt } from './passkeys/party.ts'
import { address, places } from './places.ts'
import { sessionOf, signInThrough } from './session.ts'
import { pause } from './sign-in.tsx'
import { beginCodes, confirmCodes, countRecoveryCodes, endSessions, findCodes, hasPasskeys, removeCodes, takeRecoveryCode, takeStep } from './store.ts'
import { CodesPage, RecoveryPage, type CodesState } from './views/codes.tsx'
import { FactorPage } from './views/sign-in.tsx'

export function secondFactorRoutes(services: Services, limits: Limits) {
  const app = new Hono()
  for (const language of languages) {
    app.get(places.factor[language], async (c) => (sessionOf(c)?.standing === 'asked' ? ask(services, c, { next: nextIn(c) }) : c.redirect(wayOn(c, nextIn(c)), 303)))
    app.post(places.factor[language], (c) => answer(services, limits, c))
    app.get(places.codes[language], (c) => {
      const holder = holderOr(c)
      return holder instanceof Response ? holder : showCodes(services, c, holder.account, { next: nextIn(c) })
    })
    app.post(places.codes[language], (c) => changeCodes(services, limits, c))
  }
  return app
}

async function ask({ db, settings }: Services, c: Context, { next, isFaulty = false }: { next?: string; isFaulty?: boolean }) {
  const account = viewerOf(c).account?.id ?? ''
  const [codes, passkeys] = await Promise.all([findCodes(db, account), hasPasskeys(db, account)])
  const failed = c.req.query('fehler') === 'passkey'
  return html(c, <FactorPage frame={frameOf(c)} {...{ next, isFaulty, failed }} codes={codes?.confirmed ?? false} party={passkeys ? partyAt(settings.baseUrl) : undefined} />, isFaulty ? 422 : 200)
}

async function answer(services: Services, limits: Limits, c: Context) {
  const body = await c.req.parseBody()
  const next = pathOnThisSite(textIn(body, 'weiter'))
  const { account } = viewerOf(c)
  if (!account || sessionOf(c)?.standing !== 'asked') return c.redirect(wayOn(c, next), 303)
  const wait = await limits.code.count(account.id)
  if (wait > 0) return pause(services, c, wait)
  if (!(await isRight(services, account, textIn(body, 'code')))) return ask(services, c, { next, isFaulty: true })
  await limits.code.forget(account.id)
  await signInThrough(services, c, account.id, { secondFactorAt: services.clock.now() })
  return onward(c, next)
}

/** A code of the app that nobody used yet, or a recovery code. */
async function isRight({ db, clock, jobs }: Services, account: SignedInAccount, typed: string): Promise<boolean> {
  const now = clock.now()
  const codes = await findCodes(db, account.id)
  if (!codes?.confirmed) return false
  const code = typedCode(typed)
  if (code !== undefined) {
    const step = stepOf(codes.secret, code, now)
    return step !== undefined && takeStep(db, account.id, step)
  }
  if (!(await takeRecoveryCode(db, account.id, hashOfRecoveryCode(typed), now))) return false
  await jobs.enqueue(securityJob, { email: account.email, what: 'recovery-used', at: now })
  return true
}

async function showCodes(services: Services, c: Context, account: SignedInAccount, { next, isFaulty = false }: { next?: string; isFaulty?: boolean }) {
  const codes = await findCodes(services.db, account.id)
  const state: CodesState = codes === undefined ? { step: 'none' } : codes.confirmed ? { step: 'active', left: await countRecoveryCodes(services.db, account.id) } : { step: 'begun', secret: codes.secret, email: account.email }
  return html(c, <CodesPage frame={frameOf(c)} {...{ state, next, isFaulty }} isNeeded={sessionOf(c)?.standing === 'missing'} hasKeys={partyAt(services.settings.baseUrl) !== undefined} />, isFaulty ? 422 : 200)
}

async function changeCodes(services: Services, limits: Limits, c: Context) {
  const holder = holderOr(c)
  if (holder instanceof Response) return holder
  const { account, session } = holder
  const { db, clock, jobs } = services
  const body = await c.req.parseBody()
  const next = pathOnThisSite(textIn(body, 'weiter'))
  const step = textIn(body, 'step')
  const now = clock.now()
  const { language } = frameOf(c)
  if (step === 'begin') {
    await beginCodes(db, { account: account.id, secret: newSecret(), now })
    return c.redirect(address(places.codes, language, { weiter: next }), 303)
  }
  const codes = await findCodes(db, account.id)
  const wait = await limits.code.count(account.id)
  if (wait > 0) return pause(services, c, wait)
  if (step === 'confirm' && codes && !codes.confirmed) {
    const found = stepOf(codes.secret, typedCode(textIn(body, 'code')) ?? '', now)
    if (found === undefined) return showCodes(services, c, account, { next, isFaulty: true })
    const recovery = newRecoveryCodes()
    await db.transaction().execute(async (transaction) => {
      await takeStep(transaction, account.id, found)
      await confirmCodes(transaction, { account: account.id, recovery: recovery.map(hashOfRecoveryCode), now })
      // Whoever else is signed in has not shown them.
      await endSessions(transaction, account.id, { except: session.id })
      await jobs.enqueue(securityJob, { email: account.email, what: 'codes-added', at: now }, { within: transaction })
    })
    await limits.code.forget(account.id)
    await signInThrough(services, c, account.id, { secondFactorAt: now })
    return html(c, <RecoveryPage frame={frameOf(c)} codes={recovery} next={next} />)
  }
  if (step === 'remove' && codes?.confirmed) {
    if (!(await isRight(services, account, textIn(body, 'code')))) return showCodes(services, c, account, { next, isFaulty: true })
    await db.transaction().execute(async (transaction) => {
      await removeCodes(transaction, account.id, now)
      await jobs.enqueue(securityJob, { email: account.email, what: 'codes-removed', at: now }, { within: transaction })
    })
    await limits.code.forget(account.id)
    // The session loses what it passed with them.
    await signInThrough(services, c, account.id)
    return c.redirect(address(places.account, language, { erledigt: 'codes' }), 303)
  }
  return showCodes(services, c, account, { next })
}
