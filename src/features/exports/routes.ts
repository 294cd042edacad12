import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { answer, openToAll } from '../../platform/answer.ts'
import { languages, type Language } from '../../platform/language.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { findActor, streamActors } from '../actors/index.ts'
import { toSkosJsonLd, toSkosTurtle } from '../vocabularies/index.ts'
import { toAtom } from './atom.ts'
import { toBody } from './body.ts'
import { rightsUrl, toCatalog } from './catalog.ts'
import { atomType, listFormats, profileFormats, turtleType } from './formats.ts'
import { profileUrl, select, type Origin, type Selection } from './selection.ts'
import { texts } from './texts.ts'

/** `defus.vcf` → `defus`, `vcf`. Ids have no dots. */
const partsOf = (file: string): [name: string, extension: string] => [file.slice(0, file.lastIndexOf('.')), file.slice(file.lastIndexOf('.') + 1)]

export function routes(services: Services) {
  const { db, search, settings, clock } = services
  const { baseUrl, operator } = settings
  const originOf = (language: Language): Origin => ({ language, baseUrl, vocabulary: search().vocabulary, publisher: operator.name, at: clock.now() })
  const selectionOf = (c: Context, language: Language): Selection => select(new URL(c.req.url).searchParams, search(), originOf(language), (ids) => streamActors(db, ids))
  const licence = `<${rightsUrl(baseUrl)}>; rel="license"`
  const disposition = (shown: string, name: string) => `${shown}; filename="${name}"`

  const app = new Hono()
  for (const language of languages) {
    const directory = paths.actors[language]

    for (const [extension, { contentType, shown, write }] of Object.entries(listFormats)) {
      app.get(`${directory}.${extension}`, async (c) => {
        const selection = selectionOf(c, language)
        const name = `${texts[language].fileName}-${selection.at.toISOString().slice(0, 10)}.${extension}`
        return c.body(await toBody(write(selection)), 200, {
          ...openToAll,
          'content-type': contentType,
          'content-disposition': disposition(shown, name),
          'cache-control': 'public, no-cache',
          link: `${licence}, <${selection.page}>; rel="alternate"; type="text/html"`,
        })
      })
    }

    app.get(`${directory}.atom`, (c) => {
      const { pathname, search: asked } = new URL(c.req.url)
      const selection = selectionOf(c, language)
      return answer(c, toAtom(selection, `${baseUrl}${pathname}${asked}`), atomType, { link: licence })
    })

    app.get(`${directory}/:profile{[^/]+\\.(?:json|jsonld|vcf)}`, async (c) => {
      const [id, extension] = partsOf(c.req.param('profile'))
      const { contentType, shown, write } = profileFormats[extension]
      const found = await findActor(db, id)
      if (!found) throw new NotFound()
      if (found.state === 'withdrawn') throw new Gone(found.name, found.withdrawn_on)
      const link = `${licence}, <${profileUrl(id, { baseUrl, language })}>; rel="alternate"; type="text/html"`
      return answer(c, write(found.actor, originOf(language)), contentType, { link, 'content-disposition': disposition(shown, `${id}.${extension}`) })
    })

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

  return app.get('/katalog.ttl', (c) => answer(c, toCatalog(search().vocabulary, { baseUrl, operator }), turtleType, { link: licence }))
}
