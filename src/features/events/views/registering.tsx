/** Registering, and the page behind the link in the letters. */
import type { ComponentChildren } from 'preact'
import { below, twinsBelow } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { EventPayload, Standing } from '../event.ts'
import { trapName, type Typed } from '../form.ts'
import { isActive, type Registration } from '../registration.ts'
import { registeringTexts } from '../registering-texts.ts'
import { eventPaths, listTexts, whenInWords } from '../texts.ts'

type Shown = { frame: Frame; id: string; event: EventPayload }

type FormProps = Shown & { standing: 'open' | 'full'; counts: string; organiser: string; account?: string; typed: Typed; errors: FieldError[] }

export const RegisterPage = ({ frame, id, event, standing, counts, organiser, account, typed, errors }: FormProps) => {
  const { language } = frame
  const words = registeringTexts[language].form
  const title = standing === 'open' ? words.title(event.title) : words.waitingTitle(event.title)
  const twins = twinsBelow(eventPaths, id, below.register)
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Page frame={frame} mainClass="writing" title={title} alternates={twins} index={false} breadcrumb={crumbs(frame, id, event)}>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{whenInWords(event, language)}. {counts}</p>
      <p>{account === undefined ? words.lead : words.leadAccount(account)}</p>
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <RegistrationFields {...{ words, typed, errorAt }} isOwn hasEmail={account === undefined} />
        <div class="trap" aria-hidden="true">
          <label for="trap">{words.trap}</label>
          <input id="trap" name={trapName} tabindex={-1} autocomplete="off" value="" />
        </div>
        <section aria-labelledby="privacy">
          <h2 id="privacy">{words.privacy}</h2>
          {words.privacyText(organiser).map((text) => <p>{text}</p>)}
        </section>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.send[standing]}</button></p>
      </form>
    </Page>
  )
}

type FieldWords = Record<'name' | 'email' | 'emailHelp' | 'organisation' | 'organisationHelp' | 'function' | 'functionHelp' | 'needs' | 'needsHelp', string>

/** `isOwn`: somebody says it of themselves, so that the browser may help. */
export const RegistrationFields = ({ words, typed, errorAt, isOwn = false, hasEmail }: { words: FieldWords; typed: Typed; errorAt(name: string): string | undefined; isOwn?: boolean; hasEmail: boolean }) => {
  const known = (name: string) => (isOwn ? name : 'off')
  return (
    <>
      <Field id="name" label={words.name} error={errorAt('name')}>{(control) => <input type="text" {...control} value={typed.name} autocomplete={known('name')} />}</Field>
      {hasEmail && <Field id="email" label={words.email} help={words.emailHelp} error={errorAt('email')}>{(control) => <input type="email" {...control} value={typed.email} autocomplete={known('email')} />}</Field>}
      <Field id="organisation" label={words.organisation} help={words.organisationHelp} error={errorAt('organisation')}>{(control) => <input type="text" {...control} value={typed.organisation} autocomplete={known('organization')} />}</Field>
      <Field id="function" label={words.function} help={words.functionHelp} error={errorAt('function')}>{(control) => <input type="text" {...control} value={typed.function} autocomplete={known('organization-title')} />}</Field>
      <Field id="needs" label={words.needs} help={words.needsHelp} error={errorAt('needs')}>{(control) => <textarea {...control} rows={3}>{typed.needs}</textarea>}</Field>
    </>
  )
}

const crumbs = ({ language }: Frame, id: string, event: EventPayload) => [{ href: eventPaths[language], text: listTexts[language].title }, { href: `${eventPaths[language]}/${id}`, text: event.title, lang: 'de' as const }]

/** One cannot register, and why. */
export const ClosedPage = ({ frame, id, event, standing, counts }: Shown & { standing: Standing; counts?: string }) => {
  const { language } = frame
  const words = registeringTexts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.form.title(event.title)} alternates={twinsBelow(eventPaths, id, below.register)} index={false} breadcrumb={crumbs(frame, id, event)}>
      <h1>{words.form.title(event.title)}</h1>
      <Notice kind="look"><p>{words.standing[standing]}{standing === 'early' && event.registration_from !== undefined && ` ${words.from(event.registration_from)}`}</p></Notice>
      {counts !== undefined && <p>{counts}</p>}
      <p><a href={`${eventPaths[language]}/${id}`}>{words.own.event}</a></p>
    </Page>
  )
}

