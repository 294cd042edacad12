import { actorAddress } from '../../../platform/addresses.ts'
import { dayAt } from '../../../platform/calendar.ts'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { originTwins, unnamedTwins } from '../addresses.ts'
import type { LessonPayload } from '../lesson.ts'
import { pageTexts } from '../unnamed-texts.ts'

type Props = {
  frame: Frame
  origin: { key: string; called: string; payload?: LessonPayload; handedInAt: Date; state: string }
  actor: { id: string; name: string }
  network: string
  /** What would be passed on, field by field. */
  said: { label: string; text: string }[]
  hints: string[]
  mayAttest: boolean
  errors: FieldError[]
}

/** For the office only: whom it is from, what would be passed on, and what to look at before. */
export const OriginPage = ({ frame, origin, actor, network, said, hints, mayAttest, errors }: Props) => {
  const { language } = frame
  const words = pageTexts[language]
  const { attest } = words
  const twins = originTwins(origin.key)
  const { payload } = origin
  const level = payload?.visibility === 'clear' ? 'clear' : 'green'
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Page frame={frame} mainClass="writing" title={words.office} index={false} alternates={twins} breadcrumb={[{ href: unnamedTwins[language], text: words.title }]}>
      <h1>{words.office}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{attest.lead}</p>
      <dl class="facts">
        <div><dt>{attest.from}</dt><dd><a href={actorAddress(actor.id, language)} lang={germanOn(language)}>{actor.name}</a></dd></div>
        <div><dt>{attest.as}</dt><dd>{origin.called}</dd></div>
        <div><dt>{attest.network}</dt><dd>{network}</dd></div>
        {payload && <div><dt>{attest.level}</dt><dd>{words.form.levels[level]}</dd></div>}
        <div><dt>{attest.at}</dt><dd>{dayInWords(dayAt(origin.handedInAt), language)}</dd></div>
      </dl>
      {origin.state !== 'waiting' || !payload ? <Notice kind="look"><p>{attest.decided}</p></Notice> : (
        <>
          <section aria-labelledby="text">
            <h2 id="text">{attest.text}</h2>
            <p>{attest.check}</p>
            {hints.length > 0 && <Notice kind="look" heading={attest.marks}><ul>{hints.map((hint) => <li>{hint}</li>)}</ul></Notice>}
            <dl class="facts">
              {said.map(({ label, text }) => <div><dt>{label}</dt><dd lang={germanOn(language)}>{text}</dd></div>)}
            </dl>
          </section>
          <form method="post" action={twins[language]} class="entry-form" novalidate>
            {mayAttest ? <p class="actions" id="attest"><button class="kern-btn kern-btn--primary" name="step" value="attest">{attest.button}</button></p> : <p id="attest">{attest.own}</p>}
            <Field id="reason" label={attest.reason} error={errorAt('reason')}>{(control) => <textarea {...control} rows={4} />}</Field>
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="return">{attest.return}</button></p>
          </form>
        </>
      )}
    </Page>
  )
}
