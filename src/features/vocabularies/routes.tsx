import { Hono } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { SchemePage } from './views/scheme.tsx'
import { SchemesPage } from './views/schemes.tsx'

export function routes({ search }: Services) {
  const app = new Hono()
  for (const language of languages) {
    const path = paths.vocabularies[language]
    app.get(path, (c) => html(c, <SchemesPage frame={frameOf(c)} vocabulary={search().vocabulary} />))
    // Without a dot: /vokabulare/theme.ttl is another representation.
    app.get(`${path}/:scheme{[^/.]+}`, (c) => {
      const index = search()
      const scheme = index.vocabulary.schemes.get(c.req.param('scheme'))
      if (scheme === undefined) throw new NotFound()
      const { facets } = index.search({ language, limit: 0 })
      const counts = Object.entries(facets).find(([facet]) => facet === scheme.id)?.[1]
      return html(c, <SchemePage frame={frameOf(c)} scheme={scheme} vocabulary={index.vocabulary} counts={counts && new Map(counts.map(({ id, count }) => [id, count]))} />)
    })
  }
  return app
}
