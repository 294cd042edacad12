/** Consultation and signing in the browser. */
import type { Context } from 'hono'
import { stringify } from 'csv-stringify/sync'
import { dayAt } from '../../../platform/calendar.ts'
import { NotFound } from '../../../platform/refusals.ts'
import type { Services } from '../../../services.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { html } from '../../../ui/render.ts'
import { isActorCard } from '../../actors/index.ts'
import { findHolders } from '../../appointments/index.ts'
import { textIn, type Body } from '../../editing/index.ts'
import { isKey } from '../../publishing/index.ts'
import { manuscriptAt, within } from '../addresses.ts'
import { faultsInAnswer, faultsInAsk, faultsInComment, faultsInExtend, faultsInSign, proseIn, readAnswer, readAsk, readComment, readExtend, readSign, type AskTyped, type CommentTyped } from '../form.ts'
import { known, knownTo, speaker, toldIn, toldOf, type Known, type Said } from '../known.ts'
import type { Version } from '../manuscript.ts'
import { findVersions } from '../store.ts'
import { closeConsultation, closeSigning, extend, newKey, openRound } from './asking.ts'
import { answer, say, sayNothing, takeAccepted, unsay } from './commenting.ts'
import { isInTime, type Round, type RoundKind } from './round.ts'
import { adopt, sign } from './signing.ts'
import { findComment, findComments, findExtensions, findInvitations, findRounds, findSignatures } from './store.ts'
import { synopsisCells, synopsisOf } from './synopsis.ts'
import { AskPage } from './views/ask.tsx'
import { CommentPage, ConsultationPage, SynopsisPage, type ConsultationData } from './views/consultation.tsx'
import { SigningPage, type SigningData } from './views/signing.tsx'

type Given<Data> = Partial<Data> & { said?: Said; errors?: FieldError[] }

const statusOf = ({ said, errors = [] }: { said?: Said; errors?: FieldError[] }) => (errors.length > 0 ? 422 : said ? 409 : 200)

/** The latest round of a kind; `undefined` where it is time to begin one. */
function current(data: Known, rounds: readonly Round[], kind: RoundKind): Round | undefined {
  const [latest] = rounds.filter((round) => round.kind === kind)
  return data.may(kind === 'consultation' ? 'consult' : 'sign-off') ? undefined : latest
}

async function standing(services: Services, data: Known, round: Round) {
  const { db } = services
  const version = (await findVersions(db, data.manuscript.key)).find(({ number }) => number === round.version)
  if (!version) throw new Error(`There is no version ${round.version} of ${data.manuscript.key}.`)
  const invitations = await findInvitations(db, round.key)
  return {
    round, version, invitations,
    extensions: await findExtensions(db, round.key),
    isInTime: isInTime(round, dayAt(services.clock.now())),
    asked: data.mine.filter((organisation) => invitations.some((one) => one.organisation === organisation)),
  }
}

export async function showConsultation(services: Services, c: Context, key: string, given: Given<ConsultationData> & { asking?: AskTyped } = {}) {
  const data = await known(services, c, key)
  const told = given.said ? toldOf(given.said, data.words) : toldIn(c, data.words)
  const round = current(data, await findRounds(services.db, key), 'consultation')
  if (!round) return showAsk(services, c, data, 'consultation', { ...given, told })
  return html(c, <ConsultationPage {...data} {...await standing(services, data, round)} comments={await findComments(services.db, round.key)} {...given} told={told} />, statusOf(given))
}

export async function showSigning(services: Services, c: Context, key: string, given: Given<SigningData> & { asking?: AskTyped } = {}) {
  const data = await known(services, c, key)
  const told = given.said ? toldOf(given.said, data.words) : toldIn(c, data.words)
  const rounds = await findRounds(services.db, key)
  const round = current(data, rounds, 'signing')
  if (!round) return showAsk(services, c, data, 'signing', { ...given, told })
  const earlier = await Promise.all(rounds.filter((one) => one.kind === 'signing' && one.key !== round.key).map(async (one) => ({ round: one, signatures: await findSignatures(services.db, one.key) })))
  return html(c, <SigningPage {...data} {...await standing(services, data, round)} signatures={await findSignatures(services.db, round.key)} earlier={earlier} {...given} told={told} />, statusOf(given))
}

