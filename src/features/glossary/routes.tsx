import { Hono } from 'hono'
import { paths, termAddress } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { mayEditVocabularies } from '../vocabularies/index.ts'
import { matching, termsOf, toLinked } from './glossary.ts'
import { texts } from './texts.ts'
import { GlossaryPage } from './views/glossary.tsx'

const longestQuery = 100

export function routes({ search, settings }: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.get(paths.glossary[language], (c) => {
      const all = termsOf(search().vocabulary)
      const query = (new URL(c.req.url).searchParams.get('q') ?? '').trim().slice(0, longestQuery)
      return html(c, <GlossaryPage frame={frameOf(c)} {...{ all, query }} terms={query === '' ? all : matching(all, query)} mayEdit={mayEditVocabularies(viewerOf(c))} />)
    })
  }
  return app.get(`${paths.glossary.de}.jsonld`, (c) => {
    const hrefOf = (notation: string) => `${settings.baseUrl}${termAddress(notation, 'de')}`
    const body = toLinked(termsOf(search().vocabulary), { iri: `${settings.baseUrl}${paths.glossary.de}`, name: { de: texts.de.title, en: texts.en.title }, hrefOf })
    return c.body(JSON.stringify(body), 200, { 'content-type': 'application/ld+json; charset=utf-8', 'access-control-allow-origin': '*' })
  })
}
