/** What the page of a practice and the interface say of its second look. */
import { z } from 'zod'
import { below, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { EntryPart } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { entryKind, findPublished } from '../publishing/index.ts'
import { isOutdated } from './appraisal.ts'
import { appraisedKind } from './appraising.ts'
import { findAppraisal } from './store.ts'
import { AppraisalBox } from './views/page.tsx'

export const appraisalAnswers = { appraised_on: z.iso.date().nullable().optional().meta({ description: 'Day on which somebody of the field appraised it; null: nobody has; where one practice is asked for' }) }

export const part: EntryPart = {
  async onPage(services, c, { id, kind }) {
    if (kind !== appraisedKind) return undefined
    const { language } = frameOf(c)
    const [appraisal, published] = [await findAppraisal(services.db, id), await findPublished(services.db, id)]
    return <AppraisalBox {...{ appraisal, language }} isOutdated={appraisal !== undefined && published !== undefined && isOutdated(appraisal, published.number)} page={twinsBelow(entryKind(services, kind).paths, id, below.checks)[language]} />
  },
  async inAnswer({ db }, { id, kind }) {
    if (kind !== appraisedKind) return {}
    const appraisal = await findAppraisal(db, id)
    return { appraised_on: appraisal ? dayAt(appraisal.at) : null }
  },
}
