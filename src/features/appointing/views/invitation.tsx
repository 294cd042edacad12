import { paths } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { dayInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { functionName, type Invitation } from '../../appointments/index.ts'
import { texts } from '../texts.ts'

export type Offer = { invitation: Invitation; organisation: string }
/** Why there is nothing to accept; `open` only where it was answered a moment ago by somebody else. */
export type OverState = 'unknown' | Exclude<Invitation['state'], 'open'>

type Props = { frame: Frame; offer?: Offer; secret?: string; isForAnother?: boolean; over?: OverState | 'open'; isDeclined?: boolean }

export const InvitationPage = ({ frame, offer, secret, isForAnother = false, over, isDeclined = false }: Props) => {
  const { language } = frame
  const words = texts[language].offer
  const heading = offer ? words.heading(functionName(offer.invitation, language), offer.organisation) : isDeclined ? words.title : words.over
  return (
    <Page frame={frame} mainClass="writing" title={offer ? `${words.title}: ${heading}` : heading} alternates={paths.invitations} index={false}>
      <h1>{heading}</h1>
      {over && over !== 'open' && <p>{words.states[over]}</p>}
      {isDeclined && <p role="status">{words.declined}</p>}
      {offer && <Terms {...{ offer, language }} />}
      {offer && isForAnother && <Notice kind="look"><p>{words.other(offer.invitation.email)}</p></Notice>}
      {offer && !isForAnother && (
        <>
          <p>{words.signsIn(offer.invitation.email)}</p>
          <Answer {...{ offer, language, secret }} />
        </>
      )}
      {!offer && !isDeclined && <p><a href={paths.mine[language]}>{words.toSignIn}</a></p>}
    </Page>
  )
}

export const InvitationsPage = ({ frame, offers }: { frame: Frame; offers: Offer[] }) => {
  const { language } = frame
  const words = texts[language].offer
  return (
    <Page frame={frame} mainClass="writing" title={words.listTitle} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.listTitle}</h1>
      {offers.length === 0 && <p>{words.none}</p>}
      <ul class="plain-list">
        {offers.map((offer) => (
          <li class="card">
            <h2>{words.heading(functionName(offer.invitation, language), offer.organisation)}</h2>
            <Terms {...{ offer, language }} />
            <Answer {...{ offer, language }} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

const Terms = ({ offer: { invitation }, language }: { offer: Offer; language: Language }) => {
  const words = texts[language]
  const { role, deputy, invitedBy, expiresAt, handsOver } = invitation
  return (
    <>
      <p class="quiet">{words.offer.by(invitedBy, dayInWords(expiresAt.toISOString(), language))}</p>
      <p>{words.offer.what}: {functionName(invitation, language)} {words.roles[role]}{deputy && `; ${words.deputy}`}.</p>
      {handsOver && <p>{words.offer.handsOver}</p>}
      {invitation.actor === undefined && <p>{words.offer.secondFactor}</p>}
    </>
  )
}

const Answer = ({ offer: { invitation }, language, secret }: { offer: Offer; language: Language; secret?: string }) => {
  const words = texts[language].offer
  return (
    <form method="post" action={paths.invitations[language]}>
      {secret === undefined ? <input type="hidden" name="invitation" value={invitation.id} /> : <input type="hidden" name="schluessel" value={secret} />}
      <p class="actions">
        <button class="kern-btn kern-btn--primary" name="step" value="accept">{words.accept}</button>
        <button class="kern-btn kern-btn--secondary" name="step" value="decline">{words.decline}</button>
      </p>
    </form>
  )
}
