/** The page on which the asker chooses who is asked, and sends the letters. */
import type { Context } from 'hono'
import { dayAt } from '../../../platform/calendar.ts'
import { Forbidden } from '../../../platform/refusals.ts'
import type { Services } from '../../../services.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { readable } from '../../accounts/index.ts'
import { actorName } from '../../actors/index.ts'
import { signedIn, textIn, writerOf } from '../../editing/index.ts'
import { findRelated, isEntryCard } from '../../entries/index.ts'
import { requestPage } from '../addresses.ts'
import { keepPrivate, requestFor } from '../open.ts'
import { mayAsk } from '../policy.ts'
import { isAnswerable, type Open } from '../request.ts'
import { findAsks } from '../store.ts'
import { ask, refusalOf, suggest, type Chosen } from './asking.ts'
import { AskPage, type Suggestion } from './views/ask-page.tsx'
import type { Reason } from './matching.ts'
import { reasonInWords, texts } from './words.ts'

const mostAdded = 30

async function asking(services: Services, c: Context, id: string) {
  const viewer = signedIn(c)
  const request = await requestFor(services, id, readable(viewer))
  if (!mayAsk(viewer, request)) throw new Forbidden()
  return { viewer, request }
}

export async function showAsk(services: Services, c: Context, id: string) {
  const { request } = await asking(services, c, id)
  return page(services, c, request)
}

type Sent = { errors?: FieldError[]; chosen?: readonly string[]; added?: string }

async function page(services: Services, c: Context, request: Open, { errors = [], chosen, added = '' }: Sent = {}) {
  keepPrivate(c)
  const frame = frameOf(c)
  const { language } = frame
  const index = services.search()
  const name = (actor: string) => actorName(index, actor)
  const suggested = (await suggest(services, request, readable(signedIn(c)))).map(({ actor, reasons, isReachable }): Suggestion => {
    const card = index.card(actor)
    return { actor, name: isEntryCard(card) ? card.name : actor, isReachable, isChosen: chosen?.includes(actor) ?? isReachable, reasons: reasons.map((reason) => ({ text: said(services, reason, language), href: addressOf(services, reason, language) })) }
  })
  const asked = (await findAsks(services.db, request.id)).map(({ actor, outcome, askedAt }) => ({ actor, name: name(actor), outcome, day: dayAt(askedAt) }))
  return html(c, <AskPage {...{ frame, request, suggested, asked, added, errors }} />, errors.length > 0 ? 422 : 200)
}

function said({ search }: Services, reason: Reason, language: 'de' | 'en'): string {
  const index = search()
  return reasonInWords(reason, language, (scheme, id) => (scheme === 'actor' ? actorName(index, id) : index.vocabulary.label(scheme, id, language)))
}

function addressOf({ kinds }: Services, reason: Reason, language: 'de' | 'en'): string | undefined {
  const list = 'entry' in reason ? kinds.find(({ name }) => name === reason.kind)?.list : undefined
  return list && 'entry' in reason ? `${list.paths[language]}/${reason.entry}` : undefined
}

export async function sendAsk(services: Services, c: Context, id: string) {
  const { viewer, request } = await asking(services, c, id)
  const { language } = frameOf(c)
  const words = texts[language]
  const index = services.search()
  const body = await c.req.parseBody({ all: true })
  const added = textIn(body, 'added')
  const suggested = new Map((await suggest(services, request, readable(viewer))).map((one) => [one.actor, one]))
  const chosen = [body.actor ?? []].flat().filter((actor) => typeof actor === 'string').filter((actor) => suggested.get(actor)?.isReachable)
  const typed = added.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, mostAdded)
  const found = typed.map((line) => ({ line, actor: findRelated(line, index, { kinds: ['actor'] }) }))
  const errors: FieldError[] = []
  for (const { line, actor } of found) {
    const refusal = actor === undefined ? undefined : await refusalOf(services, request, actor)
    if (actor === undefined) errors.push({ field: 'added', message: words.notListed(line) })
    else if (refusal !== undefined) errors.push({ field: 'added', message: words.refusals[refusal](actorName(index, actor)) })
  }
  if (!isAnswerable(request.payload.request_state)) errors.push({ field: 'added', message: words.closed })
  if (errors.length === 0 && chosen.length + found.length === 0) errors.push({ field: 'added', message: words.nobody })
  if (errors.length > 0) return page(services, c, request, { errors, chosen, added })
  const all = new Map<string, Chosen>()
  for (const { actor } of found) if (actor !== undefined) all.set(actor, { actor, reasons: suggested.get(actor)?.reasons ?? [] })
  for (const actor of chosen) all.set(actor, { actor, reasons: suggested.get(actor)?.reasons ?? [] })
  const asked = await ask(services, { request: id, chosen: [...all.values()], by: writerOf(viewer, { kind: 'request', owner: request.owner, networks: request.networks }, index) })
  return c.redirect(`${requestPage(id)[language]}?gefragt=${asked.length}`, 303)
}
