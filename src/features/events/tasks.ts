import { paths } from '../../platform/addresses.ts'
import type { Task } from '../../platform/tasks.ts'
import type { TaskSource } from '../../services.ts'
import { findPublished } from '../publishing/index.ts'
import { eventPayload, isOver } from './event.ts'
import { findOrganised } from './own.tsx'
import { registeringTexts } from './registering-texts.ts'
import { findOwn } from './store.ts'

/** Places that are held, what one is registered for, what one organises, and results that are missing. */
export const tasks: TaskSource = async (services, viewer) => {
  const now = services.clock.now()
  const own = await findOwn(services.db, viewer.account.id)
  const coming = (await Promise.all(own.map(async (registration) => {
    const published = await findPublished(services.db, registration.event)
    return published && !published.withdrawnAt && !isOver(eventPayload.parse(published.payload), now) ? [registration] : []
  }))).flat()
  const organised = await findOrganised(services, viewer, 'de')
  const waits: [keyof typeof registeringTexts.de.tasks, number, Task['urgency']][] = [
    ['offered', coming.filter(({ state }) => state === 'offered').length, 'now'],
    ['harvest', organised.filter(({ lacksResults }) => lacksResults).length, 'soon'],
    ['organised', organised.filter(({ isOver: over }) => !over).length, 'known'],
    ['registered', coming.filter(({ state }) => state !== 'offered').length, 'known'],
  ]
  return waits.flatMap(([what, count, urgency]): Task[] => (count === 0 ? [] : [{ label: { de: registeringTexts.de.tasks[what](count), en: registeringTexts.en.tasks[what](count) }, href: paths.myEvents, urgency, count }]))
}
