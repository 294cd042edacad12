import { actorAddress } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { Ring, type Phase } from '../../../ui/ring.tsx'
import { marks as cut, type Facet, type Hit } from '../../search/index.ts'
import type { ActorCard } from '../actor.ts'
import type { Label } from '../sentence.ts'
import { countryName } from '../states.ts'
import { texts } from '../texts.ts'

const mostChips = 4

type Props = { card: ActorCard; hit: Hit; marks: string[]; chosenThemes: string[]; language: Language; label: Label; phases: Phase[]; now: Date }

export const ActorItem = ({ card, hit, marks, chosenThemes, language, label, phases, now }: Props) => {
  const words = texts[language].card
  const summary = (language === 'en' && card.summary_en) || card.summary_de || card.summary_en
  const themes = [...card.themes].sort((a, b) => Number(chosenThemes.includes(b)) - Number(chosenThemes.includes(a)))
  const more = themes.length - mostChips
  return (
    <li class="actor">
      <h2>
        <a href={actorAddress(card.id, language)}>
          <Marked text={card.name} marks={marks} />
        </a>
        {card.short_name && (
          <>
            {' '}
            <span class="short-name">
              <Marked text={card.short_name} marks={marks} />
            </span>
          </>
        )}
      </h2>
      <p class="quiet">{[label('type', card.type), placeOf(card, label, language), hit.distance_km === undefined ? '' : words.kilometres(hit.distance_km)].filter(Boolean).join(' · ')}</p>
      {summary && (
        <p class="summary" lang={language === 'en' && !card.summary_en ? 'de' : undefined}>
          <Marked text={summary} marks={marks} />
        </p>
      )}
      {themes.length > 0 && (
        <ul class="chips" aria-label={words.themes}>
          {themes.slice(0, mostChips).map((theme) => (
            <li class="chip">{label('theme', theme)}</li>
          ))}
          {more > 0 && (
            <li class="chip">
              <span aria-hidden="true">{words.more(more)}</span>
              <span class="visually-hidden">{words.moreThemes(more)}</span>
            </li>
          )}
        </ul>
      )}
      <div class="actor-foot">
        <Ring phases={phases} covered={card.phases} language={language} words />
        <Freshness confirmedOn={card.confirmed_on} sourceDate={card.source_date} now={now} language={language} />
      </div>
    </li>
  )
}

export const Marked = ({ text, marks }: { text: string; marks: string[] }) =>
  marks.length === 0 ? <>{text}</> : <>{cut(text, marks).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>

/** Town and Land; the Land is left out where it is the town, a country is named where it is not this one. */
export function placeOf({ city, state, country }: Pick<ActorCard, 'city' | 'state' | 'country'>, label: (facet: Facet, value: string) => string, language: Language): string {
  const land = state === undefined ? undefined : label('state', state)
  const abroad = country === undefined || country === 'DE' ? undefined : countryName(country, language)
  return [city, land === city ? undefined : land, abroad].filter(Boolean).join(', ')
}
