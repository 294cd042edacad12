import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import type { Role } from '../../../platform/viewer.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { functionName, type Holder, type Invitation, type Keeping } from '../../appointments/index.ts'
import { choiceOf, type Sent } from '../form.ts'
import { texts } from '../texts.ts'

type Held = { holder: Holder; isMe: boolean; mayEnd: boolean; isLast: boolean }

type Props = {
  frame: Frame
  twins: Localized
  /** None: the whole site. */
  actor: string | undefined
  name: string | undefined
  holders: Held[]
  invitations: Invitation[]
  givable: Role[]
  keeping: Keeping | undefined
  orphans: { actor: string; name: string; since: Date }[]
  errors: FieldError[]
  sent?: Sent
  notice?: string
}

const dayOf = (at: Date, language: Language) => dayInWords(at.toISOString(), language)

export const FunctionsPage = (props: Props) => {
  const { frame, twins, actor, name, invitations, givable, keeping, orphans, errors, notice } = props
  const { language } = frame
  const words = texts[language]
  const title = name === undefined ? words.site.title : words.actor.title(name)
  const breadcrumb = actor === undefined || name === undefined ? [fromMyArea(language)] : [{ href: `${paths.actors[language]}/${actor}`, text: name, lang: 'de' as const }]
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twins} index={false} breadcrumb={breadcrumb}>
      <h1>{title}</h1>
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{actor === undefined ? words.site.lead : words.actor.lead}</p>
      {(keeping === 'orphaned' || keeping === 'unclaimed') && <Notice kind={keeping === 'orphaned' ? 'look' : 'info'}><p>{words.keeping[keeping]}</p></Notice>}
      <Holders {...props} />
      {invitations.length > 0 && <Invitations {...props} />}
      {givable.length > 0 && <InviteForm {...props} />}
      {orphans.length > 0 && (
        <section id="verwaist" aria-labelledby="orphans">
          <h2 id="orphans">{words.site.orphans}</h2>
          <p>{words.site.orphansText}</p>
          <ul>
            {orphans.map((orphan) => (
              <li><a href={twinsBelow(paths.actors, orphan.actor, below.functions)[language]} lang={germanOn(language)}>{orphan.name}</a>, {words.site.orphanSince(dayOf(orphan.since, language))}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

const Holders = ({ frame: { language }, holders, twins }: Props) => {
  const words = texts[language]
  return (
    <section aria-labelledby="holders">
      <h2 id="holders">{words.holders}</h2>
      {holders.length === 0 && <p>{words.noHolders}</p>}
      <ul class="plain-list">
        {holders.map((held) => (
          <HolderItem {...{ held, language }} action={twins[language]} />
        ))}
      </ul>
    </section>
  )
}

const HolderItem = ({ held: { holder, isMe, mayEnd, isLast }, language, action }: { held: Held; language: Language; action: string }) => {
  const words = texts[language]
  const name = functionName(holder, language)
  const who = holder.name || holder.email
  return (
    <li class="card" id={`funktion-${holder.id}`}>
      <h3>{name}</h3>
      <p>{who}{isMe && ` (${words.you})`}</p>
      <p class="quiet">{holder.email}, {words.since(dayOf(holder.since, language))}</p>
      {isMe && <p><a href={`${paths.functions[language]}/${holder.id}`}>{words.toOwn}</a></p>}
      {!isMe && mayEnd && (
        <details>
          <summary>{words.end}</summary>
          <form method="post" action={action}>
            <input type="hidden" name="step" value="end" />
            <input type="hidden" name="appointment" value={holder.id} />
            <p>{words.endText(who, name)}</p>
            {isLast && <p>{words.endLast}</p>}
            <p class="actions"><button class="kern-btn kern-btn--secondary">{words.endButton(who, name)}</button></p>
          </form>
        </details>
      )}
    </li>
  )
}

const Invitations = ({ frame: { language }, invitations, twins }: Props) => {
  const words = texts[language]
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{words.invitations}</h2>
      <ul class="plain-list">
        {invitations.map((invitation) => (
          <li class="card">
            <h3>{functionName(invitation, language)}</h3>
            <p>{invitation.email}</p>
            <p class="quiet">{words.invitedUntil(dayOf(invitation.expiresAt, language), invitation.invitedBy)}</p>
            {invitation.handsOver && <p class="quiet">{words.handsOver}</p>}
            <form method="post" action={twins[language]}>
              <input type="hidden" name="step" value="revoke" />
              <input type="hidden" name="invitation" value={invitation.id} />
              <button class="kern-btn kern-btn--secondary kern-btn--small" aria-label={words.revokeOf(invitation.email)}>{words.revoke}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

const InviteForm = ({ frame: { language }, twins, actor, givable, errors, sent }: Props) => {
  const words = texts[language]
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  const offers = givable.flatMap((role) => (actor === undefined ? [false] : [false, true]).map((deputy) => ({ role, deputy })))
  const chosen = sent?.choice ?? (offers.length > 0 ? choiceOf(offers[0].role, false) : '')
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{words.inviteHeading}</h2>
      <p>{words.inviteLead}</p>
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <input type="hidden" name="step" value="invite" />
        <Field id="email" label={words.email} help={words.emailHelp} error={errorAt('email')}>
          {(control) => <input type="email" autocomplete="off" value={sent?.typed ?? ''} {...control} />}
        </Field>
        <fieldset id="function" class={errorAt('function') ? 'field field--error' : 'field'} tabindex={-1}>
          <legend>{words.function}</legend>
          {errorAt('function') && <span class="field-error">{errorAt('function')}</span>}
          <div class="choice">
            {offers.map(({ role, deputy }) => (
              <label>
                <input type="radio" name="function" value={choiceOf(role, deputy)} checked={chosen === choiceOf(role, deputy)} />
                <span>{functionName({ role, deputy }, language)} <span class="quiet">{deputy ? words.deputy : words.roles[role]}</span></span>
              </label>
            ))}
          </div>
        </fieldset>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.invite}</button></p>
      </form>
    </section>
  )
}
