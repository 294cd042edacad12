/** What somebody sees who opens a link from a letter of a network. */
import { actorAddress, below, paths, twinsBelow } from '../../../../platform/addresses.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { networkLetters, networkStop } from '../../addresses.ts'
import type { Invitation } from '../letter.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; secret: string; isSignedIn: boolean; state: 'unknown' | 'open' | 'expired' | 'accepted' | 'declined'; invitation?: Invitation; network?: string }

const twinsOf = (base: { de: string; en: string }, secret: string) => ({ de: `${base.de}/${secret}`, en: `${base.en}/${secret}` })

export const InvitationPage = ({ frame, secret, isSignedIn, state, invitation, network = '' }: Props) => {
  const { language } = frame
  const words = texts[language].invitation
  const twins = twinsOf(networkLetters, secret)
  const heading = { unknown: words.unknown, open: words.title(network), expired: words.expired, accepted: words.accepted, declined: words.declined }[state]
  const isEntry = invitation?.member !== undefined
  return (
    <Page frame={frame} mainClass="writing" title={heading} index={false} alternates={twins}>
      <h1>{heading}</h1>
      {state === 'unknown' && <p>{words.unknownText}</p>}
      {state === 'expired' && <p>{words.expiredText(network)}</p>}
      {state === 'declined' && <p>{words.declinedText}</p>}
      {invitation && state === 'open' && (
        <>
          <p class="lead">{isEntry ? words.keep(network, invitation.name) : words.write(network, invitation.name)}</p>
          {invitation.member && <p><a href={actorAddress(invitation.member, language)}>{words.view}</a></p>}
          <form method="post" action={twins[language]}>
            <p class="actions">
              <button class="kern-btn kern-btn--primary" name="step" value="accept">{words.accept}</button>
              <button class="kern-btn kern-btn--secondary" name="step" value="decline">{words.decline}</button>
            </p>
            <p class="quiet">{words.declineText}</p>
          </form>
        </>
      )}
      {invitation && state === 'accepted' && (isEntry ? (
        <>
          <p>{words.acceptedKeep}</p>
          <p class="actions">
            <a class="kern-btn kern-btn--primary" href={twinsBelow(paths.actors, invitation.member ?? '', below.claim)[language]}>{words.claim}</a>
            <a href={actorAddress(invitation.member ?? '', language)}>{words.view}</a>
          </p>
        </>
      ) : invitation.draft ? <p><a class="kern-btn kern-btn--primary" href={`${paths.drafts[language]}/${invitation.draft}`}>{words.draft}</a></p> : (
        <>
          <p>{isSignedIn ? words.acceptedWrite : words.signIn}</p>
          {!isSignedIn && <p><a class="kern-btn kern-btn--primary" href={paths.signIn[language]}>{words.toSignIn}</a></p>}
          {isSignedIn && <form method="post" action={twins[language]}><p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="begin">{words.begin}</button></p></form>}
        </>
      ))}
    </Page>
  )
}

type StopProps = { frame: Frame; secret: string; state: 'unknown' | 'open' | 'done'; network?: string; email?: string }

export const StopPage = ({ frame, secret, state, network = '', email = '' }: StopProps) => {
  const { language } = frame
  const words = texts[language].stop
  const twins = twinsOf(networkStop, secret)
  const heading = { unknown: words.unknown, open: words.title, done: words.done }[state]
  return (
    <Page frame={frame} mainClass="writing" title={heading} index={false} alternates={twins}>
      <h1>{heading}</h1>
      <p>{{ unknown: words.unknownText, open: words.text(network, email), done: words.doneText(network, email) }[state]}</p>
      {state === 'open' && <form method="post" action={twins[language]}><p class="actions"><button class="kern-btn kern-btn--primary">{words.button}</button></p></form>}
    </Page>
  )
}
