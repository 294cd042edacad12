import { below, paths, twinsBelow } from '../../../../platform/addresses.ts'
import { fromMyArea } from '../../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { germanOn } from '../../../../ui/german.tsx'
import { Page } from '../../../../ui/page.tsx'
import { requestPage, requestPaths, within } from '../../addresses.ts'
import { texts } from '../words.ts'

type Props = {
  frame: Frame
  waiting: { id: string; title: string; neededBy?: string; asker: string; actor: string }[]
  own: { id: string; title: string; state: string }[]
  isStopped: boolean
}

/** Requests to somebody's organisations and from them. */
export const OwnPage = ({ frame, waiting, own, isStopped }: Props) => {
  const { language } = frame
  const words = texts[language]
  const { mine } = words
  return (
    <Page frame={frame} mainClass="writing" title={mine.title} alternates={paths.answers} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{mine.title}</h1>
      <p class="lead">{mine.lead}</p>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{mine.waiting}</h2>
        {waiting.length === 0 ? <p>{mine.none}</p> : (
          <ul>
            {waiting.map(({ id, title, neededBy, asker, actor }) => (
              <li><a href={requestPage(id, within.answers)[language]} lang={germanOn(language)}>{title}</a> <span class="quiet">· {[mine.asks(asker, actor), neededBy && words.needed(neededBy)].filter(Boolean).join(' · ')}</span></li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="own">
        <h2 id="own">{mine.own}</h2>
        {own.length === 0 ? <p>{mine.noOwn}</p> : <ul>{own.map(({ id, title, state }) => <li><a href={requestPage(id)[language]} lang={germanOn(language)}>{title}</a> <span class="quiet">· {state}</span></li>)}</ul>}
        <p class="actions"><a class="kern-btn kern-btn--secondary" href={twinsBelow(requestPaths, below.new)[language]}>{mine.new}</a></p>
      </section>
      <section aria-labelledby="letters">
        <h2 id="letters">{mine.letters}</h2>
        <form method="post" action={paths.answers[language]}>
          <p>{isStopped ? mine.off : mine.on}</p>
          <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value={isStopped ? 'again' : 'stop'}>{isStopped ? words.stop.again : words.stop.button}</button></p>
        </form>
      </section>
    </Page>
  )
}
