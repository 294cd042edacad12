import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { answer, openToAll } from '../../platform/answer.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages, type Language, type Localized } from '../../platform/language.ts'
import { siteName } from '../../platform/operator.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { toLinkedJson, toTurtle } from '../../platform/turtle.ts'
import type { Services } from '../../services.ts'
import { actorList, findActor, streamActors } from '../actors/index.ts'
import type { List } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { toSkosJsonLd, toSkosTurtle } from '../vocabularies/index.ts'
import { changedOn, toAtom } from './atom.ts'
import { toBody } from './body.ts'
import { catalogPrefixes, rightsUrl, toCatalog } from './catalog.ts'
import { columnsOf, columnsOfActors, csvwType, toCsvw } from './csvw.ts'
import { answersBeside, isEntryCard } from '../entries/index.ts'
import { findOpen, fileWriters, shownFormats } from './entries.ts'
import { atomType, listFormats, profileFormats, turtleType, type FileFormat } from './formats.ts'
import { entryUrl, select, type Origin, type Taken } from './selection.ts'

/** `defus.vcf` → `defus`, `vcf`. Ids have no dots. */
const partsOf = (file: string): [name: string, extension: string] => [file.slice(0, file.lastIndexOf('.')), file.slice(file.lastIndexOf('.') + 1)]

const fileName = (list: Localized, language: Language, at: Date, extension: string) => `${list[language].split('/').at(-1)}-${dayAt(at)}.${extension}`
const disposition = (shown: string, name: string) => `${shown}; filename="${name}"`

