/** The pages of publication and of what became of the demands. */
import type { Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { html } from '../../ui/render.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { manuscriptAt, within } from './addresses.ts'
import { faultsInFollow, readFollow, type FollowTyped } from './form.ts'
import { knownTo, toldIn, toldOf, type Said } from './known.ts'
import { showOverview } from './making.tsx'
import { findPaper, follow, handIn } from './publishing.ts'
import { DemandsPage, PublicationPage } from './views/publication.tsx'

export async function showPublication(services: Services, c: Context, key: string) {
  return html(c, <PublicationPage {...await knownTo('hand-in', services, c, key)} />)
}

export async function preparePublication(services: Services, c: Context, key: string) {
  const { by, frame } = await knownTo('hand-in', services, c, key)
  const draft = await handIn(services, key, by)
  return draft === undefined ? showOverview(services, c, key, 'refused') : c.redirect(`${paths.drafts[frame.language]}/${draft}`, 303)
}

export async function showDemands(services: Services, c: Context, key: string, given: { typed?: FollowTyped; errors?: FieldError[]; said?: Said } = {}) {
  const data = await knownTo('follow-up', services, c, key)
  const { entry } = data.manuscript
  const payload = entry === undefined ? undefined : await findPaper(services.db, entry)
  if (entry === undefined || !payload) throw new NotFound()
  const { typed, errors, said } = given
  return html(c, <DemandsPage {...data} {...{ entry, payload, typed, errors }} told={said ? toldOf(said, data.words) : toldIn(c, data.words)} />, errors ? 422 : said ? 409 : 200)
}

export async function followDemand(services: Services, c: Context, key: string) {
  const { by, frame, words, manuscript, today } = await knownTo('follow-up', services, c, key)
  const typed = readFollow(await c.req.parseBody({ all: true }))
  const errors = faultsInFollow(typed, today, words.errors)
  if (typed.state === '' || errors.length > 0) return showDemands(services, c, key, { typed, errors })
  const { demand, state, since, note, source } = typed
  const following = { demand, state, since, ...(note === '' ? {} : { note }), ...(source === '' ? {} : { source_url: source }) }
  const done = manuscript.entry !== undefined && (await follow(services, { entry: manuscript.entry, lead: manuscript.lead, following, by, message: 'Stand einer Forderung' }))
  return done ? c.redirect(`${manuscriptAt(key, within.demands)[frame.language]}?stand=followed#d-${demand}`, 303) : showDemands(services, c, key, { typed, said: 'refused' })
}
