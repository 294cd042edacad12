import { Hono, type Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { paths, searchDescriptions, twinsBelow } from '../../platform/addresses.ts'
import { languages, type Language } from '../../platform/language.ts'
import { siteName } from '../../platform/operator.ts'
import type { Services } from '../../services.ts'
import { noticeAction } from '../../ui/cookie-notice.tsx'
import { frameOf, noticeCookie } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { isActorCard } from '../actors/index.ts'
import { isEntryCard } from '../entries/index.ts'
import type { List } from '../publishing/index.ts'
import { phasesOf, themeGroups } from './home.ts'
import { entriesPerMap, robots, searchDescription, securityText, siteMap, siteMapIndex } from './machines.ts'
import { newsOf, type News } from './news.ts'
import { localPath } from './notice.ts'
import { findPublicEntries } from './store.ts'
import { texts } from './texts.ts'
import { ContentsPage } from './views/contents.tsx'
import { HomePage } from './views/home.tsx'
import { ServicePage } from './views/service.tsx'

const servicePages = ['imprint', 'privacy', 'accessibility', 'easyLanguage', 'signLanguage', 'contact'] as const
const secondsOfYear = 365 * 24 * 60 * 60
const shownExamples = 3

export function routes(services: Services) {
  const { search, settings } = services
  const news = newsOf(services)
  const app = new Hono()
  for (const language of languages) {
    app.get(paths.home[language], async (c) => home(services, c, await news()))
    app.get(paths.contents[language], (c) => html(c, <ContentsPage frame={frameOf(c)} vocabulary={search().vocabulary} lists={others(services)} />))
    app.get(searchDescriptions[language], (c) => {
      const named = { site: siteName(services.operator(), language).text, description: texts[language].searchDescription, icon: services.assets.icon }
      return c.body(searchDescription(settings.baseUrl, language, named), 200, { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' })
    })
    for (const page of servicePages) app.get(paths[page][language], (c) => html(c, <ServicePage frame={frameOf(c)} page={page} />))
  }
  return app
    .post(noticeAction, async (c) => {
      const { back } = await c.req.parseBody()
      setCookie(c, noticeCookie, 'ok', { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: secondsOfYear, secure: settings.baseUrl.startsWith('https:') })
      return c.redirect(localPath(back), 303)
    })
    .get('/robots.txt', (c) => c.text(robots(settings.baseUrl)))
    .get('/sitemap.xml', (c) => map(services, c))
    .get('/.well-known/security.txt', (c) => c.text(securityText(settings.baseUrl, services.operator().email, services.clock.now())))
}

/** The lists beside the directory. */
const others = ({ kinds }: Services): List[] => kinds.flatMap(({ list, shown }) => (shown ? [list] : []))

function home(services: Services, c: Context, { newest, unconfirmed }: News) {
  const { search, clock } = services
  const index = search()
  const frame = frameOf(c)
  const { language } = frame
  const { total, facets } = index.search({ language, facets: { kind: ['actor'] }, counts: ['phase', 'theme'], limit: 0 })
  // An example that finds nothing would be a bad one.
  const examples = texts[language].home.exampleSearches.filter((text) => index.search({ text, language, facets: { kind: ['actor'] }, limit: 0, counts: false }).total > 0).slice(0, shownExamples)
  const cards = (ids: string[]) => ids.map((id) => index.card(id)).filter(isActorCard)
  return html(
    c,
    <HomePage
      {...{ frame, total, examples }}
      vocabulary={index.vocabulary}
      phases={phasesOf(index.vocabulary, facets.phase, language)}
      themes={themeGroups(index.vocabulary, facets.theme, language)}
      newest={cards(newest)}
      unconfirmed={cards(unconfirmed)}
      knowledge={knowledgeOf(services, language)}
      now={clock.now()}
    />,
  )
}

const shownOfKind = 3

/** The latest of every kind beside the actors, as the public sees them. */
function knowledgeOf(services: Services, language: Language) {
  return others(services).flatMap((list) => {
    if (list.kind === undefined) return []
    const { total, hits } = services.search().search({ language, facets: { kind: [list.kind] }, order: 'latest', limit: shownOfKind, counts: false })
    return total === 0 ? [] : [{ list, total, cards: hits.flatMap(({ card }) => (isEntryCard(card) ? [card] : [])) }]
  })
}

async function map(services: Services, c: Context) {
  const { db, kinds, search, settings: { baseUrl } } = services
  const parts = Math.max(1, Math.ceil(search().size / entriesPerMap))
  const asked = Number(c.req.query('part') ?? (parts === 1 ? 1 : Number.NaN))
  c.header('content-type', 'application/xml; charset=utf-8')
  if (!Number.isInteger(asked) || asked < 1 || asked > parts) return c.body(siteMapIndex(baseUrl, parts))
  const found = await findPublicEntries(db, { kinds: kinds.map(({ name }) => name), offset: (asked - 1) * entriesPerMap, limit: entriesPerMap })
  const pathsOf = new Map(kinds.map(({ name, list }) => [name, list.paths]))
  const entries = found.flatMap(({ id, kind, changed }) => {
    const list = pathsOf.get(kind)
    return list ? [{ ...twinsBelow(list, id), changed }] : []
  })
  return c.body(siteMap(baseUrl, asked, { entries, lists: others(services).map(({ paths }) => paths), schemes: [...search().vocabulary.schemes.keys()] }))
}
