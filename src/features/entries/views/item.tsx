import type { ComponentChildren } from 'preact'
import type { Language, Localized } from '../../../platform/language.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { German, germanOn } from '../../../ui/german.tsx'
import { Ring } from '../../../ui/ring.tsx'
import type { CardProps } from '../../publishing/index.ts'
import type { DescribedCard } from '../kinds/document.ts'
import { pageTexts, visibilityTexts } from '../kinds/texts.ts'
import { countryName, stateName } from '../states.ts'
import { Marked, ThemeChips } from './parts.tsx'

type Props = CardProps & { card: DescribedCard; paths: Localized; marked: ComponentChildren }

/** An entry in a list. */
export const EntryItem = ({ card, paths, marks, marked, why, chosenThemes, language, label, phases, months, now, beside }: Props) => {
  const words = pageTexts[language]
  const who = card.owner === undefined ? card.organisation : label('actor', card.owner)
  const where = whereOf(card, (state) => label('state', state), language)
  return (
    <li class="actor">
      <h2>
        <a href={`${paths[language]}/${card.id}`} lang={germanOn(language)}>
          <Marked text={card.name} marks={marks} />
        </a>
      </h2>
      <p class="quiet">{who && <German language={language}>{who}</German>}{who && where && ' · '}{where}</p>
      {card.summary_de && (
        <p class="summary" lang={germanOn(language)}>
          <Marked text={card.summary_de} marks={marks} />
        </p>
      )}
      {why !== undefined && <p class="quiet">{words.alike(label('actor', card.owner ?? ''), why)}</p>}
      {marked}
      <ThemeChips themes={card.themes} {...{ chosenThemes, label, language }} />
      <div class="actor-foot">
        <Ring phases={phases} covered={card.phases} language={language} words />
        <Freshness confirmedOn={card.confirmed_on} sourceDate={card.source_date} months={months} now={now} language={language} />
        {card.recorded_by === 'editorial' && <span class="quiet">{words.editorial}</span>}
        {card.visibility !== 'clear' && <span class="sharing">{visibilityTexts[card.visibility][language]}</span>}
        {beside}
      </div>
    </li>
  )
}

type Where = Pick<DescribedCard, 'place' | 'state' | 'country'>

/** Town, Land, country abroad; each once, in the language of the page where it has a name in it. */
export function whereOf({ place, state, country }: Where, stateLabel: (state: string) => string, language: Language): string {
  const land = state === undefined ? undefined : stateLabel(state)
  const abroad = country === undefined || country === 'DE' ? undefined : countryName(country, language)
  const inWords = (typed: string) => {
    if (state !== undefined && typed === stateName(state, 'de')) return land
    return typed === countryName(country ?? 'DE', 'de') ? countryName(country ?? 'DE', language) : typed
  }
  return [...new Set([place && inWords(place), land, abroad])].filter(Boolean).join(', ')
}
