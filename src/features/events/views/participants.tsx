/** Who comes, for whoever organises it. */
import { actorAddress, below, twinsBelow } from '../../../platform/addresses.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { EventPayload } from '../event.ts'
import { removeParameter, type Typed } from '../form.ts'
import type { ByOrganisation } from '../registration.ts'
import { registeringTexts } from '../registering-texts.ts'
import { eventPaths, listTexts, whenInWords } from '../texts.ts'
import { RegistrationFields } from './registering.tsx'

type Props = {
  frame: Frame
  id: string
  event: EventPayload
  counts: string
  coming: ByOrganisation[]
  waiting: ByOrganisation[]
  access: string
  reason: string
  /** Of somebody who is to be entered. */
  typed: Typed
  /** Whoever is to be removed, as is asked once more. */
  leaving?: { key: string; name: string; organisation: string }
  errors: FieldError[]
  notice?: string
  mayEnter: boolean
  mayCallOff: boolean
}

export const ParticipantsPage = ({ frame, id, event, counts, coming, waiting, access, reason, typed, leaving, errors, notice, mayEnter, mayCallOff }: Props) => {
  const { language } = frame
  const words = registeringTexts[language].participants
  const twins = twinsBelow(eventPaths, id, below.participation)
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Page frame={frame} mainClass="events" title={words.title(event.title)} index={false} alternates={twins} breadcrumb={[{ href: eventPaths[language], text: listTexts[language].title }, { href: `${eventPaths[language]}/${id}`, text: event.title, lang: 'de' }]}>
      <h1>{words.title(event.title)}</h1>
      <ErrorSummary errors={errors} language={language} />
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <p class="lead">{whenInWords(event, language)}. {counts}</p>
      <p class="quiet">{words.lead}</p>
      {coming.length === 0 && waiting.length === 0 && <p>{words.none}</p>}
      {leaving && (
        <section class="card" aria-labelledby="leaving">
          <h2 id="leaving">{words.removeQuestion(leaving.name, leaving.organisation)}</h2>
          <p>{words.removeText}</p>
          <form class="actions" method="post" action={twins[language]}>
            <input type="hidden" name="key" value={leaving.key} />
            <button class="kern-btn kern-btn--primary" name="step" value="remove">{words.remove}</button>
            <a class="kern-btn kern-btn--secondary" href={twins[language]}>{words.removeKeep}</a>
          </form>
        </section>
      )}
      <People {...{ frame, mayEnter }} id="coming" heading={words.list} groups={coming} page={twins[language]} />
      <People {...{ frame, mayEnter }} id="waiting" heading={words.waiting} groups={waiting} page={twins[language]} />
      {coming.length + waiting.length > 0 && <p class="organising"><a href={`${twins[language]}.csv`}>{words.csv}</a> <span class="quiet">{words.csvHint}</span></p>}
      {mayEnter && (
        <section class="organising" aria-labelledby="enter">
          <h2 id="enter">{words.enter}</h2>
          <p>{words.enterText}</p>
          <form class="entry-form" method="post" action={twins[language]} novalidate>
            <RegistrationFields words={words.enterFields} hasEmail {...{ typed, errorAt }} />
            <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="enter">{words.enterButton}</button></p>
          </form>
        </section>
      )}
      {mayCallOff && (
        <>
          <section class="organising" aria-labelledby="access-heading">
            <h2 id="access-heading">{words.access}</h2>
            <form class="entry-form" method="post" action={twins[language]} novalidate>
              <Field id="access" label={words.accessLabel} help={words.accessHelp} error={errorAt('access')}>{(control) => <textarea {...control} rows={3}>{access}</textarea>}</Field>
              <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="access">{words.save}</button></p>
            </form>
          </section>
          <section class="organising" aria-labelledby="call-off">
            <h2 id="call-off">{words.callOff}</h2>
            <p>{words.callOffText}</p>
            <form class="entry-form" method="post" action={twins[language]} novalidate>
              <Field id="reason" label={words.reason} help={words.reasonHelp} error={errorAt('reason')}>{(control) => <textarea {...control} rows={3}>{reason}</textarea>}</Field>
              <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="call-off">{words.callOffButton}</button></p>
            </form>
          </section>
        </>
      )}
    </Page>
  )
}

const People = ({ frame: { language }, id, heading, groups, page, mayEnter }: { frame: Frame; id: string; heading: string; groups: ByOrganisation[]; page: string; mayEnter: boolean }) => {
  const words = registeringTexts[language].participants
  if (groups.length === 0) return null
  const everybody = groups.flatMap(({ people }) => people)
  // A column nobody filled only makes the others narrow.
  const [hasFunctions, hasNeeds] = [everybody.some((person) => person.function), everybody.some(({ needs }) => needs)]
  const columns = ['organisation', 'name', ...(hasFunctions ? ['function' as const] : []), 'state', ...(hasNeeds ? ['needs' as const] : []), ...(mayEnter ? ['remove' as const] : [])] as const
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{words.organisations(groups.length)}</p>
      <DataTable
        caption={heading}
        heads={columns.map((column) => words.columns[column])}
        rows={groups.flatMap(({ organisation, actor, people }) =>
          people.map((person) => [
            actor === undefined ? organisation : <a href={actorAddress(actor, language)}>{organisation}</a>,
            person.name ?? <span class="quiet">{words.forgotten}</span>,
            ...(hasFunctions ? [person.function || '–'] : []),
            words.states[person.state],
            ...(hasNeeds ? [person.needs || '–'] : []),
            ...(mayEnter ? [<a href={`${page}?${removeParameter}=${person.key}`}>{words.remove}<span class="visually-hidden">: {person.name ?? organisation}</span></a>] : []),
          ]),
        )}
      />
    </section>
  )
}
