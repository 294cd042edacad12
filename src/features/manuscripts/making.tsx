/** Beginning a paper, its overview, its text, its versions. */
import type { Context } from 'hono'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { findHolders } from '../appointments/index.ts'
import { signedIn, subjectOf, textIn, writerOf } from '../editing/index.ts'
import { isKey } from '../publishing/index.ts'
import { manuscriptAt, within } from './addresses.ts'
import { freeze, newKey } from './asked/asking.ts'
import { findOpenRounds, findRounds, findSignatures } from './asked/store.ts'
import { SignedTables } from './asked/views/signing.tsx'
import { faultsInFrame, faultsInWording, isParagraphId, newParagraphId, numberIn, readFrame, readWording, type FrameTyped, type WordingTyped } from './form.ts'
import { known, knownTo, toldIn, toldOf, type Said } from './known.ts'
import { numbered, type Version } from './manuscript.ts'
import { leadsOf, spokenFor } from './policy.ts'
import { findManuscript, findManuscriptsAround, findParagraphs, findVersions } from './store.ts'
import { texts } from './texts.ts'
import { ComparisonPage, OverviewPage, ParagraphPage, TextPage, VersionPage, type Clash } from './views/making.tsx'
import { BeginPage, WorkshopPage } from './views/workshop.tsx'
import { begin, insert, move, putBack, remove, saveFrame, saveParagraph, withdraw } from './writing.ts'

export async function showWorkshop(services: Services, c: Context) {
  const viewer = signedIn(c)
  const organisations = may(viewer, 'draft', { kind: 'paper', state: 'draft' }) ? 'all' : [...new Set([...leadsOf(viewer), ...spokenFor(viewer)])]
  const due = new Map((await findOpenRounds(services.db)).map(({ manuscript, dueOn }) => [manuscript, dueOn]))
  const papers = (await findManuscriptsAround(services.db, organisations)).map((manuscript) => ({ manuscript, lead: actorName(services.search(), manuscript.lead), dueOn: due.get(manuscript.key) }))
  return html(c, <WorkshopPage {...{ frame: frameOf(c), papers }} mayBegin={leadsOf(viewer).length > 0} />)
}

export function showBegin(services: Services, c: Context, given?: { key: string; typed: FrameTyped; errors: FieldError[] }) {
  const viewer = signedIn(c)
  const leads = leadsOf(viewer).map((id) => ({ id, name: actorName(services.search(), id) }))
  if (leads.length === 0) throw new Forbidden()
  return html(c, <BeginPage frame={frameOf(c)} leads={leads} formKey={given?.key ?? newKey()} typed={given?.typed ?? { lead: '', title: '', purpose: '' }} errors={given?.errors ?? []} />, given ? 422 : 200)
}

export async function beginPaper(services: Services, c: Context) {
  const viewer = signedIn(c)
  const { language } = frameOf(c)
  const words = texts[language].errors
  const body = await c.req.parseBody({ all: true })
  const typed = readFrame(body)
  const key = textIn(body, 'key')
  if (!isKey(key)) throw new NotFound()
  const errors = [...(leadsOf(viewer).includes(typed.lead) ? [] : [{ field: 'lead', message: words.lead }]), ...faultsInFrame(typed, words)]
  if (errors.length > 0) return showBegin(services, c, { key, typed, errors })
  const index = services.search()
  // A key somebody else's paper has already begins nothing and leads to nothing.
  if ((await findManuscript(services.db, key)) === undefined) await begin(services, { ...typed, key, by: writerOf(viewer, subjectOf({ kind: 'paper', owner: typed.lead }, index), index) })
  return c.redirect(manuscriptAt(key, within.text)[language], 303)
}

