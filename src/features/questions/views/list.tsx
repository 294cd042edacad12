/** Questions and comments with their answers: at an entry, and on their own page. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { KeepMarked } from '../../entries/index.ts'
import { isWaiting, sorts, type Question, type Sort } from '../question.ts'
import { texts } from '../texts.ts'

export type About = { id: string; title: string; paths: Localized; isOpen: boolean }
/** What the viewer may do with it. */
export type Seen = { question: Question; mayAnswer: boolean; mayChange: boolean }

export const QuestionText = ({ question, language, heading: Heading }: { question: Question; language: Language; heading?: 'h2' | 'h3' }) => {
  const words = texts[language]
  const day = (at: Date) => dayInWords(at.toISOString(), language)
  const { sort, function: by, askedAt, content, answer, hidden } = question
  const said = words.said[sort](by, day(askedAt))
  return (
    <>
      {Heading ? <Heading>{said}</Heading> : <p class="quiet">{said}</p>}
      <p class="submission-message">{content}</p>
      {hidden && <p class="quiet">{words.hidden(hidden.function, day(hidden.at), hidden.reason)}</p>}
      {answer ? (
        <div class="answer">
          <p class="quiet">{words.answered(answer.function, day(answer.at))}</p>
          <p class="submission-message">{answer.content}</p>
        </div>
      ) : isWaiting(question) && <p class="quiet">{words.open}</p>}
    </>
  )
}

const List = ({ seen, about, language, heading }: { seen: readonly Seen[]; about: Pick<About, 'id' | 'paths'>; language: Language; heading: 'h2' | 'h3' }) => (
  <ol class="plain-list">
    {seen.map(({ question, mayAnswer, mayChange }) => (
      <li class="card">
        <QuestionText {...{ question, language, heading }} />
        {(mayAnswer || mayChange) && <p><a href={twinsBelow(about.paths, about.id, below.questions, question.key)[language]}>{mayAnswer && isWaiting(question) ? texts[language].toAnswer : texts[language].toKeep}</a></p>}
      </li>
    ))}
  </ol>
)

const mostInBox = 3

export const QuestionsBox = ({ seen, about, language }: { seen: readonly Seen[]; about: Pick<About, 'id' | 'paths'>; language: Language }) => {
  const words = texts[language]
  const page = twinsBelow(about.paths, about.id, below.questions)[language]
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.heading}</h2>
      {seen.length === 0 ? <p>{words.none}</p> : <List seen={seen.slice(0, mostInBox)} heading="h3" {...{ about, language }} />}
      {seen.length > mostInBox && <p><a href={page}>{words.all(seen.length)}</a></p>}
      <p><a href={`${page}#ask`}>{words.toAsk}</a></p>
    </section>
  )
}

export type QuestionsData = {
  frame: Frame
  about: About
  seen: readonly Seen[]
  isSignedIn: boolean
  askers: readonly { id: string; name: string }[]
  typed: { asker: string; sort: Sort; content: string }
  errors: FieldError[]
  /** Something in what was typed should be looked at again. */
  isMarked?: boolean
  isSent: boolean
}

export const QuestionsPage = (data: QuestionsData) => {
  const { frame, about, seen, errors, isSent } = data
  const { language } = frame
  const words = texts[language]
  const title = words.title(about.title)
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twinsBelow(about.paths, about.id, below.questions)} index={about.isOpen && errors.length === 0} breadcrumb={[{ href: `${about.paths[language]}/${about.id}`, text: about.title, lang: 'de' }]}>
      <h1>{title}</h1>
      {isSent && <div role="status"><Notice kind="done"><p>{words.sent}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      {seen.length === 0 ? <p>{words.none}</p> : <List {...{ seen, about, language }} heading="h2" />}
      <section class="entry-group" aria-labelledby="ask">
        <h2 id="ask">{words.ask}</h2>
        <Asking {...data} />
      </section>
    </Page>
  )
}

const Asking = ({ frame: { language }, about, isSignedIn, askers, typed, errors, isMarked }: QuestionsData) => {
  const words = texts[language]
  const twins = twinsBelow(about.paths, about.id, below.questions)
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message
  if (!isSignedIn) return <p>{words.signInText} <a href={`${paths.signIn[language]}?${new URLSearchParams({ weiter: twins[language] })}`}>{words.signIn}</a></p>
  if (askers.length === 0) return <p>{words.noFunction} <a href={paths.actors[language]}>{words.findActor}</a></p>
  return (
    <>
      <p>{words.askLead}</p>
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        {askers.length > 1 && (
          <Field id="asker" label={words.form.asker} error={errorAt('asker')}>
            {(control) => (
              <select {...control}>
                <option value="" />
                {askers.map(({ id, name }) => <option value={id} selected={typed.asker === id}>{name}</option>)}
              </select>
            )}
          </Field>
        )}
        <fieldset class="field">
          <legend>{words.form.sort}</legend>
          <div class="choice">
            {sorts.map((sort) => (
              <label>
                <input type="radio" name="sort" value={sort} checked={typed.sort === sort} />
                <span>{words.form.sorts[sort]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field id="content" label={words.form.content} help={words.form.contentHelp} error={errorAt('content')}>
          {(control) => <textarea rows={5} {...control}>{typed.content}</textarea>}
        </Field>
        {isMarked && <KeepMarked language={language} />}
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.form.send}</button></p>
      </form>
    </>
  )
}
