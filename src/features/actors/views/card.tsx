import { actorAddress } from '../../../platform/addresses.ts'
import { smallAddress } from '../../../platform/files.ts'
import type { Language } from '../../../platform/language.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { Ring } from '../../../ui/ring.tsx'
import { countryName, kilometres, Marked, ThemeChips } from '../../entries/index.ts'
import type { CardProps } from '../../publishing/index.ts'
import type { Facet } from '../../search/index.ts'
import { isActorCard, type ActorCard } from '../actor.ts'

export const ActorItem = ({ hit, marks, chosenThemes, language, label, phases, months, now, beside }: CardProps) => {
  const { card } = hit
  if (!isActorCard(card)) return null
  const summary = (language === 'en' && card.summary_en) || card.summary_de || card.summary_en
  return (
    <li class={card.logo ? 'actor actor--logo' : 'actor'}>
      {/* The name stands beside it: read aloud it would be said twice. */}
      {card.logo && <img class="entry-logo entry-logo--small" src={smallAddress(card.logo)} alt="" loading="lazy" width={64} height={64} />}
      <h2>
        <a href={actorAddress(card.id, language)} lang={germanOn(language)}>
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
      <p class="quiet">{[label('type', card.type), placeOf(card, label, language), hit.distance_km === undefined ? '' : kilometres(hit.distance_km, language)].filter(Boolean).join(' · ')}</p>
      {summary && (
        <p class="summary" lang={card.summary_en ? undefined : germanOn(language)}>
          <Marked text={summary} marks={marks} />
        </p>
      )}
      <ThemeChips themes={card.themes} {...{ chosenThemes, label, language }} />
      <div class="actor-foot">
        <Ring phases={phases} covered={card.phases} language={language} words />
        <Freshness confirmedOn={card.confirmed_on} sourceDate={card.source_date} months={months} now={now} language={language} />
        {beside}
      </div>
    </li>
  )
}

/** Town and Land; the Land is left out where it is the town, a country is named where it is not this one. */
export function placeOf({ city, state, country }: Pick<ActorCard, 'city' | 'state' | 'country'>, label: (facet: Facet, value: string) => string, language: Language): string {
  const land = state === undefined ? undefined : label('state', state)
  const abroad = country === undefined || country === 'DE' ? undefined : countryName(country, language)
  return [city, land === city ? undefined : land, abroad].filter(Boolean).join(', ')
}
