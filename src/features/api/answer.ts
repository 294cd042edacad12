/** What the interface answers: one schema per answer. They describe it (OpenAPI) and are checked in the tests; answers are built by the functions below. */
import { z } from 'zod'
import type { Language } from '../../platform/language.ts'
import { actorAddress } from '../../platform/addresses.ts'
import { fileAddress, smallAddress } from '../../platform/files.ts'
import { freshnesses, freshnessMeaning, freshnessOfKind, type Yardstick } from '../../platform/rhythm.ts'
import { isEntryCard, ownerIn, takesLike, type Alike, type EntryCard } from '../entries/index.ts'
import { actorList, isActorCard, relations, type Actor } from '../actors/index.ts'
import type { Kind, List } from '../publishing/index.ts'
import type { Facet, Hit, Result, Suggestion } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'

/** The facets an answer counts. Networks and actors are asked for by id, not counted: there may be thousands. */
export const countedFacets = ({ facets }: List): Facet[] => facets.filter(({ many }) => !many).map(({ facet }) => facet)

const unknown = <T extends z.ZodType>(schema: T, description: string) => schema.nullable().meta({ description: `${description}; null where it is not known` })
const day = z.iso.date()
const notations = (scheme: string) => z.array(z.string()).meta({ description: `Notations of the vocabulary \`${scheme}\`` })

const freshness = z.enum(freshnesses).meta({ description: freshnessMeaning })

export const actorItem = z.strictObject({
  id: z.string().meta({ description: 'Permanent; never given to another actor' }),
  name: z.string(),
  short_name: unknown(z.string(), 'Abbreviation'),
  type: z.string().meta({ description: 'Notation of the vocabulary `type`' }),
  city: unknown(z.string(), 'Town of the seat'),
  state: unknown(z.string(), 'Federal state or region, ISO 3166-2'),
  themes: notations('theme'),
  spaces: notations('space'),
  phases: notations('phase'),
  groups: notations('group'),
  summary: unknown(z.string(), 'Beginning of the description, in the language asked for or else in German'),
  url: z.url().meta({ description: 'The profile, for people' }),
  logo_url: unknown(z.url(), 'Its logo, at most 128 pixels wide and high (WebP)'),
  confirmed_on: unknown(day, 'Last day on which somebody responsible confirmed the entry'),
  freshness,
  distance_km: z.number().nullable().optional().meta({ description: 'Only with `sort=distance`; null where the place of the actor is not known' }),
})

const facetValue = z.strictObject({
  id: z.string(),
  label: z.string(),
  count: z.int().nonnegative().meta({ description: 'Exact. Ignores the selection within the same facet; a broader concept counts every actor below it once' }),
  broader: z.string().optional().meta({ description: 'Id of the broader value in the same list' }),
})

const facetValues = z.array(facetValue)

/** An entry of a list; where places like one's own can be asked for, with the reason. */
export const itemOf = (item: z.ZodObject, list: List): z.ZodObject =>
  takesLike(list) ? item.extend({ alike: z.string().optional().meta({ description: 'Only with `like`: in what its place is like the one asked for, in words' }) }) : item

/** Found entries of a list. The facets are those the list can be narrowed by. */
export const listAnswer = <T extends z.ZodType>(item: T, list: List) => z.strictObject({
  total: z.int().nonnegative(),
  page: z.int().positive(),
  page_size: z.int().positive(),
  items: z.array(item),
  facets: z.object(Object.fromEntries(countedFacets(list).map((facet) => [facet, facetValues]))).catchall(facetValues),
  recognised: z
    .array(z.strictObject({ facet: z.string(), id: z.string(), label: z.string(), words: z.string() }))
    .meta({ description: 'Concepts that words of `q` stand for; usable as filters' }),
  replaced: z
    .array(z.strictObject({ parameter: z.string(), value: z.string(), by: z.string() }))
    .optional()
    .meta({ description: 'Only where retired concepts were asked for: what was taken instead. Please ask for that from now on' }),
  ...(takesLike(list) ? { like: z.string().optional().meta({ description: 'Only with `like`: the place that was understood' }) } : {}),
  corrected: z.string().nullable().meta({ description: 'What was searched instead of `q`, where a word of it occurs nowhere' }),
})