/** Members and partners somebody answers for, and how many nobody does. */
async function reachableFrom({ db, search }: Services, lead: string): Promise<{ reachable: { id: string; name: string }[]; unreachable: number }> {
  const index = search()
  const members = index.search({ language: 'de', facets: { kind: ['actor'], network: [lead] }, order: 'name', limit: index.size, counts: false }).hits.flatMap(({ card }) => (isActorCard(card) ? [card] : []))
  const lone = index.card(lead)
  const kept = new Set((await findHolders(db, { role: 'editor' })).flatMap(({ actor }) => actor ?? []))
  const all = [...(isActorCard(lone) ? [lone] : []), ...members]
  return { reachable: all.filter(({ id }) => kept.has(id)).map(({ id, name }) => ({ id, name })), unreachable: members.filter(({ id }) => !kept.has(id)).length }
}

async function showAsk(services: Services, c: Context, data: Known, kind: RoundKind, { asking, told, ...given }: { asking?: AskTyped; told?: ReturnType<typeof toldOf>; said?: Said; errors?: FieldError[] }) {
  if (!data.may(kind === 'consultation' ? 'consult' : 'sign-off')) throw new NotFound()
  const { reachable, unreachable } = await reachableFrom(services, data.manuscript.lead)
  // Whoever was asked last is asked again, unless somebody says otherwise.
  const [last] = await findRounds(services.db, data.manuscript.key)
  const before = last ? (await findInvitations(services.db, last.key)).map(({ organisation }) => organisation) : []
  const typed = asking ?? { round: newKey(), organisations: before, dueOn: '', note: '' }
  return html(c, <AskPage {...data} {...{ kind, reachable, unreachable, typed, told }} errors={given.errors} />, statusOf(given))
}

async function openFrom(services: Services, c: Context, key: string, kind: RoundKind, body: Body) {
  const data = await knownTo(kind === 'consultation' ? 'consult' : 'sign-off', services, c, key)
  const { reachable } = await reachableFrom(services, data.manuscript.lead)
  const sent = readAsk(body)
  const asking = { ...sent, organisations: sent.organisations.filter((organisation) => reachable.some(({ id }) => id === organisation)) }
  if (!isKey(asking.round)) throw new NotFound()
  const show = kind === 'consultation' ? showConsultation : showSigning
  const errors = faultsInAsk(asking, data.today, data.words.errors)
  if (errors.length > 0) return show(services, c, key, { asking, errors })
  const opened = await openRound(services, { manuscript: key, kind, by: data.by, ...asking })
  return opened.outcome === 'opened' ? c.redirect(`${manuscriptAt(key, within[kind])[data.frame.language]}?stand=opened`, 303) : show(services, c, key, { asking, said: opened.outcome })
}

async function extendFrom(services: Services, c: Context, key: string, kind: RoundKind, body: Body) {
  const data = await knownTo('extend', services, c, key)
  const show = kind === 'consultation' ? showConsultation : showSigning
  const typed = readExtend(body)
  const open = (await findRounds(services.db, key)).find((round) => round.kind === kind && round.closedAt === undefined)
  if (!open) return show(services, c, key, { said: 'refused' })
  const errors = faultsInExtend(typed, { today: data.today, before: open.dueOn }, data.words.errors)
  if (errors.length > 0) return show(services, c, key, { errors, extending: typed })
  const done = await extend(services, { manuscript: key, kind, toDay: typed.dueOn, reason: typed.reason, by: data.by })
  return done === 'done' ? c.redirect(`${manuscriptAt(key, within[kind])[data.frame.language]}?stand=extended`, 303) : show(services, c, key, { said: done })
}

