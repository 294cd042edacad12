/** The office's desk: what is stale, orphaned, incomplete or doubtful, and a reminder to many at once. */
import type { Context } from 'hono'
import { below, parameterNames, paths, twinsBelow } from '../../../platform/addresses.ts'
import { dayAt } from '../../../platform/calendar.ts'
import type { Language } from '../../../platform/language.ts'
import { Forbidden } from '../../../platform/refusals.ts'
import type { Services } from '../../../services.ts'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { may } from '../../accounts/index.ts'
import { actorName } from '../../actors/index.ts'
import { reviewerOf, signedIn, writerOf } from '../../editing/index.ts'
import { stateName } from '../../entries/index.ts'
import { toBody } from '../../exports/index.ts'
import { entryKind, fieldsOf, newKey, type Signature } from '../../publishing/index.ts'
import { findBroken } from '../../webchecks/index.ts'
import { findGoneReports, insertBatch } from '../store.ts'
import { toCsv } from './csv.ts'
import { currentStanding } from './following.ts'
import { readAgainBefore, readEntries, readingJob } from './reading.ts'
import type { Overview } from './standing.ts'
import { findNeeding, findSigns, type Needing } from './store.ts'
import { filterKeys, queryOf, readChosen, scopeOf, type Chosen, type FilterKey, type Scope } from './upkeep.ts'
import { DeskPage } from './views/desk.tsx'

const entriesOnAPage = 50
/** More wait for the job: a page is not kept waiting for them. */
const readWithPage = 1_000
const streamedAtOnce = 5_000
export const mostReminded = 5_000
/** As in the directory: a source two years old is worth a look. */
const yearsUntilOld = 2

export type AtDesk = { viewer: ReturnType<typeof signedIn>; scope: Scope; by: Signature }

/** Reviewers and administrators, and the coordinators of networks; nobody else. */
export function atDesk(services: Services, c: Context): AtDesk {
  const viewer = signedIn(c)
  const isOffice = may(viewer, 'review', { kind: 'actor' })
  const scope = scopeOf(viewer, isOffice)
  if (scope !== 'all' && scope.length === 0) throw new Forbidden()
  return { viewer, scope, by: scope === 'all' ? reviewerOf(viewer) : writerOf(viewer, { kind: 'actor', owner: scope[0] }, services.search()) }
}

type Asked = { scope: Scope; chosen: Chosen }

/** Everything the desk answers stands on this. */
async function overviewOf({ db, clock, kinds, settings }: Services, { scope, chosen }: Asked): Promise<Overview & { silent: ReadonlyMap<string, Date> }> {
  const now = clock.now()
  const signs = await findSigns(db, await findBroken(db))
  const standing = await currentStanding(db)
  const names = kinds.flatMap(({ entry }) => entry?.name ?? [])
  const question = { scope, chosen, kinds: names, rhythm: settings.rhythm, today: dayAt(now), oldBefore: Number(dayAt(now).slice(0, 4)) - yearsUntilOld, kept: signs.kept, reported: signs.reported, silent: new Set(signs.silent.keys()) }
  return { ...standing.overview(question), silent: signs.silent }
}

/** A part at a time: the list may hold every entry. */
async function* streamNeeding({ db }: Services, { placed, silent }: Pick<Overview, 'placed'> & { silent: ReadonlyMap<string, Date> }): AsyncGenerator<Needing> {
  for (let at = 0; at < placed.length; at += streamedAtOnce) yield* await findNeeding(db, placed.slice(at, at + streamedAtOnce), silent)
}

/** Answers whether the desk knows everything that is published now. */
async function catchUpReading(services: Services): Promise<boolean> {
  const now = services.clock.now()
  const among = (await currentStanding(services.db)).unread(readAgainBefore(now), readWithPage)
  const isRead = among.length === 0 || ((await readEntries(services, { most: readWithPage, among })) && among.length < readWithPage)
  if (!isRead) await services.jobs.enqueue(readingJob, {}, { once: now.toISOString().slice(0, 16) })
  return isRead
}

