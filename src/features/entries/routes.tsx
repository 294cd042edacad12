/** The lists of all kinds, the search over everything, and the pages of entries. */
import { Hono, type Context } from 'hono'
import { answer } from '../../platform/answer.ts'
import { dayAt, hourAt } from '../../platform/calendar.ts'
import { languages, type Language } from '../../platform/language.ts'
import { below, parameterNames, paths, twinsBelow } from '../../platform/addresses.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { documentOf, html } from '../../ui/render.ts'
import { may, readable as readableFor } from '../accounts/index.ts'
import { Gallery } from '../graphs/index.ts'
import { findEntry, type Kind, type List } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { showConcept } from './concept.tsx'
import { valuesOf } from './facets.ts'
import { pageSize, readFilter, toQuery, viewsOf, waysOut, type Filter, type WayOut } from './form.ts'
import { KeptPages, sendKept } from './kept-pages.ts'
import { alikeTo, searchAlike } from './like.ts'
import { knownIn, labelsOf, successorIn } from './labels.ts'
import { searchList } from './lists.ts'
import { mapOf } from './map.ts'
import { matrixOf, toMatrixCsv } from './matrix.ts'
import { netOfList } from './net.ts'
import { partsOf, topsOf } from './parts.tsx'
import { phasesOf } from './phases.ts'
import { referringTo } from './related.tsx'
import { texts } from './texts.ts'
import { ListPage, type ListData } from './views/list.tsx'
import { whereIs } from './where.ts'

export function routes(services: Services) {
  const { kinds } = services
  const app = new Hono()
  const gallery = new Gallery()
  const pages = new KeptPages()
  const everything = searchList(kinds.map(({ list }) => list))
  for (const language of languages) {
    for (const list of [everything, ...kinds.map(({ list }) => list)]) app.get(list.paths[language], (c) => showList(services, c, list, pages, gallery))
    for (const list of [everything, ...kinds.map(({ list }) => list)]) if (viewsOf(list).includes('matrix')) app.get(`${list.paths[language]}.matrix.csv`, (c) => sendMatrix(services, c, list, language))
    app.get(`${paths.vocabularies[language]}/:scheme{[^/.]+}/:concept{[^/]+}`, (c, next) => showConcept(services, c, next, { language, everything }))
    // Without a dot: /praxis/x.json is another representation, not another entry.
    for (const kind of kinds) if (kind.shown) app.get(`${kind.list.paths[language]}/:${kind.name}{[^/.]+}`, (c) => showEntry(services, c, kind, c.req.param(kind.name) ?? ''))
  }
  return app
}

/** Whoever is not signed in sees what all others see. */
async function showList(services: Services, c: Context, list: List, pages: KeptPages, gallery: Gallery) {
  if (viewerOf(c).account) {
    keepPrivate(c)
    return c.html(await drawList(services, c, list, gallery))
  }
  const { noticeAccepted, url } = frameOf(c)
  const index = services.search()
  const from = [index, index.changes, services.operator(), hourAt(services.clock.now())]
  const address = `${noticeAccepted} ${url.pathname}${url.search}`
  const kept = pages.find(address, from)
  if (kept) return sendKept(c, kept)
  const page = await drawList(services, c, list, gallery)
  pages.keep(address, from, page)
  return c.html(page)
}

