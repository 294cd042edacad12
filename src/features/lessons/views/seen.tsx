import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { KeepMarked } from '../../entries/index.ts'
import { actsTexts } from '../acts-texts.ts'
import { lessonPaths, seenTwins } from '../addresses.ts'
import type { SeenSent } from '../form.ts'
import type { Sighting } from '../sightings.ts'
import { listTexts } from '../texts.ts'
import { OrganisationField, type Choice } from './parts.tsx'

type Props = { frame: Frame; id: string; title: string; choices: Choice[]; own: (Sighting & { name: string })[]; sent?: SeenSent; errors: FieldError[]; isMarked?: boolean; done?: string }

/** "Here too", and what one's own organisations have said before. */
export const SeenPage = ({ frame, id, title, choices, own, sent, errors, isMarked, done }: Props) => {
  const { language } = frame
  const words = actsTexts[language].seen
  const twins = seenTwins(id)
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  const before = own.length === 1 ? own[0] : undefined
  return (
    <Page frame={frame} mainClass="writing" title={words.title(title)} index={false} alternates={twins} breadcrumb={[{ href: lessonPaths[language], text: listTexts[language].title }, { href: `${lessonPaths[language]}/${id}`, text: title, lang: 'de' }]}>
      <h1>{words.short}</h1>
      {done && <div role="status"><Notice kind="done"><p>{done} <a href={`${lessonPaths[language]}/${id}`}>{words.back}</a></p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{title}</p>
      <p>{words.lead}</p>
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <OrganisationField {...{ choices, language }} chosen={sent?.actor} error={errorAt('actor')} />
        <Field id="on" label={words.on} help={words.onHelp} error={errorAt('on')}>{(control) => <input type="text" {...control} value={sent?.on ?? before?.on ?? ''} autocomplete="off" />}</Field>
        <Field id="remark" label={words.remark} help={words.remarkHelp} error={errorAt('remark')}>{(control) => <textarea {...control} rows={3}>{sent?.remark ?? before?.remark ?? ''}</textarea>}</Field>
        {isMarked && <KeepMarked language={language} />}
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="send">{before ? words.again : words.send}</button></p>
      </form>
      {own.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">{words.own}</h2>
          <ul class="plain-list">
            {own.map(({ actor, name, on, remark }) => (
              <li>
                <form method="post" action={twins[language]}>
                  <input type="hidden" name="actor" value={actor} />
                  <p>{name}, {dayInWords(on, language)}{remark && <>: <span lang={germanOn(language)}>{remark}</span></>}</p>
                  <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="take" aria-label={words.taken(name)}>{words.take}</button></p>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
