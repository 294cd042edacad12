/** What waits for somebody: requests to their organisations and from them; and whether they are written to. */
import type { Context } from 'hono'
import { z } from 'zod'
import { paths } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { TaskSource, Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may, readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { signedIn, textIn } from '../editing/index.ts'
import { isEntryCard } from '../entries/index.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { requestPage, within } from './addresses.ts'
import { OwnPage } from './answering/views/own-page.tsx'
import { texts } from './answering/words.ts'
import { isReader } from './asking/asking.ts'
import { askerOf } from './asking/jobs.ts'
import { kind } from './kind.tsx'
import { findRequest, keepPrivate } from './open.ts'
import { daysLeft, isAnswerable } from './request.ts'
import { askAgain, findOpenAsks, findStopped, stopAsking } from './store.ts'

const heldBy = ({ appointments }: Pick<Viewer, 'appointments'>) => [...new Set(appointments.flatMap(({ actor }) => actor ?? []))]

/** What was asked of the organisations somebody answers for, as far as they may still read it. */
async function findWaiting(services: Services, viewer: Viewer) {
  const actors = heldBy(viewer).filter((actor) => may(viewer, 'advise', { kind: kind.name, owner: actor }))
  if (actors.length === 0) return []
  const found = await Promise.all((await findOpenAsks(services.db, actors)).map(async (ask) => ({ ask, request: await findRequest(services, ask.request) })))
  return found.flatMap(({ ask, request }) => (request && isReader(services.search(), request, ask.actor) ? [{ ask, request }] : []))
}

const own = z.object({ own: z.object({ request_state: z.string() }) })

/** Requests of the organisations somebody asks for that are not closed. */
function findOwn({ search }: Services, viewer: Viewer) {
  const actors = heldBy(viewer).filter((actor) => may(viewer, 'release', { kind: kind.name, owner: actor }))
  if (actors.length === 0) return []
  const { hits } = search().search({ language: 'de', readable: readable(viewer), facets: { kind: [kind.name], actor: actors }, order: 'latest', limit: 100, counts: false })
  return hits.flatMap(({ card }) => {
    const state = own.safeParse(card).data?.own.request_state
    return isEntryCard(card) && state !== undefined && isAnswerable(state) ? [{ id: card.id, title: card.name, state }] : []
  })
}

const urgentWithin = 7

const inBoth = (say: (language: 'de' | 'en') => string) => ({ de: say('de'), en: say('en') })

export const tasks: TaskSource = async (services, viewer) => {
  const waiting = await findWaiting(services, viewer)
  const mine = findOwn(services, viewer)
  const today = dayAt(services.clock.now())
  const answered = mine.filter(({ state }) => state === 'beantwortet')
  const open = mine.filter(({ state }) => state === 'offen')
  const hrefTo = (found: { id: string }[]) => (found.length === 1 ? requestPage(found[0].id) : paths.answers)
  return [
    ...(waiting.length > 0 ? [{ label: inBoth((language) => texts[language].tasks.waiting(waiting.length)), href: waiting.length === 1 ? requestPage(waiting[0].request.id, within.answers) : paths.answers, urgency: waiting.some(({ request: { payload } }) => (daysLeft(payload.needed_by, today) ?? urgentWithin + 1) <= urgentWithin) ? ('now' as const) : ('soon' as const), count: waiting.length }] : []),
    ...(answered.length > 0 ? [{ label: inBoth((language) => texts[language].tasks.answered(answered.length)), href: hrefTo(answered), urgency: 'soon' as const, count: answered.length }] : []),
    ...(open.length > 0 ? [{ label: inBoth((language) => texts[language].tasks.open(open.length)), href: hrefTo(open), urgency: 'known' as const, count: open.length }] : []),
  ]
}

export async function showOwn(services: Services, c: Context) {
  const viewer = signedIn(c)
  keepPrivate(c)
  const frame = frameOf(c)
  const index = services.search()
  const waiting = (await findWaiting(services, viewer)).map(({ ask, request }) => ({ id: request.id, title: request.payload.title, neededBy: request.payload.needed_by, asker: askerOf(services, request), actor: actorName(index, ask.actor) }))
  return html(c, <OwnPage {...{ frame, waiting }} own={findOwn(services, viewer).map((one) => ({ ...one, state: index.vocabulary.label('request-state', one.state, frame.language) }))} isStopped={(await findStopped(services.db)).has(viewer.account.id)} />)
}

export async function changeOwn({ db, clock }: Services, c: Context) {
  const { account } = signedIn(c)
  const step = textIn(await c.req.parseBody({ all: true }), 'step')
  if (step === 'again') await askAgain(db, account.id)
  if (step === 'stop') await stopAsking(db, account.id, clock.now())
  return c.redirect(paths.answers[frameOf(c).language], 303)
}
