/** The pages around the letter: that it is on its way, what it leads to, that it is over. */
import { paths, twinsBelow, type PageName } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { Comparison, type FieldChange } from '../../editing/index.ts'
import type { Suggestion } from '../suggestion.ts'
import { texts } from '../texts.ts'

export const DonePage = ({ frame, what, twins }: { frame: Frame; what: 'sent' | 'handedIn'; twins: Localized }) => {
  const { language } = frame
  const words = texts[language]
  const onward: PageName = 'actors'
  return (
    <Page frame={frame} mainClass="writing" title={words[what].title} alternates={twins}>
      <h1>{words[what].title}</h1>
      <p class="lead">{words[what].text}</p>
      {what === 'sent' && <p>{words.sent.hint}</p>}
      <p><a href={paths[onward][language]}>{words.onward}</a></p>
    </Page>
  )
}

type Props = { frame: Frame; secret: string; title: string; suggestion: Suggestion; changes: FieldChange[] }

export const ConfirmPage = ({ frame, secret, title, suggestion, changes }: Props) => {
  const { language } = frame
  const words = texts[language].confirm
  const twins = twinsBelow(paths.suggestions, secret)
  return (
    <Page frame={frame} mainClass="writing" title={words.title(title)} alternates={twins} index={false}>
      <h1>{words.title(title)}</h1>
      <p class="lead">{words.lead}</p>
      <Content {...{ frame, suggestion, changes }} />
      <form method="post" action={twins[language]}>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.send}</button></p>
      </form>
      <p class="quiet">{words.not}</p>
    </Page>
  )
}

const Content = ({ frame: { language }, suggestion: { entry, source, note }, changes }: Pick<Props, 'frame' | 'suggestion' | 'changes'>) => {
  const words = texts[language]
  const heading = entry === undefined ? words.confirm.content : words.confirm.changes
  return (
    <>
      <h2>{heading}</h2>
      {changes.length === 0 ? <p>{words.confirm.none}</p> : <Comparison {...{ changes, language }} caption={heading} heads={{ before: words.confirm.before, after: words.confirm.after }} />}
      <dl class="facts">
        <div>
          <dt>{words.desk.source}</dt>
          <dd class="submission-message">{source}</dd>
        </div>
        {note !== undefined && (
          <div>
            <dt>{words.desk.note}</dt>
            <dd class="submission-message">{note}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

type OverProps = { frame: Frame; twins: Localized; why: 'used' | 'expired' | 'answered' | 'unknown'; /** What was suggested and where to do so again. */ content?: Pick<Props, 'suggestion' | 'changes'> & { form: string } }

export const OverPage = ({ frame, twins, why, content }: OverProps) => {
  const words = texts[frame.language]
  return (
    <Page frame={frame} mainClass="writing" title={words.over.title} alternates={twins} index={false}>
      <h1>{words.over.title}</h1>
      <p class="lead">{words.over[why]}</p>
      {content && (
        <>
          <Content frame={frame} {...content} />
          <p><a class="kern-btn kern-btn--secondary" href={content.form}>{words.over.again}</a></p>
        </>
      )}
      <p><a href={paths.actors[frame.language]}>{words.onward}</a></p>
    </Page>
  )
}
