/** The account: what is kept, where it is signed in, how it is secured. */
import { paths } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { accountTexts, type Texts } from '../account-texts.ts'
import { letterSorts, type LetterSort, type Session } from '../account.ts'
import { browserOf } from '../browser.ts'
import { places } from '../places.ts'

type Props = {
  frame: Frame
  account: { name: string; email: string }
  sessions: Session[]
  codes: boolean
  passkeys: number
  endedLetters: ReadonlySet<string>
  notice?: keyof Texts['notices']
  /** An address that was none, as typed. */
  faultyAddress?: string
}

export const AccountPage = ({ frame, account, sessions, codes, passkeys, endedLetters, notice, faultyAddress }: Props) => {
  const { language } = frame
  const words = accountTexts[language]
  const error = faultyAddress === undefined ? undefined : words.address.error
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={places.account} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      {error && <ErrorSummary errors={[{ field: 'email', message: error }]} language={language} />}
      {notice && <div role="status"><Notice kind="done"><p>{words.notices[notice]}</p></Notice></div>}
      <p class="lead">{words.lead(account.email)}</p>
      <p>{words.public}</p>
      <form method="post" action={places.account[language]}>
        <Field id="name" label={words.name.label} help={words.name.help}>
          {(control) => <input type="text" autocomplete="name" maxlength={200} value={account.name} {...control} />}
        </Field>
        <p><button class="kern-btn kern-btn--secondary">{words.name.save}</button></p>
      </form>
      <h2>{words.secure.heading}</h2>
      <p>{codes ? words.secure.on : passkeys > 0 ? words.secure.keysOnly : words.secure.off}</p>
      <ul>
        <li><a href={places.codes[language]}>{words.secure.codes}</a></li>
        <li><a href={places.passkeys[language]}>{words.secure.keys(passkeys)}</a></li>
      </ul>
      <h2>{words.sessions.heading}</h2>
      <ul class="plain-list">{sessions.map((session) => <SessionItem {...{ session, language }} />)}</ul>
      {sessions.length > 1 && (
        <form method="post" action={places.sessions[language]}>
          <p><button class="kern-btn kern-btn--secondary" name="which" value="others">{words.sessions.endOthers}</button></p>
        </form>
      )}
      <h2>{words.address.heading}</h2>
      <form method="post" action={places.email[language]} novalidate>
        <Field id="email" label={words.address.label} help={words.address.help} error={error}>
          {(control) => <input type="email" autocomplete="email" required value={faultyAddress ?? ''} {...control} />}
        </Field>
        <p><button class="kern-btn kern-btn--secondary">{words.address.send}</button></p>
      </form>
      <h2 id="letters">{words.letters.heading}</h2>
      <ul class="plain-list">{letterSorts.map((sort) => <LettersItem {...{ sort, language }} isEnded={endedLetters.has(sort)} />)}</ul>
      <p>{words.letters.others} <a href={paths.answers[language]}>{words.letters.requests}</a>, <a href={paths.alerts[language]}>{words.letters.alerts}</a></p>
      <h2>{words.data.heading}</h2>
      <p>{words.data.text} <a href={places.data[language]}>{words.data.take}</a></p>
      <p><a href={places.deletion[language]}>{words.deletion.link}</a></p>
    </Page>
  )
}

const LettersItem = ({ sort, isEnded, language }: { sort: LetterSort; isEnded: boolean; language: 'de' | 'en' }) => {
  const words = accountTexts[language].letters
  const what = words.sorts[sort]
  return (
    <li class="card">
      <p><strong>{what}</strong> {isEnded ? words.off : words.on}</p>
      <form method="post" action={places.letters[language]}>
        <input type="hidden" name="letters" value={sort} />
        <button class="kern-btn kern-btn--secondary kern-btn--small" name="step" value={isEnded ? 'again' : 'stop'} aria-label={isEnded ? words.againLabel(what) : words.endLabel(what)}>{isEnded ? words.again : words.end}</button>
      </form>
    </li>
  )
}

const SessionItem = ({ session, language }: { session: Session; language: 'de' | 'en' }) => {
  const words = accountTexts[language].sessions
  const { name, system } = browserOf(session.browser)
  const what = name && system ? words.on(name, system) : (name ?? system ?? words.unknown)
  return (
    <li class="card">
      <p><strong>{what}</strong>{session.isThis && ` (${words.this})`}</p>
      <p class="quiet">{words.since}: {momentInWords(session.since, language)} · {words.used}: {momentInWords(session.lastUsed, language)}</p>
      {!session.isThis && (
        <form method="post" action={places.sessions[language]}>
          <button class="kern-btn kern-btn--secondary kern-btn--small" name="which" value={session.id} aria-label={words.endLabel(`${what}, ${momentInWords(session.since, language)}`)}>{words.end}</button>
        </form>
      )}
    </li>
  )
}

export const DeletionPage = ({ frame, isLast, remains }: { frame: Frame; isLast: boolean; remains: string[] }) => {
  const { language } = frame
  const words = accountTexts[language].deletion
  return (
    <Page frame={frame} mainClass="account" title={words.heading} alternates={places.deletion} index={false}>
      <h1>{words.heading}</h1>
      {isLast && <div role="alert"><Notice kind="look"><p>{words.last}</p></Notice></div>}
      <h2>{words.goes}</h2>
      <ul>{words.goesList.map((item) => <li>{item}</li>)}</ul>
      <h2>{words.stays}</h2>
      <ul>{[...words.staysList, ...remains].map((item) => <li>{item}</li>)}</ul>
      {!isLast && (
        <form method="post" action={places.deletion[language]}>
          <p><button class="kern-btn kern-btn--primary">{words.submit}</button></p>
        </form>
      )}
    </Page>
  )
}

/** A page that says one thing, perhaps with one button. */
export const SayingPage = ({ frame, title, text, form }: { frame: Frame; title: string; text: string; form?: { secret: string; label: string } }) => {
  const { language } = frame
  return (
    <Page frame={frame} mainClass="account" title={title} alternates={places.signIn} index={false}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {form ? (
        <form method="post" action={places.email[language]}>
          <input type="hidden" name="schluessel" value={form.secret} />
          <p><button class="kern-btn kern-btn--primary">{form.label}</button></p>
        </form>
      ) : (
        <p><a href={places.signIn[language]}>{accountTexts[language].toSignIn}</a></p>
      )}
    </Page>
  )
}
