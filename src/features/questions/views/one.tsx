/** One question for those who answer it, hide it or take it back. */
import { below, twinsBelow } from '../../../platform/addresses.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { KeepMarked } from '../../entries/index.ts'
import type { Question } from '../question.ts'
import { texts } from '../texts.ts'
import { QuestionText, type About } from './list.tsx'

export type OneData = {
  frame: Frame
  about: About
  question: Question
  may: { answer: boolean; hide: boolean; withdraw: boolean }
  /** As it was typed, where it was refused. */
  typed: { answer?: string; reason?: string }
  errors: FieldError[]
  /** Something in the answer should be looked at again. */
  isMarked?: boolean
  isSaved: boolean
}

export const QuestionPage = ({ frame, about, question, may, typed, errors, isMarked, isSaved }: OneData) => {
  const { language } = frame
  const words = texts[language]
  const all = twinsBelow(about.paths, about.id, below.questions)
  const twins = twinsBelow(all, question.key)
  const title = words.one.title(about.title)
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twins} index={false} breadcrumb={[{ href: `${about.paths[language]}/${about.id}`, text: about.title, lang: 'de' }, { href: all[language], text: words.heading }]}>
      <h1>{title}</h1>
      {isSaved && <div role="status"><Notice kind="done"><p>{words.one.saved}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <QuestionText {...{ question, language }} />
      {may.answer && (
        <form class="entry-form" method="post" action={twins[language]} novalidate>
          <Field id="answer" label={words.one.answer} help={words.one.answerHelp} error={errorAt('answer')}>
            {(control) => <textarea rows={6} {...control}>{typed.answer ?? question.answer?.content ?? ''}</textarea>}
          </Field>
          {isMarked && <KeepMarked language={language} />}
          <p class="actions"><button class="kern-btn kern-btn--primary" name="do" value="answer">{question.answer ? words.one.again : words.one.sendAnswer}</button></p>
        </form>
      )}
      {may.hide && (
        <section class="entry-group" aria-labelledby="hide">
          <h2 id="hide">{question.hidden ? words.one.show : words.one.hide}</h2>
          <form class="entry-form" method="post" action={twins[language]} novalidate>
            {question.hidden ? <p class="actions"><button class="kern-btn kern-btn--secondary" name="do" value="show">{words.one.show}</button></p> : (
              <>
                <p>{words.one.hideText}</p>
                <Field id="reason" label={words.one.reason} error={errorAt('reason')}>
                  {(control) => <input value={typed.reason ?? ''} {...control} />}
                </Field>
                <p class="actions"><button class="kern-btn kern-btn--secondary" name="do" value="hide">{words.one.hide}</button></p>
              </>
            )}
          </form>
        </section>
      )}
      {may.withdraw && (
        <form method="post" action={twins[language]}>
          <p class="actions"><button class="kern-btn kern-btn--secondary" name="do" value="withdraw">{words.one.withdraw}</button></p>
        </form>
      )}
      <p><a href={all[language]}>{words.one.back}</a></p>
    </Page>
  )
}
