import { Hono } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { mayEditVocabularies } from './policy.ts'
import { SchemePage, type KindCounts } from './views/scheme.tsx'
import { SchemesPage } from './views/schemes.tsx'

export function routes({ search, kinds }: Services) {
  const app = new Hono()
  for (const language of languages) {
    const path = paths.vocabularies[language]
    app.get(path, (c) => html(c, <SchemesPage frame={frameOf(c)} vocabulary={search().vocabulary} />))
    // Without a dot: /vokabulare/theme.ttl is another representation.
    app.get(`${path}/:scheme{[^/.]+}`, (c) => {
      const index = search()
      const scheme = index.vocabulary.schemes.get(c.req.param('scheme'))
      if (scheme === undefined) throw new NotFound()
      const counts = kinds.flatMap(({ name, list }): KindCounts[] => {
        const facet = list.facets.find((one) => one.facet === scheme.id)
        if (!facet) return []
        const { facets } = index.search({ language, facets: { kind: [name] }, counts: [scheme.id], limit: 0 })
        return [{
          counts: new Map((facets[scheme.id] ?? []).map(({ id, count }) => [id, count])),
          noun: list.words[language].noun,
          address: (notation) => `${list.paths[language]}?${new URLSearchParams({ [facet.parameter[language]]: notation })}`,
        }]
      })
      return html(c, <SchemePage frame={frameOf(c)} {...{ scheme, counts }} vocabulary={index.vocabulary} mayEdit={mayEditVocabularies(viewerOf(c))} />)
    })
    // The address of one concept: its place in the list; of a retired one, that of its successor.
    app.get(`${path}/:scheme{[^/.]+}/:concept{[^/]+}`, (c) => {
      const { vocabulary } = search()
      const concept = vocabulary.find(c.req.param('scheme'), c.req.param('concept'))
      if (concept === undefined) throw new NotFound()
      const successor = vocabulary.successor(concept.scheme, concept.notation)
      return c.redirect(`${path}/${encodeURIComponent(concept.scheme)}#${encodeURIComponent(successor ?? concept.notation)}`, successor === undefined ? 302 : 301)
    })
  }
  return app
}
