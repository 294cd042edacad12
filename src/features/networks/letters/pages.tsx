/** The pages of letters: inviting and writing for the network, answering and stopping for whoever got one. */
import type { Context } from 'hono'
import { paths } from '../../../platform/addresses.ts'
import { dayAt } from '../../../platform/calendar.ts'
import { openLink, takeLink } from '../../../platform/links.ts'
import { Forbidden } from '../../../platform/refusals.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import { viewerOf } from '../../../platform/viewer.ts'
import type { Services } from '../../../services.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { isFormula, stateName } from '../../entries/index.ts'
import { writerOf } from '../../editing/index.ts'
import { inTransaction } from '../../publishing/index.ts'
import { networkLetters, within, workplaceOf } from '../addresses.ts'
import { textIn } from '../form.ts'
import { speakingFor } from '../keeping.tsx'
import { mayWriteTo } from '../policy.ts'
import { invitationLink, message as messageKind, stopLink } from './kinds.ts'
import { audiences, isIn, readLines, recipientsOf, type Audience, type Reached } from './letter.ts'
import { findInvitation, findInvitations, findMessages, findStopped, insertStop, writeMoment } from './store.ts'
import { texts } from './texts.ts'
import { InvitationPage, StopPage } from './views/answer.tsx'
import { InvitePage } from './views/invite.tsx'
import { MessagePage } from './views/message.tsx'
import { beginDraft, invite, nameOfNetwork, reachable, send } from './writing.ts'

async function writingFor(services: Services, c: Context, id: string) {
  const speaking = await speakingFor(services, c, id)
  if (!mayWriteTo(speaking.viewer, id)) throw new Forbidden()
  return speaking
}

type Invited = { typed?: string; errors?: FieldError[] }

export async function showInvite(services: Services, c: Context, id: string, { typed = '', errors = [] }: Invited = {}) {
  const { actor: network } = await writingFor(services, c, id)
  const frame = frameOf(c)
  const asked = new URL(c.req.url).searchParams
  const numbers = [asked.get('gesendet'), asked.get('uebergangen')].map((value) => (/^\d{1,4}$/.test(value ?? '') ? Number(value) : undefined))
  const notice = numbers[0] === undefined ? undefined : texts[frame.language].invite.done(numbers[0], numbers[1] ?? 0)
  return html(c, <InvitePage {...{ frame, network, typed, errors, notice }} invitations={await findInvitations(services.db, id)} now={services.clock.now()} />, errors.length > 0 ? 422 : 200)
}

export async function sendInvitations(services: Services, c: Context, id: string) {
  const { by } = await writingFor(services, c, id)
  const { language } = frameOf(c)
  const words = texts[language].invite.errors
  const typed = textIn(await c.req.parseBody({ all: true }), 'lines')
  const { lines, wrong } = readLines(typed)
  const refuse = (message: string) => showInvite(services, c, id, { typed, errors: [{ field: 'lines', message }] })
  if (wrong.length > 0) return refuse(words.wrong(wrong[0].slice(0, 100)))
  if (lines.length === 0) return refuse(words.none)
  const done = await invite(services, { network: id, lines, by })
  if (done === 'many') return refuse(words.many)
  return c.redirect(`${workplaceOf(id, within.invite)[language]}?gesendet=${done.invited}&uebergangen=${done.skipped}`, 303)
}

/** What a secret from a letter leads to; nothing where there never was such a letter. */
async function invitedBy(services: Services, secret: string) {
  const link = await openLink(services.db, invitationLink, secret, services.clock.now())
  const invitation = link && (await findInvitation(services.db, link.data.invitation))
  return link && invitation ? { link, invitation, network: nameOfNetwork(services, invitation.network) } : undefined
}

export async function showInvitation(services: Services, c: Context, secret: string) {
  const found = await invitedBy(services, secret)
  const frame = frameOf(c)
  const shown = { frame, secret, isSignedIn: viewerOf(c).account !== undefined }
  if (!found) return html(c, <InvitationPage {...shown} state="unknown" />, 404)
  const { invitation, link, network } = found
  const state = invitation.acceptedAt ? 'accepted' : invitation.declinedAt ? 'declined' : link.state === 'expired' ? 'expired' : 'open'
  return html(c, <InvitationPage {...shown} {...{ state, invitation, network }} />, state === 'expired' ? 410 : 200)
}

