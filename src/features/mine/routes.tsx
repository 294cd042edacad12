import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { byUrgency } from '../../platform/tasks.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may } from '../accounts/index.ts'
import { actorName, isActorCard } from '../actors/index.ts'
import { findOwn, functionName } from '../appointments/index.ts'
import { signedIn, subjectOf } from '../editing/index.ts'
import { importerOf } from '../imports/index.ts'
import { MyArea, type Organisation } from './views/area.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) app.get(paths.mine[language], (c) => show(services, c))
  return app
}

async function show(services: Services, c: Context) {
  const viewer = signedIn(c)
  const frame = frameOf(c)
  const { language } = frame
  const index = services.search()
  const tasks = (await Promise.all(services.tasks.map((source) => source(services, viewer)))).flat()
  const own = await findOwn(services.db, viewer.account.id)
  const held = (actor: string | undefined) => own.flatMap((holder) => (holder.actor === actor ? [{ id: holder.id, name: functionName(holder, language) }] : []))
  const importer = importerOf(viewer, 'actor')
  const actors = [...new Set(viewer.appointments.flatMap(({ actor }) => actor ?? []))]
  const organisations = actors.map((id): Organisation => {
    const card = index.card(id)
    const subject = subjectOf({ kind: 'actor', entry: id }, index)
    return {
      id,
      name: actorName(index, id),
      confirmedOn: isActorCard(card) ? card.confirmed_on : undefined,
      sourceDate: isActorCard(card) ? card.source_date : undefined,
      isPublic: isActorCard(card),
      functions: viewer.appointments.filter(({ actor }) => actor === id).map((appointment) => functionName(appointment, language)),
      held: held(id),
      mayEdit: may(viewer, 'draft', { ...subject, state: 'published' }),
      mayImport: importer?.networks.includes(id) ?? false,
      mayTend: viewer.appointments.some(({ role, actor }) => role === 'coordinator' && actor === id),
      mayAppoint: may(viewer, 'appoint', subject),
    }
  })
  return html(
    c,
    <MyArea
      {...{ frame, organisations }}
      account={viewer.account}
      tasks={byUrgency(tasks)}
      office={viewer.appointments.filter(({ actor }) => actor === undefined).map((appointment) => functionName(appointment, language))}
      heldForOffice={held(undefined)}
      mayReview={services.kinds.some(({ entry }) => entry && may(viewer, 'review', { kind: entry.name }))}
      mayAppoint={may(viewer, 'appoint', { kind: 'site' })}
      mayOperate={may(viewer, 'operate', { kind: 'site' })}
      mayImport={importer?.all ?? false}
      mayAudit={may(viewer, 'audit', { kind: 'site' })}
      now={services.clock.now()}
    />,
  )
}
