/** From the address to the question. Unlike the pages, the interface refuses what it does not understand: a program that mistypes a filter must not get everything. */
import { z } from 'zod'
import { languages, type Language } from '../../platform/language.ts'
import type { ParameterError } from '../../platform/problem.ts'
import { actorList } from '../actors/index.ts'
import { knownIn, largestRadius, searchList, takesLike, whereIs } from '../entries/index.ts'
import type { Kind, List } from '../publishing/index.ts'
import { orders, type Facet, type Query, type SearchIndex } from '../search/index.ts'

const longestText = 200
const mostAllowedNamed = 200

const wholeNumber = (from: number, to: number) => z.string().regex(/^\d{1,9}$/).transform(Number).pipe(z.int().min(from).max(to))
const values = (description: string) => z.array(z.string()).default([]).meta({ description: `${description}. May be repeated: any of the values` })
const text = (description: string) => z.string().trim().max(longestText).optional().meta({ description })
const language = z.enum(languages).default('de').meta({ description: 'Language of labels and summaries, and of the words of `q`' })

export const actorsParameters = z.object({
  q: text('Words to be found; German or English, with synonyms, compounds and typing mistakes'),
  theme: values('Theme, a notation of the vocabulary `theme`; a broader one includes the narrower ones'),
  space: values('Area of action, a notation of the vocabulary `space`'),
  phase: values('Phase of action, a notation of the vocabulary `phase`'),
  group: values('Actor group, a notation of the vocabulary `group`'),
  type: values('Type of organisation, a notation of the vocabulary `type`'),
  state: values('Federal state or region of the seat, ISO 3166-2, as in DE-NI'),
  network: values('Id of an actor: its members'),
  entry: values('Id of an actor: only these'),
  place: text('Name of a town or district, from which `sort=distance` and `radius` measure'),
  radius: wholeNumber(1, largestRadius).optional().meta({ description: 'Only actors so many kilometres from `place`, or nearer' }),
  sort: z.enum(orders).extract(['relevance', 'name', 'confirmed', 'distance']).optional().meta({ description: 'Default: `distance` with a place, `relevance` with words, otherwise `name`' }),
  page: wholeNumber(1, 999_999_999).default(1).meta({ description: 'A page after the last one has no items' }),
  page_size: wholeNumber(1, 1000).default(20),
  language,
})

/** The parameters of any list: its facets by their names, each value checked when it is read. */
export const listParameters = (list: List) =>
  z.object({
    q: text('Words to be found; German or English, with synonyms, compounds and typing mistakes'),
    ...Object.fromEntries(list.facets.map(({ parameter, name }) => [parameter.en, values(name.en)])),
    ...(takesLike(list) ? { like: text('Name of a town or district, or id of an actor: only entries of places like it, the most alike first unless `sort` is given. Each says in `alike` why') } : {}),
    entry: values('Id of an entry: only these'),
    sort: z.enum(['relevance', ...list.orders]).optional().meta({ description: `Default: \`relevance\` with words, otherwise \`${list.order}\`` }),
    page: wholeNumber(1, 999_999_999).default(1).meta({ description: 'A page after the last one has no items' }),
    page_size: wholeNumber(1, 1000).default(20),
    language,
  })

/** Terms of the glossary are found on the pages and asked for as a vocabulary: they are no entries. */
export const entryKinds = (kinds: readonly Kind[]): Kind[] => kinds.filter(({ list }) => list.api !== undefined)

/** Everything, with the kind as a facet. Distances are asked of actors. */
export const everythingOf = (kinds: readonly Kind[]): List => ({ ...searchList(entryKinds(kinds).map(({ list }) => list)), orders: ['name', 'confirmed'] })

export const suggestParameters = z.object({
  q: text('The beginning of what is being typed'),
  language,
  limit: wholeNumber(1, 20).default(8),
})

export const languageParameters = z.object({ language })

export const noParameters = z.object({})

export type Parsed<T> = { given: T; errors?: undefined } | { given?: undefined; errors: ParameterError[] }

/** Reads parameters and names every one that is wrong. */
export function readParameters<S extends z.ZodObject>(parameters: URLSearchParams, schema: S): Parsed<z.output<S>> {
  const lists = new Set(Object.entries(schema.shape).flatMap(([name, field]) => (isList(field) ? [name] : [])))
  const raw: Record<string, string | string[]> = {}
  const errors: ParameterError[] = []
  for (const name of new Set(parameters.keys())) {
    const all = parameters.getAll(name)
    if (!Object.hasOwn(schema.shape, name)) errors.push({ parameter: name, reason: 'This parameter is not known here', allowed: Object.keys(schema.shape) })
    else if (lists.has(name)) raw[name] = all
    else if (all.length > 1) errors.push({ parameter: name, value: all.join(', '), reason: 'May be given once only' })
    else raw[name] = all[0]
  }
  const result = schema.safeParse(raw)
  if (result.success && errors.length === 0) return { given: result.data }
  const wrong = new Set<string>()
  for (const issue of result.error?.issues ?? []) {
    const parameter = String(issue.path[0])
    // One reason per parameter is enough to mend it.
    if (wrong.has(parameter)) continue
    wrong.add(parameter)
    errors.push({ parameter, value: parameters.get(parameter) ?? undefined, ...explain(issue) })
  }
  return { errors }
}

