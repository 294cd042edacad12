import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { dayAt } from '../../platform/calendar.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf, type Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { findKeeping } from '../appointments/index.ts'
import { belongingTo, labelsOf, partsOf, phasesOf } from '../entries/index.ts'
import { Gallery } from '../graphs/index.ts'
import type { Facet } from '../search/index.ts'
import { findSilent } from '../webchecks/index.ts'
import { isActorCard } from './actor.ts'
import { actorList } from './list.ts'
import { relatedBy, relationColumns, relations } from './membership.ts'
import { neighbourhoodOf } from './neighbourhood.ts'
import { findActor, findCounterparts } from './store.ts'
import { ProfilePage } from './views/profile.tsx'

const mostMembers = 12
const mostSimilar = 5

export function routes(services: Services) {
  const app = new Hono()
  const gallery = new Gallery()
  // Without a dot: /akteure/defus.json is another representation, not another actor.
  for (const language of languages) app.get(`${paths.actors[language]}/:id{[^/.]+}`, (c) => profile(services, c, c.req.param('id'), gallery))
  return app
}

async function profile(services: Services, c: Context, id: string, gallery: Gallery) {
  const { db, search, clock, kinds } = services
  const found = await findActor(db, id)
  if (found === undefined) throw new NotFound()
  if (found.state === 'withdrawn') throw new Gone(found.name, found.withdrawn_on)
  const { actor } = found
  const frame = frameOf(c)
  const index = search()
  const label = labelsOf(index, actorList, frame.language)
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
      around={await neighbourhoodOf({ id, index, kinds, gallery, others: [...relations.flatMap((relation) => actor[relationColumns[relation]] ?? []), ...counterparts.map((one) => one.id)] })}
      jointPath={kinds.find(({ joins }) => joins !== undefined)?.list.paths[frame.language]}
      similar={index.similar(id, mostSimilar).flatMap(({ card, shared }) => {
        const other = actorCard(card)
        return other === undefined ? [] : [{ card: other, shared: Object.entries(shared).flatMap(([facet, values = []]): [Facet, string[]][] => (values.length > 0 ? [[facet, values]] : [])) }]
      })}
      now={clock.now()}
      silentSince={actor.website === undefined ? undefined : await silentSince(services, actor.website)}
      mayEdit={keeps(viewerOf(c), id)}
      mayRelate={relates(viewerOf(c), id)}
      keeping={await findKeeping(db, id)}
      below={<>{await partsOf(services, c, { id, kind: 'actor', owner: id, networks: [], visibility: 'clear' })}{belongingTo(services, c, { facet: 'actor', value: id })}</>}
    />,
  )
}

async function silentSince({ db }: Services, website: string): Promise<string | undefined> {
  const since = (await findSilent(db, [website])).get(website)
  return since && dayAt(since)
}

/** Shows the way in; whether it is open says the form itself. */
const keeps = ({ appointments }: Viewer, id: string) => appointments.some(({ role, actor }) => (actor === undefined ? role !== 'coordinator' : role === 'editor' && actor === id))

const relates = ({ appointments }: Viewer, id: string) => appointments.some(({ actor }) => actor === undefined || actor === id)

const actorCard = (card: unknown) => (isActorCard(card) ? card : undefined)
