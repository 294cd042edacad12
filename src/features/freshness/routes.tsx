import type { Context } from 'hono'
import { below, confirmParameter, paths, twinsBelow } from '../../platform/addresses.ts'
import { inTransaction } from '../../platform/database/index.ts'
import { dayAt, daysBetween } from '../../platform/calendar.ts'
import { languages, type Language } from '../../platform/language.ts'
import { openLink } from '../../platform/links.ts'
import { Forbidden } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf, type Frame } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may } from '../accounts/index.ts'
import { signedIn, subjectOf, writerOf } from '../editing/index.ts'
import { confirm, entryKind, fieldsOf, findPublished, isEmpty, valueIn, type EntryKind, type Payload } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { confirmAsked, isOpen, reportGone, standingOf, type Standing } from './answers.ts'
import { rhythms } from './due.ts'
import { readGone, sentForm } from './form.ts'
import { askLink, stopLink } from './letters.ts'
import { findLetter, findRecipients, findStale, setRhythm, stopLetters, type FreshnessLetter } from './store.ts'
import { answerNames, texts } from './texts.ts'
import { GonePage } from './views/gone-page.tsx'
import { LetterPage, LinkOver, MinePage } from './views/letter-page.tsx'
import { changeAddress, type Asked } from './views/question.tsx'
import { StopPage } from './views/stop-page.tsx'
import { upkeepRoutes } from './upkeep/routes.tsx'

export function routes(services: Services) {
  const app = upkeepRoutes(services)
  for (const language of languages) {
    const at = paths.confirm[language]
    app.get(at, (c) => showMine(services, c))
    app.post(at, (c) => confirmMine(services, c))
    app.get(`${at}/:secret`, (c) => showLetter(services, c, c.req.param('secret')))
    app.post(`${at}/:secret`, (c) => answerLetter(services, c, c.req.param('secret')))
    app.get(`${at}/${below.stop[language]}/:secret`, (c) => showStop(services, c, c.req.param('secret')))
    app.post(`${at}/${below.stop[language]}/:secret`, (c) => stop(services, c, c.req.param('secret')))
  }
  return app
}

/** The link is all that is needed here: nobody may keep its page. */
const secretPage = (c: Context) => c.header('cache-control', 'no-store')

async function opened(services: Services, secret: string): Promise<{ letter: FreshnessLetter } | { why: 'unknown' | 'expired' }> {
  const link = await openLink(services.db, askLink, secret, services.clock.now())
  const letter = link && (await findLetter(services.db, link.data.letter))
  if (!letter) return { why: 'unknown' }
  return link.state === 'open' ? { letter } : { why: 'expired' }
}

const over = (c: Context, secret: string, why: 'unknown' | 'expired') => html(c, <LinkOver frame={frameOf(c)} {...{ why, secret }} />, why === 'unknown' ? 404 : 410)

async function showLetter(services: Services, c: Context, secret: string) {
  secretPage(c)
  const link = await opened(services, secret)
  if ('why' in link) return over(c, secret, link.why)
  const { letter } = link
  const { language } = frameOf(c)
  const parameters = new URL(c.req.url).searchParams
  const answer = parameters.get(confirmParameter[language])
  const open = letter.questions.filter(isOpen)
  if (answer === answerNames[language].gone) {
    const wanted = parameters.get('entry') ?? (open.length === 1 ? open[0].entry : '')
    if (open.some(({ entry }) => entry === wanted)) return gonePage(services, c, secret, wanted)
  }
  if (answer === answerNames[language].change && open.length === 1) {
    const kind = await kindOf(services, open[0].entry)
    if (kind) return c.redirect(changeFor(letter, frameOf(c))({ kind, entry: open[0].entry }), 303)
  }
  return letterPage(services, c, secret, letter, { chosen: answer === answerNames[language].true })
}

async function letterPage(services: Services, c: Context, secret: string, letter: FreshnessLetter, { chosen }: { chosen: boolean }) {
  const frame = frameOf(c)
  const { language } = frame
  const now = services.clock.now()
  const words = texts[language]
  const asked = await Promise.all(letter.questions.map((question) => askedOf(services, { ...question, standing: standingOf(question, now) }, language)))
  const done = new Map(Object.entries(words.done)).get(new URL(c.req.url).searchParams.get('stand') ?? '')
  return html(c, <LetterPage {...{ frame, chosen }} twins={twinsBelow(paths.confirm, secret)} asked={asked.flatMap((one) => one ?? [])} change={changeFor(letter, frame)} rhythm={letter.account === undefined ? undefined : letter.rhythm} notice={done} />)
}

/** Who has no account here proposes a change; everybody else writes it. */
const changeFor = ({ account, email }: Pick<FreshnessLetter, 'account' | 'email'>, { language, signedIn }: Pick<Frame, 'language' | 'signedIn'>) => (asked: Pick<Asked, 'kind' | 'entry'>) => {
  if (account === undefined) return twinsBelow(asked.kind.paths, asked.entry, below.suggest)[language]
  const form = changeAddress(asked, language)
  return signedIn ? form : `${paths.signIn[language]}?${new URLSearchParams({ weiter: form, ...(email === undefined ? {} : { konto: email }) })}`
}

async function kindOf(services: Services, entry: string): Promise<EntryKind | undefined> {
  const published = await findPublished(services.db, entry)
  return published && entryKind(services, published.kind)
}

