/** The form for whoever suggests something: short, one thing after the other, without script. */
import type { Localized } from '../../../platform/language.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { EntryFieldView } from '../../editing/index.ts'
import { isEmpty, isSame, valueIn, writtenIn, type EntryField, type EntryKind, type Payload } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { askedFields, trapName } from '../form.ts'
import { texts } from '../texts.ts'

export type FormData = {
  frame: Frame
  kind: EntryKind
  index: SearchIndex
  /** What is published; none: a new entry is suggested. */
  before?: Payload
  entry?: string
  payload: Payload
  twins: Localized
  errors: FieldError[]
  /** Relations as they were typed. */
  typed: Record<string, string>
  source: string
  note: string
  email: string
  stamp: string
  /** They are signed in, or confirmed their address before. */
  isKnown: boolean
  /** What the reviewers asked. */
  question?: string
}

export const SuggestionPage = (data: FormData) => {
  const { frame, kind, before, entry, twins, errors, question } = data
  const { language } = frame
  const words = texts[language]
  const title = kind.titleOf(before ?? data.payload)
  const heading = question !== undefined ? words.again.title(title) : before ? words.change(title) : words.new(kind.words.one[language])
  const back = entry === undefined ? { href: kind.paths[language], text: words.onward } : { href: `${kind.paths[language]}/${entry}`, text: title, lang: 'de' as const }
  return (
    <Page frame={frame} mainClass="writing" title={heading} alternates={twins} index={question === undefined && errors.length === 0} breadcrumb={question === undefined ? [back] : []}>
      <h1>{heading}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{question !== undefined ? words.again.lead : before ? words.lead.change : words.lead.new}</p>
      {question !== undefined && <Notice kind="look" heading={words.again.reason}><p class="submission-message">{question}</p></Notice>}
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        {before ? <Changes {...data} before={before} /> : <Whole {...data} />}
        <Proof {...data} />
        {!data.isKnown && (
          <section class="entry-group" aria-label={words.you}>
            <h2>{words.you}</h2>
            <Field id="address" label={words.email} help={words.emailHelp} error={errorAt(errors, 'address')}>
              {(control) => <input type="email" {...control} value={data.email} autocomplete="email" />}
            </Field>
          </section>
        )}
        <div class="trap" aria-hidden="true">
          <label for="trap">{words.trap}</label>
          <input id="trap" name={trapName} tabindex={-1} autocomplete="off" value="" />
        </div>
        <input type="hidden" name="stamp" value={data.stamp} />
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.send}</button></p>
      </form>
    </Page>
  )
}

const errorAt = (errors: FieldError[], id: string) => errors.find(({ field }) => field === id)?.message

const Asked = ({ kind, index, frame: { language }, payload, errors, typed, field }: FormData & { field: EntryField }) => (
  <EntryFieldView {...{ field, kind, index, language }} state={{ value: valueIn(payload, field), error: errorAt(errors, field.name), added: typed[field.name] }} />
)

/** Every field closed, with today's value; whoever opens one types theirs. */
const Changes = (data: FormData & { before: Payload }) => {
  const { frame: { language }, kind, index, before, payload, errors, typed } = data
  const words = texts[language]
  const nothing = errorAt(errors, 'fields')
  const shown = (field: EntryField): string => {
    const value = valueIn(before, field)
    if (isEmpty(value)) return words.empty
    const text = [value].flat().map((one) => kind.labelOf(field, one, index, language)).join(', ')
    return text.length > longestShown ? `${text.slice(0, longestShown)} …` : text
  }
  return (
    <section class={nothing ? 'entry-group field--error' : 'entry-group'} aria-label={words.fields} id="fields" tabindex={-1}>
      <h2>{words.fields}</h2>
      {nothing && <p class="field-error">{nothing}</p>}
      <div class="suggested-fields">
        {askedFields(kind).map((field) => (
          <details open={!isSame(valueIn(before, field), valueIn(payload, field)) || errorAt(errors, field.name) !== undefined || typed[field.name] !== undefined}>
            <summary><strong>{field.label[language]}</strong> <span class="quiet" lang={isEmpty(valueIn(before, field)) ? undefined : writtenIn(field, language)}>{shown(field)}</span></summary>
            <Asked {...data} field={field} />
          </details>
        ))}
      </div>
    </section>
  )
}

const longestShown = 90

/** What must be there stands open, the rest waits behind its heading. */
const Whole = (data: FormData) => {
  const { frame: { language }, kind, payload, errors, typed } = data
  const asked = new Set(askedFields(kind))
  return (
    <>
      {kind.groups.map(({ legend, help, fields }) => {
        const shown = fields.filter((field) => asked.has(field))
        const needed = shown.filter(({ required }) => required)
        const optional = shown.filter(({ required }) => !required)
        if (shown.length === 0) return null
        return (
          <section class="entry-group" aria-label={legend[language]}>
            <h2>{legend[language]}</h2>
            {help && <p class="quiet">{help[language]}</p>}
            {needed.map((field) => (
              <Asked {...data} field={field} />
            ))}
            {optional.length > 0 && (
              <details open={optional.some((field) => !isEmpty(valueIn(payload, field)) || errorAt(errors, field.name) !== undefined || typed[field.name] !== undefined)}>
                <summary>{texts[language].more(optional.map(({ label }) => label[language]).join(', '))}</summary>
                <div class="entry-form">
                  {optional.map((field) => (
                    <Asked {...data} field={field} />
                  ))}
                </div>
              </details>
            )}
          </section>
        )
      })}
    </>
  )
}

const Proof = ({ frame: { language }, errors, source, note }: FormData) => {
  const words = texts[language]
  return (
    <section class="entry-group" aria-label={words.proof}>
      <h2>{words.proof}</h2>
      <Field id="source" label={words.source} help={words.sourceHelp} error={errorAt(errors, 'source')}>
        {(control) => <input type="text" {...control} value={source} autocomplete="off" />}
      </Field>
      <Field id="note" label={words.note} help={words.noteHelp} error={errorAt(errors, 'note')}>
        {(control) => <textarea {...control} rows={3}>{note}</textarea>}
      </Field>
    </section>
  )
}
