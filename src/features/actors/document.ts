/** What the search and the lists see of an actor. */
import type { Document } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { conceptColumns, type Actor, type ActorCard } from './actor.ts'
import { countryName, stateName, summary } from '../entries/index.ts'
import { languages, type Language } from '../../platform/language.ts'

type Facets = Document['facets']

export function toDocument(actor: Actor, vocabulary: Vocabulary): Document {
  const { id, name, short_name, description_de, description_en, confirmed_on, lat, lon } = actor
  const facets = facetsOf(actor)
  return {
    id,
    kind: 'actor',
    name,
    short_name,
    text: {
      short_name,
      name,
      place: placeNames(actor),
      concepts: conceptLabels(facets, vocabulary, 'de'),
      description: description_de,
      concepts_en: conceptLabels(facets, vocabulary, 'en'),
      description_en,
    },
    facets,
    confirmed_on,
    date: actor.published_on,
    lat,
    lon,
    card: toCard(actor),
  }
}

function facetsOf({ themes, spaces, phases, groups, type, state, member_of }: Actor): Facets {
  return {
    kind: ['actor'],
    theme: themes,
    space: spaces,
    phase: phases,
    group: groups,
    type: [type],
    state: state === undefined ? [] : [state],
    network: member_of,
  }
}

export function toCard(actor: Actor): ActorCard {
  const { id, name, short_name, type, city, state, country, lat, lon, themes, spaces, phases, groups, member_of, part_of, partner_in, website, ags, source_url, source_date, confirmed_on, published_on } = actor
  return {
    id, kind: 'actor', name, short_name, type, city, state, country, lat, lon, themes, spaces, phases, groups, member_of, part_of, partner_in, website, ags, source_url, source_date, confirmed_on, published_on,
    logo: actor.logo?.file,
    summary_de: actor.description_de && summary(actor.description_de),
    summary_en: actor.description_en && summary(actor.description_en),
  }
}

/** Town, Land and foreign country, the latter two in both languages, because people ask in either. */
function placeNames({ city, state, country }: Actor): string {
  const names = languages.flatMap((language) => [
    state === undefined ? undefined : stateName(state, language),
    country === undefined || country === 'DE' ? undefined : countryName(country, language),
  ])
  return [...new Set([city, ...names])].filter((name) => name !== undefined).join(', ')
}

/** Labels with those of the broader concepts: who does Hochwasser does Gefahren. */
function conceptLabels(facets: Facets, vocabulary: Vocabulary, language: Language): string {
  const labels = Object.values(conceptColumns).flatMap((scheme) =>
    (facets[scheme] ?? [])
      .flatMap((notation) => vocabulary.withBroader(scheme, notation))
      .map((notation) => vocabulary.label(scheme, notation, language)),
  )
  return [...new Set(labels)].join(', ')
}
