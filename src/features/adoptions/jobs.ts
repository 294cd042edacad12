/** The letters about adoptions. */
import { z } from 'zod'
import { below, twinsBelow } from '../../platform/addresses.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Localized } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { findAccount } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { findHolders } from '../appointments/index.ts'
import { entryKind, findPublished } from '../publishing/index.ts'
import { beganJob } from './adopting.ts'
import { stateOf } from './adoption.ts'
import { adoptionLetter } from './letters.ts'
import { findAdoption } from './store.ts'
import { texts } from './texts.ts'

const keeperJob = 'adoption-keeper-letter'
const given = z.object({ adoption: z.string() })
const addressed = given.extend({ account: z.string() })
const mailboxOf = z.object({ contact_email: z.string() })

export function jobs(services: Services): Job[] {
  const { db, letters, mail, settings } = services

  async function send(key: string, to: string) {
    const adoption = await findAdoption(db, key)
    const practice = adoption && (await findPublished(db, adoption.practice))
    const state = adoption && stateOf(adoption)
    if (!adoption || !practice || !state) return
    const kind = entryKind(services, practice.kind)
    const { de, en } = twinsBelow(kind.paths, practice.id, below.adoptions)
    const contact = [adoption.contactFunction, adoption.contactEmail].filter(Boolean).join(', ')
    const ask: Localized | '' = contact === '' ? '' : { de: texts.de.letter.contact(contact), en: texts.en.letter.contact(contact) }
    await mail.send({
      to,
      ...letters.compose(adoptionLetter, {
        practice: kind.titleOf(practice.payload),
        organisation: actorName(services.search(), adoption.adopter),
        step: { de: texts.de.steps[state.step], en: texts.en.steps[state.step] },
        contact: ask,
        link: { de: settings.baseUrl + de, en: settings.baseUrl + en },
      }),
    })
  }

  return [
    {
      name: beganJob,
      async run(data) {
        const { adoption: key } = given.parse(data)
        const adoption = await findAdoption(db, key)
        const practice = adoption && (await findPublished(db, adoption.practice))
        if (!adoption || !practice) return
        const holders = practice.owner === undefined ? [] : await findHolders(db, { actor: practice.owner, role: 'editor' })
        for (const account of new Set(holders.map((holder) => holder.account))) await services.jobs.enqueue(keeperJob, { adoption: key, account }, { once: `${key} ${account}` })
        // Where nobody keeps it there is the mailbox it names; it belongs to no account, so it learns what is public.
        const mailbox = mailboxOf.safeParse(practice.payload)
        if (holders.length === 0 && adoption.visibility === 'clear' && mailbox.success) await send(key, mailbox.data.contact_email)
      },
    },
    {
      name: keeperJob,
      async run(data) {
        const { adoption, account } = addressed.parse(data)
        const to = await findAccount(db, account)
        if (to) await send(adoption, to.email)
      },
    },
  ]
}
