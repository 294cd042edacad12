import { actorAddress, paths } from '../../../../platform/addresses.ts'
import type { Localized } from '../../../../platform/language.ts'
import { toSafeHtml } from '../../../../platform/markdown.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { germanOn } from '../../../../ui/german.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { askPage, requestPage, within } from '../../addresses.ts'
import { AskedList, type Asked } from '../../asking/views/asked-list.tsx'
import type { RequestState } from '../../request.ts'
import { harvestKinds } from '../harvest.ts'
import { texts } from '../words.ts'

export type ShownAnswer = { key: string; actor: string; name: string; author: string; answer: string; day: string; isHelpful: boolean }
export type Became = { kind: string } & ({ href: Localized } | { draft: string })

type Props = {
  frame: Frame
  id: string
  answers: ShownAnswer[]
  asked: Asked[]
  became: Became[]
  isAsker: boolean
  mayAnswer: boolean
  isVisitor: boolean
  isOpen: boolean
  ways: readonly RequestState[]
  /** To how many letters have just gone out. */
  sent: number
}

export const AnswersBox = (data: Props) => {
  const { frame: { language }, id, answers, asked, isAsker, mayAnswer, isVisitor, isOpen, ways, sent } = data
  const words = texts[language].box
  return (
    <>
      {sent > 0 && isAsker && <div role="status"><Notice kind="done"><p>{words.sent(sent)}</p></Notice></div>}
      <section aria-labelledby="answers">
        <h2 id="answers">{words.heading}</h2>
        {answers.length === 0 && <p>{words.none}</p>}
        {answers.map((one) => <Answer {...data} answer={one} />)}
        <p class="actions">
          {mayAnswer && <a class={`kern-btn kern-btn--${isAsker ? 'secondary' : 'primary'}`} href={requestPage(id, within.answers)[language]}>{words.write}</a>}
          {isAsker && isOpen && <a class="kern-btn kern-btn--primary" href={askPage(id)[language]}>{words.ask}</a>}
          {isVisitor && <a href={`${paths.signIn[language]}?${new URLSearchParams({ weiter: requestPage(id, within.answers)[language] })}`}>{words.signIn}</a>}
        </p>
        {asked.length > 0 && (
          <details>
            <summary>{words.asked(asked.length)}</summary>
            <AskedList asked={asked} language={language} />
          </details>
        )}
      </section>
      {(isAsker && answers.length > 0) || data.became.length > 0 ? <Harvest {...data} /> : null}
      {ways.length > 0 && (
        <section aria-labelledby="steps">
          <h2 id="steps">{words.steps}</h2>
          <form method="post" action={requestPage(id, within.state)[language]}>
            <p class="actions">{ways.map((way) => <button class="kern-btn kern-btn--secondary" name="state" value={way}>{words.lead[way]}</button>)}</p>
          </form>
        </section>
      )}
    </>
  )
}

/** By organisation and function; whoever asked says whether it helped. */
const Answer = ({ frame: { language }, id, isAsker, answer: { key, actor, name, author, answer, day, isHelpful } }: Props & { answer: ShownAnswer }) => {
  const words = texts[language].box
  return (
    <article class="request-answer">
      <h3><a href={actorAddress(actor, language)} lang={germanOn(language)}>{name}</a></h3>
      <p class="quiet">{words.by(author, day)}{isHelpful && <> · <strong>{words.helped}</strong></>}</p>
      <div class="prose" lang={germanOn(language)} dangerouslySetInnerHTML={{ __html: toSafeHtml(answer) }} />
      {isAsker && (
        <form method="post" action={requestPage(id, within.helpful)[language]}>
          <input type="hidden" name="answer" value={key} />
          <button class="kern-btn kern-btn--secondary kern-btn--small" name="helpful" value={isHelpful ? 'nein' : 'ja'}>{isHelpful ? words.unmark : words.helpful}<span class="visually-hidden">{words.of(name)}</span></button>
        </form>
      )}
    </article>
  )
}

const Harvest = ({ frame: { language }, id, became, isAsker, answers }: Props) => {
  const words = texts[language].box
  const named = (kind: string) => harvestKinds.find((known) => known === kind) ?? 'practice'
  return (
    <section aria-labelledby="harvest">
      <h2 id="harvest">{isAsker ? words.harvest : words.became}</h2>
      {isAsker && answers.length > 0 && (
        <>
          <p>{words.harvestText}</p>
          <form method="post" action={requestPage(id, within.harvest)[language]}>
            <p class="actions">{harvestKinds.map((kind) => <button class="kern-btn kern-btn--secondary" name="kind" value={kind}>{words.make[kind]}</button>)}</p>
          </form>
        </>
      )}
      {became.length > 0 && (
        <>
          {isAsker && <h3>{words.became}</h3>}
          <ul>{became.map((one) => <li>{'draft' in one ? <a href={`${paths.drafts[language]}/${one.draft}`}>{words.draft[named(one.kind)]}</a> : <a href={one.href[language]}>{words.published[named(one.kind)]}</a>}</li>)}</ul>
        </>
      )}
    </section>
  )
}