export async function showOverview(services: Services, c: Context, key: string, said?: Said) {
  const { db } = services
  const data = await known(services, c, key)
  const versions = await findVersions(db, key)
  const { standing } = await findParagraphs(db, key)
  // Whoever was asked reads what was frozen; what is being written is the editors' own.
  const isWorking = data.may('write')
  const editors = new Set((await findHolders(db, { actor: data.manuscript.lead })).map(({ account }) => account)).size
  return html(
    c,
    <OverviewPage {...data} {...{ versions, editors, isWorking }} told={said ? toldOf(said, data.words) : toldIn(c, data.words)} text={isWorking ? numbered(standing) : (versions[0]?.paragraphs ?? [])} rounds={await findRounds(db, key)} />,
    said ? 409 : 200,
  )
}

export async function changeOverview(services: Services, c: Context, key: string) {
  const step = textIn(await c.req.parseBody({ all: true }), 'step')
  const { by, frame } = await knownTo(step === 'withdraw' ? 'withdraw' : 'freeze', services, c, key)
  const at = manuscriptAt(key)[frame.language]
  if (step === 'withdraw') return (await withdraw(services, key, by)) === 'done' ? c.redirect(`${at}?stand=withdrawn`, 303) : showOverview(services, c, key, 'refused')
  const frozen = await freeze(services, key, by)
  return frozen.outcome === 'frozen' ? c.redirect(`${at}?stand=frozen&n=${frozen.version.number}`, 303) : showOverview(services, c, key, frozen.outcome)
}

export async function showText(services: Services, c: Context, key: string, given: { said?: Said; errors?: FieldError[]; typed?: { title: string; purpose: string } } = {}) {
  const data = await knownTo('write', services, c, key)
  const { standing, removed } = await findParagraphs(services.db, key)
  const numbers = numbered(standing)
  const { said, errors = [], typed } = given
  return html(
    c,
    <TextPage {...data} {...{ removed, errors, typed }} told={said ? toldOf(said, data.words) : toldIn(c, data.words)} paragraphs={standing.map((one, at) => ({ ...one, ...numbers[at] }))} />,
    errors.length > 0 ? 422 : said ? 409 : 200,
  )
}

export async function changeText(services: Services, c: Context, key: string) {
  const { by, frame, words, manuscript } = await knownTo('write', services, c, key)
  const body = await c.req.parseBody({ all: true })
  const [step, id] = [textIn(body, 'step'), textIn(body, 'id')]
  const at = manuscriptAt(key, within.text)[frame.language]
  if (step === 'frame') {
    const typed = readFrame(body)
    const errors = faultsInFrame(typed, words.errors)
    if (errors.length > 0) return showText(services, c, key, { errors, typed })
    const saved = await saveFrame(services, { ...typed, key, edition: numberIn(body, 'edition'), by })
    if (saved.outcome === 'conflict') return showText(services, c, key, { said: 'refused', typed })
    return saved.outcome === 'saved' ? c.redirect(`${at}?stand=saved`, 303) : showText(services, c, key, { said: 'refused', typed })
  }
  if (!isParagraphId(id)) throw new NotFound()
  const done = step === 'put-back' ? await putBack(services, { key, id, by }) : step === 'remove' ? await remove(services, { key, id, edition: numberIn(body, 'edition'), by }) : await move(services, { key, id, direction: step === 'up' ? 'up' : 'down', by })
  if (done !== 'done') return showText(services, c, key, { said: done })
  return c.redirect(step === 'remove' || manuscript.state === 'signing' ? `${at}?stand=saved` : `${at}#absatz-${id}`, 303)
}

type Given = { typed: WordingTyped; edition: number; errors?: FieldError[]; said?: Said; clash?: Clash; id?: string; after?: string }

