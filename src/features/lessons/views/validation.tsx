import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { KeepMarked } from '../../entries/index.ts'
import { actsTexts } from '../acts-texts.ts'
import { lessonPaths, validationTwins } from '../addresses.ts'
import type { ValidationSent } from '../form.ts'
import { listTexts } from '../texts.ts'
import { OrganisationField, type Choice } from './parts.tsx'

type Props = { frame: Frame; id: string; title: string; choices: Choice[]; sent?: ValidationSent; errors: FieldError[]; isMarked: boolean; done: boolean }

/** Another organisation says by what it saw that something has been learned. */
export const ValidationPage = ({ frame, id, title, choices, sent, errors, isMarked, done }: Props) => {
  const { language } = frame
  const words = actsTexts[language].validation
  const twins = validationTwins(id)
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Page frame={frame} mainClass="writing" title={words.title(title)} index={false} alternates={twins} breadcrumb={[{ href: lessonPaths[language], text: listTexts[language].title }, { href: `${lessonPaths[language]}/${id}`, text: title, lang: 'de' }]}>
      <h1>{words.short}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{title}</p>
      {done ? (
        <div role="status"><Notice kind="done"><p>{words.sent} <a href={`${lessonPaths[language]}/${id}`}>{actsTexts[language].seen.back}</a></p></Notice></div>
      ) : (
        <>
          <p>{words.lead}</p>
          <form class="entry-form" method="post" action={twins[language]} novalidate>
            <OrganisationField {...{ choices, language }} chosen={sent?.actor} error={errorAt('actor')} />
            <Field id="at" label={words.at} error={errorAt('at')}>{(control) => <input type="text" {...control} value={sent?.at ?? ''} autocomplete="off" />}</Field>
            <Field id="on" label={words.on} error={errorAt('on')}>{(control) => <input type="date" {...control} value={sent?.on ?? ''} />}</Field>
            <Field id="result" label={words.result} help={words.resultHelp} error={errorAt('result')}>{(control) => <textarea {...control} rows={6}>{sent?.result ?? ''}</textarea>}</Field>
            {isMarked && <KeepMarked language={language} />}
            <p class="actions"><button class="kern-btn kern-btn--primary">{words.send}</button></p>
          </form>
        </>
      )}
    </Page>
  )
}