/** A heading and a sentence: on its way, unknown. */
export const SentencePage = ({ frame, twins, title, text, kind = 'info', children }: { frame: Frame; twins: Localized; title: string; text: string; kind?: 'done' | 'look' | 'info'; children?: ComponentChildren }) => (
  <Page frame={frame} mainClass="writing" title={title} index={false} alternates={twins}>
    <h1>{title}</h1>
    <div role="status"><Notice kind={kind}><p>{text}</p></Notice></div>
    {children}
    <p><a href={eventPaths[frame.language]}>{listTexts[frame.language].title}</a></p>
  </Page>
)

type OwnProps = Shown & { twins: Localized; registration: Registration; access?: string; notice?: string; calendar?: string; isChangeable: boolean }

/** The page behind the link in a letter: opening it changes nothing, its buttons do. */
export const OwnRegistrationPage = ({ frame, id, event, twins, registration, access, notice, calendar, isChangeable }: OwnProps) => {
  const { language } = frame
  const words = registeringTexts[language].own
  return (
    <Page frame={frame} mainClass="writing" title={words.title(event.title)} index={false} alternates={twins}>
      <h1>{words.title(event.title)}</h1>
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <p class="lead">{whenInWords(event, language)}{event.place !== undefined && `, ${event.place}`}</p>
      <OwnStanding {...{ frame, event, registration, access, calendar, isChangeable }} action={twins[language]} />
      <p><a href={`${eventPaths[language]}/${id}`}>{words.event}</a></p>
    </Page>
  )
}

type StandingProps = Pick<OwnProps, 'frame' | 'event' | 'registration' | 'access' | 'calendar' | 'isChangeable'> & { action: string; /** Where several stand on one page. */ named?: boolean }

/** How somebody's registration stands, and what they can do about it. */
export const OwnStanding = ({ frame: { language }, event, registration, access, calendar, isChangeable, action, named = false }: StandingProps) => {
  const words = registeringTexts[language]
  const { state, offeredUntil, key } = registration
  const isOff = event.cancelled_on !== undefined
  const name = (text: string) => (named ? `${text}: ${event.title}` : undefined)
  return (
    <>
      <p><strong>{isOff ? words.standing.cancelled : words.own.states[state]}</strong>{!isOff && state === 'offered' && offeredUntil && ` ${words.own.offeredUntil(momentInWords(offeredUntil, language))}`}</p>
      {!isOff && state === 'registered' && access !== undefined && (
        <div class="event-access">
          <p class="quiet">{words.access}</p>
          <Access text={access} />
        </div>
      )}
      {calendar !== undefined && isActive(state) && <p>{words.own.calendar}: <a href={calendar}>iCalendar</a></p>}
      {isChangeable && !isOff && (
        <form method="post" action={action} class="actions">
          <input type="hidden" name="key" value={key} />
          {state === 'asked' && <button class="kern-btn kern-btn--primary" name="step" value="confirm">{words.own.confirm}</button>}
          {state === 'offered' && <button class="kern-btn kern-btn--primary" name="step" value="accept" aria-label={name(words.own.accept)}>{words.own.accept}</button>}
          {(state === 'registered' || state === 'waiting' || state === 'offered') && <button class="kern-btn kern-btn--secondary" name="step" value="leave" aria-label={name(words.own.leave[state])}>{words.own.leave[state]}</button>}
        </form>
      )}
    </>
  )
}

/** Web addresses in it can be followed. */
const Access = ({ text }: { text: string }) => (
  <p class="event-access-text">
    {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => (at % 2 === 1 ? <a href={part} rel="external noopener">{part}</a> : part))}
  </p>
)

