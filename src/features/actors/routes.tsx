import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf, type Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { findKeeping } from '../appointments/index.ts'
import { facets, type Facet } from '../search/index.ts'
import { isActorCard } from './actor.ts'
import { valuesOf } from './facets.ts'
import { facetsOf, pageSize, readFilter, toQuery, waysOut, type Filter, type List, type WayOut } from './form.ts'
import { knownIn, labelsOf } from './labels.ts'
import { phasesOf } from './phases.ts'
import { relatedBy, relationColumns } from './membership.ts'
import { findActor, findCounterparts } from './store.ts'
import { ListPage } from './views/list.tsx'
import { ProfilePage } from './views/profile.tsx'

const mostMembers = 12
const mostSimilar = 5

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.get(paths.actors[language], (c) => list(services, c, 'actors'))
    app.get(paths.search[language], (c) => list(services, c, 'search'))
    // Without a dot: /akteure/defus.json is another representation, not another actor.
    app.get(`${paths.actors[language]}/:id{[^/.]+}`, (c) => profile(services, c, c.req.param('id')))
  }
  return app
}

function list({ search, clock }: Services, c: Context, kind: List) {
  const index = search()
  const frame = frameOf(c)
  const { language } = frame
  const { filter: asked, ignored } = readFilter(new URL(c.req.url).searchParams, { list: kind, language, known: knownIn(index) })
  const from = asked.place === '' ? undefined : index.places(asked.place)
  const ask = (filter: Filter) => index.search(toQuery(filter, kind, language, from))

  const first = ask(asked)
  const lastPage = Math.max(1, Math.ceil(first.total / pageSize))
  const beyondLast = asked.page > lastPage
  const filter = beyondLast ? { ...asked, page: lastPage } : asked
  const result = beyondLast ? ask(filter) : first

  const found = ({ filter: other, ...way }: WayOut) => ({ ...way, filter: other, total: index.search({ ...toQuery(other, kind, language), limit: 0, counts: false }).total })
  const alternatives = result.total > 0 ? [] : (waysOut(filter).map((ways) => ways.map(found).filter(({ total }) => total > 0)).find(({ length }) => length > 0) ?? [])

  const label = labelsOf(index, language)
  return html(
    c,
    <ListPage
      {...{ frame, list: kind, filter, ignored, result, beyondLast, alternatives }}
      facets={facetsOf(kind).map((facet) => [facet, valuesOf({ facet, counts: result.facets[facet], chosen: filter.facets[facet] ?? [], vocabulary: index.vocabulary })])}
      label={label}
      phases={phasesOf(index, label)}
      place={asked.place === '' ? 'none' : from === undefined ? 'unknown' : 'found'}
      now={clock.now()}
    />,
  )
}

async function profile({ db, search, clock }: Services, c: Context, id: string) {
  const found = await findActor(db, id)
  if (found === undefined) throw new NotFound()
  if (found.state === 'withdrawn') throw new Gone(found.name, found.withdrawn_on)
  const { actor } = found
  const frame = frameOf(c)
  const index = search()
  const label = labelsOf(index, frame.language)
  const counterparts = await findCounterparts(db, id)
  const members = index.search({ language: frame.language, facets: { kind: ['actor'], network: [id] }, order: 'name', limit: mostMembers, counts: false })
  return html(
    c,
    <ProfilePage
      {...{ frame, actor }}
      vocabulary={index.vocabulary}
      label={label}
      phases={phasesOf(index, label)}
      belongsTo={relatedBy((relation) => (actor[relationColumns[relation]] ?? []).map((id) => ({ id, card: actorCard(index.card(id)), membership: actor.memberships?.find((one) => one.network === id && one.relation === relation) })))}
      counterparts={relatedBy((relation) => counterparts.filter((one) => one.relation === relation).map(({ id }) => ({ id, card: actorCard(index.card(id)) })))}
      members={{ total: members.total, first: members.hits.flatMap(({ card }) => actorCard(card) ?? []) }}
      similar={index.similar(id, mostSimilar).flatMap(({ card, shared }) => {
        const other = actorCard(card)
        return other === undefined ? [] : [{ card: other, shared: facets.flatMap((facet): [Facet, string[]][] => (shared[facet]?.length ? [[facet, shared[facet]]] : [])) }]
      })}
      now={clock.now()}
      mayEdit={keeps(viewerOf(c), id)}
      mayRelate={relates(viewerOf(c), id)}
      keeping={await findKeeping(db, id)}
    />,
  )
}

/** Shows the way in; whether it is open says the form itself. */
const keeps = ({ appointments }: Viewer, id: string) => appointments.some(({ role, actor }) => (actor === undefined ? role !== 'coordinator' : role === 'editor' && actor === id))

const relates = ({ appointments }: Viewer, id: string) => appointments.some(({ actor }) => actor === undefined || actor === id)

const actorCard = (card: unknown) => (isActorCard(card) ? card : undefined)
