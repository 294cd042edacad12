/** The pages around the letter: that it is on its way, what it leads to, that it leads no further. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import type { Over } from '../claiming.ts'
import { texts } from '../texts.ts'

export const SentPage = ({ frame }: { frame: Frame }) => {
  const { language } = frame
  const words = texts[language].sent
  return (
    <Page frame={frame} mainClass="writing" title={words.title} alternates={twinsBelow(paths.claims, below.sent)}>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <p>{words.hint}</p>
      <p><a href={paths.actors[language]}>{words.onward}</a></p>
    </Page>
  )
}

export const LinkPage = ({ frame, twins, name, profile, email, isSignedIn }: { frame: Frame; twins: Localized; name: string; profile: string; email: string; isSignedIn: boolean }) => {
  const { language } = frame
  const words = texts[language].link
  return (
    <Page frame={frame} mainClass="writing" title={words.title(name)} alternates={twins} index={false} breadcrumb={[{ href: profile, text: name, lang: 'de' }]}>
      <h1>{words.title(name)}</h1>
      <p class="lead">{words.lead(name)}</p>
      <p>{texts[language].lead}</p>
      <p>{isSignedIn ? words.signedIn(email) : words.account(email)} {words.other}</p>
      <form method="post" action={twins[language]}>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.submit}</button></p>
      </form>
      <p class="quiet">{words.not}</p>
    </Page>
  )
}

export const OverPage = ({ frame, twins, over, again }: { frame: Frame; twins: Localized; over: Over; again?: string }) => {
  const { language } = frame
  const words = texts[language].link
  return (
    <Page frame={frame} mainClass="writing" title={words.overTitle} alternates={twins} index={false}>
      <h1>{words.overTitle}</h1>
      <p class="lead">{words.over[over]}</p>
      <p>{again === undefined ? <a href={paths.actors[language]}>{texts[language].sent.onward}</a> : <a href={again}>{words.again}</a>}</p>
    </Page>
  )
}
