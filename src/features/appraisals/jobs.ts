import { z } from 'zod'
import { below, twinsBelow } from '../../platform/addresses.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Services } from '../../services.ts'
import { findReader } from '../accounts/index.ts'
import { findHolders } from '../appointments/index.ts'
import { entryKind, findPublished } from '../publishing/index.ts'
import { appraisedJob } from './appraising.ts'
import { appraisedLetter } from './letters.ts'
import { findAppraisal, findSubmission } from './store.ts'
import { texts } from './texts.ts'

const authorJob = 'appraisal-author-letter'
const given = z.object({ entry: z.string(), number: z.number() })
const addressed = given.extend({ account: z.string() })

export function jobs(services: Services): Job[] {
  const { db, letters, mail, settings } = services
  return [
    {
      name: appraisedJob,
      async run(data) {
        const { entry, number } = given.parse(data)
        const owner = (await findPublished(db, entry))?.owner
        const keepers = owner === undefined ? [] : await findHolders(db, { actor: owner, role: 'editor' })
        const submitter = (await findSubmission(db, entry))?.account
        const accounts = new Set([...keepers.map(({ account }) => account), ...(submitter === undefined ? [] : [submitter])])
        for (const account of accounts) await services.jobs.enqueue(authorJob, { entry, number, account }, { once: `${entry} ${number} ${account}` })
      },
    },
    {
      name: authorJob,
      async run(data) {
        const { entry, number, account } = addressed.parse(data)
        const [published, appraisal] = [await findPublished(db, entry), await findAppraisal(db, entry)]
        if (!published || appraisal?.number !== number) return
        const to = await findReader(services, account, 'appraisals')
        if (!to) return
        const kind = entryKind(services, published.kind)
        const { de, en } = twinsBelow(kind.paths, entry, below.checks)
        const grade = (value: string, language: 'de' | 'en') => services.search().vocabulary.label('evidence', value, language)
        const said = (language: 'de' | 'en') => {
          const words = texts[language]
          return appraisal.before === appraisal.evidence ? words.confirmed(grade(appraisal.evidence, language)) : words.changed(grade(appraisal.before, language), grade(appraisal.evidence, language))
        }
        await mail.send({ to: to.email, ...letters.compose(appraisedLetter, { practice: kind.titleOf(published.payload), who: appraisal.function, result: { de: said('de'), en: said('en') }, note: appraisal.note, link: { de: settings.baseUrl + de, en: settings.baseUrl + en }, stop: to.stop }), listUnsubscribe: to.stop.de })
      },
    },
  ]
}
