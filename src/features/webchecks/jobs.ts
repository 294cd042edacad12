import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { checkWebAddresses } from './check.ts'

/** None unless the operator wants it: the product never speaks to the internet by itself. */
export const jobs = (services: Services): Job[] =>
  services.settings.linkCheck
    ? [
        {
          name: 'check-web-addresses',
          // In the night to Sunday, when nobody is disturbed.
          every: '10 2 * * 0',
          // A round cut off begins anew a week later; asking everybody twice would be impolite.
          retries: 0,
          async run(_data, signal) {
            const checked = await checkWebAddresses(services, { signal })
            services.log.info(checked, 'web addresses checked')
          },
        },
      ]
    : []
