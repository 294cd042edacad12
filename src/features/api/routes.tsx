import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { answer } from '../../platform/answer.ts'
import { dayAt } from '../../platform/calendar.ts'
import { problem, type ParameterError } from '../../platform/problem.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import type { Yardstick } from '../../platform/rhythm.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorList, findActor } from '../actors/index.ts'
import { addressOf, alikeTo, answersBeside, emptyFilter, kindIn, labelsOf, narrowedTo, searchAlike } from '../entries/index.ts'
import { findEntry, type Kind } from '../publishing/index.ts'
import type { Facet } from '../search/index.ts'
import { alikeIn, toActorAnswer, toActorsAnswer, toEntryItem, toListAnswer, toSuggestionsAnswer, toVocabulariesAnswer } from './answer.ts'
import { addressOfExample, exampleOf } from './example.ts'
import { entryKinds, everythingOf, languageParameters, listParameters, noParameters, readActorsQuery, readListQuery, readParameters, suggestParameters } from './form.ts'
import { toOpenApi } from './openapi.ts'
import { InterfacePage } from './views/interface.tsx'

const json = 'application/json; charset=utf-8'

const queryOf = (c: Context) => new URL(c.req.url).searchParams

const refuse = (c: Context, errors: ParameterError[]) =>
  problem(400, { detail: errors.map(({ parameter, reason }) => `${parameter}: ${reason}`).join('. '), instance: c.req.path, errors })

/** What is fresh today. */
const yardstick = ({ settings, clock }: Pick<Services, 'settings' | 'clock'>): Yardstick => ({ rhythm: settings.rhythm, today: dayAt(clock.now()) })

