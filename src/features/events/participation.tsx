/** Who comes, what they are told, calling off: for whoever organises it. */
import type { Context } from 'hono'
import { stringify } from 'csv-stringify/sync'
import { below } from '../../platform/addresses.ts'
import { Forbidden } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorName } from '../actors/index.ts'
import { record } from '../audit/index.ts'
import { signedIn, subjectOf, textIn, writerOf, type Body } from '../editing/index.ts'
import { isFormula } from '../entries/index.ts'
import { inTransaction, type Signature } from '../publishing/index.ts'
import { mayBeEntered } from './event.ts'
import { nothingTyped, readRegistration, removeParameter, type Typed } from './form.ts'
import { mayOrganise } from './policy.ts'
import { eventFor, type Seen } from './reading.ts'
import { callOff, enter, remove, type Limits } from './registering.ts'
import { byOrganisation, type Registration } from './registration.ts'
import { registeringTexts } from './registering-texts.ts'
import { answersIn, eventAddress } from './signing-up.tsx'
import { findAccess, findParticipants, writeAccess } from './store.ts'
import { ParticipantsPage } from './views/participants.tsx'

async function organised(services: Services, c: Context, id: string): Promise<Seen> {
  const viewer = signedIn(c)
  const seen = await eventFor(services, c, id)
  if (!mayOrganise(viewer, seen.entry)) throw new Forbidden()
  c.header('cache-control', 'private, no-store')
  return seen
}

export async function showParticipants(services: Services, c: Context, id: string) {
  return page(services, c, await organised(services, c, id), {})
}

const notices = ['saved', 'entered', 'entered-waiting', 'removed', 'removed-before', 'called-off'] as const

async function page(services: Services, c: Context, { entry: { id }, event, counts, standing }: Seen, { access, reason = '', typed = nothingTyped, errors = [] }: { access?: string; reason?: string; typed?: Typed; errors?: FieldError[] }, status: 200 | 422 | 429 = 200) {
  const frame = frameOf(c)
  const words = registeringTexts[frame.language]
  const people = await findParticipants(services.db, id)
  const nameOf = (actor: string) => actorName(services.search(), actor)
  const leaving = people.find(({ key }) => key === c.req.query(removeParameter))
  const mayEnter = mayBeEntered(event, standing)
  const done = notices.find((word) => word === c.req.query('stand'))
  return html(
    c,
    <ParticipantsPage
      {...{ frame, id, event, reason, typed, errors, mayEnter }}
      leaving={leaving && mayEnter ? { key: leaving.key, name: leaving.name ?? words.participants.forgotten, organisation: leaving.organisation } : undefined}
      counts={words.counts(counts.taken, event.places, counts.waiting)}
      coming={byOrganisation(people.filter(({ state }) => state !== 'waiting'), nameOf)}
      waiting={byOrganisation(people.filter(({ state }) => state === 'waiting'), nameOf)}
      access={access ?? (await findAccess(services.db, id)) ?? ''}
      notice={done && words.done[done]}
      mayCallOff={standing !== 'over' && standing !== 'cancelled'}
    />,
    status,
  )
}

const longestAccess = 2_000
const longestReason = 1_000

export async function changeParticipation(services: Services, limits: Limits, c: Context, id: string) {
  const seen = await organised(services, c, id)
  const viewer = signedIn(c)
  const { db, clock, search } = services
  const { language } = frameOf(c)
  const { faults } = registeringTexts[language]
  const body = await c.req.parseBody({ all: true })
  const address = eventAddress(id, below.participation)[language]
  const by = writerOf(viewer, subjectOf({ kind: 'event', entry: id, owner: seen.entry.owner }, search()), search())
  if (textIn(body, 'step') === 'call-off') {
    const reason = textIn(body, 'reason').replace(/\r\n?/g, '\n')
    const wrong = reason === '' ? faults.reason : reason.length > longestReason ? faults.long : isFormula(reason) ? faults.formula : undefined
    if (wrong !== undefined) return page(services, c, seen, { reason, errors: [{ field: 'reason', message: wrong }] }, 422)
    await callOff(services, { id, reason, by })
    return c.redirect(`${address}?stand=called-off`, 303)
  }
  if (textIn(body, 'step') === 'enter') return enterSomebody(services, limits, c, { seen, body, by })
  if (textIn(body, 'step') === 'remove') return c.redirect(`${address}?stand=${(await remove(services, { key: textIn(body, 'key'), event: id }, by)) ? 'removed' : 'removed-before'}`, 303)
  const access = textIn(body, 'access').replace(/\r\n?/g, '\n')
  if (access.length > longestAccess) return page(services, c, seen, { access, errors: [{ field: 'access', message: faults.access }] }, 422)
  await inTransaction(db, async (within) => {
    await writeAccess(within, id, access, clock.now())
    // That it was changed, not what it is.
    await record(within, { at: clock.now(), by, action: 'event-access-changed', subject: id })
  })
  return c.redirect(`${address}?stand=saved`, 303)
}

async function enterSomebody(services: Services, limits: Limits, c: Context, { seen, body, by }: { seen: Seen; body: Body; by: Signature }) {
  const { language } = frameOf(c)
  const { faults: words } = registeringTexts[language]
  const { id } = seen.entry
  const { typed, faults } = readRegistration(body, { isKnown: false })
  const again = (errors: FieldError[], status: 422 | 429 = 422) => page(services, c, seen, { typed, errors }, status)
  if (faults.length > 0) return again(faults.map(({ field, fault }) => ({ field, message: words[fault] })))
  if ((await limits.organiser.count(signedIn(c).account.id)) > 0) return again([{ field: 'name', message: words.organiserLimit }], 429)
  const done = await enter(services, { event: id, language, email: typed.email, ...answersIn(typed, services) }, by)
  if (done.outcome === 'refused') return again([{ field: 'name', message: words.ended }])
  if (done.outcome === 'already') return again([{ field: 'email', message: words.already }])
  return c.redirect(`${eventAddress(id, below.participation)[language]}?stand=${done.outcome === 'waiting' ? 'entered-waiting' : 'entered'}`, 303)
}

/** By organisation, one row each person. */
export async function participantsFile(services: Services, c: Context, id: string) {
  await organised(services, c, id)
  const { language } = frameOf(c)
  const words = registeringTexts[language].participants
  const groups = byOrganisation(await findParticipants(services.db, id), (actor) => actorName(services.search(), actor))
  const rowOf = (organisation: string, { actor, name, function: held, state, needs }: Registration) => [organisation, actor ?? '', name ?? '', held ?? '', words.states[state], needs ?? '']
  // Spreadsheets would run what begins like a formula.
  const rows = groups.flatMap(({ organisation, people }) => people.map((person) => rowOf(organisation, person).map((cell) => (isFormula(cell) ? `'${cell}` : cell))))
  return c.body(stringify([words.csvColumns, ...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/ }), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="teilnahme-${id}.csv"`, 'cache-control': 'private, no-store' })
}
