import { paths } from '../../../../platform/addresses.ts'
import type { Localized } from '../../../../platform/language.ts'
import { dayInWords } from '../../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { germanOn } from '../../../../ui/german.tsx'
import { Page } from '../../../../ui/page.tsx'
import { toSafeHtml } from '../../../../platform/markdown.ts'
import type { Open } from '../../request.ts'
import { texts } from '../words.ts'

export type Typed = { answer: string; note: string; to: string }
export const nothingTyped: Typed = { answer: '', note: '', to: '' }

type Props = {
  frame: Frame
  /** The addresses of this page. */
  twins: Localized
  request: Open
  asker: string
  /** For whom somebody may answer; the first is chosen. */
  organisations: { id: string; name: string }[]
  /** They were asked, and can say that they cannot answer. */
  isAsked: boolean
  /** Made when the form was opened: the same form sent twice is one answer. */
  formKey: string
  typed: Typed
  hint?: string
  errors: FieldError[]
}

/** The question, and a box to answer it; and two ways to say that one cannot. */
export const AnswerPage = ({ frame, twins, request: { payload }, asker, organisations, isAsked, formKey, typed, hint, errors }: Props) => {
  const { language } = frame
  const words = texts[language]
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message
  const german = germanOn(language)
  const [only, ...others] = organisations
  return (
    <Page frame={frame} mainClass="writing" title={words.title(payload.title)} alternates={twins} index={false}>
      <p class="quiet">{words.asks(asker)}</p>
      <h1 lang={german}>{payload.title}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead" lang={german}>{payload.summary}</p>
      {payload.needed_by !== undefined && <p><strong>{words.needed(payload.needed_by)}</strong></p>}
      <Said heading={words.situation} text={payload.situation} lang={german} />
      <Said heading={words.tried} text={payload.tried} lang={german} />
      {payload.proposals.length > 0 && (
        <>
          <h2>{words.proposals}</h2>
          <ul>{payload.proposals.map(({ on, time, place }) => <li>{[dayInWords(on, language), time, place].filter(Boolean).join(', ')}</li>)}</ul>
        </>
      )}
      <form class="entry-form" method="post" action={twins[language]}>
        <input type="hidden" name="key" value={formKey} />
        {others.length === 0 && <input type="hidden" name="actor" value={only?.id ?? ''} />}
        {others.length > 0 && (
          <Field id="actor" label={words.for} error={errorAt('actor')}>
            {(control) => <select {...control}>{organisations.map(({ id, name }) => <option value={id}>{name}</option>)}</select>}
          </Field>
        )}
        {others.length === 0 && <p>{words.lead(only?.name ?? '')}</p>}
        <Field id="answer" label={words.answer} help={words.answerHelp} error={errorAt('answer')}>
          {(control) => <textarea {...control} rows={8}>{typed.answer}</textarea>}
        </Field>
        {hint !== undefined && (
          <div class={errorAt('looked') ? 'field choice field--error' : 'field choice'}>
            <p class="quiet">{hint}</p>
            {errorAt('looked') && <span class="field-error">{errorAt('looked')}</span>}
            <label><input id="looked" type="checkbox" name="looked" value="ja" /> {words.looked}</label>
          </div>
        )}
        <p class="quiet">{words.readers}</p>
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="answer">{words.send}</button></p>
      </form>
      {isAsked && (
        <section class="request-more" aria-labelledby="other">
          <h2 id="other">{words.other}</h2>
          <form class="entry-form" method="post" action={twins[language]}>
            <input type="hidden" name="actor" value={only?.id ?? ''} />
            <Field id="to" label={words.to} help={words.toHelp} error={errorAt('to')}>
              {(control) => <input type="text" {...control} value={typed.to} />}
            </Field>
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="forward">{words.forward}</button></p>
          </form>
          <form class="entry-form request-more" method="post" action={twins[language]}>
            <input type="hidden" name="actor" value={only?.id ?? ''} />
            <Field id="note" label={words.note} error={errorAt('note')}>
              {(control) => <input type="text" {...control} value={typed.note} />}
            </Field>
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="decline">{words.decline}</button></p>
          </form>
        </section>
      )}
    </Page>
  )
}

const Said = ({ heading, text, lang }: { heading: string; text?: string; lang?: string }) =>
  text === undefined ? null : (
    <>
      <h2>{heading}</h2>
      <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: toSafeHtml(text) }} />
    </>
  )

type Told = { frame: Frame; twins: Localized; title: string; text: string; /** The page of the request. */ onward?: Localized }

/** One sentence: thanks, or why there is nothing to do. */
export const SentencePage = ({ frame, twins, title, text, onward }: Told) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} title={title} alternates={twins} index={false}>
      <h1>{title}</h1>
      <p class="lead" role="status">{text}</p>
      {onward ? <p><a href={onward[language]}>{words.done.page}</a> <span class="quiet">{words.done.pageHelp}</span></p> : <p><a class="kern-btn kern-btn--secondary" href={paths.home[language]}>{words.over.home}</a></p>}
    </Page>
  )
}

/** Ends or begins the letters with one click. */
export const StopPage = ({ frame, twins, isStopped }: { frame: Frame; twins: Localized; isStopped: boolean }) => {
  const { language } = frame
  const words = texts[language].stop
  return (
    <Page frame={frame} title={words.title} alternates={twins} index={false}>
      <h1>{words.title}</h1>
      <p class="lead" role={isStopped ? 'status' : undefined}>{isStopped ? words.done : words.ask}</p>
      <form method="post" action={twins[language]}>
        <button class={`kern-btn kern-btn--${isStopped ? 'secondary' : 'primary'}`} name="step" value={isStopped ? 'again' : 'stop'}>{isStopped ? words.again : words.button}</button>
      </form>
    </Page>
  )
}
