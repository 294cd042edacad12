/** What the accounts do later: letters, and forgetting what is over. */
import { z } from 'zod'
import { makeLink } from '../../platform/links.ts'
import type { Job } from '../../platform/jobs.ts'
import { siteNames } from '../../platform/operator.ts'
import type { Services } from '../../services.ts'
import { momentInWords } from '../../ui/moment.ts'
import { addressLetter, happenings, happeningIn, securityJob, securityLetter, signInLetter } from './letters.ts'
import { addressLink, minutes, signInLink } from './link.ts'
import { forgetChallenges } from './passkeys/store.ts'
import { address, places } from './places.ts'
import { forgetEndedSessions } from './store.ts'

export const signInJob = 'sign-in-letter'
export const addressJob = 'account-address-letter'

const signIn = z.object({ email: z.string(), next: z.string().optional() })
const newAddress = z.object({ account: z.string(), email: z.string() })
const told = z.object({ email: z.string(), what: z.enum(happenings), at: z.coerce.date() })

export function jobs(services: Services): Job[] {
  const { db, clock, letters, mail, operator, settings } = services
  const pageWith = (place: (typeof places)['link' | 'email'], secret: string) => ({
    de: settings.baseUrl + address(place, 'de', { schluessel: secret }),
    en: settings.baseUrl + address(place, 'en', { schluessel: secret }),
  })
  return [
    {
      name: signInJob,
      // After that the reader has asked for another.
      retries: 3,
      async run(data) {
        const { email, next } = signIn.parse(data)
        // Made here and not before: the secret stands nowhere but in the letter.
        const secret = await makeLink(db, signInLink, { email, next }, clock.now())
        await mail.send({ to: email, ...letters.compose(signInLetter, { link: pageWith(places.link, secret), minutes: String(minutes) }) })
      },
    },
    {
      name: addressJob,
      async run(data) {
        const { account, email } = newAddress.parse(data)
        const secret = await makeLink(db, addressLink, { account, email }, clock.now())
        await mail.send({ to: email, ...letters.compose(addressLetter, { link: pageWith(places.email, secret) }) })
      },
    },
    {
      name: securityJob,
      async run(data) {
        const { email, what, at } = told.parse(data)
        const link = { de: settings.baseUrl + places.account.de, en: settings.baseUrl + places.account.en }
        await mail.send({ to: email, ...letters.compose(securityLetter, { what: happeningIn(what, siteNames(operator())), at: { de: momentInWords(at, 'de'), en: momentInWords(at, 'en') }, link }) })
      },
    },
    {
      name: 'forget-ended-sessions',
      every: '17 3 * * *',
      async run() {
        await forgetEndedSessions(db, clock.now())
        await forgetChallenges(db, clock.now())
      },
    },
  ]
}
