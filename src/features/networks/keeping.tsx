/** Where memberships are kept: the workplace of a network, one membership, and what an organisation belongs to. */
import type { Context } from 'hono'
import type { Language } from '../../platform/language.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { relationColumns, relations, type ActorCard, type Relation } from '../actors/index.ts'
import { signedIn, writerOf } from '../editing/index.ts'
import { entryKind, type Signature } from '../publishing/index.ts'
import { membershipsOf, within, workplaceOf } from './addresses.ts'
import { claim, decide, type Outcome } from './decide.ts'
import { faultsOf, nothingTyped, readMembership, textsIn, type Body, type Sent, type Typed } from './form.ts'
import { findKeepers } from './keepers.ts'
import { isFormer, isLiving, positionOf, standingOf, stepsFor, type Membership, type Side } from './membership.ts'
import { mayReport, maySpeakFor, mayWriteTo } from './policy.ts'
import { networkAt } from './public.tsx'
import { cardOf } from './room.ts'
import { findMemberships, findPayloads, findStated, type Belonging } from './store.ts'
import { texts } from './texts.ts'
import { MemberPage } from './views/member.tsx'
import { OwnPage, refusedForm, type OwnMembership } from './views/own.tsx'
import { nameOf } from './views/room.tsx'
import { WorkplacePage } from './views/workplace.tsx'
import { findRelated } from '../entries/index.ts'

/** Whoever may not is told nothing about who waits there. */
export async function speakingFor(services: Services, c: Context, id: string): Promise<{ viewer: Viewer; actor: ActorCard; by: Signature }> {
  const viewer = signedIn(c)
  const actor = await networkAt(services, id)
  if (!maySpeakFor(viewer, id)) throw new Forbidden()
  return { viewer, actor, by: writerOf(viewer, { kind: 'actor', owner: id }, services.search()) }
}

type Shown = { typed?: Typed; relation?: Relation; errors?: FieldError[] }
const done = 'getan'
const outcomes = ['confirmed', 'published', 'waits', 'same', 'done', 'refused', 'stuck', 'unknown'] as const satisfies Outcome[]

/** What the form before this page led to; the address says it, so that a page opened again says it again. */
function noticeIn(c: Context, services: Services, language: Language): { kind: 'done' | 'look'; text: string } | undefined {
  const asked = new URL(c.req.url).searchParams
  const outcome = outcomes.find((known) => known === asked.get(done))
  if (outcome === undefined) return undefined
  const card = cardOf(services.search(), asked.get('wer') ?? '')
  const word = texts[language].outcomes[outcome]
  return { kind: outcome === 'refused' || outcome === 'stuck' || outcome === 'unknown' ? 'look' : 'done', text: typeof word === 'string' ? word : word(card ? nameOf(card) : '') }
}

const told = (outcome: Outcome, who: string): string => `?${new URLSearchParams([[done, outcome], ['wer', who]])}`

export async function showWorkplace(services: Services, c: Context, id: string, { typed = nothingTyped, relation = 'member-of', errors = [] }: Shown = {}) {
  const { viewer, actor: network } = await speakingFor(services, c, id)
  const { db, search, clock } = services
  const index = search()
  const frame = frameOf(c)
  const stated = (await findStated(db, id)).flatMap((one) => ({ ...one, card: cardOf(index, one.id) }))
  const rows = await findMemberships(db, { network: id })
  const living = rows.filter(isLiving)
  const livingOf = (member: string, kind: Relation) => living.find((row) => row.member === member && row.relation === kind)
  const payloads = await findPayloads(db, stated.map((one) => one.id))
  const keepers = await findKeepers(db)
  const kind = entryKind(services, 'actor')
  const byName = (a: { card: ActorCard }, b: { card: ActorCard }) => a.card.name.localeCompare(b.card.name, frame.language)
  const members = stated.flatMap(({ id: member, relation: as, card }) => {
    const row = livingOf(member, as)
    return card === undefined ? [] : [{ card, relation: as, row, standing: standingOf(row), confirmedOn: row?.confirmedAt?.toISOString(), gaps: kind.gapsIn(payloads.get(member) ?? {}).length, isKept: keepers.has(member) }]
  }).sort(byName)
  const isStated = (row: Membership) => stated.some((one) => one.id === row.member && one.relation === row.relation)
  const claims = living.flatMap((row) => {
    const card = row.member === undefined ? undefined : cardOf(index, row.member)
    return card === undefined || row.confirmedAt !== undefined ? [] : [{ card, row, relation: row.relation }]
  })
  const waiting = [
    ...members.filter(({ row, standing }) => row === undefined || standing === 'member'),
    ...claims.filter(({ row }) => row.claimedBy === 'member' && !isStated(row)),
  ].map(({ card, relation: as }) => ({ card, relation: as, value: `${as} ${card.id}` })).sort(byName)
  return html(
    c,
    <WorkplacePage
      {...{ frame, network, waiting, members, typed, relation, errors }}
      asked={claims.filter(({ row }) => row.claimedBy === 'network' && !isStated(row)).sort(byName)}
      drafted={living.filter(({ member }) => member === undefined).length}
      notice={noticeIn(c, services, frame.language)}
      mayWrite={mayWriteTo(viewer, id)}
      mayReport={mayReport(viewer, id)}
      now={clock.now()}
    />,
    errors.length > 0 ? 422 : 200,
  )
}

