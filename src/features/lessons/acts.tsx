/** "Here too", and "learned": what other organisations say of a lesson. */
import type { Context } from 'hono'
import { dayAt } from '../../platform/calendar.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { record } from '../audit/index.ts'
import { signedIn } from '../editing/index.ts'
import { marksLeft } from '../entries/index.ts'
import { amend, entryKind, findEntry, findPublished, inTransaction, newKey, saveDraft, submit, type Entry, type Signature } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { actsTexts } from './acts-texts.ts'
import { seenTwins, validationTwins } from './addresses.ts'
import { faultsInSeen, faultsInValidation, readSeen, readValidation, type SeenSent, type ValidationSent } from './form.ts'
import { lessonPayload, type LessonPayload } from './lesson.ts'
import { maySeeToo, mayValidate } from './policy.ts'
import { findOriginOf } from './store.ts'
import { withoutSighting, withSighting } from './sightings.ts'
import { SeenPage } from './views/seen.tsx'
import { ValidationPage } from './views/validation.tsx'

type Asking = { viewer: Viewer & { account: NonNullable<Viewer['account']> }; entry: Entry<LessonPayload>; actors: string[] }

/** Who is not signed in is asked to; who may not read the lesson is not told that it is there. */
async function asking({ db }: Services, c: Context, who: (viewer: Viewer, lesson: LessonPayload) => string[]): Promise<Asking> {
  const viewer = signedIn(c)
  const found = await findEntry(db, 'lesson', c.req.param('lesson') ?? '')
  if (found?.state !== 'published' || !mayBeRead(found.entry.readers, readable(viewer))) throw new NotFound()
  const entry = { ...found.entry, payload: lessonPayload.parse(found.entry.payload) }
  const actors = who(viewer, entry.payload)
  if (actors.length === 0) throw new Forbidden()
  return { viewer, entry, actors }
}

/** Whose it is without a name counts as its owner. */
async function validating(services: Services, c: Context): Promise<Asking> {
  const asked = await asking(services, c, mayValidate)
  const origin = await findOriginOf(services.db, asked.entry.id)
  if (origin !== undefined && asked.viewer.appointments.some(({ actor }) => actor === origin)) throw new Forbidden()
  return asked
}

const keeperOf = ({ search }: Services, { viewer }: Asking, actor: string): Signature => ({ account: viewer.account.id, function: `${actorName(search(), actor)} (Pflege)` })
const choicesOf = ({ search }: Services, { actors }: Asking) => actors.map((value) => ({ value, label: actorName(search(), value) }))
const today = ({ clock }: Services) => dayAt(clock.now())
const stand = (c: Context) => new URL(c.req.url).searchParams.get('stand')

export const showSeen = async (services: Services, c: Context) => seenPage(services, c, await asking(services, c, maySeeToo))

function seenPage(services: Services, c: Context, asked: Asking, again?: { sent: SeenSent; errors: FieldError[]; isMarked: boolean }) {
  const frame = frameOf(c)
  const { entry, actors } = asked
  const choices = choicesOf(services, asked)
  const own = entry.payload.sightings.filter(({ actor }) => actors.includes(actor)).map((one) => ({ ...one, name: choices.find(({ value }) => value === one.actor)?.label ?? one.actor }))
  const done = stand(c)
  const words = actsTexts[frame.language].seen.done
  return html(c, <SeenPage {...{ frame, choices, own }} id={entry.id} title={entry.payload.title} sent={again?.sent} errors={again?.errors ?? []} isMarked={again?.isMarked} done={again ? undefined : done === 'eingetragen' || done === 'zurueckgenommen' ? words[done] : undefined} />, again ? 422 : 200)
}

export async function changeSeen(services: Services, c: Context) {
  const asked = await asking(services, c, maySeeToo)
  const { entry, actors } = asked
  const { language } = frameOf(c)
  const words = actsTexts[language].seen
  const sent = readSeen(await c.req.parseBody({ all: true }))
  const marked = sent.take ? [] : marksLeft({ remark: sent.remark }, { keeps: sent.keeps, language })
  const faults = sent.take && actors.includes(sent.actor) ? [] : faultsInSeen(sent, { actors, today: today(services) })
  if (faults.length > 0 || marked.length > 0) return seenPage(services, c, asked, { sent, errors: [...faults.map((field) => ({ field, message: words.faults[field] })), ...marked], isMarked: marked.length > 0 })
  await writeSighting(services, asked, sent)
  return c.redirect(`${seenTwins(entry.id)[language]}?stand=${sent.take ? 'zurueckgenommen' : 'eingetragen'}`, 303)
}