export async function changeConsultation(services: Services, c: Context, key: string) {
  const body = await c.req.parseBody({ all: true })
  const step = textIn(body, 'step')
  if (step === 'open') return openFrom(services, c, key, 'consultation', body)
  if (step === 'extend') return extendFrom(services, c, key, 'consultation', body)
  const data = await known(services, c, key)
  const at = manuscriptAt(key, within.consultation)[data.frame.language]
  const onward = (done: Said | 'done', stand: Said) => (done === 'done' ? c.redirect(`${at}?stand=${stand}`, 303) : showConsultation(services, c, key, { said: done }))
  if (step === 'nothing' || step === 'withdraw') {
    await knownTo('comment', services, c, key)
    const comment = step === 'withdraw' ? await findComment(services.db, textIn(body, 'comment')) : undefined
    const organisation = comment?.organisation ?? textIn(body, 'organisation')
    const by = speaker(data.viewer, organisation, data.name(organisation))
    if (step === 'nothing') return onward(await sayNothing(services, key, organisation, by), 'none')
    return onward(await unsay(services, key, textIn(body, 'comment'), data.mine, by), 'unsaid')
  }
  if (step === 'close') {
    await knownTo('close', services, c, key)
    const closed = await closeConsultation(services, key, data.by)
    return closed === 'done' ? c.redirect(`${manuscriptAt(key)[data.frame.language]}?stand=closed`, 303) : showConsultation(services, c, key, { said: closed })
  }
  await knownTo('answer', services, c, key)
  if (step === 'take') {
    const taken = await takeAccepted(services, key, data.by)
    return taken === 'refused' ? showConsultation(services, c, key, { said: 'refused' }) : c.redirect(`${at}?stand=taken&n=${taken.taken}&m=${taken.left}`, 303)
  }
  const typed = readAnswer(body)
  const comment = await findComment(services.db, typed.comment)
  if (!comment) throw new NotFound()
  const errors = faultsInAnswer(typed, comment.proposal !== undefined, data.words.errors)
  if (typed.answer === '' || errors.length > 0) return showConsultation(services, c, key, { errors, answering: typed })
  const done = await answer(services, key, { comment: typed.comment, answer: typed.answer, reason: typed.reason === '' ? undefined : typed.reason, wording: typed.answer === 'modified' && typed.wording !== '' ? typed.wording : undefined }, data.by)
  return done === 'done' ? c.redirect(`${at}?stand=answered#nr-${comment.number}`, 303) : showConsultation(services, c, key, { said: done })
}

async function opinionOn(services: Services, c: Context, key: string) {
  const data = await knownTo('comment', services, c, key)
  const round = (await findRounds(services.db, key)).find(({ kind, closedAt }) => kind === 'consultation' && closedAt === undefined)
  if (!round) throw new NotFound()
  const found = await standing(services, data, round)
  if (found.asked.length === 0) throw new NotFound()
  return { data, ...found }
}

const paragraphIn = (version: Version, id: string) => version.paragraphs.find((one) => one.id === id)

export async function showComment(services: Services, c: Context, key: string, given: { typed?: CommentTyped; errors?: FieldError[]; said?: Said } = {}) {
  const { data, version, round, asked } = await opinionOn(services, c, key)
  const params = new URL(c.req.url).searchParams
  const mine = await findComment(services.db, params.get('nr') ?? '')
  const own = mine && mine.round === round.key && asked.includes(mine.organisation) ? mine : undefined
  const paragraph = paragraphIn(version, given.typed?.paragraph ?? own?.paragraph ?? params.get('absatz') ?? '')
  const typed = given.typed ?? {
    key: own?.key ?? newKey(), organisation: own?.organisation ?? asked[0], paragraph: paragraph?.id ?? '', kind: own?.kind ?? '', comment: own?.comment ?? '', proposal: own?.proposal ?? paragraph?.text ?? '',
  }
  return html(c, <CommentPage {...data} {...{ paragraph, typed }} organisations={own ? [own.organisation] : asked} errors={given.errors} told={given.said && toldOf(given.said, data.words)} />, statusOf(given))
}