export async function showDesk(services: Services, c: Context, error?: string) {
  const { scope } = atDesk(services, c)
  const { db } = services
  const frame = frameOf(c)
  const { language } = frame
  const parameters = new URL(c.req.url).searchParams
  const chosen = readChosen(parameters, language)
  const isRead = await catchUpReading(services)
  const wanted = Number(parameters.get(parameterNames[language].page) ?? 1)
  const page = Number.isInteger(wanted) && wanted > 0 && wanted < 100_000 ? wanted : 1
  const desk = await overviewOf(services, { scope, chosen })
  const list = await findNeeding(db, desk.placed.slice((page - 1) * entriesOnAPage, page * entriesOnAPage), desk.silent)
  const index = services.search()
  const labels: Record<FilterKey, (value: string) => string> = { kind: (value) => entryKind(services, value).words.one[language], state: (value) => stateName(value, language), network: (value) => actorName(index, value) }
  const shown = chosen.concern === undefined ? desk.counts.total : desk.counts[chosen.concern]
  const offers = Object.fromEntries(filterKeys.map((key) => [key, withChosen(desk.offers[key], chosen[key]).map(({ value, count }) => ({ value, count, label: labelOf(labels[key], value) }))]))
  return html(
    c,
    <DeskPage
      {...{ frame, chosen, error, shown, page, isRead }}
      counts={desk.counts}
      offers={{ kind: offers.kind, state: offers.state, network: offers.network }}
      pages={Math.max(1, Math.ceil(shown / entriesOnAPage))}
      isOwn={scope !== 'all'}
      reports={scope === 'all' ? (await findGoneReports(db)).length : 0}
      most={mostReminded}
      now={services.clock.now()}
      entries={list.map((entry) => {
        const kind = entryKind(services, entry.kind)
        const names = new Map(fieldsOf(kind).map((field) => [field.name, field.label[language]]))
        return { ...entry, href: `${kind.paths[language]}/${entry.id}`, kindName: kind.words.one[language], ownerName: entry.owner === undefined || entry.owner === entry.id ? undefined : actorName(index, entry.owner), gapNames: entry.gaps.map((gap) => names.get(gap) ?? gap), stateName: entry.state === undefined ? undefined : labelOf(labels.state, entry.state) }
      })}
    />,
    error === undefined ? 200 : 422,
  )
}

const labelOf = (label: (value: string) => string, value: string): string => label(value) || value

/** What was chosen stays in the list, also where nothing is left of it. */
const withChosen = (offers: { value: string; count: number }[], value: string | undefined) => (value === undefined || offers.some((offer) => offer.value === value) ? offers : [...offers, { value, count: 0 }])

export async function sendCsv(services: Services, c: Context, language: Language) {
  const { scope } = atDesk(services, c)
  const chosen = readChosen(new URL(c.req.url).searchParams, language)
  const entries = streamNeeding(services, await overviewOf(services, { scope, chosen }))
  const { baseUrl } = services.settings
  return c.body(await toBody(toCsv(entries, ({ kind, id }) => `${baseUrl}${entryKind(services, kind).paths[language]}/${id}`)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${paths.upkeep.de.slice(1)}-${dayAt(services.clock.now())}.csv"`,
    'cache-control': 'private, no-store',
  })
}

/** Only notes what was chosen: nothing is sent before somebody has seen who gets what. */
export async function chooseReminder(services: Services, c: Context) {
  const { scope, by } = atDesk(services, c)
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const given = [body.entry ?? []].flat().filter((value) => typeof value === 'string').slice(0, mostReminded)
  const isAll = body.all !== undefined
  const chosen = isAll ? readChosen(new URL(c.req.url).searchParams, language) : {}
  const ticked = new Set(given)
  const placed = isAll || given.length > 0 ? (await overviewOf(services, { scope, chosen })).placed.slice(0, isAll ? mostReminded : undefined) : []
  const entries = placed.map(({ id }) => id).filter((id) => isAll || ticked.has(id)).slice(0, mostReminded)
  if (entries.length === 0) return undefined
  const key = newKey()
  await insertBatch(services.db, { key, entries, author: by.function, authorAccount: by.account, createdAt: services.clock.now() })
  return c.redirect(`${twinsBelow(paths.upkeep, below.reminders, key)[language]}${queryOf(readChosen(new URL(c.req.url).searchParams, language), language)}`, 303)
}
