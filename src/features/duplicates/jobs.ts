/** Letters about merges. */
import { z } from 'zod'
import { below, twinsBelow } from '../../platform/addresses.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Localized } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { findAccount } from '../accounts/index.ts'
import { findHolders } from '../appointments/index.ts'
import { entryKind, findPublished } from '../publishing/index.ts'
import { mergedLetter } from './letters.ts'
import { texts } from './texts.ts'

const mergedJob = 'entry-merged-letter'

const localized = z.object({ de: z.string(), en: z.string() })
const told = z.object({ account: z.string(), entry: z.string(), absorbed: z.string(), changed: z.array(localized), by: z.string() })

type Merge = { owner: string; entry: string; /** What the other one was called. */ absorbed: string; /** Names of the fields that say something else now. */ changed: Localized[]; by: string }

/** Promised in the transaction that merges, before functions move: whoever held one at the other entry is told of that. */
export async function tellKeepers({ jobs }: Pick<Services, 'jobs'>, db: Db, { owner, entry, absorbed, changed, by }: Merge): Promise<void> {
  const accounts = new Set((await findHolders(db, { actor: owner })).map(({ account }) => account))
  for (const account of accounts) await jobs.enqueue(mergedJob, { account, entry, absorbed, changed, by }, { within: db })
}

export const jobs = (services: Services): Job[] => [
  {
    name: mergedJob,
    async run(data) {
      const { account, entry, absorbed, changed, by } = told.parse(data)
      const [to, published] = [await findAccount(services.db, account), await findPublished(services.db, entry)]
      // Whoever deleted their account wants no more letters.
      if (!to || !published) return
      const kind = entryKind(services, published.kind)
      const history = twinsBelow(kind.paths, entry, below.history)
      const sentence = (language: 'de' | 'en') => texts[language].letter.changed(changed.map((name) => name[language]))
      await services.mail.send({
        to: to.email,
        ...services.letters.compose(mergedLetter, {
          by,
          absorbed,
          entry: kind.titleOf(published.payload),
          changed: { de: sentence('de'), en: sentence('en') },
          link: { de: services.settings.baseUrl + history.de, en: services.settings.baseUrl + history.en },
        }),
      })
    },
  },
]
