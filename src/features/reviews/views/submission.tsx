/** One submission: what would change, side by side, and the decision. */
import { below, paths } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Comparison, Hints, momentInWords, previewAddress, type FieldChange } from '../../editing/index.ts'
import { LikeEntries, type Found } from '../../duplicates/index.ts'
import { Suggesters, type Suggestion } from '../../suggestions/index.ts'
import type { Comment, Draft, EntryKind, Gap } from '../../publishing/index.ts'
import { remarkName, type Sent } from '../form.ts'
import { texts } from '../texts.ts'

export type SubmissionData = {
  frame: Frame
  kind: EntryKind
  draft: Draft
  changes: FieldChange[]
  unchanged: { label: string; value: string; lang?: Language }[]
  /** Labels of fields that were published since, and of those that both changed. */
  meanwhile: { taken: string[]; conflicts: string[] }
  gaps: Gap[]
  remarks: Comment[]
  suggestions: readonly Suggestion[]
  /** Published entries that a new one may be the same as. */
  like?: readonly Found[]
  /** The address a new entry would get. */
  wanted?: string
  /** `own`: they wrote it; `except`: and as administrator may say why they decide all the same. */
  may: 'decide' | 'own' | 'except'
  sent?: Sent
  errors: FieldError[]
  /** What happened before: the last decision, or that this one is decided already. */
  notice?: { kind: 'done' | 'look'; heading?: string; text: string; link?: { href: string; text: string } }
  query: string
}

