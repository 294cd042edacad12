/** Letters an account holder can end: in the account, or with one click from the letter itself. */
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { twinsBelow } from '../../platform/addresses.ts'
import { languages, type Localized } from '../../platform/language.ts'
import { makeLink, openLink, type LinkPurpose } from '../../platform/links.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { accountTexts } from './account-texts.ts'
import { letterSorts, type LetterSort } from './account.ts'
import { textIn } from './form.ts'
import { holderOr } from './onward.ts'
import { address, places } from './places.ts'
import { endLetters, findAccount, findEndedLetters, wantLetters } from './store.ts'
import { SayingPage } from './views/account.tsx'
import { StopPage } from './views/stop.tsx'

const data = z.object({ account: z.string(), letters: z.enum(letterSorts) })
/** Must work as long as somebody may find the letter. */
const stopLink = { name: 'letters-stop', data, days: 800 } satisfies LinkPurpose<typeof data>

const stopPage = (secret: string): Localized => twinsBelow(places.stop, secret)

/** To whom such a letter goes and how they end these letters; undefined where they have, or where there is no such account. */
export async function findReader({ db, clock, settings }: Pick<Services, 'db' | 'clock' | 'settings'>, account: string, letters: LetterSort): Promise<{ email: string; stop: Localized } | undefined> {
  const to = await findAccount(db, account)
  if (!to || (await findEndedLetters(db, account)).has(letters)) return undefined
  const { de, en } = stopPage(await makeLink(db, stopLink, { account, letters }, clock.now()))
  return { email: to.email, stop: { de: settings.baseUrl + de, en: settings.baseUrl + en } }
}

export function stoppingRoutes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.post(places.letters[language], (c) => change(services, c))
    app.get(`${places.stop[language]}/:secret`, (c) => show(services, c, c.req.param('secret')))
    app.post(`${places.stop[language]}/:secret`, (c) => stop(services, c, c.req.param('secret')))
  }
  return app
}

async function change({ db, clock }: Services, c: Context) {
  const holder = holderOr(c)
  if (holder instanceof Response) return holder
  const body = await c.req.parseBody()
  const letters = letterSorts.find((sort) => sort === textIn(body, 'letters'))
  if (letters !== undefined) await (textIn(body, 'step') === 'again' ? wantLetters(db, holder.account.id, letters) : endLetters(db, holder.account.id, letters, clock.now()))
  return c.redirect(address(places.account, frameOf(c).language, { erledigt: 'letters' }), 303)
}

const opened = ({ db, clock }: Services, secret: string) => openLink(db, stopLink, secret, clock.now())

function unknown(c: Context) {
  const frame = frameOf(c)
  const { over, overText } = accountTexts[frame.language].letters
  return html(c, <SayingPage {...{ frame }} title={over} text={overText} />, 404)
}

async function show(services: Services, c: Context, secret: string) {
  const link = await opened(services, secret)
  if (!link) return unknown(c)
  return html(c, <StopPage frame={frameOf(c)} twins={stopPage(secret)} letters={link.data.letters} isStopped={(await findEndedLetters(services.db, link.data.account)).has(link.data.letters)} />)
}

/** Also what the program of a mail provider sends when somebody presses «unsubscribe» there (RFC 8058): whatever is not «again» ends them. */
async function stop(services: Services, c: Context, secret: string) {
  const link = await opened(services, secret)
  if (!link) return unknown(c)
  const { account, letters } = link.data
  if (textIn(await c.req.parseBody(), 'step') === 'again') await wantLetters(services.db, account, letters)
  else if (await findAccount(services.db, account)) await endLetters(services.db, account, letters, services.clock.now())
  return c.redirect(stopPage(secret)[frameOf(c).language], 303)
}
