/** Passkeys: signing in by one, adding and removing them. */
import { Hono, type Context } from 'hono'
import type { Db } from '../../../platform/database/index.ts'
import { languages } from '../../../platform/language.ts'
import { clientAddress } from '../../../platform/rate-limit.ts'
import { viewerOf } from '../../../platform/viewer.ts'
import type { Services } from '../../../services.ts'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { accountTexts } from '../account-texts.ts'
import { pathOnThisSite } from '../account.ts'
import { textIn } from '../form.ts'
import { securityJob } from '../letters.ts'
import type { Limits } from '../limits.ts'
import { holderOr, nextIn, onward, wayOn, type SignedInAccount } from '../onward.ts'
import { address, places } from '../places.ts'
import { sessionOf, signInThrough } from '../session.ts'
import { pause } from '../sign-in.tsx'
import { endSessions, findCodes, hasPasskeys } from '../store.ts'
import { PasskeysPage, type PasskeyNotice } from '../views/passkeys.tsx'
import { askToAdd, askToSignIn, readAnswer, readNewKey } from './dialogue.ts'
import { partyAt } from './party.ts'
import { addPasskey, findPasskeys, removePasskey } from './store.ts'

const longestName = 80
const mostPasskeys = 20

export function passkeyRoutes(services: Services, limits: Limits) {
  const { db, clock, jobs, settings } = services
  const party = partyAt(settings.baseUrl)
  const app = new Hono()
  for (const language of languages) {
    app.get(places.passkey[language], (c) => c.redirect(wayOn(c, nextIn(c)), 303))
    app.post(places.passkey[language], (c) => signIn(c))
    app.get(places.passkeys[language], (c) => {
      const holder = holderOr(c)
      return holder instanceof Response ? holder : show(c, holder.account.id)
    })
    app.post(places.passkeys[language], (c) => change(c))
  }
  return app

  async function signIn(c: Context) {
    const body = await c.req.parseBody()
    const next = pathOnThisSite(textIn(body, 'weiter'))
    const wait = await limits.passkey.count(clientAddress(c, settings.trustProxy) ?? '')
    if (wait > 0) return pause(services, c, wait)
    // Whoever came by a letter and owes the second factor shows their own key.
    const account = sessionOf(c)?.standing === 'asked' ? viewerOf(c).account?.id : undefined
    if (party && textIn(body, 'step') === 'begin') return c.json(await askToSignIn(services, party, account))
    const found = party && (await readAnswer(services, party, textIn(body, 'answer'), account))
    if (found === undefined) return c.redirect(address(account === undefined ? places.signIn : places.factor, frameOf(c).language, { fehler: 'passkey', weiter: next }), 303)
    await signInThrough(services, c, found, { secondFactorAt: clock.now() })
    return onward(c, next)
  }

  async function show(c: Context, account: string, isFaulty = false) {
    const noticed = c.req.query('erledigt')
    const notice: PasskeyNotice | undefined = noticed === 'added' || noticed === 'removed' ? noticed : undefined
    const passkeys = (await findPasskeys(db, account)).map(({ id, name, created_at: since, last_used_at: lastUsed }) => ({ id, name, since, lastUsed: lastUsed ?? undefined }))
    return html(c, <PasskeysPage frame={frameOf(c)} next={nextIn(c)} {...{ passkeys, party, notice, isFaulty }} mayAdd={passkeys.length < mostPasskeys} />, isFaulty ? 422 : 200)
  }

  async function change(c: Context) {
    const holder = holderOr(c)
    if (holder instanceof Response) return holder
    const { account, session } = holder
    const body = await c.req.parseBody()
    const step = textIn(body, 'step')
    if (party && step === 'begin') return c.json(await askToAdd(services, party, account))
    if (step === 'answer') return add(c, account, session.id, { name: textIn(body, 'name'), answer: textIn(body, 'answer'), next: pathOnThisSite(textIn(body, 'weiter')) })
    if (step === 'remove') return remove(c, account, session.id, textIn(body, 'which'))
    return show(c, account.id)
  }

  async function add(c: Context, account: SignedInAccount, session: string, given: { name: string; answer: string; next?: string }) {
    const key = party && (await readNewKey(services, party, account.id, given.answer))
    const { language } = frameOf(c)
    const now = clock.now()
    const name = given.name.replace(/\s+/g, ' ').slice(0, longestName) || accountTexts[language].passkeys.name.usual
    const added = await db.transaction().execute(async (transaction) => {
      const isFirst = !(await hasSecondFactor(transaction, account.id))
      if (!key || (await findPasskeys(transaction, account.id)).length >= mostPasskeys || !(await addPasskey(transaction, { ...key, name, now }))) return undefined
      // Whoever else is signed in has not shown it.
      if (isFirst) await endSessions(transaction, account.id, { except: session })
      await jobs.enqueue(securityJob, { email: account.email, what: 'passkey-added', at: now }, { within: transaction })
      return { isFirst }
    })
    if (!added) return show(c, account.id, true)
    if (added.isFirst) await signInThrough(services, c, account.id, { secondFactorAt: now })
    return c.redirect(given.next === undefined ? address(places.passkeys, language, { erledigt: 'added' }) : address(places.onward, language, { weiter: given.next }), 303)
  }

  async function remove(c: Context, account: SignedInAccount, session: string, which: string) {
    const now = clock.now()
    const removed = await db.transaction().execute(async (transaction) => {
      if (!(await removePasskey(transaction, account.id, which))) return false
      // A key is removed because the device is gone or was never theirs.
      await endSessions(transaction, account.id, { except: session })
      await jobs.enqueue(securityJob, { email: account.email, what: 'passkey-removed', at: now }, { within: transaction })
      return true
    })
    if (!removed) return show(c, account.id)
    // The session loses what it passed with the last of them.
    if (!(await hasSecondFactor(db, account.id))) await signInThrough(services, c, account.id)
    return c.redirect(address(places.passkeys, frameOf(c).language, { erledigt: 'removed' }), 303)
  }
}

async function hasSecondFactor(db: Db, account: string): Promise<boolean> {
  return (await hasPasskeys(db, account)) || ((await findCodes(db, account))?.confirmed ?? false)
}
