/** Who holds which function at an organisation, or for the whole site; inviting and ending. */
import type { Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorName, isActorCard } from '../actors/index.ts'
import { countInvitations, endAppointment, findHolder, findHolders, findInvitation, findKeeping, findOffice, findOpenInvitations, findOrphans, invite, isLastKeeper, revoke } from '../appointments/index.ts'
import { signedIn } from '../editing/index.ts'
import { findPublished } from '../publishing/index.ts'
import { readInvitation, textIn, type Body, type Sent } from './form.ts'
import { invitationJob, toldJob, type Told } from './jobs.ts'
import { appointerOf, givable, mayAppointAt, mayEnd, mayGive } from './policy.ts'
import { texts, type FunctionFault } from './texts.ts'
import { FunctionsPage } from './views/functions.tsx'

export const placeOf = (actor: string | undefined) => (actor === undefined ? paths.functions : twinsBelow(paths.actors, actor, below.functions))

/** More on one day are no invitations. */
const mostInADay = 20
const dayLength = 86_400_000

/** Whoever may give functions there. */
async function appointing(services: Services, c: Context, actor: string | undefined) {
  const viewer = signedIn(c)
  const published = actor === undefined ? undefined : await findPublished(services.db, actor)
  if (actor !== undefined && published?.kind !== 'actor') throw new NotFound()
  if (!mayAppointAt(viewer, actor)) throw new Forbidden()
  return viewer
}

type More = { errors?: { field: string; message: string }[]; sent?: Sent }

export async function showFunctions(services: Services, c: Context, actor: string | undefined, more: More = {}, status: 200 | 409 | 422 = 200) {
  const viewer = await appointing(services, c, actor)
  const { db, clock, search } = services
  const frame = frameOf(c)
  const index = search()
  const card = actor === undefined ? undefined : index.card(actor)
  const isNetwork = isActorCard(card) && (card.type === 'netzwerk-verband' || index.search({ language: frame.language, facets: { network: [card.id] }, limit: 0, counts: false }).total > 0)
  const holders = actor === undefined ? await findOffice(db) : await findHolders(db, { actor })
  const done = new URL(c.req.url).searchParams.get('stand')
  const notices = texts[frame.language].done
  return html(
    c,
    <FunctionsPage
      {...{ frame, actor, errors: [], ...more }}
      twins={placeOf(actor)}
      name={actor === undefined ? undefined : actorName(index, actor)}
      holders={holders.map((holder) => ({ holder, isMe: holder.account === viewer.account.id, mayEnd: mayEnd(viewer, holder), isLast: actor !== undefined && isLastKeeper(holders, holder.id) }))}
      invitations={await findOpenInvitations(db, actor, clock.now())}
      givable={givable(viewer, actor, isNetwork)}
      keeping={actor === undefined ? undefined : await findKeeping(db, actor)}
      orphans={actor === undefined ? (await findOrphans(db)).map((orphan) => ({ ...orphan, name: actorName(index, orphan.actor) })) : []}
      notice={done === 'eingeladen' || done === 'beendet' || done === 'zurueckgenommen' ? notices[done] : undefined}
    />,
    status,
  )
}

export async function changeFunctions(services: Services, c: Context, actor: string | undefined) {
  await appointing(services, c, actor)
  const body = await c.req.parseBody({ all: true })
  const step = textIn(body, 'step')
  if (step === 'end') return end(services, c, actor, textIn(body, 'appointment'))
  if (step === 'revoke') return takeBack(services, c, actor, textIn(body, 'invitation'))
  return send(services, c, actor, body)
}

async function send(services: Services, c: Context, actor: string | undefined, body: Body) {
  const viewer = await appointing(services, c, actor)
  const { db, clock, jobs, search } = services
  const sent = readInvitation(body)
  const { email, role, deputy } = sent
  const { language } = frameOf(c)
  const again = (...faults: FunctionFault[]) =>
    showFunctions(services, c, actor, { sent, errors: faults.map((fault) => ({ field: fault === 'function' ? 'function' : 'email', message: texts[language].faults[fault] })) }, 422)
  const mayGiveIt = role !== undefined && mayGive(viewer, { role, actor }) && !(deputy && actor === undefined)
  if (email === undefined || !mayGiveIt) return again(...(email === undefined ? (['email'] as const) : []), ...(mayGiveIt ? [] : (['function'] as const)))
  const holders = actor === undefined ? await findOffice(db) : await findHolders(db, { actor, role })
  if (holders.some((holder) => holder.email === email && holder.role === role && (!holder.deputy || deputy))) return again('holds')
  const at = clock.now()
  if ((await countInvitations(db, actor, new Date(at.getTime() - dayLength))) >= mostInADay) return again('many')
  await db.transaction().execute(async (transaction) => {
    const invitation = await invite(transaction, { email, role, actor, deputy, by: appointerOf(viewer, actor, (id) => actorName(search(), id)), at })
    await jobs.enqueue(invitationJob, { invitation }, { within: transaction })
  })
  return c.redirect(`${placeOf(actor)[language]}?stand=eingeladen`, 303)
}

async function end(services: Services, c: Context, actor: string | undefined, id: string) {
  const viewer = await appointing(services, c, actor)
  const { db, clock, jobs, search } = services
  const holder = await findHolder(db, id)
  // A form may name any appointment: it has to be one of this place.
  if (!holder || holder.actor !== actor) throw new NotFound()
  if (!mayEnd(viewer, holder)) throw new Forbidden()
  const by = appointerOf(viewer, actor, (name) => actorName(search(), name))
  const ended = await db.transaction().execute(async (transaction) => {
    const done = await endAppointment(transaction, { id, by, at: clock.now() })
    const told: Told = { account: holder.account, what: 'ended', by: by.function, role: holder.role, actor, deputy: holder.deputy }
    if (done.outcome === 'ended' && holder.account !== viewer.account.id) await jobs.enqueue(toldJob, told, { within: transaction })
    return done
  })
  const { language } = frameOf(c)
  if (ended.outcome === 'last-administrator') return showFunctions(services, c, actor, { errors: [{ field: `funktion-${id}`, message: texts[language].lastAdministrator }] }, 409)
  // Whoever ended their own may have nothing left to see here.
  return c.redirect(holder.account === viewer.account.id ? paths.mine[language] : `${placeOf(actor)[language]}?stand=beendet`, 303)
}

async function takeBack(services: Services, c: Context, actor: string | undefined, id: string) {
  const viewer = await appointing(services, c, actor)
  const { db, clock, search } = services
  const invitation = await findInvitation(db, id, clock.now())
  if (!invitation || invitation.actor !== actor) throw new NotFound()
  if (!mayGive(viewer, invitation)) throw new Forbidden()
  await revoke(db, { id, by: appointerOf(viewer, actor, (name) => actorName(search(), name)), at: clock.now() })
  return c.redirect(`${placeOf(actor)[frameOf(c).language]}?stand=zurueckgenommen`, 303)
}
