/** The interface described by OpenAPI 3.1, made from the schemas that also read the requests and check the answers. */
import { z } from 'zod'
import { siteName, type Operator } from '../../platform/operator.ts'
import { actorAnswer, actorItem, actorsAnswer, entryItem, itemOf, listAnswer, problemAnswer, suggestionsAnswer, vocabulariesAnswer } from './answer.ts'
import type { Kind } from '../publishing/index.ts'
import { actorsParameters, languageParameters, everythingOf, listParameters, noParameters, suggestParameters } from './form.ts'

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1)

/** Every schema with its name; a new registry each time, because the kinds are the app's. */
function schemasOf(kinds: readonly Kind[]) {
  const schemas = z.registry<{ id: string }>()
  schemas.add(actorItem, { id: 'ActorItem' })
  schemas.add(actorsAnswer, { id: 'Actors' })
  schemas.add(actorAnswer, { id: 'Actor' })
  schemas.add(suggestionsAnswer, { id: 'Suggestions' })
  schemas.add(vocabulariesAnswer, { id: 'Vocabularies' })
  schemas.add(problemAnswer, { id: 'Problem' })
  schemas.add(entryItem, { id: 'EntryItem' })
  schemas.add(listAnswer(entryItem, everythingOf(kinds)), { id: 'Entries' })
  for (const { name, list, shown } of kinds) {
    if (!shown) continue
    const item = itemOf(shown.item, list)
    schemas.add(item, { id: `${capital(name)}Item` })
    schemas.add(listAnswer(item, list), { id: capital(list.api ?? name) })
    schemas.add(shown.answer, { id: capital(name) })
  }
  return schemas
}

const reference = (id: string) => `#/components/schemas/${id}`

export type Operation = {
  operationId: string
  summary: string
  description?: string
  path: string
  pathParameters?: Record<string, string>
  parameters: z.ZodObject
  answer: string
  refusals: (keyof typeof refusals)[]
}

const refusals = {
  400: 'Wrong parameters; each one is named in `errors`',
  404: 'There is no such entry',
  410: 'The entry was withdrawn',
  429: 'Too many requests; try again in a minute',
  500: 'A fault on our side',
} as const

/** Every operation of the interface. The page that explains it is made from the same list. */
export const operationsOf = (kinds: readonly Kind[]): Operation[] => [everythingOperation(kinds), ...operations.slice(0, 2), ...kinds.flatMap(kindOperations), ...operations.slice(2)]

const everythingOperation = (kinds: readonly Kind[]): Operation => ({
  operationId: 'findEntries', summary: 'Find entries of all kinds', description: 'Values of one facet widen the result, facets narrow each other. Counts are exact; each facet ignores its own selection.',
  path: '/api/v1/entries', parameters: listParameters(everythingOf(kinds)), answer: 'Entries', refusals: [400, 429, 500],
})

function kindOperations({ name, list, shown }: Kind): Operation[] {
  if (!shown) return []
  const path = `/api/v1/${list.api}`
  return [
    { operationId: `find${capital(list.api ?? name)}`, summary: `Find ${list.words.en.noun(2)}`, description: 'Values of one facet widen the result, facets narrow each other. Counts are exact; each facet ignores its own selection.', path, parameters: listParameters(list), answer: capital(list.api ?? name), refusals: [400, 429, 500] },
    { operationId: `get${capital(name)}`, summary: `One ${list.words.en.noun(1)}, everything that is published of it`, path: `${path}/{id}`, pathParameters: { id: 'Permanent id of the entry' }, parameters: languageParameters, answer: capital(name), refusals: [400, 404, 410, 429, 500] },
  ]
}

const operations: readonly Operation[] = [
  {
    operationId: 'findActors',
    summary: 'Find actors',
    description: 'Values of one facet widen the result, facets narrow each other. Counts are exact; each facet ignores its own selection.',
    path: '/api/v1/actors',
    parameters: actorsParameters,
    answer: 'Actors',
    refusals: [400, 429, 500],
  },
  {
    operationId: 'getActor',
    summary: 'One actor, everything that is published about it',
    path: '/api/v1/actors/{id}',
    pathParameters: { id: 'Permanent id of the actor' },
    parameters: languageParameters,
    answer: 'Actor',
    refusals: [400, 404, 410, 429, 500],
  },
  {
    operationId: 'suggest',
    summary: 'Concepts and actors that begin with what is being typed',
    path: '/api/v1/suggest',
    parameters: suggestParameters,
    answer: 'Suggestions',
    refusals: [400, 429, 500],
  },
  {
    operationId: 'getVocabularies',
    summary: 'All vocabularies, in the form of the import file',
    path: '/api/v1/vocabularies',
    parameters: noParameters,
    answer: 'Vocabularies',
    refusals: [400, 429, 500],
  },
]

export function toOpenApi({ baseUrl, operator }: { baseUrl: string; operator: Operator }, kinds: readonly Kind[] = []) {
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: siteName(operator, 'en').text,
      version: '1.0.0',
      description: 'Who does what in disaster risk management and urban security. Reading only, no key needed, usable from any origin (CORS). Errors are problem documents (RFC 9457).',
      ...(operator.name || operator.email ? { contact: { name: operator.name, email: operator.email } } : {}),
    },
    servers: [{ url: baseUrl }],
    paths: Object.fromEntries(operationsOf(kinds).map((operation) => [operation.path, { get: describe(operation) }])),
    components: { schemas: componentSchemas(kinds) },
  }
}

function describe({ operationId, summary, description, pathParameters = {}, parameters, answer, refusals: codes }: Operation) {
  return {
    operationId,
    summary,
    description,
    parameters: [
      ...Object.entries(pathParameters).map(([name, meaning]) => ({ name, in: 'path', required: true, description: meaning, schema: { type: 'string' } })),
      ...queryParameters(parameters),
    ],
    responses: {
      200: { description: 'Found', content: { 'application/json': { schema: { $ref: reference(answer) } } } },
      ...Object.fromEntries(codes.map((code) => [code, { description: refusals[code], content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } } }])),
    },
  }
}

export type QueryParameter = { name: string; in: 'query'; required: false; description?: string; schema: z.core.JSONSchema.BaseSchema; style?: 'form'; explode?: true }

export function queryParameters(parameters: z.ZodObject): QueryParameter[] {
  const { properties = {} } = z.toJSONSchema(parameters)
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return []
    const { description, ...schema } = property
    const repeatable = schema.type === 'array' ? ({ style: 'form', explode: true } as const) : {}
    return [{ name, in: 'query', required: false, description, schema, ...repeatable } as const]
  })
}

function componentSchemas(kinds: readonly Kind[]) {
  // What is checked as it is read is described as it is answered.
  const { schemas: described } = z.toJSONSchema(schemasOf(kinds), { uri: reference })
  return Object.fromEntries(
    Object.entries(described).map(([id, { $schema, $id, ...schema }]) => {
      // The place in this document is the identity of a schema; its own $id would change what references mean.
      void [$schema, $id]
      return [id, schema]
    }),
  )
}
