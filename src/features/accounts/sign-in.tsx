/** Signing in by a link in a letter, and signing out. */
import { Hono, type Context } from 'hono'
import { languages } from '../../platform/language.ts'
import { openLink, takeLink } from '../../platform/links.ts'
import { clientAddress } from '../../platform/rate-limit.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { APIError } from 'better-auth/api'
import { authOf, organisation as organisationId, organisationPath } from './auth.ts'
import { readSignIn, textIn } from './form.ts'
import { signInJob } from './jobs.ts'
import type { Limits } from './limits.ts'
import { invitationLink, signInLink } from './link.ts'
import { nextIn, onward, wayOn } from './onward.ts'
import { address, places } from './places.ts'
import { partyAt } from './passkeys/party.ts'
import { passOn, sessionOf, signInThrough, signOut } from './session.ts'
import { ensureAccount } from './store.ts'
import { texts } from './texts.ts'
import { LinkPage, SentPage, SignInPage, WaitPage, type LinkState } from './views/sign-in.tsx'

export function signInRoutes(services: Services, limits: Limits) {
  const { settings, mail } = services
  const app = new Hono()
  for (const language of languages) {
    app.get(places.signIn[language], (c) => (viewerOf(c).account ? onward(c, nextIn(c)) : showSignIn(services, c, { next: nextIn(c), typed: readSignIn({ email: c.req.query('konto') ?? '' }).email, notice: noticeIn(c) })))
    app.post(places.signIn[language], (c) => askForLink(services, limits, c))
    app.get(places.sent[language], (c) => html(c, <SentPage frame={frameOf(c)} next={nextIn(c)} toFiles={mail.folder !== undefined} />))
    app.get(places.link[language], (c) => showLink(services, c))
    app.post(places.link[language], (c) => useLink(services, c))
    if (settings.oidc) app.get(places.organisation[language], (c) => organisation(services, c))
    app.get(places.onward[language], (c) => c.redirect(wayOn(c, nextIn(c)), 303))
    app.post(places.signOut[language], async (c) => {
      if (sessionOf(c)) await signOut(services, c)
      return c.redirect('/', 303)
    })
  }
  // The one address of better-auth that is public: the login of the organisation sends people back here.
  if (settings.oidc) app.get(`${organisationPath}/callback/${organisationId}`, async (c) => (await authOf(services)).handler(c.req.raw))
  return app

  function noticeIn(c: Context): string | undefined {
    const words = texts[frameOf(c).language]
    const failed = c.req.query('fehler')
    if (failed === 'passkey') return words.passkey.failed
    return failed === 'organisation' && settings.oidc ? words.organisationFailed(settings.oidc.name) : undefined
  }
}

function showSignIn({ settings }: Services, c: Context, state: { next?: string; notice?: string; typed?: string; isFaulty?: boolean }) {
  return html(c, <SignInPage frame={frameOf(c)} {...state} organisation={settings.oidc?.name} party={partyAt(settings.baseUrl)} />, state.isFaulty ? 422 : 200)
}

/** The answer is the same, and takes as long, whether or not there is an account. */
async function askForLink(services: Services, limits: Limits, c: Context) {
  const { email, typed, next } = readSignIn(await c.req.parseBody())
  const frame = frameOf(c)
  if (email === undefined) return showSignIn(services, c, { next, typed, isFaulty: true })
  const wait = await limits.client.count(clientAddress(c, services.settings.trustProxy) ?? '')
  if (wait > 0) return pause(services, c, wait)
  // Refused is only what nobody needs: a letter went less than a minute ago.
  const isMuch = (await limits.address.count(email)) > 0 && (await limits.again.count(email)) > 0
  if (!isMuch) await services.jobs.enqueue(signInJob, { email, next })
  return c.redirect(address(places.sent, frame.language, { weiter: next }), 303)
}

export function pause(services: Services, c: Context, seconds: number) {
  c.header('retry-after', String(seconds))
  return html(c, <WaitPage frame={frameOf(c)} until={new Date(services.clock.now().getTime() + seconds * 1000)} />, 429)
}

/** A link from a letter, or one that an operator printed for somebody. */
const purposes = [signInLink, invitationLink] as const

async function stateOf({ db, clock }: Services, secret: string): Promise<{ link: LinkState; next?: string }> {
  for (const purpose of purposes) {
    const found = await openLink(db, purpose, secret, clock.now())
    if (found) return { link: found.state === 'open' ? { state: 'open', email: found.data.email, secret } : { state: found.state }, next: found.data.next }
  }
  return { link: { state: 'unknown' } }
}

/** Changes nothing: programs that check letters open links too. */
async function showLink(services: Services, c: Context) {
  const secret = c.req.query('schluessel')
  if (secret === undefined) return c.redirect(places.signIn[frameOf(c).language], 303)
  c.header('cache-control', 'no-store')
  return answerWith(services, c, secret)
}

async function answerWith(services: Services, c: Context, secret: string) {
  const { link, next } = await stateOf(services, secret)
  return html(c, <LinkPage frame={frameOf(c)} {...{ link, next }} />, link.state === 'open' ? 200 : link.state === 'unknown' ? 404 : 410)
}

async function useLink(services: Services, c: Context) {
  const { db, clock } = services
  const secret = textIn(await c.req.parseBody(), 'schluessel')
  const now = clock.now()
  const taken = await db.transaction().execute(async (transaction) => {
    for (const purpose of purposes) {
      const data = await takeLink(transaction, purpose, secret, now)
      if (data) return { account: await ensureAccount(transaction, { email: data.email, now }), next: data.next }
    }
    return undefined
  })
  if (!taken) return answerWith(services, c, secret)
  await signInThrough(services, c, taken.account.id)
  return onward(c, taken.next)
}

/** To the login of an organisation; what has to be remembered until somebody comes back lies in a cookie. Also where they land if it did not work. */
async function organisation(services: Services, c: Context) {
  const { language } = frameOf(c)
  if (c.req.query('zu') !== 'login') return c.redirect(address(places.signIn, language, { fehler: 'organisation' }), 303)
  const auth = await authOf(services)
  try {
    const { headers, response } = await auth.api.signInSocial({ headers: c.req.raw.headers, body: { provider: organisationId, callbackURL: address(places.onward, language, { weiter: nextIn(c) }) }, returnHeaders: true })
    passOn(c, headers)
    if (response.url) return c.redirect(response.url, 303)
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    services.log.warn({ error: error.message }, 'the login of the organisation cannot be reached')
  }
  return c.redirect(address(places.signIn, language, { fehler: 'organisation' }), 303)
}
