import { Hono, type Context } from 'hono'
import { openToAll } from '../../platform/answer.ts'
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import { paths } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages } from '../../platform/language.ts'
import { clientAddress } from '../../platform/rate-limit.ts'
import { NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorList } from '../actors/index.ts'
import { emptyFilter, labelsOf, narrowedTo, sentenceOf, toQuery, whatOf, type Filter } from '../entries/index.ts'
import { toBody } from '../exports/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { editionAddress, editionPaths } from './addresses.ts'
import { parametersOf, wantedIn } from './asking.ts'
import { compare } from './book.ts'
import { formats, isFormat, isPossible, mediaTypes, mostActors, offeredFor, type Format } from './edition.ts'
import { ask, standingOf } from './making.ts'
import { findEditions, streamParts } from './store.ts'
import { texts } from './texts.ts'
import { FolderPage } from './views/folder.tsx'
import { OfferPage } from './views/offer.tsx'

const hour = 3_600
const mostAnHour = 30

export function routes(services: Services) {
  const attempts = createAttempts(services.db, { name: 'edition', most: mostAnHour, seconds: hour })
  const app = new Hono()
  for (const language of languages) {
    app
      .get(paths.emergencyFolder[language], (c) => html(c, <FolderPage frame={frameOf(c)} lands={landsOf(services.search(), emptyFilter, c)} />))
      .get(editionPaths[language], (c) => offer(services, c))
      .post(editionPaths[language], (c) => order(services, attempts, c))
    for (const format of formats) app.get(`${editionPaths[language]}.${format}`, (c) => file(services, c, format))
  }
  return app
}

const asked = ({ search }: Services, c: Context) => wantedIn(new URL(c.req.url).searchParams, search(), frameOf(c).language)

const count = (index: SearchIndex, filter: Filter, c: Context) => {
  const { language } = frameOf(c)
  const from = filter.place === '' ? undefined : index.places(filter.place)
  return index.search({ ...toQuery(filter, actorList, language, { from }), limit: 0, counts: ['state'] })
}

async function offer(services: Services, c: Context, refusal?: 'client' | 'busy') {
  const index = services.search()
  const frame = frameOf(c)
  const { language } = frame
  const { filter, parameters, ignored } = asked(services, c)
  const { total } = count(index, filter, c)
  const label = labelsOf(index, actorList, language)
  const offers = await Promise.all(offeredFor(total).map(async (format) => ({ format, most: mostActors[format], standing: await standingOf(services, { format, language, parameters }) })))
  return html(
    c,
    <OfferPage
      {...{ frame, parameters, ignored, total, offers }}
      refusal={refusal && texts[language].limits[refusal]}
      sentence={sentenceOf({ total, filter, list: actorList, language, label, placeFound: false })}
      what={whatOf({ filter, list: actorList, language, label })}
      twins={{ de: editionAddress('de', parametersOf(filter, 'de')), en: editionAddress('en', parametersOf(filter, 'en')) }}
      lands={(filter.facets.state ?? []).length > 0 ? [] : landsOf(index, filter, c)}
    />,
    refusal ? 429 : 200,
  )
}

/** The same selection in one Land. */
function landsOf(index: SearchIndex, filter: Filter, c: Context) {
  const { language } = frameOf(c)
  const label = labelsOf(index, actorList, language)
  return (count(index, filter, c).facets.state ?? [])
    .flatMap(({ id, count: found }) => (found === 0 ? [] : [{ label: label('state', id), count: found, href: editionAddress(language, parametersOf(narrowedTo(filter, 'state', id), language)) }]))
    .sort((a, b) => compare[language](a.label, b.label))
}

async function order(services: Services, attempts: Attempts, c: Context) {
  const { settings, search } = services
  const { language } = frameOf(c)
  const { filter, parameters } = asked(services, c)
  const { format } = await c.req.parseBody()
  if (!isFormat(format)) throw new NotFound()
  const { total } = count(search(), filter, c)
  // The page itself says why.
  if (!isPossible(format, total)) return c.redirect(editionAddress(language, parameters), 303)
  const client = clientAddress(c, settings.trustProxy)
  if (client !== undefined && (await attempts.count(client)) > 0) return offer(services, c, 'client')
  if ((await ask(services, { format, language, parameters })) === 'busy') return offer(services, c, 'busy')
  return c.redirect(`${editionAddress(language, parameters)}#${format}`, 303)
}

async function file(services: Services, c: Context, format: Format) {
  const { db } = services
  const { language } = frameOf(c)
  const { parameters } = asked(services, c)
  const { finished } = await findEditions(db, { format, language, parameters })
  if (!finished) return c.redirect(editionAddress(language, parameters), 303)
  const name = `resilienznetz-${dayAt(finished.finishedAt)}.${format}`
  return c.body(await toBody(streamParts(db, finished)), 200, {
    ...openToAll,
    'content-type': mediaTypes[format],
    'content-length': String(finished.size),
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'public, no-cache',
  })
}