export function routes(services: Services) {
  const { db, search, settings, operator, clock, kinds } = services
  const { baseUrl } = settings
  const originOf = (language: Language): Origin => ({ language, baseUrl, vocabulary: search().vocabulary, site: siteName(operator(), language).text, publisher: operator().name, at: clock.now(), measure: { rhythm: settings.rhythm, today: dayAt(clock.now()) } })
  const selectionOf = (c: Context, list: List, language: Language): Taken => select(new URL(c.req.url).searchParams, search(), list, originOf(language))
  const licence = `<${rightsUrl(baseUrl)}>; rel="license"`

  async function file(c: Context, taken: Taken, extension: string, { contentType, shown }: FileFormat, parts: AsyncIterable<string | Uint8Array>) {
    return c.body(await toBody(parts), 200, {
      ...openToAll,
      'content-type': contentType,
      'content-disposition': disposition(shown, fileName(taken.list.paths, taken.language, taken.at, extension)),
      'cache-control': 'public, no-cache',
      link: [licence, `<${taken.page}>; rel="alternate"; type="text/html"`, ...(extension === 'csv' ? [`<${baseUrl}${describing(c)}>; rel="describedby"; type="application/csvm+json"`] : [])].join(', '),
    })
  }

  /** What the columns of the CSV file at this address are, for the same filters. */
  const describing = (c: Context) => {
    const { pathname, search: asked } = new URL(c.req.url)
    return `${pathname}-metadata.json${asked}`
  }
  const described = (c: Context, { list, language }: Taken, columns: Parameters<typeof toCsvw>[0]) => {
    const { pathname, search: asked } = new URL(c.req.url)
    return answer(c, toCsvw(columns, { list, language, baseUrl, site: siteName(operator(), language).text, publisher: operator().name, file: `${baseUrl}${pathname.slice(0, -'-metadata.json'.length)}${asked}` }), csvwType, { link: licence })
  }

  const app = new Hono()
  for (const language of languages) {
    app.get(`${actorList.paths[language]}.csv-metadata.json`, (c) => {
      const taken = selectionOf(c, actorList, language)
      return described(c, taken, columnsOfActors(taken.cards))
    })
    for (const [extension, format] of Object.entries(listFormats)) {
      app.get(`${actorList.paths[language]}.${extension}`, (c) => {
        const taken = selectionOf(c, actorList, language)
        return file(c, taken, extension, format, format.write({ ...taken, actors: () => streamActors(db, taken.cards.map(({ id }) => id)) }))
      })
    }

    app.get(`${actorList.paths[language]}/:profile{[^/]+\\.(?:json|jsonld|vcf)}`, async (c) => {
      const [id, extension] = partsOf(c.req.param('profile'))
      const { contentType, shown, write } = profileFormats[extension]
      const found = await findActor(db, id)
      if (!found) throw new NotFound()
      if (found.state === 'withdrawn') throw new Gone(found.name, found.withdrawn_on)
      const link = `${licence}, <${entryUrl(actorList, id, { baseUrl, language })}>; rel="alternate"; type="text/html"`
      return answer(c, write(found.actor, originOf(language)), contentType, { link, 'content-disposition': disposition(shown, `${id}.${extension}`) })
    })

    for (const kind of kinds) {
      const { list, shown } = kind
      if (list.formats.length === 0) continue
      app.get(`${list.paths[language]}.atom`, (c) => {
        const { pathname, search: asked } = new URL(c.req.url)
        return answer(c, toAtom(selectionOf(c, list, language), `${baseUrl}${pathname}${asked}`), atomType, { link: licence })
      })
      if (!shown) continue
      app.get(`${list.paths[language]}.csv-metadata.json`, (c) => described(c, selectionOf(c, list, language), columnsOf(shown)))
      for (const [extension, write] of Object.entries(fileWriters)) {
        app.get(`${list.paths[language]}.${extension}`, (c) => {
          const taken = selectionOf(c, list, language)
          return file(c, taken, extension, listFormats[extension === 'csv' ? 'csv' : extension === 'json' ? 'json' : 'jsonld'], write(taken, kind.name, shown, db))
        })
      }
      app.get(`${list.paths[language]}/:${kind.name}File{[^/]+\\.(?:json|jsonld)}`, async (c) => {
        const [id, extension] = partsOf(c.req.param(`${kind.name}File`) ?? '')
        const entry = await findOpen(db, kind, id)
        const link = `${licence}, <${entryUrl(list, id, { baseUrl, language })}>; rel="alternate"; type="text/html"`
        return answer(c, shownFormats[extension](shown, entry, originOf(language), await answersBeside(services, entry)), listFormats[extension === 'json' ? 'json' : 'jsonld'].contentType, { link, 'content-disposition': disposition('inline', `${id}.${extension}`) })
      })
    }

    app.get(`${paths.vocabularies[language]}/:vocabulary{[^/]+\\.(?:ttl|jsonld)}`, (c) => {
      const [id, extension] = partsOf(c.req.param('vocabulary'))
      const { vocabulary } = search()
      const scheme = vocabulary.schemes.get(id)
      if (!scheme) throw new NotFound()
      const headers = { link: licence, 'content-disposition': disposition('inline', `${id}.${extension}`) }
      return extension === 'ttl'
        ? answer(c, toSkosTurtle(scheme, vocabulary, baseUrl), turtleType, headers)
        : answer(c, JSON.stringify(toSkosJsonLd(scheme, vocabulary, baseUrl), undefined, 1), listFormats.jsonld.contentType, headers)
    })
  }

  const catalog = () => toCatalog(search().vocabulary, { baseUrl, operator: operator() }, kinds.flatMap(({ list, shown }) => (shown ? [list] : [])), lastChanges(search()))
  return app
    .get('/katalog.ttl', (c) => answer(c, toTurtle(catalog(), { prefixes: catalogPrefixes }), turtleType, { link: licence }))
    .get('/katalog.jsonld', (c) => answer(c, JSON.stringify(toLinkedJson(catalog(), catalogPrefixes), undefined, 1), listFormats.jsonld.contentType, { link: licence }))
}

/** By kind, the day something was last published or confirmed that is for everybody. */
function lastChanges(index: SearchIndex): Map<string, string> {
  const last = new Map<string, string>()
  for (const { card } of index.search({ language: 'de', limit: index.size, counts: false }).hits) {
    if (!isEntryCard(card)) continue
    const day = changedOn(card)
    if (day > (last.get(card.kind) ?? '')) last.set(card.kind, day)
  }
  return last
}
