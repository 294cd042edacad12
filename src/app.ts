/** The table of contents of the platform: every feature, in menu order. */
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { trimTrailingSlash } from 'hono/trailing-slash'
import * as accounts from './features/accounts/index.ts'
import * as concepts from './features/concepts/index.ts'
import * as alerts from './features/alerts/index.ts'
import * as actors from './features/actors/index.ts'
import * as adoptions from './features/adoptions/index.ts'
import * as api from './features/api/index.ts'
import * as appointing from './features/appointing/index.ts'
import * as appraisals from './features/appraisals/index.ts'
import * as claims from './features/claims/index.ts'
import * as duplicates from './features/duplicates/index.ts'
import * as editions from './features/editions/index.ts'
import * as embedding from './features/embedding/index.ts'
import * as entries from './features/entries/index.ts'
import * as events from './features/events/index.ts'
import * as editing from './features/editing/index.ts'
import * as extraction from './features/extraction/index.ts'
import * as exports from './features/exports/index.ts'
import * as glossary from './features/glossary/index.ts'
import * as guides from './features/guides/index.ts'
import * as incidents from './features/incidents/index.ts'
import * as imports from './features/imports/index.ts'
import * as lessons from './features/lessons/index.ts'
import * as logbook from './features/log/index.ts'
import * as logos from './features/logos/index.ts'
import * as manuscripts from './features/manuscripts/index.ts'
import * as mine from './features/mine/index.ts'
import * as networks from './features/networks/index.ts'
import * as freshness from './features/freshness/index.ts'
import * as operations from './features/operations/index.ts'
import * as operators from './features/operators/index.ts'
import * as papers from './features/papers/index.ts'
import * as portal from './features/portal/index.ts'
import * as practices from './features/practices/index.ts'
import * as projects from './features/projects/index.ts'
import * as questions from './features/questions/index.ts'
import * as requests from './features/requests/index.ts'
import * as reports from './features/reports/index.ts'
import * as reviews from './features/reviews/index.ts'
import * as shortlists from './features/shortlists/index.ts'
import * as suggestions from './features/suggestions/index.ts'
import * as tools from './features/tools/index.ts'
import * as vocabularies from './features/vocabularies/index.ts'
import { findAppointments, findHolders, personalData as appointmentsData } from './features/appointments/index.ts'
import * as audit from './features/audit/index.ts'
import * as publishing from './features/publishing/index.ts'
import * as webchecks from './features/webchecks/index.ts'
import type { Kind } from './features/publishing/index.ts'
import { fileJobs, fileRoutes, type FileUse } from './platform/files.ts'
import type { Job } from './platform/jobs.ts'
import type { LetterKind } from './platform/letters.ts'
import { logRequests } from './platform/log.ts'
import type { PersonalData } from './platform/personal-data.ts'
import { limitRequests } from './platform/rate-limit.ts'
import { NotFound } from './platform/refusals.ts'
import { sameOriginForms, securityHeaders, limitedBodies } from './platform/security.ts'
import type { EntryPart, Services, TaskSource } from './services.ts'
import { withFrame, type MenuEntry } from './ui/frame.ts'

/** What the features keep of account holders. */
const personalData: readonly PersonalData[] = [
  publishing.personalData,
  suggestions.personalData,
  requests.personalData,
  claims.personalData,
  imports.personalData,
  appointmentsData,
  audit.personalData,
  freshness.personalData,
  alerts.personalData,
  lessons.personalData,
  questions.personalData,
  events.personalData,
  appraisals.personalData,
]

const signingIn = {
  routes: (services: Services) =>
    accounts.routes(services, {
      personalData,
      async isLastAdministrator(account) {
        const holders = await findHolders(services.db, { role: 'administrator' })
        return holders.length > 0 && holders.every((holder) => holder.account === account)
      },
    }),
}

/** Two entries that become one take along who keeps them and who asks to, who belongs to whom, who was asked whether it is still true, who follows them. */
const merging = {
  routes: (services: Services) =>
    duplicates.routes(services, [
      appointing.moveFunctions,
      ({ db }, move) => claims.moveClaims(db, move),
      ({ db }, move) => adoptions.moveAdoptions(db, move),
      ({ db }, move) => questions.moveQuestions(db, move),
      ({ db }, move) => requests.moveAsks(db, move),
      ({ db }, move) => manuscripts.movePapers(db, move),
      ({ db }, move) => networks.moveBelongings(db, move),
      ({ db }, move) => freshness.moveQuestions(db, move),
      async ({ db }, { kind, from, to }) => {
        const path = kinds.find(({ name }) => name === kind)?.list.paths.de
        if (path !== undefined) await alerts.moveFollowers(db, { from: `${path}/${from}`, to: `${path}/${to}` })
      },
    ]),
}

