/** The pages on the way in. */
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { timeInWords } from '../../../ui/moment.ts'
import { minutes } from '../link.ts'
import type { Party } from '../passkeys/party.ts'
import { address, places, towards } from '../places.ts'
import { texts } from '../texts.ts'
import { Next, PasskeyForm, passkeyIsland } from './parts.tsx'

type SignInProps = { frame: Frame; next?: string; typed?: string; isFaulty?: boolean; notice?: string; organisation?: string; party?: Party }

export const SignInPage = ({ frame, next, typed = '', isFaulty = false, notice, organisation, party }: SignInProps) => {
  const { language } = frame
  const words = texts[language]
  const error = isFaulty ? words.email.error : undefined
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={towards(places.signIn, next)} islands={party && [passkeyIsland]}>
      <h1>{words.title}</h1>
      {error && <ErrorSummary errors={[{ field: 'email', message: error }]} language={language} />}
      {notice && <div role="alert"><Notice kind="look"><p>{notice}</p></Notice></div>}
      <p class="lead">{next === undefined ? words.lead : words.nextLead}</p>
      <form method="post" action={places.signIn[language]} novalidate>
        <Next next={next} />
        <Field id="email" label={words.email.label} help={words.email.help} error={error}>
          {(control) => <input type="email" autocomplete="username webauthn" required value={typed} {...control} />}
        </Field>
        <p><button class="kern-btn kern-btn--primary">{words.send}</button></p>
      </form>
      {(organisation !== undefined || party) && (
        <section class="other-ways" hidden={organisation === undefined}>
          <h2>{words.other}</h2>
          {organisation !== undefined && <p><a class="kern-btn kern-btn--secondary" href={address(places.organisation, language, { zu: 'login', weiter: next })}>{words.organisation(organisation)}</a></p>}
          {party && (
            <PasskeyForm action={places.passkey[language]} does="sign-in" failed={words.passkey.failed} {...{ party, next }}>
              <p>{words.passkey.help}</p>
              <p><button class="kern-btn kern-btn--secondary">{words.passkey.button}</button></p>
            </PasskeyForm>
          )}
        </section>
      )}
    </Page>
  )
}

export const SentPage = ({ frame, next, toFiles }: { frame: Frame; next?: string; toFiles: boolean }) => {
  const { language } = frame
  const words = texts[language].sent
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={towards(places.sent, next)} index={false}>
      <h1>{words.title}</h1>
      <p class="lead" role="status">{words.lead}</p>
      <ol>{words.steps(minutes).map((step) => <li>{step}</li>)}</ol>
      {toFiles && <Notice kind="look"><p>{words.noMail}</p></Notice>}
      <h2>{words.missing}</h2>
      <p>{words.missingText}</p>
      <p><a href={address(places.signIn, language, { weiter: next })}>{words.again}</a></p>
    </Page>
  )
}

export type LinkState = { state: 'open'; email: string; secret: string } | { state: 'used' | 'expired' | 'unknown' }

export const LinkPage = ({ frame, link, next }: { frame: Frame; link: LinkState; next?: string }) => {
  const { language } = frame
  const words = texts[language].link
  if (link.state !== 'open') {
    const { heading, text } = words.over[link.state]
    return (
      <Page frame={frame} mainClass="account" title={heading} alternates={places.signIn} index={false}>
        <h1>{heading}</h1>
        <p class="lead">{text}</p>
        <p><a class="kern-btn kern-btn--primary" href={address(places.signIn, language, { weiter: next })}>{words.again}</a></p>
      </Page>
    )
  }
  const { email, secret } = link
  const twin = (to: 'de' | 'en') => address(places.link, to, { schluessel: secret })
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={{ de: twin('de'), en: twin('en') }} index={false}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(email)}</p>
      <form method="post" action={places.link[language]}>
        <input type="hidden" name="schluessel" value={secret} />
        <p><button class="kern-btn kern-btn--primary">{words.submit}</button></p>
      </form>
      <p>{words.notYou}</p>
    </Page>
  )
}

/** `codes`, `party`: which of the two they have. */
type FactorProps = { frame: Frame; next?: string; codes: boolean; party?: Party; isFaulty: boolean; failed: boolean }

export const FactorPage = ({ frame, next, codes, party, isFaulty, failed }: FactorProps) => {
  const { language } = frame
  const words = texts[language].factor
  const error = isFaulty ? words.code.error : undefined
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={towards(places.factor, next)} islands={party && [passkeyIsland]} index={false}>
      <h1>{words.title}</h1>
      {error && <ErrorSummary errors={[{ field: 'code', message: error }]} language={language} />}
      {failed && <div role="alert"><Notice kind="look"><p>{words.failed}</p></Notice></div>}
      <p class="lead">{words.lead}</p>
      {party && (
        <>
          <noscript><p>{words.noScript}</p></noscript>
          <PasskeyForm action={places.passkey[language]} does="confirm" failed={words.failed} {...{ party, next }}>
            <p><button class={`kern-btn ${codes ? 'kern-btn--secondary' : 'kern-btn--primary'}`}>{words.passkey}</button></p>
          </PasskeyForm>
        </>
      )}
      {codes && (
        <form method="post" action={places.factor[language]} novalidate>
          <Next next={next} />
          <Field id="code" label={words.code.label} help={words.code.help} error={error}>
            {(control) => <input type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck={false} maxlength={40} required {...control} />}
          </Field>
          <p><button class="kern-btn kern-btn--primary">{words.submit}</button></p>
        </form>
      )}
      <p class="quiet">{words.lost}</p>
    </Page>
  )
}

export const WaitPage = ({ frame, until }: { frame: Frame; until: Date }) => {
  const { language } = frame
  const words = texts[language].wait
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={places.signIn} index={false}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text} {words.until(timeInWords(until, language))}</p>
      <p><a href={places.signIn[language]}>{words.back}</a></p>
    </Page>
  )
}
