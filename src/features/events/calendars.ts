/** From published events to what a calendar program reads. */
import type { Services } from '../../services.ts'
import type { Language } from '../../platform/language.ts'
import type { Entry } from '../publishing/index.ts'
import { eventPayload } from './event.ts'
import { toCalendar, type Appointment } from './ical.ts'
import { findStands } from './store.ts'
import { eventPaths } from './texts.ts'

export const calendarType = 'text/calendar; charset=utf-8'

type Calling = Pick<Services, 'db' | 'search' | 'settings'>
/** What the calendar of one person says beside. */
type Personal = Pick<Appointment, 'access' | 'isTentative'>

export async function calendarOf({ db, search, settings }: Calling, name: string, entries: readonly Pick<Entry, 'id' | 'payload'>[], language: Language, personal: ReadonlyMap<string, Personal> = new Map()): Promise<string> {
  const { vocabulary } = search()
  const stands = await findStands(db, entries.map(({ id }) => id))
  const appointments = entries.flatMap(({ id, payload }): Appointment[] => {
    const stand = stands.get(id)
    const event = eventPayload.parse(payload)
    return stand ? [{ id, event, categories: event.themes.map((theme) => vocabulary.label('theme', theme, language)), url: `${settings.baseUrl}${eventPaths[language]}/${id}`, ...stand, ...personal.get(id) }] : []
  })
  return toCalendar(name, appointments, { host: new URL(settings.baseUrl).hostname })
}
