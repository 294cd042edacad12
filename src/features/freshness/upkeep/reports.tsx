/** Reports that an entry is no longer there, and what reviewers make of them. */
import type { Context } from 'hono'
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { Forbidden, NotFound } from '../../../platform/refusals.ts'
import type { Services } from '../../../services.ts'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { may } from '../../accounts/index.ts'
import { record } from '../../audit/index.ts'
import { momentInWords, reviewerOf, signedIn } from '../../editing/index.ts'
import { entryKind, findPublished, isKey, withdrawEntry } from '../../publishing/index.ts'
import { decisions } from '../gone.ts'
import { closeGoneReport, findGoneReport, findGoneReports } from '../store.ts'
import { texts } from '../texts.ts'
import { upkeepTexts } from './texts.ts'
import { ReportsPage } from './views/reports.tsx'

const longestReason = 2000

function reviewing(c: Context) {
  const viewer = signedIn(c)
  if (!may(viewer, 'review', { kind: 'actor' })) throw new Forbidden()
  return viewer
}

export async function showReports(services: Services, c: Context, wrong?: { key: string; reason: string }) {
  reviewing(c)
  const frame = frameOf(c)
  const { language } = frame
  const words = upkeepTexts[language].report
  const reports = await Promise.all(
    (await findGoneReports(services.db)).map(async ({ key, entry, reason, note, author, madeAt }) => {
      const published = await findPublished(services.db, entry)
      const kind = published && entryKind(services, published.kind)
      return { key, entry, note, reason: texts[language].gone.reasons[reason], title: kind?.titleOf(published?.payload ?? {}) ?? entry, href: kind && `${kind.paths[language]}/${entry}`, by: words.by(author, momentInWords(madeAt, language)) }
    }),
  )
  const done = new URL(c.req.url).searchParams.get('stand')
  const notice = done === 'withdrawn' || done === 'kept' || done === 'before' ? words.done[done] : undefined
  return html(c, <ReportsPage {...{ frame, reports, notice, wrong }} />, wrong === undefined ? 200 : 422)
}

export async function decideReport(services: Services, c: Context, key: string) {
  const viewer = reviewing(c)
  const { language } = frameOf(c)
  const back = (stand: string) => c.redirect(`${twinsBelow(paths.upkeep, below.reports)[language]}?stand=${stand}`, 303)
  const body = await c.req.parseBody()
  const decision = decisions.find((one) => one === body.decision)
  if (!isKey(key) || decision === undefined) throw new NotFound()
  const reason = typeof body.reason === 'string' ? body.reason.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim().slice(0, longestReason) : ''
  const report = await findGoneReport(services.db, key)
  if (!report) return back('before')
  if (decision === 'withdrawn' && reason === '') return showReports(services, c, { key, reason })
  const at = services.clock.now()
  const by = reviewerOf(viewer)
  const { entry } = report
  const isFirst = await inTransaction(services.db, async (db) => {
    if (!(await closeGoneReport(db, { key, by: by.function, decision, at }))) return false
    await record(db, { at, by, action: 'gone-report-decided', subject: entry, details: { decision, report: key, ...(reason === '' ? {} : { reason }) } })
    // The index follows when the transaction is through.
    if (decision === 'withdrawn') await withdrawEntry({ ...services, db, refresh: async () => {} }, { entry, by, reason })
    return true
  })
  if (!isFirst) return back('before')
  if (decision === 'corrected') {
    const published = await findPublished(services.db, entry)
    if (published) return c.redirect(twinsBelow(entryKind(services, published.kind).paths, entry, below.edit)[language], 303)
  }
  if (decision === 'withdrawn') await services.refresh([entry])
  return back(decision)
}
