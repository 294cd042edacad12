import { Hono, type Context } from 'hono'
import { paths, twinsBelow } from '../../platform/addresses.ts'
import { languages, type Language } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { numberInWords } from '../../ui/day.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { addressOf, emptyFilter, narrowedTo } from '../entries/index.ts'
import type { Step } from './guide.ts'
import { guides } from './guides.ts'
import { GuidesPage, type ShownStep } from './views/guides.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) app.get(paths.newHere[language], (c) => show(services, c, language))
  return app
}

const show = (services: Services, c: Context, language: Language) =>
  html(c, <GuidesPage frame={frameOf(c)} guides={guides.map(({ steps, ...guide }) => ({ ...guide, steps: steps.flatMap((step) => shown(services, step, language) ?? []) }))} />)

/** Where a step leads, and how much waits there. */
function shown({ kinds, search }: Services, { say, link, to }: Step, language: Language): ShownStep | undefined {
  const words = { say: say[language], link: link[language] }
  if ('page' in to) return { ...words, href: `${paths[to.page][language]}${to.hash === undefined ? '' : `#${to.hash}`}` }
  const kind = kinds.find(({ name }) => name === to.kind)
  if (!kind) return undefined
  const { list } = kind
  if (to.below) return { ...words, href: twinsBelow(list.paths, to.below)[language] }
  const narrowed = list.facets.reduce((filter, { facet }) => (to.filter?.[facet] === undefined ? filter : narrowedTo(filter, facet, to.filter[facet])), emptyFilter)
  const filter = { ...narrowed, text: to.text?.[language] ?? '' }
  const { total } = search().search({ language, text: filter.text, facets: { ...filter.facets, kind: [kind.name] }, limit: 0, counts: false })
  // A step that finds nothing yet helps nobody.
  if (total === 0) return undefined
  return { ...words, href: addressOf(filter, list, language), count: `${numberInWords(total, language)} ${list.words[language].noun(total)}` }
}
