/** Accepting or declining what is offered: through the link of the letter, or signed in with the address it went to. */
import type { Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { openLink, takeLink } from '../../platform/links.ts'
import type { Language } from '../../platform/language.ts'
import { siteName } from '../../platform/operator.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { ensureAccount, signInThrough } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { accept, findHolder, findInvitation, findInvitationsTo, revoke, type Invitation } from '../appointments/index.ts'
import { signedIn } from '../editing/index.ts'
import { textIn } from './form.ts'
import { invitationLink, toldJob, type Told } from './jobs.ts'
import { InvitationPage, InvitationsPage, type Offer, type OverState } from './views/invitation.tsx'

const offerOf = ({ search, operator }: Services, invitation: Invitation, language: Language): Offer => ({ invitation, organisation: invitation.actor === undefined ? siteName(operator(), language).text : actorName(search(), invitation.actor) })

export async function showInvitations(services: Services, c: Context) {
  const secret = c.req.query('schluessel')
  if (secret !== undefined) return showLink(services, c, secret)
  const { account } = signedIn(c)
  const invitations = await findInvitationsTo(services.db, account.email, services.clock.now())
  return html(c, <InvitationsPage frame={frameOf(c)} offers={invitations.map((invitation) => offerOf(services, invitation, frameOf(c).language))} />)
}

/** What a link offers. Opening it changes nothing: programs that check letters open links too. */
async function behind(services: Services, secret: string): Promise<Invitation | OverState> {
  const { db, clock } = services
  const link = await openLink(db, invitationLink, secret, clock.now())
  const invitation = link && (await findInvitation(db, link.data.invitation, clock.now()))
  // Both are forgotten a month after they are over.
  if (!link || !invitation) return 'unknown'
  if (invitation.state !== 'open') return invitation.state
  // Whoever wanted to hand it over holds it no longer.
  if (invitation.handsOver !== undefined && !(await findHolder(db, invitation.handsOver))) return 'revoked'
  return link.state === 'open' ? invitation : 'expired'
}

async function showLink(services: Services, c: Context, secret: string) {
  c.header('cache-control', 'private, no-store')
  const frame = frameOf(c)
  const found = await behind(services, secret)
  if (typeof found === 'string') return html(c, <InvitationPage {...{ frame, over: found }} />, found === 'unknown' ? 404 : 410)
  const { account } = viewerOf(c)
  return html(c, <InvitationPage {...{ frame, secret }} offer={offerOf(services, found, frame.language)} isForAnother={account !== undefined && account.email !== found.email} />)
}

export async function answerInvitation(services: Services, c: Context) {
  const body = await c.req.parseBody()
  const secret = textIn(body, 'schluessel')
  const isAccepting = textIn(body, 'step') === 'accept'
  return secret === '' ? answerSignedIn(services, c, textIn(body, 'invitation'), isAccepting) : answerLink(services, c, secret, isAccepting)
}

/** Whoever is signed in has shown the address before. */
async function answerSignedIn(services: Services, c: Context, id: string, isAccepting: boolean) {
  const { account } = signedIn(c)
  const { db, clock } = services
  const invitation = await findInvitation(db, id, clock.now())
  if (!invitation || invitation.email !== account.email) return html(c, <InvitationPage frame={frameOf(c)} over="unknown" />, 404)
  if (!isAccepting) return decline(services, c, invitation)
  const accepted = await db.transaction().execute((transaction) => take({ ...services, db: transaction }, invitation.id, account.id))
  if (!accepted) return html(c, <InvitationPage frame={frameOf(c)} over={(await findInvitation(db, id, clock.now()))?.state ?? 'unknown'} />, 410)
  return c.redirect(paths.mine[frameOf(c).language], 303)
}

async function answerLink(services: Services, c: Context, secret: string, isAccepting: boolean) {
  const { db, clock } = services
  const found = await behind(services, secret)
  const { account } = viewerOf(c)
  // Never to the account of somebody else who happens to be signed in here.
  if (typeof found === 'string' || (account !== undefined && account.email !== found.email)) return showLink(services, c, secret)
  if (!isAccepting) return decline(services, c, found)
  const newcomer = await db.transaction().execute(async (transaction) => {
    if (!(await takeLink(transaction, invitationLink, secret, clock.now()))) return undefined
    const holder = await ensureAccount(transaction, { email: found.email, now: clock.now() })
    return (await take({ ...services, db: transaction }, found.id, holder.id)) ? holder : undefined
  })
  if (!newcomer) return showLink(services, c, secret)
  if (account === undefined) await signInThrough(services, c, newcomer.id)
  return c.redirect(paths.mine[frameOf(c).language], 303)
}

/** Whoever held the function before is told that it is in other hands. */
async function take({ db, clock, jobs }: Services, id: string, account: string): Promise<boolean> {
  const accepted = await accept(db, { id, account, at: clock.now() })
  if (accepted.outcome === 'over') return false
  const { before, invitation: { role, actor, deputy, invitedBy } } = accepted
  const told = (holder: string): Told => ({ account: holder, what: 'handed-over', by: invitedBy, role, actor, deputy })
  if (before !== undefined) await jobs.enqueue(toldJob, told(before), { within: db })
  return true
}

async function decline({ db, clock }: Services, c: Context, { id }: Invitation) {
  await revoke(db, { id, by: { account: viewerOf(c).account?.id, function: 'Eingeladene Person' }, at: clock.now() })
  return html(c, <InvitationPage frame={frameOf(c)} isDeclined />)
}