export async function showParagraph(services: Services, c: Context, key: string, id: string, given?: Given) {
  const data = await knownTo('write', services, c, key)
  const { standing } = await findParagraphs(services.db, key)
  const isNew = id === within.new[data.frame.language]
  const at = standing.findIndex((one) => one.id === id)
  if (!isNew && at < 0 && !given) throw new NotFound()
  const found = standing[at]
  const asked = new URL(c.req.url).searchParams.get('nach') ?? ''
  return html(
    c,
    <ParagraphPage
      {...data}
      {...{ isNew }}
      id={isNew ? (given?.id ?? newParagraphId()) : id}
      number={isNew ? undefined : numbered(standing)[at]?.number}
      after={isNew ? (given?.after ?? asked) : undefined}
      edition={given?.edition ?? found?.edition ?? 0}
      typed={given?.typed ?? { kind: found?.kind ?? 'text', text: found?.text ?? '', addressee: found?.addressee ?? '' }}
      errors={given?.errors}
      clash={given?.clash}
      told={given?.said && toldOf(given.said, data.words)}
    />,
    given === undefined ? 200 : given.errors ? 422 : 409,
  )
}

export async function saveParagraphForm(services: Services, c: Context, key: string, id: string) {
  const { by, frame, words, manuscript } = await knownTo('write', services, c, key)
  const body = await c.req.parseBody({ all: true })
  const typed = readWording(body)
  const edition = numberIn(body, 'edition')
  const isNew = id === within.new[frame.language]
  const [formId, after] = [textIn(body, 'id'), textIn(body, 'after')]
  const given = { typed, edition, ...(isNew ? { id: formId, after } : {}) }
  const errors = faultsInWording(typed, words.errors)
  if (errors.length > 0) return showParagraph(services, c, key, id, { ...given, errors })
  const wording = { kind: typed.kind, text: typed.text, ...(typed.kind === 'demand' && typed.addressee !== '' ? { addressee: typed.addressee } : {}) }
  const textPage = manuscriptAt(key, within.text)[frame.language]
  const reopened = manuscript.state === 'signing' || manuscript.state === 'adopted'
  if (isNew) {
    if (!isParagraphId(formId)) throw new NotFound()
    const done = await insert(services, { key, id: formId, after: after === '' ? undefined : after, wording, by })
    return done === 'done' ? c.redirect(`${textPage}${reopened ? '?stand=saved' : ''}#absatz-${formId}`, 303) : showParagraph(services, c, key, id, { ...given, said: 'refused' })
  }
  if (!isParagraphId(id)) throw new NotFound()
  const saved = await saveParagraph(services, { key, id, edition, wording, by })
  if (saved.outcome === 'saved') return c.redirect(`${textPage}?stand=saved#absatz-${id}`, 303)
  if (saved.outcome === 'conflict') return showParagraph(services, c, key, id, { typed: { ...saved.wording, addressee: saved.wording.addressee ?? '' }, edition: saved.theirs.edition, clash: { theirs: saved.theirs, base: saved.base } })
  return showParagraph(services, c, key, id, { ...given, said: saved.outcome })
}

const numbersIn = (versions: readonly Version[], given: string | null): Version | undefined => versions.find(({ number }) => String(number) === given)

export async function showVersion(services: Services, c: Context, key: string, number: string) {
  const { db } = services
  const data = await known(services, c, key)
  const version = numbersIn(await findVersions(db, key), number)
  if (!version) throw new NotFound()
  const rounds = (await findRounds(db, key)).filter((round) => round.kind === 'signing' && round.version === version.number)
  const signed = await Promise.all(rounds.map(async (round) => ({ round, signatures: await findSignatures(db, round.key) })))
  return html(c, <VersionPage {...data} version={version} signed={<SignedTables {...data} signed={signed} heading={data.words.version.signed} />} />)
}

export async function showComparison(services: Services, c: Context, key: string) {
  const data = await known(services, c, key)
  const versions = await findVersions(services.db, key)
  const asked = new URL(c.req.url).searchParams
  const [from, to] = versions.length < 2 ? [] : [numbersIn(versions, asked.get('von')) ?? versions[1], numbersIn(versions, asked.get('bis')) ?? versions[0]]
  return html(c, <ComparisonPage {...data} {...{ versions, from, to }} />)
}
