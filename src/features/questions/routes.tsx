import { Hono, type Context } from 'hono'
import { below, twinsBelow } from '../../platform/addresses.ts'
import { languages, type Localized } from '../../platform/language.ts'
import { Forbidden, Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable, type Subject } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { signedIn, subjectOf, textIn, writerOf } from '../editing/index.ts'
import { marksLeft } from '../entries/index.ts'
import { findEntry, isKey, type Entry, type Kind } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { answer, ask, createLimits, hide, overLimit, withdraw, type Limits } from './asking.ts'
import { keepsIn, readQuestion, readText, type Faulty } from './form.ts'
import { findSeen } from './part.tsx'
import { askersOf, mayAnswer, mayHide, maySee, mayWithdraw } from './policy.ts'
import { findQuestion } from './store.ts'
import { texts } from './texts.ts'
import { QuestionsPage, type About, type QuestionsData } from './views/list.tsx'
import { QuestionPage, type OneData } from './views/one.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const limits = createLimits(services)
  for (const kind of services.kinds.filter(({ takesQuestions }) => takesQuestions))
    for (const language of languages) {
      const id = (c: Context) => c.req.param(kind.name) ?? ''
      const key = (c: Context) => c.req.param('key') ?? ''
      const all = twinsBelow(kind.list.paths, `:${kind.name}`, below.questions)[language]
      app.get(all, (c) => showAll(services, c, kind, id(c)))
      app.post(all, (c) => take(services, limits, c, kind, id(c)))
      app.get(`${all}/:key`, (c) => showOne(services, c, kind, id(c), key(c)))
      app.post(`${all}/:key`, (c) => change(services, c, kind, id(c), key(c)))
    }
  return app
}

/** Whoever may not read the entry learns nothing of what was asked about it. */
async function found({ db }: Services, c: Context, kind: Kind, id: string): Promise<{ entry: Entry; subject: Subject; about: About }> {
  const published = await findEntry(db, kind.name, id)
  if (!published || !mayBeRead(published.entry.readers, readable(viewerOf(c)))) throw new NotFound()
  const { entry } = published
  const title = kind.entry?.titleOf(entry.payload) ?? id
  if (published.state === 'withdrawn') throw new Gone(title, published.withdrawn_on)
  return { entry, subject: { kind: kind.name, owner: entry.owner, networks: entry.networks }, about: { id, title, paths: kind.list.paths, isOpen: entry.readers === undefined } }
}

const pageOf = ({ paths, id }: About): Localized => twinsBelow(paths, id, below.questions)
const errorsOf = (faults: readonly Faulty[], c: Context): FieldError[] => faults.map(({ field, fault }) => ({ field, message: texts[frameOf(c).language].faults[fault] }))

async function showAll(services: Services, c: Context, kind: Kind, id: string, more: Partial<Pick<QuestionsData, 'typed' | 'errors' | 'isMarked'>> = {}, status: 200 | 422 | 429 = 200) {
  const { subject, about } = await found(services, c, kind, id)
  const viewer = viewerOf(c)
  const index = services.search()
  if (viewer.account || !about.isOpen) c.header('cache-control', 'private, no-store')
  return html(
    c,
    <QuestionsPage
      {...{ frame: frameOf(c), about, errors: [], typed: { asker: '', sort: 'question', content: '' }, ...more }}
      seen={await findSeen(services, viewer, id, subject)}
      isSignedIn={viewer.account !== undefined}
      askers={askersOf(viewer, subject).map((actor) => ({ id: actor, name: actorName(index, actor) }))}
      isSent={status === 200 && new URL(c.req.url).searchParams.get('stand') === 'gesendet'}
    />,
    status,
  )
}

async function take(services: Services, limits: Limits, c: Context, kind: Kind, id: string) {
  const viewer = signedIn(c)
  const { subject, about } = await found(services, c, kind, id)
  const askers = askersOf(viewer, subject)
  if (askers.length === 0) throw new Forbidden()
  const { faults, keeps, ...typed } = readQuestion(await c.req.parseBody({ all: true }), askers)
  const { language } = frameOf(c)
  const marked = marksLeft({ content: typed.content }, { keeps, language })
  if (faults.length > 0 || marked.length > 0) return showAll(services, c, kind, id, { typed, errors: [...errorsOf(faults, c), ...marked], isMarked: marked.length > 0 }, 422)
  const hit = await overLimit(limits, { account: viewer.account.id, entry: id })
  if (hit) return showAll(services, c, kind, id, { typed, errors: [{ field: 'content', message: texts[language].limits[hit] }] }, 429)
  const index = services.search()
  await ask(services, { entry: id, ...typed, by: writerOf(viewer, subjectOf({ kind: 'actor', entry: typed.asker }, index), index) })
  return c.redirect(`${pageOf(about)[language]}?stand=gesendet`, 303)
}

/** Its own page is for those who have something to do with it; everybody else reads it at the entry. */
async function known(services: Services, c: Context, kind: Kind, id: string, key: string) {
  const viewer = signedIn(c)
  const { subject, about } = await found(services, c, kind, id)
  const question = isKey(key) ? await findQuestion(services.db, key) : undefined
  const may = question && { answer: mayAnswer(viewer, subject), hide: mayHide(viewer, subject), withdraw: mayWithdraw(viewer, question) }
  if (!question || question.entry !== id || !maySee(viewer, question, subject) || !(may?.answer || may?.hide || may?.withdraw)) throw new NotFound()
  return { viewer, subject, about, question, may }
}

async function showOne(services: Services, c: Context, kind: Kind, id: string, key: string, more: Partial<Pick<OneData, 'typed' | 'errors' | 'isMarked'>> = {}, status: 200 | 422 = 200) {
  const { about, question, may } = await known(services, c, kind, id, key)
  c.header('cache-control', 'private, no-store')
  return html(c, <QuestionPage {...{ frame: frameOf(c), about, question, may, typed: {}, errors: [], ...more }} isSaved={status === 200 && new URL(c.req.url).searchParams.get('stand') === 'gespeichert'} />, status)
}

async function change(services: Services, c: Context, kind: Kind, id: string, key: string) {
  const { viewer, subject, about, may } = await known(services, c, kind, id, key)
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const by = writerOf(viewer, subject, services.search())
  const done = textIn(body, 'do')
  const isAllowed: Record<string, boolean> = { answer: may.answer, hide: may.hide, show: may.hide, withdraw: may.withdraw }
  if (!isAllowed[done]) throw new Forbidden()
  if (done === 'withdraw') {
    await withdraw(services, key)
    return c.redirect(pageOf(about)[language], 303)
  }
  if (done === 'show') await hide(services, key, undefined, by)
  else {
    const field = done === 'hide' ? 'reason' : 'answer'
    const { text, faults } = readText(body, field)
    const marked = field === 'answer' ? marksLeft({ answer: text }, { keeps: keepsIn(body), language }) : []
    if (faults.length > 0 || marked.length > 0) return showOne(services, c, kind, id, key, { typed: { [field]: text }, errors: [...errorsOf(faults, c), ...marked], isMarked: marked.length > 0 }, 422)
    if (done === 'hide') await hide(services, key, text, by)
    else await answer(services, key, text, by)
  }
  return c.redirect(`${pageOf(about)[language]}/${key}?stand=gespeichert`, 303)
}
