import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages } from '../../platform/language.ts'
import { clientAddress } from '../../platform/rate-limit.ts'
import { NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { signedIn, textIn } from '../editing/index.ts'
import { mostFollowed, rhythms, type Alert } from './alert.ts'
import { changeRhythm, confirmAlert, createLimits, follow, openAlert, type Limits } from './following.ts'
import { confirmLink, stopLink } from './letters.ts'
import { deleteAlert, findAlert, findAlertsOf } from './store.ts'
import { addressIn, feedOf, findMatching, readSubject, subjectInWords } from './subject.ts'
import { texts } from './texts.ts'
import { ConfirmPage, ManagePage, NewPage, OwnPage, SentencePage } from './views/pages.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const limits = createLimits(services)
  for (const language of languages) {
    const at = (...parts: Parameters<typeof twinsBelow>[1][]) => twinsBelow(paths.alerts, ...parts)[language]
    app.get(at(), (c) => showOwn(services, c))
    app.post(at(), (c) => changeOwn(services, c))
    app.get(at(below.new), (c) => showNew(services, c, { address: c.req.query('adresse') ?? c.req.query('address') ?? '' }))
    app.post(at(below.new), (c) => ask(services, limits, c))
    app.get(at(below.sent), (c) => html(c, <SentencePage frame={frameOf(c)} twins={twinsBelow(paths.alerts, below.sent)} title={texts[language].sent.title} text={texts[language].sent.text} kind="info" />))
    app.get(at(below.confirm, ':secret'), (c) => showConfirm(services, c, c.req.param('secret') ?? ''))
    app.post(at(below.confirm, ':secret'), (c) => confirm(services, c, c.req.param('secret') ?? ''))
    app.get(at(below.stop, ':secret'), (c) => showManage(services, c, c.req.param('secret') ?? ''))
    app.post(at(below.stop, ':secret'), (c) => manage(services, c, c.req.param('secret') ?? ''))
  }
  return app
}

type Shown = { address: string; email?: string; rhythm?: string; errors?: FieldError[] }

async function showNew({ kinds, search }: Services, c: Context, { address, email = '', rhythm = 'weekly', errors = [] }: Shown, status: 200 | 422 | 429 = 200) {
  const frame = frameOf(c)
  const index = search()
  const subject = readSubject(address, kinds, index)
  return html(
    c,
    <NewPage
      {...{ frame, email, rhythm, errors }}
      asked={address !== ''}
      address={subject ? addressIn(subject, 'de') : ''}
      followed={subject && { what: subjectInWords(subject, index, frame.language), href: addressIn(subject, frame.language), feed: feedOf(subject) }}
      account={viewerOf(c).account?.email}
    />,
    status,
  )
}

const emailAddress = z.email().max(200)

async function ask(services: Services, limits: Limits, c: Context) {
  const { language } = frameOf(c)
  const words = texts[language].faults
  const body = await c.req.parseBody({ all: true })
  const [given, email] = [textIn(body, 'address'), textIn(body, 'email').toLowerCase()]
  const { account } = viewerOf(c)
  const index = services.search()
  const subject = readSubject(given, services.kinds, index)
  const rhythm = rhythms.find((known) => known === textIn(body, 'rhythm'))
  const again = (errors: FieldError[], status: 422 | 429 = 422) => showNew(services, c, { address: given, email: email.slice(0, 400), rhythm, errors }, status)
  if (!subject) return again([])
  const errors: FieldError[] = []
  if (findMatching(subject, index, language, dayAt(services.clock.now())).length > mostFollowed) errors.push({ field: 'subject', message: words.many })
  if (!rhythm) errors.push({ field: 'rhythm', message: words.rhythm })
  if (!account && !emailAddress.safeParse(email).success) errors.push({ field: 'email', message: words.email })
  if (errors.length > 0 || !rhythm) return again(errors)
  if (!account) {
    const client = clientAddress(c, services.settings.trustProxy)
    if ((client !== undefined && (await limits.client.count(client)) > 0) || (await limits.address.count(email)) > 0) return again([{ field: 'email', message: words.limit }], 429)
  }
  const done = await follow(services, { address: addressIn(subject, 'de'), language, rhythm, account: account?.id, email: account ? undefined : email })
  if (done === 'full' && account) return again([{ field: 'subject', message: words.full }])
  // Of a stranger's address nothing is said, not even that it is full.
  return c.redirect(account ? `${paths.alerts[language]}?stand=bestellt` : twinsBelow(paths.alerts, below.sent)[language], 303)
}