export const actorsAnswer = listAnswer(actorItem, actorList)

/** What entries of all kinds have in common. */
export const entryItem = z.strictObject({
  id: z.string(),
  kind: z.string().meta({ description: 'What it is; `api_url` answers with all its kind has' }),
  name: z.string(),
  summary: unknown(z.string(), 'In the language asked for or else in German'),
  themes: notations('theme'),
  phases: notations('phase'),
  confirmed_on: unknown(day, 'Last day on which somebody responsible confirmed the entry'),
  freshness,
  published_on: day,
  url: z.url().meta({ description: 'The page, for people' }),
  api_url: z.url(),
})

export const actorAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  short_name: z.string().nullable(),
  type: z.string(),
  street: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string().nullable().meta({ description: 'ISO 3166-1 alpha-2' }),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.url().nullable(),
  logo_url: unknown(z.url(), 'Its logo (PNG or JPEG)'),
  lat: z.number().nullable().meta({ description: 'WGS 84; usually the centre of the town' }),
  lon: z.number().nullable(),
  ags: unknown(z.string(), 'Area of responsibility: official municipality key (AGS) of a federal state (2 digits), a district (5) or a municipality (8)'),
  description_de: z.string().nullable(),
  description_en: z.string().nullable(),
  themes: notations('theme'),
  spaces: notations('space'),
  phases: notations('phase'),
  groups: notations('group'),
  member_of: z.array(z.string()).meta({ description: 'Ids of actors it belongs to or takes part in; one may not be listed here yet' }),
  part_of: z.array(z.string()).meta({ description: 'Ids of actors it is organisationally part of' }),
  partner_in: z.array(z.string()).meta({ description: 'Ids of actors it takes part in as a partner' }),
  memberships: z
    .array(
      z.strictObject({
        network: z.string().meta({ description: 'Id of the actor it belongs to' }),
        relation: z.enum(relations),
        standing: z.enum(['confirmed', 'member', 'network']).meta({ description: '`confirmed` by both sides, else the side that says so' }),
        status: unknown(z.string(), 'full, associate, observer, guest, applicant, supporting, founding, or the words of the network'),
        function: unknown(z.string(), 'What the member does in the network'),
        since: unknown(z.string(), 'Year, month or day'),
        until: unknown(z.string(), 'Year, month or day'),
        confirmed_on: unknown(day, 'Day on which the other side confirmed it'),
      }),
    )
    .meta({ description: 'The relations above, with what both sides said about them' }),
  source_url: z.url().nullable(),
  source_date: z.string().nullable().meta({ description: 'Year, month or day' }),
  classified_by: z.enum(['source', 'editorial', 'self']).nullable(),
  confirmed_on: day.nullable(),
  freshness,
  published_on: day,
  url: z.url(),
})

export const suggestionsAnswer = z.strictObject({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('concept'), facet: z.string(), id: z.string(), label: z.string(), count: z.int().nonnegative(), url: z.url() }),
      z.strictObject({ kind: z.literal('entry'), id: z.string(), label: z.string(), short_name: z.string().nullable(), url: z.url() }),
    ]),
  ),
})

const localized = z.strictObject({ de: z.string(), en: z.string() })