export const routes = (services: Services) => {
  const { db, search, settings, operator, kinds } = services
  const { baseUrl } = settings
  const description = () => JSON.stringify(toOpenApi({ baseUrl, operator: operator() }, kinds), undefined, 1)
  const page = (c: Context) => {
    const frame = frameOf(c)
    const index = search()
    return html(c, <InterfacePage {...{ frame, baseUrl, kinds }} example={exampleOf(index, { language: frame.language, baseUrl, measure: yardstick(services) })} schemes={[...index.vocabulary.schemes.values()]} addressOf={(operation) => addressOfExample(operation, index, kinds, frame.language)} />)
  }

  const app = new Hono()
  for (const kind of kinds) if (kind.shown) app.route('/', kindRoutes(services, kind, kind.shown))
  const entries = entryKinds(kinds)
  const names = entries.map(({ name }) => name)
  const everything = everythingOf(entries)
  const everythingParameters = listParameters(everything)
  return app
    .get('/api/v1/entries', (c) => {
      const index = search()
      const { given, errors } = readListQuery(queryOf(c), index, everything, everythingParameters)
      if (errors) return refuse(c, errors)
      const { language } = given
      const wording = { vocabulary: index.vocabulary, label: labelsOf(index, everything, language), language, baseUrl, measure: yardstick(services) }
      const asked = given.query.facets?.kind ?? []
      const result = index.search({ ...given.query, facets: { ...given.query.facets, kind: asked.length > 0 ? asked : names } })
      const counted = { ...result, facets: { ...result.facets, kind: result.facets.kind.filter(({ id }) => names.includes(id)) } }
      const found = toListAnswer(counted, given, wording, everything, ({ card }) => toEntryItem(card, entries, wording))
      return answer(c, JSON.stringify(found), json, { link: linksOf(c, baseUrl, found) })
    })
    .get('/api/v1/actors', (c) => {
      const index = search()
      const { given, errors } = readActorsQuery(queryOf(c), index)
      if (errors) return refuse(c, errors)
      const result = index.search(given.query)
      const found = toActorsAnswer(result, given, { vocabulary: index.vocabulary, label: labelsOf(index, actorList, given.language), language: given.language, baseUrl, measure: yardstick(services) })
      return answer(c, JSON.stringify(found), json, { link: linksOf(c, baseUrl, found) })
    })
    .get('/api/v1/actors/:id', async (c) => {
      const { given, errors } = readParameters(queryOf(c), languageParameters)
      if (errors) return refuse(c, errors)
      const found = await findActor(db, c.req.param('id'))
      if (!found) throw new NotFound()
      if (found.state === 'withdrawn') throw new Gone(found.name, found.withdrawn_on)
      return answer(c, JSON.stringify(toActorAnswer(found.actor, { baseUrl, language: given.language, measure: yardstick(services) })), json, { link: linksOf(c, baseUrl) })
    })
    .get('/api/v1/suggest', (c) => {
      const { given, errors } = readParameters(queryOf(c), suggestParameters)
      if (errors) return refuse(c, errors)
      const { q = '', language, limit } = given
      const index = search()
      const addressOfEntry = (id: string) => {
        const kind = kinds.find(({ name }) => name === kindIn(index.card(id)))
        return kind?.addressOf?.(id, language) ?? `${(kind?.list ?? actorList).paths[language]}/${id}`
      }
      const addresses = {
        concept: (facet: Facet, id: string) => `${baseUrl}${addressOf(narrowedTo(emptyFilter, facet, id), actorList, language)}`,
        entry: (id: string) => `${baseUrl}${addressOfEntry(id)}`,
      }
      return answer(c, JSON.stringify(toSuggestionsAnswer(q === '' ? [] : index.suggest(q, language, limit), addresses)), json)
    })
    .get('/api/v1/vocabularies', (c) => {
      const { errors } = readParameters(queryOf(c), noParameters)
      if (errors) return refuse(c, errors)
      return answer(c, JSON.stringify(toVocabulariesAnswer(search().vocabulary)), json)
    })
    .get('/api/openapi.json', (c) => answer(c, description(), json))
    .get(paths.interface.de, page)
    .get(paths.interface.en, page)
    .options('/api/*', (c) => c.body(null, 204, { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*', 'access-control-max-age': '86400' }))
    .on(['POST', 'PUT', 'PATCH', 'DELETE'], '/api/v1/*', (c) => problem(405, { instance: c.req.path }, { allow: 'GET, HEAD, OPTIONS' }))
}

/** Where the rights and the description of the interface are, and the pages beside this one (RFC 8288). */
function linksOf(c: Context, baseUrl: string, found?: { total: number; page: number; page_size: number }): string {
  const to = (page: number) => {
    const parameters = queryOf(c)
    parameters.set('page', String(page))
    return `${baseUrl}${c.req.path}?${parameters}`
  }
  const last = found && Math.max(1, Math.ceil(found.total / found.page_size))
  const pages = found && last ? { first: 1, prev: found.page > 1 ? Math.min(found.page - 1, last) : undefined, next: found.page < last ? found.page + 1 : undefined, last } : {}
  return [
    ...Object.entries(pages).flatMap(([rel, page]) => (page === undefined ? [] : [`<${to(page)}>; rel="${rel}"`])),
    `<${baseUrl}${paths.interface.de}#rechte>; rel="license"`,
    `<${baseUrl}/api/openapi.json>; rel="service-desc"; type="application/json"`,
  ].join(', ')
}

/** List and entry of a kind that `defineKind` describes, in the shape of the actors. */
function kindRoutes(services: Services, { name, list, entry: written }: Kind, shown: NonNullable<Kind['shown']>) {
  const { db, search, clock, settings: { baseUrl } } = services
  const schema = listParameters(list)
  return new Hono()
    .get(`/api/v1/${list.api}`, (c) => {
      const index = search()
      const { given, errors } = readListQuery(queryOf(c), index, list, schema, dayAt(clock.now()))
      if (errors) return refuse(c, errors)
      const { language } = given
      const wording = { vocabulary: index.vocabulary, label: labelsOf(index, list, language), language, baseUrl, measure: yardstick(services) }
      const alike = given.like === undefined ? undefined : alikeTo(given.like, index, wording.label, language)
      if (given.like !== undefined && !alike) return refuse(c, [{ parameter: 'like', value: given.like, reason: 'No town or district here has this name or id' }])
      const result = alike ? searchAlike(index, given.query, alike, given) : index.search(given.query)
      const found = toListAnswer(result, { ...given, alike }, wording, list, ({ card }) => [{ ...shown.toItem(card, wording), ...alikeIn(card, alike) }])
      return answer(c, JSON.stringify(found), json, { link: linksOf(c, baseUrl, found) })
    })
    .get(`/api/v1/${list.api}/:${name}`, async (c) => {
      const { given, errors } = readParameters(queryOf(c), languageParameters)
      if (errors) return refuse(c, errors)
      const id = c.req.param(name) ?? ''
      const found = await findEntry(db, name, id)
      if (!found || found.entry.readers) throw new NotFound()
      if (found.state === 'withdrawn') throw new Gone(written?.titleOf(found.entry.payload) ?? id, found.withdrawn_on)
      return answer(c, JSON.stringify({ ...shown.toAnswer(found.entry, { baseUrl, language: given.language, measure: yardstick(services) }), ...(await answersBeside(services, found.entry)) }), json, { link: linksOf(c, baseUrl) })
    })
}
