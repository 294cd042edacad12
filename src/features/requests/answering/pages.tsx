/** The pages on which somebody answers: behind the link of a letter, or signed in. Opening one changes nothing. */
import type { Context } from 'hono'
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { dayAt } from '../../../platform/calendar.ts'
import { openLink, takeLink } from '../../../platform/links.ts'
import { Forbidden } from '../../../platform/refusals.ts'
import type { Localized } from '../../../platform/language.ts'
import type { Services } from '../../../services.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { readable } from '../../accounts/index.ts'
import { actorName } from '../../actors/index.ts'
import { findHolders } from '../../appointments/index.ts'
import { signedIn, writerOf } from '../../editing/index.ts'
import { findRelated } from '../../entries/index.ts'
import { isKey, newKey } from '../../publishing/index.ts'
import { answerPage, requestPage, within } from '../addresses.ts'
import { isReader, refusalOf } from '../asking/asking.ts'
import { askerOf } from '../asking/jobs.ts'
import { answerLink, stopLink } from '../asking/letters.ts'
import { texts as askTexts } from '../asking/words.ts'
import { findRequest, keepPrivate, requestFor } from '../open.ts'
import { answersFor } from '../policy.ts'
import { isAnswerable, type Open, type Outcome } from '../request.ts'
import { askAgain, findAsk, findAsks, findStopped, stopAsking, type Ask } from '../store.ts'
import { answer, decline, forward, type Answerer } from './answering.ts'
import { faultIn, hintsIn, sentForm, steps, type Sent } from './form.ts'
import { AnswerPage, nothingTyped, SentencePage, StopPage } from './views/answer-page.tsx'
import { texts } from './words.ts'

type Opened = { answerer: Answerer & { ask: Ask }; isOpen: boolean } | { why: 'unknown' | 'gone' }

/** Whoever no longer keeps the organisation, or may no longer read the request, is told that it is over. */
async function opened(services: Services, secret: string): Promise<Opened> {
  const { db, clock, search } = services
  const link = await openLink(db, answerLink, secret, clock.now())
  if (!link) return { why: 'unknown' }
  const ask = await findAsk(db, link.data.ask)
  const request = ask && (await findRequest(services, ask.request))
  const isKeeper = ask !== undefined && (await findHolders(db, { actor: ask.actor, role: 'editor' })).some(({ account }) => account === link.data.account)
  if (!ask || !request || !isKeeper || link.state === 'expired' || !isReader(search(), request, ask.actor)) return { why: 'gone' }
  const by = { account: link.data.account, function: `${actorName(search(), ask.actor)} (Pflege)` }
  return { answerer: { request, actor: ask.actor, ask, by }, isOpen: link.state === 'open' && ask.outcome === undefined && isAnswerable(request.payload.request_state) }
}

export async function showAnswer(services: Services, c: Context, secret: string) {
  keepPrivate(c)
  const link = await opened(services, secret)
  const twins = answerPage(secret)
  if ('why' in link) return over(c, twins, link.why)
  if (!link.isOpen) return settled(services, c, twins, link.answerer)
  return form(services, c, { ...link.answerer, twins, actors: [link.answerer.actor] })
}

const over = (c: Context, twins: Localized, why: 'unknown' | 'gone') => html(c, <SentencePage frame={frameOf(c)} twins={twins} {...texts[frameOf(c).language].over[why]} />, why === 'unknown' ? 404 : 410)

/** Thanks to whoever has just answered; to a colleague, who did. */
function settled(services: Services, c: Context, twins: Localized, { request, ask }: { request: Open; ask: Ask }) {
  const frame = frameOf(c)
  const words = texts[frame.language].done
  const { outcome, settledBy, settledAt } = ask
  const isJust = outcome !== undefined && new URL(c.req.url).searchParams.get('stand') === outcome
  const text = outcome === undefined ? words.closed : isJust ? thanks(services, frame.language, request, outcome) : words.settled(settledBy ?? '', settledAt ? dayAt(settledAt) : '', outcome)
  return html(c, <SentencePage {...{ frame, twins, text }} title={words.title} onward={requestPage(request.id)} />)
}

function thanks(services: Services, language: 'de' | 'en', request: Open, outcome: Outcome): string {
  const words = texts[language].done
  return outcome === 'answered' ? words.answered(askerOf(services, request)) : words[outcome]
}

type Shown = { request: Open; twins: Localized; actors: readonly string[]; ask?: Ask; sent?: Sent; errors?: FieldError[]; hint?: string }

function form(services: Services, c: Context, { request, twins, actors, ask, sent, errors = [], hint }: Shown) {
  const frame = frameOf(c)
  const organisations = actors.map((id) => ({ id, name: actorName(services.search(), id) }))
  const isAsked = ask !== undefined && ask.outcome === undefined
  return html(c, <AnswerPage {...{ frame, twins, request, organisations, isAsked, hint, errors }} asker={askerOf(services, request)} formKey={sent && isKey(sent.key) ? sent.key : newKey()} typed={sent ?? nothingTyped} />, errors.length > 0 ? 422 : 200)
}