/** Said by the organisation itself, and taken back by it at any time: it waits for nobody. */
async function writeSighting(services: Services, asked: Asking, { actor, on, remark, take }: SeenSent): Promise<void> {
  const id = asked.entry.id
  const by = keeperOf(services, asked, actor)
  const { message } = actsTexts.de.seen
  const name = actorName(services.search(), actor)
  await inTransaction(services.db, async (db) => {
    const done = await amend({ ...services, db }, {
      entry: id,
      by,
      message: take ? message.taken(name) : message.seen(name),
      change(payload) {
        const { sightings } = lessonPayload.parse(payload)
        return { ...payload, sightings: take ? withoutSighting(sightings, actor) : withSighting(sightings, { actor, on, ...(remark === '' ? {} : { remark }) }) }
      },
    })
    if (done.outcome === 'faults' || done.outcome === 'unknown') throw new Error(`The lesson ${id} takes no sighting: ${JSON.stringify(done)}`)
    if (done.outcome === 'published') await record(db, { at: services.clock.now(), by, action: take ? 'lesson-seen-taken-back' : 'lesson-seen-too', subject: id })
  })
  await services.refresh([id])
}

export const showValidation = async (services: Services, c: Context) => validationPage(services, c, await validating(services, c))

function validationPage(services: Services, c: Context, asked: Asking, { sent, errors = [], isMarked = false, status = 200 }: { sent?: ValidationSent; errors?: FieldError[]; isMarked?: boolean; status?: 200 | 422 } = {}) {
  const frame = frameOf(c)
  const { entry } = asked
  return html(c, <ValidationPage {...{ frame, sent, errors, isMarked }} id={entry.id} title={entry.payload.title} choices={choicesOf(services, asked)} done={stand(c) === 'eingereicht'} />, status)
}

/** What another organisation has seen goes to the review as a change of the lesson: the owner's own draft stays beside it. */
export async function handInValidation(services: Services, c: Context) {
  const asked = await validating(services, c)
  const { entry, actors } = asked
  const { language } = frameOf(c)
  const words = actsTexts[language]
  const sent = readValidation(await c.req.parseBody({ all: true }))
  const marked = marksLeft({ result: sent.result }, { keeps: sent.keeps, language })
  const again = (errors: FieldError[]) => validationPage(services, c, asked, { sent, errors: [...errors, ...marked], isMarked: marked.length > 0, status: 422 })
  const faults: FieldError[] = faultsInValidation(sent, { today: today(services) }).map((field) => ({ field, message: words.validation.faults[field] }))
  if (!actors.includes(sent.actor)) faults.unshift({ field: 'actor', message: words.seen.faults.actor })
  if (faults.length > 0 || marked.length > 0) return again(faults)
  const by = keeperOf(services, asked, sent.actor)
  const published = await findPublished(services.db, entry.id)
  const payload = { ...published?.payload, lesson_state: 'gelernt', validated_by: sent.actor, validated_at: sent.at, validated_on: sent.on, validation_result: sent.result }
  const checked = entryKind(services, 'lesson').check(payload, services.search().vocabulary)
  if ('faults' in checked) return again(checked.faults.map(({ message }) => ({ field: 'on', message: message[language] })))
  await inTransaction(services.db, async (db) => {
    const key = newKey()
    await saveDraft({ ...services, db }, { key, kind: 'lesson', version: 0, entry: entry.id, owner: entry.owner, basedOn: published?.number, origin: 'suggestion', payload, by })
    await submit({ ...services, db }, { key, version: 1, message: actsTexts.de.validation.message(actorName(services.search(), sent.actor)), by })
  })
  return c.redirect(`${validationTwins(entry.id)[language]}?stand=eingereicht`, 303)
}
