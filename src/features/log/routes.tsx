import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages, type Language } from '../../platform/language.ts'
import { Forbidden } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may } from '../accounts/index.ts'
import { countEvents, findActions, findEvents, findFunctions, findHead, streamEvents } from '../audit/index.ts'
import { signedIn } from '../editing/index.ts'
import { isEntryCard } from '../entries/index.ts'
import { toBody } from '../exports/index.ts'
import { toCsv } from './csv.ts'
import type { Naming } from './details.ts'
import { filterNames, readFilter } from './filter.ts'
import { LogPage } from './views/log.tsx'

const eventsOnAPage = 50

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.get(paths.log[language], (c) => show(services, c))
    app.get(`${paths.log[language]}.csv`, async (c) => {
      reading(c)
      const day = dayAt(services.clock.now())
      return c.body(await toBody(toCsv(streamEvents(services.db, readFilter(new URL(c.req.url).searchParams, language)))), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${paths.log.de.slice(1)}-${day}.csv"`,
        'cache-control': 'private, no-store',
      })
    })
  }
  return app
}

function reading(c: Context) {
  if (!may(signedIn(c), 'audit', { kind: 'site' })) throw new Forbidden()
}

function namingIn({ search, kinds }: Services, language: Language): Naming {
  const index = search()
  return {
    language,
    title(entry) {
      const card = index.card(entry)
      return isEntryCard(card) ? card.name : entry
    },
    kind: (name) => kinds.find((one) => one.name === name)?.entry?.words.one[language] ?? name,
    concept: (scheme, notation) => index.vocabulary.label(scheme, notation, language),
  }
}

async function show(services: Services, c: Context) {
  reading(c)
  const { db } = services
  const frame = frameOf(c)
  const parameters = new URL(c.req.url).searchParams
  const filter = readFilter(parameters, frame.language)
  const total = await countEvents(db, filter)
  const pages = Math.max(1, Math.ceil(total / eventsOnAPage))
  const asked = Number(parameters.get(filterNames[frame.language].page) ?? 1)
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  return html(
    c,
    <LogPage
      {...{ frame, filter, total, page, pages }}
      events={await findEvents(db, filter, { limit: eventsOnAPage, offset: (page - 1) * eventsOnAPage })}
      actions={await findActions(db)}
      functions={await findFunctions(db)}
      last={await findHead(db)}
      naming={namingIn(services, frame.language)}
    />,
  )
}
