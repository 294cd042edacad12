/** What an organisation belongs to, for those who keep its entry. */
import { actorAddress, paths } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { membershipWord, type ActorCard, type Relation, type Standing } from '../../actors/index.ts'
import { membershipsOf } from '../addresses.ts'
import { nothingTyped, type Typed } from '../form.ts'
import type { Membership, Position, Step } from '../membership.ts'
import { standingInWords, texts } from '../texts.ts'
import { DetailFields, MemberField, ReasonField, RelationField, UntilField } from './fields.tsx'
import { nameOf } from './room.tsx'

export type OwnMembership = { network: { id: string; name: string }; relation: Relation; membership?: Membership; position: Position; standing: Standing; steps: Step[] }

export type OwnData = {
  frame: Frame
  member: ActorCard
  current: OwnMembership[]
  past: { network: { id: string; name: string }; membership: Membership }[]
  typed: Typed
  relation: Relation
  /** Which of the forms was refused; none: the one for a new claim. */
  refused?: string
  errors: FieldError[]
  notice?: { kind: 'done' | 'look'; text: string }
}

export const OwnPage = (data: OwnData) => {
  const { frame, member, current, past, typed, relation, errors, notice, refused } = data
  const { language } = frame
  const words = texts[language].own
  const twins = membershipsOf(member.id)
  const waiting = current.filter(({ steps }) => steps.includes('confirm'))
  const others = current.filter(({ steps }) => !steps.includes('confirm'))
  const mine = refused === undefined ? errors : []
  return (
    <Page frame={frame} mainClass="writing" title={words.title(nameOf(member))} index={false} alternates={twins} breadcrumb={[{ href: paths.actors[language], text: texts[language].actors }, { href: actorAddress(member.id, language), text: nameOf(member), lang: 'de' }]}>
      <h1>{words.title(nameOf(member))}</h1>
      {notice && <div role="status"><Notice kind={notice.kind}><p>{notice.text}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      {waiting.length > 0 && <Belongings {...data} id="waiting" heading={words.waiting} shown={waiting} />}
      {others.length > 0 ? <Belongings {...data} id="current" heading={words.current} shown={others} /> : waiting.length === 0 && <p>{words.none}</p>}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">{words.former}</h2>
          <ul>
            {past.map(({ network, membership }) => (
              <li>
                {network.name}: {membership.declinedAt ? `${words.declined} ${words.declinedBy(membership.decliner ?? '', membership.declinedAt.toISOString())}. ${membership.reason ?? ''}` : [membership.since, membership.until].flatMap((date) => (date === undefined ? [] : [dayInWords(date, language)])).join(' – ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="claim">
        <h2 id="claim">{words.claim}</h2>
        <p class="prose">{words.claimText}</p>
        <form method="post" action={twins[language]} class="entry-form">
          <MemberField typed={refused === undefined ? typed : nothingTyped} errors={mine} label={words.network} help={texts[language].manage.addHelp} />
          <RelationField relation={relation} words={texts[language].belongsAs} label={texts[language].fields.relation} />
          <DetailFields typed={refused === undefined ? typed : nothingTyped} errors={mine} language={language} />
          <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="claim">{texts[language].manage.addButton}</button></p>
        </form>
      </section>
    </Page>
  )
}

const Belongings = ({ id, heading, shown, ...data }: OwnData & { id: string; heading: string; shown: OwnMembership[] }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <ul class="plain-list">{shown.map((one) => <Belonging {...data} one={one} />)}</ul>
  </section>
)

export const refusedForm = (network: string, relation: Relation, step: string): string => `${network} ${relation} ${step}`

const Belonging = ({ one, frame: { language }, member, errors, typed, refused }: OwnData & { one: OwnMembership }) => {
  const words = texts[language].own
  const { network, relation, membership, standing, position, steps } = one
  const action = membershipsOf(member.id)[language]
  const told = [membership?.status, membership?.function].flatMap((word) => (word === undefined ? [] : [membershipWord(word, language)]))
  const isRefused = (step: Step) => refused === refusedForm(network.id, relation, step)
  const shownFor = (step: Step) => ({ typed: isRefused(step) ? typed : nothingTyped, errors: isRefused(step) ? errors : [], language })
  const hidden = <><input type="hidden" name="network" value={network.id} /><input type="hidden" name="relation" value={relation} /></>
  return (
    <li class="card">
      <h3><a href={actorAddress(network.id, language)} lang={germanOn(language)}>{network.name}</a></h3>
      <p class="quiet">
        {[texts[language].relations[relation], ...told, membership?.since && `${texts[language].fields.since} ${dayInWords(membership.since, language)}`].filter(Boolean).join(' · ')}
      </p>
      <p>{steps.includes('confirm') ? texts[language].standing.network : position === 'claimed' ? words.sent : standingInWords({ standing, confirmedOn: membership?.confirmedAt?.toISOString(), member: nameOf(member), language })}</p>
      {steps.includes('confirm') && (
        <form method="post" action={action}>
          {hidden}
          <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="confirm" aria-label={`${words.confirm}: ${network.name}`}>{words.confirm}</button></p>
        </form>
      )}
      {steps.includes('decline') && (
        <details open={isRefused('decline')}>
          <summary>{texts[language].one.decline}<span class="visually-hidden" lang={germanOn(language)}>: {network.name}</span></summary>
          <form method="post" action={action} class="entry-form">
            {hidden}
            <ReasonField {...shownFor('decline')} id={`reason-${relation}-${network.id}`} />
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="decline">{texts[language].one.decline}</button></p>
          </form>
        </details>
      )}
      {steps.includes('withdraw') && (
        <form method="post" action={action}>
          {hidden}
          <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="withdraw" aria-label={`${texts[language].one.withdraw}: ${network.name}`}>{texts[language].one.withdraw}</button></p>
        </form>
      )}
      {steps.includes('end') && (
        <details open={isRefused('end')}>
          <summary>{words.leave}<span class="visually-hidden" lang={germanOn(language)}>: {network.name}</span></summary>
          <form method="post" action={action} class="entry-form">
            {hidden}
            <p>{words.leaveText}</p>
            <UntilField {...shownFor('end')} id={`until-${relation}-${network.id}`} label={texts[language].fields.leaveOn} />
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="end">{words.leave}</button></p>
          </form>
        </details>
      )}
    </li>
  )
}