export const SubmissionPage = (data: SubmissionData) => {
  const { frame, kind, draft, errors, notice, gaps, wanted, meanwhile, unchanged, suggestions, like, query } = data
  const { language } = frame
  const words = texts[language].submission
  const title = kind.titleOf(draft.payload) || texts[language].untitled
  return (
    <Page
      frame={frame}
      mainClass="writing"
      title={words.heading(title)}
      index={false}
      alternates={{ de: `${paths.review.de}/${draft.key}`, en: `${paths.review.en}/${draft.key}` }}
      breadcrumb={[{ href: `${paths.review[language]}${data.query}`, text: texts[language].title }]}
    >
      <h1>{words.heading(title)}</h1>
      {notice && (
        <div role="status">
          <Notice kind={notice.kind} heading={notice.heading}>
            <p>{notice.text}{notice.link && <>{' '}<a href={notice.link.href}>{notice.link.text}</a></>}</p>
          </Notice>
        </div>
      )}
      <ErrorSummary errors={errors} language={language} />
      <p class="quiet">
        {kind.words.one[language]} · {draft.entry === undefined ? texts[language].new : texts[language].change}
        {draft.origin === 'suggestion' && ` · ${texts[language].suggestion}`} · {texts[language].by(draft.submitter ?? draft.author)}
        {draft.submittedAt && `, ${momentInWords(draft.submittedAt, language)}`}
      </p>
      <p class="actions">
        {draft.state === 'submitted' && <a href="#decision">{words.toDecision}</a>}
        <a href={previewAddress(draft.key, language)}>{words.preview}</a>
        {draft.entry !== undefined && <a href={`${kind.paths[language]}/${draft.entry}`}>{words.current}</a>}
      </p>
      <h2>{words.message}</h2>
      <p class="prose submission-message">{draft.message ?? words.noMessage}</p>
      <Suggesters {...{ suggestions, language }} />
      {like && <LikeEntries {...{ kind, language }} found={like} version={draft.version} action={data.may === 'own' ? undefined : `${paths.review[language]}/${draft.key}/${below.same[language]}${query}`} />}
      {meanwhile.taken.length > 0 && <Notice kind="info"><p>{words.meanwhile(meanwhile.taken.join(', '))}</p></Notice>}
      {meanwhile.conflicts.length > 0 && <Notice kind="look"><p>{words.bothChanged(meanwhile.conflicts.join(', '))}</p></Notice>}
      <Hints kind={kind} payload={draft.payload} language={language} />
      <form method="post" action={`${paths.review[language]}/${draft.key}${data.query}`}>
        <input type="hidden" name="version" value={String(draft.version)} />
        <Changes {...data} />
        {wanted && <p>{words.address(wanted)}</p>}
        {gaps.length > 0 && (
          <details>
            <summary>{words.gaps} ({gaps.length})</summary>
            <ul>
              {gaps.map(({ reason }) => (
                <li>{reason[language]}</li>
              ))}
            </ul>
          </details>
        )}
        {unchanged.length > 0 && (
          <details>
            <summary>{words.unchanged} ({unchanged.length})</summary>
            <dl class="facts">
              {unchanged.map(({ label, value, lang }) => (
                <div>
                  <dt>{label}</dt>
                  <dd class="comparison-text" lang={lang}>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
        {draft.state === 'submitted' && <Decision {...data} />}
      </form>
    </Page>
  )
}

const Changes = ({ frame: { language }, draft, changes, remarks, sent }: SubmissionData) => {
  const words = texts[language].submission
  const heading = draft.entry === undefined ? words.content : words.changes
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{heading}</h2>
      {changes.length === 0 ? <p>{words.nothing}</p> : (
        <Comparison
          {...{ changes, language }}
          caption={heading}
          heads={{ before: words.published, after: words.submitted }}
          below={({ field, label }) => <RemarkBox {...{ field, label, language }} earlier={remarks.filter((remark) => remark.field === field)} typed={sent?.comments.find((remark) => remark.field === field)?.comment} isOpen={draft.state === 'submitted'} />}
        />
      )}
    </section>
  )
}

const RemarkBox = ({ field, label, earlier, typed, isOpen, language }: { field: string; label: string; earlier: Comment[]; typed?: string; isOpen: boolean; language: Language }) => {
  const words = texts[language].submission
  const id = `remark-${field}`
  return (
    <>
      {earlier.length > 0 && (
        <ul class="earlier-remarks" aria-label={words.earlier}>
          {earlier.map(({ author, comment, madeAt }) => (
            <li><span class="quiet">{author}, {momentInWords(madeAt, language)}:</span> {comment}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <details open={typed !== undefined}>
          <summary aria-label={words.remark(label)}>{words.remarkShort}</summary>
          <label for={id} class="visually-hidden">{words.remark(label)}</label>
          <textarea id={id} name={remarkName(field)} class="kern-form-input__input" rows={2}>{typed}</textarea>
        </details>
      )}
    </>
  )
}

const Decision = ({ frame: { language }, may, sent, errors }: SubmissionData) => {
  const words = texts[language].decision
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message
  if (may === 'own') {
    return (
      <section aria-labelledby="decision">
        <h2 id="decision">{words.heading}</h2>
        <Notice kind="info" heading={words.ownHeading}><p>{words.own}</p></Notice>
      </section>
    )
  }
  return (
    <section class="decision" aria-labelledby="decision">
      <h2 id="decision" tabindex={-1}>{words.heading}</h2>
      {may === 'except' && (
        <>
          <Notice kind="look" heading={words.ownHeading}><p>{words.own} {words.exceptionText}</p></Notice>
          <Field id="exception" label={words.exception} error={errorAt('exception')}>
            {(control) => <textarea {...control} rows={2}>{sent?.exception}</textarea>}
          </Field>
        </>
      )}
      <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="accept">{words.accept}</button></p>
      <details open={errorAt('publish_at') !== undefined || Boolean(sent?.publishAt)}>
        <summary>{words.publishAt}</summary>
        <Field id="publish_at" label={words.publishAt} help={words.publishAtHelp} error={errorAt('publish_at')}>
          {(control) => <input type="datetime-local" {...control} value={sent?.publishAt} />}
        </Field>
      </details>
      <Field id="reason" label={words.reason} help={words.reasonHelp} error={errorAt('reason')}>
        {(control) => <textarea {...control} rows={4}>{sent?.reason}</textarea>}
      </Field>
      <p class="actions">
        <button class="kern-btn kern-btn--secondary" name="step" value="return">{words.return}</button>
        <button class="kern-btn kern-btn--secondary" name="step" value="reject">{words.reject}</button>
      </p>
    </section>
  )
}
