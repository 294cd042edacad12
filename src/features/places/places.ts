/** The districts and independent cities of Germany: what is called how, how large, where. Pure. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { toSlug } from '../../platform/slug.ts'

export const placeTypes = ['Kreisfreie Stadt', 'Stadtkreis', 'Landkreis', 'Kreis', 'Regionalverband'] as const

const known = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const degrees = known(z.coerce.number())

const row = z.object({
  /** Official municipality key: two digits of the Land, three of the district. */
  ags: z.string().regex(/^\d{5}$/),
  /** Its region in the statistics of the EU, level 3. */
  nuts: z.string().regex(/^DE[0-9A-Z]{3}$/),
  name: z.string().min(1),
  type: z.enum(placeTypes),
  state: z.string().regex(/^DE-[A-Z]{2}$/),
  /** Where it is administered. */
  seat: z.string().min(1),
  population: z.coerce.number().int().positive(),
  area_km2: z.coerce.number().positive(),
  /** People per square kilometre. */
  per_km2: z.coerce.number().int().nonnegative(),
  /** Of the seat; not known for all. */
  lat: degrees,
  lon: degrees,
  /** The day the figures are of. */
  as_of: z.iso.date(),
})

export type Place = z.infer<typeof row>

export const isTown = ({ type }: Pick<Place, 'type'>): boolean => type === 'Kreisfreie Stadt' || type === 'Stadtkreis'

/** What stands before the name proper: «Stadt Köln» is also asked for as «Köln». */
const titles = /^(?:Freie und Hansestadt|Landeshauptstadt|Hansestadt|Stadt|Landkreis|Kreis|Region) /

/** What tells towns of one name apart. Brandenburg alone is the Land. */
const addition = / (?:\(.*\)|(?:am|an der|im|in der) (?!Havel).*)$/

export type Places = {
  all: readonly Place[]
  byAgs(ags: string): Place | undefined
  /** By full name, or by the name without title: then a town goes before a district of the same name. Undefined where several are meant. */
  byName(name: string): Place | undefined
}

export function readPlaces(csv: string): Places {
  const all = z.array(row).parse(parse(csv, { columns: true }))
  const byAgs = new Map(all.map((place) => [place.ags, place]))
  const byFullName = grouped(all, ({ name }) => [name])
  const byShortName = grouped(all, ({ name }) => [withoutTitle(name), withoutTitle(name).replace(addition, '')])
  return {
    all,
    byAgs: (ags) => byAgs.get(ags),
    byName(name) {
      const asked = toSlug(name)
      return onlyOne(byFullName.get(asked) ?? []) ?? onlyOne(byShortName.get(asked) ?? [])
    },
  }
}

export const withoutTitle = (name: string): string => name.replace(titles, '')

function grouped(places: readonly Place[], namesOf: (place: Place) => string[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>()
  for (const place of places) for (const name of new Set(namesOf(place).map(toSlug))) groups.set(name, [...(groups.get(name) ?? []), place])
  return groups
}

function onlyOne(places: Place[]): Place | undefined {
  const towns = places.filter(isTown)
  return places.length === 1 ? places[0] : towns.length === 1 ? towns[0] : undefined
}