/** The form of the vocabulary file: what is answered here can be imported elsewhere as it is. */
export const vocabulariesAnswer = z.strictObject({
  schemes: z.array(z.strictObject({ id: z.string(), prefLabel: localized, multiple: z.boolean(), hierarchical: z.boolean(), note_de: z.string().optional(), kinds: z.array(z.string()).optional().meta({ description: 'Kinds of entries it belongs to; absent: to all' }) })),
  concepts: z.array(
    z.strictObject({
      scheme: z.string(),
      notation: z.string(),
      prefLabel: localized,
      altLabel: z.strictObject({ de: z.array(z.string()), en: z.array(z.string()) }),
      broader: z.string().optional().meta({ description: 'Notation within the same scheme' }),
      definition_de: z.string().optional(),
      definition_en: z.string().optional(),
      source: z.string().optional(),
      evidence: z.string().optional(),
      retired: z.boolean().optional(),
      replaced_by: z.string().optional(),
    }),
  ),
})

export const problemAnswer = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z
    .array(z.strictObject({ parameter: z.string(), value: z.string().optional(), reason: z.string(), allowed: z.array(z.string()).optional() }))
    .optional()
    .meta({ description: 'One for each wrong parameter' }),
})

export type ActorItem = z.infer<typeof actorItem>
export type ActorsAnswer = z.infer<typeof actorsAnswer>
export type ActorAnswer = z.infer<typeof actorAnswer>
export type SuggestionsAnswer = z.infer<typeof suggestionsAnswer>
export type VocabulariesAnswer = z.infer<typeof vocabulariesAnswer>

type Wording = { vocabulary: Vocabulary; label: (facet: Facet, id: string) => string; language: Language; baseUrl: string; measure: Yardstick }

export const actorUrl = (id: string, { language, baseUrl }: Pick<Wording, 'language' | 'baseUrl'>): string => `${baseUrl}${actorAddress(id, language)}`

export const toActorsAnswer = (result: Result, pages: Pages, wording: Wording): ActorsAnswer => toListAnswer(result, pages, wording, actorList, (hit) => toItem(hit, wording))

type Pages = { page: number; page_size: number; replaced?: { parameter: string; value: string; by: string }[]; alike?: Alike }

export function toListAnswer<Item>(result: Result, { page, page_size, replaced = [], alike }: Pages, wording: Wording, list: List, toItems: (hit: Hit) => Item[]) {
  const counts = (facet: Facet) => (result.facets[facet] ?? []).map(({ id, count }) => ({ id, label: wording.label(facet, id), count, broader: wording.vocabulary.find(facet, id)?.broader }))
  return {
    total: result.total,
    page,
    page_size,
    items: result.hits.flatMap(toItems),
    facets: Object.fromEntries(countedFacets(list).map((facet) => [facet, counts(facet)])),
    recognised: result.concepts.map(({ scheme, notation, words }) => ({ facet: scheme, id: notation, label: wording.label(scheme, notation), words })),
    ...(replaced.length > 0 ? { replaced } : {}),
    ...(alike ? { like: alike.town } : {}),
    corrected: result.corrected ?? null,
  }
}

function toItem({ card, distance_km }: Hit, wording: Wording): ActorItem[] {
  if (!isActorCard(card)) return []
  const { id, name, short_name, type, city, state, themes, spaces, phases, groups, confirmed_on } = card
  return [
    {
      id,
      name,
      short_name: short_name ?? null,
      type,
      city: city ?? null,
      state: state ?? null,
      themes,
      spaces,
      phases,
      groups,
      summary: summaryOf(card, wording.language),
      url: actorUrl(id, wording),
      logo_url: card.logo === undefined ? null : `${wording.baseUrl}${smallAddress(card.logo)}`,
      confirmed_on: confirmed_on ?? null,
      freshness: freshnessOfKind('actor', confirmed_on, wording.measure),
      distance_km: distance_km === undefined ? undefined : Math.round(distance_km * 10) / 10,
    },
  ]
}

const summaryOf = ({ summary_de, summary_en }: Pick<EntryCard, 'summary_de' | 'summary_en'>, language: Language): string | null => (language === 'en' ? summary_en : undefined) ?? summary_de ?? summary_en ?? null