async function drawList({ search, kinds, clock, settings }: Services, c: Context, list: List, gallery: Gallery): Promise<string> {
  const index = search()
  const frame = frameOf(c)
  const { language } = frame
  const readable = readableFor(viewerOf(c))
  const { filter: asked, ignored } = readFilter(new URL(c.req.url).searchParams, { list, language, known: knownIn(index, list, readable), successor: successorIn(index) })
  const from = whereIs(asked.place, index, readable)
  const now = clock.now()
  const today = dayAt(now)
  const label = labelsOf(index, list, language)
  const alike = asked.like === undefined ? undefined : alikeTo(asked.like, index, label, language)
  if (asked.like !== undefined && alike === undefined) ignored.push({ name: parameterNames[language].like, value: asked.like, reason: 'value' })
  const ask = (filter: Filter) => {
    const query = toQuery(filter, list, language, { from, readable, today })
    return alike && filter.view === 'list' ? searchAlike(index, query, alike, { isOrdered: filter.order !== undefined }) : index.search(query)
  }

  const first = ask(asked)
  const lastPage = Math.max(1, Math.ceil(first.total / pageSize))
  const beyondLast = asked.view === 'list' && asked.page > lastPage
  const filter = beyondLast ? { ...asked, page: lastPage } : asked
  const result = beyondLast ? ask(filter) : first

  const found = ({ filter: other, ...way }: WayOut) => ({ ...way, filter: other, total: index.search({ ...toQuery(other, list, language, { readable, from: other.place === '' ? undefined : from }), limit: 0, counts: false }).total })
  const alternatives = result.total > 0 ? [] : (waysOut(filter).map((ways) => ways.map(found).filter(({ total }) => total > 0)).find(({ length }) => length > 0) ?? [])

  const pathOf = (name: string) => kinds.find((one) => one.name === name)?.list.paths[language]
  const query = toQuery(filter, list, language, { from, readable, today })
  return documentOf(
    <ListPage
      {...{ frame, list, filter, ignored, result, beyondLast, alternatives, label, now, pathOf, alike }}
      write={writingOf(kinds, list)}
      map={filter.view === 'map' && result.total > 0 ? mapOf({ index, list, language, filter, query, readable, pathOf }) : undefined}
      matrix={filter.view === 'matrix' && result.total > 0 ? matrixOf({ index, list, language, filter, query, label }) : undefined}
      net={filter.view === 'network' && result.total > 0 ? await netOfList({ index, list, kinds, query, gallery }) : undefined}
      cards={new Map(kinds.map(({ name, Card }) => [name, Card]))}
      facets={list.facets.map((facet) => [facet, valuesOf({ facet, counts: result.facets[facet.facet] ?? [], chosen: filter.facets[facet.facet] ?? [], vocabulary: index.vocabulary })])}
      phases={phasesOf(index, label)}
      rhythm={settings.rhythm}
      place={asked.place === '' ? 'none' : from === undefined ? 'unknown' : 'found'}
    />,
  )
}

/** Open data: what is for everybody, whoever asks. */
function sendMatrix({ search }: Services, c: Context, list: List, language: Language) {
  const index = search()
  const { filter } = readFilter(new URL(c.req.url).searchParams, { list, language, known: knownIn(index, list), successor: successorIn(index) })
  const matrix = matrixOf({ index, list, language, filter, query: toQuery(filter, list, language, { from: whereIs(filter.place, index) }), label: labelsOf(index, list, language) })
  return answer(c, toMatrixCsv(matrix, texts[language].matrix.total), 'text/csv; charset=utf-8', { 'content-disposition': `attachment; filename="${list.paths[language].split('/').at(-1)}-matrix.csv"` })
}

async function showEntry(services: Services, c: Context, kind: Kind, id: string) {
  const { db, search, clock, kinds } = services
  const index = search()
  const viewer = viewerOf(c)
  const readable = readableFor(viewer)
  const found = await findEntry(db, kind.name, id)
  // Whoever may not read it is not told that it is there, nor that it was.
  if (!found || !kind.shown || !mayBeRead(found.entry.readers, readable)) throw new NotFound()
  const { entry } = found
  if (found.state === 'withdrawn') throw new Gone(kind.entry?.titleOf(entry.payload) ?? id, found.withdrawn_on)
  if (entry.readers || viewer.account) keepPrivate(c)
  const mayEdit = may(viewer, 'draft', { kind: kind.name, owner: entry.owner, networks: entry.networks, state: 'draft' })
  return html(c, kind.shown.page({ frame: frameOf(c), entry, index, readable, now: clock.now(), mayEdit, first: await topsOf(services, c, entry), below: <>{await partsOf(services, c, entry)}{await referringTo(services, c, id)}</>, pathsOf: (name) => kinds.find((one) => one.name === name)?.list.paths }))
}

/** What one person may read is no answer for another. */
const keepPrivate = (c: Context) => c.header('cache-control', 'private, no-store')

/** Where an entry of a list is begun; whoever asks for an actor suggests one without an account. */
function writingOf(kinds: readonly Kind[], list: List): ListData['write'] {
  const entry = kinds.find((kind) => kind.list === list && kind.name !== 'actor')?.entry
  return entry && { href: twinsBelow(entry.paths, below.new), text: entry.words.new }
}
