/** With one click from the event to a draft; and the box that offers it. */
import type { Context } from 'hono'
import { below, paths } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { may } from '../accounts/index.ts'
import { signedIn, subjectOf, textIn, writerOf } from '../editing/index.ts'
import { findDraft, isKey, newKey, saveDraft, type Entry } from '../publishing/index.ts'
import { beginOf, isOver, type EventPayload } from './event.ts'
import { draftFrom, harvested } from './harvest.ts'
import { eventFor, organiserName } from './reading.ts'
import { registeringTexts } from './registering-texts.ts'
import { eventAddress } from './signing-up.tsx'
import { eventPaths, whenInWords } from './texts.ts'
import { HarvestBox } from './views/harvest.tsx'

/** It has begun and was not called off. */
const isHeld = (event: EventPayload, now: Date): boolean => {
  const begin = beginOf(event)
  return event.cancelled_on === undefined && (isOver(event, now) || (begin !== undefined && begin <= now))
}

export async function harvest(services: Services, c: Context, id: string) {
  const viewer = signedIn(c)
  const { entry, event } = await eventFor(services, c, id)
  const body = await c.req.parseBody({ all: true })
  const [wanted, key] = [textIn(body, 'kind'), textIn(body, 'key')]
  const kind = harvested.find((one) => one === wanted)
  if (!kind || !isHeld(event, services.clock.now())) throw new NotFound()
  const known = isKey(key) ? await findDraft(services.db, key) : undefined
  if (known?.kind === kind && known.creatorAccount === viewer.account.id) return c.redirect(`${paths.drafts[frameOf(c).language]}/${key}`, 303)
  const index = services.search()
  const own = viewer.appointments.flatMap(({ actor, role }) => (actor !== undefined && role === 'editor' ? [actor] : []))
  const owner = entry.owner !== undefined && own.includes(entry.owner) ? entry.owner : own[0]
  const payload = draftFrom(kind, { id, event, owner, page: `${services.settings.baseUrl}${eventPaths.de}/${id}`, today: dayAt(services.clock.now()), context: registeringTexts.de.harvest.context(event.title, whenInWords(event, 'de'), organiserName(services, event)) })
  const saved = await saveDraft(services, { key: isKey(key) && !known ? key : newKey(), kind, version: 0, payload, by: writerOf(viewer, subjectOf({ kind, owner }, index), index) })
  if (saved.outcome !== 'saved') throw new Error('A draft that nobody else knows cannot be refused.')
  return c.redirect(`${paths.drafts[frameOf(c).language]}/${saved.key}`, 303)
}

/** For whoever is signed in, once it has begun: others have nowhere to write it. */
export async function harvestBox(services: Services, c: Context, { id }: Pick<Entry, 'id'>) {
  const viewer = viewerOf(c)
  if (viewer.account === undefined) return undefined
  const { entry, event } = await eventFor(services, c, id)
  if (!isHeld(event, services.clock.now())) return undefined
  const { language } = frameOf(c)
  const mayEdit = may(viewer, 'draft', { kind: 'event', owner: entry.owner, networks: entry.networks, state: 'draft' })
  return <HarvestBox language={language} action={eventAddress(id, below.harvest)[language]} draft={newKey()} edit={mayEdit ? eventAddress(id, below.edit)[language] : undefined} />
}
