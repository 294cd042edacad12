import { actorAddress, address, paths } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { siteName } from '../../../platform/operator.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import { dayInWords, numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { Hyphenated } from '../../../ui/hyphenated.tsx'
import { Page } from '../../../ui/page.tsx'
import { Cycle } from '../../../ui/ring.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import type { ActorCard } from '../../actors/index.ts'
import type { EntryCard } from '../../entries/index.ts'
import type { List } from '../../publishing/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import type { CountedPhase, ThemeGroup } from '../home.ts'
import { texts } from '../texts.ts'

export type HomeData = {
  frame: Frame
  total: number
  examples: string[]
  phases: CountedPhase[]
  themes: ThemeGroup[]
  vocabulary: Vocabulary
  newest: ActorCard[]
  unconfirmed: ActorCard[]
  knowledge: { list: List; total: number; cards: EntryCard[] }[]
  now: Date
}

export const HomePage = (data: HomeData) => {
  const { frame, total, examples, phases } = data
  const { language } = frame
  const words = texts[language].home
  const count = (number: number) => words.actors(number, numberInWords(number, language))
  return (
    <Page frame={frame} title={words.title} description={words.description} mainClass="home" islands={['island-suggest.ts']}>
      <section class="ask" aria-labelledby="question">
        <h1 id="question"><Hyphenated text={words.title} /></h1>
        <SearchBox action={paths.actors[language]} language={language} label={words.search} />
        {total === 0 && <p>{words.nothing}</p>}
        {total > 0 && (
          <p class="examples">
            {examples.length > 0 && <span>{words.examples}</span>}
            {examples.map((example) => (
              <a href={address(language, 'actors', { q: example })}>{example}</a>
            ))}
            <a class="examples-all" href={paths.actors[language]}>{words.all(total, numberInWords(total, language))}</a>
          </p>
        )}
        <p><a class="new-here" href={paths.newHere[language]}>{words.newHere}</a></p>
      </section>
      {phases.length > 0 && (
        <section aria-labelledby="cycle">
          <h2 id="cycle">{words.cycle}</h2>
          <Cycle
            label={words.cycle}
            phases={phases.map(({ id, label, count: found, definition }) => ({ id, label, href: address(language, 'actors', { phase: [id] }), sentence: definition ?? words.phases[id] ?? '', count: count(found) }))}
          />
        </section>
      )}
      {data.themes.length > 0 && <Themes groups={data.themes} language={language} />}
      {data.knowledge.length > 0 && <Knowledge {...data} />}
      {total > 0 && <News {...data} />}
      <section class="about" aria-labelledby="about">
        <h2 id="about">{words.about}</h2>
        <p class="lead">{words.aboutText(siteName(frame.settings.operator, language).text).join(' ')}</p>
      </section>
    </Page>
  )
}

const Themes = ({ groups, language }: { groups: ThemeGroup[]; language: Language }) => {
  const words = texts[language].home
  return (
    <section aria-labelledby="themes">
      <h2 id="themes">{words.themes}</h2>
      {groups.map(({ top, themes }) => (
        <div class="theme-group">
          <h3>{top === undefined ? words.otherThemes : <a href={address(language, 'actors', { theme: [top.id] })}><Hyphenated text={top.label} /></a>}</h3>
          <ul>
            {themes.map(({ id, label, count }) => (
              <li>
                <a href={address(language, 'actors', { theme: [id] })}><Hyphenated text={label} /></a> <span class="count">{numberInWords(count, language)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** What others have tried and learned: the latest of each kind, and the way to all. */
const Knowledge = ({ frame: { language }, knowledge }: HomeData) => {
  const words = texts[language].home
  return (
    <section aria-labelledby="knowledge">
      <h2 id="knowledge">{words.knowledge}</h2>
      <div class="news">
        {knowledge.map(({ list, total, cards }) => (
          <section aria-labelledby={`knowledge-${list.kind}`}>
            <h3 id={`knowledge-${list.kind}`}><a href={list.paths[language]}>{list.words[language].title}</a> <span class="count">{numberInWords(total, language)}</span></h3>
            <ul class="news-list">
              {cards.map(({ id, name }) => <li><a class="news-name" href={`${list.paths[language]}/${id}`} lang={germanOn(language)}>{name}</a></li>)}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

const News = ({ frame: { language, settings }, newest, unconfirmed, vocabulary, now }: HomeData) => {
  const words = texts[language].home
  const tell = ({ name, id }: ActorCard) => {
    const { email } = settings.operator
    return email === undefined ? paths.contact[language] : `mailto:${email}?subject=${encodeURIComponent(words.tellSubject(name))}&body=${encodeURIComponent(settings.baseUrl + actorAddress(id, language))}`
  }
  return (
    <div class="news">
      <section aria-labelledby="newest">
        <h2 id="newest">{words.newest}</h2>
        <ul class="news-list">
          {newest.map((card) => (
            <li>
              <Entry {...{ card, vocabulary, language }} />
              <p class="news-foot quiet">{words.newOn(dayInWords(card.published_on, language))}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="unconfirmed">
        <h2 id="unconfirmed">{words.unconfirmed}</h2>
        <p>{words.unconfirmedText}</p>
        <ul class="news-list">
          {unconfirmed.map((card) => (
            <li>
              <Entry {...{ card, vocabulary, language }} />
              <p class="news-foot">
                <Freshness confirmedOn={card.confirmed_on} sourceDate={card.source_date} months={monthsFor(settings.rhythm, 'actor')} now={now} language={language} />
                <a href={tell(card)} aria-label={`${words.tell}: ${card.name}`}>{words.tell}</a>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const Entry = ({ card, vocabulary, language }: { card: ActorCard; vocabulary: Vocabulary; language: Language }) => (
  <>
    <a class="news-name" href={actorAddress(card.id, language)} lang={germanOn(language)}>{card.name}</a>
    <p class="quiet">{[vocabulary.label('type', card.type, language), card.city].filter(Boolean).join(' · ')}</p>
  </>
)