function inWords({ kinds, search }: Services, { address }: Alert, language: 'de' | 'en'): string {
  const index = search()
  const subject = readSubject(address, kinds, index)
  return subject ? subjectInWords(subject, index, language) : address
}

async function showConfirm(services: Services, c: Context, secret: string) {
  const frame = frameOf(c)
  const words = texts[frame.language].confirm
  const twins = twinsBelow(paths.alerts, below.confirm, secret)
  const opened = await openAlert(services, confirmLink, secret)
  if (opened?.state === 'open' && opened.alert) return html(c, <ConfirmPage {...{ frame, twins }} what={inWords(services, opened.alert, frame.language)} />)
  const isConfirmed = opened?.state === 'used' && opened.alert !== undefined
  return html(c, <SentencePage {...{ frame, twins }} title={words.title} text={isConfirmed ? words.done : words.over} kind={isConfirmed ? 'done' : 'look'} />, isConfirmed ? 200 : opened ? 410 : 404)
}

async function confirm(services: Services, c: Context, secret: string) {
  if (!(await confirmAlert(services, secret))) return showConfirm(services, c, secret)
  return c.redirect(twinsBelow(paths.alerts, below.confirm, secret)[frameOf(c).language], 303)
}

/** Opening changes nothing: programs that check letters open links too. */
async function showManage(services: Services, c: Context, secret: string) {
  const frame = frameOf(c)
  const words = texts[frame.language].manage
  const twins = twinsBelow(paths.alerts, below.stop, secret)
  const opened = await openAlert(services, stopLink, secret)
  if (!opened) return html(c, <SentencePage {...{ frame, twins }} title={words.title} text={words.unknown} kind="look" />, 404)
  if (!opened.alert) return html(c, <SentencePage {...{ frame, twins }} title={words.title} text={words.ended} />)
  return html(c, <ManagePage {...{ frame, twins }} what={inWords(services, opened.alert, frame.language)} rhythm={opened.alert.rhythm} changed={c.req.query('stand') === 'geaendert'} />)
}

/** From the page, or from a mail program (RFC 8058): whatever is not another rhythm ends it. */
async function manage(services: Services, c: Context, secret: string) {
  const opened = await openAlert(services, stopLink, secret)
  if (!opened) return showManage(services, c, secret)
  const body = await c.req.parseBody({ all: true })
  const address = twinsBelow(paths.alerts, below.stop, secret)[frameOf(c).language]
  const rhythm = rhythms.find((known) => known === textIn(body, 'rhythm'))
  if (textIn(body, 'step') === 'rhythm') {
    if (opened.alert && rhythm) await changeRhythm(services, opened.alert.key, rhythm)
    return c.redirect(`${address}?stand=geaendert`, 303)
  }
  if (opened.alert) await deleteAlert(services.db, opened.alert.key)
  return c.redirect(address, 303)
}

async function showOwn(services: Services, c: Context) {
  const { account } = signedIn(c)
  const frame = frameOf(c)
  const { language } = frame
  const words = texts[language]
  const index = services.search()
  const own = (await findAlertsOf(services.db, { account: account.id })).map((alert) => {
    const subject = readSubject(alert.address, services.kinds, index)
    return { key: alert.key, rhythm: alert.rhythm, what: inWords(services, alert, language), href: subject ? addressIn(subject, language) : alert.address }
  })
  const notices = new Map([['bestellt', words.own.followed], ['beendet', words.manage.ended], ['geaendert', words.manage.changed]])
  return html(c, <OwnPage {...{ frame, own }} notice={notices.get(c.req.query('stand') ?? '')} />)
}

async function changeOwn(services: Services, c: Context) {
  const { account } = signedIn(c)
  const body = await c.req.parseBody({ all: true })
  const alert = await findAlert(services.db, textIn(body, 'key'))
  if (alert?.account !== account.id) throw new NotFound()
  const rhythm = rhythms.find((known) => known === textIn(body, 'rhythm'))
  const isEnd = textIn(body, 'step') === 'end'
  if (isEnd) await deleteAlert(services.db, alert.key)
  else if (rhythm) await changeRhythm(services, alert.key, rhythm)
  return c.redirect(`${paths.alerts[frameOf(c).language]}?stand=${isEnd ? 'beendet' : 'geaendert'}`, 303)
}
