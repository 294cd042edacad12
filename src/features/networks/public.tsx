/** What everybody sees of a network: its page and the list of its members as a file. */
import type { Context } from 'hono'
import { answer } from '../../platform/answer.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { monthsFor } from '../../platform/rhythm.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { draw, meshOf } from '../maps/index.ts'
import { findActor, actorList, findCounterparts, relations, type ActorCard } from '../actors/index.ts'
import { labelsOf } from '../entries/index.ts'
import { roomParameters } from './addresses.ts'
import { toMembersCsv } from './members-csv.ts'
import { maySpeakFor } from './policy.ts'
import { cardOf, isNetwork, membersOf, roomOf } from './room.ts'
import { findMemberships } from './store.ts'
import { RoomPage } from './views/room.tsx'

/** The actor whose network it is. */
export async function networkAt({ db, search }: Services, id: string): Promise<ActorCard> {
  const card = cardOf(search(), id)
  if (card) return card
  const found = await findActor(db, id)
  if (found?.state === 'withdrawn') throw new Gone(found.name, found.withdrawn_on)
  throw new NotFound()
}

export async function showRoom(services: Services, c: Context, id: string) {
  const { db, search, clock } = services
  const network = await networkAt(services, id)
  const index = search()
  const frame = frameOf(c)
  const asked = new URL(c.req.url).searchParams
  const names = roomParameters[frame.language]
  const page = asked.get(names.page) ?? ''
  const now = clock.now()
  const rows = await findMemberships(db, { network: id })
  const room = roomOf({ index, network, rows, deeper: asked.get(names.level) === '2', page: /^\d{1,6}$/.test(page) ? Number(page) : 1, months: monthsFor(services.settings.rhythm, 'actor'), now })
  const counterparts = await findCounterparts(db, id)
  const mayManage = maySpeakFor(viewerOf(c), id)
  if (!isNetwork(network, room.own + room.former.length + counterparts.length) && !mayManage) throw new NotFound()
  const others = relations.flatMap((relation) => {
    const cards = counterparts.filter((one) => one.relation === relation).flatMap((one) => cardOf(index, one.id) ?? [])
    return cards.length === 0 ? [] : [{ relation, cards }]
  })
  const belongsTo = network.member_of.flatMap((other) => cardOf(index, other) ?? [])
  const { spots, unplaced } = index.spread({ language: frame.language, facets: { kind: ['actor'], network: [id] } }, meshOf())
  return html(c, <RoomPage map={{ drawing: draw(spots), unplaced }} {...{ frame, room, belongsTo, others, now, mayManage }} label={labelsOf(index, actorList, frame.language)} />)
}

export async function showCsv(services: Services, c: Context, id: string) {
  const { db, search, settings } = services
  const network = await networkAt(services, id)
  const { language } = frameOf(c)
  const members = membersOf(search(), [network.id])
  const csv = toMembersCsv(members, await findMemberships(db, { network: id }), { language, baseUrl: settings.baseUrl })
  return answer(c, csv, 'text/csv; charset=utf-8', { 'content-disposition': `attachment; filename="${id}-${language === 'de' ? 'mitglieder' : 'members'}.csv"` })
}