export async function changeWorkplace(services: Services, c: Context, id: string) {
  const { actor: network, by } = await speakingFor(services, c, id)
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const sent = readMembership(body)
  if (sent.step === 'confirm') return confirmSeveral(services, c, network, by, body)
  const found = findActorNamed(services, sent.typed.member)
  const errors = [...memberFaults(found, id, sent, language), ...faultsOf({ ...sent, step: 'claim' }, language)]
  if (errors.length > 0 || found === undefined) return showWorkplace(services, c, id, { ...sent, errors })
  const outcome = await claim(services, { belonging: { network: id, member: found, relation: sent.relation }, side: 'network', by, details: sent.details })
  return c.redirect(`${workplaceOf(id)[language]}${told(outcome, found)}`, 303)
}

async function confirmSeveral(services: Services, c: Context, network: ActorCard, by: Signature, body: Body) {
  const { language } = frameOf(c)
  const chosen = textsIn(body, 'confirm').slice(0, 1_000).flatMap((value) => relations.flatMap((relation) => (value.startsWith(`${relation} `) ? [{ relation, member: value.slice(relation.length + 1) }] : [])))
  if (chosen.length === 0) return showWorkplace(services, c, network.id, { errors: [{ field: 'waiting', message: texts[language].manage.nothingChosen }] })
  let outcome: Outcome = 'refused'
  for (const { relation, member } of chosen) {
    const one = await decide(services, { belonging: { network: network.id, member, relation }, side: 'network', by, step: 'confirm' })
    if (outcome === 'refused' || one === 'stuck') outcome = one
  }
  return c.redirect(`${workplaceOf(network.id)[language]}${told(outcome, chosen[0].member)}`, 303)
}

function findActorNamed(services: Services, typed: string): string | undefined {
  return typed === '' ? undefined : findRelated(typed, services.search(), { kinds: ['actor'] })
}

function memberFaults(found: string | undefined, self: string, { typed }: Sent, language: Language): FieldError[] {
  const words = texts[language].errors
  if (found === undefined) return [{ field: 'member', message: words.notListed(typed.member) }]
  return found === self ? [{ field: 'member', message: words.itself }] : []
}

async function standing(services: Services, { network, member, relation }: Belonging, side: Side) {
  const rows = (await findMemberships(services.db, { member })).filter((row) => row.network === network && row.relation === relation)
  const living = rows.find(isLiving)
  const card = cardOf(services.search(), member)
  const position = positionOf(living, card?.[relationColumns[relation]]?.includes(network) ?? false)
  return { living, position, standing: standingOf(living), steps: stepsFor(side, position, living?.claimedBy) }
}

export async function showMember(services: Services, c: Context, id: string, memberId: string, { typed, errors = [], relation }: Shown = {}) {
  const { actor: network } = await speakingFor(services, c, id)
  const frame = frameOf(c)
  const member = cardOf(services.search(), memberId)
  if (!member || memberId === id) throw new NotFound()
  const as = relation ?? relations.find((known) => known === new URL(c.req.url).searchParams.get('relation')) ?? 'member-of'
  const { living, ...where } = await standing(services, { network: id, member: memberId, relation: as }, 'network')
  return html(
    c,
    <MemberPage
      {...{ frame, network, member, errors, ...where }}
      relation={as}
      confirmedOn={living?.confirmedAt?.toISOString()}
      typed={typed ?? { ...nothingTyped, status: living?.status ?? '', function: living?.function ?? '', since: living?.since ?? '' }}
      notice={noticeIn(c, services, frame.language)}
    />,
    errors.length > 0 ? 422 : 200,
  )
}

