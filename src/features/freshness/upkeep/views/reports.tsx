import { below, paths, twinsBelow } from '../../../../platform/addresses.ts'
import { fromMyArea } from '../../../../ui/breadcrumb.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { germanOn } from '../../../../ui/german.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { upkeepTexts } from '../texts.ts'

type Props = {
  frame: Frame
  reports: { key: string; entry: string; title: string; href?: string; reason: string; note: string; by: string }[]
  notice?: string
  /** What was sent without the reason it needs. */
  wrong?: { key: string; reason: string }
}

export const ReportsPage = ({ frame, reports, notice, wrong }: Props) => {
  const { language } = frame
  const words = upkeepTexts[language].report
  const at = twinsBelow(paths.upkeep, below.reports)
  return (
    <Page frame={frame} mainClass="writing" title={words.title} alternates={at} index={false} breadcrumb={[fromMyArea(language), { href: paths.upkeep[language], text: upkeepTexts[language].title }]}>
      <h1>{words.title}</h1>
      <ErrorSummary errors={wrong === undefined ? [] : [{ field: `reason-${wrong.key}`, message: words.needsReason }]} language={language} />
      {notice !== undefined && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <p class="lead">{words.lead(reports.length)}</p>
      <ul class="plain-list">
        {reports.map(({ key, title, href, reason, note, by }) => (
          <li class="card">
            <h2>{href === undefined ? title : <a href={href} lang={germanOn(language)}>{title}</a>}</h2>
            <p><strong>{reason}</strong></p>
            <p class="prose">{note === '' ? words.noNote : note}</p>
            <p class="quiet">{by}</p>
            <form method="post" action={`${at[language]}/${key}`} class="report-form">
              <Field id={`reason-${key}`} name="reason" label={words.reason} help={words.reasonHelp} error={wrong?.key === key ? words.needsReason : undefined}>
                {(control) => <textarea {...control} rows={2}>{wrong?.key === key ? wrong.reason : ''}</textarea>}
              </Field>
              <p class="actions">
                <button class="kern-btn kern-btn--primary" name="decision" value="withdrawn" aria-label={`${words.withdraw}: ${title}`}>{words.withdraw}</button>
                <button class="kern-btn kern-btn--secondary" name="decision" value="corrected" aria-label={`${words.correct}: ${title}`}>{words.correct}</button>
                <button class="kern-btn kern-btn--secondary" name="decision" value="kept" aria-label={`${words.keep}: ${title}`}>{words.keep}</button>
              </p>
            </form>
          </li>
        ))}
      </ul>
      <p><a href={paths.upkeep[language]}>{words.toDesk}</a></p>
    </Page>
  )
}
