/** What is sent later: invitations, the one reminder, messages; and memberships of drafts that have become entries. */
import { z } from 'zod'
import { networkLetters, networkStop } from '../addresses.ts'
import type { Job } from '../../../platform/jobs.ts'
import { makeLink } from '../../../platform/links.ts'
import type { Services } from '../../../services.ts'
import { dayInWords } from '../../../ui/day.ts'
import { actorName } from '../../actors/index.ts'
import { settleDrafts } from '../store.ts'
import { invitation, invitationLink, message, reminder, remindAfterDays, stopLink } from './kinds.ts'
import type { Invitation } from './letter.ts'
import { findInvitation, findMessage, findStopped, findUnreminded, writeMoment } from './store.ts'
import { tellNews } from './news.ts'
import { texts } from './texts.ts'

export const invitationJob = 'network-invitation'
export const messageJob = 'network-message'

const told = z.object({ key: z.string() })
const addressed = z.object({ key: z.string(), email: z.string(), name: z.string(), via: z.enum(['keeper', 'mailbox']) })
const dayLength = 86_400_000

export const jobs = (services: Services): Job[] => [
  {
    name: invitationJob,
    async run(data) {
      const { key } = told.parse(data)
      const found = await findInvitation(services.db, key)
      // Sent already, answered meanwhile: nothing to do.
      if (found && found.sentAt === undefined && found.acceptedAt === undefined && found.declinedAt === undefined) await send(services, found, 'sent_at')
    },
  },
  {
    name: 'network-invitations-remind',
    every: '20 7 * * *',
    async run(_data, signal) {
      const now = services.clock.now()
      for (const found of await findUnreminded(services.db, { sentBefore: new Date(now.getTime() - remindAfterDays * dayLength), now })) {
        if (signal.aborted) return
        await send(services, found, 'reminded_at')
      }
    },
  },
  {
    name: messageJob,
    async run(data) {
      const { key, email, name, via } = addressed.parse(data)
      const sent = await findMessage(services.db, key)
      if (!sent || (await findStopped(services.db, sent.network)).has(email)) return
      const { baseUrl } = services.settings
      const network = actorName(services.search(), sent.network)
      const stop = `${baseUrl}${networkStop.de}/${await makeLink(services.db, stopLink, { network: sent.network, email }, services.clock.now())}`
      const why = { de: texts.de.why[via](name, network), en: texts.en.why[via](name, network) }
      await services.mail.send({ to: email, ...services.letters.compose(message, { network, subject: sent.subject, message: sent.text, why, stop }), listUnsubscribe: stop })
    },
  },
  { name: 'network-news', every: '*/5 * * * *', run: (_data, signal) => tellNews(services, signal) },
  {
    name: 'network-memberships-settle',
    every: '* * * * *',
    run: () => settleDrafts(services.db),
  },
]

async function send(services: Services, { key, network, member, name, email, expiresAt }: Invitation, moment: 'sent_at' | 'reminded_at') {
  const now = services.clock.now()
  const days = Math.max(1, Math.ceil((expiresAt.getTime() - now.getTime()) / dayLength))
  const secret = await makeLink(services.db, { ...invitationLink, days }, { invitation: key }, now)
  const wish = member === undefined ? { de: texts.de.wish.new(name), en: texts.en.wish.new(name) } : { de: texts.de.wish.keep(name), en: texts.en.wish.keep(name) }
  const day = expiresAt.toISOString()
  const letter = services.letters.compose(moment === 'sent_at' ? invitation : reminder, {
    network: actorName(services.search(), network),
    organisation: name,
    wish,
    link: { de: `${services.settings.baseUrl}${networkLetters.de}/${secret}`, en: `${services.settings.baseUrl}${networkLetters.en}/${secret}` },
    until: { de: dayInWords(day, 'de'), en: dayInWords(day, 'en') },
  })
  await services.mail.send({ to: email, ...letter })
  await writeMoment(services.db, key, moment, now)
}
