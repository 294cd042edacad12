import { Hono, type Context } from 'hono'
import { stringify } from 'csv-stringify/sync'
import { actorAddress, below, twinsBelow } from '../../platform/addresses.ts'
import { languages, type Language } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { actorName, isActorCard, type ActorCard } from '../actors/index.ts'
import { textIn } from '../editing/index.ts'
import { wordsOf } from '../search/index.ts'
import { kind } from './kind.tsx'
import { longestCall, PartnersPage, type Found } from './partners/page.tsx'
import { fitting, scoreOf, themesIn, type Fit } from './partners/partners.ts'
import { partnerTexts } from './partners/texts.ts'

const projects = kind.list.paths
const twins = twinsBelow(projects, below.partners)
const fewestWords = 10
const mostCandidates = 5_000
const mostShown = 40

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.get(twins[language], (c) => page(services, c, { text: '', network: '', errors: [] }))
    app.post(twins[language], (c) => search(services, c, language))
  }
  return app
}

type Asked = { text: string; network: string; errors: FieldError[]; found?: Found }

const page = ({ search: index }: Services, c: Context, asked: Asked) =>
  html(c, <PartnersPage frame={frameOf(c)} {...{ twins, projects, networks: networksIn(index()) }} {...asked} />, asked.errors.length > 0 ? 422 : 200)

function networksIn(index: ReturnType<Services['search']>) {
  const { facets } = index.search({ language: 'de', facets: { kind: ['actor'] }, counts: ['network'], limit: 0 })
  return (facets.network ?? []).filter(({ count }) => count > 0).map(({ id }) => ({ id, name: actorName(index, id) })).sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** Nothing of the text is kept: a call that is not public yet stays with whoever asks. */
async function search(services: Services, c: Context, language: Language) {
  const body = await c.req.parseBody()
  const [text, network] = [textIn(body, 'text'), textIn(body, 'network')]
  const words = partnerTexts[language]
  const message = text.length > longestCall ? words.faults.long : wordsOf(text).length < fewestWords ? words.faults.text : undefined
  if (message !== undefined) return page(services, c, { text: text.slice(0, longestCall * 2), network, errors: [{ field: 'text', message }] })
  const { fits, themes, cards } = partnersFor(services, text, network)
  const index = services.search()
  const label = (theme: string) => index.vocabulary.label('theme', theme, language)
  if (textIn(body, 'step') === 'csv') return csv(services, c, language, fits, cards)
  const shown = fits.slice(0, mostShown).map((fit) => ({ ...fit, name: cards.get(fit.id)?.name ?? fit.id, where: cards.get(fit.id)?.city ?? '', themeLabels: fit.themes.map(label) }))
  return page(services, c, { text, network, errors: [], found: { total: fits.length, themes: themes.map(({ notation, words: its }) => ({ label: label(notation), words: its })), fits: shown } })
}

function partnersFor({ search: current }: Services, text: string, network: string) {
  const index = current()
  const themes = themesIn(text, index.vocabulary)
  const { hits } = index.search({ language: 'de', facets: { kind: ['actor'], ...(network === '' ? {} : { network: [network] }) }, order: 'name', limit: mostCandidates, counts: false })
  const cards = new Map(hits.flatMap(({ card }): [string, ActorCard][] => (isActorCard(card) ? [[card.id, card]] : [])))
  const projectsOf = (actor: string) => index.search({ language: 'de', facets: { kind: ['project'], actor: [actor] }, limit: 0, counts: false }).total
  const candidates = [...cards.values()].map(({ id, name, themes: its, summary_de = '', summary_en = '' }) => ({ id, name, themes: its, text: `${summary_de} ${summary_en}`, projects: projectsOf(id) }))
  // A call in English is to find who describes the same in German.
  const names = themes.flatMap(({ notation }) => languages.map((language) => index.vocabulary.label('theme', notation, language)))
  return { themes, cards, fits: fitting([text, ...names].join(' '), { candidates, themes }) }
}

function csv({ settings, search: index }: Services, c: Context, language: Language, fits: readonly Fit[], cards: ReadonlyMap<string, ActorCard>) {
  const { vocabulary } = index()
  const rows = fits.map((fit) => {
    const card = cards.get(fit.id)
    return [fit.id, card?.name ?? '', card?.type ?? '', card?.city ?? '', card?.country ?? '', String(scoreOf(fit)), fit.themes.map((theme) => vocabulary.label('theme', theme, language)).join('|'), fit.words.join('|'), String(fit.projects), fit.busy ? 'yes' : 'no', `${settings.baseUrl}${actorAddress(fit.id, language)}`]
  })
  return c.body(stringify([['id', 'name', 'type', 'city', 'country', 'score', 'themes', 'words', 'projects', 'in_many_projects', 'url'], ...rows], { record_delimiter: '\n', quoted_match: /[\r\n]/ }), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="partner.csv"', 'cache-control': 'private, no-store' })
}
