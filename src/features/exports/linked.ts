/** Actors as linked data: schema.org for everybody, W3C ORG for those who ask precisely. */
import { actorAddress } from '../../platform/addresses.ts'
import { fileAddress } from '../../platform/files.ts'
import { namespaces } from '../../platform/turtle.ts'
import { membershipWord, type Actor } from '../actors/index.ts'
import { actorIri } from '../entries/index.ts'
import { conceptIri } from '../vocabularies/index.ts'
import type { Selection } from './selection.ts'

/** Inline: whoever reads it needs no other server. */
export const context = {
  '@vocab': namespaces.schema,
  org: namespaces.org,
  dct: namespaces.dct,
  xsd: namespaces.xsd,
  description: { '@id': 'https://schema.org/description', '@container': '@language' },
  url: { '@type': '@id' },
  logo: { '@type': '@id' },
  mainEntityOfPage: { '@type': '@id' },
  knowsAbout: { '@type': '@id' },
  eventStatus: { '@type': '@id' },
  eventAttendanceMode: { '@type': '@id' },
  identifier: 'org:identifier',
  classification: { '@id': 'org:classification', '@type': '@id' },
  memberOf: { '@id': 'org:memberOf', '@type': '@id' },
  subOrganizationOf: { '@id': 'org:subOrganizationOf', '@type': '@id' },
  hasMembership: 'org:hasMembership',
  organization: { '@id': 'org:organization', '@type': '@id' },
  memberDuring: 'org:memberDuring',
  subject: { '@id': 'dct:subject', '@type': '@id' },
  source: { '@id': 'dct:source', '@type': '@id' },
  issued: { '@id': 'dct:issued', '@type': 'xsd:date' },
  valid: { '@id': 'dct:valid', '@type': 'xsd:date' },
  latitude: { '@type': 'xsd:decimal' },
  longitude: { '@type': 'xsd:decimal' },
} as const

export { actorIri }

export function toLinked(actor: Actor, baseUrl: string) {
  const concept = (scheme: string) => (notation: string) => conceptIri(baseUrl, scheme, notation)
  const { id, name, short_name, website, phone, email, lat, lon, description_de, description_en } = actor
  return {
    '@id': actorIri(id, baseUrl),
    '@type': ['Organization', 'org:Organization'],
    identifier: id,
    name,
    alternateName: short_name,
    url: website,
    logo: actor.logo && `${baseUrl}${fileAddress(actor.logo.file)}`,
    telephone: phone,
    email,
    address: addressOf(actor),
    location: lat === undefined || lon === undefined ? undefined : { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude: String(lat), longitude: String(lon) } },
    description: description_de || description_en ? { de: description_de, en: description_en } : undefined,
    classification: [concept('type')(actor.type)],
    knowsAbout: actor.themes.map(concept('theme')),
    subject: [...actor.spaces.map(concept('space')), ...actor.phases.map(concept('phase')), ...actor.groups.map(concept('group'))],
    memberOf: actor.member_of.map((network) => actorIri(network, baseUrl)),
    subOrganizationOf: actor.part_of?.map((whole) => actorIri(whole, baseUrl)),
    hasMembership: membershipsOf(actor, baseUrl),
    mainEntityOfPage: `${baseUrl}${actorAddress(id, 'de')}`,
    source: actor.source_url,
    issued: actor.published_on,
    valid: actor.confirmed_on,
  }
}

/** Only where more is known than that it is one: `org:memberOf` says that already. */
function membershipsOf({ memberships = [] }: Actor, baseUrl: string) {
  const told = memberships.filter(({ relation, status, function: role, since, until }) => relation === 'member-of' && [status, role, since, until].some((value) => value !== undefined))
  if (told.length === 0) return undefined
  return told.map(({ network, status, function: role, since, until }) => ({
    '@type': 'org:Membership',
    organization: actorIri(network, baseUrl),
    roleName: [status, role].flatMap((word) => (word === undefined ? [] : [membershipWord(word, 'de')])),
    // As exact as it is known: a year stays a year.
    memberDuring: since === undefined && until === undefined ? undefined : { startDate: since, endDate: until },
  }))
}

function addressOf({ street, postal_code, city, state, country }: Actor) {
  if ([street, postal_code, city, state, country].every((part) => part === undefined)) return undefined
  return {
    '@type': 'PostalAddress',
    streetAddress: street,
    postalCode: postal_code,
    addressLocality: city,
    addressRegion: state,
    addressCountry: country,
  }
}

export const toJsonLd = (actor: Actor, baseUrl: string) => ({ '@context': context, ...toLinked(actor, baseUrl) })

export const toJsonLdList = ({ actors, baseUrl }: Pick<Selection, 'actors' | 'baseUrl'>): AsyncIterable<string> => toGraph(linked(actors(), baseUrl))

async function* linked(actors: AsyncIterable<Actor>, baseUrl: string) {
  for await (const actor of actors) yield toLinked(actor, baseUrl)
}

/** Entries of any kind in one document. */
export async function* toGraph(nodes: AsyncIterable<object>): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`
  let first = true
  for await (const node of nodes) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(node)}`
    first = false
  }
  yield '\n]}\n'
}
