import type { ComponentChildren } from 'preact'
import type { Localized } from '../../../platform/language.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { Ring } from '../../../ui/ring.tsx'
import type { CardProps } from '../../publishing/index.ts'
import type { DescribedCard } from '../kinds/document.ts'
import { pageTexts, visibilityTexts } from '../kinds/texts.ts'
import { countryName } from '../states.ts'
import { Marked, ThemeChips } from './parts.tsx'

type Props = CardProps & { card: DescribedCard; paths: Localized; marked: ComponentChildren }

/** An entry in a list. */
export const EntryItem = ({ card, paths, marks, marked, why, chosenThemes, language, label, phases, months, now, beside }: Props) => {
  const words = pageTexts[language]
  return (
    <li class="actor">
      <h2>
        <a href={`${paths[language]}/${card.id}`}>
          <Marked text={card.name} marks={marks} />
        </a>
      </h2>
      <p class="quiet">{whoAndWhere(card, (id) => label('actor', id), (state) => label('state', state), language)}</p>
      {card.summary_de && (
        <p class="summary" lang={language === 'en' ? 'de' : undefined}>
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

type Where = Pick<DescribedCard, 'owner' | 'organisation' | 'place' | 'state' | 'country'>

/** Organisation, town, Land; each once. */
export function whoAndWhere({ owner, organisation, place, state, country }: Where, actorName: (id: string) => string, stateLabel: (state: string) => string, language: 'de' | 'en'): string {
  const land = state === undefined ? undefined : stateLabel(state)
  const abroad = country === undefined || country === 'DE' ? undefined : countryName(country, language)
  const town = [...new Set([place, land, abroad])].filter(Boolean).join(', ')
  return [owner === undefined ? organisation : actorName(owner), town].filter(Boolean).join(' · ')
}
