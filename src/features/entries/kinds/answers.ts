/** What the interface and the files say of an entry: made from its schema, so that no field is forgotten. Pure. */
import { z } from 'zod'
import { actorAddress } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import { freshnesses, freshnessMeaning, freshnessOfKind, type Yardstick } from '../../../platform/rhythm.ts'
import type { Entry } from '../../publishing/index.ts'
import { conceptIri } from '../../vocabularies/index.ts'
import { sharingFields, type CommonPayload } from './payload.ts'

const day = z.iso.date()
const frame = {
  confirmed_on: day.nullable().meta({ description: 'Last day on which somebody responsible confirmed the entry; null where nobody has' }),
  freshness: z.enum(freshnesses).meta({ description: freshnessMeaning }),
  published_on: day,
  url: z.url().meta({ description: 'The page, for people' }),
}

const openFields = (shape: z.ZodRawShape) => Object.entries(shape).filter(([name]) => !sharingFields.includes(name))

/** What may be absent is null; what has a default is always there. */
const answered = (field: z.core.$ZodType): z.core.$ZodType =>
  field instanceof z.ZodOptional ? z.nullable(answered(field.unwrap())) : field instanceof z.ZodDefault ? answered(field.unwrap()) : field

export const answerSchema = (shape: z.ZodRawShape): z.ZodObject =>
  z.strictObject({ id: z.string().meta({ description: 'Permanent; never given to another entry' }), ...Object.fromEntries(openFields(shape).map(([name, field]) => [name, answered(field)])), ...frame })

export const itemSchema = (shape: z.ZodRawShape, names: readonly string[]): z.ZodObject =>
  z.strictObject({ id: z.string(), ...Object.fromEntries(openFields(shape).filter(([name]) => names.includes(name)).map(([name, field]) => [name, answered(field)])), ...frame })

type At = { paths: Localized; baseUrl: string; language: 'de' | 'en' }
type Telling = At & { kind: string; measure: Yardstick }
const urlOf = (id: string, { paths, baseUrl, language }: At) => `${baseUrl}${paths[language]}/${id}`

export function toAnswer({ id, payload, confirmed_on, published_on }: Pick<Entry, 'id' | 'payload' | 'confirmed_on' | 'published_on'>, names: readonly string[], telling: Telling): object {
  return { id, ...Object.fromEntries(names.map((name) => [name, payload[name] ?? null])), confirmed_on: confirmed_on ?? null, freshness: freshnessOfKind(telling.kind, confirmed_on, telling.measure), published_on, url: urlOf(id, telling) }
}

export const openNames = (shape: z.ZodRawShape): string[] => openFields(shape).map(([name]) => name)

/** One cell: values of a list between `|`, rows as JSON; so is a list in which a value could be taken for either. */
export function toCell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' && !/^\[|\|/.test(one)) ? value.join('|') : JSON.stringify(value)
  return String(value)
}

/** The organisation itself, not the page about it; the same in every language. */
export const actorIri = (id: string, baseUrl: string): string => `${baseUrl}${actorAddress(id, 'de')}#actor`

const node = (iri: string) => ({ '@id': iri })

/** As linked data, in the words that schema.org has for its type; each kind adds its own. */
export function toLinked({ id, payload, confirmed_on, published_on }: Entry<CommonPayload>, { paths, baseUrl, name, type, own }: { paths: Localized; baseUrl: string; name: string; type: string; own: object }): object {
  const concept = (scheme: string) => (notation: string) => conceptIri(baseUrl, scheme, notation)
  const page = `${baseUrl}${paths.de}/${id}`
  const words = wordsOf[type] ?? asWork
  return {
    '@id': `${page}#${name}`,
    '@type': type,
    'dct:identifier': id,
    name: payload.title,
    subject: [...payload.spaces.map(concept('space')), ...payload.phases.map(concept('phase')), ...payload.groups.map(concept('group'))],
    mainEntityOfPage: page,
    issued: published_on,
    valid: confirmed_on,
    ...words(payload, {
      themes: payload.themes.map((theme) => node(concept('theme')(theme))),
      owner: payload.owner === undefined ? payload.organisation && { '@type': 'Organization', name: payload.organisation } : node(actorIri(payload.owner, baseUrl)),
      partners: payload.partners.map((partner) => node(actorIri(partner, baseUrl))),
      place: payload.place && { '@type': 'Place', name: payload.place, address: { '@type': 'PostalAddress', addressLocality: payload.place, addressRegion: payload.state, addressCountry: payload.country } },
    }),
    ...own,
  }
}

type Parts = { themes: object[]; owner: object | string | undefined; partners: object[]; place: object | string | undefined }

const asWork = ({ summary, source_urls, valid_until }: CommonPayload, { themes, owner, partners, place }: Parts): object => ({
  abstract: summary, inLanguage: 'de', about: themes, sourceOrganization: owner, contributor: partners, spatialCoverage: place, isBasedOn: source_urls.map(node), expires: valid_until,
})

/** Events and organisations are no works: what they have of the same is called otherwise. */
const wordsOf: Readonly<Record<string, typeof asWork>> = {
  Event: ({ summary, source_urls }, { themes, owner, partners, place }) => ({ description: { de: summary }, inLanguage: 'de', about: themes, organizer: owner, contributor: partners, location: place, source: source_urls }),
  Project: ({ summary, source_urls }, { themes, owner, partners, place }) => ({
    description: { de: summary }, knowsAbout: themes, member: [...(owner ? [{ '@type': 'OrganizationRole', roleName: 'Koordination', member: owner }] : []), ...partners], areaServed: place, source: source_urls,
  }),
}
