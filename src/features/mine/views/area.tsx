import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import type { Task } from '../../../platform/tasks.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { Page } from '../../../ui/page.tsx'
import { workshop } from '../../manuscripts/index.ts'
import { membershipsOf, workplaceOf } from '../../networks/index.ts'
import { texts } from '../texts.ts'

/** A function of one's own, which can be handed over or ended. */
export type Held = { id: string; name: string }

export type Organisation = {
  id: string
  name: string
  confirmedOn?: string
  sourceDate?: string
  /** It may be withdrawn, or not be published yet. */
  isPublic: boolean
  functions: string[]
  held: Held[]
  mayEdit: boolean
  /** Sees the upkeep of its members. */
  mayTend: boolean
  /** As the coordinator of this network. */
  mayImport: boolean
  mayAppoint: boolean
}

type Props = {
  frame: Frame
  account: { name: string; email: string }
  tasks: Task[]
  organisations: Organisation[]
  /** Functions for the whole site. */
  office: string[]
  heldForOffice: Held[]
  mayReview: boolean
  mayImport: boolean
  mayAppoint: boolean
  mayAudit: boolean
  mayOperate: boolean
  now: Date
}

export const MyArea = (props: Props) => {
  const { frame, account, organisations, office, tasks } = props
  const words = texts[frame.language]
  return (
    <Page frame={frame} mainClass="my-area" title={words.title} index={false}>
      <h1>{words.title}</h1>
      <p class="quiet">{words.hello(account.name || account.email)}</p>
      <Waiting {...{ frame, tasks }} />
      {organisations.length > 0 && <Organisations {...props} />}
      {office.length > 0 && <Office {...props} />}
      {organisations.length === 0 && office.length === 0 && <Beginning frame={frame} />}
      <Account frame={frame} />
    </Page>
  )
}

const Waiting = ({ frame: { language }, tasks }: { frame: Frame; tasks: Task[] }) => {
  const words = texts[language]
  const known = tasks.filter(({ urgency }) => urgency === 'known')
  const waiting = tasks.flatMap(({ urgency, ...task }) => (urgency === 'known' ? [] : [{ urgency, ...task }]))
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      <p class="lead">{words.lead(waiting.length)}</p>
      {waiting.length > 0 && (
        <ul class="task-list">
          {waiting.map(({ label, href, urgency }) => (
            <li class={`task task--${urgency}`}>
              <a href={href[language]}>{label[language]}</a>
              <span class="task-urgency">{words.urgency[urgency]}</span>
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <>
          <h3>{words.known}</h3>
          <ul>{known.map(({ label, href }) => <li><a href={href[language]}>{label[language]}</a></li>)}</ul>
        </>
      )}
    </section>
  )
}

const Organisations = ({ frame: { language, settings }, organisations, now }: Props) => {
  const words = texts[language]
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{words.organisations}</h2>
      <ul class="plain-list">
        {organisations.map(({ id, name, confirmedOn, sourceDate, isPublic, functions, held, mayEdit, mayTend, mayImport, mayAppoint }) => (
          <li class="card">
            <h3>{name}</h3>
            <p class="quiet">{words.as(functions)}</p>
            {isPublic && <p><Freshness {...{ confirmedOn, sourceDate, now, language }} months={monthsFor(settings.rhythm, 'actor')} /></p>}
            <ul class="link-row">
              {mayTend && <li><a href={workplaceOf(id)[language]} aria-label={`${words.network}: ${name}`}>{words.network}</a></li>}
              {mayEdit && isPublic && <li><a href={twinsBelow(paths.actors, id, below.edit)[language]} aria-label={`${words.edit}: ${name}`}>{words.edit}</a></li>}
              <li><a href={`${paths.actors[language]}/${id}`} aria-label={`${words.view}: ${name}`}>{words.view}</a></li>
              <li><a href={twinsBelow(paths.actors, id, below.history)[language]} aria-label={`${words.history}: ${name}`}>{words.history}</a></li>
              {mayEdit && isPublic && <li><a href={membershipsOf(id)[language]} aria-label={`${words.memberships}: ${name}`}>{words.memberships}</a></li>}
              {mayImport && <li><a href={paths.imports[language]} aria-label={`${words.importMembers}: ${name}`}>{words.importMembers}</a></li>}
              {mayTend && <li><a href={paths.upkeep[language]} aria-label={`${words.members}: ${name}`}>{words.members}</a></li>}
              {mayAppoint && <li><a href={twinsBelow(paths.actors, id, below.functions)[language]} aria-label={`${words.functions}: ${name}`}>{words.functions}</a></li>}
            </ul>
            <Leaving {...{ held, language, organisation: name }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Leaving = ({ held, language, organisation }: { held: Held[]; language: Language; organisation: string }) => {
  const words = texts[language]
  if (held.length === 0) return null
  return (
    <details>
      <summary aria-label={`${words.leaving(held.length)}: ${organisation}`}>{words.leaving(held.length)}</summary>
      <ul class="link-row">
        {held.map(({ id, name }) => (
          <li><a href={`${paths.functions[language]}/${id}`} aria-label={`${words.leave(name)}: ${organisation}`}>{words.leave(name)}</a></li>
        ))}
      </ul>
    </details>
  )
}

const Office = ({ frame: { language }, office, heldForOffice, mayReview, mayImport, mayAppoint, mayAudit, mayOperate }: Props) => {
  const words = texts[language]
  return (
    <section aria-labelledby="office">
      <h2 id="office">{words.office}</h2>
      <p class="quiet">{words.as(office)}</p>
      <ul class="link-row">
        {mayReview && <li><a href={paths.review[language]}>{words.desk}</a></li>}
        {mayReview && <li><a href={paths.duplicates[language]}>{words.duplicates}</a></li>}
        {mayReview && <li><a href={paths.claims[language]}>{words.claims}</a></li>}
        {mayReview && <li><a href={paths.upkeep[language]}>{words.upkeep}</a></li>}
        {mayImport && <li><a href={paths.imports[language]}>{words.imports}</a></li>}
        {mayAppoint && <li><a href={paths.functions[language]}>{words.officeFunctions}</a></li>}
        {mayOperate && <li><a href={paths.operations[language]}>{words.operations}</a></li>}
        {mayAudit && <li><a href={paths.log[language]}>{words.log}</a></li>}
      </ul>
      <Leaving {...{ language }} held={heldForOffice} organisation={words.office} />
    </section>
  )
}

const Beginning = ({ frame: { language } }: { frame: Frame }) => {
  const words = texts[language]
  return (
    <section aria-labelledby="beginning">
      <h2 id="beginning">{words.none}</h2>
      <p>{words.noneText}</p>
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href={twinsBelow(paths.actors, below.new)[language]}>{words.begin}</a>
        <a class="kern-btn kern-btn--secondary" href={paths.actors[language]}>{words.find}</a>
      </p>
    </section>
  )
}

const Account = ({ frame: { language } }: { frame: Frame }) => {
  const words = texts[language]
  return (
    <section aria-labelledby="account">
      <h2 id="account">{words.mine}</h2>
      <ul class="link-row">
        <li><a href={paths.drafts[language]}>{words.drafts}</a></li>
        <li><a href={workshop[language]}>{words.workshop}</a></li>
        <li><a href={paths.answers[language]}>{words.requests}</a></li>
        <li><a href={paths.myEvents[language]}>{words.events}</a></li>
        <li><a href={paths.alerts[language]}>{words.alerts}</a></li>
        <li><a href={paths.account[language]}>{words.account}</a></li>
      </ul>
    </section>
  )
}
