/** What the page of an event says of registering, first of all, and of what can be made of it. */
import { below, paths } from '../../platform/addresses.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { EntryPart } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { harvestBox } from './harvesting.tsx'
import { mayOrganise } from './policy.ts'
import { eventFor } from './reading.ts'
import { eventAddress } from './signing-up.tsx'
import { findAccess, findActive } from './store.ts'
import { RegistrationBox } from './views/box.tsx'

export const part: EntryPart = {
  async onTop(services, c, { id, kind }) {
    if (kind !== 'event') return undefined
    const { language } = frameOf(c)
    const viewer = viewerOf(c)
    const { entry, event, counts, standing } = await eventFor(services, c, id)
    const registration = viewer.account && (await findActive(services.db, id, { account: viewer.account.id, email: viewer.account.email }))
    const access = registration?.state === 'registered' ? await findAccess(services.db, id) : undefined
    return (
      <RegistrationBox
        {...{ event, standing, counts, registration, access, language }}
        addresses={{ register: eventAddress(id, below.register)[language], mine: paths.myEvents[language], participation: mayOrganise(viewer, entry) && event.registration === 'here' ? eventAddress(id, below.participation)[language] : undefined }}
      />
    )
  },
  onPage: async (services, c, entry) => (entry.kind === 'event' ? harvestBox(services, c, entry) : undefined),
}
