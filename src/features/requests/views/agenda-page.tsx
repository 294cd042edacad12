import { actorAddress, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Page } from '../../../ui/page.tsx'
import { agendaOf, requestPage } from '../addresses.ts'
import { agendaTexts } from '../texts.ts'

export type Item = { id: string; title: string; question: string; asker: string; isOnAgenda: boolean; neededBy?: string; askedOn: string }

type Props = { frame: Frame; network: string; name: string; items: Item[]; today: string }

/** Reads as a sheet of paper for the meeting: what was asked, by whom, since when. */
export const AgendaPage = ({ frame, network, name, items, today }: Props) => {
  const { language } = frame
  const words = agendaTexts[language]
  const parts = [
    { id: 'agenda', heading: words.agenda, none: words.noAgenda, own: items.filter(({ isOnAgenda }) => isOnAgenda) },
    { id: 'unanswered', heading: words.unanswered, none: words.noUnanswered, own: items.filter(({ isOnAgenda }) => !isOnAgenda) },
  ]
  return (
    <Page
      frame={frame}
      mainClass="writing"
      title={words.title(name)}
      alternates={agendaOf(network)}
      index={false}
      breadcrumb={[{ href: actorAddress(network, language), text: name, lang: 'de' }, { href: twinsBelow(paths.actors, network, below.network, below.manage)[language], text: words.workplace }]}
    >
      <h1>{words.title(name)}</h1>
      <p class="lead">{words.lead}</p>
      <p class="actions"><a href={`${agendaOf(network)[language]}.csv`}>{words.csv}</a></p>
      {parts.map(({ id, heading, none, own }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{heading(own.length)}</h2>
          {own.length === 0 ? <p>{none}</p> : (
            <ol>
              {own.map((item) => (
                <li>
                  <a href={requestPage(item.id)[language]} lang={germanOn(language)}>{item.title}</a>
                  <br />
                  <span lang={germanOn(language)}>{item.question}</span>
                  <br />
                  <span class="quiet">{[item.asker, words.asked(dayInWords(item.askedOn, language)), item.neededBy && words.needed(dayInWords(item.neededBy, language), item.neededBy < today)].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </Page>
  )
}