export async function sendAnswer(services: Services, c: Context, secret: string) {
  keepPrivate(c)
  const link = await opened(services, secret)
  const twins = answerPage(secret)
  if ('why' in link) return over(c, twins, link.why)
  if (!link.isOpen) return settled(services, c, twins, link.answerer)
  const { answerer } = link
  const take = async (db: Services['db']) => (await takeLink(db, answerLink, secret, services.clock.now())) !== undefined
  return receive(services, c, { answerer, twins, actors: [answerer.actor], take, onward: (outcome) => `${twins[frameOf(c).language]}?stand=${outcome}` })
}

/** The organisation somebody answers for, signed in; of several the one that was asked first. */
async function signedAnswerer(services: Services, c: Context, id: string, wanted: string) {
  const viewer = signedIn(c)
  const request = await requestFor(services, id, readable(viewer))
  const index = services.search()
  const asks = await findAsks(services.db, id)
  const isAsked = (actor: string) => asks.some((ask) => ask.actor === actor && ask.outcome === undefined)
  const actors = answersFor(viewer, request).filter((actor) => isReader(index, request, actor)).sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)))
  const actor = actors.find((one) => one === wanted) ?? actors[0]
  if (actor === undefined || !isAnswerable(request.payload.request_state)) throw new Forbidden()
  return { actors: [actor, ...actors.filter((one) => one !== actor)], answerer: { request, actor, ask: asks.find((ask) => ask.actor === actor), by: writerOf(viewer, { kind: 'request', owner: actor }, index) } }
}

export async function showSignedAnswer(services: Services, c: Context, id: string) {
  keepPrivate(c)
  const { actors, answerer } = await signedAnswerer(services, c, id, '')
  return form(services, c, { ...answerer, actors, twins: requestPage(id, within.answers) })
}

export async function sendSignedAnswer(services: Services, c: Context, id: string) {
  keepPrivate(c)
  const sent = sentForm.parse(await c.req.parseBody())
  const { actors, answerer } = await signedAnswerer(services, c, id, sent.actor)
  return receive(services, c, { answerer, actors, twins: requestPage(id, within.answers), onward: () => `${requestPage(id)[frameOf(c).language]}#answers` })
}

type Receiving = { answerer: Answerer; actors: readonly string[]; twins: Localized; take?: (db: Services['db']) => Promise<boolean>; onward(outcome: Outcome): string }

async function receive(services: Services, c: Context, { answerer, actors, twins, take, onward }: Receiving) {
  const { language } = frameOf(c)
  const words = texts[language]
  const sent = sentForm.parse(await c.req.parseBody())
  const step = steps.find((known) => known === sent.step) ?? 'answer'
  const { ask, request } = answerer
  const again = (errors: FieldError[], hint?: string) => form(services, c, { request, twins, actors, ask, sent, errors, hint })
  const fault = faultIn({ ...sent, step })
  if (fault !== undefined) return again([{ field: fault === 'to' ? 'to' : fault === 'noteLong' ? 'note' : 'answer', message: words.errors[fault] }])
  if (step === 'answer') {
    const [hint] = hintsIn(sent.answer)
    if (hint && sent.looked === '') return again([{ field: 'looked', message: words.look }], hint.message[language])
    const done = await answer(services, answerer, { text: sent.answer, key: isKey(sent.key) ? sent.key : newKey(), take })
    return done ? c.redirect(onward('answered'), 303) : again([{ field: 'answer', message: words.errors.taken }])
  }
  if (ask === undefined || ask.outcome !== undefined) return again([{ field: 'answer', message: words.errors.taken }])
  if (step === 'decline') {
    const done = await decline(services, { ...answerer, ask }, { note: sent.note, take })
    return done ? c.redirect(onward('declined'), 303) : again([{ field: 'note', message: words.errors.taken }])
  }
  const to = findRelated(sent.to, services.search(), { kinds: ['actor'] })
  if (to === undefined) return again([{ field: 'to', message: askTexts[language].notListed(sent.to) }])
  const refusal = await refusalOf(services, request, to)
  if (refusal !== undefined) return again([{ field: 'to', message: askTexts[language].refusals[refusal](actorName(services.search(), to)) }])
  const done = await forward(services, { ...answerer, ask }, { to, take })
  return done ? c.redirect(onward('forwarded'), 303) : again([{ field: 'to', message: words.errors.taken }])
}

const stopPage = (secret: string): Localized => twinsBelow(paths.answers, below.stop, secret)

export async function showStop({ db, clock }: Services, c: Context, secret: string) {
  keepPrivate(c)
  const link = await openLink(db, stopLink, secret, clock.now())
  if (!link) return over(c, stopPage(secret), 'unknown')
  return html(c, <StopPage frame={frameOf(c)} twins={stopPage(secret)} isStopped={(await findStopped(db)).has(link.data.account)} />)
}

/** Also what the program of a mail provider sends when somebody presses «unsubscribe» there (RFC 8058): whatever is not «again» ends it. */
export async function stop({ db, clock }: Services, c: Context, secret: string) {
  keepPrivate(c)
  const now = clock.now()
  const link = await openLink(db, stopLink, secret, now)
  if (!link) return over(c, stopPage(secret), 'unknown')
  if (sentForm.parse(await c.req.parseBody()).step === 'again') await askAgain(db, link.data.account)
  else await stopAsking(db, link.data.account, now)
  return c.redirect(stopPage(secret)[frameOf(c).language], 303)
}