/** A schema that accepts several values says so in the description of the interface as well. */
const isList = (field: z.core.$ZodType): boolean => (field instanceof z.ZodDefault || field instanceof z.ZodOptional ? isList(field.unwrap()) : field instanceof z.ZodArray)

function explain(issue: z.core.$ZodIssue): Omit<ParameterError, 'parameter'> {
  if (issue.code === 'invalid_value') return { reason: 'Not one of the allowed values', allowed: issue.values.map(String) }
  if (issue.code === 'invalid_format') return { reason: 'Not a whole number' }
  if (issue.code === 'too_small') return { reason: `Must be at least ${issue.minimum}` }
  if (issue.code === 'too_big') return { reason: issue.origin === 'string' ? `Longer than ${issue.maximum} characters` : `Must be at most ${issue.maximum}` }
  return { reason: 'Not understood' }
}

/** A retired concept that was asked for, and the one that was taken instead. */
type Replaced = { parameter: string; value: string; by: string }

export type ListQuery = { query: Query; like?: string; isOrdered: boolean; page: number; page_size: number; language: Language; replaced: Replaced[] }

export const readActorsQuery = (parameters: URLSearchParams, index: SearchIndex): Parsed<ListQuery> => readListQuery(parameters, index, actorList, actorsParameters)

const textIn = (given: object, name: string): string | undefined => {
  const value: unknown = new Map(Object.entries(given)).get(name)
  return typeof value === 'string' ? value : undefined
}

const numberIn = (given: object, name: string): number | undefined => {
  const value: unknown = new Map(Object.entries(given)).get(name)
  return typeof value === 'number' ? value : undefined
}

/** Open data: only what is for everybody. `today`: for the order of what is to come. */
export function readListQuery(parameters: URLSearchParams, index: SearchIndex, list: List, schema: ReturnType<typeof listParameters> | typeof actorsParameters, today?: string): Parsed<ListQuery> {
  const { given, errors = [] } = readParameters(parameters, schema)
  const problems = [...errors, ...list.facets.flatMap(({ facet, parameter }) => parameters.getAll(parameter.en).flatMap((value) => unknownValue(facet, parameter.en, value, index, list)))]
  const place = parameters.get('place')?.trim()
  const from = place ? whereIs(place, index) : undefined
  if (place !== undefined && !from) problems.push({ parameter: 'place', value: place, reason: 'No actor here has its seat in a place of this name' })
  if (place === undefined && parameters.has('radius')) problems.push({ parameter: 'radius', reason: 'Needs the parameter place' })
  if (place === undefined && parameters.get('sort') === 'distance') problems.push({ parameter: 'sort', value: 'distance', reason: 'Needs the parameter place' })
  if (!given || problems.length > 0) return { errors: problems }

  const { q = '', page, page_size, language } = given
  const sort = orders.find((order) => order === textIn(given, 'sort'))
  const { vocabulary } = index
  const replaced = list.facets.flatMap(({ facet, parameter }) => parameters.getAll(parameter.en).flatMap((value): Replaced[] => {
    const by = vocabulary.successor(facet, value)
    return by === undefined ? [] : [{ parameter: parameter.en, value, by }]
  }))
  const chosen = Object.fromEntries(list.facets.map(({ facet, parameter }) => [facet, [...new Set(parameters.getAll(parameter.en).map((value) => vocabulary.successor(facet, value) ?? value))]]))
  return {
    given: {
      page,
      page_size,
      language,
      replaced,
      like: textIn(given, 'like') || undefined,
      isOrdered: sort !== undefined,
      query: {
        text: q,
        language,
        facets: { ...chosen, ...(list.kind === undefined ? {} : { kind: [list.kind] }) },
        // What people are not offered by name is no order for programs either.
        order: sort ?? (from ? 'distance' : q !== '' ? 'relevance' : list.orders.includes(list.order) ? list.order : 'name'),
        ids: given.entry.length === 0 ? undefined : given.entry,
        from,
        within: numberIn(given, 'radius'),
        today,
        counts: list.facets.filter(({ many }) => !many).map(({ facet }) => facet),
        offset: (page - 1) * page_size,
        limit: page_size,
      },
    },
  }
}

function unknownValue(facet: Facet, parameter: string, value: string, index: SearchIndex, list: List): ParameterError[] {
  if (knownIn(index, list)(facet, value)) return []
  const { vocabulary } = index
  const known = vocabulary.schemes.has(facet) ? vocabulary.concepts(facet).map(({ notation }) => notation) : index.values(facet)
  // A network may be named by its members before it is entered itself.
  if (known.includes(value)) return []
  return [{ parameter, value, reason: 'This value is not known', allowed: known.length <= mostAllowedNamed ? known : undefined }]
}
