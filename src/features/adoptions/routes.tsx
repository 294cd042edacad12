import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { languages } from '../../platform/language.ts'
import { Forbidden, Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { signedIn, subjectOf, textIn, writerOf } from '../editing/index.ts'
import { marksLeft } from '../entries/index.ts'
import { entryKind, findEntry, isKey, type Entry } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { begin, makePractice, recordStep, withdraw } from './adopting.ts'
import type { Adoption } from './adoption.ts'
import { readAdoption, type Faulty, type Sent, type Typed } from './form.ts'
import { adoptersOf, mayAdopt } from './policy.ts'
import { adopted, findFamily, namedFor } from './reading.ts'
import { findAdoption } from './store.ts'
import { texts } from './texts.ts'
import { AdoptionPage, AdoptionsPage } from './views/pages.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const practicePaths = entryKind(services, adopted).paths
  const param = (c: Context, name: string) => c.req.param(name) ?? ''
  for (const language of languages) {
    const all = twinsBelow(practicePaths, ':practice', below.adoptions)[language]
    app.get(all, (c) => showAll(services, c, param(c, 'practice')))
    app.post(all, (c) => take(services, c, param(c, 'practice')))
    app.get(`${all}/:key`, (c) => showOne(services, c, param(c, 'practice'), param(c, 'key')))
    app.post(`${all}/:key`, (c) => change(services, c, param(c, 'practice'), param(c, 'key')))
  }
  return app
}

/** Whoever may not read the practice learns nothing of who adopts it. */
async function found({ db, kinds }: Services, c: Context, id: string): Promise<{ entry: Entry; title: string }> {
  const kind = entryKind({ kinds }, adopted)
  const published = await findEntry(db, adopted, id)
  if (!published || !mayBeRead(published.entry.readers, readable(viewerOf(c)))) throw new NotFound()
  const title = kind.titleOf(published.entry.payload)
  if (published.state === 'withdrawn') throw new Gone(title, published.withdrawn_on)
  return { entry: published.entry, title }
}

const untold = (today: string): Typed => ({ adopter: '', source: '', step: '', day: today, changed: '', result: '', reason: '', contact_function: '', contact_email: '', visibility: 'green', fit: {} })

const errorsOf = (faults: readonly Faulty[], c: Context): FieldError[] => faults.map(({ field, fault }) => ({ field, message: texts[frameOf(c).language].faults[fault] }))

type Again = { typed?: Typed; errors?: FieldError[]; isMarked?: boolean }

/** The form as it comes back: what is wrong, and what should be looked at again before others read it. */
function againFor({ typed, faults, keeps }: Sent, c: Context): Required<Again> {
  const { changed, result, reason } = typed
  const marked = marksLeft({ changed, result, reason }, { keeps, language: frameOf(c).language })
  return { typed, errors: [...errorsOf(faults, c), ...marked], isMarked: marked.length > 0 }
}

/** Nobody adopts their own. */
const adoptersFor = (c: Context, { owner }: Entry): string[] => adoptersOf(viewerOf(c)).filter((actor) => actor !== owner)

async function showAll(services: Services, c: Context, id: string, { typed, errors = [], isMarked = false }: Again = {}, status: 200 | 422 = 200) {
  const { entry, title } = await found(services, c, id)
  const viewer = viewerOf(c)
  const frame = frameOf(c)
  const index = services.search()
  const { adoptions, branches } = await findFamily(services, viewer, entry)
  const name = (adopter: string) => actorName(index, adopter)
  const mine = adoptersFor(c, entry)
  if (viewer.account || entry.readers) c.header('cache-control', 'private, no-store')
  return html(
    c,
    <AdoptionsPage
      {...{ frame, adoptions, branches, errors, isMarked }}
      practice={{ id, title, isOpen: entry.readers === undefined }}
      named={namedFor(services, viewer, frame.language)}
      typed={typed ?? untold(dayAt(services.clock.now()))}
      isSignedIn={viewer.account !== undefined}
      adopters={mine.filter((actor) => !adoptions.some(({ adopter }) => adopter === actor)).map((actor) => ({ id: actor, name: name(actor) }))}
      own={adoptions.filter(({ adopter }) => mine.includes(adopter)).map(({ key, adopter }) => ({ key, name: name(adopter) }))}
      sources={adoptions.filter(({ adopter }) => !mine.includes(adopter)).map(({ key, adopter }) => ({ id: key, name: name(adopter) }))}
    />,
    status,
  )
}

