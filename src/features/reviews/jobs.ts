/** What the reviews do later: letters about decisions, publishing at the time that was set. */
import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { makeLink } from '../../platform/links.ts'
import { findAccount } from '../accounts/index.ts'
import { decidedJob, findComments, findDraft, publishDue } from '../publishing/index.ts'
import { againPurpose, findSuggestionsOf } from '../suggestions/index.ts'
import { letterAbout } from './letter.ts'

export const dueJob = 'publish-due'
const answerJob = 'suggestion-decided'

const told = z.object({ key: z.string(), state: z.enum(['published', 'accepted', 'returned', 'rejected']) })

export const jobs = (services: Services): Job[] => [
  {
    name: dueJob,
    every: '* * * * *',
    async run() {
      await publishDue(services)
    },
  },
  {
    name: decidedJob,
    async run(data) {
      const { key, state } = told.parse(data)
      const draft = await findDraft(services.db, key)
      // A letter each, so that one address that refuses keeps nobody else waiting.
      for (const suggestion of await findSuggestionsOf(services.db, key)) await services.jobs.enqueue(answerJob, { key, state, suggestion: suggestion.key }, { once: `${suggestion.key} ${draft?.version} ${state}` })
      const to = draft?.submitterAccount === undefined ? undefined : (await findAccount(services.db, draft.submitterAccount))?.email
      // Whoever deleted their account wants no more letters.
      if (!draft || to === undefined) return
      await services.mail.send({ to, ...letterAbout({ draft, state, remarks: await findComments(services.db, key), services }) })
    },
  },
  {
    name: answerJob,
    async run(data) {
      const { key, state, suggestion } = told.extend({ suggestion: z.string() }).parse(data)
      const draft = await findDraft(services.db, key)
      const { email, account } = (await findSuggestionsOf(services.db, key)).find((one) => one.key === suggestion) ?? {}
      // Whoever handed the draft in has a letter of their own.
      const to = email ?? (account === undefined || account === draft?.submitterAccount ? undefined : (await findAccount(services.db, account))?.email)
      if (!draft || to === undefined) return
      const again = state === 'returned' ? await makeLink(services.db, againPurpose, { suggestion }, services.clock.now()) : undefined
      await services.mail.send({ to, ...letterAbout({ draft, state, remarks: await findComments(services.db, key), services, suggester: { again } }) })
    },
  },
]
