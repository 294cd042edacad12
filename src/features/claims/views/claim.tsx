/** One request with the decision about it, and the list of them. */
import { actorAddress, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { isWaiting, type Claim } from '../claim.ts'
import { texts } from '../texts.ts'

export type ClaimData = {
  frame: Frame
  claim: Claim
  name: string
  who?: { name: string; email: string }
  isOwn: boolean
  mayDecide: boolean
  isKept: boolean
  errors: FieldError[]
  reason?: string
  notice?: string
  /** Somebody decided before. */
  isStale?: boolean
}

export const ClaimPage = (data: ClaimData) => {
  const { frame, claim, name, isOwn, mayDecide, errors, notice, isStale } = data
  const { language } = frame
  const words = texts[language]
  const twins = twinsBelow(paths.claims, claim.key)
  const title = words.claim.title(name)
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twins} index={false} breadcrumb={[{ href: paths.claims[language], text: words.list.title }]}>
      <h1>{title}</h1>
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      {isStale && <div role="status"><Notice kind="look"><p>{words.claim.stale}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <Facts {...data} />
      {mayDecide && <Decision {...data} />}
      {isOwn && (isWaiting(claim) || claim.state === 'sent') && (
        <form method="post" action={twins[language]}>
          <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="withdraw">{words.claim.withdraw}</button></p>
        </form>
      )}
    </Page>
  )
}

const Facts = ({ frame: { language }, claim, name, who }: ClaimData) => {
  const words = texts[language].claim
  const day = (at: Date) => dayInWords(at.toISOString(), language)
  const { state, dueAt, decidedAt, decidedBy, reason, proof, note, email } = claim
  const stand = [
    texts[language].states[state],
    state === 'keepers' && dueAt && words.due(day(dueAt)),
    state === 'sent' && dueAt && words.valid(day(dueAt)),
    decidedAt && decidedBy && words.decided(decidedBy, day(decidedAt)),
  ].filter(Boolean).join(', ')
  return (
    <dl class="facts">
      <div><dt>{words.actor}</dt><dd><a href={actorAddress(claim.actor, language)} lang={germanOn(language)}>{name}</a></dd></div>
      {who && <div><dt>{words.who}</dt><dd>{who.name === '' ? who.email : `${who.name} (${who.email})`}</dd></div>}
      {email !== undefined ? <div><dt>{words.email}</dt><dd>{email}</dd></div> : (
        <>
          <div><dt>{words.note}</dt><dd class="submission-message">{note}</dd></div>
          <div><dt>{words.proof}</dt><dd>{proof === undefined ? words.noProof : <a href={proof} rel="external noopener nofollow">{proof}</a>}</dd></div>
        </>
      )}
      <div><dt>{words.made}</dt><dd>{day(claim.madeAt)}</dd></div>
      <div><dt>{words.state}</dt><dd>{stand}</dd></div>
      {reason !== undefined && <div><dt>{words.reason}</dt><dd class="submission-message">{reason}</dd></div>}
    </dl>
  )
}

const Decision = ({ frame: { language }, claim, isKept, errors, reason }: ClaimData) => {
  const words = texts[language].claim
  return (
    <section class="entry-group" aria-labelledby="decision">
      <h2 id="decision">{words.heading}</h2>
      <p>{isKept ? words.keepersNow : words.check}</p>
      <form class="entry-form" method="post" action={twinsBelow(paths.claims, claim.key)[language]} novalidate>
        <p class="actions">
          <button class="kern-btn kern-btn--primary" name="step" value="holder">{words.holder}</button>
          {isKept && <button class="kern-btn kern-btn--secondary" name="step" value="deputy">{words.deputy}</button>}
        </p>
        {isKept && <p class="quiet">{words.deputyHelp}</p>}
        <Field id="reason" label={words.reason} help={words.reasonHelp} error={errors.find(({ field }) => field === 'reason')?.message}>
          {(control) => <textarea rows={3} {...control}>{reason ?? ''}</textarea>}
        </Field>
        <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="decline">{words.decline}</button></p>
      </form>
    </section>
  )
}

/** At the reviewers' desk: that something of this kind waits as well. */
export const ClaimsHint = ({ count, language }: { count: number; language: Language }) => (count === 0 ? null : <p><a href={paths.claims[language]}>{texts[language].tasks.desk(count)}</a></p>)

type Named = { claim: Claim; name: string }

export const ClaimsPage = ({ frame, waiting, own }: { frame: Frame; waiting: Named[]; own: Named[] }) => {
  const { language } = frame
  const words = texts[language].list
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      <h2>{words.decide}</h2>
      {waiting.length === 0 ? <p>{words.none}</p> : <ClaimList {...{ frame }} claims={waiting} />}
      <h2>{words.own}</h2>
      {own.length === 0 ? <p>{words.noOwn}</p> : <ClaimList {...{ frame }} claims={own} />}
    </Page>
  )
}

const ClaimList = ({ frame: { language }, claims }: { frame: Frame; claims: Named[] }) => {
  const words = texts[language]
  return (
    <ol class="plain-list">
      {claims.map(({ claim, name }) => (
        <li class="card">
          <h3><a href={`${paths.claims[language]}/${claim.key}`} lang={germanOn(language)}>{name}</a></h3>
          <p class="quiet">{words.list.made(dayInWords(claim.madeAt.toISOString(), language))}, {words.states[claim.state]}</p>
        </li>
      ))}
    </ol>
  )
}
