/** What the next meeting of a network talks about: what was put on the agenda, and what nobody has answered yet. Printed, or taken along as CSV. */
import { stringify } from 'csv-stringify/sync'
import type { Context } from 'hono'
import { z } from 'zod'
import { dayAt } from '../../platform/calendar.ts'
import type { Language } from '../../platform/language.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { signedIn } from '../editing/index.ts'
import { isEntryCard, isFormula } from '../entries/index.ts'
import { requestPage } from './addresses.ts'
import { kind } from './kind.tsx'
import { keepPrivate } from './open.ts'
import { maySeeAgenda } from './policy.ts'
import { AgendaPage, type Item } from './views/agenda-page.tsx'

const seen = z.object({ id: z.string(), name: z.string(), summary_de: z.string().optional(), owner: z.string().optional(), organisation: z.string().optional(), published_on: z.string(), own: z.object({ request_state: z.string(), needed_by: z.string().optional() }) })

const most = 500

/** As far as whoever looks may read it. The oldest first: it has waited longest. */
function itemsOf(services: Services, c: Context, network: string) {
  const viewer = signedIn(c)
  const index = services.search()
  const card = index.card(network)
  if (!isEntryCard(card) || card.kind !== 'actor') throw new NotFound()
  if (!maySeeAgenda(viewer, network)) throw new Forbidden()
  const { hits } = index.search({ language: 'de', readable: readable(viewer), facets: { kind: [kind.name], network: [network], 'request-state': ['offen', 'tagesordnung'] }, order: 'latest', limit: most, counts: false })
  const items = hits.flatMap(({ card: found }) => seen.safeParse(found).data ?? []).map((one): Item => ({
    id: one.id, title: one.name, question: one.summary_de ?? '', asker: one.owner === undefined ? (one.organisation ?? '') : actorName(index, one.owner),
    isOnAgenda: one.own.request_state === 'tagesordnung', neededBy: one.own.needed_by, askedOn: one.published_on,
  }))
  return { name: card.name, items: items.sort((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : a.id < b.id ? -1 : 1)) }
}

export function showAgenda(services: Services, c: Context, network: string) {
  const { name, items } = itemsOf(services, c, network)
  keepPrivate(c)
  return html(c, <AgendaPage frame={frameOf(c)} {...{ network, name, items }} today={dayAt(services.clock.now())} />)
}

const columns = ['id', 'title', 'question', 'asker', 'on_agenda', 'needed_by', 'asked_on', 'url'] as const

export function showAgendaFile(services: Services, c: Context, network: string, language: Language) {
  const { items } = itemsOf(services, c, network)
  keepPrivate(c)
  const rows = items.map(({ isOnAgenda, neededBy, askedOn, ...item }) => {
    const row = { ...item, on_agenda: isOnAgenda ? 'yes' : 'no', needed_by: neededBy ?? '', asked_on: askedOn, url: `${services.settings.baseUrl}${requestPage(item.id)[language]}` }
    // Spreadsheets would run what begins like a formula.
    return columns.map((column) => (isFormula(row[column]) ? `'${row[column]}` : row[column]))
  })
  return c.body(stringify([[...columns], ...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/ }), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="agenda-${network}.csv"` })
}
