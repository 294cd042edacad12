/** What the reviews do later: letters about decisions, publishing at the time that was set. */
import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { findAccount } from '../accounts/index.ts'
import { decidedJob, findComments, findDraft, publishDue } from '../publishing/index.ts'
import { letterAbout } from './letter.ts'

export const dueJob = 'publish-due'

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
      const to = draft?.submitterAccount === undefined ? undefined : (await findAccount(services.db, draft.submitterAccount))?.email
      // Whoever deleted their account wants no more letters.
      if (!draft || to === undefined) return
      await services.mail.send({ to, ...letterAbout({ draft, state, remarks: await findComments(services.db, key), services }) })
    },
  },
]
