/** What an account holder does with their account. */
import { Hono, type Context } from 'hono'
import { languages } from '../../platform/language.ts'
import { openLink, takeLink } from '../../platform/links.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { clientAddress } from '../../platform/rate-limit.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { accountTexts } from './account-texts.ts'
import { emailAddress } from './account.ts'
import { textIn } from './form.ts'
import { addressJob } from './jobs.ts'
import { securityJob } from './letters.ts'
import type { Limits } from './limits.ts'
import { addressLink } from './link.ts'
import { holderOr } from './onward.ts'
import { findPasskeys } from './passkeys/store.ts'
import { address, places } from './places.ts'
import { signOut } from './session.ts'
import { pause } from './sign-in.tsx'
import { changeAddress, deleteAccount, endSession, endSessions, findAccount, findCodes, findEndedLetters, findOwnData, findSessions, renameAccount } from './store.ts'
import { AccountPage, DeletionPage, SayingPage } from './views/account.tsx'

export type Others = {
  /** What other features keep of somebody. */
  personalData: readonly PersonalData[]
  isLastAdministrator(account: string): Promise<boolean>
}

const longestName = 200

export function holdingRoutes(services: Services, limits: Limits, others: Others) {
  const { db, clock, jobs } = services
  const app = new Hono()
  for (const language of languages) {
    app.get(places.account[language], (c) => show(c))
    app.post(places.account[language], async (c) => {
      const holder = holderOr(c)
      if (holder instanceof Response) return holder
      await renameAccount(db, holder.account.id, textIn(await c.req.parseBody(), 'name').replace(/\s+/g, ' ').slice(0, longestName), clock.now())
      return done(c, 'name')
    })
    app.get(places.sessions[language], (c) => c.redirect(places.account[language], 303))
    app.post(places.sessions[language], async (c) => {
      const holder = holderOr(c)
      if (holder instanceof Response) return holder
      const which = textIn(await c.req.parseBody(), 'which')
      if (which === 'others') await endSessions(db, holder.account.id, { except: holder.session.id })
      else await endSession(db, holder.account.id, which)
      return done(c, which === 'others' ? 'sessions' : 'session')
    })
    app.get(places.email[language], (c) => showAddress(c))
    app.post(places.email[language], async (c) => {
      const body = await c.req.parseBody()
      return textIn(body, 'schluessel') === '' ? askForAddress(c, textIn(body, 'email')) : confirmAddress(c, textIn(body, 'schluessel'))
    })
    app.get(places.data[language], async (c) => {
      const holder = holderOr(c)
      if (holder instanceof Response) return holder
      const { id } = holder.account
      const contributions = await Promise.all(others.personalData.map(async ({ name, find }) => [name, await find(db, id)] as const))
      c.header('content-disposition', 'attachment; filename="resilienznetz-konto.json"')
      return c.json({ exported_at: clock.now(), ...(await findOwnData(db, id)), ...Object.fromEntries(contributions) })
    })
    app.get(places.deletion[language], async (c) => {
      const holder = holderOr(c)
      return holder instanceof Response ? holder : showDeletion(c, await others.isLastAdministrator(holder.account.id))
    })
    app.post(places.deletion[language], (c) => remove(c))
  }
  return app

  function done(c: Context, what: keyof (typeof accountTexts)['de']['notices']) {
    return c.redirect(address(places.account, frameOf(c).language, { erledigt: what }), 303)
  }

  async function show(c: Context, faultyAddress?: string) {
    const holder = holderOr(c)
    if (holder instanceof Response) return holder
    const { account, session } = holder
    const [sessions, codes, passkeys, endedLetters] = await Promise.all([findSessions(db, account.id, clock.now()), findCodes(db, account.id), findPasskeys(db, account.id), findEndedLetters(db, account.id)])
    return html(
      c,
      <AccountPage
        frame={frameOf(c)}
        {...{ account, endedLetters, faultyAddress }}
        sessions={sessions.map(({ id, created_at: since, updated_at: lastUsed, user_agent }) => ({ id, since, lastUsed, browser: user_agent ?? undefined, isThis: id === session.id }))}
        codes={codes?.confirmed ?? false}
        passkeys={passkeys.length}
        notice={noticeNames.find((name) => name === c.req.query('erledigt'))}
      />,
      faultyAddress === undefined ? 200 : 422,
    )
  }

  /** The answer is the same whether or not the address is somebody else's. */
  async function askForAddress(c: Context, typed: string) {
    const holder = holderOr(c)
    if (holder instanceof Response) return holder
    const email = emailAddress.safeParse(typed).data
    if (email === undefined) return show(c, typed.slice(0, 300))
    const wait = Math.max(await limits.client.count(clientAddress(c, services.settings.trustProxy) ?? ''), await limits.address.count(email) && (await limits.again.count(email)))
    if (wait > 0) return pause(services, c, wait)
    await jobs.enqueue(addressJob, { account: holder.account.id, email })
    return done(c, 'address')
  }

  async function showAddress(c: Context) {
    const secret = c.req.query('schluessel')
    if (secret === undefined) return c.redirect(places.account[frameOf(c).language], 303)
    c.header('cache-control', 'no-store')
    const link = await openLink(db, addressLink, secret, clock.now())
    const words = accountTexts[frameOf(c).language].address
    if (link?.state !== 'open') return isOver(c)
    return html(c, <SayingPage frame={frameOf(c)} title={words.confirmTitle} text={words.confirmLead(link.data.email)} form={{ secret, label: words.confirm }} />)
  }

  function isOver(c: Context) {
    const words = accountTexts[frameOf(c).language].address
    return html(c, <SayingPage frame={frameOf(c)} title={words.over} text={words.overText} />, 410)
  }

  async function confirmAddress(c: Context, secret: string) {
    const now = clock.now()
    const words = accountTexts[frameOf(c).language].address
    const outcome = await db.transaction().execute(async (transaction) => {
      const data = await takeLink(transaction, addressLink, secret, now)
      const before = data && (await findAccount(transaction, data.account))
      if (!data || !before) return 'over'
      if (!(await changeAddress(transaction, { ...data, now }))) return 'taken'
      await jobs.enqueue(securityJob, { email: before.email, what: 'address-changed', at: now }, { within: transaction })
      return 'changed'
    })
    if (outcome === 'over') return isOver(c)
    if (outcome === 'taken') return html(c, <SayingPage frame={frameOf(c)} title={words.over} text={words.taken} />, 409)
    return html(c, <SayingPage frame={frameOf(c)} title={words.changedTitle} text={words.changedText} />)
  }

  function showDeletion(c: Context, isLast: boolean) {
    const { language } = frameOf(c)
    return html(c, <DeletionPage frame={frameOf(c)} isLast={isLast} remains={others.personalData.flatMap(({ remains }) => (remains ? [remains[language]] : []))} />, isLast && c.req.method === 'POST' ? 409 : 200)
  }

  async function remove(c: Context) {
    const holder = holderOr(c)
    if (holder instanceof Response) return holder
    const { id, email } = holder.account
    if (await others.isLastAdministrator(id)) return showDeletion(c, true)
    await db.transaction().execute(async (transaction) => {
      for (const { forget } of others.personalData) await forget(transaction, id)
      await deleteAccount(transaction, id)
      await jobs.enqueue(securityJob, { email, what: 'account-deleted', at: clock.now() }, { within: transaction })
    })
    await signOut(services, c)
    const frame = { ...frameOf(c), signedIn: false }
    const words = accountTexts[frame.language].deletion
    return html(c, <SayingPage frame={frame} title={words.doneTitle} text={words.doneText} />)
  }
}

const noticeNames = ['name', 'address', 'session', 'sessions', 'codes'] as const
