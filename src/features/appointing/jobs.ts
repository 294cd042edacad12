/** Letters about functions, and forgetting invitations that are over. */
import { z } from 'zod'
import { paths } from '../../platform/addresses.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Language, Localized } from '../../platform/language.ts'
import { makeLink } from '../../platform/links.ts'
import { siteNames } from '../../platform/operator.ts'
import { roles } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { dayInWords } from '../../ui/day.ts'
import { findAccount } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { daysToAccept, findInvitation, forgetInvitations, functionName, type Offered } from '../appointments/index.ts'
import { endedLetter, handedOverLetter, invitationLetter, movedLetter } from './letters.ts'

export const invitationJob = 'appointment-invitation-letter'
export const toldJob = 'appointment-told-letter'

/** Proves the address it was sent to. */
export const invitationLink = { name: 'appointment-invitation', data: z.object({ invitation: z.string() }), days: daysToAccept }

const offered = z.object({ invitation: z.string() })
const told = z.object({ account: z.string(), what: z.enum(['ended', 'handed-over', 'moved']), by: z.string(), role: z.enum(roles), actor: z.string().optional(), deputy: z.boolean() })
export type Told = z.infer<typeof told>

const inBoth = (words: (language: Language) => string): Localized => ({ de: words('de'), en: words('en') })

export function jobs(services: Services): Job[] {
  const { db, clock, letters, mail, search, operator, settings } = services
  const about = ({ role, actor, deputy }: Offered) => ({
    organisation: actor === undefined ? siteNames(operator()) : actorName(search(), actor),
    function: inBoth((language) => functionName({ role, deputy }, language)),
  })
  return [
    {
      name: invitationJob,
      async run(data) {
        const invitation = await findInvitation(db, offered.parse(data).invitation, clock.now())
        // Taken back before the letter was written.
        if (invitation?.state !== 'open') return
        const secret = await makeLink(db, invitationLink, { invitation: invitation.id }, clock.now())
        await mail.send({
          to: invitation.email,
          ...letters.compose(invitationLetter, {
            ...about(invitation),
            by: invitation.invitedBy,
            link: inBoth((language) => `${settings.baseUrl}${paths.invitations[language]}?schluessel=${secret}`),
            until: inBoth((language) => dayInWords(invitation.expiresAt.toISOString(), language)),
          }),
        })
      },
    },
    {
      name: toldJob,
      async run(data) {
        const { account, what, by, ...function_ } = told.parse(data)
        const to = await findAccount(db, account)
        // Whoever deleted their account wants no more letters.
        if (!to) return
        const kind = { ended: endedLetter, 'handed-over': handedOverLetter, moved: movedLetter }[what]
        await mail.send({ to: to.email, ...letters.compose(kind, { ...about(function_), by }) })
      },
    },
    {
      name: 'forget-invitations',
      every: '23 3 * * *',
      async run() {
        await forgetInvitations(db, clock.now())
      },
    },
  ]
}
