/** The page of a concept by which entries are found: what it means and what belongs to it from all kinds. */
import type { Context, Next } from 'hono'
import type { Language } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import type { List } from '../publishing/index.ts'
import type { Facet } from '../search/index.ts'
import { addressOf, emptyFilter, narrowedTo } from './form.ts'
import { belongingTo } from './related.tsx'
import { ConceptPage } from './views/concept.tsx'

/** Concepts no list is narrowed by have no page of their own: their place is in their vocabulary. So has what is retired. */
export async function showConcept(services: Services, c: Context, next: Next, { language, everything }: { language: Language; everything: List }) {
  const { vocabulary } = services.search()
  const concept = vocabulary.find(c.req.param('scheme') ?? '', c.req.param('concept') ?? '')
  const facet: Facet | undefined = services.kinds.flatMap(({ list }) => list.facets.map((one) => one.facet)).find((one) => one === concept?.scheme)
  const scheme = concept && vocabulary.schemes.get(concept.scheme)
  if (!concept || !scheme || facet === undefined || concept.retired) return next()
  const { notation } = concept
  const around = (notations: readonly string[]) => notations.flatMap((one) => vocabulary.find(scheme.id, one) ?? []).filter(({ retired }) => !retired)
  return html(
    c,
    <ConceptPage
      frame={frameOf(c)}
      {...{ concept, scheme, language }}
      broader={around(vocabulary.withBroader(scheme.id, notation).slice(1).reverse())}
      narrower={around(vocabulary.narrower(scheme.id, notation))}
      everything={everything.facets.some((one) => one.facet === facet) ? addressOf(narrowedTo(emptyFilter, facet, notation), everything, language) : undefined}
      belonging={belongingTo(services, c, { facet, value: notation })}
    />,
  )
}
