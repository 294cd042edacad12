import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Db } from '../../platform/database/index.ts'
import { languages } from '../../platform/language.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { record } from '../audit/index.ts'
import { reviewerOf, signedIn, textIn, type Body } from '../editing/index.ts'
import { countUses, findConceptVersions, findVocabulary, lockVocabularies, mayEditVocabularies, orderConcepts, writeConcepts, type Action, type Concept, type Scheme, type Vocabulary } from '../vocabularies/index.ts'
import { moved, retired, revived, siblingsOf, successorsFor } from './changing.ts'
import { asTyped, conceptIn, faultsOf, typedOf, type Fault, type Typed } from './form.ts'
import { reclassifyJob } from './jobs.ts'
import { ConceptPage, type ConceptData } from './views/concept.tsx'
import { ConceptHistoryPage } from './views/history.tsx'
import { ConceptsPage } from './views/list.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const scheme = `${paths.vocabularies[language]}/:scheme{[^/.]+}`
    const concept = `${scheme}/${below.edit[language]}/:concept`
    app.get(`${scheme}/${below.edit[language]}`, (c) => list(services, c))
    app.post(`${scheme}/${below.order[language]}`, (c) => move(services, c))
    app.get(`${scheme}/${below.new[language]}`, (c) => showNew(services, c))
    app.post(`${scheme}/${below.new[language]}`, (c) => save(services, c))
    app.get(concept, (c) => show(services, c))
    app.post(concept, (c) => save(services, c))
    app.post(`${concept}/${below.retire[language]}`, (c) => retire(services, c))
    app.post(`${concept}/${below.revive[language]}`, (c) => revive(services, c))
    app.get(`${concept}/${below.history[language]}`, (c) => history(services, c))
  }
  return app
}

function editing(c: Context) {
  const viewer = signedIn(c)
  if (!mayEditVocabularies(viewer)) throw new Forbidden()
  return reviewerOf(viewer)
}

/** From the database, not from the index: whoever changes something sees it at once, also where the index takes its time. */
async function opened({ db }: { db: Db }, c: Context): Promise<{ vocabulary: Vocabulary; scheme: Scheme }> {
  const vocabulary = await findVocabulary(db)
  const scheme = vocabulary.schemes.get(c.req.param('scheme') ?? '')
  if (scheme === undefined) throw new NotFound()
  return { vocabulary, scheme }
}

function conceptOf(vocabulary: Vocabulary, scheme: Scheme, notation: string | undefined): Concept {
  const concept = vocabulary.find(scheme.id, notation ?? '')
  if (concept === undefined) throw new NotFound()
  return concept
}

const listAddress = (c: Context, scheme: Scheme): string => twinsBelow(paths.vocabularies, scheme.id, below.edit)[frameOf(c).language]

async function list(services: Services, c: Context) {
  editing(c)
  const { vocabulary, scheme } = await opened(services, c)
  return html(c, <ConceptsPage frame={frameOf(c)} {...{ vocabulary, scheme }} uses={await countUses(services.db, scheme.id)} saved={c.req.query('gespeichert') !== undefined} />)
}

async function move(services: Services, c: Context) {
  const by = editing(c)
  const body: Body = await c.req.parseBody({ all: true })
  const scheme = await services.db.transaction().execute(async (db) => {
    await lockVocabularies(db)
    const { vocabulary, scheme } = await opened({ db }, c)
    const concept = conceptOf(vocabulary, scheme, textIn(body, 'concept'))
    const order = moved(siblingsOf(vocabulary, concept), concept.notation, textIn(body, 'direction') === 'up' ? 'up' : 'down')
    if (order === undefined) return scheme
    await orderConcepts(db, scheme.id, order)
    await note(services, db, { action: 'moved', concept, by, changes: [{ before: concept, after: concept, action: 'moved' }] })
    return scheme
  })
  return c.redirect(`${listAddress(c, scheme)}#${encodeURIComponent(textIn(body, 'concept'))}`, 303)
}

type Noting = { action: Action; concept: Concept; by: { account?: string; function: string }; changes: { before?: Concept; after: Concept; action: Action }[]; details?: object }

async function note({ clock }: Services, db: Db, { action, concept, by, changes, details }: Noting) {
  const at = clock.now()
  await writeConcepts(db, changes.map((change) => ({ ...change, by: by.function, at })))
  await record(db, { at, by, action: `concept-${action}`, subject: `${concept.scheme}/${concept.notation}`, details })
}

type Shown = { vocabulary: Vocabulary; scheme: Scheme; concept?: Concept; typed: Typed } & Partial<Pick<ConceptData, 'faults' | 'conflict' | 'saved' | 'into'>>

