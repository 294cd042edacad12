import type { Localized } from '../../../platform/language.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import type { GoneFault } from '../form.ts'
import { goneReasons } from '../gone.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; twins: Localized; entry: string; title: string; sent?: { reason: string; note: string; fault: GoneFault } }

/** Why an entry is no longer there. */
export const GonePage = ({ frame, twins, entry, title, sent }: Props) => {
  const { language } = frame
  const words = texts[language].gone
  const fault = sent?.fault
  const errors = fault === undefined ? [] : [{ field: fault === 'reason' ? 'reason-dissolved' : 'note', message: words.faults[fault] }]
  return (
    <Page frame={frame} mainClass="writing" title={words.heading(title)} alternates={twins} index={false}>
      <h1>{words.heading(title)}</h1>
      <ErrorSummary errors={errors} language={language} />
      <form method="post" action={twins[language]} class="entry-form">
        <input type="hidden" name="step" value="gone" />
        <input type="hidden" name="entry" value={entry} />
        <fieldset class={fault === 'reason' ? 'field choice field--error' : 'field choice'}>
          <legend>{words.reason}</legend>
          {fault === 'reason' && <span class="field-error">{words.faults.reason}</span>}
          {goneReasons.map((reason) => (
            <label><input id={`reason-${reason}`} type="radio" name="reason" value={reason} checked={sent?.reason === reason} />{words.reasons[reason]}</label>
          ))}
        </fieldset>
        <Field id="note" label={words.note} help={words.noteHelp} error={fault === 'note' || fault === 'long' ? words.faults[fault] : undefined}>
          {(control) => <textarea {...control} rows={4}>{sent?.note ?? ''}</textarea>}
        </Field>
        <p class="actions">
          <button class="kern-btn kern-btn--primary">{words.send}</button>
          <a href={twins[language]}>{words.back}</a>
        </p>
      </form>
    </Page>
  )
}
