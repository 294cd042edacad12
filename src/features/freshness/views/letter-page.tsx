/** The page behind the link of a letter. Opening it changes nothing. */
import { paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { rhythms, type LetterRhythm } from '../due.ts'
import { texts } from '../texts.ts'
import { Question, type Asked } from './question.tsx'

type Props = {
  frame: Frame
  twins: Localized
  asked: Asked[]
  change: (asked: Asked) => string
  /** How keepers want to be written to; undefined for mailboxes. */
  rhythm?: LetterRhythm
  notice?: string
  chosen?: boolean
}

export const LetterPage = ({ frame, twins, asked, change, rhythm, notice, chosen = false }: Props) => {
  const { language } = frame
  const words = texts[language]
  const action = twins[language]
  const open = asked.filter(({ standing }) => standing === 'open')
  const [only] = asked
  const isOne = asked.length === 1
  return (
    <Page frame={frame} mainClass="writing" title={isOne ? `${only.title}: ${words.title}` : words.titleMany(asked.length)} alternates={twins} index={false} islands={chosen && open.length === 1 ? ['island-confirm.ts'] : []}>
      {isOne ? <h1>{only.title}</h1> : <h1>{words.titleMany(asked.length)}</h1>}
      {notice !== undefined && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      {open.length > 0 && <p class="lead">{chosen && isOne ? words.chosenTrue : isOne ? `${words.title} ${words.lead}` : words.leadMany}</p>}
      {isOne ? (
        <Question {...{ language, action, chosen }} asked={only} change={change(only)} heading="h1" />
      ) : (
        <QuestionList {...{ language, action, asked, change }} />
      )}
      {rhythm !== undefined && (
        <details>
          <summary>{words.rhythm.heading}</summary>
          <form method="post" action={action} class="rhythm">
            <input type="hidden" name="step" value="rhythm" />
            <fieldset class="choice">
              <legend class="visually-hidden">{words.rhythm.heading}</legend>
              {rhythms.map((value) => (
                <label><input type="radio" name="rhythm" value={value} checked={rhythm === value} />{words.rhythm[value]}</label>
              ))}
            </fieldset>
            <button class="kern-btn kern-btn--secondary">{words.rhythm.save}</button>
          </form>
        </details>
      )}
    </Page>
  )
}

type ListProps = Pick<Props, 'asked' | 'change'> & { language: Frame['language']; action: string }

const QuestionList = ({ asked, change, language, action }: ListProps) => {
  const words = texts[language]
  const open = asked.filter(({ standing }) => standing === 'open')
  return (
    <>
      {open.length > 1 && (
        <form method="post" action={action}>
          <input type="hidden" name="step" value="all" />
          <button class="kern-btn kern-btn--primary">{words.confirmAll(open.length)}</button>
        </form>
      )}
      <ul class="plain-list">
        {asked.map((one) => (
          <li class="card" id={one.entry}>
            <Question {...{ language, action }} asked={one} change={change(one)} heading="h2" />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The same list for somebody who has signed in. */
export const MinePage = ({ frame, asked, change, notice }: Pick<Props, 'frame' | 'asked' | 'change' | 'notice'>) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.mine.title} alternates={paths.confirm} index={false}>
      <h1>{words.mine.title}</h1>
      {notice !== undefined && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <p class="lead">{asked.length === 0 ? words.mine.none : words.mine.lead(asked.length)}</p>
      <QuestionList {...{ language, asked, change }} action={paths.confirm[language]} />
    </Page>
  )
}

/** A link that does not lead anywhere, or no longer. */
export const LinkOver = ({ frame, why, secret }: { frame: Frame; why: 'unknown' | 'expired'; secret: string }) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} title={words[why].title} alternates={twinsBelow(paths.confirm, secret)} index={false}>
      <h1>{words[why].title}</h1>
      <p class="lead">{words[why].text}</p>
      <p><a class="kern-btn kern-btn--secondary" href={paths.home[language]}>{words.home}</a></p>
    </Page>
  )
}
