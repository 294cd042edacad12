/** The public page of a network: who belongs to it, what they cover together, where nobody is named. */
import { actorAddress, address, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { zoomIsland } from '../../../ui/zoomable.tsx'
import { membershipWord, type ActorCard, type Relation } from '../../actors/index.ts'
import type { Drawing } from '../../maps/index.ts'
import type { Facet, FacetCount } from '../../search/index.ts'
import { roomParameters } from '../addresses.ts'
import type { Room, RoomMember } from '../room.ts'
import { standingInWords, texts } from '../texts.ts'
import { MembersMap } from './map.tsx'
import { CoverageSection } from './coverage.tsx'
import { DataTable } from '../../../ui/table.tsx'

type Label = (facet: Facet, value: string) => string
type Props = { frame: Frame; room: Room; /** Where its own members are. */ map: { drawing: Drawing; unplaced: number }; label: Label; belongsTo: ActorCard[]; others: { relation: Relation; cards: ActorCard[] }[]; now: Date; mayManage: boolean }

export const nameOf = ({ short_name, name }: Pick<ActorCard, 'name' | 'short_name'>): string => short_name ?? name

export const RoomPage = ({ frame, room, map, label, belongsTo, others, now, mayManage }: Props) => {
  const { language } = frame
  const words = texts[language].room
  const { network, members } = room
  const twins = twinsBelow(paths.actors, network.id, below.network)
  return (
    <Page
      frame={frame}
      mainClass="room"
      title={words.title(nameOf(network))}
      description={words.description(network.name)}
      alternates={twins}
      islands={map.drawing.clusters.length > 0 ? [zoomIsland] : []}
      formats={[{ type: 'text/csv', href: `${twins[language]}.csv`, title: words.csv }]}
      breadcrumb={[{ href: paths.actors[language], text: texts[language].actors }, { href: actorAddress(network.id, language), text: nameOf(network), lang: 'de' }]}
    >
      <h1>{words.title(nameOf(network))}</h1>
      <p class="lead">{words.lead(room.own, room.states.length)} {members.total > 0 && words.fresh(room.fresh, members.total)}</p>
      {belongsTo.length > 0 && <p>{words.belongs}: {belongsTo.map((card, at) => <>{at > 0 && ', '}<a href={twinsBelow(paths.actors, card.id, below.network)[language]} lang={germanOn(language)}>{nameOf(card)}</a></>)}</p>}
      {mayManage && <p><a class="kern-btn kern-btn--primary" href={twinsBelow(twins, below.manage)[language]}>{words.manage}</a></p>}
      <Members {...{ room, language, label, now }} months={monthsFor(frame.settings.rhythm, 'actor')} address={twins[language]} />
      {others.map(({ relation, cards }) => (
        <section aria-labelledby={relation}>
          <h2 id={relation}>{words.others[relation]}</h2>
          <ul>{cards.map((card) => <li><a href={actorAddress(card.id, language)} lang={germanOn(language)}>{card.name}</a></li>)}</ul>
        </section>
      ))}
      {room.former.length > 0 && <Former {...{ room, language }} />}
      {members.total > 0 && (
        <>
          <MembersMap {...map} network={network.id} language={language} />
          <div class="room-counts">
            <Counts {...{ language, label, room }} id="states" heading={words.byState} facet="state" counts={room.states} />
            <Counts {...{ language, label, room }} id="types" heading={words.byType} facet="type" counts={room.types} />
          </div>
          <CoverageSection {...{ room, language, label }} />
        </>
      )}
    </Page>
  )
}

const Members = ({ room, language, label, months, now, address: here }: { room: Room; language: Language; label: Label; months: number; now: Date; address: string }) => {
  const words = texts[language].room
  const { members, network, deeper, hasDeeper } = room
  const names = roomParameters[language]
  const pageAddress = (page: number) => `${here}?${new URLSearchParams([...(deeper ? [[names.level, '2']] : []), [names.page, String(page)]])}#members`
  return (
    <section aria-labelledby="members">
      <h2 id="members">{words.members}</h2>
      {deeper && <p>{words.deeper(members.total)}</p>}
      {members.pages > 1 && <p class="quiet">{words.shown(members.from + 1, members.from + members.shown.length, members.total)}</p>}
      {members.total > 0 && (
        <DataTable
          caption={words.members}
          heads={[words.columns.name, words.columns.status, words.columns.since, words.columns.fresh]}
          rows={members.shown.map((member) => [
            <MemberName {...{ member, language, label }} />,
            <Status {...{ member, language }} />,
            member.membership?.since === undefined ? '' : dayInWords(member.membership.since, language),
            <Freshness confirmedOn={member.card.confirmed_on} sourceDate={member.card.source_date} months={months} now={now} language={language} />,
          ])}
        />
      )}
      <Pagination page={members.page} pages={members.pages} language={language} address={pageAddress} />
      <p class="actions">
        {hasDeeper && (deeper ? <a href={`${here}#members`}>{words.withoutDeeper}</a> : <a href={`${here}?${names.level}=2#members`}>{words.withDeeper}</a>)}
        <a href={address(language, 'actors', { network: network.id })}>{words.directory}</a>
        <a href={`${here}.csv`}>{words.csv}</a>
      </p>
    </section>
  )
}

const MemberName = ({ member: { card, ownMembers, through }, language, label }: { member: RoomMember; language: Language; label: Label }) => {
  const words = texts[language].room
  return (
    <>
      <a href={actorAddress(card.id, language)} lang={germanOn(language)}>{card.name}</a>
      <span class="below-name quiet">{[label('type', card.type), card.city, through && words.through(nameOf(through))].filter(Boolean).join(' · ')}</span>
      {ownMembers > 0 && <span class="below-name"><a href={twinsBelow(paths.actors, card.id, below.network)[language]}>{words.ownMembers(ownMembers)}</a></span>}
    </>
  )
}

const Status = ({ member: { card, membership, standing, through }, language }: { member: RoomMember; language: Language }) => {
  if (through !== undefined) return null
  const told = [membership?.status, membership?.function].flatMap((word) => (word === undefined ? [] : [membershipWord(word, language)]))
  return (
    <>
      {told.join(', ')}
      <span class="below-name quiet">{standingInWords({ standing, confirmedOn: membership?.confirmedAt?.toISOString(), member: nameOf(card), language })}</span>
    </>
  )
}

const Former = ({ room, language }: { room: Room; language: Language }) => {
  const { columns, former } = texts[language].room
  const day = (date: string | undefined) => (date === undefined ? '' : dayInWords(date, language))
  return (
    <section aria-labelledby="former">
      <h2 id="former">{former}</h2>
      <DataTable
        caption={former}
        heads={[columns.name, columns.since, columns.until]}
        rows={room.former.map(({ membership, card }) => [card ? <a href={actorAddress(card.id, language)} lang={germanOn(language)}>{card.name}</a> : (membership.member ?? ''), day(membership.since), day(membership.until)])}
      />
    </section>
  )
}

const Counts = ({ id, heading, facet, counts, room, label, language }: { id: string; heading: string; facet: 'state' | 'type'; counts: FacetCount[]; room: Room; label: Label; language: Language }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <ul class="count-list">
      {[...counts].sort((a, b) => b.count - a.count).map(({ id: value, count }) => (
        <li>
          {room.deeper ? label(facet, value) : <a href={address(language, 'actors', { network: room.network.id, [facet]: value })}>{label(facet, value)}</a>} <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  </section>
)
