/** Where a network is kept: what waits, who belongs to it, how fresh and complete their entries are. */
import { actorAddress, below, paths } from '../../../platform/addresses.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { ActorCard, Relation, Standing } from '../../actors/index.ts'
import { roomOfNetwork, within, workplaceOf } from '../addresses.ts'
import type { Typed } from '../form.ts'
import { standingInWords, texts } from '../texts.ts'
import { DetailFields, MemberField, RelationField } from './fields.tsx'
import { nameOf } from './room.tsx'
import { DataTable } from '../../../ui/table.tsx'

export type Kept = { card: ActorCard; relation: Relation; standing: Standing; confirmedOn?: string; gaps: number; isKept: boolean }
/** `value` names a membership in a form that confirms several at once. */
export type Waiting = { card: ActorCard; relation: Relation; value: string }

export type WorkplaceData = {
  frame: Frame
  network: ActorCard
  waiting: Waiting[]
  asked: { card: ActorCard; relation: Relation }[]
  drafted: number
  members: Kept[]
  typed: Typed
  relation: Relation
  errors: FieldError[]
  notice?: { kind: 'done' | 'look'; text: string }
  mayWrite: boolean
  mayReport: boolean
  now: Date
}

export const WorkplacePage = (data: WorkplaceData) => {
  const { frame, network, asked, members, errors, notice, drafted, mayWrite, mayReport } = data
  const { language } = frame
  const words = texts[language].manage
  const twins = workplaceOf(network.id)
  return (
    <Page
      frame={frame}
      mainClass="writing"
      title={words.title(nameOf(network))}
      index={false}
      alternates={twins}
      breadcrumb={[{ href: paths.actors[language], text: texts[language].actors }, { href: actorAddress(network.id, language), text: nameOf(network), lang: 'de' }, { href: roomOfNetwork(network.id)[language], text: texts[language].room.title(nameOf(network)) }]}
    >
      <h1>{words.title(nameOf(network))}</h1>
      {notice && <div role="status"><Notice kind={notice.kind}><p>{notice.text}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <p class="actions">
        <a href={workplaceOf(network.id, within.list)[language]}>{words.list}</a>
        {mayWrite && <a href={workplaceOf(network.id, within.invite)[language]}>{words.invite}</a>}
        {mayWrite && <a href={workplaceOf(network.id, within.message)[language]}>{words.message}</a>}
        <a href={workplaceOf(network.id, below.agenda)[language]}>{words.agenda}</a>
        {mayReport && <a href={workplaceOf(network.id, below.report)[language]}>{words.report}</a>}
        <a href={roomOfNetwork(network.id)[language]}>{words.room}</a>
      </p>
      <WaitingForm {...data} />
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked">{words.asked}</h2>
          <ul>{asked.map(({ card, relation }) => <li><MemberLink {...{ network, card, relation, language }} /></li>)}</ul>
        </section>
      )}
      {drafted > 0 && <p>{words.drafted}: {drafted}</p>}
      <section aria-labelledby="members">
        <h2 id="members">{words.members(members.length)}</h2>
        {members.length === 0 ? <p>{words.none}</p> : <MemberTable {...data} />}
      </section>
      <AddForm {...data} />
    </Page>
  )
}

const memberAddress = (network: string, member: string, relation: Relation, language: 'de' | 'en') => `${workplaceOf(network, within.member, member)[language]}${relation === 'member-of' ? '' : `?relation=${relation}`}`

const MemberLink = ({ network, card, relation, language }: { network: ActorCard; card: ActorCard; relation: Relation; language: 'de' | 'en' }) => (
  <>
    <a href={memberAddress(network.id, card.id, relation, language)} lang={germanOn(language)}>{card.name}</a>
    {relation !== 'member-of' && <span class="quiet"> ({texts[language].relations[relation]})</span>}
  </>
)

const WaitingForm = ({ frame: { language }, network, waiting }: WorkplaceData) => {
  const words = texts[language].manage
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting(waiting.length)}</h2>
      <p class="prose">{words.waitingText}</p>
      <form method="post" action={workplaceOf(network.id)[language]}>
        <ul class="tick-list">
          {waiting.map(({ card, relation, value }) => (
            <li>
              <input type="checkbox" name="confirm" value={value} aria-label={words.chooseOf(card.name)} />
              <span><MemberLink {...{ network, card, relation, language }} /></span>
            </li>
          ))}
        </ul>
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="confirm">{words.confirmChosen}</button></p>
      </form>
    </section>
  )
}

const MemberTable = ({ frame: { language, settings }, network, members, now }: WorkplaceData) => {
  const words = texts[language].manage
  const { columns } = words
  return (
    <DataTable
      caption={words.members(members.length)}
      heads={[columns.name, columns.standing, columns.fresh, columns.complete, columns.kept]}
      rows={members.map(({ card, relation, standing, confirmedOn, gaps, isKept }) => [
        <MemberLink {...{ network, card, relation, language }} />,
        standingInWords({ standing, confirmedOn, member: nameOf(card), language }),
        <Freshness confirmedOn={card.confirmed_on} sourceDate={card.source_date} months={monthsFor(settings.rhythm, 'actor')} now={now} language={language} />,
        words.gaps(gaps),
        isKept ? words.kept : words.notKept,
      ])}
    />
  )
}

const AddForm = ({ frame: { language }, network, typed, relation, errors }: WorkplaceData) => {
  const words = texts[language].manage
  return (
    <section aria-labelledby="add">
      <h2 id="add">{words.add}</h2>
      <p class="prose">{words.addText}</p>
      <form method="post" action={workplaceOf(network.id)[language]} class="entry-form">
        <MemberField {...{ typed, errors }} label={texts[language].fields.member} help={words.addHelp} />
        <RelationField relation={relation} words={texts[language].relations} label={texts[language].fields.relation} />
        <DetailFields {...{ typed, errors, language }} />
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="claim">{words.addButton}</button></p>
      </form>
    </section>
  )
}