/** The first that knows an address answers: pages of one name come before `:id` of the same list. */
const features = [
  portal,
  extraction,
  exports,
  embedding,
  editions,
  manuscripts,
  papers,
  editing,
  networks,
  suggestions,
  claims,
  adoptions,
  lessons,
  questions,
  events,
  appraisals,
  projects,
  requests,
  reports,
  shortlists,
  glossary,
  entries,
  actors,
  logos,
  alerts,
  reviews,
  imports,
  merging,
  mine,
  appointing,
  logbook,
  operators,
  freshness,
  signingIn,
  concepts,
  guides,
  vocabularies,
  api,
  operations,
]

/** The kinds of entries that are published and found. */
export const kinds: readonly Kind[] = [actors.kind, practices.kind, lessons.kind, incidents.kind, tools.kind, papers.kind, events.kind, projects.kind, requests.kind, glossary.kind]

/** What waits for whoever is signed in, for »Mein Bereich«. */
export const tasks: readonly TaskSource[] = [
  appointing.tasks,
  claims.tasks,
  editing.tasks,
  networks.tasks,
  requests.tasks,
  manuscripts.tasks,
  reviews.tasks,
  questions.tasks,
  appraisals.tasks,
  freshness.tasks,
  imports.tasks,
  lessons.tasks,
  events.tasks,
]

/** What features say of entries on their pages and in the interface. */
export const parts: readonly EntryPart[] = [events.part, appraisals.part, adoptions.part, questions.part, requests.part, entries.twinsPart]

/** The letters the site writes by itself. */
export const letterKinds: readonly LetterKind[] = [
  ...accounts.letters,
  ...networks.letters,
  ...requests.letters,
  ...manuscripts.letters,
  ...appointing.letters,
  ...claims.letters,
  ...suggestions.letters,
  ...reviews.letters,
  ...freshness.letters,
  ...alerts.letters,
  ...events.letters,
  ...adoptions.letters,
  ...lessons.letters,
  ...questions.letters,
  ...duplicates.letters,
  ...appraisals.letters,
]

/** The files that features use; what nobody uses is let go. */
const fileUses: readonly FileUse[] = [logos.files]

/** What the features do later or again and again. */
export const jobsOf = (services: Services): Job[] => [
  ...accounts.jobs(services),
  ...networks.jobs(services),
  ...requests.jobs(services),
  ...manuscripts.jobs(services),
  ...appointing.jobs(services),
  ...claims.jobs(services),
  ...reviews.jobs(services),
  ...imports.jobs(services),
  ...suggestions.jobs(services),
  ...concepts.jobs(services),
  ...freshness.jobs(services),
  ...alerts.jobs(services),
  ...duplicates.jobs(services),
  ...events.jobs(services),
  ...adoptions.jobs(services),
  ...lessons.jobs(services),
  ...questions.jobs(services),
  ...appraisals.jobs(services),
  ...webchecks.jobs(services),
  ...editions.jobs(services),
  ...operations.jobs(services),
  ...fileJobs(services, fileUses),
]

/** What stands in the groups of the menu. */
const menu: readonly MenuEntry[] = kinds.flatMap(({ list, inMenu }) => (inMenu ? [{ paths: list.paths, title: { de: list.words.de.title, en: list.words.en.title }, group: inMenu }] : []))

/** Said before the answer is there: afterwards `compress` would take it apart and put it together again, at a tenth of a page's time. */
const varying: MiddlewareHandler = (c, next) => {
  c.header('vary', 'Accept-Encoding')
  return next()
}

export function createApp(services: Services) {
  const { settings, operator, assets, log, metrics } = services
  const app = new Hono()
  app.use(requestId(), logRequests(log), metrics.measure, securityHeaders(settings.baseUrl, settings.tiles), limitRequests(services), limitedBodies, sameOriginForms, varying, compress(), withFrame(() => ({ baseUrl: settings.baseUrl, operator: operator(), rhythm: settings.rhythm, tiles: settings.tiles }), assets, menu))
  app.use(async (c, next) => {
    await next()
    // Nobody sends the next request to a process that will not be there.
    if (services.isStopping()) c.header('connection', 'close')
  })
  app.use(trimTrailingSlash())
  app.route('/', assets.routes)
  app.route('/', fileRoutes(services))
  // After assets and files: they are the same for everybody.
  app.use(accounts.withViewer(services, (account) => findAppointments(services.db, account)))
  for (const feature of features) app.route('/', feature.routes(services))
  app.notFound(() => {
    throw new NotFound()
  })
  return app.onError(portal.showError(services))
}
