/** When and where an event is, in the words of schema.org. Pure. */
import { beginOf, endOf, lastDay, type EventPayload, type When } from './event.ts'
import { eventPaths } from './texts.ts'

/** With hours a moment in world time, otherwise days as far as they are known. */
export function linkedTimes(event: When): { startDate?: string; endDate?: string } {
  const { start, start_time, end, end_time } = event
  return {
    startDate: start_time === undefined ? start : beginOf(event)?.toISOString(),
    endDate: end_time !== undefined ? endOf(event)?.toISOString() : start_time === undefined ? (end ?? start) : end && lastDay(event),
  }
}

const modes = { onsite: 'OfflineEventAttendanceMode', online: 'OnlineEventAttendanceMode', mixed: 'MixedEventAttendanceMode' } as const

/** Where one takes part online is told to the registered only: to others it is the page on which they register. */
export function attendanceMode({ attendance, venue, place, state, country }: EventPayload, baseUrl: string): object {
  const town = venue === undefined && place === undefined ? [] : [{ '@type': 'Place', name: venue ?? place, address: { '@type': 'PostalAddress', streetAddress: venue, addressLocality: place, addressRegion: state, addressCountry: country } }]
  const online = attendance === 'online' || attendance === 'mixed' ? [{ '@type': 'VirtualLocation', url: `${baseUrl}${eventPaths.de}` }] : []
  return { eventAttendanceMode: attendance && `https://schema.org/${modes[attendance]}`, location: [...town, ...online] }
}
