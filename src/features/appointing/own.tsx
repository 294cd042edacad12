/** One's own function: handing it over, giving it up. */
import type { Context } from 'hono'
import { paths, twinsBelow } from '../../platform/addresses.ts'
import { siteName } from '../../platform/operator.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorName } from '../actors/index.ts'
import { endAppointment, findHolder, findHolders, invite, isLastKeeper, type Holder } from '../appointments/index.ts'
import { signedIn } from '../editing/index.ts'
import { readInvitation, textIn } from './form.ts'
import { invitationJob } from './jobs.ts'
import { leaverOf, mayHandOver } from './policy.ts'
import { texts, type FunctionFault } from './texts.ts'
import { OwnPage } from './views/own.tsx'

/** Of others’ functions nobody learns here, not even that there are any. */
async function ownOf(services: Services, c: Context, id: string): Promise<Holder> {
  const { account } = signedIn(c)
  const holder = await findHolder(services.db, id)
  if (holder?.account !== account.id) throw new NotFound()
  return holder
}

type More = { errors?: { field: string; message: string }[]; typed?: string; notice?: string }

async function show(services: Services, c: Context, holder: Holder, more: More = {}, status: 200 | 409 | 422 = 200) {
  const { actor } = holder
  const isLast = actor !== undefined && isLastKeeper(await findHolders(services.db, { actor }), holder.id)
  const organisation = actor === undefined ? siteName(services.operator(), frameOf(c).language).text : actorName(services.search(), actor)
  return html(c, <OwnPage frame={frameOf(c)} {...{ holder, isLast, organisation, errors: [], ...more }} mayHandOver={mayHandOver(signedIn(c), holder)} />, status)
}

export async function showOwn(services: Services, c: Context, id: string) {
  const holder = await ownOf(services, c, id)
  const isSent = new URL(c.req.url).searchParams.get('stand') === 'eingeladen'
  return show(services, c, holder, { notice: isSent ? texts[frameOf(c).language].own.handedOver : undefined })
}

export async function changeOwn(services: Services, c: Context, id: string) {
  const holder = await ownOf(services, c, id)
  const { db, clock, jobs, search } = services
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const by = leaverOf(holder, (actor) => actorName(search(), actor))
  const at = clock.now()
  if (textIn(body, 'step') === 'leave') {
    const ended = await endAppointment(db, { id, by, at })
    if (ended.outcome === 'last-administrator') return show(services, c, holder, { errors: [{ field: 'leave', message: texts[language].lastAdministrator }] }, 409)
    return c.redirect(paths.mine[language], 303)
  }
  if (!mayHandOver(signedIn(c), holder)) throw new Forbidden()
  const { email, typed } = readInvitation(body)
  const again = (fault: FunctionFault) => show(services, c, holder, { typed, errors: [{ field: 'email', message: texts[language].faults[fault] }] }, 422)
  if (email === undefined) return again('email')
  if (email === holder.email) return again('self')
  const { role, actor, deputy } = holder
  await db.transaction().execute(async (transaction) => {
    const invitation = await invite(transaction, { email, role, actor, deputy, handsOver: id, by, at })
    await jobs.enqueue(invitationJob, { invitation }, { within: transaction })
  })
  return c.redirect(`${twinsBelow(paths.functions, id)[language]}?stand=eingeladen`, 303)
}
