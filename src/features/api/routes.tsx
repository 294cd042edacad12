import { Hono, type Context } from 'hono'
import { parameterNames, paths } from '../../platform/addresses.ts'
import { answer } from '../../platform/answer.ts'
import { problem, type ParameterError } from '../../platform/problem.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { findActor, labelsOf } from '../actors/index.ts'
import type { Facet } from '../search/index.ts'
import { toActorAnswer, toActorsAnswer, toSuggestionsAnswer, toVocabulariesAnswer } from './answer.ts'
import { exampleOf } from './example.ts'
import { languageParameters, noParameters, readActorsQuery, readParameters, suggestParameters } from './form.ts'
import { toOpenApi } from './openapi.ts'
import { InterfacePage } from './views/interface.tsx'

const json = 'application/json; charset=utf-8'

const queryOf = (c: Context) => new URL(c.req.url).searchParams

const refuse = (c: Context, errors: ParameterError[]) =>
  problem(400, { detail: errors.map(({ parameter, reason }) => `${parameter}: ${reason}`).join('. '), instance: c.req.path, errors })

export const routes = ({ db, search, settings }: Services) => {
  const { baseUrl } = settings
  const description = JSON.stringify(toOpenApi(settings), undefined, 1)
  const page = (c: Context) => {
    const frame = frameOf(c)
    const index = search()
    return html(c, <InterfacePage {...{ frame, baseUrl }} example={exampleOf(index, frame.language, baseUrl)} schemes={[...index.vocabulary.schemes.values()]} />)
  }

  return new Hono()
    .get('/api/v1/actors', (c) => {
      const index = search()
      const { given, errors } = readActorsQuery(queryOf(c), index)
      if (errors) return refuse(c, errors)
      const result = index.search(given.query)
      return answer(c, JSON.stringify(toActorsAnswer(result, given, { vocabulary: index.vocabulary, label: labelsOf(index, given.language), language: given.language, baseUrl })), json)
    })
    .get('/api/v1/actors/:id', async (c) => {
      const { given, errors } = readParameters(queryOf(c), languageParameters)
      if (errors) return refuse(c, errors)
      const found = await findActor(db, c.req.param('id'))
      if (!found) throw new NotFound()
      if (found.state === 'withdrawn') throw new Gone(found.name, found.withdrawn_on)
      return answer(c, JSON.stringify(toActorAnswer(found.actor, baseUrl, given.language)), json)
    })
    .get('/api/v1/suggest', (c) => {
      const { given, errors } = readParameters(queryOf(c), suggestParameters)
      if (errors) return refuse(c, errors)
      const { q = '', language, limit } = given
      const addressOf = (facet: Facet, id: string) => `${baseUrl}${paths.actors[language]}?${new URLSearchParams({ [parameterNames[language][facet]]: id })}`
      const suggestions = q === '' ? [] : search().suggest(q, language, limit)
      return answer(c, JSON.stringify(toSuggestionsAnswer(suggestions, addressOf, { language, baseUrl })), json)
    })
    .get('/api/v1/vocabularies', (c) => {
      const { errors } = readParameters(queryOf(c), noParameters)
      if (errors) return refuse(c, errors)
      return answer(c, JSON.stringify(toVocabulariesAnswer(search().vocabulary)), json)
    })
    .get('/api/openapi.json', (c) => answer(c, description, json))
    .get(paths.interface.de, page)
    .get(paths.interface.en, page)
    .options('/api/v1/*', (c) => c.body(null, 204, { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*', 'access-control-max-age': '86400' }))
    .on(['POST', 'PUT', 'PATCH', 'DELETE'], '/api/v1/*', (c) => problem(405, { instance: c.req.path }, { allow: 'GET, HEAD, OPTIONS' }))
}
