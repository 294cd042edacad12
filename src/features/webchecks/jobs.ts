import { z } from 'zod'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { checkWebAddresses } from './check.ts'

const name = 'check-web-addresses'

/** Below the half hour after which the queue takes a job for lost. */
const sliceMs = 20 * 60_000
/** Then the next round is near. */
const longestRoundMs = 6 * 86_400_000

const given = z.object({ round: z.coerce.date().optional() })

/** None unless the operator wants it: the product never speaks to the internet by itself. */
export const jobs = (services: Services): Job[] =>
  services.settings.linkCheck
    ? [
        {
          name,
          // In the night to Sunday, when nobody is disturbed.
          every: '10 2 * * 0',
          // What has been asked is not asked again, but a fault of our own shall not knock on every door twice.
          retries: 0,
          async run(data, signal) {
            const now = services.clock.now()
            const { round = now } = given.parse(data)
            const checked = await checkWebAddresses(services, { round, signal: AbortSignal.any([signal, AbortSignal.timeout(sliceMs)]) })
            services.log.info(checked, 'web addresses checked')
            if (checked.left > 0 && now.getTime() - round.getTime() < longestRoundMs) await services.jobs.enqueue(name, { round: round.toISOString() })
          },
        },
      ]
    : []
