/** What the search and the lists see of an entry. */
import { languages, type Language } from '../../../platform/language.ts'
import type { Entry, EntryField } from '../../publishing/index.ts'
import type { Document } from '../../search/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import type { EntryCard } from '../card.ts'
import { countryName, stateName } from '../states.ts'
import { summary } from '../summary.ts'
import type { CommonPayload } from './payload.ts'

/** What a list shows of an entry of any kind described by `defineKind`. */
export type DescribedCard = EntryCard & Pick<CommonPayload, 'spaces' | 'groups' | 'owner' | 'organisation' | 'place' | 'state' | 'country' | 'recorded_by' | 'visibility' | 'valid_until'> & { own: Record<string, unknown> }

/** `own`: the fields of the kind that its list shows or filters by. */
export type Seen<P> = { own: readonly string[]; facets(payload: P): Record<string, string[]>; date?(payload: P): string | undefined }

export function toDocument<P extends CommonPayload>(entry: Entry<P>, fields: readonly EntryField[], { own, facets, date }: Seen<P>, vocabulary: Vocabulary): Document {
  const { id, kind, payload, networks, readers, confirmed_on, published_on } = entry
  const values: Record<string, unknown> = { ...payload }
  const found = { state: payload.state === undefined ? [] : [payload.state], ...facets(payload) }
  const concepts = fields.flatMap(({ name, scheme }) => (scheme === undefined ? [] : [values[name] ?? []].flat().filter((value) => typeof value === 'string').map((notation) => ({ scheme, notation }))))
  const card: DescribedCard = {
    id, kind, name: payload.title, summary_de: summary(payload.summary),
    themes: payload.themes, phases: payload.phases, spaces: payload.spaces, groups: payload.groups,
    owner: payload.owner, organisation: payload.organisation, place: payload.place, state: payload.state, country: payload.country,
    recorded_by: payload.recorded_by, visibility: payload.visibility, valid_until: payload.valid_until, source_date: payload.source_date,
    confirmed_on, published_on,
    own: Object.fromEntries(own.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))),
  }
  return {
    id,
    kind,
    name: payload.title,
    text: {
      name: payload.title,
      place: placeNames(payload, found.state),
      concepts: labels(concepts, vocabulary, 'de'),
      description: textsIn(values, fields).join('\n'),
      concepts_en: labels(concepts, vocabulary, 'en'),
    },
    facets: {
      kind: [kind],
      theme: payload.themes,
      space: payload.spaces,
      phase: payload.phases,
      group: payload.groups,
      network: [...networks],
      actor: [...(payload.owner === undefined ? [] : [payload.owner]), ...payload.partners],
      ...found,
    },
    confirmed_on,
    date: date ? date(payload) : published_on,
    readers,
    card,
  }
}

/** Everything that was written to be read: no addresses, ids or days. */
function textsIn(values: Record<string, unknown>, fields: readonly EntryField[]): string[] {
  return fields.flatMap(({ name, control, columns }) => {
    const value = values[name]
    if (control === 'rows' && Array.isArray(value)) return value.flatMap((row) => textsIn(typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row)) : {}, columns ?? []))
    return control === 'line' || control === 'paragraphs' || control === 'markdown' || (control === 'lines' && name !== 'source_urls') ? [value ?? []].flat().filter((one) => typeof one === 'string') : []
  })
}

/** Town, Länder and foreign country, the latter in both languages, because people ask in either. */
function placeNames({ place, country }: CommonPayload, lands: readonly string[]): string {
  const names = languages.flatMap((language) => [...lands.map((state) => stateName(state, language)), country === undefined || country === 'DE' ? undefined : countryName(country, language)])
  return [...new Set([place, ...names])].filter((name) => name !== undefined).join(', ')
}

/** Labels with those of the broader concepts. */
function labels(concepts: { scheme: string; notation: string }[], vocabulary: Vocabulary, language: Language): string {
  const all = concepts.flatMap(({ scheme, notation }) => vocabulary.withBroader(scheme, notation).map((broader) => vocabulary.label(scheme, broader, language)))
  return [...new Set(all)].join(', ')
}
