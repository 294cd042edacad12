/** What the page of a practice says of who adopted it, that of an actor of what it adopted, and the interface of both. */
import { viewerOf } from '../../platform/viewer.ts'
import type { EntryPart } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { toAdoptionAnswers } from './answer.ts'
import { adopted, findAdoptedBy, findFamily, findOpenAdoptions, namedFor } from './reading.ts'
import { AdoptedBox, FamilyBox } from './views/boxes.tsx'

export const part: EntryPart = {
  async onPage(services, c, { id, kind, owner }) {
    const viewer = viewerOf(c)
    const named = namedFor(services, viewer, frameOf(c).language)
    if (kind === adopted) return <FamilyBox practice={id} {...await findFamily(services, viewer, { id, owner })} named={named} />
    const adoptions = kind === 'actor' ? await findAdoptedBy(services, viewer, id) : []
    return adoptions.length === 0 ? undefined : <AdoptedBox {...{ adoptions, named }} />
  },
  inAnswer: async (services, { id, kind }) => (kind === adopted ? toAdoptionAnswers(await findOpenAdoptions(services, id)) : {}),
}
