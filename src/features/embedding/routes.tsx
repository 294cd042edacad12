import { Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { paths } from '../../platform/addresses.ts'
import { answer } from '../../platform/answer.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages, type Language } from '../../platform/language.ts'
import { siteName } from '../../platform/operator.ts'
import { NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorList, isActorCard } from '../actors/index.ts'
import type { EntryCard } from '../entries/index.ts'
import { entryUrl, select, type Taken } from '../exports/index.ts'
import { chosenAt, countIn, filtersIn, listAddress, listIn, scriptAddress } from './embedding.ts'
import { EmbeddedList, type ListProps } from './views/list.tsx'
import { addressParameter, EmbeddingPage } from './views/page.tsx'

/** Long enough that a page with many readers costs little, short enough for a list to be of today. */
const kept = 'public, max-age=300'

export function routes(services: Services) {
  const { search, settings: { baseUrl, rhythm }, operator, clock, assets } = services
  const lists = [actorList, ...services.kinds.map(({ list }) => list).filter((list) => list !== actorList)].filter(({ kind, formats }) => kind !== undefined && formats.length > 0)

  const islandFile = async () => (await assets.routes.request(assets.island('island-embedded.ts'))).text()

  function listFor(parameters: URLSearchParams, language: Language): ListProps {
    const list = listIn(parameters, language, lists)
    if (!list) throw new NotFound()
    const index = search()
    const today = dayAt(clock.now())
    const taken = select(filtersIn(parameters, language), index, list, { language, baseUrl, vocabulary: index.vocabulary, site: siteName(operator(), language).text, publisher: operator().name, at: clock.now(), measure: { rhythm, today } })
    return {
      items: taken.cards.slice(0, countIn(parameters, language)).map((card) => ({ href: entryUrl(list, card.id, taken), name: card.name, about: aboutOf(card, taken), german: !isActorCard(card) })),
      total: taken.cards.length,
      page: taken.page,
      day: today,
      site: siteName(operator(), language).text,
      language,
    }
  }

  const app = new Hono()
  for (const language of languages) {
    app.get(paths.embed[language], (c) => {
      const parameters = new URL(c.req.url).searchParams
      const typed = parameters.get(addressParameter[language]) ?? ''
      const chosen = chosenAt(typed, lists)
      const query = chosen === undefined || chosen.parameters === '' ? '' : `?${chosen.parameters}`
      return html(
        c,
        <EmbeddingPage
          frame={frameOf(c)}
          typed={typed}
          isWrong={typed.trim() !== '' && chosen === undefined}
          chosen={
            chosen && {
              script: `<script src="${baseUrl}${scriptAddress[chosen.language]}" data-filter="${attribute(chosen.parameters)}" crossorigin referrerpolicy="no-referrer" defer></script>`,
              html: `${baseUrl}${listAddress[chosen.language]}${query}`,
              list: listFor(new URLSearchParams(chosen.parameters), chosen.language),
            }
          }
          lists={lists.map(({ paths: href, words }) => ({ href, title: { de: words.de.title, en: words.en.title } }))}
        />,
      )
    })
    app.get(listAddress[language], (c) => {
      const page = renderToString(<EmbeddedList {...listFor(new URL(c.req.url).searchParams, language)} />)
      return answer(c, page, 'text/html; charset=utf-8', { 'cache-control': kept })
    })
    app.get(scriptAddress[language], async (c) => answer(c, await islandFile(), 'text/javascript; charset=utf-8', { 'cache-control': kept }))
  }
  return app
}

/** Within quotation marks of markup that others copy. */
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

function aboutOf(card: EntryCard, { vocabulary, language }: Taken): string {
  if (isActorCard(card)) return [vocabulary.label('type', card.type, language), card.city].filter((part) => part !== undefined).join(' · ')
  return (language === 'en' ? card.summary_en : undefined) ?? card.summary_de ?? ''
}
