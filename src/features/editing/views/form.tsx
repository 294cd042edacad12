/** The form of an entry of any kind. One thing after the other; works without script. */
import { below, paths } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { fieldsOf, valueIn, type Comment, type Draft, type EntryField, type EntryKind, type Gap, type Payload } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { additionName, choiceName, lookedName } from '../form.ts'
import { texts } from '../texts.ts'
import { momentInWords } from '../moment.ts'
import { Comparison, type FieldChange } from './comparison.tsx'
import { EntryFieldView } from './entry-field.tsx'

/** What two people both changed: mine stands in the form, theirs is saved. */
export type Clash = { author: string; savedAt: Date; changes: FieldChange[]; conflicts: EntryField[]; taken: string }

export type FormData = {
  frame: Frame
  kind: EntryKind
  index: SearchIndex
  /** None: a draft that is only beginning. */
  draft?: Draft
  entry?: string
  key: string
  version: number
  basedOn?: number
  payload: Payload
  twins: Localized
  errors: FieldError[]
  /** What was typed and not understood, by the name of its box. */
  typed?: Record<string, string>
  message?: string
  remarks: Comment[]
  gaps: Gap[]
  faults: FieldError[]
  clash?: Clash
  notices: string[]
}

export const FormPage = (data: FormData) => {
  const { frame, kind, index, draft, entry, key, version, basedOn, payload, twins, errors, typed = {}, remarks, clash, notices } = data
  const { language } = frame
  const words = texts[language]
  const title = kind.titleOf(payload)
  const hints = kind.hintsIn?.(payload) ?? []
  const heading = entry !== undefined ? words.edit(title) : draft ? words.draft(title) : kind.words.new[language]
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${heading} !` : heading} alternates={twins} index={false} breadcrumb={[entry === undefined ? { href: paths.drafts[language], text: words.list.title } : { href: `${kind.paths[language]}/${entry}`, text: title, lang: 'de' as const }]}>
      <h1>{heading}</h1>
      {notices.map((notice) => (
        <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>
      ))}
      {clash && <ClashNotice clash={clash} language={language} />}
      <ErrorSummary errors={errors} language={language} />
      {draft?.state === 'returned' && (
        <Notice kind="look" heading={words.states.returned}>
          <p>{words.status.returned(momentInWords(draft.decidedAt ?? draft.updatedAt, language), draft.reviewer ?? '')}</p>
          <p>{draft.reason}</p>
        </Notice>
      )}
      <p class="lead">{(kind.atOnce ? words.atOnce.lead : words.lead)[entry === undefined ? 'new' : 'change']}</p>
      <form class="entry-form" method="post" action={twins[language]} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={String(version)} />
        {basedOn !== undefined && <input type="hidden" name="based_on" value={String(basedOn)} />}
        {clash && <Choices clash={clash} language={language} />}
        {askedGroups(kind).map(({ legend, help, fields }) => (
          <section class="entry-group" aria-label={legend[language]}>
            <h2>{legend[language]}</h2>
            {help && <p class="quiet">{help[language]}</p>}
            {fields.map((field) => (
              <EntryFieldView
                {...{ field, kind, index, language, entry }}
                state={{
                  value: valueIn(payload, field),
                  error: errors.find((error) => error.field === field.name)?.message,
                  hint: hints.find((hint) => hint.field === field.name)?.message[language],
                  remark: remarks.findLast((remark) => remark.field === field.name),
                  added: typed[additionName(field)],
                }}
              />
            ))}
          </section>
        ))}
        <Ready {...data} />
        <Actions {...data} />
      </form>
      {draft && <DiscardForm draft={draft} frame={frame} />}
    </Page>
  )
}

/** What a feature keeps is not asked for. */
const askedGroups = ({ groups }: EntryKind) => groups.map((group) => ({ ...group, fields: group.fields.filter(({ kept }) => !kept) })).filter(({ fields }) => fields.length > 0)

const ClashNotice = ({ clash: { author, savedAt, conflicts, taken }, language }: { clash: Clash; language: 'de' | 'en' }) => {
  const words = texts[language].conflict
  return (
    <div class="notice notice--look" role="alert" tabindex={-1}>
      <h2 class="notice-heading">{words.title}</h2>
      <p>{words.text(author, momentInWords(savedAt, language), conflicts.length)}</p>
      {taken !== '' && <p>{words.taken(taken)}</p>}
    </div>
  )
}

const Choices = ({ clash: { author, changes, conflicts }, language }: { clash: Clash; language: 'de' | 'en' }) => {
  const words = texts[language].conflict
  return (
    <section class="entry-group" aria-label={words.title}>
      <Comparison
        {...{ changes, language }}
        caption={words.compared}
        heads={{ before: words.theirHead, after: words.myHead }}
        below={({ field: name, label }) => {
          const field = conflicts.find((conflict) => conflict.name === name)
          return field && (
            <fieldset class="choice">
              <legend class="visually-hidden">{label}</legend>
              <label><input type="radio" name={choiceName(field)} value="mine" checked /> {words.mine}</label>
              <label><input type="radio" name={choiceName(field)} value="theirs" /> {words.theirs(author)}</label>
            </fieldset>
          )
        }}
      />
    </section>
  )
}

/** What keeps it from being submitted, and what would make it better. */
const Ready = ({ frame: { language }, kind, gaps, faults, version }: FormData) => {
  const words = texts[language]
  if (version === 0) return null
  const labels = new Map(fieldsOf(kind).map(({ name, label }) => [name, label[language]]))
  return (
    <section class="entry-group" aria-label={words.toSubmit}>
      {faults.length > 0 && (
        <>
          <h2>{words.toSubmit}</h2>
          <ul>
            {faults.map(({ field, message }) => (
              <li><a href={`#${field}`}>{labels.get(field) ?? field}</a>: {message}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.gaps}</h2>
      {gaps.length === 0 ? <p>{words.noGaps}</p> : (
        <ul>
          {gaps.map(({ field, reason }) => (
            <li><a href={`#${field}`}>{labels.get(field) ?? field}</a>: {reason[language]}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Actions = ({ frame: { language }, kind, draft, entry, payload, errors, message = '' }: FormData) => {
  const words = texts[language].actions
  const { atOnce } = texts[language]
  const hints = (kind.atOnce && kind.hintsIn?.(payload)) ?? []
  const error = errors.find(({ field }) => field === lookedName)?.message
  return (
    <section class="entry-group" aria-label={words.heading}>
      <h2>{words.heading}</h2>
      <div class="field">
        <label for="message">{words.message}</label>
        <span id="message-help" class="quiet">{words.messageHelp}</span>
        <textarea id="message" name="message" class="kern-form-input__input" rows={3} aria-describedby="message-help">{message}</textarea>
      </div>
      {hints.length > 0 && (
        <div class={error ? 'field choice field--error' : 'field choice'}>
          <p class="quiet">{atOnce.hints(hints.length)}</p>
          {error && <span class="field-error">{error}</span>}
          <label><input id={lookedName} type="checkbox" name={lookedName} value="ja" /> {atOnce.looked}</label>
        </div>
      )}
      <p class="actions">
        <button class="kern-btn kern-btn--secondary" name="step" value="save">{words.save}</button>
        <button class="kern-btn kern-btn--secondary" name="step" value="preview">{words.preview}</button>
        <button class="kern-btn kern-btn--primary" name="step" value="submit">{kind.atOnce ? atOnce.submit : words.submit}</button>
      </p>
      {kind.anotherWay && draft && entry === undefined && <p><a href={kind.anotherWay.href(draft.key)[language]}>{kind.anotherWay.text[language]}</a></p>}
    </section>
  )
}

const DiscardForm = ({ draft, frame: { language } }: { draft: Draft; frame: Frame }) => (
  <form method="post" action={`${paths.drafts[language]}/${draft.key}`} class="entry-form">
    <p class="actions"><button class="kern-btn kern-btn--secondary kern-btn--small" name="step" value="discard">{texts[language].actions.discard}</button></p>
  </form>
)

export const previewAddress = (key: string, language: 'de' | 'en') => `${paths.drafts[language]}/${key}/${below.preview[language]}`
