/** The passkeys of an account. */
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { accountTexts, type Texts } from '../account-texts.ts'
import type { Party } from '../passkeys/party.ts'
import { places, towards } from '../places.ts'
import { PasskeyForm, passkeyIsland } from './parts.tsx'

export type PasskeyNotice = keyof Texts['passkeys']['notices']

type Passkey = { id: string; name: string; since: Date; lastUsed?: Date }

/** `party`: undefined where this site can have none. */
type Props = { frame: Frame; passkeys: Passkey[]; party?: Party; next?: string; notice?: PasskeyNotice; mayAdd: boolean; isFaulty: boolean }

export const PasskeysPage = ({ frame, passkeys, party, next, notice, mayAdd, isFaulty }: Props) => {
  const { language } = frame
  const words = accountTexts[language].passkeys
  return (
    <Page frame={frame} mainClass="account" title={words.title} alternates={towards(places.passkeys, next)} islands={party && [passkeyIsland]} index={false}>
      <h1>{words.title}</h1>
      {isFaulty && <ErrorSummary errors={[{ field: 'name', message: words.failed }]} language={language} />}
      {notice && <div role="status"><Notice kind="done"><p>{words.notices[notice]}</p></Notice></div>}
      <p class="lead">{words.lead}</p>
      {passkeys.length === 0 ? <p>{words.none}</p> : <ul class="plain-list">{passkeys.map((passkey) => <Item {...{ passkey, language }} />)}</ul>}
      {passkeys.length > 0 && <p class="quiet">{words.removeText}</p>}
      <p>{words.onlyWith} <a href={places.codes[language]}>{accountTexts[language].secure.codes}</a></p>
      {!party && <Notice kind="look"><p>{words.notHere}</p></Notice>}
      {party && mayAdd && (
        <>
          <h2>{words.add}</h2>
          <noscript><p>{words.noScript}</p></noscript>
          <PasskeyForm action={places.passkeys[language]} does="add" failed={words.failed} {...{ party, next }}>
            <Field id="name" label={words.name.label} help={words.name.help}>
              {(control) => <input type="text" autocomplete="off" maxlength={80} value="" {...control} />}
            </Field>
            <p><button class="kern-btn kern-btn--primary">{words.add}</button></p>
          </PasskeyForm>
        </>
      )}
      <p><a href={places.account[language]}>{accountTexts[language].title}</a></p>
    </Page>
  )
}

const Item = ({ passkey: { id, name, since, lastUsed }, language }: { passkey: Passkey; language: 'de' | 'en' }) => {
  const words = accountTexts[language].passkeys
  return (
    <li class="card">
      <p><strong>{name}</strong></p>
      <p class="quiet">{[words.added(momentInWords(since, language)), ...(lastUsed ? [words.used(momentInWords(lastUsed, language))] : [])].join(' · ')}</p>
      <form method="post" action={places.passkeys[language]}>
        <input type="hidden" name="step" value="remove" />
        <button class="kern-btn kern-btn--secondary kern-btn--small" name="which" value={id} aria-label={words.removeLabel(name)}>{words.remove}</button>
      </form>
    </li>
  )
}