async function page(services: Services, c: Context, { faults = [], ...shown }: Shown, status: 200 | 409 | 422 = 200) {
  const { concept, scheme } = shown
  const { db, settings } = services
  const versions = concept ? await findConceptVersions(db, scheme.id, concept.notation) : []
  const uses = concept ? ((await countUses(db, scheme.id)).get(concept.notation) ?? 0) : 0
  return html(c, <ConceptPage frame={frameOf(c)} {...shown} {...{ faults, uses }} version={versions[0]?.number ?? 0} baseUrl={settings.baseUrl} />, status)
}

async function showNew(services: Services, c: Context) {
  editing(c)
  return page(services, c, { ...(await opened(services, c)), typed: typedOf(() => '') })
}

async function show(services: Services, c: Context) {
  editing(c)
  const { vocabulary, scheme } = await opened(services, c)
  const concept = conceptOf(vocabulary, scheme, c.req.param('concept'))
  return page(services, c, { vocabulary, scheme, concept, typed: asTyped(concept), saved: c.req.query('gespeichert') !== undefined })
}

async function save(services: Services, c: Context) {
  const by = editing(c)
  const body: Body = await c.req.parseBody({ all: true })
  const typed = typedOf((name) => textIn(body, name))
  const notation = c.req.param('concept')
  const done = await services.db.transaction().execute(async (db): Promise<{ shown: Shown; status: 409 | 422 } | { scheme: Scheme; saved: Concept }> => {
    await lockVocabularies(db)
    const { vocabulary, scheme } = await opened({ db }, c)
    const before = notation === undefined ? undefined : conceptOf(vocabulary, scheme, notation)
    const after = conceptIn(typed, scheme.id, before)
    const faults = faultsOf(typed, after, vocabulary, before === undefined)
    if (faults.length > 0) return { shown: { vocabulary, scheme, concept: before, typed, faults }, status: 422 }
    const [last] = before ? await findConceptVersions(db, scheme.id, before.notation) : []
    if (before && textIn(body, 'version') !== String(last?.number ?? 0)) return { shown: { vocabulary, scheme, concept: before, typed, conflict: after }, status: 409 }
    const action = before === undefined ? 'created' : 'changed'
    await note(services, db, { action, concept: after, by, changes: [{ before, after, action }] })
    return { scheme, saved: after }
  })
  if ('shown' in done) return page(services, c, done.shown, done.status)
  return c.redirect(`${listAddress(c, done.scheme)}?gespeichert#${encodeURIComponent(done.saved.notation)}`, 303)
}

async function retire(services: Services, c: Context) {
  const by = editing(c)
  const body: Body = await c.req.parseBody({ all: true })
  const into = textIn(body, 'into') || undefined
  const done = await services.db.transaction().execute(async (db): Promise<{ shown: Shown } | { scheme: Scheme; concept: Concept }> => {
    await lockVocabularies(db)
    const { vocabulary, scheme } = await opened({ db }, c)
    const concept = conceptOf(vocabulary, scheme, c.req.param('concept'))
    if (into !== undefined && !successorsFor(vocabulary, concept).some(({ notation }) => notation === into)) {
      const faults: Fault[] = [{ field: 'into', reason: 'into' }]
      return { shown: { vocabulary, scheme, concept, typed: asTyped(concept), faults, into } }
    }
    if (concept.retired && concept.replaced_by === into) return { scheme, concept }
    await note(services, db, { action: into === undefined ? 'retired' : 'merged', concept, by, changes: retired(vocabulary, concept, into), details: into === undefined ? {} : { into } })
    // The entries follow if and only if this is committed.
    if (into !== undefined) await services.jobs.enqueue(reclassifyJob, { scheme: scheme.id, notation: concept.notation }, { within: db })
    return { scheme, concept }
  })
  if ('shown' in done) return page(services, c, done.shown, 422)
  return c.redirect(`${listAddress(c, done.scheme)}?gespeichert#${encodeURIComponent(done.concept.notation)}`, 303)
}

async function revive(services: Services, c: Context) {
  const by = editing(c)
  const scheme = await services.db.transaction().execute(async (db) => {
    await lockVocabularies(db)
    const { vocabulary, scheme } = await opened({ db }, c)
    const concept = conceptOf(vocabulary, scheme, c.req.param('concept'))
    if (concept.retired) await note(services, db, { action: 'revived', concept, by, changes: [{ before: concept, after: revived(concept), action: 'revived' }] })
    return scheme
  })
  return c.redirect(`${listAddress(c, scheme)}?gespeichert`, 303)
}

async function history(services: Services, c: Context) {
  editing(c)
  const { vocabulary, scheme } = await opened(services, c)
  const concept = conceptOf(vocabulary, scheme, c.req.param('concept'))
  return html(c, <ConceptHistoryPage frame={frameOf(c)} {...{ vocabulary, scheme, concept }} versions={await findConceptVersions(services.db, scheme.id, concept.notation)} />)
}

