/** What whoever asked does with a request that has answers: says what helped, leads it on, makes a draft of it. */
import type { Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { signedIn, textIn, writerOf } from '../editing/index.ts'
import { requestPage } from './addresses.ts'
import { harvest, lead, sayHelpful } from './answering/answering.ts'
import { harvestKinds } from './answering/harvest.ts'
import { requestFor } from './open.ts'
import { mayAsk, mayConvene } from './policy.ts'
import { waysFrom } from './request.ts'
import { findAnswers } from './store.ts'

async function leading(services: Services, c: Context, id: string) {
  const viewer = signedIn(c)
  const request = await requestFor(services, id, readable(viewer))
  const by = writerOf(viewer, { kind: 'request', owner: request.owner, networks: request.networks }, services.search())
  return { viewer, request, by, body: await c.req.parseBody({ all: true }) }
}

export async function changeState(services: Services, c: Context, id: string) {
  const { viewer, request, by, body } = await leading(services, c, id)
  const state = waysFrom(request.payload.request_state).find((way) => way === textIn(body, 'state'))
  if (!mayAsk(viewer, request) && !(state === 'tagesordnung' && mayConvene(viewer, request))) throw new Forbidden()
  if (state !== undefined) await lead(services, request, state, by)
  return c.redirect(requestPage(id)[frameOf(c).language], 303)
}

export async function changeHelpful(services: Services, c: Context, id: string) {
  const { viewer, request, by, body } = await leading(services, c, id)
  if (!mayAsk(viewer, request)) throw new Forbidden()
  await sayHelpful(services, request, { key: textIn(body, 'answer'), isHelpful: textIn(body, 'helpful') === 'ja', by })
  return c.redirect(`${requestPage(id)[frameOf(c).language]}#answers`, 303)
}

export async function makeDraft(services: Services, c: Context, id: string) {
  const { viewer, request, by, body } = await leading(services, c, id)
  if (!mayAsk(viewer, request)) throw new Forbidden()
  const kind = harvestKinds.find((known) => known === textIn(body, 'kind'))
  if (kind === undefined || (await findAnswers(services.db, id)).length === 0) throw new NotFound()
  const key = await harvest(services, request, { kind, by, nameOf: (actor) => actorName(services.search(), actor) })
  return c.redirect(`${paths.drafts[frameOf(c).language]}/${key}`, 303)
}
