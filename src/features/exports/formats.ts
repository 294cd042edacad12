/** The formats of the directory and of a profile: one line each, for routes, catalogue and pages. */
import type { Actor } from '../actors/index.ts'
import { toActorAnswer } from '../api/index.ts'
import { saysAreas, saysOthers, toActorsCsv } from './actors-csv.ts'
import { toHxl } from './hxl.ts'
import { toGeoJson, toJson } from './json.ts'
import { toJsonLd, toJsonLdList } from './linked.ts'
import type { Origin, Selection } from './selection.ts'
import { toVcard } from './vcard.ts'
import { toXlsx } from './xlsx.ts'

export type FileFormat = {
  contentType: string
  /** Name in the list of file types of the EU, for the catalogue. */
  fileType: string
  /** Browsers show what they can read and save the rest. */
  shown: 'inline' | 'attachment'
}

type ListFormat = FileFormat & {
  write(selection: Selection): AsyncIterable<string | Uint8Array>
}

export const listFormats = {
  csv: { contentType: 'text/csv; charset=utf-8', fileType: 'CSV', shown: 'attachment', write: ({ actors, cards }) => toActorsCsv(actors(), { others: saysOthers(cards), areas: saysAreas(cards) }) },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileType: 'XLSX', shown: 'attachment', write: toXlsx },
  json: { contentType: 'application/json; charset=utf-8', fileType: 'JSON', shown: 'inline', write: toJson },
  geojson: { contentType: 'application/geo+json; charset=utf-8', fileType: 'GEOJSON', shown: 'inline', write: toGeoJson },
  jsonld: { contentType: 'application/ld+json; charset=utf-8', fileType: 'JSON_LD', shown: 'inline', write: toJsonLdList },
  'hxl.csv': { contentType: 'text/csv; charset=utf-8', fileType: 'CSV', shown: 'attachment', write: toHxl },
} as const satisfies Record<string, ListFormat>

export const atomType = 'application/atom+xml; charset=utf-8'
export const turtleType = 'text/turtle; charset=utf-8'

type ProfileFormat = { contentType: string; shown: 'inline' | 'attachment'; write(actor: Actor, origin: Origin): string }

export const profileFormats: Readonly<Record<string, ProfileFormat>> = {
  json: { contentType: listFormats.json.contentType, shown: 'inline', write: (actor, origin) => JSON.stringify(toActorAnswer(actor, origin), undefined, 1) },
  jsonld: { contentType: listFormats.jsonld.contentType, shown: 'inline', write: (actor, { baseUrl }) => JSON.stringify(toJsonLd(actor, baseUrl), undefined, 1) },
  vcf: { contentType: 'text/vcard; charset=utf-8', shown: 'attachment', write: toVcard },
}
