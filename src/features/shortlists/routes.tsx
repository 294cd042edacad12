import { Hono, type Context } from 'hono'
import { below, compareAddress, mostCompared, mostMarked, parameterNames, paths, shortlistAddress, twinsBelow } from '../../platform/addresses.ts'
import { languages, type Language } from '../../platform/language.ts'
import { monthsFor } from '../../platform/rhythm.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable } from '../accounts/index.ts'
import { actorList, findActor, type Actor } from '../actors/index.ts'
import { isEntryCard, labelsOf, phasesOf, type EntryCard } from '../entries/index.ts'
import type { Query } from '../search/index.ts'
import { comparisonOf } from './comparison.ts'
import { idsIn, listOf } from './shortlist.ts'
import { ComparePage } from './views/compare.tsx'
import { ShortlistPage } from './views/shortlist.tsx'

const mostFound = 10
const longestText = 200

/** What else such a page is asked: words to search for, the address of another list. */
const asked = { de: { search: 'suche', other: 'dazu' }, en: { search: 'search', other: 'add' } } as const

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.get(paths.shortlist[language], (c) => showShortlist(services, c, language))
    app.get(twinsBelow(paths.actors, below.compare)[language], (c) => showComparison(services, c, language))
  }
  return app
}

function showShortlist(services: Services, c: Context, language: Language) {
  const { search, kinds, clock, settings } = services
  const parameters = new URL(c.req.url).searchParams
  const given = parameters.getAll(parameterNames[language].entry)
  const other = parameters.get(asked[language].other)
  // The address says what the list holds, and nothing else.
  if (other !== null) return c.redirect(shortlistAddress(listOf([...given, ...idsIn(other)]).ids, language), 302)
  const { ids, beyond } = listOf(given)
  const index = search()
  const mine = readable(viewerOf(c))
  const found = ids.map((id) => ({ id, card: index.card(id, mine) }))
  const cards = found.flatMap(({ card }) => (isEntryCard(card) ? [card] : []))
  const everything = kinds.map(({ list }) => list)
  const label = (facet: string, value: string) => labelsOf(index, everything.find(({ facets }) => facets.some((one) => one.facet === facet)) ?? actorList, language)(facet, value)
  keepPrivate(c)
  return html(
    c,
    <ShortlistPage
      {...{ ids, beyond, cards, label }}
      frame={frameOf(c)}
      most={mostMarked}
      unknown={found.flatMap(({ id, card }) => (isEntryCard(card) ? [] : [id]))}
      names={{ ...asked[language], entry: parameterNames[language].entry }}
      added={searched(services, c, language, ids, {})}
      kinds={kinds}
      phases={phasesOf(index, label)}
      months={(kind) => monthsFor(settings.rhythm, kind)}
      now={clock.now()}
    />,
  )
}

async function showComparison(services: Services, c: Context, language: Language) {
  const { db, search, kinds } = services
  const index = search()
  const given = listOf(new URL(c.req.url).searchParams.getAll(parameterNames[language].actor), 20).ids
  const known = given.filter((id) => {
    const card = index.card(id)
    return isEntryCard(card) && card.kind === 'actor'
  })
  const ids = known.slice(0, mostCompared)
  const actors = (await Promise.all(ids.map((id) => findActor(db, id)))).flatMap((found): Actor[] => (found?.state === 'published' ? [found.actor] : []))
  const nameOf = (id: string): string => {
    const card = index.card(id)
    return isEntryCard(card) ? (card.short_name ?? card.name) : id
  }
  keepPrivate(c)
  return html(
    c,
    <ComparePage
      frame={frameOf(c)}
      actors={actors}
      rows={comparisonOf({ actors, index, kinds, language, label: labelsOf(index, actorList, language), nameOf })}
      unknown={given.filter((id) => !known.includes(id))}
      beyond={known.slice(mostCompared).map(nameOf)}
      most={mostCompared}
      names={{ search: asked[language].search, actor: parameterNames[language].actor }}
      added={searched(services, c, language, ids, { kind: ['actor'] })}
      addressOf={(wanted) => compareAddress(wanted, language)}
    />,
  )
}

/** What somebody looks for on the page itself, without what is there already. */
function searched({ search }: Services, c: Context, language: Language, ids: readonly string[], facets: NonNullable<Query['facets']>): { text: string; cards: EntryCard[] } | undefined {
  const text = (new URL(c.req.url).searchParams.get(asked[language].search) ?? '').replace(/\s+/g, ' ').trim().slice(0, longestText)
  if (text === '') return undefined
  const { hits } = search().search({ text, language, facets, readable: readable(viewerOf(c)), limit: mostFound + ids.length, counts: false })
  return { text, cards: hits.flatMap(({ card }) => (isEntryCard(card) && !ids.includes(card.id) ? [card] : [])).slice(0, mostFound) }
}

/** What somebody marked is nobody else's business. */
const keepPrivate = (c: Context) => c.header('cache-control', 'private, no-store')