async function askedOf(services: Services, { entry, since, standing }: { entry: string; since: string; standing: Standing }, language: Language): Promise<Asked | undefined> {
  const published = await findPublished(services.db, entry)
  if (!published) return undefined
  const kind = entryKind(services, published.kind)
  return { entry, kind, since, standing, title: kind.titleOf(published.payload), days: daysBetween(since, dayAt(services.clock.now())), facts: factsOf(kind, published.payload, services.search(), language) }
}

const longestFact = 160

/** What somebody needs to see before they say that it is true. */
function factsOf(kind: EntryKind, payload: Payload, index: SearchIndex, language: Language): Asked['facts'] {
  return fieldsOf(kind).flatMap((field) => {
    const value = valueIn(payload, field)
    if (isEmpty(value)) return []
    const words = [value].flat().map((one) => kind.labelOf(field, one, index, language)).join(', ')
    return [{ label: field.label[language], value: words.length > longestFact ? `${words.slice(0, longestFact).trimEnd()} …` : words }]
  })
}

async function answerLetter(services: Services, c: Context, secret: string) {
  secretPage(c)
  const link = await opened(services, secret)
  if ('why' in link) return over(c, secret, link.why)
  const { letter } = link
  const { language } = frameOf(c)
  const sent = sentForm.parse(await c.req.parseBody())
  const back = (stand: string) => c.redirect(`${twinsBelow(paths.confirm, secret)[language]}?stand=${stand}`, 303)
  if (sent.step === 'all') return back((await confirmAsked(services, letter, letter.questions.map(({ entry }) => entry))) > 0 ? 'all' : '')
  if (sent.step === 'confirm') return back((await confirmAsked(services, letter, [sent.entry])) > 0 ? 'confirmed' : '')
  if (sent.step === 'rhythm') {
    const rhythm = rhythms.find((name) => name === sent.rhythm)
    if (rhythm === undefined || letter.account === undefined) return back('')
    await setRhythm(services.db, letter.address, rhythm)
    return back('rhythm')
  }
  if (sent.step !== 'gone' || !letter.questions.some((question) => isOpen(question) && question.entry === sent.entry)) return back('')
  const gone = readGone(sent)
  if ('fault' in gone) return gonePage(services, c, secret, sent.entry, { ...sent, ...gone })
  await reportGone(services, letter, { entry: sent.entry, ...gone })
  return back('gone')
}

async function gonePage(services: Services, c: Context, secret: string, entry: string, sent?: Parameters<typeof GonePage>[0]['sent']) {
  const published = await findPublished(services.db, entry)
  const title = published ? entryKind(services, published.kind).titleOf(published.payload) : entry
  return html(c, <GonePage frame={frameOf(c)} twins={twinsBelow(paths.confirm, secret)} {...{ entry, title, sent }} />, sent ? 422 : 200)
}

async function showStop(services: Services, c: Context, secret: string) {
  secretPage(c)
  const link = await openLink(services.db, stopLink, secret, services.clock.now())
  if (!link) return over(c, secret, 'unknown')
  return html(c, <StopPage frame={frameOf(c)} twins={twinsBelow(paths.confirm, below.stop, secret)} address={link.data.address} stopped={(await findRecipients(services.db, [link.data.address])).get(link.data.address)?.stopped ?? false} />)
}

/** Also what the program of a mail provider sends when somebody presses «unsubscribe» there. */
async function stop(services: Services, c: Context, secret: string) {
  secretPage(c)
  const now = services.clock.now()
  const link = await openLink(services.db, stopLink, secret, now)
  if (!link) return over(c, secret, 'unknown')
  await stopLetters(services.db, link.data.address, now)
  return c.redirect(twinsBelow(paths.confirm, below.stop, secret)[frameOf(c).language], 303)
}

/** What somebody who has signed in keeps, and nobody has confirmed for too long. */
async function mine(services: Services, c: Context) {
  const viewer = signedIn(c)
  const owners = viewer.appointments.flatMap(({ role, actor }) => (role === 'editor' && actor !== undefined ? [actor] : []))
  return { viewer, stale: await findStale(services.db, services.settings.rhythm, dayAt(services.clock.now()), owners) }
}

async function showMine(services: Services, c: Context) {
  const { stale } = await mine(services, c)
  const frame = frameOf(c)
  const { language } = frame
  const asked = await Promise.all(stale.map(({ id, since }) => askedOf(services, { entry: id, since, standing: 'open' }, language)))
  const done = new Map(Object.entries(texts[language].done)).get(new URL(c.req.url).searchParams.get('stand') ?? '')
  return html(c, <MinePage frame={frame} asked={asked.flatMap((one) => one ?? [])} change={(one) => changeAddress(one, language)} notice={done} />)
}

async function confirmMine(services: Services, c: Context) {
  const { viewer, stale } = await mine(services, c)
  const sent = sentForm.parse(await c.req.parseBody())
  const index = services.search()
  const chosen = sent.step === 'all' ? stale : stale.filter(({ id }) => id === sent.entry)
  const at = services.clock.now()
  await inTransaction(services.db, async (db) => {
    for (const { id, kind, owner } of chosen) {
      const subject = subjectOf({ kind, entry: id, owner }, index)
      if (!may(viewer, 'confirm', { ...subject, state: 'published' })) throw new Forbidden()
      await confirm(db, { entry: id, by: writerOf(viewer, subject, index), at })
    }
  })
  await services.refresh(chosen.map(({ id }) => id))
  return c.redirect(`${paths.confirm[frameOf(c).language]}${chosen.length === 0 ? '' : `?stand=${chosen.length > 1 ? 'all' : 'confirmed'}`}`, 303)
}
