/** Registering, with and without an account. */
import type { Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { clientAddress } from '../../platform/rate-limit.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorName } from '../actors/index.ts'
import { findRelated } from '../entries/index.ts'
import { nothingTyped, readRegistration, type Typed } from './form.ts'
import { eventFor, organiserName, type Seen } from './reading.ts'
import { register, type Limits } from './registering.ts'
import type { Answers } from './registration.ts'
import { registeringTexts } from './registering-texts.ts'
import { eventPaths } from './texts.ts'
import { ClosedPage, RegisterPage, SentencePage } from './views/registering.tsx'

export async function showForm(services: Services, c: Context, id: string) {
  const { account, appointments } = viewerOf(c)
  // Most people register for the organisation they act for.
  const own = appointments.flatMap(({ actor }) => actor ?? [])[0]
  const typed = { ...nothingTyped, name: account?.name ?? '', organisation: own === undefined ? '' : actorName(services.search(), own) }
  return form(services, c, await eventFor(services, c, id), { typed })
}

function form(services: Services, c: Context, { entry, event, counts, standing }: Seen, { typed, errors = [] }: { typed: Typed; errors?: FieldError[] }, status: 200 | 422 | 429 = 200) {
  const frame = frameOf(c)
  const said = registeringTexts[frame.language].counts(counts.taken, event.places, counts.waiting)
  c.header('cache-control', 'private, no-store')
  if (standing !== 'open' && standing !== 'full') return html(c, <ClosedPage {...{ frame, event, standing }} id={entry.id} counts={event.registration === 'here' ? said : undefined} />)
  return html(c, <RegisterPage {...{ frame, event, standing, typed, errors }} id={entry.id} counts={said} organiser={organiserName(services, event)} account={viewerOf(c).account?.email} />, status)
}

export async function signUp(services: Services, limits: Limits, c: Context, id: string) {
  const seen = await eventFor(services, c, id)
  const { language } = frameOf(c)
  const words = registeringTexts[language]
  const { account } = viewerOf(c)
  const { typed, faults, isTrapped } = readRegistration(await c.req.parseBody({ all: true }), { isKnown: account !== undefined })
  if (faults.length > 0) return form(services, c, seen, { typed, errors: faults.map(({ field, fault }) => ({ field, message: words.faults[fault] })) }, 422)
  const email = account?.email ?? typed.email
  const sent = twinsBelow(paths.registrations, below.sent)[language]
  if (isTrapped) return c.redirect(sent, 303)
  const client = clientAddress(c, services.settings.trustProxy)
  if ((account === undefined && (await limits.address.count(email)) > 0) || (client !== undefined && (await limits.client.count(client)) > 0)) return form(services, c, seen, { typed, errors: [{ field: 'name', message: words.faults.limit }] }, 429)
  const done = await register(services, { event: id, language, account: account?.id, email, ...answersIn(typed, services) })
  // It filled up or closed between the form and now.
  if (done.outcome === 'refused') return form(services, c, await eventFor(services, c, id), { typed })
  return c.redirect(done.outcome === 'asked' ? sent : `${paths.myEvents[language]}?stand=${done.outcome}`, 303)
}

/** What was typed, with the actor of this directory that is meant. */
export function answersIn({ name, organisation, function: held, needs }: Typed, { search }: Pick<Services, 'search'>): Answers {
  const given = (value: string) => (value === '' ? undefined : value)
  return { name, organisation, actor: findRelated(organisation, search(), { kinds: ['actor'] }), function: given(held), needs: given(needs) }
}

export function showSent(c: Context) {
  const frame = frameOf(c)
  const { title, text } = registeringTexts[frame.language].sent
  return html(c, <SentencePage {...{ frame, title, text }} twins={twinsBelow(paths.registrations, below.sent)} />)
}

export const eventAddress = (id: string, ...parts: Parameters<typeof twinsBelow>[1][]) => twinsBelow(eventPaths, id, ...parts)