const signatureOf = (services: Services, c: Context, adopter: string) => {
  const index = services.search()
  return writerOf(viewerOf(c), subjectOf({ kind: 'actor', entry: adopter }, index), index)
}

async function take(services: Services, c: Context, id: string) {
  const viewer = signedIn(c)
  const { entry } = await found(services, c, id)
  const adopters = adoptersFor(c, entry)
  if (adopters.length === 0) throw new Forbidden()
  const { adoptions } = await findFamily(services, viewer, entry)
  const free = adopters.filter((actor) => !adoptions.some(({ adopter }) => adopter === actor))
  const sent = readAdoption(await c.req.parseBody({ all: true }), { adopters: free, today: dayAt(services.clock.now()) })
  const { typed, given } = sent
  const again = againFor(sent, c)
  if (!given || again.isMarked) return showAll(services, c, id, again, 422)
  // Only from an adoption they may know of.
  const source = adoptions.find(({ key }) => key === typed.source)?.key
  const key = await begin(services, { practice: id, adopter: typed.adopter, source, given, by: signatureOf(services, c, typed.adopter) })
  const page = twinsBelow(entryKind(services, adopted).paths, id, below.adoptions)[frameOf(c).language]
  return c.redirect(key === undefined ? page : `${page}/${key}?stand=gespeichert`, 303)
}

/** The page of one is for those who keep it; everybody else reads it on the page of all. */
async function kept(services: Services, c: Context, practice: string, key: string): Promise<Adoption> {
  const viewer = signedIn(c)
  const adoption = isKey(key) ? await findAdoption(services.db, key) : undefined
  if (!adoption || adoption.practice !== practice || !mayAdopt(viewer, adoption.adopter)) throw new NotFound()
  return adoption
}

async function showOne(services: Services, c: Context, practice: string, key: string, { typed, errors = [], isMarked = false }: Again = {}, status: 200 | 422 = 200) {
  const adoption = await kept(services, c, practice, key)
  const { entry, title } = await found(services, c, practice)
  const frame = frameOf(c)
  const { visibility, contactFunction = '', contactEmail = '' } = adoption
  c.header('cache-control', 'private, no-store')
  return html(
    c,
    <AdoptionPage
      {...{ frame, adoption, errors, isMarked }}
      practice={{ id: practice, title, isOpen: entry.readers === undefined }}
      named={namedFor(services, viewerOf(c), frame.language)}
      typed={typed ?? { ...untold(dayAt(services.clock.now())), visibility, contact_function: contactFunction, contact_email: contactEmail }}
      isSaved={status === 200 && new URL(c.req.url).searchParams.get('stand') === 'gespeichert'}
    />,
    status,
  )
}

async function change(services: Services, c: Context, practice: string, key: string) {
  const adoption = await kept(services, c, practice, key)
  const { entry } = await found(services, c, practice)
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const by = signatureOf(services, c, adoption.adopter)
  const all = twinsBelow(entryKind(services, adopted).paths, practice, below.adoptions)[language]
  const done = textIn(body, 'do')
  if (done === 'withdraw') {
    await withdraw(services, key, by)
    return c.redirect(all, 303)
  }
  if (done === 'practice') {
    const draft = await makePractice(services, key, { original: entry.payload, adopterName: actorName(services.search(), adoption.adopter), by })
    return c.redirect(draft === undefined ? all : `${paths.drafts[language]}/${draft}`, 303)
  }
  const sent = readAdoption(body, { adopters: [adoption.adopter], today: dayAt(services.clock.now()) })
  const { given } = sent
  const again = againFor(sent, c)
  if (!given || again.isMarked) return showOne(services, c, practice, key, again, 422)
  await recordStep(services, key, given, by)
  return c.redirect(`${all}/${key}?stand=gespeichert`, 303)
}
