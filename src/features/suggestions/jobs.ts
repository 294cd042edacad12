/** What the suggestions do later: the letter that asks for confirmation, and forgetting. */
import { z } from 'zod'
import { makeLink } from '../../platform/links.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { entryKind } from '../publishing/index.ts'
import { confirmLetter, confirmValues } from './letter.ts'
import { findSuggestion, forgetSuggestions } from './store.ts'
import { confirmPurpose, letterJob } from './suggesting.ts'

export const forgetJob = 'forget-suggestions'

const given = z.object({ suggestion: z.string() })

export const jobs = (services: Services): Job[] => [
  {
    name: letterJob,
    async run(data) {
      const suggestion = await findSuggestion(services.db, given.parse(data).suggestion)
      if (suggestion?.email === undefined || suggestion.draft !== undefined) return
      const kind = entryKind(services, suggestion.kind)
      // The secret is made here and nowhere kept: not even the queue knows it.
      const secret = await makeLink(services.db, confirmPurpose, { suggestion: suggestion.key }, services.clock.now())
      await services.mail.send({ to: suggestion.email, ...services.letters.compose(confirmLetter, confirmValues({ kind, suggestion, secret, baseUrl: services.settings.baseUrl })) })
    },
  },
  {
    name: forgetJob,
    every: '20 3 * * *',
    async run() {
      await forgetSuggestions(services.db, services.clock.now())
    },
  },
]