export async function answerInvitation(services: Services, c: Context, secret: string) {
  const { language } = frameOf(c)
  const found = await invitedBy(services, secret)
  if (!found) return showInvitation(services, c, secret)
  const { invitation, link } = found
  const here = `${networkLetters[language]}/${secret}`
  const step = textIn(await c.req.parseBody({ all: true }), 'step')
  const viewer = viewerOf(c)
  if (step === 'begin' && invitation.acceptedAt && invitation.member === undefined && link.state !== 'expired') {
    if (invitation.draft) return c.redirect(`${paths.drafts[language]}/${invitation.draft}`, 303)
    if (viewer.account === undefined) throw new Forbidden()
    const draft = await beginDraft(services, invitation, writerOf(viewer, { kind: 'actor' }, services.search()))
    return c.redirect(`${paths.drafts[language]}/${draft}`, 303)
  }
  if (step === 'accept' || step === 'decline') {
    const at = services.clock.now()
    await inTransaction(services.db, async (db) => {
      if (!(await takeLink(db, invitationLink, secret, at))) return
      const now = await findInvitation(db, invitation.key)
      if (!now || now.acceptedAt || now.declinedAt) return
      await writeMoment(db, invitation.key, step === 'accept' ? 'accepted_at' : 'declined_at', at)
      if (step === 'decline') await insertStop(db, { network: invitation.network, email: invitation.email, at })
    })
  }
  return c.redirect(here, 303)
}

const longest = { subject: 150, text: 10_000 }

type Written = { subject: string; text: string; audience: Audience; errors?: FieldError[]; preview?: boolean }
const nothingWritten: Written = { subject: '', text: '', audience: 'all' }

export async function showMessage(services: Services, c: Context, id: string, written: Written = nothingWritten) {
  const { actor: network } = await writingFor(services, c, id)
  const frame = frameOf(c)
  const { language } = frame
  const members = await reachable(services, id)
  const chosen = await whom(services, id, members, written.audience)
  const { errors = [], preview = false, ...typed } = written
  const states = [...new Set(members.flatMap(({ state }) => state ?? []))].map((state) => ({ value: `state:${state}`, label: texts[language].message.inState(stateName(state, language)) })).sort((a, b) => a.label.localeCompare(b.label, language))
  const sent = new URL(c.req.url).searchParams.get('gesendet')
  const why = chosen.recipients[0]
  const name = nameOfNetwork(services, id)
  const letter = !preview || why === undefined ? undefined : services.letters.compose(messageKind, { network: name, subject: typed.subject, message: typed.text, why: { de: texts.de.why[why.via](why.name, name), en: texts.en.why[why.via](why.name, name) }, stop: '…' })
  return html(
    c,
    <MessagePage
      {...{ frame, network, typed, errors, letter, states }}
      {...chosen}
      notice={sent !== null && /^\d{1,5}$/.test(sent) ? texts[language].message.sent(Number(sent)) : undefined}
      log={await findMessages(services.db, id)}
    />,
    errors.length > 0 ? 422 : 200,
  )
}

async function whom({ db, clock, settings }: Services, network: string, members: readonly Reached[], audience: Audience) {
  return recipientsOf(members.filter((member) => isIn(audience, member, { months: monthsFor(settings.rhythm, 'actor'), today: dayAt(clock.now()) })), await findStopped(db, network))
}

export async function changeMessage(services: Services, c: Context, id: string) {
  const { by } = await writingFor(services, c, id)
  const { language } = frameOf(c)
  const words = texts[language].message.errors
  const body = await c.req.parseBody({ all: true })
  const wanted = textIn(body, 'audience')
  const audience: Audience = audiences.find((known) => known === wanted) ?? (/^state:[A-Z]{2}-[A-Z0-9]{1,3}$/.test(wanted) ? `state:${wanted.slice(6)}` : 'all')
  const written = { subject: textIn(body, 'subject').replace(/\s+/g, ' '), text: textIn(body, 'text'), audience }
  const { recipients } = await whom(services, id, await reachable(services, id), audience)
  const errors = [
    ...(written.subject === '' || written.subject.length > longest.subject || isFormula(written.subject) ? [{ field: 'subject', message: words.subject }] : []),
    ...(written.text === '' || written.text.length > longest.text ? [{ field: 'text', message: words.text }] : []),
    ...(recipients.length === 0 ? [{ field: 'audience', message: words.audience }] : []),
  ]
  if (errors.length > 0) return showMessage(services, c, id, { ...written, errors })
  if (textIn(body, 'step') !== 'send') return showMessage(services, c, id, { ...written, preview: true })
  const sent = await send(services, { network: id, ...written, recipients, by })
  if (!sent) return showMessage(services, c, id, { ...written, errors: [{ field: 'text', message: words.today }] })
  return c.redirect(`${workplaceOf(id, within.message)[language]}?gesendet=${recipients.length}`, 303)
}

export async function showStop(services: Services, c: Context, secret: string) {
  const frame = frameOf(c)
  const link = await openLink(services.db, stopLink, secret, services.clock.now())
  if (!link) return html(c, <StopPage {...{ frame, secret }} state="unknown" />, 404)
  const { network, email } = link.data
  const isStopped = (await findStopped(services.db, network)).has(email)
  return html(c, <StopPage {...{ frame, secret, email }} network={nameOfNetwork(services, network)} state={isStopped ? 'done' : 'open'} />)
}

/** From the page, or by the reader's mail program. Used again it does no harm. */
export async function stopLetters(services: Services, c: Context, secret: string) {
  const link = await openLink(services.db, stopLink, secret, services.clock.now())
  if (link) await insertStop(services.db, { ...link.data, at: services.clock.now() })
  return showStop(services, c, secret)
}