export function toActorAnswer(actor: Actor, { baseUrl, language, measure }: Pick<Wording, 'baseUrl' | 'language' | 'measure'>): ActorAnswer {
  return {
    id: actor.id,
    name: actor.name,
    short_name: actor.short_name ?? null,
    type: actor.type,
    street: actor.street ?? null,
    postal_code: actor.postal_code ?? null,
    city: actor.city ?? null,
    state: actor.state ?? null,
    country: actor.country ?? null,
    phone: actor.phone ?? null,
    email: actor.email ?? null,
    website: actor.website ?? null,
    logo_url: actor.logo ? `${baseUrl}${fileAddress(actor.logo.file)}` : null,
    lat: actor.lat ?? null,
    lon: actor.lon ?? null,
    ags: actor.ags ?? null,
    description_de: actor.description_de ?? null,
    description_en: actor.description_en ?? null,
    themes: actor.themes,
    spaces: actor.spaces,
    phases: actor.phases,
    groups: actor.groups,
    member_of: actor.member_of,
    part_of: actor.part_of ?? [],
    partner_in: actor.partner_in ?? [],
    memberships: (actor.memberships ?? []).map(({ network, relation, standing, status, function: role, since, until, confirmed_on }) => ({
      network, relation, standing, status: status ?? null, function: role ?? null, since: since ?? null, until: until ?? null, confirmed_on: confirmed_on ?? null,
    })),
    source_url: actor.source_url ?? null,
    source_date: actor.source_date ?? null,
    classified_by: actor.classified_by ?? null,
    confirmed_on: actor.confirmed_on ?? null,
    freshness: freshnessOfKind('actor', actor.confirmed_on, measure),
    published_on: actor.published_on,
    url: actorUrl(actor.id, { language, baseUrl }),
  }
}

/** Why an entry is among those of places like one's own. */
export const alikeIn = (card: unknown, alike: Alike | undefined): { alike?: string } => (alike ? { alike: alike.why(ownerIn(card)) } : {})

export function toEntryItem(card: unknown, kinds: readonly Kind[], { language, baseUrl, measure }: Pick<Wording, 'language' | 'baseUrl' | 'measure'>): z.infer<typeof entryItem>[] {
  const list = isEntryCard(card) ? kinds.find(({ name }) => name === card.kind)?.list : undefined
  if (!isEntryCard(card) || !list) return []
  const { id, kind, name, themes, phases, confirmed_on, published_on } = card
  return [{
    id, kind, name, summary: summaryOf(card, language), themes, phases, confirmed_on: confirmed_on ?? null, freshness: freshnessOfKind(kind, confirmed_on, measure), published_on,
    url: `${baseUrl}${list.paths[language]}/${id}`, api_url: `${baseUrl}/api/v1/${list.api}/${id}`,
  }]
}

type Addresses = { concept(facet: Facet, id: string): string; entry(id: string): string }

export function toSuggestionsAnswer(suggestions: Suggestion[], addresses: Addresses): SuggestionsAnswer {
  return {
    items: suggestions.map((suggestion) =>
      suggestion.kind === 'concept'
        ? { kind: 'concept', facet: suggestion.scheme, id: suggestion.notation, label: suggestion.label, count: suggestion.count, url: addresses.concept(suggestion.scheme, suggestion.notation) }
        : { kind: 'entry', id: suggestion.id, label: suggestion.label, short_name: suggestion.short_name ?? null, url: addresses.entry(suggestion.id) },
    ),
  }
}

export function toVocabulariesAnswer(vocabulary: Vocabulary): VocabulariesAnswer {
  const schemes = [...vocabulary.schemes.values()]
  return {
    schemes: schemes.map(({ id, prefLabel, multiple, hierarchical, note_de, kinds }) => ({ id, prefLabel, multiple, hierarchical, note_de, kinds })),
    concepts: schemes.flatMap(({ id }) => vocabulary.concepts(id)),
  }
}