export async function saveComment(services: Services, c: Context, key: string) {
  const { data, version, asked } = await opinionOn(services, c, key)
  const typed = readComment(await c.req.parseBody({ all: true }))
  const paragraph = paragraphIn(version, typed.paragraph)
  if (!isKey(typed.key) || (typed.paragraph !== '' && !paragraph)) throw new NotFound()
  const errors = [...(asked.includes(typed.organisation) ? [] : [{ field: 'organisation', message: data.words.errors.lead }]), ...faultsInComment(typed, data.words.errors)]
  if (typed.kind === '' || errors.length > 0) return showComment(services, c, key, { typed, errors })
  const proposal = paragraph === undefined || typed.proposal === '' || typed.proposal === paragraph.text ? undefined : typed.proposal
  const done = await say(services, key, { key: typed.key, organisation: typed.organisation, paragraph: paragraph?.id, kind: typed.kind, comment: typed.comment, proposal }, speaker(data.viewer, typed.organisation, data.name(typed.organisation)))
  if (done !== 'done') return showComment(services, c, key, { typed, said: done })
  return c.redirect(`${manuscriptAt(key, within.consultation)[data.frame.language]}?stand=said${paragraph ? `#absatz-${paragraph.id}` : ''}`, 303)
}

async function synopsis(services: Services, c: Context, key: string) {
  const data = await known(services, c, key)
  const { db } = services
  const rounds = (await findRounds(db, key)).filter(({ kind }) => kind === 'consultation')
  const wanted = new URL(c.req.url).searchParams.get('runde')
  const round = rounds.find((one) => one.key === wanted) ?? rounds[0]
  const version = round && (await findVersions(db, key)).find(({ number }) => number === round.version)
  return { data, rounds, round, version, invitations: round ? await findInvitations(db, round.key) : [], comments: round ? await findComments(db, round.key) : [] }
}

export async function showSynopsis(services: Services, c: Context, key: string) {
  const { data, ...found } = await synopsis(services, c, key)
  return html(c, <SynopsisPage {...data} {...found} />)
}

export async function showSynopsisCsv(services: Services, c: Context, key: string) {
  const { data, version, comments } = await synopsis(services, c, key)
  if (!version) throw new NotFound()
  const file = `synopse-fassung-${version.number}.csv`
  return c.body(stringify(synopsisCells(synopsisOf(version, comments), data.name, data.frame.language), { record_delimiter: '\n', quoted_match: /[\r\n]/ }), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${file}"`, 'cache-control': 'private, no-store' })
}

export async function changeSigning(services: Services, c: Context, key: string) {
  const body = await c.req.parseBody({ all: true })
  const step = textIn(body, 'step')
  if (step === 'open') return openFrom(services, c, key, 'signing', body)
  if (step === 'extend') return extendFrom(services, c, key, 'signing', body)
  const data = await knownTo(step === 'close' ? 'close' : step === 'adopt' ? 'adopt' : 'sign', services, c, key)
  const at = manuscriptAt(key, within.signing)[data.frame.language]
  if (step === 'close') {
    const closed = await closeSigning(services, key, data.by)
    return closed === 'done' ? c.redirect(`${at}?stand=closed`, 303) : showSigning(services, c, key, { said: closed })
  }
  if (step === 'adopt') {
    const note = proseIn(body, 'note').slice(0, 2_000)
    const done = await adopt(services, key, note, data.by)
    if (done === 'note') return showSigning(services, c, key, { errors: [{ field: 'note', message: data.words.errors.note }], note })
    return done === 'done' ? c.redirect(`${manuscriptAt(key)[data.frame.language]}?stand=adopted`, 303) : showSigning(services, c, key, { said: done, note })
  }
  const typed = readSign(body)
  if (!data.mine.includes(typed.organisation)) throw new NotFound()
  const errors = faultsInSign(typed, data.words.errors)
  if (typed.vote === '' || errors.length > 0) return showSigning(services, c, key, { errors, signing: typed })
  const done = await sign(services, key, { organisation: typed.organisation, hash: typed.hash, vote: typed.vote, remark: typed.remark === '' || typed.vote === 'agree' ? undefined : typed.remark }, speaker(data.viewer, typed.organisation, data.name(typed.organisation)))
  if (done === 'done') return c.redirect(`${at}?stand=signed`, 303)
  return showSigning(services, c, key, { said: done === 'other-text' ? 'otherText' : done, signing: typed })
}
