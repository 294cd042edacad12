/** Letters about claims, passing on what nobody answered, forgetting. */
import { z } from 'zod'
import { actorAddress, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Localized } from '../../platform/language.ts'
import { makeLink } from '../../platform/links.ts'
import type { Services } from '../../services.ts'
import { dayInWords } from '../../ui/day.ts'
import { findAccount } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { findHolders } from '../appointments/index.ts'
import { daysOfALink, isWaiting, type Claim } from './claim.ts'
import { claimLink, passOn } from './claiming.ts'
import { answerJob, answers, given, keeperJob, keepersJob, letterJob, noticeJob, overdueJob } from './job-names.ts'
import { answerLetter, claimLetter, keeperLetter, noticeLetter } from './letters.ts'
import { isDecider } from './policy.ts'
import { findClaim, findOverdue, forgetClaims } from './store.ts'
import { texts } from './texts.ts'

const told = given.extend({ answer: z.enum(answers) })
const toKeeper = given.extend({ account: z.string() })
const noticed = z.object({ to: z.string(), actor: z.string() })

/** A name goes into the subject and into sentences. */
const nameOf = ({ search }: Pick<Services, 'search'>, actor: string): string => actorName(search(), actor).replace(/\s+/g, ' ').slice(0, 150)

export function jobs(services: Services): Job[] {
  const { db, clock, letters, mail, settings } = services
  const pageAt = (twins: Localized): Localized => ({ de: settings.baseUrl + twins.de, en: settings.baseUrl + twins.en })
  const claimPage = ({ key }: Claim) => pageAt(twinsBelow(paths.claims, key))
  return [
    {
      name: letterJob,
      async run(data) {
        const claim = await findClaim(db, given.parse(data).claim)
        if (claim?.state !== 'sent' || claim.email === undefined) return
        // Made here: the secret stands nowhere but in the letter.
        const secret = await makeLink(db, claimLink, { claim: claim.key }, clock.now())
        await mail.send({ to: claim.email, ...letters.compose(claimLetter, { organisation: nameOf(services, claim.actor), link: pageAt(twinsBelow(paths.claims, 'link', secret)), days: String(daysOfALink) }) })
      },
    },
    {
      name: keepersJob,
      async run(data) {
        const { claim: key } = given.parse(data)
        const claim = await findClaim(db, key)
        if (claim?.state !== 'keepers') return
        const accounts = new Set((await findHolders(db, { actor: claim.actor })).filter(isDecider).map(({ account }) => account))
        // A letter each, so that one address that refuses keeps nobody else waiting.
        for (const account of accounts) await services.jobs.enqueue(keeperJob, { claim: key, account }, { once: `${key} ${account}` })
      },
    },
    {
      name: keeperJob,
      async run(data) {
        const { claim: key, account } = toKeeper.parse(data)
        const [claim, to] = [await findClaim(db, key), await findAccount(db, account)]
        const asking = claim?.account === undefined ? undefined : await findAccount(db, claim.account)
        if (!claim || !isWaiting(claim) || !to || !asking) return
        const due = claim.dueAt ?? clock.now()
        await mail.send({ to: to.email, ...letters.compose(keeperLetter, { organisation: nameOf(services, claim.actor), who: asking.name === '' ? asking.email : `${asking.name} (${asking.email})`, link: claimPage(claim), until: { de: dayInWords(due.toISOString(), 'de'), en: dayInWords(due.toISOString(), 'en') } }) })
      },
    },
    {
      name: answerJob,
      async run(data) {
        const { claim: key, answer } = told.parse(data)
        const claim = await findClaim(db, key)
        const to = claim?.account === undefined ? undefined : await findAccount(db, claim.account)
        // Whoever deleted their account wants no more letters.
        if (!claim || !to) return
        const organisation = nameOf(services, claim.actor)
        const sentence = { de: texts.de.answers[answer](organisation), en: texts.en.answers[answer](organisation) }
        await mail.send({ to: to.email, ...letters.compose(answerLetter, { organisation, answer: sentence, reason: answer === 'declined' && claim.reason !== undefined ? { de: `${texts.de.reason}: ${claim.reason}`, en: `${texts.en.reason}: ${claim.reason}` } : '', link: answer === 'accepted' ? pageAt(paths.mine) : claimPage(claim) }) })
      },
    },
    {
      name: noticeJob,
      async run(data) {
        const { to, actor } = noticed.parse(data)
        await mail.send({ to, ...letters.compose(noticeLetter, { organisation: nameOf(services, actor), link: pageAt({ de: actorAddress(actor, 'de'), en: actorAddress(actor, 'en') }) }) })
      },
    },
    {
      name: overdueJob,
      every: '41 * * * *',
      async run() {
        for (const { key } of await findOverdue(db, clock.now())) await passOn(services, key)
      },
    },
    {
      name: 'forget-claims',
      every: '26 3 * * *',
      async run() {
        await forgetClaims(db, clock.now())
      },
    },
  ]
}