export async function changeMember(services: Services, c: Context, id: string, member: string) {
  const { by } = await speakingFor(services, c, id)
  const { language } = frameOf(c)
  const sent = readMembership(await c.req.parseBody({ all: true }))
  const { step, relation, details, typed } = sent
  if (step === undefined || step === 'claim' || !cardOf(services.search(), member)) throw new NotFound()
  const errors = await faultsFor(services, { network: id, member, relation }, sent, language)
  if (errors.length > 0) return showMember(services, c, id, member, { typed, errors, relation })
  const outcome = await decide(services, { belonging: { network: id, member, relation }, side: 'network', by, step, details, reason: typed.reason })
  const query = told(outcome, member) + (relation === 'member-of' ? '' : `&relation=${relation}`)
  return c.redirect(`${workplaceOf(id, within.member, member)[language]}${query}`, 303)
}

/** An end is compared with the beginning that is known, whatever the form says. */
async function faultsFor(services: Services, belonging: Belonging, sent: Sent, language: Language): Promise<FieldError[]> {
  const { living } = await standing(services, belonging, 'network')
  return faultsOf(sent.step === 'end' ? { ...sent, typed: { ...sent.typed, since: living?.since ?? '' } } : sent, language)
}

export async function showOwn(services: Services, c: Context, id: string, { typed = nothingTyped, relation = 'member-of', errors = [], refused }: Shown & { refused?: string } = {}) {
  const { actor: member } = await speakingFor(services, c, id)
  const index = services.search()
  const frame = frameOf(c)
  const rows = await findMemberships(services.db, { member: id })
  const networkOf = (network: string) => ({ id: network, name: cardOf(index, network)?.name ?? network })
  const stated = relations.flatMap((as) => (member[relationColumns[as]] ?? []).map((network) => ({ network, relation: as })))
  const claimed = rows.filter((row) => isLiving(row) && !stated.some((one) => one.network === row.network && one.relation === row.relation)).map((row) => ({ network: row.network, relation: row.relation }))
  const current = [...stated, ...claimed].map(({ network, relation: as }): OwnMembership => {
    const membership = rows.find((row) => isLiving(row) && row.network === network && row.relation === as)
    const position = positionOf(membership, stated.some((one) => one.network === network && one.relation === as))
    return { network: networkOf(network), relation: as, membership, position, standing: standingOf(membership), steps: stepsFor('member', position, membership?.claimedBy).filter((step) => step !== 'change') }
  })
  const past = rows.filter((row) => isFormer(row) || row.declinedAt !== undefined).map((membership) => ({ membership, network: networkOf(membership.network) }))
  return html(c, <OwnPage {...{ frame, member, current, past, typed, relation, errors, refused }} notice={noticeIn(c, services, frame.language)} />, errors.length > 0 ? 422 : 200)
}

export async function changeOwn(services: Services, c: Context, id: string) {
  const { by } = await speakingFor(services, c, id)
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const sent = readMembership(body)
  const { step, relation, details, typed } = sent
  if (step === undefined) throw new NotFound()
  const back = (outcome: Outcome, network: string) => c.redirect(`${membershipsOf(id)[language]}${told(outcome, network)}`, 303)
  if (step === 'claim') {
    const found = findActorNamed(services, typed.member)
    const errors = [...memberFaults(found, id, sent, language), ...faultsOf(sent, language)]
    if (errors.length > 0 || found === undefined) return showOwn(services, c, id, { typed, relation, errors })
    return back(await claim(services, { belonging: { network: found, member: id, relation }, side: 'member', by, details }), found)
  }
  const network = textsIn(body, 'network').at(-1) ?? ''
  const belonging = { network, member: id, relation }
  const errors = (await faultsFor(services, belonging, sent, language)).map(({ field, message }) => ({ field: `${field}-${relation}-${network}`, message }))
  if (errors.length > 0) return showOwn(services, c, id, { typed, relation, errors, refused: refusedForm(network, relation, step) })
  return back(await decide(services, { belonging, side: 'member', by, step, details, reason: typed.reason }), network)
}
