/** Setting up and removing codes from an app. */
import { siteName } from '../../../platform/operator.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { accountTexts } from '../account-texts.ts'
import { addressOf, inGroups } from '../codes.ts'
import { address, places, towards } from '../places.ts'
import { Next } from './parts.tsx'
import { QrCode } from './qr.tsx'

export type CodesState = { step: 'none' } | { step: 'begun'; secret: string; email: string } | { step: 'active'; left: number }

type Props = { frame: Frame; state: CodesState; next?: string; isNeeded: boolean; hasKeys: boolean; isFaulty?: boolean }

export const CodesPage = ({ frame, state, next, isNeeded, hasKeys, isFaulty = false }: Props) => {
  const { language } = frame
  const words = accountTexts[language].codes
  const field = state.step === 'active' ? words.removeCode : words.first
  const error = isFaulty ? field.error : undefined
  const codeField = (
    <Field id="code" label={field.label} help={field.help} error={error}>
      {(control) => <input type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck={false} maxlength={40} required {...control} />}
    </Field>
  )
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={towards(places.codes, next)} index={false}>
      <h1>{words.title}</h1>
      {error && <ErrorSummary errors={[{ field: 'code', message: error }]} language={language} />}
      {isNeeded && state.step !== 'active' && <Notice kind="look"><p>{words.needed}</p></Notice>}
      <p class="lead">{words.lead}</p>
      <form method="post" action={places.codes[language]} novalidate>
        <Next next={next} />
        {state.step === 'none' && <p><button class="kern-btn kern-btn--primary" name="step" value="begin">{words.begin}</button></p>}
        {state.step === 'begun' && (
          <>
            <h2>{words.scan}</h2>
            <p>{words.scanText}</p>
            <QrCode text={addressOf(state.secret, state.email, siteName(frame.settings.operator, language).text)} label={words.picture} />
            <p>{words.secret} <code class="secret">{inGroups(state.secret)}</code></p>
            {codeField}
            <p><button class="kern-btn kern-btn--primary" name="step" value="confirm">{words.confirm}</button></p>
          </>
        )}
        {state.step === 'active' && (
          <>
            <p>{words.active(state.left)}</p>
            <h2>{words.remove}</h2>
            <p>{words.removeText}</p>
            {codeField}
            <p><button class="kern-btn kern-btn--secondary" name="step" value="remove">{words.remove}</button></p>
          </>
        )}
      </form>
      {hasKeys && state.step !== 'active' && <p><a href={address(places.passkeys, language, { weiter: next })}>{words.orKeys}</a></p>}
    </Page>
  )
}

export const RecoveryPage = ({ frame, codes, next }: { frame: Frame; codes: string[]; next?: string }) => {
  const { language } = frame
  const words = accountTexts[language].codes
  return (
    <Page frame={frame} mainClass="account" title={words.recoveryTitle} alternates={towards(places.codes, next)} index={false}>
      <h1>{words.recoveryTitle}</h1>
      <p class="lead" role="status">{words.recoveryLead}</p>
      <ul class="recovery">{codes.map((code) => <li><code>{code}</code></li>)}</ul>
      <p><a class="kern-btn kern-btn--primary" href={address(places.onward, language, { weiter: next })}>{words.proceed}</a></p>
    </Page>
  )
}
