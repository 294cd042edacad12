import type { Localized } from '../../../../platform/language.ts'
import { paths } from '../../../../platform/addresses.ts'
import { fromMyArea } from '../../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { germanOn } from '../../../../ui/german.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Spared } from '../batch.ts'
import { upkeepTexts } from '../texts.ts'

type Named = { titles: string[]; more: number }
type Common = { frame: Frame; twins: Localized; /** The list as it was. */ back: string }

type Props = Common & {
  letters: (Named & { to: string })[]
  letterCount: number
  entryCount: number
  spared: (Named & { why: Spared['why'] })[]
  sparedCount: number
  query: string
}

export const ReminderPage = ({ frame, twins, back, letters, letterCount, entryCount, spared, sparedCount, query }: Props) => {
  const { language } = frame
  const words = upkeepTexts[language].reminder
  const names = ({ titles, more }: Named) => [titles.join(', '), more > 0 ? words.more(more) : ''].filter(Boolean).join(' ')
  return (
    <Page frame={frame} mainClass="writing" title={words.title} alternates={twins} index={false} breadcrumb={[fromMyArea(language), { href: paths.upkeep[language], text: upkeepTexts[language].title }]}>
      <h1>{words.title}</h1>
      <p class="lead">{letterCount === 0 ? words.nobody : words.lead(letterCount, entryCount)}</p>
      {letterCount > 0 && (
        <>
          <form method="post" action={`${twins[language]}${query}`} class="actions">
            <button class="kern-btn kern-btn--primary">{words.send(letterCount)}</button>
            <a href={back}>{words.back}</a>
          </form>
          <h2>{words.who}</h2>
          <table class="comparison upkeep-letters">
            <caption class="visually-hidden">{words.who}</caption>
            <thead>
              <tr>
                <th scope="col">{words.to}</th>
                <th scope="col">{words.about}</th>
              </tr>
            </thead>
            <tbody>
              {letters.map((letter) => (
                <tr>
                  <th scope="row">{letter.to}</th>
                  <td data-head={words.about} lang={germanOn(language)}>{names(letter)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {letterCount > letters.length && <p>{words.more(letterCount - letters.length)}</p>}
        </>
      )}
      {sparedCount > 0 && (
        <>
          <h2>{words.spared(sparedCount)}</h2>
          <dl class="facts">
            {spared.map((one) => (
              <div>
                <dt>{names(one)}</dt>
                <dd>{words.whyNot[one.why]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {letterCount === 0 && <p><a class="kern-btn kern-btn--secondary" href={back}>{words.back}</a></p>}
    </Page>
  )
}

type SentProps = Common & { by: string; isDone: boolean; progress: { promised: number; sent: number; confirmed: number; gone: number; open: number } }

export const SentPage = ({ frame, twins, back, by, isDone, progress: { promised, sent, confirmed, gone, open } }: SentProps) => {
  const { language } = frame
  const words = upkeepTexts[language].reminder
  const isOver = isDone && sent === promised
  return (
    <Page frame={frame} mainClass="writing" title={words.sentTitle} alternates={twins} index={false} breadcrumb={[fromMyArea(language), { href: paths.upkeep[language], text: upkeepTexts[language].title }]}>
      <h1>{words.sentTitle}</h1>
      <p class="lead" role="status">{isDone ? words.done(promised, sent) : words.working(promised, sent)}</p>
      {promised > 0 && <p>{words.answers(confirmed, gone, open)}</p>}
      <p class="quiet">{by}</p>
      <p class="actions">
        {!isOver && <a class="kern-btn kern-btn--primary" href={twins[language]}>{words.reload}</a>}
        <a class="kern-btn kern-btn--secondary" href={back}>{words.back}</a>
      </p>
    </Page>
  )
}
